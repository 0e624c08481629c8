/// How often chance alone makes a score of Kendall: concordant minus discordant pairs of `n` values without ties.
///
/// *Answers*: how surprising is a rank score of this size if there is no trend?
/// *Formula*: a permutation of n values has between 0 and n(n−1)/2 inversions. The n-th value adds 0 … n−1 of them with
/// equal probability, so the distribution of n is the moving mean of width n of that of n − 1; S = n(n−1)/2 − 2 inversions.
/// Held as probabilities: the counts themselves overflow 64 bits from n = 21 on.
/// *Assumes*: independent values, no ties. *Needs*: 2 to 60 values.
/// *Degenerate cases*: fewer or more: `nil`. *Reference*: Kendall, Rank Correlation Methods.
package struct KendallDistribution: Sendable, Equatable {
  /// Beyond this many values the normal approximation is as good, and the table would be long.
  package static let largest = 60

  package let count: Int
  /// P(at most i inversions), i = 0, 1, …: the tail of the largest scores, summed from its small end.
  private let atMost: [Double]

  package var pairs: Int { count * (count - 1) / 2 }

  package init?(count: Int) {
    guard (2...Self.largest).contains(count) else { return nil }
    self.count = count
    var probabilities = [1.0]
    for size in 2...count {
      var next = [Double](repeating: 0, count: size * (size - 1) / 2 + 1)
      for (inversions, probability) in probabilities.enumerated() {
        for added in 0..<size { next[inversions + added] += probability / Double(size) }
      }
      probabilities = next
    }
    var sum = 0.0
    atMost = probabilities.map { probability in
      sum += probability
      return min(1, sum)
    }
  }

  /// P(S ≥ score).
  package func atLeast(_ score: Int) -> Double {
    // Scores have the parity of the number of pairs; one between two takes the next higher.
    let inversions = (pairs - score) >= 0 ? (pairs - score) / 2 : -1
    return inversions < 0 ? 0 : atMost[min(inversions, pairs)]
  }

  /// 2 P(S ≥ |score|), at most 1.
  package func twoSided(_ score: Int) -> Double { min(1, 2 * atLeast(abs(score))) }

  /// The smallest score whose two-sided probability is at most `alpha`; `nil` where no score is so rare.
  package func smallestScore(twoSided alpha: Double) -> Int? {
    stride(from: pairs & 1, through: pairs, by: 2).first { twoSided($0) <= alpha }
  }
}
