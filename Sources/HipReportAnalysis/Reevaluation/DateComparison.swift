package import HipReportModel
internal import HipReportReference

/// One series on two dates, side by side.
///
/// *Answers*: did it change between these two days by more than measuring? *Formula*: the last session up to each day; the
/// later minus the earlier against 1.96 √(R₁ + R₂). *Degenerate cases*: no session up to the first day, the same session on
/// both, or another device: no difference, and why. *What it does not show*: the course between them.
package struct DateComparison: Sendable, Equatable {
  package enum Reason: String, Sendable {
    case beyondError = "beyond_error"
    case withinError = "within_error"
    case notMeasuredBefore = "not_measured_before"
    case notMeasuredSince = "not_measured_since"
    case deviceChanged = "device_changed"
  }

  package var key: SeriesKey
  package var before: RangeOfMotionSession?
  package var after: RangeOfMotionSession
  package var change: Double?
  package var error: Double?
  package var reason: Reason

  package var id: String { "reeval.two-dates.\(key.id)" }

  package static func all(
    of results: [RangeOfMotionResult], from first: CalendarDay
  ) -> [DateComparison] {
    results.map { result in
      DateComparison(result, result.series.sessions.last { $0.day <= first })
    }
  }

  private init(_ result: RangeOfMotionResult, _ before: RangeOfMotionSession?) {
    key = result.key
    self.before = before
    after = result.now
    reason = .notMeasuredBefore
    guard let before else { return }
    guard before.day < after.day else {
      reason = .notMeasuredSince
      return
    }
    guard before.device == after.device else {
      reason = .deviceChanged
      return
    }
    let acrossRaters =
      result.series.recordsRater && (before.rater == nil || before.rater != after.rater)
    let model = MeasurementErrorModel(
      .default(for: key.direction, acrossRaters: acrossRaters))
    guard
      let difference = MeasuredDifference(model.measured(after), minus: model.measured(before))
    else { return }
    change = difference.value
    error = difference.margin(MeasurementErrorModel.z95)
    reason = difference.isBeyond(MeasurementErrorModel.z95) ? .beyondError : .withinError
  }
}
