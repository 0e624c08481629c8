import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "One chart in the terminal, or as an SVG, PNG or PDF file.",
    discussion: """
      NAME is one of: \(names).

      Exit status: 0 done; 1 not done, also where the data gives no such chart; 2 done, rows were rejected; 3 done, \
      a safety signal is open; 69 gnuplot is missing, which only --output needs.
      """)

  private static let names = ReportChart.allCases.map(\.rawValue).joined(separator: ", ")
  private static let extensions = ChartFileFormat.allCases.map { "." + $0.rawValue }

  @Argument(help: "Which chart.")
  var name: String

  @OptionGroup var input: InputOptions

  @Option(help: "Draw into this file instead: .svg, .png or .pdf.")
  var output: String?

  @Flag(help: "Draw with plain ASCII characters.")
  var ascii = false

  @OptionGroup var gnuplot: GnuplotOption

  private var chart: ReportChart? { ReportChart(rawValue: name) }

  private var format: ChartFileFormat? {
    output.flatMap { path in
      let file = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      let parts = file.split(separator: ".")
      return parts.count > 1 ? ChartFileFormat(rawValue: parts[parts.count - 1].lowercased()) : nil
    }
  }

  func validate() throws {
    if chart == nil {
      throw ValidationError(
        "there is no chart “\(Diagnostic.printable(String(name.prefix(80))))”; the charts are: \(Self.names)"
      )
    }
    if let output {
      if format == nil {
        let list = Self.extensions.joined(separator: ", ")
        throw ValidationError(
          "--output “\(Diagnostic.printable(output))” must end in one of: \(list)")
      }
      if ascii {
        throw ValidationError("--ascii is for the drawing as text; leave it out with --output")
      }
    } else if gnuplot.path != nil {
      throw ValidationError("--gnuplot draws files: name one with --output")
    }
  }

  func run() throws {
    guard let name = chart else { return }
    let drawing = ChartTextRenderer(ascii: ascii)
    let report = try ReportRun.make(input) { report in
      let alerts = report.alertText(
        for: drawing, isQuiet: input.quiet, usesColour: Console.usesColour(on: .messages))
      if !alerts.isEmpty { Console.message(alerts) }
    }
    let chart = try ReportRun.orFindings(quiet: input.quiet) { try report.chart(name) }
    if let output, let format {
      try write(chart, format, to: output)
    } else {
      Console.write(drawing.render(chart))
    }
    try ReportRun.exit(report)
  }

  private func write(_ chart: Chart, _ format: ChartFileFormat, to path: String) throws {
    do {
      let bytes = try ChartPicture.bytes(of: chart, format: format, gnuplotPath: gnuplot.path)
      try ReportRun.orFindings(quiet: input.quiet) { try PrivateFile.writeOutput(bytes, to: path) }
    } catch let error as ChartPictureError {
      Console.message(error.diagnostic.text())
      throw error.isProgramMissing ? ExitStatus.programMissing : ExitStatus.notDone
    }
    if !input.quiet { Console.write("Wrote \(Diagnostic.printable(path))\n") }
  }
}
