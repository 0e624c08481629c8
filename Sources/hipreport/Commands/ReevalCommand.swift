import ArgumentParser
import HipReportKit

struct ReevalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reeval", abstract: "Two-page re-evaluation and progress report, to be signed.",
    discussion: """
      Writes reeval.html, reeval.txt and reeval.json below OUTPUT/PATIENT/reeval-DATE and prints the short form. The \
      period begins with the last evaluation or re-evaluation before its end, or with --since; it ends now, or with \
      --until. With --since the two dates stand side by side. What only the clinician may write is left blank. With \
      --format, only that form is printed and nothing is written; with --paste, plain text for a text field. With --pdf there \
      is a reeval.pdf as well, by Typst.

      Exit status: 0 done; 1 not done; 2 done, rows were rejected; 3 done, a safety signal is open; \
      69 a picture is missing and --require-charts was given, or Typst is missing and a PDF was asked for.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, text, json, pdf }

  @OptionGroup var input: InputOptions

  @Option(help: "The day that the period begins with.", transform: DayArgument.parse)
  var since: CalendarDay?

  @Option(
    help: "The day that the period ends with; later rows are left out.",
    transform: DayArgument.parse)
  var until: CalendarDay?

  @Option(help: "The folder below which the report is written.")
  var output: String = "reports"

  @Option(help: "Print one form instead of writing all: html, text, json or pdf.")
  var format: Format?

  @OptionGroup var paper: PaperOptions

  @OptionGroup var settings: SettingsOptions

  @Flag(help: "Print plain text of at most 80 columns without drawn characters, for a text field.")
  var paste = false

  @Flag(name: .customLong("require-charts"), help: "Fail with status 69 when a picture is missing.")
  var requireCharts = false

  @Option(help: "The gnuplot to draw with, as an absolute path.")
  var gnuplot: String?

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    if let gnuplot, !gnuplot.hasPrefix("/") {
      throw ValidationError("--gnuplot needs an absolute path, such as /usr/bin/gnuplot")
    }
    if input.reading.week != nil {
      throw ValidationError("reeval is about a period: --since and --until, not --week")
    }
    if until != nil, input.reading.asOf != nil {
      throw ValidationError("--until and --as-of say the same: give one of them")
    }
    if let since, let end = until ?? input.reading.asOf, since > end {
      throw ValidationError("--since \(since) lies after \(end), the end of the period")
    }
    try paper.validate(printed: format.map { $0 == .pdf })
    if paste, format != nil || paper.pdf {
      throw ValidationError("--paste is a form of its own, without --format and --pdf")
    }
  }

  func run() throws {
    if paste {
      try printed { try $0.rendered(as: PasteRenderer()) }
    } else {
      switch format {
      case .text: try printed { try $0.rendered(as: TextRenderer()) }
      case .json: try printed { $0.reevaluationJSON }
      case .html:
        let (report, page, pictures) = try draw()
        Console.write(page.filled(with: pictures.images))
        try finish(report, pictures)
      case .pdf:
        let worker = paper.worker()
        let (report, _, pictures) = try ReportPictures.draw(
          gnuplotPath: gnuplot, for: make, charts: { $0.document.charts }, whileDrawing: { _ in })
        let run = PaperRun(report, pictures, paper, worker)
        if let paper = run.paper { Console.write(paper.bytes) }
        try finish(report, pictures, run)
      case nil:
        let worker = paper.pdf ? paper.worker() : nil
        let (report, page, pictures) = try draw(whileDrawing: writeText)
        let run = worker.map { PaperRun(report, pictures, paper, $0) }
        try write(page.filled(with: pictures.images), run, of: report)
        try finish(report, pictures, run)
      }
    }
  }

  private func make() throws -> PatientReport {
    try ReportRun.orFindings(quiet: input.quiet) {
      var request = input.request
      request.since = since
      request.settings = try settings.load(for: input.inputs)
      request.writesRejects = format == nil && !paste
      if let until { request.asOf = until }
      let report = try PatientReport.reevaluation(request)
      Console.report(report.imported.diagnostics, quiet: input.quiet)
      return report
    }
  }

  private func printed(_ form: (PatientReport) throws -> String) throws {
    let report = try make()
    Console.write(try form(report))
    try ReportRun.exit(report)
  }

  private func draw(
    whileDrawing: (PatientReport) throws -> Void = { _ in }
  ) throws -> (PatientReport, HTMLPage, ReportPictures) {
    try ReportPictures.draw(
      gnuplotPath: gnuplot, for: make, charts: { $0.document.pictures },
      whileDrawing: { report in
        try whileDrawing(report)
        return try HTMLRenderer().page(of: report.document)
      })
  }

  private func folder(of report: PatientReport) -> ReportFolder {
    ReportFolder(output: output, patient: report.patient, name: "reeval-\(report.asOf)")
  }

  private func writeText(_ report: PatientReport) throws {
    let folder = folder(of: report)
    try ReportRun.orFindings(quiet: input.quiet) {
      try folder.write(report.rendered(as: TextRenderer()), as: "reeval.txt")
      try folder.write(report.reevaluationJSON, as: "reeval.json")
      if let rejects = report.rejectsCSV {
        try folder.write(rejects, as: "rejects.csv")
      } else {
        folder.remove("rejects.csv")
      }
    }
  }

  private func write(_ page: String, _ run: PaperRun?, of report: PatientReport) throws {
    let folder = folder(of: report)
    try ReportRun.orFindings(quiet: input.quiet) {
      try folder.write(page, as: "reeval.html")
      try PaperRun.write(run, as: "reeval.pdf", in: folder)
    }
    if !input.quiet {
      Console.write(
        try report.rendered(as: TerminalRenderer(usesColour: Console.usesColour(on: .data))))
      let more =
        (run?.paper == nil ? "" : " reeval.pdf") + (report.rejectsCSV == nil ? "" : " rejects.csv")
      Console.write("\nWrote \(folder.path)/reeval.html (+ reeval.txt reeval.json\(more))\n")
    }
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
