import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Any known export as a patient log, in canonical units.",
    discussion: """
      Every patient of the input is written, or the one of --patient, one row an observation. Columns that are blank \
      throughout are left out. Converting the result again gives the same bytes.
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "The file to write, or - for standard output.")
  var output: String = "-"

  func run() throws {
    var request = input.request
    request.keepsCells = true
    let result = PatientReport.check(request)
    Console.report(result.diagnostics.filter { $0.severity != .note }, quiet: input.quiet)
    let isRefused = result.hasUnreadInput || (request.isStrict && result.isPartial)
    guard let text = result.patientLogCSV(of: request.patient), !isRefused else {
      throw ExitStatus.notDone
    }
    if output == "-" {
      Console.write(text)
    } else {
      try ReportRun.orFindings(quiet: input.quiet) {
        try PrivateFile.writeOutput(text, to: output)
      }
    }
    if result.isPartial { throw ExitStatus.rowsRejected }
  }
}
