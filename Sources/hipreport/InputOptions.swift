import ArgumentParser
import HipReportKit

/// The flags that say what to read; the same on every command.
struct InputOptions: ParsableArguments {
  @Argument(help: "CSV files, a patient's folder, or - for standard input.")
  var inputs: [String]

  @Option(help: "The patient to report on, where the input holds several.")
  var patient: String?

  @Option(
    name: .customLong("as-of"),
    help: "What now is: YYYY-MM-DD or today. Without it, the newest row. Later rows are left out.",
    transform: DayArgument.parse)
  var asOf: CalendarDay?

  @Option(
    help: "The day to count changes from, instead of the first session of the episode.",
    transform: DayArgument.parse)
  var baseline: CalendarDay?

  @Option(help: "The week to report on: 2026-W19, or last.")
  var week: String?

  @Flag(help: "Stop when any row is rejected; write nothing.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name a CSV file or a patient's folder") }
    if let week, week != "last", CalendarWeek(iso: week.uppercased()) == nil {
      throw ValidationError("--week \(week) is no week; write it as 2026-W19, or last")
    }
  }

  var request: ReportRequest {
    var request = ReportRequest(inputs: inputs)
    request.patient = patient
    request.asOf = asOf
    request.baseline = baseline
    request.isStrict = strict
    if let week {
      request.week = CalendarWeek(iso: week.uppercased()).map(ReportRequest.Week.stated) ?? .last
    }
    return request
  }
}

enum DayArgument {
  static func parse(_ text: String) throws -> CalendarDay {
    if text == "today" {
      let (year, month, day) = Console.today()
      if let today = CalendarDay(year: year, month: month, day: day) { return today }
    }
    guard let day = CalendarDay(iso: text) else {
      throw ValidationError("\(text) is no day; write it as 2026-05-08")
    }
    return day
  }
}
