internal import HipReportAnalysis
internal import HipReportDiagnostics
internal import HipReportReference

extension PatientReport {
  /// Identifier and class, where a sign of an emergency is open or may be: for a log, which holds no more about anybody.
  public var emergencyLine: String? {
    let open = analysis.safety.open + analysis.safety.later
    let identifier = patient.identifier
    let name = identifier.isEmpty ? "patient" : Diagnostic.printable(identifier)
    if open.contains(where: { $0.signalClass == .emergency }) { return "\(name): EMERGENCY SIGN" }
    return analysis.safety.questions.contains(where: \.isUrgent) ? "\(name): ASK TODAY" : nil
  }
}
