internal import Foundation

/// What two sessions of one curve say together.
///
/// *Answers*: is the newest session more than the first one, by more than sets of one exercise differ by themselves?
/// *Formula*: where both sessions have the same resistance or loads that are all there is to move, the difference of log
/// capacity (of the estimate; else ln(load) + ln(1 + repetitions to failure / 30); half the log of a hold's seconds)
/// against 1.96 times the error of a difference. Where they have not (another band, less assistance, a load besides body
/// weight), the harder one is more if it was done about as often. *Needs*: two sessions. *Assumes*: an error of .05 a set
/// and .03 a day, .10 for holds; effort that one of them did not tell counts in neither, and adds the doubt of up to five
/// repetitions in reserve. *What it does not show*: that a treatment caused it.
public struct StrengthVerdict: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    case firstValue
    /// Not trained for this many days.
    case stale(days: Int)
    case beyondError
    case withinError
    /// Harder or easier, about as often.
    case resistanceChanged
    /// Harder and much less often, or easier and much more often: the two do not compare.
    case notComparable
  }

  public var kind: VerdictKind
  /// The session before the newest one says the same.
  public var isConfirmed: Bool
  public var reason: Reason
  /// The change of capacity in percent, and the error of such a change; `nil` where only the resistance is compared.
  public var changePercent: Double?
  public var errorPercent: Double?

  static let staleAfterDays = 28
  private static let repetitionsAlike = 3

  /// `isLoadWhole` is true where no body weight is moved besides the load.
  static func of(
    _ points: [StrengthPoint], measure: StrengthMeasure, isLoadWhole: Bool, daysSince: Int
  ) -> Self {
    guard let first = points.first, let now = points.last, points.count > 1 else {
      return .init(kind: .cannotSay, isConfirmed: false, reason: .firstValue)
    }
    if daysSince >= staleAfterDays {
      return .init(kind: .cannotSay, isConfirmed: false, reason: .stale(days: daysSince))
    }
    var verdict = compare(first, now, measure, isLoadWhole)
    if verdict.kind == .improved || verdict.kind == .worse, points.count > 2 {
      let before = points[points.count - 2]
      verdict.isConfirmed = compare(first, before, measure, isLoadWhole).kind == verdict.kind
    }
    return verdict
  }

  private static func compare(
    _ first: StrengthPoint, _ now: StrengthPoint, _ measure: StrengthMeasure, _ isLoadWhole: Bool
  ) -> Self {
    let (before, after) = (first.best.resistance, now.best.resistance)
    let areLoads = before.level > 0 && after.level > 0 && measure != .level && isLoadWhole
    // Ten repetitions are ten, whether or not somebody wrote how many more there would have been.
    let isEffortTold = [first.session, now.session].allSatisfy { session in
      Capacity.sets(session, measure).allSatisfy { $0.reserve != nil }
    }
    guard before.level == after.level || areLoads,
      let old = Capacity(first.session, measure, isEffortTold),
      let new = Capacity(now.session, measure, isEffortTold), old.isHold == new.isHold
    else { return byResistance(first.best, now.best) }
    // Half a logarithm of the seconds stands for one of strength; it is shown as strength.
    let change = new.value - old.value
    let error = 1.959964 * (old.variance + new.variance).squareRoot()
    let isBeyond = abs(change) > error + 1e-9
    return .init(
      kind: !isBeyond ? .notBeyondError : change > 0 ? .improved : .worse, isConfirmed: false,
      reason: isBeyond ? .beyondError : .withinError, changePercent: (exp(change) - 1) * 100,
      errorPercent: (exp(error) - 1) * 100)
  }

  private static func byResistance(_ before: StrengthSet, _ after: StrengthSet) -> Self {
    let isHarder = after.resistance.level > before.resistance.level
    let enough: Bool
    switch (before.repetitions, after.repetitions, before.seconds, after.seconds) {
    case (_, _, let old?, let new?): enough = isHarder ? new >= old * 0.7 : new <= old / 0.7
    case (let old?, let new?, _, _):
      enough = isHarder ? new >= old - repetitionsAlike : new <= old + repetitionsAlike
    default: enough = false
    }
    guard enough, after.resistance.level != before.resistance.level else {
      return .init(kind: .cannotSay, isConfirmed: false, reason: .notComparable)
    }
    return .init(
      kind: isHarder ? .improved : .worse, isConfirmed: false, reason: .resistanceChanged)
  }

  /// The log capacity of a session: mean of the first two work sets at the hardest resistance that the measure can show.
  private struct Capacity {
    let value: Double
    let variance: Double
    let isHold: Bool

    static func sets(
      _ session: StrengthSession, _ measure: StrengthMeasure
    ) -> ArraySlice<StrengthSet> {
      session.topSets.filter { set in
        switch measure {
        case .oneRepetitionMaximum: set.estimate != nil
        case .repetitions: set.repetitions != nil
        case .hold: set.seconds != nil
        case .load, .level: true
        }
      }.prefix(2)
    }

    init?(_ session: StrengthSession, _ measure: StrengthMeasure, _ isEffortTold: Bool) {
      let sets = Self.sets(session, measure)
      let count = Double(sets.count)
      guard !sets.isEmpty else { return nil }
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / count }
      if measure == .oneRepetitionMaximum {
        value = mean(sets.compactMap { $0.estimate.map { log($0.value) } })
        variance = Self.day + 0.05 * 0.05 / count
        isHold = false
        return
      }
      let load = session.best.resistance.level
      // Body weight and bands have no kilograms; within one resistance they cancel.
      let base = load > 0 ? log(load) : 0
      let holds = sets.compactMap(\.seconds)
      if measure != .repetitions, holds.count == sets.count {
        value = base + mean(holds.map { 0.5 * log($0) })
        variance = Self.day + 0.10 * 0.10 / count
        isHold = true
        return
      }
      let repetitions = sets.compactMap { $0.repetitions.map(Double.init) }
      guard repetitions.count == sets.count else { return nil }
      let reserves = sets.map { isEffortTold ? max(0, $0.reserve ?? 0) : 0 }
      value = base + mean(zip(repetitions, reserves).map { log(1 + ($0 + $1) / 30) })
      // Up to five in reserve, all alike: a standard deviation of 5 / √12.
      let doubt =
        isEffortTold ? 0 : mean(repetitions.map { pow(5 / 12.0.squareRoot() / (30 + $0), 2) })
      variance = Self.day + 0.05 * 0.05 / count + doubt
      isHold = false
    }

    private static let day = 0.03 * 0.03
  }
}
