internal import HipReportAnalysis

extension RangeOfMotionResult {
  /// The change as every part of a report shows it; `nil` where none is shown: not compared, or not of now.
  var shownChange: String? {
    guard let change, let error, !isStale else { return nil }
    return Display.change(change, beyond: error.value)
  }

  var shownError: String? {
    isStale ? nil : error.map { Display.error($0.value) }
  }

  /// The value that the change is counted from; `nil` where subtracting it would be wrong.
  var shownBaseline: String? {
    if case .deviceChanged = verdict.reason { return nil }
    return baseline.map { Display.number($0.value) }
  }
}
