internal import HipReportModel

/// The days of a mapped file: the order of their parts, and the zone that times in UTC are brought to.
struct MappedDates {
  let order: DayText.Order
  /// `nil` leaves times as they are written.
  let zone: TimeZoneRule?

  /// The ISO day of a cell; `time` is the cell beside it, where the file keeps the time of day apart.
  func iso(_ text: String, time: String?) -> String? {
    let joined = time.map { "\(text) \($0)" } ?? text
    return (DayText(joined) ?? DayText(text))?.iso(order, zone: zone)
  }
}
