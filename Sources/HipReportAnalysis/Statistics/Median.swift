package enum Median {
  /// The middle value, or the mean of the two middle ones; `nil` of nothing and of values that are none.
  package static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty, !values.contains(where: \.isNaN) else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}

/// The middle and the spread of values of which some may be wrong.
///
/// *Answers*: what is usual, and how far from it is each value?
/// *Formula*: median; MAD = 1.4826 · median |x − median|; robust z = (x − median) / MAD.
/// *Assumes*: most values are right. *Needs*: one value; two different distances for a z.
/// *Degenerate cases*: no value, or one that is none: `nil`. A MAD of 0, more than half of the values being equal: no z.
/// *Reference*: Hampel 1974, J Am Stat Assoc 69:383-393.
package struct RobustSummary: Sendable, Equatable {
  /// What makes the MAD of normal values their standard deviation: 1 over the 75th percentile.
  package static let normalFactor = 1.482602218505602

  package var median: Double
  /// Median absolute deviation, on the scale of a standard deviation.
  package var deviation: Double

  package init?(_ values: [Double]) {
    guard values.allSatisfy(\.isFinite), let median = Median.of(values),
      let deviation = Median.of(values.map { abs($0 - median) })
    else { return nil }
    self.median = median
    self.deviation = Self.normalFactor * deviation
  }

  package func z(_ value: Double) -> Double? {
    deviation > 0 && value.isFinite ? (value - median) / deviation : nil
  }
}

/// Values that stand out from their neighbours in time.
///
/// *Answers*: which readings should be looked at for a slip of the pen?
/// *Formula*: a value is marked if it differs from the median of itself and up to three neighbours on each side by more
/// than 3 MAD of those. *Assumes*: a course that changes little within seven sessions.
/// *Needs*: seven values before anybody is told; with fewer the marks follow chance.
/// *Degenerate cases*: a MAD of 0: any difference is marked. A value that is none: `nil`.
/// *Reference*: Hampel 1974, as a moving window.
package enum HampelFilter {
  package static func marks(
    _ values: [Double], neighbours: Int = 3, threshold: Double = 3
  ) -> [Bool]? {
    guard values.allSatisfy(\.isFinite), neighbours >= 0 else { return nil }
    return values.indices.map { index in
      let window = max(0, index - neighbours)...min(values.count - 1, index + neighbours)
      guard let summary = RobustSummary(Array(values[window])) else { return false }
      return abs(values[index] - summary.median) > threshold * summary.deviation
    }
  }
}
