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
  var shownRange: String? {
    guard verdict.basis == .trend, let change = trend?.change else { return nil }
    return Display.range(change.low, change.high)
  }

  /// The change and the half-width of what measuring alone may give, for a picture in which the two are compared.
  var drawnChange: (change: Double, error: Double)? {
    if verdict.basis == .trend, let change = trend?.change {
      return (change.value, (change.high - change.low) / 2)
    }
    guard let change, let error else { return nil }
    return (change, error.value)
  }

  /// The value that the change is counted from; `nil` where subtracting it would be wrong.
  var shownBaseline: String? {
    if case .deviceChanged = verdict.reason { return nil }
    return baseline.map { Display.number($0.value) }
  }
}
