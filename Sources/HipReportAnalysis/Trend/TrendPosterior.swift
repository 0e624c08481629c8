internal import Foundation

/// Quantities of one series, averaged over a grid.
struct TrendPosterior {
  /// Longer series go session by session.
  static let mostDense = 60
  /// How many times the variance of a gross error is larger.
  static let grossFactor = 25.0

  /// What each setting is believed after the data; they add up to one.
  let weights: [Double]
  let points: [TrendPoint]
  private let logPriors: [Double]

  /// `nil` without sessions. The count of sessions decides on the computation, the answers are the same.
  init?(
    _ design: TrendDesign, _ quantities: [TrendQuantity], grid: TrendGrid,
    leavingOut: Bool = false
  ) {
    guard design.count > 0 else { return nil }
    let dense =
      design.count <= Self.mostDense
      ? DenseTrend(design, quantities).points(grid, leavingOut: leavingOut) : nil
    self.init(dense ?? KalmanTrend(design, quantities).points(grid), grid)
  }

  init(_ points: [TrendPoint], _ grid: TrendGrid) {
    self.points = points
    logPriors = grid.motions.flatMap { motion in
      grid.scales.map { log(motion.prior * $0.prior) }
    }
    weights = Self.normalized(zip(logPriors, points).map { $0 + $1.logLikelihood })
  }

  /// Of what was asked for with this index; `factor` changes its unit.
  func mixture(_ quantity: Int, times factor: Double = 1) -> GaussianMixture {
    GaussianMixture(
      weights: weights, means: points.map { factor * $0.means[quantity] },
      deviations: points.map { abs(factor) * Self.deviation($0.variances[quantity]) })
  }

  /// The last reading as those before it let expect it; `nil` if there are none before it.
  func expectedLast() -> GaussianMixture? {
    let expected = points.compactMap(\.expectedLast)
    guard expected.count == points.count else { return nil }
    return GaussianMixture(
      weights: Self.normalized(zip(logPriors, expected).map { $0 + $1.logLikelihood }),
      means: expected.map(\.mean), deviations: expected.map { Self.deviation($0.variance) })
  }

  /// The probability that no session is a gross error, then that each of them is the only one. `nil` for long series.
  ///
  /// A gross error has 25 times the published variance, whatever its factor; each session is one with the probability
  /// min(0.03, 0.6/n).
  func grossErrors(_ design: TrendDesign) -> [Double]? {
    let leaveOneOut = points.compactMap(\.leaveOneOut)
    guard leaveOneOut.count == points.count else { return nil }
    let count = design.count
    let prior = min(0.03, 0.6 / Double(count))
    let logs = zip(logPriors, points).map { $0 + $1.logLikelihood }
    let shift = logs.max() ?? 0
    var terms = [log(1 - Double(count) * prior) + Self.logSum(logs, shift)]
    for session in 0..<count {
      let variance = Self.grossFactor * design.variances[session]
      let changed = zip(logs, leaveOneOut).map { $0 + $1.gain(session, variance: variance) }
      terms.append(log(prior) + Self.logSum(changed, changed.max() ?? 0))
    }
    return Self.normalized(terms)
  }

  /// A quantity as if a session had not been; `nil` for long series.
  func mixture(
    _ quantity: Int, without session: Int, times factor: Double = 1
  ) -> GaussianMixture? {
    let leaveOneOut = points.compactMap(\.leaveOneOut)
    let left = points.compactMap { $0.without(session, quantity) }
    guard left.count == points.count, leaveOneOut.count == points.count else { return nil }
    var logs: [Double] = []
    for index in points.indices {
      logs.append(
        logPriors[index] + points[index].logLikelihood + leaveOneOut[index].gain(without: session))
    }
    return GaussianMixture(
      weights: Self.normalized(logs), means: left.map { factor * $0.mean },
      deviations: left.map { abs(factor) * Self.deviation($0.variance) })
  }

  /// Rounding may leave a variance of nothing a little below it.
  private static func deviation(_ variance: Double) -> Double { max(variance, 1e-12).squareRoot() }

  private static func logSum(_ logs: [Double], _ shift: Double) -> Double {
    shift + log(logs.reduce(0) { $0 + exp($1 - shift) })
  }

  /// Numbers in these ratios that add up to one.
  static func normalized(_ logs: [Double]) -> [Double] {
    let largest = logs.max() ?? 0
    let parts = logs.map { exp($0 - largest) }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }
}
