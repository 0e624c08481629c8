import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct EmailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "email", abstract: "Write the weekly message; --send hands it over, once.",
    discussion: """
      Writes the message of one patient's week as an .eml into the outbox, and sends nothing. With --send it goes to the \
      mail program that the user's own hipreport.yaml names (mail: program), such as [/usr/bin/msmtp, -t] or \
      [/usr/sbin/sendmail, -i, -t]: once for each patient, period, recipient and voice, whatever happens.

      The patient is written to as patient.yaml says she agreed: nothing, minimal (that a summary is ready) or full, at \
      the address that the consent was given for. After three weeks without an entry, and after the first while a signal \
      is open, the clinician is written to instead. mail: from, mail: emergency and a telephone of the clinic must be \
      set; they stand in every message.

      Outbox and ledger lie below ~/.local/state/hipreport, or where --outbox or the settings say. --ledger prints what \
      became of each message; one that is "uncertain" may have been sent, and is sent again with --again only.

      Exit status: 0 done; 1 not done; 2 done, rows were rejected; 3 done, a safety signal is open; 69 no mail program, \
      or no Typst for --pdf; 75 try again: the mail program could not send now, or another run has the message in hand.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "CSV files, a patient's folder, or - for standard input.")
  var inputs: [String] = []

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var settings: SettingsOptions

  @Option(help: "Who is written to: patient or clinician.")
  var voice: WeeklyCommand.Reader = .patient

  @Flag(help: "Hand the message to the mail program.")
  var send = false

  @Option(help: "Why a message that is settled already is sent once more; with --send.")
  var again: String?

  @Option(help: "The absolute folder of outbox and ledger.")
  var outbox: String?

  @Flag(help: "Print what became of each message, and do nothing else.")
  var ledger = false

  @Option(help: "The form of the ledger: text or json.")
  var format: Format = .text

  @OptionGroup var paper: PaperOptions

  @OptionGroup var gnuplot: GnuplotOption

  func validate() throws {
    if !ledger, inputs.isEmpty {
      throw ValidationError("name a CSV file or a patient's folder")
    }
    if ledger, send || !inputs.isEmpty {
      throw ValidationError("--ledger stands alone: it only prints")
    }
    if let again {
      if !send { throw ValidationError("--again needs --send") }
      if again.allSatisfy(\.isWhitespace) || again.contains(where: \.isNewline) {
        throw ValidationError("--again needs a reason on one line, which the ledger keeps")
      }
    }
    if let outbox, !outbox.hasPrefix("/") {
      throw ValidationError("--outbox needs an absolute path")
    }
  }

  func run() throws {
    if ledger { return try printLedger() }
    let quiet = reading.quiet
    var request = reading.request(inputs)
    request.settings = try ReportRun.orFindings(quiet: quiet) { try settings.load(for: inputs) }
    request.writesRejects = false
    // A message has its own page.
    request.composesPage = false
    let options = MailOptions(
      settings: request.settings.settings, gnuplotPath: gnuplot.path,
      press: paper.pdf ? paper.press() : nil)
    request.voice = voice.voice
    let report = try report(request)
    var outcomes: [MailOutcome] = []
    if send, again == nil { outcomes += try sendWaiting(report, request, options) }
    outcomes.append(try deliver(report, options))
    for outcome in outcomes {
      Console.report(outcome.diagnostics, quiet: quiet)
      if !quiet { Console.write(outcome.account) }
    }
    switch outcomes.first(where: { $0.status != .done })?.status ?? .done {
    case .done: try ReportRun.exit(report)
    case .notDone: throw ExitStatus.notDone
    case .tryAgain: throw ExitStatus.tryAgain
    case .programMissing: throw ExitStatus.programMissing
    }
  }

  private func deliver(_ report: PatientReport, _ options: MailOptions) throws -> MailOutcome {
    try ReportRun.orFindings(quiet: reading.quiet) {
      try MailDelivery.run(report, options, sends: send, again: again) {
        try MailDelivery.outbox(stated: outbox, options.settings)
      }
    }
  }

  /// What an earlier run could not send goes out before the week's own message.
  private func sendWaiting(
    _ report: PatientReport, _ request: ReportRequest, _ options: MailOptions
  ) throws -> [MailOutcome] {
    guard let outbox = try? MailDelivery.outbox(stated: outbox, options.settings) else { return [] }
    let weeks = MailDelivery.waitingWeeks(
      in: outbox, patient: report.patient, request.voice, before: report.week)
    return try weeks.map { week in
      var earlier = request
      earlier.week = .stated(week)
      let report = try ReportRun.orFindings(quiet: reading.quiet) {
        try PatientReport.weekly(earlier)
      }
      return try deliver(report, options)
    }
  }

  /// Findings quote the record, and a schedule mails what its runs say to whoever looks after it: they are counted.
  private func report(_ request: ReportRequest) throws -> PatientReport {
    let quiet = reading.quiet
    do {
      let report = try PatientReport.weekly(request)
      // Whoever reads the log of the schedule must see it, also with --quiet.
      if let line = report.emergencyLine { Console.message(line) }
      Console.report(
        MailDelivery.forLog(report.imported.diagnostics, inputs: inputs), quiet: quiet)
      return report
    } catch let error as DiagnosticError {
      Console.report(MailDelivery.forLog(error.diagnostics, inputs: inputs), quiet: quiet)
      throw ExitStatus.notDone
    }
  }

  private func printLedger() throws {
    let entries = try ReportRun.orFindings(quiet: false) {
      try MailDelivery.outbox(stated: outbox, settings.load(for: []).settings).entries()
    }
    Console.write(format == .json ? LedgerText.json(entries) : LedgerText.lines(entries))
  }
}
