internal import HipReportModel
internal import HipReportReference

/// Whether the gains of a series have slowed, and what may have slowed them.
///
/// *Answers*: is it time to look at the plan? *Formula*: P(mean rate of the last six weeks < 0.5 degrees a week) ≥ .80.
/// *Assumes*: what the trend assumes. *Needs*: six sessions over six weeks, three of them in the last six weeks.
/// *Degenerate cases*: a series that leans worse, is at its goal or inside the reference band has not slowed, it has other
/// news; a last reading out of line, another device or no measurement for four weeks: cannot say.
/// *What it does not show*: why. The confounders are what the log holds, not causes.
public struct PlateauResult: Sendable, Equatable {
  public enum State: String, Sendable {
    case yes, no
    case cannotSay = "cannot_say"
  }

  public enum Confounder: String, Sendable, CaseIterable {
    /// Less than half of the planned sessions were done.
    case adherence
    /// Pain of more than 5 of 10, or a signal of pain.
    case pain
    case device, rater, programme, gap
  }

  public var state: State
  public var probability: Double?
  /// The trend rose before the six weeks, or has risen by now, with a probability of .90 or more: only gains can slow. `nil`
  /// without a probability of a plateau.
  public var hasGained: Bool?
  public var confounders: [Confounder]

  static let sure = 0.80
  static let unlikely = 0.20
  static let days = 42
  /// Two sessions further apart than this leave a gap.
  static let longestGap = 14

  init(_ result: RangeOfMotionResult, _ record: ClinicalRecord, isAtGoal: Bool) {
    probability = result.trend?.plateauProbability
    state = Self.state(result, probability, isAtGoal: isAtGoal)
    hasGained = probability == nil ? nil : result.trend.map(Self.hasGained)
    let window = (result.now.day - Self.days)...result.now.day
    confounders =
      probability == nil
      ? [] : Confounder.allCases.filter { Self.holds($0, result, record, window) }
  }

  private static func state(
    _ result: RangeOfMotionResult, _ probability: Double?, isAtGoal: Bool
  ) -> State {
    guard let probability, !result.isStale, !result.verdict.isGuarded else { return .cannotSay }
    if case .deviceChanged = result.verdict.reason { return .cannotSay }
    let hasOtherNews =
      isAtGoal || result.verdict.kind == .worse || result.verdict.lean == .worse
      || result.reference.map { $0.band.contains(result.now.value) } ?? false
      || result.isAboveReference
    if probability >= sure { return hasOtherNews ? .no : .yes }
    return probability <= unlikely ? .no : .cannotSay
  }

  private static func hasGained(_ trend: TrendResult) -> Bool {
    if trend.probabilityOfRise >= TrendVerdict.leaning { return true }
    guard let first = trend.sessions.map(\.week).min(), let last = trend.sessions.map(\.week).max(),
      last - first > Plateau.weeks
    else { return false }
    let before = trend.change(from: first, to: last - Plateau.weeks)
    return (before?.distribution.probability(above: 0) ?? 0) >= TrendVerdict.leaning
  }

  private static func holds(
    _ confounder: Confounder, _ result: RangeOfMotionResult, _ record: ClinicalRecord,
    _ window: ClosedRange<CalendarDay>
  ) -> Bool {
    let sessions = result.series.sessions.filter { window.contains($0.day) }
    switch confounder {
    case .adherence:
      guard let planned = record.plannedSessions(on: window.upperBound) else { return false }
      let done = Set(record.sets.map(\.day).filter(window.contains)).count
      return Double(done) < Double(planned * days) / 14
    case .pain:
      return record.sets.contains { set in
        window.contains(set.day)
          && [set.painBefore, set.painDuring, set.painAfter].compactMap { $0 }.contains { $0 > 5 }
      }
        || record.symptoms.contains {
          $0.isPresent && window.contains($0.day) && $0.code.contains("pain")
        }
    case .device: return Set(sessions.map(\.device)).count > 1
    case .rater: return result.series.recordsRater && Set(sessions.map(\.rater)).count > 1
    case .programme:
      return record.events.contains {
        window.contains($0.day) && $0.event == .programmeChange
      }
    case .gap:
      return zip(sessions, sessions.dropFirst()).contains { $1.day - $0.day > longestGap }
    }
  }
}
