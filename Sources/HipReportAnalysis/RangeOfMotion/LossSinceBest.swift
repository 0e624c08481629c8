public import HipReportModel

/// How far the newest level is below the best one that the trend has seen.
///
/// *Answers*: has something been lost that was there already?
/// *Formula*: the change of the trend from the session with its highest level to the newest one, with its range.
/// *Assumes*: what the trend assumes. *Needs*: a trend. *Degenerate cases*: the newest level is the best one: none.
/// *What it does not show*: that the highest of many levels is partly chance; the range does not correct for the choice.
public struct LossSinceBest: Sendable, Equatable {
  public var day: CalendarDay
  /// Degrees, below zero.
  public var change: Double
  public var low: Double
  public var high: Double
  /// That something was lost.
  public var probability: Double

  /// `days` are those of the trend's sessions.
  init?(_ trend: TrendResult, days: [CalendarDay]) {
    let weeks = trend.sessions.map(\.week)
    let levels = trend.expectedLevels
    guard let last = weeks.last, days.count == weeks.count,
      let best = levels.indices.max(by: { levels[$0] < levels[$1] }),
      weeks[best] < last, let change = trend.change(from: weeks[best], to: last)
    else { return nil }
    day = days[best]
    self.change = change.value
    low = change.low
    high = change.high
    probability = 1 - change.distribution.probability(above: 0)
  }
}
