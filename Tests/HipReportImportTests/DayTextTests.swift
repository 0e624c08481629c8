import Testing

@testable import HipReportImport

@Suite struct DayTextTests {
  @Test(
    "The name of a month is understood in nine languages",
    arguments: [
      ("16 Jun 2026, 14:37", "2026-06-16"), ("June 16, 2026", "2026-06-16"),
      ("Mon, 4 May 2026", "2026-05-04"),
      // Tuesday, in French and Italian.
      ("mar. 5 mai 2026", "2026-05-05"), ("mar, 5 maggio 2026", "2026-05-05"),
      ("4. März 2026", "2026-03-04"),
      ("4 Dez. 2026", "2026-12-04"), ("16 août 2026", "2026-08-16"),
      ("1 févr. 2026", "2026-02-01"), ("4 de mayo de 2026", "2026-05-04"),
      ("7 ene 2026", "2026-01-07"), ("9 giugno 2026", "2026-06-09"),
      ("9 gen 2026", "2026-01-09"), ("3 de março de 2026", "2026-03-03"),
      ("3 de fev. de 2026", "2026-02-03"), ("5 mei 2026", "2026-05-05"),
      ("5 maart 2026", "2026-03-05"), ("6 października 2026", "2026-10-06"),
      ("6 sty 2026", "2026-01-06"), ("8 oktober 2026", "2026-10-08"),
      ("8 maj 2026", "2026-05-08"), ("2026-Jun-16", "2026-06-16"), ("16-Sep-26", "2026-09-16")
    ])
  func monthNames(text: String, day: String) {
    #expect(DayText(text)?.iso(.ymd, zone: nil) == day)
  }

  @Test(
    "A day in numbers has the order of its column",
    arguments: [
      ("2023-07-30 16:49:28", .dmy, "2023-07-30"), ("2026/05/08", .mdy, "2026-05-08"),
      ("29.04.2025", .dmy, "2025-04-29"), ("04/29/2025", .mdy, "2025-04-29"),
      ("5/6/26", .dmy, "2026-06-05"), ("5/6/26", .mdy, "2026-05-06")
    ] as [(String, DayText.Order, String)])
  func numbers(text: String, order: DayText.Order, day: String) {
    #expect(DayText(text)?.iso(order, zone: nil) == day)
  }

  @Test("Three numbers with the year last are no day where the year comes first")
  func yearLast() {
    #expect(DayText("05/06/2026")?.iso(.ymd, zone: nil) == nil)
    #expect(DayText("25.06.2026")?.iso(.ymd, zone: nil) == nil)
  }

  @Test(
    "A time with its distance from UTC is brought to the zone before its day is taken",
    arguments: [
      ("2024-04-10T14:20:08.163Z", 120, "2024-04-10"),
      ("2024-04-10T22:20:08.163Z", 120, "2024-04-11"),
      ("2024-04-10T22:20:08.163Z", nil, "2024-04-10"), ("2024-04-10T01:00:00Z", -300, "2024-04-09"),
      ("2024-04-10T01:00:00+02:00", 120, "2024-04-10"),
      ("2024-04-10T01:00:00+02:00", 0, "2024-04-09"),
      ("2024-04-10T23:30:00-0500", 0, "2024-04-11"), ("2024-12-31T23:30:00Z", 60, "2025-01-01"),
      ("2024-04-10 23:30:00", 120, "2024-04-10")
    ] as [(String, Int?, String)])
  func zones(text: String, zone: Int?, day: String) {
    #expect(DayText(text)?.iso(.ymd, zone: zone.map { .fixed(minutes: $0) }) == day)
  }

  @Test(
    "A named zone knows its summer time",
    arguments: [
      ("2024-07-10T22:30:00Z", "Europe/Berlin", "2024-07-11"),
      ("2024-01-10T22:30:00Z", "Europe/Berlin", "2024-01-10"),
      ("2024-01-10T03:30:00Z", "America/New_York", "2024-01-09")
    ])
  func namedZones(text: String, zone: String, day: String) {
    #expect(DayText(text)?.iso(.ymd, zone: TimeZoneRule(zone)) == day)
  }

  @Test(
    "The hours after noon are counted from noon",
    arguments: [
      ("2026-05-08 9:05 AM", 545), ("2026-05-08 9:05 PM", 1265), ("2026-05-08 12:05 AM", 5),
      ("2026-05-08 12:05 pm", 725), ("May 8, 2026, 9:05\u{202F}PM", 1265),
      ("2026-05-08 21:05", 1265),
      ("2026-05-08T21:05:33", 1265), ("2026-05-08", nil), ("2026-05-08 25:00", nil)
    ] as [(String, Int?)])
  func times(text: String, minutes: Int?) {
    #expect(DayText(text)?.minutes == minutes)
  }

  @Test(
    "The distance from UTC has a sign and four digits",
    arguments: [
      ("+02:00", 120), ("-0530", -330), ("+00:00", 0), ("local", nil), ("02:00", nil), ("+2", nil)
    ] as [(String, Int?)])
  func offsets(text: String, minutes: Int?) {
    #expect(DayText.offset(text) == minutes)
  }

  @Test(
    "A day that no calendar has is no day",
    arguments: [
      "2025-02-30", "2025-13-01", "30 Feb 2025", "31.04.2025", "32/13/2025", "0/0/2025",
      "29 Feb 2025"
    ])
  func impossible(text: String) {
    for order in [DayText.Order.ymd, .dmy, .mdy] {
      #expect(DayText(text)?.iso(order, zone: nil) == nil)
    }
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "soon", "2025", "20250429", "12:30", "May", "May 2025", "4 Foo 2025", "12345/1/1"
    ])
  func noDate(text: String) { #expect(DayText(text) == nil) }

  @Test(
    "Three numbers allow the orders in which they are a day",
    arguments: [
      ("25/04/2026", [.dmy]), ("04/25/2026", [.mdy]), ("04/05/2026", [.dmy, .mdy]),
      ("31/31/2026", []), ("2026-04-25", [])
    ] as [(String, [DayText.Order])])
  func orders(text: String, orders: [DayText.Order]) {
    #expect(DayText(text)?.orders == orders)
  }
}
