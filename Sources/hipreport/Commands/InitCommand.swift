import ArgumentParser
import HipReportKit

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "A made-up patient to try the program on.",
    discussion: """
      Writes patient.csv and patient.yaml, whose comments say what each line is for. Nothing is ever written over: a \
      folder that holds a CSV file or a patient.yaml is refused.

      The patient's last week is that of 4 to 10 May 2026. With --as-of all days are moved by whole weeks, so that \
      the newest entry is at most a week older than that day; the results are the same.

      Exit status: 0 done; 1 the folder holds a patient already, or cannot be written.
      """)

  @Argument(help: "The folder to make.")
  var folder: String = "demo"

  @Option(
    name: .customLong("as-of"),
    help: "The day that the newest entry is to be near to: YYYY-MM-DD or today.",
    transform: DayArgument.parse)
  var asOf: CalendarDay?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("name a folder, such as demo") }
    if let asOf, !SamplePatient.years.contains(asOf.civil.year) {
      throw ValidationError(
        "--as-of needs a day of the years \(SamplePatient.years.lowerBound) to "
          + "\(SamplePatient.years.upperBound)")
    }
  }

  func run() throws {
    try ReportRun.orFindings(quiet: false) {
      Console.write(try SamplePatient.write(to: folder, asOf: asOf))
    }
  }
}
