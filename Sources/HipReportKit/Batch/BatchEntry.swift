internal import HipReportComposition
public import HipReportDiagnostics
public import HipReportModel

/// What became of one patient in a batch.
public struct BatchEntry: Sendable {
  public enum State: String, Sendable {
    case written
    /// It lay there already, made of the same input.
    case unchanged
    case failed
  }

  /// The identifier; empty where the data names none, or could not be read.
  public var patient: String
  /// The folder or file that it was read from.
  public var source: String
  public var state: State
  public var week: CalendarWeek?
  /// Below the output folder.
  public var folder: String?
  var summary = ReportSummary()
  /// Why there is no report, or what is missing in it.
  public var diagnostics: [Diagnostic] = []
  public var lacksPictures = false
  /// A PDF was asked for, and Typst is missing.
  public var lacksTypst = false
  /// Everything but the PDF was made.
  public var lacksPaper = false

  /// How a person speaks of it.
  public var name: String {
    if !patient.isEmpty { return patient }
    let part = source.split(separator: "/").last.map(String.init) ?? source
    return state == .failed ? part : "patient"
  }
  public var hasOpenSignal: Bool { state != .failed && summary.hasOpenSignal }
  /// A warning sign was read, and no report says so.
  public var hasUnreportedSignal: Bool {
    summary.reasons.contains { $0.kind == .signalUnreported }
  }
  public var isPartial: Bool { state != .failed && summary.isPartial }
  public var hasFailed: Bool { state == .failed || lacksPaper }

  init(failed patient: String, source: String, _ diagnostics: [Diagnostic]) {
    self.patient = patient
    self.source = source
    self.diagnostics = diagnostics
    state = .failed
    // A danger that was read is said, whatever else is wrong with the input.
    let signals = diagnostics.first { $0.code == "import.signals-unreported" }
    if let signals { summary.reasons.append(TriageReason(.signalUnreported, signals.message)) }
    let reason = diagnostics.first { $0.severity == .error && $0.code != signals?.code }
    let place = reason?.location.map { "\($0.path):\($0.line): " } ?? ""
    let text = Diagnostic.printable("\(place)\(reason?.message ?? "no report")")
    summary.reasons.append(TriageReason(.notReported, "NO REPORT: \(text)"))
  }

  init(_ report: ReportAddress, source: String, state: State, _ summary: ReportSummary) {
    patient = report.patient.identifier
    self.source = source
    self.state = state
    week = report.week
    folder = "\(report.patient.pathComponent)/\(report.week)"
    self.summary = summary
  }
}

/// Whose report, and of which week.
struct ReportAddress: Sendable {
  var patient: PatientKey
  var week: CalendarWeek
}
