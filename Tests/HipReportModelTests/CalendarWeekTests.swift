import HipReportModel
import Testing

@Suite struct CalendarWeekTests {
  /// A year has 53 weeks if it begins on a Thursday, or is a leap year that begins on a Wednesday.
  static func hasWeek53(_ year: Int) -> Bool {
    let firstWeekday = CalendarDay(year: year, month: 1, day: 1)?.weekday
    let isLeap = CalendarDay(year: year, month: 2, day: 29) != nil
    return firstWeekday == 4 || (isLeap && firstWeekday == 3)
  }

  @Test("Week 53 is read for exactly those years that have one")
  func week53() {
    var years: [Int] = []
    for year in 1900...2200 {
      #expect((CalendarWeek(iso: "\(year)-W53") != nil) == Self.hasWeek53(year), "\(year)")
      #expect(CalendarWeek(iso: "\(year)-W54") == nil)
      #expect(CalendarWeek(iso: "\(year)-W52") != nil)
      if Self.hasWeek53(year) { years.append(year) }
    }
    // The known list around now, so that the rule above is not taken on trust.
    #expect(
      years.filter { (2000...2040).contains($0) } == [2004, 2009, 2015, 2020, 2026, 2032, 2037])
  }

  @Test(
    "A week begins on its Monday and ends on its Sunday, also across the end of a year",
    arguments: [
      ("2026-W19", "2026-05-04", "2026-05-10"), ("2026-W01", "2025-12-29", "2026-01-04"),
      ("2026-W53", "2026-12-28", "2027-01-03"), ("2020-W53", "2020-12-28", "2021-01-03"),
      ("2025-W01", "2024-12-30", "2025-01-05")
    ])
  func limits(week: String, monday: String, sunday: String) throws {
    let week = try #require(CalendarWeek(iso: week))
    #expect(week.monday.description == monday)
    #expect(week.sunday.description == sunday)
    #expect(week.days.map(\.weekday) == [1, 2, 3, 4, 5, 6, 7])
    #expect(week.contains(week.monday) && week.contains(week.sunday))
    #expect(!week.contains(week.monday - 1) && !week.contains(week.sunday + 1))
  }

  @Test(
    "Anything but YYYY-Www is no week",
    arguments: [
      "", "2026", "2026-19", "2026-W1", "2026-W019", "2026-w19", "2026W19", "2026-W00", "2026-W+1",
      "+026-W10", "2026-W1a", "2026-W19-1", "2025-W53", " 2026-W19", "2026-W١٩", "0000-W01"
    ])
  func otherForms(text: String) {
    #expect(CalendarWeek(iso: text) == nil)
  }

  @Test("The week before week 1 is the last one of the year before")
  func previous() throws {
    let week = try #require(CalendarWeek(iso: "2027-W01"))
    #expect(week.previous.description == "2026-W53")
    #expect(week.previous < week)
  }
}
