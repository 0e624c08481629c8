/// An ISO 8601 week, Monday to Sunday.
public struct CalendarWeek: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let monday: CalendarDay

  public init(containing day: CalendarDay) { monday = day.monday }

  /// Reads `2026-W19`; `nil` for a week that the year does not have.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "W",
      let year = Self.digits(parts[0]), let week = Self.digits(parts[1].dropFirst()), week >= 1,
      let fourth = CalendarDay(year: year, month: 1, day: 4)
    else { return nil }
    // 4 January is always in week 1.
    let candidate = CalendarWeek(containing: fourth.monday + (week - 1) * 7)
    guard candidate.yearAndWeek == (year, week) else { return nil }
    self = candidate
  }

  /// Digits only: `Int` alone would read a sign.
  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  public var sunday: CalendarDay { monday + 6 }
  public var days: [CalendarDay] { (0..<7).map { monday + $0 } }
  public var previous: CalendarWeek { CalendarWeek(containing: monday - 7) }

  public func contains(_ day: CalendarDay) -> Bool { monday <= day && day <= sunday }

  /// The ISO year, which is the year of the week's Thursday, and the number of the week in it.
  public var yearAndWeek: (year: Int, week: Int) {
    let thursday = monday + 3
    let year = thursday.civil.year
    guard let first = CalendarDay(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - first) / 7 + 1)
  }

  /// `2026-W19`
  public var description: String {
    let (year, week) = yearAndWeek
    return "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }

  public static func < (a: Self, b: Self) -> Bool { a.monday < b.monday }
}
