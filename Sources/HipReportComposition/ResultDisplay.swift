internal import HipReportAnalysis

extension RangeOfMotionResult {
  /// The change as every part of a report shows it; `nil` where none is shown: not compared, or not of now.
  var shownChange: String? {
    guard let change, let error, !isStale else { return nil }
    return Display.change(change, beyond: error.value)
  }

  /// The error that the change was held against, or the range of the change where all sessions together gave it.
  var shownError: String? {
    isStale ? nil : shownRange ?? error.map { Display.error($0.value) }
  }

  /// `3 to 14`; `nil` unless the verdict comes from the trend.
  var shownRange: String? { judgedChange.map { Display.range($0.low, $0.high) } }

  /// `+11`, the middle of ``shownRange``; a model knows no tenths.
  var shownTrend: String? {
    judgedChange.map { Display.change($0.value.rounded()) }
  }

  /// The change of all sessions together, where the verdict is of it; of a last reading out of line it says little.
  private var judgedChange: TrendEstimate? {
    verdict.basis == .trend && !verdict.isGuarded ? trend?.change : nil
  }

  /// The change that every part of the report shows, and how far measuring alone may carry it: the published error, or half of
  /// the range that all sessions together leave.
  var drawnChange: (change: Double, error: Double)? {
    guard let change, let error else { return nil }
    if let range = judgedChange {
      return (change, (range.high - range.low) / 2)
    }
    return (change, error.value)
  }

  /// The value that the change is counted from; `nil` where subtracting it would be wrong.
  var shownBaseline: String? {
    if case .deviceChanged = verdict.reason { return nil }
    return baseline.map { Display.number($0.value) }
  }
}

extension [RangeOfMotionResult] {
  /// The title of the column of ``RangeOfMotionResult/shownError``, by what stands in it.
  var errorTitle: String {
    let ranges = compactMap(\.shownRange).count
    if ranges == 0 { return phrase("column.error") }
    return phrase(
      ranges == compactMap(\.shownError).count ? "column.error-range" : "column.error-or-range")
  }
}
