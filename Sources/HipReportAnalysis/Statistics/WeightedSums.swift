/// The centred sums that every straight line by least squares comes from.
struct WeightedSums: Sendable {
  var total: Double
  var meanX: Double
  var meanY: Double
  /// Σ w (x − x̄)²
  var xx: Double
  /// Σ w (x − x̄)(y − ȳ)
  var xy: Double

  /// `nil` for fewer than two points, points at one x only, and values or weights that are none.
  init?(_ x: [Double], _ y: [Double], weights: [Double]) {
    guard x.count == y.count, x.count == weights.count, let first = x.first,
      // The sum of squares of equal values need not be zero.
      x.contains(where: { $0 != first }), (x + y).allSatisfy(\.isFinite),
      weights.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    total = weights.reduce(0, +)
    meanX = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 } / total
    meanY = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / total
    (xx, xy) = (0, 0)
    for index in x.indices {
      let distance = x[index] - meanX
      xx += weights[index] * distance * distance
      xy += weights[index] * distance * (y[index] - meanY)
    }
    guard xx > 0, xx.isFinite, xy.isFinite, meanY.isFinite else { return nil }
  }

  var slope: Double { xy / xx }
  var intercept: Double { meanY - slope * meanX }

  func level(at x: Double) -> Double { meanY + slope * (x - meanX) }

  /// The variance of the line's level at `x`, for points of the variance 1 / weight.
  func levelVariance(at x: Double) -> Double {
    1 / total + (x - meanX) * (x - meanX) / xx
  }
}
