import ArgumentParser
import HipReportKit

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "What is installed, what is missing, and how to get it.",
    discussion: """
      Looks at gnuplot and draws a small chart in each of its forms, at the font of the charts, Typst (makes a page), \
      the mail program, the settings, the locale, and whether the folder of the reports and that of the messages can be written to. \
      Under what is missing stands the command that mends it. Nothing is changed.

      Typst and mail are asked for with --pdf and --send; without these they are told and not needed.

      Exit status: 0 everything that is needed is there; 1 a folder cannot be written to; 69 a needed program is missing.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "The folder below which reports will be written.")
  var output: String = "reports"

  @Flag(help: "PDFs are wanted: Typst is needed.")
  var pdf = false

  @Flag(help: "Messages will be sent: a mail program is needed.")
  var send = false

  @OptionGroup var settings: SettingsOptions

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var gnuplot: GnuplotOption

  @OptionGroup var typst: TypstOption

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
  }

  func run() throws {
    var request = DoctorRequest()
    request.output = output
    request.needsPaper = pdf
    request.needsMail = send
    request.gnuplotPath = gnuplot.path
    request.typstPath = typst.path
    let loaded = try ReportRun.orFindings(quiet: false) { try settings.load(for: []) }
    request.settingsFindings = loaded.diagnostics
    request.mailProgram = loaded.settings.mail?.program ?? []
    request.outbox = loaded.settings.mail?.outbox
    let report = DoctorReport.examine(request)
    Console.write(format == .json ? report.json : report.text)
    if report.lacksProgram { throw ExitStatus.programMissing }
    if !report.isReady { throw ExitStatus.notDone }
  }
}
