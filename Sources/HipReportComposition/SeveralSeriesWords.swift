package import HipReportAnalysis

/// What is said of many series at once: how many marks chance alone would set.
package enum SeveralSeriesWords {
  /// `nil` where there is one series or none.
  package static func sentence(_ several: SeveralSeries) -> String? {
    guard several.assessed > 1 else { return nil }
    let low = Display.number(several.improvedByChance.lowerBound)
    let high = Display.number(several.improvedByChance.upperBound)
    let chance = low == high ? "about \(low)" : "about \(low) to \(high)"
    return
      "\(several.improved) of \(several.assessed) series marked improved; \(chance) would be by chance if nothing had changed."
  }
}
