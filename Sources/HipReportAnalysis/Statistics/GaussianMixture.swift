internal import Foundation

/// What is known of one quantity when several settings of a model are each believed a little.
///
/// *Answers*: its mean, its spread, its ranges, and how probable values beyond a limit are. *Formula*: the density is
/// Σ wᵢ N(mᵢ, sᵢ²); quantiles by Newton's steps. *Assumes*: the weights add up to one. *Needs*: one part.
/// *Degenerate cases*: a part without spread is a step.
package struct GaussianMixture: Sendable, Equatable {
  package private(set) var weights: [Double]
  package private(set) var means: [Double]
  package private(set) var deviations: [Double]

  /// The three arrays are of one length; the weights add up to one.
  package init(weights: [Double], means: [Double], deviations: [Double]) {
    precondition(weights.count == means.count && means.count == deviations.count)
    self.weights = weights
    self.means = means
    self.deviations = deviations
  }

  package var mean: Double {
    var sum = 0.0
    for index in weights.indices { sum += weights[index] * means[index] }
    return sum
  }

  /// Around the mean, so that a large mean takes no digits from a small spread.
  package var standardDeviation: Double {
    let mean = mean
    var sum = 0.0
    for index in weights.indices {
      let distance = means[index] - mean
      sum += weights[index] * (deviations[index] * deviations[index] + distance * distance)
    }
    return sum.squareRoot()
  }

  package func probability(below limit: Double) -> Double {
    var sum = 0.0
    for index in weights.indices where weights[index] > 0 {
      sum += weights[index] * Self.step(limit - means[index], deviations[index])
    }
    return sum
  }

  /// Summed from the upper tail, so that a small one keeps its digits.
  package func probability(above limit: Double) -> Double {
    var sum = 0.0
    for index in weights.indices where weights[index] > 0 {
      sum += weights[index] * Self.step(means[index] - limit, deviations[index])
    }
    return sum
  }

  private static func step(_ distance: Double, _ deviation: Double) -> Double {
    if deviation > 0 { return Distribution.normal(below: distance / deviation) }
    return distance > 0 ? 1 : (distance < 0 ? 0 : 0.5)
  }

  /// The value that the quantity is below with probability `level`, strictly between 0 and 1.
  package func quantile(_ level: Double) -> Double {
    var low = Double.infinity
    var high = -Double.infinity
    for index in weights.indices {
      low = min(low, means[index] - 9 * deviations[index])
      high = max(high, means[index] + 9 * deviations[index])
    }
    let precision = 1e-11 * (high - low)
    // Where one normal distribution of the same mean and spread would have it; seldom far away.
    var value =
      mean + (Distribution.normalQuantile(level) ?? 0) * standardDeviation
    for round in 0..<Self.mostSteps {
      if !(value > low && value < high) { value = 0.5 * (low + high) }
      let (below, density) = distribution(at: value)
      if below < level { low = value } else { high = value }
      let next = value + (level - below) / density
      // A step that leads out of the bracket, or is none, is taken as a halving; so is every one where parts without
      // spread leave no slope to follow.
      let isInside = round < Self.newtonSteps && next > low && next < high
      let step = isInside ? next - value : 0.5 * (low + high) - value
      value += step
      if abs(step) <= precision || high - low <= precision { return value }
    }
    return value
  }

  private static let newtonSteps = 20
  /// The halvings that are left come to less than the precision.
  private static let mostSteps = 60

  /// The probability below a value, and the density there.
  private func distribution(at value: Double) -> (below: Double, density: Double) {
    var below = 0.0
    var density = 0.0
    for index in weights.indices where weights[index] > 0 {
      let distance = value - means[index]
      below += weights[index] * Self.step(distance, deviations[index])
      guard deviations[index] > 0 else { continue }
      let z = distance / deviations[index]
      density += weights[index] / deviations[index] * exp(-0.5 * z * z)
    }
    return (below, density * Self.normalDensityAtZero)
  }

  /// 1/√(2π).
  private static let normalDensityAtZero = 0.3989422804014327
}
