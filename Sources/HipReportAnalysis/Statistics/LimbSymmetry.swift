internal import Foundation

/// One side in percent of the other.
///
/// *Answers*: what share of the other side does this one reach?
/// *Formula*: LSI = 100 a / b. Range by the logarithm: exp(ln(a/b) ± z √(V_a/a² + V_b/b²)). Range by Fieller: with
/// g = z² V_b / b² it is (a/b ± (z/b) √(V_a (1 − g) + (a/b)² V_b)) / (1 − g). Symmetry index = 100 (a − b) / ((a + b)/2).
/// Symmetry angle = (45° − atan2(a, b)) / 90° · 100.
/// *Assumes*: independent errors, and that one side may be taken as the sound one.
/// *Needs*: two values. To be shown: both above zero and the divisor more than three of its standard errors.
/// *Degenerate cases*: a divisor of zero: no percentage. A side that is not above zero: no range and no index. g ≥ 1, the
/// divisor not told apart from zero: no range by Fieller. Both zero: no angle.
/// *Reference*: Fieller 1954, J R Stat Soc B 16:175-185; Zifchock et al. 2008, Gait Posture 27:622-627.
package struct LimbSymmetry: Sendable, Equatable {
  package var affected: MeasuredValue
  package var sound: MeasuredValue

  package init?(affected: MeasuredValue, sound: MeasuredValue) {
    let numbers = [affected.value, affected.variance, sound.value, sound.variance]
    guard numbers.allSatisfy(\.isFinite), affected.variance > 0, sound.variance > 0 else {
      return nil
    }
    self.affected = affected
    self.sound = sound
  }

  /// In percent, whatever it is worth.
  package var percent: Double? {
    let percent = 100 * affected.value / sound.value
    return percent.isFinite ? percent : nil
  }

  /// In percent, where it means something.
  package var shownPercent: Double? {
    bothPositive && sound.value > 3 * sound.variance.squareRoot() ? percent : nil
  }

  private var bothPositive: Bool { affected.value > 0 && sound.value > 0 }

  package var logRatio: Double? { bothPositive ? log(affected.value / sound.value) : nil }

  package var logRatioError: Double? {
    guard bothPositive else { return nil }
    func relative(_ side: MeasuredValue) -> Double { side.variance / (side.value * side.value) }
    return (relative(affected) + relative(sound)).squareRoot()
  }

  /// By the logarithm, in percent.
  package func range(_ z: Double = Distribution.z95) -> ClosedRange<Double>? {
    guard let logRatio, let logRatioError else { return nil }
    let (low, high) = (exp(logRatio - z * logRatioError), exp(logRatio + z * logRatioError))
    return high.isFinite ? (100 * low)...(100 * high) : nil
  }

  /// In percent; `nil` where it has no bounds.
  package func fiellerRange(_ z: Double = Distribution.z95) -> ClosedRange<Double>? {
    guard bothPositive else { return nil }
    let ratio = affected.value / sound.value
    let g = z * z * sound.variance / (sound.value * sound.value)
    guard g < 1 else { return nil }
    let root = (affected.variance * (1 - g) + ratio * ratio * sound.variance).squareRoot()
    let half = z / sound.value * root
    return (100 * (ratio - half) / (1 - g))...(100 * (ratio + half) / (1 - g))
  }

  /// In percent of the mean of the sides.
  package var index: Double? {
    bothPositive
      ? 100 * (affected.value - sound.value) / ((affected.value + sound.value) / 2) : nil
  }

  /// In percent of a right angle; 0 is equal sides.
  package var angle: Double? {
    guard affected.value != 0 || sound.value != 0 else { return nil }
    return (45 - atan2(affected.value, sound.value) * 180 / .pi) / 90 * 100
  }
}
