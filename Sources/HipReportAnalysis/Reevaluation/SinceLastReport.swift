public import HipReportModel

/// What a comparison of two reports needs of each.
package struct ReportState: Sendable, Equatable {
  package var signals: [SafetySignal]
  package var rangeOfMotion: [RangeOfMotionResult]
  package var outcomes: [OutcomeResult]
  package var goals: [GoalResult]

  package init(_ analysis: PatientAnalysis) {
    signals = analysis.safety.signals
    rangeOfMotion = analysis.rangeOfMotion
    outcomes = analysis.outcomes
    goals = analysis.goals
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

    /// The lowest is the first to be read.
    public var weight: Int {
      switch self {
      case .newSignal(let signal): signal.isOpen ? 0 : 2
      case .raisedSignal: 0
      case .rangeOfMotion(_, _, .worse), .outcome(_, _, .worse): 1
      case .closedSignal: 2
      case .goal: 3
      case .rangeOfMotion(_, _, .improved), .outcome(_, _, .improved),
        .rangeOfMotion(_, .improved, _), .outcome(_, .improved, _),
        .rangeOfMotion(_, .worse, _), .outcome(_, .worse, _):
        4
      case .rangeOfMotion, .outcome: 5
      case .firstValue: 6
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
    let sorted = all.enumerated().sorted {
      ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
    }
    return SinceLastReport(day: day, changes: sorted.map(\.element))
  }

  private static func signals(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.signals.compactMap { signal in
      let old = before.signals.first {
        $0.code == signal.code && $0.side == signal.side && $0.first == signal.first
      }
      guard let old else { return .newSignal(signal) }
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

  private static func goals(_ before: ReportState, _ now: ReportState) -> [Change] {
    now.goals.compactMap { result in
      let old = before.goals.last { $0.goal.id == result.goal.id }
      return old?.status == result.status || result.goal.isDeclaredMet
        ? nil : .goal(result.goal, from: old?.status, to: result.status)
    }
  }
}
