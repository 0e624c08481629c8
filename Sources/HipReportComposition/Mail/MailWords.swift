internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The words that stand in messages only.
enum MailWords {
  static let ready =
    "Your weekly exercise summary is ready. Your clinic keeps it for you; ask for it at your next visit."

  static func silent(_ week: CalendarWeek) -> String {
    "You wrote nothing in the week of \(Display.week(week)). Did something get in the way? We are glad to hear from you at any time."
  }

  /// Without a word of what the signal is.
  static func pleaseCall(_ highest: SignalClass, telephone: String) -> Alert {
    switch highest {
    case .emergency:
      Alert(
        level: .emergency, label: "PLEASE READ",
        text: "Get medical care now if you have not been seen.")
    case .contact, .modify:
      Alert(
        level: .contact, label: "PLEASE READ",
        text: "Please call the clinic before your next exercises: \(shownTelephone(telephone)).")
    }
  }

  static func silence(_ context: ReportContext) -> String {
    let weeks = SilentWeeks(context)
    let identifier = context.analysis.patient.identifier
    let last = weeks.lastEntry.map { "; the last entry is of \(Display.fullDay($0))" } ?? ""
    let why = weeks.hasOpenSignal ? " A signal is open." : ""
    return
      "\(identifier.isEmpty ? "The patient" : identifier): nothing written for \(Display.count(weeks.count, "week", "weeks"))\(last).\(why) No message went to the patient: please get in touch."
  }

  static func shownTelephone(_ telephone: String) -> String { Display.shortened(telephone, 40) }
}

/// The foot of every message.
enum MailFooter {
  static func lines(_ context: ReportContext, _ kind: MailKind, _ facts: MailFacts) -> [String] {
    let clinic = facts.clinic.map { Display.shortened($0, 60) } ?? "Your clinic"
    var lines = [
      emergency(facts.emergency), "\(clinic): \(MailWords.shownTelephone(facts.telephone)).",
      "Nobody reads replies to this message as they come in. If it cannot wait, call."
    ]
    if kind == .full, context.voice == .patient {
      let more = [
        context.rejectedRows.isEmpty
          ? nil
          : "\(Display.count(context.rejectedRows.count, "entry", "entries")) could not be read; your therapist can see which.",
        "This message knows your entries up to \(Display.fullDay(context.asOf)).",
        "This is a record of measurements. Only an assessment can recommend an exercise."
      ]
      lines += more.compactMap { $0 }
    }
    lines.append("To get no more of these messages, write to \(facts.unsubscribe).")
    return lines
  }

  /// A number alone becomes a sentence.
  private static func emergency(_ text: String) -> String {
    let text = Display.shortened(text, 200)
    return text.contains(where: \.isLetter) ? text : "In an emergency call \(text)."
  }
}
