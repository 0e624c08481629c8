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

  @OptionGroup var input: InputOptions

  @Option(help: "The day that the period begins with.", transform: DayArgument.parse)
  var since: CalendarDay?

  @Option(
    help: "The day that the period ends with; later rows are left out.",
    transform: DayArgument.parse)
  var until: CalendarDay?

  @OptionGroup var page: PageOptions

  @Flag(help: "Print plain text of at most 80 columns without drawn characters, for a text field.")
  var paste = false

  func validate() throws {
    if input.reading.week != nil {
      throw ValidationError("reeval is about a period: --since and --until, not --week")
    }
    if until != nil, input.reading.asOf != nil {
      throw ValidationError("--until and --as-of say the same: give one of them")
    }
    if let since, let end = until ?? input.reading.asOf, since > end {
      throw ValidationError("--since \(since) lies after \(end), the end of the period")
    }
    if paste, page.format != nil || page.paper.pdf || page.open {
      throw ValidationError("--paste is a form of its own, without --format, --pdf and --open")
    }
  }

  func run() throws {
    let run = PageRun(options: page, quiet: input.quiet) { try make(writesRejects: $0) }
    if paste {
      try run.printText { try $0.rendered(as: PasteRenderer()) }
    } else {
      try run.run()
    }
  }

  private func make(writesRejects: Bool) throws -> PatientReport {
    var request = input.request
    request.since = since
    request.writesRejects = writesRejects
    if let until { request.asOf = until }
    request.settings = try ReportRun.orFindings(quiet: input.quiet) {
      try page.settings.load(for: input.inputs)
    }
    return try ReportRun.make(request, quiet: input.quiet, isReevaluation: true)
  }
}
