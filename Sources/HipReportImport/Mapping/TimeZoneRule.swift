internal import Foundation
internal import HipReportModel

/// How far local time is ahead of UTC, for exports that write their times in UTC.
public enum TimeZoneRule: Sendable, Equatable {
  case fixed(minutes: Int)
  /// A zone of the IANA database, such as `Europe/Berlin`.
  case named(String)

  /// `+02:00` or the name of a zone; `nil` for anything else.
  public init?(_ text: String) {
    if let minutes = DayText.offset(text) {
      self = .fixed(minutes: minutes)
    } else if text.contains("/") || text == "UTC", TimeZone(identifier: text) != nil {
      self = .named(text)
    } else {
      return nil
    }
  }

  /// The name of a zone that the database does not have.
  var unknownName: String? {
    guard case .named(let name) = self, TimeZone(identifier: name) == nil else { return nil }
    return name
  }

  /// Minutes ahead of UTC at a time that is given in UTC.
  func minutesAhead(_ day: CalendarDay, minutes: Int) -> Int {
    switch self {
    case .fixed(let minutes): return minutes
    case .named(let name):
      let seconds = Double(day.number) * 86_400 + Double(minutes) * 60
      let zone = TimeZone(identifier: name)
      return (zone?.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) ?? 0) / 60
    }
  }
}
