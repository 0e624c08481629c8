internal import HipReportModel

/// The trends of one analysis, each fitted once: what was said before the last session, and what the report before said, ask
/// of the same sessions again.
final class TrendFits {
  private struct Fit {
    let rows: [TrendSession]
    let trend: TrendResult?
    var loss: (days: [CalendarDay], value: LossSinceBest?)?
  }

  private var fits: [Fit] = []

  func trend(of rows: [TrendSession]) -> TrendResult? {
    if let place = place(of: rows) { return fits[place].trend }
    let trend = RangeOfMotionTrend.fit(sessions: rows)
    fits.append(Fit(rows: rows, trend: trend))
    return trend
  }

  /// `rows` and `days` are those of the trend.
  func loss(
    _ trend: TrendResult, _ rows: [TrendSession], days: [CalendarDay]
  ) -> LossSinceBest? {
    let place = place(of: rows)
    if let place, let known = fits[place].loss, known.days == days { return known.value }
    let value = LossSinceBest(trend, days: days)
    if let place { fits[place].loss = (days, value) }
    return value
  }

  private func place(of rows: [TrendSession]) -> Int? {
    fits.firstIndex { $0.rows == rows }
  }
}
