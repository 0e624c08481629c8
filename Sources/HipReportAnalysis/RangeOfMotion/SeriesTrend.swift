internal import HipReportModel
internal import HipReportReference

/// A series of sessions as the trend sees it: weeks, known errors, and who measured with what.
struct SeriesTrend {
  private let sessions: [RangeOfMotionSession]
  private let model: MeasurementErrorModel
  private let recordsRater: Bool
  /// Readings to the next five degrees err by that too.
  private let roundingVariance: Double

  /// Every reading is a multiple of five: 5²/12 is the variance of what rounding takes away.
  static let roundingStep = 5.0

  init(_ series: RangeOfMotionSeries, since first: CalendarDay) {
    sessions = series.sessions.filter { $0.day >= first }
    model = MeasurementErrorModel(.default(for: series.key.direction, acrossRaters: false))
    recordsRater = series.recordsRater
    roundingVariance =
      series.isRecordedToFive ? Self.roundingStep * Self.roundingStep / 12 : 0
  }

  /// Up to a session, that one included; of its day those with its device only.
  func sessions(upTo last: RangeOfMotionSession) -> [RangeOfMotionSession] {
    sessions.filter { $0.day < last.day || ($0.day == last.day && $0.device == last.device) }
  }

  func rows(of used: [RangeOfMotionSession]) -> [TrendSession] {
    guard let first = used.first else { return [] }
    let devices = Self.numbers(used.map(\.device))
    let raters = recordsRater ? Self.numbers(used.map(\.rater)) : used.map { _ in 0 }
    return used.indices.map { index in
      TrendSession(
        week: Double(used[index].day - first.day) / 7, value: used[index].value,
        variance: model.variance(trials: used[index].trials) + roundingVariance,
        device: devices[index], rater: raters[index])
    }
  }

  /// Equal texts get equal numbers; none is a text of its own.
  private static func numbers(_ texts: [String?]) -> [Int] {
    var known: [String?: Int] = [:]
    return texts.map { text in
      let number = known[text] ?? known.count
      known[text] = number
      return number
    }
  }
}
