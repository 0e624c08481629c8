import ArgumentParser
import HipReportDiagnostics
import HipReportKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Is this data sound? Prints findings, writes nothing.",
    discussion: """
      A patient log is a CSV file with a header. Every row needs a date (2026-05-08); the others of its columns \
      depend on the kind of row: rom, strength, set, symptom, outcome, body, visit, event, goal, plan.

      Each finding has a code in brackets; hipreport explain CODE says what it means and how to mend it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var input: InputOptions

  @Option(help: "text or json.")
  var format: Format = .text

  func run() throws {
    let result = PatientReport.check(input.request)
    switch format {
    case .json: Console.write(result.checkJSON)
    case .text:
      let findings = result.diagnostics.filter { !input.quiet || $0.severity == .error }
      if !findings.isEmpty { Console.write(findings.text() + "\n\n") }
      Console.write(result.accountText)
    }
    if result.record == nil, !result.needsPatientChoice { throw ExitStatus.notDone }
    if input.request.isStrict, result.isPartial { throw ExitStatus.notDone }
    if result.isPartial { throw ExitStatus.rowsRejected }
  }
}
