internal import HipReportAnalysis
internal import HipReportDiagnostics
internal import HipReportReference

extension PatientReport {
  /// Identifier and class, where a sign of an emergency is open: for a log, which holds no more about anybody.
  public var emergencyLine: String? {
    let open = analysis.safety.open + analysis.safety.later
    guard open.contains(where: { $0.signalClass == .emergency }) else { return nil }
    let identifier = patient.identifier
    return "\(identifier.isEmpty ? "patient" : Diagnostic.printable(identifier)): EMERGENCY SIGN"
  }
}
