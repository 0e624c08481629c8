public import HipReportModel

/// What a comparison of two reports needs of each.
package struct ReportState: Sendable, Equatable {
  package var signals: [SafetySignal]
  package var rangeOfMotion: [RangeOfMotionResult]
  package var outcomes: [OutcomeResult]
  package var goals: [GoalResult]
  package var strength: [StrengthCurve]
  package var strengthTests: [StrengthTestSeries]

  package init(_ analysis: PatientAnalysis) {
    signals = analysis.safety.signals
    rangeOfMotion = analysis.rangeOfMotion
    outcomes = analysis.outcomes
    goals = analysis.goals
    strength = analysis.strength
    strengthTests = analysis.strengthTests
  }

  /// The same values as they stood on a day; `nil` where nothing was written up to it.
  init?(
    _ full: ClinicalRecord, asOf day: CalendarDay, baseline: CalendarDay?, _ fits: TrendFits
  ) {
    let record = full.upTo(day).record
    guard !record.observationDays.isEmpty else { return nil }
    signals = SafetyAnalysis.analyse(record, week: CalendarWeek(containing: day)).signals
    rangeOfMotion = RangeOfMotionAnalysis.results(of: record, asOf: day, baseline: baseline, fits)
    outcomes = OutcomeResult.all(of: record)
    goals = GoalResult.all(of: record, results: rangeOfMotion, asOf: day)
    strength = StrengthAnalysis.curves(of: record, asOf: day)
    strengthTests = StrengthTestSeries.all(of: record, asOf: day)
  }
}

/// What is another than in the report before, by weight: computed from two analyses, not remembered.
///
/// *Answers*: what has changed since the last report? *Formula*: the same analysis with "now" at the end of the week or
/// period before, compared by verdict. *What it does not show*: a change of a number within one verdict.
public struct SinceLastReport: Sendable, Equatable {
  public enum Change: Sendable, Equatable {
    case newSignal(SafetySignal)
    /// The class was lower in the report before.
    case raisedSignal(SafetySignal)
    case closedSignal(SafetySignal)
    case rangeOfMotion(SeriesKey, from: VerdictKind, to: VerdictKind)
    /// A series or measure that has its first value.
    case firstValue(SeriesKey)
    case outcome(String, from: VerdictKind, to: VerdictKind)
    case goal(Goal, from: GoalResult.Status?, to: GoalResult.Status)
    /// Its wording, target or day is another one; what it is at is then another question than before.
    case revisedGoal(Goal)
    case droppedGoal(Goal)
    case strength(id: String, exercise: String, Side?, from: VerdictKind, to: VerdictKind)
    case strengthTest(id: String, Direction, Side?, from: VerdictKind, to: VerdictKind)

    /// The lowest is the first to be read.
    public var weight: Int {
      switch self {
      case .newSignal(let signal): signal.isOpen ? 0 : 2
      case .raisedSignal: 0
      case .closedSignal: 2
      case .goal, .revisedGoal, .droppedGoal: 3
      case .firstValue: 6
      case .rangeOfMotion(_, let from, let to), .outcome(_, let from, let to),
        .strength(_, _, _, let from, let to), .strengthTest(_, _, _, let from, let to):
        to == .worse ? 1 : from == .worse || from == .improved || to == .improved ? 4 : 5
      }
    }
  }

  /// From this weight on nothing went beyond an error, on either day.
  package static let lesser = 5

  /// The day that the report before ended with.
  public var day: CalendarDay
  /// By weight, and in the order of reports within one.
  public var changes: [Change]

  package static func between(
    _ before: ReportState, on day: CalendarDay, _ now: ReportState
  ) -> SinceLastReport {
    let all =
      signals(before, now) + series(before, now) + outcomes(before, now) + goals(before, now)
      + strength(before, now)
    let sorted = all.enumerated().sorted {
      ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
    }
    return SinceLastReport(day: day, changes: sorted.map(\.element))
  }

  private static func signals(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.signals.compactMap { signal in
      // The same entries make the same signal: a later one may add a side, and an earlier one another first day.
      let rows = Set(signal.rows)
      let same = before.signals.filter { $0.code == signal.code && !rows.isDisjoint(with: $0.rows) }
      guard let old = same.first(where: \.isOpen) ?? same.first else { return .newSignal(signal) }
      if old.isOpen, !signal.isOpen { return .closedSignal(signal) }
      return signal.isOpen && signal.signalClass > old.signalClass ? .raisedSignal(signal) : nil
    }
  }

  private static func series(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.rangeOfMotion.compactMap { result in
      guard let old = before.rangeOfMotion.first(where: { $0.key == result.key }) else {
        return .firstValue(result.key)
      }
      return old.verdict.kind == result.verdict.kind
        ? nil : .rangeOfMotion(result.key, from: old.verdict.kind, to: result.verdict.kind)
    }
  }

  private static func outcomes(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.outcomes.compactMap { result in
      guard let old = before.outcomes.first(where: { $0.measure == result.measure }),
        old.verdict != result.verdict
      else { return nil }
      return .outcome(result.measure, from: old.verdict, to: result.verdict)
    }
  }

  /// A curve or a test that is new has nothing to be another than; it stands in the tables.
  private static func strength(_ before: ReportState, _ now: ReportState) -> [Change] {
    let curves = now.strength.compactMap { curve -> Change? in
      guard let old = before.strength.first(where: { $0.id == curve.id }),
        old.verdict.kind != curve.verdict.kind
      else { return nil }
      return .strength(
        id: curve.id, exercise: curve.exercise, curve.key.side, from: old.verdict.kind,
        to: curve.verdict.kind)
    }
    let tests = now.strengthTests.compactMap { test -> Change? in
      guard let old = before.strengthTests.first(where: { $0.id == test.id }),
        old.verdict != test.verdict
      else { return nil }
      return .strengthTest(
        id: test.id, test.direction, test.side, from: old.verdict, to: test.verdict)
    }
    return curves + tests
  }

  private static func goals(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.goals.compactMap { result in
      let old = before.goals.last { $0.goal.id == result.goal.id }
      if let old, old.goal.decision != result.goal.decision, result.reason == .dropped {
        return .droppedGoal(result.goal)
      }
      if let old, !old.goal.isWordedLike(result.goal) { return .revisedGoal(result.goal) }
      return old?.status == result.status
        ? nil : .goal(result.goal, from: old?.status, to: result.status)
    }
  }
}
