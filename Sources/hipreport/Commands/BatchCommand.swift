import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Weekly reports of many patients, and who needs a look.",
    discussion: """
      Makes the weekly report of each patient's folder in a folder, or of each patient of a file, below \
      OUTPUT/PATIENT/WEEK as hipreport weekly does, and writes triage-WEEK.txt and .json into OUTPUT: who needs a look \
      this week, and why, the most urgent first. A patient that cannot be reported on stops no other. A run that was \
      stopped is run again and comes to the same files. With --changed-only a report is left alone if it was made of \
      the same input by this version, which record.json or record-patient.json beside it says.

      Exit status: 3 a safety signal is open in some report, or was read where no report could be made; else 1 some \
      patient has no report; else 2 some rows were rejected; else 0. 69 a picture is missing and --require-charts was given, or Typst is missing and a PDF was asked for.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: "A folder of patients' folders, a folder of CSV files, a CSV of many patients, or -.")
  var input: String

  @OptionGroup var reading: ReadingOptions

  @Option(help: "The folder below which the reports are written.")
  var output: String = "reports"

  @Option(help: "Who the pages speak to: clinician or patient.")
  var voice: WeeklyCommand.Reader = .clinician

  @Option(help: "How the summary is printed: text or json.")
  var format: Format = .text

  @Option(
    help: "Patients that are worked on at a time; without it, as many as there are processors.")
  var jobs: Int?

  @Flag(
    name: .customLong("changed-only"),
    help: "Leave a report alone that was made of the same input by this version.")
  var changedOnly = false

  @OptionGroup var paper: PaperOptions

  @OptionGroup var settings: SettingsOptions

  @Flag(name: .customLong("require-charts"), help: "Fail with status 69 when a picture is missing.")
  var requireCharts = false

  @OptionGroup var gnuplot: GnuplotOption

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs needs a number from 1 to 256")
    }
    if reading.patient != nil {
      throw ValidationError("batch takes every patient; hipreport weekly --patient takes one")
    }
  }

  func run() throws {
    let bar = ProgressBar(quiet: reading.quiet)
    let run = try ReportRun.orFindings(quiet: reading.quiet) {
      defer { bar.clear() }
      return try BatchRun.run(request) { bar.show($0, of: $1) }
    }
    tell(run)
    if requireCharts, run.lacksPictures { throw ExitStatus.programMissing }
    if run.lacksTypst { throw ExitStatus.programMissing }
    if run.outcome != .done { throw ExitCode(run.outcome.rawValue) }
  }

  private var request: BatchRequest {
    var pages = reading.request([])
    pages.voice = voice.voice
    var request = BatchRequest(input: input, reading: pages)
    request.output = output
    request.jobs = jobs ?? BatchRequest.usualJobs
    request.onlyChanged = changedOnly
    request.paper = paper.pdf ? paper.paper.paper : nil
    request.typstPath = paper.typst.path
    request.gnuplotPath = gnuplot.path
    request.settingsPath = settings.config
    return request
  }

  /// Each patient without a report is named with what was found; the others' findings are hipreport check's to tell.
  private func tell(_ run: BatchRun) {
    Console.report(run.diagnostics, quiet: reading.quiet)
    var said: Set<String> = []
    for entry in run.entries where !entry.diagnostics.isEmpty {
      let isError = entry.hasFailed
      if !isError, reading.quiet { continue }
      // What is missing on this machine is missing for all.
      let own = entry.diagnostics.filter { isError || said.insert($0.code).inserted }
      if own.isEmpty { continue }
      if isError {
        Console.message(
          "\(Diagnostic.printable(entry.name)): no report from \(Diagnostic.printable(entry.source))"
        )
      }
      // Quiet is how a schedule runs it, whose mail goes to whoever looks after the machine: no row is quoted there.
      Console.report(
        reading.quiet ? MailDelivery.forLog(own, inputs: [entry.source]) : own, quiet: isError)
    }
    for line in run.emergencyLines where reading.quiet { Console.message(line) }
    switch format {
    case .json: Console.write(run.json)
    case .text where !reading.quiet:
      Console.write(run.shortTriage + "\n" + run.summary)
    case .text: break
    }
  }
}
