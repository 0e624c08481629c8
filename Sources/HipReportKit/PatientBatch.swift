public import HipReportDiagnostics
internal import HipReportImport

/// What became of an input of several patients.
public struct PatientBatch: Sendable {
  /// Of the input first, then of each patient; none twice.
  public var diagnostics: [Diagnostic] = []
  public var hasOpenSignal = false
  /// There is a patient, or a file, that nothing could be made of.
  public var hasFailure = false
  public var isPartial = false
  private var said: Set<String> = []

  init() {}

  /// What was found in the input is told with every patient, and said once.
  mutating func add(_ found: [Diagnostic]) {
    let shared = zip(found, diagnostics).prefix { $0 == $1 }.count
    for diagnostic in found.dropFirst(shared) where said.insert(diagnostic.text()).inserted {
      diagnostics.append(diagnostic)
    }
  }
}

extension PatientReport {
  /// Reads an input once and gives each of its patients to `body`, in the order of their identifiers, or the one that was
  /// chosen. One that gives no report is found among the diagnostics.
  public static func each(
    _ request: ReportRequest, _ body: (PatientReport) throws -> Void
  ) throws -> PatientBatch {
    var batch = PatientBatch()
    let input = PatientInput(request)
    for index in 0..<input.count {
      let result = input.result(at: index)
      batch.isPartial = batch.isPartial || result.isPartial
      do {
        guard let record = result.record else { throw DiagnosticError(result.diagnostics) }
        let report = try PatientReport(result, record, request)
        batch.hasOpenSignal = batch.hasOpenSignal || report.hasOpenSignal
        batch.add(result.diagnostics)
        try body(report)
      } catch let error as DiagnosticError {
        batch.hasFailure = true
        batch.add(error.diagnostics)
      }
    }
    return batch
  }
}
