internal import HipReportModel

/// Moves every day that is written as 2026-05-08 in a text, wherever it stands.
enum DayShift {
  /// What looks like a day and is none is left as it is.
  static func moved(_ bytes: [UInt8], by days: Int) -> [UInt8] {
    if days == 0 { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let day = day(in: bytes, at: index) {
        result += (day + days).description.utf8
        index += 10
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func day(in bytes: [UInt8], at index: Int) -> CalendarDay? {
    func isDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (48...57).contains(bytes[place])
    }
    guard isDigit(index), index + 10 <= bytes.count, !isDigit(index - 1), !isDigit(index + 10),
      let parts = CalendarDay.isoParts(Array(bytes[index..<(index + 10)]))
    else { return nil }
    return CalendarDay(year: parts.year, month: parts.month, day: parts.day)
  }
}
