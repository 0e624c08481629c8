import ArgumentParser
import HipReportKit

struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Every computed value as JSON.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  @OptionGroup var input: InputOptions

  @Option(help: "json.")
  var format: Format = .json

  func run() throws {
    let report = try ReportRun.make(input)
    Console.write(report.analysisJSON)
    try ReportRun.exit(report)
  }
}
