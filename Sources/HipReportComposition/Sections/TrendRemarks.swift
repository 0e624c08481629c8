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
      "\(Display.sentence(Words.series(result.key))), \(Display.day(result.trendDays[outlier.index])): the reading may be wrong (\(Display.probability(outlier.probability))). It is used; without it the change would be \(Display.change(without.value.rounded()))° (\(Display.range(without.low, without.high)))."
  }

  /// Only gains can slow: a series that never rose is named apart.
  static func slowed(_ results: [RangeOfMotionResult]) -> String? {
    let titles = [(true, "Gains slowed"), (false, "No sure gain so far")]
    let parts = titles.compactMap { hasGained, title in
      slow(results.filter { $0.plateau?.hasGained == hasGained }).map {
        "\(title), under 0.5° a week for 6 weeks: \($0)."
      }
    }
    return parts.isEmpty ? nil : (parts + ["Check plan, pain, gaps."]).joined(separator: " ")
  }

  private static func slow(_ results: [RangeOfMotionResult]) -> String? {
    let slowed = results.compactMap { result -> String? in
      guard let plateau = result.plateau, plateau.state == .yes, let p = plateau.probability else {
        return nil
      }
      let why = plateau.confounders.map(word)
      let tail = why.isEmpty ? "" : "; in that time: \(Display.list(why))"
      return "\(Words.series(result.key)) (\(Display.probability(p))\(tail))"
    }
    return slowed.isEmpty ? nil : Display.list(slowed)
  }

  static func word(_ confounder: PlateauResult.Confounder) -> String {
    switch confounder {
    case .adherence: "less than half of the plan was done"
    case .pain: "pain"
    case .device: "another device"
    case .rater: "another rater"
    case .programme: "another programme"
    case .gap: "a gap between measurements"
    }
  }

  static func lost(_ results: [RangeOfMotionResult]) -> String? {
    let lost = results.compactMap { result -> String? in
      guard let loss = result.lossSinceBest, loss.probability >= TrendVerdict.sure, !result.isStale
      else { return nil }
      return
        "\(Words.series(result.key)) \(Display.change(loss.change.rounded()))° (\(Display.range(loss.low, loss.high))) since \(Display.day(loss.day))"
    }
    return lost.isEmpty ? nil : "Lost since the best: \(Display.list(lost))."
  }

  static func recordedToFive(_ results: [RangeOfMotionResult]) -> String? {
    let names = results.filter(\.series.isRecordedToFive).map { Words.series($0.key) }
    return names.isEmpty
      ? nil : "Recorded to 5° only, which widens the ranges: \(Display.list(names))."
  }
}
