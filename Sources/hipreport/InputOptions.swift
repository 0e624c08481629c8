import ArgumentParser
import HipReportKit

/// What to read and how; the same on every command that needs an input.
struct InputOptions: ParsableArguments {
  @Argument(help: "CSV files, a patient's folder, or - for standard input.")
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("name a CSV file or a patient's folder") }
  }

  var quiet: Bool { reading.quiet }
  var request: ReportRequest { reading.request(inputs) }
}

/// The clinic's settings.
struct SettingsOptions: ParsableArguments {
  @Option(
    help:
      "A file of settings that counts before hipreport.yaml beside the input and the user's own.")
  var config: String?

  /// Throws ``DiagnosticError`` where the named file cannot be read.
  func load(for inputs: [String]) throws -> LoadedSettings {
    try SettingsFiles.load(inputs: inputs, stated: config)
  }
}

/// The flags that say how to read.
struct ReadingOptions: ParsableArguments {
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

  @Option(help: "A mapping file for a CSV that no built-in format fits; see hipreport formats.")
  var map: [String] = []

  @Option(help: "The order of dates such as 03/04/2025: dmy, mdy or ymd.")
  var dates: DateOrderArgument?

  @Option(help: "The decimal sign of the file's numbers: . or ,")
  var decimal: DecimalArgument?

  @Option(help: "The unit of loads in a file that states none: kg or lb.")
  var unit: UnitArgument?

  @Option(help: "overflow: use rows with too many cells where only one way of joining them fits.")
  var repair: RepairArgument?

  @Flag(help: "Stop when any row is rejected; write nothing.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if let week, week != "last", CalendarWeek(iso: week.uppercased()) == nil {
      throw ValidationError("--week \(week) is no week; write it as 2026-W19, or last")
    }
  }

  func request(_ inputs: [String]) -> ReportRequest {
    var request = ReportRequest(inputs: inputs)
    request.patient = patient
    request.asOf = asOf
    request.baseline = baseline
    request.isStrict = strict
    request.mappingFiles = map
    request.dateOrder = dates?.order
    request.decimalSign = decimal?.sign
    request.loadUnit = unit?.unit
    request.repairsOverflow = repair == .overflow
    request.zone = Console.zone
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

/// The library's choices, by their names on the command line.
enum DateOrderArgument: String, ExpressibleByArgument, CaseIterable {
  case dmy, mdy, ymd
  var order: ImportOptions.DateOrder? { .init(rawValue: rawValue) }
}

enum DecimalArgument: String, ExpressibleByArgument, CaseIterable {
  case point = "."
  case comma = ","
  var sign: ImportOptions.DecimalSign? { .init(rawValue: rawValue) }
}

enum UnitArgument: String, ExpressibleByArgument, CaseIterable {
  case kg, lb
  var unit: ImportOptions.LoadUnitChoice? { .init(rawValue: rawValue) }
}

enum RepairArgument: String, ExpressibleByArgument, CaseIterable { case overflow }
