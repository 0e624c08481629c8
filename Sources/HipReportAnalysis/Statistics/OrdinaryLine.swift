/// A straight line whose error comes from the scatter of the values around it.
///
/// *Answers*: how fast do the values change, if they change steadily and nothing is known of their error?
/// *Formula*: least squares; s² = Σ (y − fit)² / (n − 2); SE of the slope = s / √Sxx; SE of the level at x =
/// s √(1/n + (x − x̄)² / Sxx); ranges and p from Student's t with n − 2 degrees of freedom.
/// *Assumes*: a straight course, independent normal errors of one size.
/// *Needs*: two values at different times for the line, three for anything about its error.
/// *Degenerate cases*: all at one time: `nil`. Equal values: slope 0 and no error, no range, no p; what other programs
/// print there is rounding noise.
package struct OrdinaryLine: Sendable {
  private let sums: WeightedSums
  /// s; `nil` for two values, and for equal ones.
  package let residualDeviation: Double?
  /// Pearson's r; `nil` for equal values.
  package let correlation: Double?
  package let degreesOfFreedom: Int

  package init?(weeks: [Double], values: [Double]) {
    let weights = [Double](repeating: 1, count: weeks.count)
    guard let sums = WeightedSums(weeks, values, weights: weights), let first = values.first else {
      return nil
    }
    self.sums = sums
    degreesOfFreedom = weeks.count - 2
    let yy = values.reduce(0) { $0 + ($1 - sums.meanY) * ($1 - sums.meanY) }
    guard values.contains(where: { $0 != first }), yy > 0, yy.isFinite else {
      (residualDeviation, correlation) = (nil, nil)
      return
    }
    correlation = max(-1, min(1, sums.xy / sums.xx.squareRoot() / yy.squareRoot()))
    let squares = zip(weeks, values).reduce(0) { sum, point in
      let residual = point.1 - sums.level(at: point.0)
      return sum + residual * residual
    }
    residualDeviation =
      degreesOfFreedom > 0 ? (squares / Double(degreesOfFreedom)).squareRoot() : nil
  }

  /// A week.
  package var slope: Double { sums.slope }
  /// The level in week 0.
  package var intercept: Double { sums.intercept }

  package var slopeError: Double? { residualDeviation.map { $0 / sums.xx.squareRoot() } }
  package var interceptError: Double? { levelError(at: 0) }

  /// Two-sided, of a slope of zero. Points exactly on a sloping line: 0.
  package var p: Double? {
    slopeError.flatMap { error in
      error == 0
        ? 0
        : Distribution.studentT(
          degreesOfFreedom: Double(degreesOfFreedom), below: -abs(slope / error)
        ).map { 2 * $0 }
    }
  }

  package func slopeRange(level: Double = 0.95) -> ClosedRange<Double>? {
    range(around: slope, slopeError, level)
  }

  package func level(at week: Double) -> Double { sums.level(at: week) }

  package func levelError(at week: Double) -> Double? {
    residualDeviation.map { $0 * sums.levelVariance(at: week).squareRoot() }
  }

  package func levelRange(at week: Double, level: Double = 0.95) -> ClosedRange<Double>? {
    range(around: self.level(at: week), levelError(at: week), level)
  }

  /// Where one new value is expected.
  package func readingRange(at week: Double, level: Double = 0.95) -> ClosedRange<Double>? {
    let error = residualDeviation.map { $0 * (1 + sums.levelVariance(at: week)).squareRoot() }
    return range(around: self.level(at: week), error, level)
  }

  private func range(
    around value: Double, _ error: Double?, _ level: Double
  ) -> ClosedRange<Double>? {
    guard let error,
      let t = Distribution.studentTQuantile(
        degreesOfFreedom: Double(degreesOfFreedom), (1 + level) / 2), t >= 0
    else { return nil }
    return (value - t * error)...(value + t * error)
  }
}
