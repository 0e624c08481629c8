internal import HipReportAnalysis
public import HipReportDocument
public import HipReportModel

/// What stands in every message, whoever it is to.
public struct MailFacts: Sendable, Equatable {
  /// A number to call in an emergency, or the whole line.
  public var emergency: String
  public var telephone: String
  public var clinic: String?
  /// Where a wish to get no more messages goes.
  public var unsubscribe: String

  public init(emergency: String, telephone: String, clinic: String?, unsubscribe: String) {
    self.emergency = emergency
    self.telephone = telephone
    self.clinic = clinic
    self.unsubscribe = unsubscribe
  }
}

/// The messages that there are.
public enum MailKind: Sendable, Equatable, CaseIterable {
  /// The week in the voice of the report.
  case full
  /// To the patient: that a summary is ready, and nothing that is in it.
  case minimal
  /// To the patient: that nothing was written this week.
  case silent
  /// To the clinician: that nothing was written, and nothing went to the patient.
  case silence
}

/// Messages as documents: the text and the page of a message are made from the same one.
public enum MailReport {
  public static let patientSubject = "Your weekly exercise summary"

  /// Says how many, and nothing of whom.
  public static func clinicianSubject(patients: Int, toDiscuss: Int) -> String {
    "Weekly summaries: \(Display.count(patients, "patient", "patients")), \(toDiscuss) to discuss"
  }

  public static func document(
    _ context: ReportContext, _ kind: MailKind, _ facts: MailFacts
  ) -> Document {
    var unspoken = MailPrivacy.hasUnspokenQuestion(context) ? [unspokenQuestion(context)] : []
    if kind == .minimal { unspoken = [] }
    var context = MailPrivacy.spoken(context)
    if context.record.profile.clinicTelephone == nil {
      context.record.profile.clinicTelephone = facts.telephone
    }
    let footer = MailFooter.lines(context, kind, facts)
    var document: Document
    switch kind {
    case .full:
      document = weekly(context)
      document.footer = footer + clinicianFooter(context)
    case .minimal: document = short(context, minimal(context, facts), footer)
    case .silent: document = short(context, [.paragraph(MailWords.silent(context.week))], footer)
    case .silence: document = silence(context, footer)
    }
    document.brief = []
    if !unspoken.isEmpty, !document.sections.isEmpty {
      document.sections[0].blocks.insert(contentsOf: unspoken.map(Block.alert), at: 0)
    }
    return document
  }

  /// The week's page as it is attached on paper: with what no message itemises left out.
  public static func attachment(_ context: ReportContext) -> Document {
    WeeklyReport.document(MailPrivacy.spoken(context))
  }

  /// The weekly page with one small picture a panel in the place of its charts.
  private static func weekly(_ context: ReportContext) -> Document {
    var document = WeeklyReport.document(context)
    document.sections = document.sections.compactMap { section in
      var section = section
      section.blocks = section.blocks.map(\.content).filter { block in
        if case .chart = block { false } else { true }
      }
      if section.id == "range-of-motion" {
        section.blocks += MailPanels.charts(context).map(Block.chart)
      }
      return section.blocks.isEmpty ? nil : section
    }
    return document
  }

  /// Inputs and methods: the clinician's page has them at its foot.
  private static func clinicianFooter(_ context: ReportContext) -> [String] {
    context.voice == .clinician ? WeeklyReport.document(context).footer : []
  }

  private static func short(
    _ context: ReportContext, _ blocks: [Block], _ footer: [String]
  ) -> Document {
    Document(
      title: "\(patientSubject) · \(Display.week(context.week))", language: "en",
      layout: .reading, brief: [],
      sections: [Section(id: "summary", title: "This week", blocks: blocks)], footer: footer)
  }

  private static func minimal(_ context: ReportContext, _ facts: MailFacts) -> [Block] {
    let open = context.analysis.safety.open + context.analysis.safety.later
    var blocks: [Block] = []
    if let highest = open.map(\.signalClass).max() {
      blocks.append(.alert(MailWords.pleaseCall(highest, telephone: facts.telephone)))
    }
    return blocks + [.paragraph(MailWords.ready)]
  }

  private static func silence(_ context: ReportContext, _ footer: [String]) -> Document {
    let alerts = SafetySection.alerts(context).filter { $0.level != .quiet }
    let identifier = context.analysis.patient.identifier
    return Document(
      title: "No entries · \(identifier.isEmpty ? "patient" : identifier) · "
        + Display.week(context.week),
      language: "en", brief: [],
      sections: [
        Section(
          id: "safety", title: "To look into",
          blocks: alerts.map(Block.alert) + [.paragraph(MailWords.silence(context))])
      ], footer: footer)
  }

  private static func unspokenQuestion(_ context: ReportContext) -> Alert {
    context.voice == .patient
      ? Alert(
        level: .question, label: "PLEASE CALL US",
        text:
          "We want to talk with you today about one of your entries. Please call the clinic. If you need help now, call your emergency number."
      )
      : Alert(
        level: .question, label: "ASK",
        text:
          "about a note in the record: to be talked about today, by voice. A message does not repeat it."
      )
  }
}

/// The weeks in which nothing was written.
public struct SilentWeeks: Sendable, Equatable {
  /// From this one on, nothing goes to the patient.
  public static let most = 3

  /// Weeks in a row without an entry or a visit, the reported one the last.
  public let count: Int
  /// The day of the discharge: from then on a week without an entry is no silence.
  public let discharged: CalendarDay?
  /// The newest entry or visit.
  public let lastEntry: CalendarDay?
  let hasOpenSignal: Bool

  public init(_ context: ReportContext) {
    let days = context.record.observationDays + context.record.visits.map(\.day)
    let last = days.filter { $0 <= context.week.sunday }.max()
    lastEntry = last
    discharged = context.record.discharge(upTo: context.week.sunday)
    count =
      discharged == nil ? last.map { max(0, (context.week.monday - $0.monday) / 7) } ?? 0 : 0
    let safety = context.analysis.safety
    hasOpenSignal = !(safety.open + safety.later).isEmpty
  }

  public var isSilent: Bool { count > 0 }

  /// The clinician is told instead of the patient: after the first such week while a signal is open.
  public var isForClinician: Bool { count >= Self.most || (count > 0 && hasOpenSignal) }
}
