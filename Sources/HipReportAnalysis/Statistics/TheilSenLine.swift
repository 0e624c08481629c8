/// A straight line that single wrong values do not bend.
///
/// *Answers*: how fast do the values change, if some of them may be wrong?
/// *Formula*: the slope is the median of the slopes of all pairs at different times, the intercept the median of
/// y − slope · x. Range: the order statistics of those N slopes at the ranks (N − C)/2 and N + 1 − (N − C)/2. Up to 60
/// values without ties C + 2 is the smallest score whose exact two-sided Kendall probability is at most 1 − level; else
/// C = z √variance, with the variance less the ties.
/// *Assumes*: a straight course. *Needs*: two values at different times; five for a range, as four cannot give 95 %.
/// *Degenerate cases*: all at one time, or more than 4,000 values: `nil`. Equal values: slope 0 and no range, ranks tell
/// nothing of its width. Pairs of one time are left out.
/// *Reference*: Theil 1950; Sen 1968, J Am Stat Assoc 63:1379-1389; Hollander & Wolfe, Nonparametric Statistical Methods.
package struct TheilSenLine: Sendable, Equatable {
  package struct Range: Sendable, Equatable {
    package var low: Double
    package var high: Double
    /// Counted from 1 among the slopes in ascending order.
    package var lowRank: Int
    package var highRank: Int
    /// The probability that the range holds the slope; `nil` where it is only approximately the one asked for.
    package var achievedLevel: Double?
  }

  package static let fewestForRange = 5
  package static let most = 4_000

  /// A week.
  package var slope: Double
  /// The level in week 0.
  package var intercept: Double
  package var range: Range?
  /// Pairs of values at different times.
  package var pairs: Int

  package init?(weeks: [Double], values: [Double], level: Double = 0.95) {
    guard weeks.count == values.count, weeks.count <= Self.most,
      (weeks + values).allSatisfy(\.isFinite)
    else { return nil }
    var slopes = Self.slopes(weeks, values)
    guard !slopes.isEmpty else { return nil }
    pairs = slopes.count
    let ranks = Self.ranks(weeks, values, pairs: pairs, level: level)
    var order = (low: 0.0, middle: 0.0, high: 0.0)
    slopes.withUnsafeMutableBufferPointer { order = Self.order($0, ranks) }
    slope = order.middle
    let slope = slope
    guard slope.isFinite,
      let intercept = Median.of(zip(weeks, values).map { $1 - slope * $0 }), intercept.isFinite
    else { return nil }
    self.intercept = intercept
    range = ranks.flatMap { ranks in
      order.low.isFinite && order.high.isFinite
        ? Range(
          low: order.low, high: order.high, lowRank: ranks.low, highRank: ranks.high,
          achievedLevel: ranks.achieved) : nil
    }
  }

  package func level(at week: Double) -> Double { intercept + slope * week }

  private static func slopes(_ weeks: [Double], _ values: [Double]) -> [Double] {
    let count = weeks.count
    guard count > 1 else { return [] }
    return [Double](unsafeUninitializedCapacity: count * (count - 1) / 2) { slopes, used in
      weeks.withUnsafeBufferPointer { x in
        values.withUnsafeBufferPointer { y in
          for i in 0..<count {
            let (xi, yi) = (x[i], y[i])
            for j in (i + 1)..<max(count, i + 1) where x[j] != xi {
              slopes[used] = (y[j] - yi) / (x[j] - xi)
              used += 1
            }
          }
        }
      }
    }
  }

  private typealias Ranks = (low: Int, high: Int, achieved: Double?)

  private static func ranks(
    _ weeks: [Double], _ values: [Double], pairs: Int, level: Double
  ) -> Ranks? {
    let count = weeks.count
    guard count >= fewestForRange, level > 0, level < 1 else { return nil }
    let ties = Ties.groups(weeks) + Ties.groups(values)
    if ties.isEmpty, let null = KendallDistribution(count: count) {
      guard let score = null.smallestScore(twoSided: 1 - level) else { return nil }
      // A score of 0 or 1 would leave nothing on either side of the middle.
      let low = max(1, (pairs - max(0, score - 2)) / 2)
      return (low, pairs + 1 - low, 1 - null.twoSided(score))
    }
    let variance = Ties.scoreVariance(count: count, groups: ties)
    guard variance > 0, let z = Distribution.normalQuantile((1 + level) / 2) else { return nil }
    let width = z * variance.squareRoot()
    func half(_ value: Double) -> Int { Int((value / 2).rounded(.toNearestOrEven)) }
    return (
      max(1, half(Double(pairs) - width)), min(pairs, half(Double(pairs) + width) + 1), nil
    )
  }

  /// The median and the two ends; the places that are found first narrow where the others are looked for.
  private static func order(
    _ slopes: UnsafeMutableBufferPointer<Double>, _ ranks: Ranks?
  ) -> (low: Double, middle: Double, high: Double) {
    let (last, middle) = (slopes.count - 1, (slopes.count - 1) / 2)
    Selection.place(middle, of: slopes, from: 0, through: last)
    var median = slopes[middle]
    if slopes.count % 2 == 0 {
      Selection.place(middle + 1, of: slopes, from: middle + 1, through: last)
      median = slopes[middle] / 2 + slopes[middle + 1] / 2
    }
    guard let ranks else { return (0, median, 0) }
    let (low, high) = (ranks.low - 1, ranks.high - 1)
    if low < middle { Selection.place(low, of: slopes, from: 0, through: middle) }
    if high > middle { Selection.place(high, of: slopes, from: middle, through: last) }
    return (slopes[low], median, slopes[high])
  }
}
