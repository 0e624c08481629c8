internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// A warning sign in the clinician's words.
extension Words {
  static func label(_ signalClass: SignalClass) -> String {
    switch signalClass {
    case .modify: phrase("signal.class.modify")
    case .contact: phrase("signal.class.contact")
    case .emergency: phrase("signal.class.emergency")
    }
  }

  /// What to do, by class.
  static func action(_ signalClass: SignalClass, sex: PatientProfile.Sex?) -> String {
    switch signalClass {
    case .modify: phrase("signal.action.modify")
    case .contact: phrase("signal.action.contact")
    case .emergency:
      phrase(sex == .male ? "signal.action.emergency-he" : "signal.action.emergency-she")
    }
  }

  /// What stands on line 1: what, which side, when, with what; then what to ask, what to do, and since when.
  static func signal(
    _ signal: SafetySignal, asOf: CalendarDay, sex: PatientProfile.Sex?
  ) -> String {
    let (name, instruction) = parts(of: phrase(of: "symptom.clinician", signal.code))
    var facts = [name]
    if let side = signal.side {
      facts.append(side == .both ? phrase("signal.both-sides") : Words.side(side))
    }
    facts.append(days(of: signal))
    if let circumstance = circumstance(of: signal) { facts.append(circumstance) }
    var sentences = [facts.joined(separator: ", ") + "."]
    if !instruction.isEmpty { sentences.append(closed(Display.sentence(instruction))) }
    sentences.append(action(signal.signalClass, sex: sex))
    if let raise = signal.raise {
      sentences.append(
        phrase(
          "signal.raised",
          [
            "class": label(signal.definition.baseClass).lowercased(),
            "reason": raise.map(condition).joined(separator: ", ")
          ]))
    }
    if signal.first <= asOf {
      let open = phrase("count.days", count: asOf - signal.first + 1)
      sentences.append(
        phrase("signal.open-since", ["day": Display.day(signal.first), "days": open]))
    }
    return sentences.joined(separator: " ")
  }

  /// `numbness, leg; ask which side` is a name and an instruction.
  private static func parts(of words: String) -> (name: String, instruction: String) {
    guard let mark = words.firstIndex(where: { $0 == ";" || $0 == ":" }) else { return (words, "") }
    let instruction = words[words.index(after: mark)...].drop { $0 == " " }
    return (String(words[..<mark]), String(instruction))
  }

  private static func closed(_ sentence: String) -> String {
    sentence.last == "?" || sentence.last == "." ? sentence : sentence + "."
  }

  private static func circumstance(of signal: SafetySignal) -> String? {
    if signal.timing == .atRest { return phrase("signal.at-rest") }
    guard !signal.exercises.isEmpty else {
      // Without an exercise, "during" may be walking or standing.
      switch signal.timing {
      case .during: return phrase("signal.during-activity")
      case .within2Hours: return phrase("signal.within-2h-activity")
      case .nextDay: return phrase("signal.day-after-activity")
      case .atRest, nil: return nil
      }
    }
    let exercises = exercises(of: signal)
    let sessions = phrase("count.sessions", count: signal.exerciseSessions)
    let share = phrase(
      "signal.share", ["with": signal.exerciseSessionsWithSignal, "sessions": sessions])
    switch signal.timing {
    case .during: return phrase("signal.during", ["exercises": exercises, "share": share])
    case .within2Hours: return phrase("signal.within-2h", ["exercises": exercises, "share": share])
    case .nextDay: return phrase("signal.day-after", ["exercises": exercises, "share": share])
    case .atRest, nil: return "\(exercises) \(share)"
    }
  }

  /// Every exercise that it was felt with: one that is left out would be done again.
  static func exercises(of signal: SafetySignal) -> String {
    Display.list(signal.exercises.map { Display.shortened($0, 60) })
  }

  private static func days(of signal: SafetySignal) -> String {
    if signal.first == signal.last { return Display.day(signal.first) }
    return phrase(
      "signal.days",
      ["first": Display.day(signal.first), "last": Display.day(signal.last), "days": signal.days])
  }

  private static func condition(_ condition: RaiseCondition) -> String {
    switch condition {
    case .timing(.during): phrase("raise.timing.during")
    case .timing(.within2Hours): phrase("raise.timing.within-2h")
    case .timing(.nextDay): phrase("raise.timing.next-day")
    case .timing(.atRest): phrase("raise.timing.at-rest")
    case .timing(nil): phrase("raise.timing.not-recorded")
    case .recordedBefore(true): phrase("raise.recorded-before")
    case .recordedBefore(false): phrase("raise.not-recorded-before")
    case .bothSides: phrase("signal.both-sides")
    case .sideNotRecorded: phrase("side.not-recorded")
    case .days(let days, nil): phrase("raise.days", ["days": days])
    case .days(let days, let other?):
      phrase("raise.days-with", ["days": days, "other": phrase(of: "raise.other", other)])
    case .with(let other, let onBothSides):
      phrase(
        onBothSides ? "raise.with-on-both-sides" : "raise.with",
        ["other": phrase(of: "raise.other", other)])
    }
  }

  static func symptom(_ code: String) -> String {
    // In a list of days only the name is wanted.
    let name = parts(of: phrase(of: "symptom.clinician", code)).name
    return name.split(separator: " (").first.map(String.init) ?? name
  }

  static func symptomDays(_ days: SymptomDays) -> String {
    let total = days.recordedDays + days.unrecordedDays
    var parts: [String] = []
    if days.presentDays > 0 {
      parts.append(
        phrase(
          "symptom-days.present",
          ["days": days.presentDays, "total": phrase("count.days", count: total)]))
    }
    if days.absentDays > 0 {
      parts.append(
        phrase(
          "symptom-days.answered-no",
          ["days": days.absentDays, "total": phrase("count.days", count: total)]))
    }
    if days.unrecordedDays > 0 {
      parts.append(phrase("symptom-days.not-recorded", ["days": days.unrecordedDays]))
    }
    return "\(Display.sentence(symptom(days.code))): \(parts.joined(separator: "; "))."
  }
}
