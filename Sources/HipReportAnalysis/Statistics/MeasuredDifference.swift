/// A value with the variance of its error.
package struct MeasuredValue: Sendable, Equatable {
  package var value: Double
  package var variance: Double

  package init(_ value: Double, variance: Double) {
    self.value = value
    self.variance = variance
  }
}

/// One measured value minus another.
///
/// *Answers*: is the difference of two sessions, or of two sides, more than measuring differences?
/// *Formula*: SE = √(V₁ + V₂ − 2 ρ √(V₁V₂)); MDC = z · SE; index (reliable change) = difference / SE;
/// p = 2 Φ(−|index|); probability of a true difference above zero = Φ(index).
/// *Assumes*: normal errors of known size. *Needs*: two values with their variances.
/// *Degenerate cases*: an error of zero, a value that is none, or ρ outside −1 to 1: `nil`.
/// *Reference*: Maassen 2004, J Int Neuropsychol Soc 10:888-893 (form of the index).
package struct MeasuredDifference: Sendable, Equatable {
  package var value: Double
  package var standardError: Double

  package init?(_ value: MeasuredValue, minus other: MeasuredValue, correlation: Double = 0) {
    let error = Self.standardError(value.variance, other.variance, correlation: correlation)
    let difference = value.value - other.value
    guard let error, difference.isFinite else { return nil }
    self.value = difference
    standardError = error
  }

  /// The standard error of a difference of two values with these variances.
  package static func standardError(
    _ first: Double, _ second: Double, correlation: Double = 0
  ) -> Double? {
    guard first >= 0, second >= 0, abs(correlation) <= 1 else { return nil }
    let variance = first + second - 2 * correlation * (first * second).squareRoot()
    return variance > 0 && variance.isFinite ? variance.squareRoot() : nil
  }

  /// The minimal detectable difference: `z` standard errors.
  package func margin(_ z: Double = Distribution.z95) -> Double { z * standardError }

  package func range(_ z: Double = Distribution.z95) -> ClosedRange<Double> {
    (value - margin(z))...(value + margin(z))
  }

  /// In standard errors.
  package var index: Double { value / standardError }

  /// Two-sided.
  package var p: Double { 2 * Distribution.normal(below: -abs(index)) }

  /// That the true difference is above zero.
  package var probabilityPositive: Double { Distribution.normal(below: index) }

  /// Strictly greater, after rounding both to 1e-9: the binary fractions of two readings must not decide.
  package func isBeyond(_ z: Double) -> Bool {
    (abs(value) * 1e9).rounded() > (margin(z) * 1e9).rounded()
  }
}
