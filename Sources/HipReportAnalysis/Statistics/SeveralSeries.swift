/// What may be said of many series at once.
///
/// *Answers*: how many are marked improved, how many would be if nothing had changed, and which stand on their own?
/// *Formula*: marked improved if P ≥ .975, worse if P ≤ .025, P being the probability that the change is above zero. By
/// chance between .017 and .025 of the assessed series would be marked improved: what simulations of six sessions gave,
/// and the nominal share. Standing on its own: Holm on 2 min(P, 1 − P) at .05, over all series that exist.
/// *Assumes*: nothing of how the series hang together. *Needs*: one series.
/// *Degenerate cases*: a series that was refused (`nil`, or no probability) counts as p = 1 in Holm's adjustment, and not
/// among the assessed.
package struct SeveralSeries: Sendable, Equatable {
  package static let improvedFrom = 0.975
  package static let byChanceLow = 0.017
  package static let byChanceHigh = 0.025

  /// All series, those that were refused too.
  package var series: Int
  package var assessed: Int
  package var improved: Int
  package var worse: Int
  /// How many would be marked improved if nothing had changed.
  package var improvedByChance: ClosedRange<Double>
  /// In the order of the series; improved or worse.
  package var standsOnItsOwn: [Bool]

  /// The probability of each series that its change is above zero.
  package init(_ probabilities: [Double?], alpha: Double = 0.05) {
    let known = probabilities.map { $0.flatMap { (0...1).contains($0) ? $0 : nil } }
    let values = known.compactMap { $0 }
    series = known.count
    assessed = values.count
    improved = values.count { $0 >= Self.improvedFrom }
    worse = values.count { $0 <= 1 - Self.improvedFrom }
    improvedByChance =
      (Double(assessed) * Self.byChanceLow)...(Double(assessed) * Self.byChanceHigh)
    let twoSided = known.map { $0.map { 2 * min($0, 1 - $0) } ?? 1 }
    standsOnItsOwn =
      MultipleComparisons.holm.stand(twoSided, alpha: alpha)
      ?? known.map { _ in false }
  }
}
