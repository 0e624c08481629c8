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
    /// The clinician's word that it is no longer followed.
    case dropped
    case atTargetTwice
    case atTargetOnce
    /// Below target; nothing is forecast of this measure.
    case belowTarget
    /// Whether it is reached by a day cannot be told from these data: neither likely nor unlikely.
    case open(by: CalendarDay)
    /// Reached by that day in fewer than one of five courses like this.
    case unlikely(by: CalendarDay)
    /// Below target, and the day has passed.
    case overdue
    /// Why there is no forecast, as the trend names it.
    case noForecast(String)
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
  /// The range in which the level is expected on the day of the forecast, in degrees.
  public var forecast: ClosedRange<Double>?
  /// The goal is nearer to its start than the error of its measure: reaching it would not show.
  public var isNearerThanError = false

  /// Each goal as it stands, once; what it was before its revisions is in ``ClinicalRecord/goalHistories``.
  public static func all(
    of record: ClinicalRecord, results: [RangeOfMotionResult], asOf: CalendarDay
  ) -> [GoalResult] {
    record.currentGoals.map { goal in
      var result = measured(goal, record, results, asOf)
      // The clinician's word stands over what the measurements say; the values stay.
      switch goal.decision {
      case .met: (result.status, result.reason, result.forecast) = (.met, .declared, nil)
      case .dropped: (result.status, result.reason, result.forecast) = (.refused, .dropped, nil)
      case nil: break
      }
      return result
    }
  }

  private static func measured(
    _ goal: Goal, _ record: ClinicalRecord, _ results: [RangeOfMotionResult], _ asOf: CalendarDay
  ) -> GoalResult {
    guard let target = goal.value else {
      return GoalResult(goal: goal, status: .refused, reason: .notFollowed)
    }
    switch goal.measure {
    case .rangeOfMotion(let direction, let side):
      return rangeOfMotion(goal, target, results, direction, side, asOf)
    case .other(let measure): return outcome(goal, target, record, measure)
    case .strength, nil:
      return GoalResult(goal: goal, status: .refused, reason: .notFollowed)
    }
  }

  /// Passive motion where there is any, and the series measured most.
  private static func rangeOfMotion(
    _ goal: Goal, _ target: Double, _ results: [RangeOfMotionResult], _ direction: Direction,
    _ side: Side, _ asOf: CalendarDay
  ) -> GoalResult {
    let candidates = results.filter { $0.key.direction == direction && $0.key.side == side }
    let best = candidates.max { a, b in
      (a.key.motion == .active ? 0 : 1, a.series.sessions.count)
        < (b.key.motion == .active ? 0 : 1, b.series.sessions.count)
    }
    guard let best else {
      return GoalResult(goal: goal, status: .refused, reason: .notMeasured)
    }
    let (status, reason) = state(best.comparedDays.map { shown($0.value) >= shown(target) })
    var result = GoalResult(
      goal: goal, status: status, reason: reason, baseline: best.baseline?.value,
      now: best.now.value, seriesID: best.id)
    if let baseline = best.baseline, let error = best.error {
      result.isNearerThanError = abs(target - baseline.value) < error.value
    }
    if reason == .belowTarget { result.look(ahead: best, target, asOf) }
    return result
  }

  /// Without a stated day the forecast goes as far as it may.
  private mutating func look(
    ahead result: RangeOfMotionResult, _ target: Double, _ asOf: CalendarDay
  ) {
    guard let trend = result.trend else {
      (status, reason) = (.refused, .noForecast(TrendForecast.Reason.fewSessions.rawValue))
      return
    }
    if case .deviceChanged = result.verdict.reason {
      (status, reason) = (.refused, .notCompared)
      return
    }
    if result.isStale {
      (status, reason) = (.refused, .noForecast(TrendForecast.Reason.notCurrent.rawValue))
      return
    }
    let furthest = Int(min(TrendForecast.furthest, trend.spanWeeks) * 7)
    let day = goal.due ?? result.now.day + furthest
    guard day >= asOf else {
      reason = .overdue
      return
    }
    let forecast = trend.forecast(
      at: Double(day - result.now.day) / 7, weeksSinceLast: Double(result.daysSinceMeasured) / 7)
    switch forecast {
    case .refused(let why): (status, reason) = (.refused, .noForecast(why.rawValue))
    case .expected(let level, _):
      self.forecast = level.low...max(level.low, level.high)
      let isUnlikely = level.distribution.probability(above: target) < Self.unlikelyBelow
      (status, reason) = isUnlikely ? (.unlikely, .unlikely(by: day)) : (.possible, .open(by: day))
    }
  }

  /// Of a hundred simulated courses that were given less, eight reached their goal.
  static let unlikelyBelow = 0.20

  private static func outcome(
    _ goal: Goal, _ target: Double, _ record: ClinicalRecord, _ measure: String
  ) -> GoalResult {
    let scores = OutcomeResult.scores(of: measure, in: record)
    guard let first = scores.first, let last = scores.last else {
      return GoalResult(goal: goal, status: .refused, reason: .notMeasured)
    }
    let lowerIsBetter = OutcomeDirection.lowerIsBetter(measure) ?? (target < first.value)
    let (status, reason) = state(
      scores.map {
        lowerIsBetter ? shown($0.value) <= shown(target) : shown($0.value) >= shown(target)
      })
    return GoalResult(
      goal: goal, status: status, reason: reason, baseline: first.value, now: last.value,
      seriesID: nil)
  }

  /// In tenths, as pages print it: what reads "now 35, target 35" is at target.
  private static func shown(_ value: Double) -> Double { (value * 10).rounded() }

  private static func state(_ atTarget: [Bool]) -> (Status, Reason) {
    switch atTarget.suffix(2) {
    case [true, true]: (.met, .atTargetTwice)
    case let last where last.last == true: (.reached, .atTargetOnce)
    default: (.refused, .belowTarget)
    }
  }
}

extension RangeOfMotionResult {
  /// One value a day, of the newest one's device, from the baseline on: what may be called two sessions running.
  fileprivate var comparedDays: [RangeOfMotionSession] {
    var days: [RangeOfMotionSession] = []
    let first = baseline?.day ?? comparableSince
    for session in series.sessions where session.device == now.device && session.day >= first {
      if days.last?.day == session.day { days.removeLast() }
      days.append(session)
    }
    return days
  }
}
