/// A straight line through values of known error.
///
/// *Answers*: how fast do the values change, if they change steadily?
/// *Formula*: weighted least squares with the weights 1 / variance; SE of the slope = 1 / √(Σ w (x − x̄)²); SE of the
/// level at x = √(1 / Σ w + (x − x̄)² / Σ w (x − x̄)²); ranges with the normal distribution.
/// *Assumes*: a straight course, independent errors, and that their size is known: the scatter is not looked at.
/// *Needs*: two values at different times. *Degenerate cases*: one value, all at one time, a variance that is not above
/// zero: `nil`.
package struct KnownErrorLine: Sendable {
  private let sums: WeightedSums

  package init?(weeks: [Double], values: [Double], variances: [Double]) {
    guard let sums = WeightedSums(weeks, values, weights: variances.map { 1 / $0 }) else {
      return nil
    }
    self.sums = sums
  }

  /// A week.
  package var slope: Double { sums.slope }
  package var slopeError: Double { 1 / sums.xx.squareRoot() }
  /// The level in week 0.
  package var intercept: Double { sums.intercept }

  package func slopeRange(_ z: Double = Distribution.z95) -> ClosedRange<Double> {
    (slope - z * slopeError)...(slope + z * slopeError)
  }

  package func level(at week: Double) -> Double { sums.level(at: week) }

  package func levelError(at week: Double) -> Double { sums.levelVariance(at: week).squareRoot() }
}
