import Foundation
import HipReportModel
import Testing

/// Every day from 1900 to 2200 against Foundation's calendars, which share no code with ours.
@Suite struct CalendarDayTests {
  static let first = -25_567
  static let last = 84_370

  static func calendar(_ identifier: Calendar.Identifier) throws -> Calendar {
    var calendar = Calendar(identifier: identifier)
    calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
    calendar.locale = Locale(identifier: "en_US_POSIX")
    return calendar
  }

  static func date(_ number: Int) -> Date {
    Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
  }

  @Test("Each day from 1900 to 2200 has the year, month, day and weekday of Foundation's calendar")
  func civilAndWeekday() throws {
    let gregorian = try Self.calendar(.gregorian)
    #expect(CalendarDay(number: Self.first).description == "1900-01-01")
    #expect(CalendarDay(number: Self.last).description == "2200-12-31")
    var wrong: [Int] = []
    for number in Self.first...Self.last {
      let day = CalendarDay(number: number)
      let parts = gregorian.dateComponents(
        [.year, .month, .day, .weekday], from: Self.date(number))
      let civil = day.civil
      // Foundation counts from Sunday = 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      if civil.year != parts.year || civil.month != parts.month || civil.day != parts.day
        || day.weekday != weekday
        || CalendarDay(year: civil.year, month: civil.month, day: civil.day) != day
        || CalendarDay(iso: day.description) != day
      {
        wrong.append(number)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) days differ, the first is \(wrong.first ?? 0)")
  }

  @Test("Each day from 1900 to 2200 lies in the ISO week and ISO year of Foundation's calendar")
  func isoWeek() throws {
    let iso = try Self.calendar(.iso8601)
    var wrong: [Int] = []
    for number in Self.first...Self.last {
      let parts = iso.dateComponents([.weekOfYear, .yearForWeekOfYear], from: Self.date(number))
      let week = CalendarWeek(containing: CalendarDay(number: number))
      let ours = week.yearAndWeek
      if ours.year != parts.yearForWeekOfYear || ours.week != parts.weekOfYear
        || CalendarWeek(iso: week.description) != week
        || !week.contains(CalendarDay(number: number))
      {
        wrong.append(number)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) days differ, the first is \(wrong.first ?? 0)")
  }

  @Test(
    "A day that does not exist is no day",
    arguments: [
      "2026-02-29", "2024-02-30", "1900-02-29", "2100-02-29", "2026-04-31", "2026-06-31",
      "2026-09-31", "2026-11-31", "2026-01-32", "2026-00-10", "2026-13-01", "2026-01-00",
      "0000-01-01"
    ])
  func nonexistent(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("29 February exists in leap years, also in 2000 and 2400", arguments: [2000, 2024, 2400])
  func leapDay(year: Int) throws {
    let leap = try #require(CalendarDay(year: year, month: 2, day: 29))
    #expect((leap + 1).description == "\(year)-03-01")
    #expect((leap - 1).description == "\(year)-02-28")
  }

  @Test(
    "Only the form YYYY-MM-DD is read",
    arguments: [
      "", "2026-5-08", "2026-05-8", "26-05-08", "2026/05/08", "2026-05-08 ", " 2026-05-08",
      "20260508", "2026-05-08T00:00", "+026-05-08", "2026-+5-08", "２０２６-05-08", "08-05-2026"
    ])
  func otherForms(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test("Days subtract to what was added, across the end of a year and before 1970")
  func differences() throws {
    let newYear = try #require(CalendarDay(iso: "2026-01-01"))
    #expect((newYear - 1).description == "2025-12-31")
    #expect(newYear - (newYear - 400) == 400)
    let old = try #require(CalendarDay(iso: "1969-12-31"))
    #expect(old.number == -1)
    #expect(old.weekday == 3)
    #expect(old < newYear)
  }
}
