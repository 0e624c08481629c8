import HipReportDiagnostics
import HipReportKit

/// Makes one report, and writes all its forms or prints one of them.
struct PageRun {
  let options: PageOptions
  let quiet: Bool
  /// Is told whether the rejected rows will be written beside the page.
  let make: (_ writesRejects: Bool) throws -> PatientReport

  func run() throws {
    switch options.format {
    case .text: try printText { try $0.rendered(as: TextRenderer()) }
    case .json: try printText { $0.valuesJSON }
    case .html:
      let (report, files) = try files()
      Console.write(files.page)
      try finish(report, files)
    case .pdf:
      let (report, files) = try files()
      if case .success(let paper)? = files.paper { Console.write(paper.bytes) }
      try finish(report, files)
    case nil: try writeAll()
    }
  }

  /// A form that needs no pictures.
  func printText(_ form: (PatientReport) throws -> String) throws {
    let report = try make(false)
    Console.write(try form(report))
    try ReportRun.exit(report)
  }

  private func writeAll() throws {
    let (report, files) = try files()
    let folder = try ReportRun.orFindings(quiet: quiet, of: report) {
      try files.write(below: options.output)
    }
    if !quiet {
      Console.write(
        try report.rendered(as: TerminalRenderer(usesColour: Console.usesColour(on: .data))))
      Console.write("\n\(files.account(in: folder))\n")
    }
    if options.open { PageOpening.show("\(folder.path)/\(files.pageName)") }
    try finish(report, files)
  }

  /// gnuplot and Typst start while the inputs are read.
  private func files() throws -> (PatientReport, ReportFiles) {
    let isOnPaper = options.paper.pdf || options.format == .pdf
    let press = isOnPaper ? options.paper.press() : nil
    let gnuplot = PictureWorker(gnuplotPath: options.gnuplot.path)
    gnuplot.start()
    let report = try make(options.format == nil)
    let files = try ReportRun.orFindings(quiet: quiet, of: report) {
      try ReportFiles.make(report, pictures: gnuplot, press: press)
    }
    if let path = options.keepScripts {
      Console.writeFile(files.pictures.script, to: path)
    }
    return (report, files)
  }

  /// Says what is missing, and chooses the exit status.
  private func finish(_ report: PatientReport, _ files: ReportFiles) throws {
    if let diagnostic = files.pictures.diagnostic {
      Console.message(diagnostic.text())
      if options.requireCharts { throw ExitStatus.programMissing }
    }
    switch files.paper {
    case .failure(let failure)?:
      Console.message(failure.diagnostic.text())
      throw failure.isProgramMissing ? ExitStatus.programMissing : ExitStatus.notDone
    case .success(let paper)?: Console.report(paper.diagnostics, quiet: quiet)
    case nil: break
    }
    try ReportRun.exit(report)
  }
}
