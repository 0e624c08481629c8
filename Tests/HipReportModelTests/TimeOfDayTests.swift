import HipReportModel
import Testing

@Suite struct TimeOfDayTests {
  @Test(
    "A time is hours and minutes; seconds count for nothing",
    arguments: [("9:05", "09:05"), ("17:30", "17:30"), ("00:00", "00:00"), ("23:59:59", "23:59")])
  func read(text: String, shown: String) {
    #expect(TimeOfDay(text)?.description == shown)
  }

  @Test(
    "What is no time of a day is none",
    arguments: [
      "", "24:00", "12:60", "12", "12:5", "012:05", "-1:00", "12:05:61", "12:05:00:00", "５:05",
      "a:bc"
    ])
  func refused(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("Times have the order of the day")
  func order() throws {
    let times = try ["09:59", "10:00", "23:00"].map { try #require(TimeOfDay($0)) }
    #expect(times == times.reversed().sorted())
  }
}
