public import HipReportModel

/// Where a goal stands.
public struct GoalResult: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// The clinician's word, or at target in two sessions running.
    case met
    /// At target once.
    case reached
    case possible, unlikely
    /// Nothing is said, for a reason.
    case refused
  }

  public enum Reason: Sendable, Equatable {
    case declared
    case atTargetTwice
    case atTargetOnce
    /// Below target; a forecast needs a trend, which this version does not compute.
    case belowTarget
    case notMeasured
    /// The measure of the goal is not one that is followed here.
    case notFollowed
    /// The newest value and the baseline are of different devices.
    case notCompared
  }

  public var goal: Goal
  public var status: Status
  public var reason: Reason
  public var baseline: Double?
  public var now: Double?
  /// The series that was looked at.
  public var seriesID: String?

  public static func all(
    of record: ClinicalRecord, results: [RangeOfMotionResult]
  ) -> [GoalResult] {
    record.goals.map { goal in
      if goal.isDeclaredMet {
        return GoalResult(goal: goal, status: .met, reason: .declared)
      }
      guard let target = goal.value else {
        return GoalResult(goal: goal, status: .refused, reason: .notFollowed)
      }
      switch goal.measure {
      case .rangeOfMotion(let direction, let side):
        return rangeOfMotion(goal, target, results, direction, side)
      case .other(let measure): return outcome(goal, target, record, measure)
      case .strength, nil:
        return GoalResult(goal: goal, status: .refused, reason: .notFollowed)
      }
    }
  }

  /// Passive motion where there is any, and the series measured most.
  private static func rangeOfMotion(
    _ goal: Goal, _ target: Double, _ results: [RangeOfMotionResult], _ direction: Direction,
    _ side: Side
  ) -> GoalResult {
    let candidates = results.filter { $0.key.direction == direction && $0.key.side == side }
    let best = candidates.max { a, b in
      (a.key.motion == .active ? 0 : 1, a.series.sessions.count)
        < (b.key.motion == .active ? 0 : 1, b.series.sessions.count)
    }
    guard let best else {
      return GoalResult(goal: goal, status: .refused, reason: .notMeasured)
    }
    let (status, reason) = state(best.series.sessions.map { $0.value >= target })
    return GoalResult(
      goal: goal, status: status, reason: reason, baseline: best.baseline?.value,
      now: best.now.value, seriesID: best.id)
  }

  private static func outcome(
    _ goal: Goal, _ target: Double, _ record: ClinicalRecord, _ measure: String
  ) -> GoalResult {
    let scores = record.outcomes.filter { $0.measure.lowercased() == measure.lowercased() }
    guard let first = scores.first, let last = scores.last else {
      return GoalResult(goal: goal, status: .refused, reason: .notMeasured)
    }
    let lowerIsBetter = OutcomeDirection.lowerIsBetter(measure) ?? (target < first.value)
    let (status, reason) = state(
      scores.map { lowerIsBetter ? $0.value <= target : $0.value >= target })
    return GoalResult(
      goal: goal, status: status, reason: reason, baseline: first.value, now: last.value,
      seriesID: nil)
  }

  private static func state(_ atTarget: [Bool]) -> (Status, Reason) {
    switch atTarget.suffix(2) {
    case [true, true]: (.met, .atTargetTwice)
    case let last where last.last == true: (.reached, .atTargetOnce)
    default: (.refused, .belowTarget)
    }
  }
}
