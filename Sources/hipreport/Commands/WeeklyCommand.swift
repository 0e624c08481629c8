import ArgumentParser
import HipReportKit

struct WeeklyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly", abstract: "One-page progress report on one week.",
    discussion: """
      Writes weekly.html, weekly.txt and weekly.json below OUTPUT/PATIENT/WEEK and prints the short form. \
      With --format, only that form is printed and nothing is written. With --voice patient the page speaks to the \
      patient and is named weekly-patient.html and .txt; the numbers are the same. \
      With --pdf there is a weekly.pdf as well, tagged for screen readers; it takes Typst (scripts/setup pdf) and some \
      tenths of a second, which is why it is made only when asked for.

      Exit status: 0 done; 1 not done; 2 done, rows were rejected; 3 done, a safety signal is open; \
      69 a picture is missing and --require-charts was given, or Typst is missing and a PDF was asked for.
      """)

  // The library's voices, by their names on the command line.
  enum Reader: String, ExpressibleByArgument, CaseIterable {
    case clinician, patient

    var voice: Voice { self == .patient ? .patient : .clinician }
  }

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, text, json, pdf }

  @OptionGroup var input: InputOptions

  @Option(help: "The folder below which the report is written.")
  var output: String = "reports"

  @Option(help: "Who the page speaks to: clinician or patient.")
  var voice: Reader = .clinician

  @Option(help: "Print one form instead of writing all: html, text, json or pdf.")
  var format: Format?

  @OptionGroup var paper: PaperOptions

  @OptionGroup var settings: SettingsOptions

  @OptionGroup var opening: OpenOption

  @Flag(name: .customLong("require-charts"), help: "Fail with status 69 when a picture is missing.")
  var requireCharts = false

  @Option(
    name: .customLong("keep-scripts"),
    help: ArgumentHelp(
      "Also write the gnuplot script of all charts to this file.", visibility: .hidden))
  var keepScripts: String?

  @Option(
    name: .customLong("gnuplot"),
    help: "The gnuplot to draw with, as an absolute path.")
  var gnuplot: String?

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    if let gnuplot, !gnuplot.hasPrefix("/") {
      throw ValidationError("--gnuplot needs an absolute path, such as /usr/bin/gnuplot")
    }
    try paper.validate(printed: format.map { $0 == .pdf })
    try opening.validate(printsOnly: format != nil)
  }

  func run() throws {
    switch format {
    case .text:
      let report = try ReportRun.make(input, settings, voice: voice.voice)
      Console.write(try report.rendered(as: TextRenderer()))
      try ReportRun.exit(report)
    case .json:
      let report = try ReportRun.make(input, settings, voice: voice.voice)
      Console.write(report.weeklyJSON)
      try ReportRun.exit(report)
    case .html:
      let (report, page, pictures) = try draw()
      Console.write(page.filled(with: pictures.images))
      try finish(report, pictures)
    case .pdf:
      let press = paper.press()
      let (report, _, pictures) = try ReportPictures.draw(
        gnuplotPath: gnuplot, for: { try ReportRun.make(input, settings, voice: voice.voice) },
        charts: { $0.document.pictures(forPage: false, forPaper: true) }, whileDrawing: { _ in })
      let run = PaperRun(report, pictures, press)
      if let paper = run.paper { Console.write(paper.bytes) }
      try finish(report, pictures, run)
    case nil: try writeAll()
    }
  }

  /// Everything but the pictures is made while gnuplot draws them.
  private func draw() throws -> (PatientReport, HTMLPage, ReportPictures) {
    let (report, page, pictures) = try ReportPictures.draw(
      gnuplotPath: gnuplot, for: { try ReportRun.make(input, settings, voice: voice.voice) },
      charts: { $0.document.pictures(forPaper: false) },
      whileDrawing: { try HTMLRenderer().page(of: $0.document) })
    keepScripts(of: report)
    return (report, page, pictures)
  }

  private func keepScripts(of report: PatientReport) {
    guard let keepScripts else { return }
    Console.writeFile(ReportPictures.script(for: report.document.pictures), to: keepScripts)
  }

  private func writeAll() throws {
    let press = paper.pdf ? paper.press() : nil
    let gnuplot = PictureWorker(gnuplotPath: self.gnuplot)
    gnuplot.start()
    let report = try ReportRun.make(
      input, settings, voice: voice.voice, writesRejects: true)
    let (files, folder) = try ReportRun.orFindings(quiet: input.quiet) {
      let files = try WeeklyFiles.make(
        report, pictures: gnuplot, press: press)
      return (files, try files.write(below: output))
    }
    keepScripts(of: report)
    if !input.quiet {
      Console.write(
        try report.rendered(as: TerminalRenderer(usesColour: Console.usesColour(on: .data))))
      Console.write("\n\(files.account(in: folder))\n")
    }
    opening.show("\(folder.path)/\(files.pageName)")
    try finish(report, files.pictures, PaperRun(files.paper))
  }

  private func finish(
    _ report: PatientReport, _ pictures: ReportPictures, _ paper: PaperRun? = nil
  ) throws {
    if let diagnostic = pictures.diagnostic {
      Console.message(diagnostic.text())
      if requireCharts { throw ExitStatus.programMissing }
    }
    try paper?.finish(quiet: input.quiet)
    try ReportRun.exit(report)
  }
}
