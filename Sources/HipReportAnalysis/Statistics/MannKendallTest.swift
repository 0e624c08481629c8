/// Whether values tend to rise or fall over time, by their order alone.
///
/// *Answers*: is there a trend in one direction, of whatever shape?
/// *Formula*: S = later values that are larger minus later values that are smaller, over all pairs. Exact p without ties up
/// to 60 values; else z = (S ∓ 1) / √variance with the variance less the ties, and p from the normal distribution.
/// τ_a = S / pairs; τ_b = S / √(pairs · pairs that are not tied).
/// *Assumes*: independent values. *Needs*: two values, one a day; five before p can fall below .05.
/// *Degenerate cases*: fewer than two, or two at one time (their mean is the value of that day): `nil`. Equal values: S is 0
/// and p is 1, τ_b has no value.
/// *Reference*: Mann 1945, Econometrica 13:245-259; Kendall, Rank Correlation Methods.
package struct MannKendallTest: Sendable, Equatable {
  package var score: Int
  package var variance: Double
  package var z: Double
  /// Two-sided, from the normal distribution with the continuity correction.
  package var normalP: Double
  /// Two-sided, exact; `nil` with ties or more than 60 values.
  package var exactP: Double?
  package var tauA: Double
  package var tauB: Double?

  /// The exact one where there is one.
  package var p: Double { exactP ?? normalP }

  /// Values at their times, in any order.
  package init?(weeks: [Double], values: [Double]) {
    guard weeks.count == values.count, weeks.allSatisfy(\.isFinite), Ties.groups(weeks).isEmpty
    else { return nil }
    self.init(inTimeOrder: zip(weeks, values).sorted { $0.0 < $1.0 }.map(\.1))
  }

  package init?(inTimeOrder values: [Double]) {
    let count = values.count
    guard count > 1, count <= TheilSenLine.most, values.allSatisfy(\.isFinite) else { return nil }
    var score = 0
    values.withUnsafeBufferPointer { values in
      for later in 1..<count {
        for earlier in 0..<later {
          score += values[later] > values[earlier] ? 1 : 0
          score -= values[later] < values[earlier] ? 1 : 0
        }
      }
    }
    self.score = score
    let ties = Ties.groups(values)
    variance = Ties.scoreVariance(count: count, groups: ties)
    z = variance > 0 ? Double(score - score.signum()) / variance.squareRoot() : 0
    normalP = 2 * Distribution.normal(below: -abs(z))
    exactP = ties.isEmpty ? KendallDistribution(count: count)?.twoSided(score) : nil
    let pairs = Double(count * (count - 1) / 2)
    let untied = pairs - Double(ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
    tauA = Double(score) / pairs
    tauB = untied > 0 ? Double(score) / (pairs * untied).squareRoot() : nil
  }
}
