/// Where the true angle may be some weeks after the last session, or why that is not said.
///
/// *Answers*: which range is to be expected if nothing new happens? *Formula*: the trend over the grid `forecast-1`, in which
/// every rate dies away. *Needs*: four sessions over three weeks. *Degenerate cases*: the reasons below.
/// *What it does not show*: a day on which a goal will be reached.
package enum TrendForecast: Sendable, Equatable {
  case expected(TrendEstimate, method: String)
  case refused(Reason)

  package enum Reason: String, Sendable {
    case fewSessions = "few_sessions"
    case shortSpan = "short_span"
    /// Further than eight weeks, or than the sessions span.
    case tooFar = "too_far"
    /// Not measured for more than four weeks.
    case notCurrent = "not_current"
    /// The last reading is not as expected.
    case unexpectedReading = "unexpected_reading"
    /// The last session is the first with its device or by its examiner.
    case newDeviceOrRater = "new_device_or_rater"
  }

  package static let fewestSessions = 4
  /// In weeks, all three.
  package static let shortestSpan = 3.0
  package static let furthest = 8.0
  package static let longestSilence = 4.0
}

extension TrendResult {
  /// `weeks` after the last session; `weeksSinceLast` have passed since it.
  package func forecast(at weeks: Double, weeksSinceLast: Double = 0) -> TrendForecast {
    let design = TrendDesign(sessions)
    if design.count < TrendForecast.fewestSessions { return .refused(.fewSessions) }
    if design.span < TrendForecast.shortestSpan { return .refused(.shortSpan) }
    if weeks > min(TrendForecast.furthest, design.span) || weeks < 0 { return .refused(.tooFar) }
    if weeksSinceLast > TrendForecast.longestSilence { return .refused(.notCurrent) }
    if latest.isRaised { return .refused(.unexpectedReading) }
    if design.lastIsNewSegment { return .refused(.newDeviceOrRater) }
    let quantity = TrendQuantity.level(at: design.span + weeks)
    guard let posterior = TrendPosterior(design, [quantity], grid: .forecast) else {
      return .refused(.fewSessions)
    }
    return .expected(TrendEstimate(posterior.mixture(0)), method: TrendGrid.forecast.id)
  }
}
