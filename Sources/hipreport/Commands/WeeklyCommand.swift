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

  @OptionGroup var input: InputOptions

  @Option(help: "Who the page speaks to: clinician or patient.")
  var voice: Reader = .clinician

  @OptionGroup var page: PageOptions

  func run() throws {
    try PageRun(options: page, quiet: input.quiet) { writesRejects in
      try ReportRun.make(input, page.settings, voice: voice.voice, writesRejects: writesRejects)
    }.run()
  }
}
