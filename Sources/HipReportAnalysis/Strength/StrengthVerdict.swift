internal import Foundation

/// What two sessions of one curve say together.
///
/// *Answers*: is the newest session more than the first one, by more than sets of one exercise differ by themselves?
/// *Formula*: where both sessions have the same resistance or positive loads, the difference of log capacity, ln(load) +
/// ln(1 + repetitions to failure / 30), or half the log of the hold's seconds, against 1.96 times the error of a
/// difference. Where they have not (another band, less assistance, a load instead of body weight), the harder one is more
/// if it was done about as often. *Needs*: two sessions. *Assumes*: an error of .05 a set and .03 a day, .10 for holds;
/// untold effort adds the doubt of up to five repetitions in reserve. *What it does not show*: that a treatment caused it.
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

  static func of(_ points: [StrengthPoint], measure: StrengthMeasure, daysSince: Int) -> Self {
    guard let first = points.first, let now = points.last, points.count > 1 else {
      return .init(kind: .cannotSay, isConfirmed: false, reason: .firstValue)
    }
    if daysSince >= staleAfterDays {
      return .init(kind: .cannotSay, isConfirmed: false, reason: .stale(days: daysSince))
    }
    var verdict = compare(first, now, measure)
    if verdict.kind == .improved || verdict.kind == .worse, points.count > 2 {
      verdict.isConfirmed = compare(first, points[points.count - 2], measure).kind == verdict.kind
    }
    return verdict
  }

  private static func compare(
    _ first: StrengthPoint, _ now: StrengthPoint, _ measure: StrengthMeasure
  ) -> Self {
    let (before, after) = (first.best.resistance, now.best.resistance)
    let areLoads = before.level > 0 && after.level > 0 && measure != .level
    guard before.level == after.level || areLoads,
      let old = Capacity(first.session), let new = Capacity(now.session), old.isHold == new.isHold
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

  /// The log capacity of a session: mean of the first two work sets at the hardest resistance.
  private struct Capacity {
    let value: Double
    let variance: Double
    let isHold: Bool

    init?(_ session: StrengthSession) {
      let sets = session.topSets.prefix(2)
      let holds = sets.compactMap(\.seconds)
      let load = session.best.resistance.level
      // Body weight and bands have no kilograms; within one resistance they cancel.
      let base = load > 0 ? log(load) : 0
      if holds.count == sets.count, !holds.isEmpty {
        value = base + holds.map { 0.5 * log($0) }.reduce(0, +) / Double(holds.count)
        variance = Self.day + 0.10 * 0.10 / Double(holds.count)
        isHold = true
        return
      }
      let counted = sets.compactMap { set in set.repetitions.map { (Double($0), set.reserve) } }
      guard !counted.isEmpty, counted.count == sets.count else { return nil }
      value =
        base
        + counted.map { log(1 + ($0.0 + max(0, $0.1 ?? 0)) / 30) }.reduce(0, +)
        / Double(counted.count)
      let doubt = counted.reduce(0.0) { sum, set in
        // Up to five in reserve, all alike: a standard deviation of 5 / √12.
        sum + (set.1 == nil ? pow(5 / 12.0.squareRoot() / (30 + set.0), 2) : 0)
      }
      variance =
        Self.day + 0.05 * 0.05 / Double(counted.count) + doubt / Double(counted.count)
      isHold = false
    }

    private static let day = 0.03 * 0.03
  }
}
