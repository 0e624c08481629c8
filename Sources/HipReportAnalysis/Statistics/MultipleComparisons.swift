/// Probabilities that are looked at together.
///
/// *Answers*: which of several findings would still stand if chance had had that many tries?
/// *Formula*: with m probabilities in ascending order, p_(1) ≤ … ≤ p_(m), at most 1 each:
/// Bonferroni m p; Holm the running maximum of (m − i + 1) p_(i); Hommel the largest Simes value, min over k of s p_(k) / k,
/// of any set of s probabilities that holds this one; Benjamini-Hochberg the running minimum from above of m p_(i) / i;
/// Benjamini-Yekutieli that times Σ 1/i.
/// *Assumes*: Bonferroni, Holm and Benjamini-Yekutieli nothing of how the findings hang together; Hommel and
/// Benjamini-Hochberg that they are independent or go together.
/// *Needs*: all probabilities that were looked at, not only the small ones; a finding that was refused counts as 1.
/// *Degenerate cases*: a probability outside 0 to 1: `nil`. None: an empty list.
/// *Reference*: Holm 1979, Scand J Stat 6:65-70; Hommel 1988, Biometrika 75:383-386; Benjamini & Hochberg 1995, J R Stat
/// Soc B 57:289-300; Benjamini & Yekutieli 2001, Ann Stat 29:1165-1188.
package enum MultipleComparisons: String, CaseIterable, Sendable {
  case bonferroni, holm, hommel
  case benjaminiHochberg = "fdr_bh"
  case benjaminiYekutieli = "fdr_by"

  /// In the order of `probabilities`.
  package func adjusted(_ probabilities: [Double]) -> [Double]? {
    guard probabilities.allSatisfy({ (0...1).contains($0) }) else { return nil }
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let ascending = order.map { probabilities[$0] }
    let adjusted = inOrder(ascending)
    var result = probabilities
    for (place, index) in order.enumerated() { result[index] = min(1, adjusted[place]) }
    return result
  }

  /// Which stand at `alpha`: adjusted p at most alpha, after rounding to 1e-12.
  package func stand(_ probabilities: [Double], alpha: Double = 0.05) -> [Bool]? {
    adjusted(probabilities)?.map { $0 <= alpha + 1e-12 }
  }

  private func inOrder(_ p: [Double]) -> [Double] {
    let m = Double(p.count)
    switch self {
    case .bonferroni: return p.map { m * $0 }
    case .holm:
      var largest = 0.0
      return p.enumerated().map { index, value in
        largest = max(largest, (m - Double(index)) * value)
        return largest
      }
    case .hommel: return p.indices.map { Self.hommel(p, $0) }
    case .benjaminiHochberg, .benjaminiYekutieli:
      let factor =
        self == .benjaminiHochberg ? 1 : p.indices.reduce(0) { $0 + 1 / Double($1 + 1) }
      var smallest = 1.0
      return p.enumerated().reversed().map { index, value in
        smallest = min(smallest, factor * m * value / Double(index + 1))
        return smallest
      }.reversed()
    }
  }

  /// Of all sets of s that hold this probability, the one with the s − 1 largest others has the largest Simes value.
  private static func hommel(_ p: [Double], _ index: Int) -> Double {
    var others = p
    others.remove(at: index)
    return (1...p.count).reduce(0) { largest, size in
      let set = (others.suffix(size - 1) + [p[index]]).sorted()
      let simes = set.enumerated().reduce(1) {
        min($0, Double(size) * $1.element / Double($1.offset + 1))
      }
      return max(largest, simes)
    }
  }
}
