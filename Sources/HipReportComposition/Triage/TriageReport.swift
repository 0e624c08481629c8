internal import HipReportAnalysis
public import HipReportDocument
public import HipReportModel

/// A patient who needs a look, and why.
public struct TriagePatient: Sendable, Equatable {
  /// The identifier, or what else the patient is known by.
  public var name: String
  /// The most urgent first; not empty.
  public var reasons: [TriageReason]

  public init(name: String, reasons: [TriageReason]) {
    self.name = name
    self.reasons = reasons
  }

  public var urgency: TriageReason.Kind { reasons.map(\.kind).min() ?? .due }
}

/// The clinician's list: who needs a look this week, and why. Each patient stands once, by the most urgent reason.
public enum TriageReport {
  /// From this one on the patient is written to no more: the clinician has to know.
  public static let silentWeeksToTell = SilentWeeks.most

  /// What silence is said of a patient who wrote nothing in the week that is looked at; `nil` for one who did, or whose
  /// silence is short and no signal is open.
  public static func silence(
    weeks: Int, lastEntry: CalendarDay?, hasOpenSignal: Bool
  ) -> TriageReason? {
    guard weeks >= silentWeeksToTell || (weeks > 0 && hasOpenSignal) else { return nil }
    let last = lastEntry.map { "; the last entry is of \(Display.day($0))" } ?? ""
    let signal = hasOpenSignal ? ", and a signal is open" : ""
    return TriageReason(
      .silent, "nothing written for \(Display.count(weeks, "week", "weeks"))\(signal)\(last)")
  }

  /// Most urgent first; among equals by name.
  public static func sorted(_ patients: [TriagePatient]) -> [TriagePatient] {
    patients.sorted { ($0.urgency, $0.name) < ($1.urgency, $1.name) }
  }

  /// `patients` are sorted; `total` is how many were looked at.
  public static func document(
    _ patients: [TriagePatient], total: Int, week: CalendarWeek?
  ) -> Document {
    let period = week.map { " · \(Display.week($0))" } ?? ""
    let urgent = patients.filter { level($0.urgency) != nil }
    var alerts = urgent.compactMap { patient in
      level(patient.urgency).map { level in
        Alert(level: level, label: shown(patient.name), text: text(of: patient))
      }
    }
    if alerts.isEmpty {
      alerts = [Alert(level: .quiet, label: "SAFETY", text: "no open signal in these reports")]
    }
    var sections = [Section(id: "safety", title: "Safety", blocks: alerts.map(Block.alert))]
    sections += Part.allCases.compactMap { part in
      let own = patients.filter { Self.part($0.urgency) == part }
      guard !own.isEmpty else { return nil }
      return Section(
        id: part.rawValue, title: part.title,
        blocks: [.list(own.map { "\(shown($0.name)): \(text(of: $0))" })])
    }
    return Document(
      title:
        "Who needs a look\(period) · \(patients.count) of \(Display.count(total, "patient", "patients"))",
      language: "en", brief: [], sections: sections,
      footer: [
        "In the order of urgency; a patient stands once, with every reason. Silence is told from the third week on, and after an open signal from the first."
      ], words: .ofLanguage)
  }

  /// What stands below the line, in this order.
  private enum Part: String, CaseIterable {
    case screening, movement, silent
    case notReported = "not-reported"
    case rejected, due

    var title: String {
      switch self {
      case .screening: "Scores"
      case .movement: "Less movement"
      case .silent: "Nothing written"
      case .notReported: "No report"
      case .rejected: "Not used"
      case .due: "Due"
      }
    }
  }

  private enum Place {
    case alert(Alert.Level)
    case part(Part)
  }

  private static func place(_ kind: TriageReason.Kind) -> Place {
    switch kind {
    case .emergency: .alert(.emergency)
    case .contact, .signalUnreported: .alert(.contact)
    case .modify: .alert(.modify)
    case .urgentQuestion, .question: .alert(.question)
    case .screening: .part(.screening)
    case .drop, .worse: .part(.movement)
    case .silent: .part(.silent)
    case .notReported: .part(.notReported)
    case .profileLeftOut, .rejected: .part(.rejected)
    case .due: .part(.due)
    }
  }

  /// `nil` for what may stand below the line.
  private static func level(_ kind: TriageReason.Kind) -> Alert.Level? {
    if case .alert(let level) = place(kind) { level } else { nil }
  }

  private static func part(_ kind: TriageReason.Kind) -> Part? {
    if case .part(let part) = place(kind) { part } else { nil }
  }

  private static func shown(_ name: String) -> String { Display.shortened(name, 60) }

  private static func text(of patient: TriagePatient) -> String {
    patient.reasons.map { Display.shortened($0.text, 400) }.joined(separator: " · ")
  }
}
