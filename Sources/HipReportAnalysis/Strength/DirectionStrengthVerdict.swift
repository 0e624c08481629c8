internal import Foundation
internal import HipReportModel

/// What the linked index lets be said of the change since its first day.
///
/// *Answers*: stronger, weaker, steady, or can nothing be said yet? *Formula*: P = probability that the index is above 100.
/// Improved from P ≥ .975, confirmed if the index up to the day before said so too or P ≥ .99; worse mirrored; steady if
/// P(|change| < 10 %) ≥ .90; else not beyond the error, leaning better from P ≥ .90 and worse below .10. A last day that
/// alone moves the index by more than twice its uncertainty before holds it: upward, nothing is said; downward, the fall
/// stands. *Reference*: the thresholds are those of <doc:TrendMethod>; the tenth is a design choice.
package struct DirectionStrengthVerdict: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// There is no index.
    case refused
    /// Neither trained in a way that tells, nor tested, for this many days.
    case stale(days: Int)
    case beyondError
    case withinError
    /// The last day alone raises it by this many percent.
    case latestAbove(percent: Double)
    /// The last day alone lowers it by this many percent.
    case latestBelow(percent: Double)
  }

  package var kind: VerdictKind
  package var isConfirmed = false
  package var lean: Verdict.Lean?
  /// That the index is above 100; `nil` where nothing is said.
  package var probability: Double?
  package var reason: Reason

  /// A change below this factor is none that matters.
  package static let steadyFactor = 1.10

  init(_ reason: Reason) {
    kind = .cannotSay
    self.reason = reason
  }

  init(_ index: LinkedStrengthIndex, _ fit: CapacityFit, asOf: CalendarDay) {
    guard let last = fit.days.last else {
      self.init(.refused)
      return
    }
    if asOf - last >= StrengthVerdict.staleAfterDays {
      self.init(.stale(days: asOf - last))
      return
    }
    let gain = index.now.log
    let p = gain.probability(above: 0)
    self.init(.withinError)
    probability = p
    kind = Self.word(p) ?? .notBeyondError
    guard kind == .notBeyondError else {
      reason = .beyondError
      judge(gain, fit, last, p)
      return
    }
    let limit = log(Self.steadyFactor)
    if gain.probability(below: limit) - gain.probability(below: -limit) >= TrendVerdict.steady {
      kind = .stable
    } else if p >= TrendVerdict.leaning {
      lean = .better
    } else if p <= 1 - TrendVerdict.leaning {
      lean = .worse
    }
  }

  /// Improved or worse, by the probability of a gain.
  private static func word(_ p: Double) -> VerdictKind? {
    p >= TrendVerdict.sure ? .improved : p <= 1 - TrendVerdict.sure ? .worse : nil
  }

  /// Asks what was known before the last day.
  private mutating func judge(
    _ gain: GaussianMixture, _ fit: CapacityFit, _ last: CalendarDay, _ p: Double
  ) {
    isConfirmed = p >= TrendVerdict.surer || p <= 1 - TrendVerdict.surer
    guard
      let before = try? LinkedStrengthIndex.fit(
        rows: fit.linked(before: last), at: [fit.week(of: last)], ladder: fit.ladder
      ).get(), let expected = before.points.first?.log
    else { return }
    isConfirmed = isConfirmed || Self.word(before.now.log.probability(above: 0)) == kind
    let shift = gain.mean - expected.mean
    guard abs(shift) > 2 * expected.standardDeviation else { return }
    isConfirmed = false
    let percent = (exp(shift) - 1) * 100
    if shift < 0 {
      reason = .latestBelow(percent: percent)
    } else if kind == .improved {
      kind = .cannotSay
      reason = .latestAbove(percent: percent)
    }
  }
}
