import ArgumentParser
import HipReportKit

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Every computed value as JSON, CSV tables or JSON lines.",
    discussion: """
      json prints one patient; ndjson prints one line a patient, all of them unless --patient chooses one; csv writes \
      tidy tables (rom.csv, strength.csv, …) into the folder that --output names. The values are the same in all three. \
      hipreport explain ID says where one of them comes from.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, ndjson }

  @OptionGroup var input: InputOptions

  @Option(help: "json, csv or ndjson.")
  var format: Format = .json

  @Option(help: "The folder for the tables of csv; for json and ndjson a file.")
  var output: String?

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs a name") }
    if format == .csv, output == nil || output == "-" {
      throw ValidationError("--format csv writes several tables: name a folder with --output")
    }
  }

  func run() throws {
    if format == .ndjson { return try lines() }
    var request = input.request
    request.composesPage = false
    request.writesRejects = false
    let report = try ReportRun.make(request, quiet: input.quiet)
    try ReportRun.orFindings(quiet: input.quiet, of: report) {
      if format == .csv, let output {
        let tables = TableFolder(path: output)
        try tables.write(report.analysisTables)
        if !input.quiet { Console.write(tables.account(of: report.analysisTables.map(\.name))) }
      } else {
        try put(report.analysisJSON)
      }
    }
    try ReportRun.exit(report)
  }

  /// A patient that cannot be reported on stops none of the others.
  private func lines() throws {
    var text = ""
    let batch = try PatientReport.each(input.request) { report in
      guard output == nil || output == "-" else { return text += report.analysisLine }
      Console.write(report.analysisLine)
    }
    Console.report(batch.diagnostics, quiet: input.quiet)
    if let output, output != "-" {
      try ReportRun.orFindings(quiet: input.quiet) {
        try PrivateFile.writeOutput(text, to: output)
      }
    }
    if batch.hasOpenSignal { throw ExitStatus.signalOpen }
    if batch.hasFailure { throw ExitStatus.notDone }
    if batch.isPartial { throw ExitStatus.rowsRejected }
  }

  private func put(_ text: String) throws {
    guard let output, output != "-" else { return Console.write(text) }
    try PrivateFile.writeOutput(text, to: output)
  }
}
