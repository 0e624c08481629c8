/// Groups of equal values, which take away from what ranks can tell.
enum Ties {
  /// How many values each group of equal ones has; groups of one are left out.
  static func groups(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var groups: [Int] = []
    var count = 1
    for index in sorted.indices.dropFirst() {
      if sorted[index] == sorted[index - 1] {
        count += 1
      } else {
        if count > 1 { groups.append(count) }
        count = 1
      }
    }
    if count > 1 { groups.append(count) }
    return groups
  }

  /// The variance of Kendall's score without a trend: (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over the groups of t ties.
  static func scoreVariance(count: Int, groups: [Int]) -> Double {
    func term(_ n: Int) -> Double { Double(n) * Double(n - 1) * Double(2 * n + 5) }
    return (term(count) - groups.reduce(0) { $0 + term($1) }) / 18
  }
}
