package import HipReportAnalysis

/// What is said of many series at once: how many marks chance alone would set.
package enum SeveralSeriesWords {
  /// `nil` where there is one series or none.
  package static func sentence(_ several: SeveralSeries) -> String? {
    guard several.assessed > 1 else { return nil }
    let low = Display.number(several.improvedByChance.lowerBound)
    let high = Display.number(several.improvedByChance.upperBound)
    let chance =
      low == high
      ? phrase("several-series.about", ["number": low])
      : phrase("several-series.about-range", ["low": low, "high": high])
    return
      phrase(
        "several-series.sentence",
        ["improved": several.improved, "assessed": several.assessed, "chance": chance])
  }
}
