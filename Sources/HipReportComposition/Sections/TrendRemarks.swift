internal import HipReportAnalysis
internal import HipReportModel

/// What the trend adds to the table: readings to look at, gains that have slowed, what was lost since the best.
enum TrendRemarks {
  /// It is never dropped silently, and never without the estimate that it would have been left out of.
  static func outlier(_ result: RangeOfMotionResult) -> String? {
    guard let outlier = result.trend?.outlier, result.trendDays.indices.contains(outlier.index)
    else { return nil }
    let without = outlier.without.change
    return
      phrase(
        "trend.outlier",
        [
          "series": Display.sentence(Words.series(result.key)),
          "day": Display.day(result.trendDays[outlier.index]),
          "probability": Display.probability(outlier.probability),
          "change": Display.change(without.value.rounded()),
          "range": Display.range(without.low, without.high)
        ])
  }

  /// Only gains can slow: a series that never rose is named apart.
  static func slowed(_ results: [RangeOfMotionResult]) -> String? {
    func slow(_ hasGained: Bool) -> String? {
      series(results.filter { $0.plateau?.hasGained == hasGained })
    }
    let parts = [
      slow(true).map { phrase("trend.slowed", ["series": $0]) },
      slow(false).map { phrase("trend.never-gained", ["series": $0]) }
    ].compactMap { $0 }
    return parts.isEmpty ? nil : (parts + [phrase("trend.check")]).joined(separator: " ")
  }

  private static func series(_ results: [RangeOfMotionResult]) -> String? {
    let slowed = results.compactMap { result -> String? in
      guard let plateau = result.plateau, plateau.state == .yes, let p = plateau.probability else {
        return nil
      }
      let why = plateau.confounders.map(word)
      let tail = why.isEmpty ? "" : phrase("trend.in-that-time", ["reasons": Display.list(why)])
      return "\(Words.series(result.key)) (\(Display.probability(p))\(tail))"
    }
    return slowed.isEmpty ? nil : Display.list(slowed)
  }

  static func word(_ confounder: PlateauResult.Confounder) -> String {
    switch confounder {
    case .adherence: phrase("trend.why.adherence")
    case .pain: phrase("trend.why.pain")
    case .device: phrase("trend.why.device")
    case .rater: phrase("trend.why.rater")
    case .programme: phrase("trend.why.programme")
    case .gap: phrase("trend.why.gap")
    }
  }

  static func lost(_ results: [RangeOfMotionResult]) -> String? {
    let lost = results.compactMap { result -> String? in
      guard let loss = result.lossSinceBest, loss.probability >= TrendVerdict.sure, !result.isStale
      else { return nil }
      return
        phrase(
          "trend.loss",
          [
            "series": Words.series(result.key), "change": Display.change(loss.change.rounded()),
            "range": Display.range(loss.low, loss.high), "day": Display.day(loss.day)
          ])
    }
    return lost.isEmpty ? nil : phrase("trend.lost", ["series": Display.list(lost)])
  }

  static func recordedToFive(_ results: [RangeOfMotionResult]) -> String? {
    let names = results.filter(\.series.isRecordedToFive).map { Words.series($0.key) }
    return names.isEmpty
      ? nil : phrase("trend.to-five", ["series": Display.list(names)])
  }
}
