/// What is known of one quantity when several settings of a model are each believed a little.
///
/// *Answers*: its mean, its spread, its ranges, and how probable values beyond a limit are. *Formula*: the density is
/// Σ wᵢ N(mᵢ, sᵢ²); quantiles are found by halving. *Assumes*: the weights add up to one. *Needs*: one part.
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
    // To a ten-billionth of the bracket; fewer halvings than digits of a Double.
    for _ in 0..<36 {
      let middle = 0.5 * (low + high)
      if probability(below: middle) < level { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }
}
