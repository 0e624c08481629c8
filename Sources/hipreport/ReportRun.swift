import HipReportDiagnostics
import HipReportKit

/// What every command that makes a report does: print the findings, then choose the exit status.
enum ReportRun {
  static func make(
    _ input: InputOptions, _ settings: SettingsOptions? = nil, voice: Voice = .clinician,
    writesRejects: Bool = false, first: (PatientReport) throws -> Void = { _ in }
  ) throws -> PatientReport {
    var request = input.request
    request.writesRejects = writesRejects
    if let settings {
      request.settings = try orFindings(quiet: input.quiet) {
        try settings.load(for: input.inputs)
      }
    }
    return try make(request, quiet: input.quiet, voice: voice, first: first)
  }

  /// `first` comes before the findings: nothing may stand before a safety signal.
  static func make(
    _ request: ReportRequest, quiet: Bool, voice: Voice = .clinician,
    isReevaluation: Bool = false, first: (PatientReport) throws -> Void = { _ in }
  ) throws -> PatientReport {
    try orFindings(quiet: quiet) {
      var request = request
      request.voice = voice
      let report =
        try isReevaluation
        ? PatientReport.reevaluation(request) : PatientReport.weekly(request)
      try first(report)
      Console.report(report.imported.diagnostics, quiet: quiet)
      return report
    }
  }

  /// Runs the body; findings that make a report impossible are printed and end the program with status 1.
  static func orFindings<Result>(quiet: Bool, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DiagnosticError {
      Console.report(error.diagnostics, quiet: quiet)
      throw ExitStatus.notDone
    } catch let error as WritingError {
      Console.message(error.diagnostic.text())
      throw ExitStatus.notDone
    } catch let error as WrongPatientError {
      Console.message(error.diagnostic.text())
      throw ExitStatus.notDone
    }
  }

  /// The same for what is made of a report: a danger in it is said where nobody will find it on a page.
  static func orFindings<Result>(
    quiet: Bool, of report: PatientReport, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try orFindings(quiet: quiet, body)
    } catch {
      if let signals = report.unreportedSignals { Console.message(signals.text()) }
      throw error
    }
  }

  static func exit(_ report: PatientReport) throws {
    if report.hasOpenSignal { throw ExitStatus.signalOpen }
    if report.imported.isPartial { throw ExitStatus.rowsRejected }
  }
}
