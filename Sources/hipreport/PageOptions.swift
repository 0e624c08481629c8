import ArgumentParser
import HipReportKit

/// The gnuplot to draw with; the same on every command that draws.
struct GnuplotOption: ParsableArguments {
  @Option(
    name: .customLong("gnuplot"), help: "The gnuplot to draw with, as an absolute path.")
  var path: String?

  func validate() throws {
    if let path, !path.hasPrefix("/") {
      throw ValidationError("--gnuplot needs an absolute path, such as /usr/bin/gnuplot")
    }
  }
}

/// What every command that writes a page takes.
struct PageOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case html, text, json, pdf }

  @Option(help: "The folder below which the report is written.")
  var output: String = "reports"

  @Option(help: "Print one form instead of writing all: html, text, json or pdf.")
  var format: Format?

  @OptionGroup var paper: PaperOptions

  @OptionGroup var settings: SettingsOptions

  @Flag(help: "Open the page in a browser, by xdg-open.")
  var open = false

  @Flag(name: .customLong("require-charts"), help: "Fail with status 69 when a picture is missing.")
  var requireCharts = false

  @Option(
    name: .customLong("keep-scripts"),
    help: ArgumentHelp(
      "Also write the gnuplot script of all charts to this file.", visibility: .hidden))
  var keepScripts: String?

  @OptionGroup var gnuplot: GnuplotOption

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    if paper.pdf, format != nil {
      throw ValidationError("--pdf writes a file beside the others; leave out --format")
    }
    if open, format != nil {
      throw ValidationError("--open shows the page that is written; leave out --format")
    }
    if format == .pdf, Console.isTerminal(.data) {
      throw ValidationError("a PDF is no text for a terminal: send it to a file, or use --pdf")
    }
  }
}
