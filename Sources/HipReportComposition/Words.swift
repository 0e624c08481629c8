internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// The clinician's words for every state: one mark and one phrase each.
enum Words {
  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .flexion: "flexion"
    case .extension_: "extension"
    case .abduction: "abduction"
    case .adduction: "adduction"
    case .internalRotation: "internal rotation"
    case .externalRotation: "external rotation"
    }
  }

  static func shortDirection(_ direction: Direction) -> String {
    switch direction {
    case .flexion: "Flex"
    case .extension_: "Ext"
    case .abduction: "Abd"
    case .adduction: "Add"
    case .internalRotation: "IR"
    case .externalRotation: "ER"
    }
  }

  static func side(_ side: Side) -> String { side.rawValue }

  static func position(_ position: String) -> String {
    position == "supine_hip90"
      ? "supine, hip at 90°" : position.split(separator: "_").joined(separator: " ")
  }

  /// `right internal rotation`, with what else tells the series apart.
  static func series(_ key: SeriesKey, isActiveNamed: Bool = true) -> String {
    let active = isActiveNamed && key.motion == .active ? " (active)" : ""
    return "\(side(key.side)) \(direction(key.direction))\(active)"
  }

  // MARK: Verdicts

  static func verdict(_ result: RangeOfMotionResult) -> String {
    let verdict = result.verdict
    let error = result.error.map { Display.error($0.value) } ?? ""
    switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): return "baseline only"
    case (_, .stale(let days)): return "not measured for \(days) days (\(Display.day(result.now.day)))"
    case (_, .deviceChanged(let day, _, _)):
      return "≠ device changed \(Display.day(day)): new start"
    case (_, .noBaseline): return "? no value since the stated baseline"
    case (.improved, _):
      if result.isAboveReference { return "● increased, above reference: check control" }
      if verdict.isConfirmed { return "▲ improved (\(Display.change(result.change ?? 0)) \(error))" }
      return verdict.sessions == 2
        ? "▲ beyond error (\(error)), 2 values" : "▲ improved, confirm next visit"
    case (.worse, _): return verdict.isConfirmed ? "▼ worse" : "▼ worse, re-measure first"
    case (.stable, _): return "= steady within 5°"
    case (.notBeyondError, _): return "– no clear change (\(error))"
    case (.cannotSay, _): return "? needs 1 more"
    }
  }

  // MARK: Signals

  static func label(_ signalClass: SignalClass) -> String {
    switch signalClass {
    case .modify: "MODIFY"
    case .contact: "CALL PATIENT"
    case .emergency: "EMERGENCY SIGN"
    }
  }

  /// What to do, by class.
  static func action(_ signalClass: SignalClass, sex: PatientProfile.Sex?) -> String {
    switch signalClass {
    case .modify: "Ask."
    case .contact: "No harder work until reviewed."
    case .emergency: "Confirm \(sex == .male ? "he" : "she") has been seen."
    }
  }

  static func timing(_ timing: SymptomTiming) -> String {
    switch timing {
    case .during: "during"
    case .within2Hours: "within 2 h of"
    case .nextDay: "the day after"
    case .atRest: "at rest"
    }
  }

  static func signal(
    _ signal: SafetySignal, asOf: CalendarDay, sex: PatientProfile.Sex?
  ) -> String {
    var text = signal.definition.clinicianWords
    text += ", " + days(of: signal)
    switch (signal.timing, signal.exercise) {
    case (.atRest?, _): text += ", at rest"
    case (let timing?, let exercise?): text += ", \(Words.timing(timing)) \(exercise)"
    case (let timing?, nil):
      text += timing == .nextDay ? ", the day after exercise" : ", \(Words.timing(timing)) exercise"
    case (nil, let exercise?): text += ", \(exercise)"
    case (nil, nil): break
    }
    if signal.exercise != nil, signal.exerciseSessions > 0 {
      text += " (\(signal.exerciseSessionsWithSignal) of \(Display.count(signal.exerciseSessions, "session", "sessions")) of it)"
    }
    text += ". \(action(signal.signalClass, sex: sex))"
    if let reason = signal.raisedBy {
      text += " Raised from \(label(signal.definition.baseClass).lowercased()): \(raise(reason))."
    }
    return text + " Open since \(Display.day(signal.first)), \(Display.count(asOf - signal.first + 1, "day", "days"))."
  }

  private static func days(of signal: SafetySignal) -> String {
    if signal.first == signal.last { return Display.day(signal.first) }
    return "\(Display.day(signal.first)) to \(Display.day(signal.last)) (\(signal.days) days)"
  }

  /// A machine's reason in plain words: codes by their clinician's words, timings by theirs.
  private static func raise(_ reason: String) -> String {
    reason.split(separator: " ").map { word in
      let bare = word.hasSuffix(",") ? String(word.dropLast()) : String(word)
      let tail = word.hasSuffix(",") ? "," : ""
      if SafetySignalDefinition.signal(code: bare) != nil || bare.contains("_") {
        return bare.split(separator: "_").joined(separator: " ") + tail
      }
      return String(word)
    }.joined(separator: " ")
  }

  static func symptom(_ code: String) -> String {
    if let signal = SafetySignalDefinition.signal(code: code) {
      // The words up to the first instruction: in a list of days only the name is wanted.
      let words = signal.clinicianWords.prefix { $0 != ";" && $0 != "(" && $0 != ":" }
      return String(words).trimmingSuffix(" ")
    }
    return code.split(separator: "_").joined(separator: " ")
  }

  static func symptomDays(_ days: SymptomDays) -> String {
    let total = days.recordedDays + days.unrecordedDays
    var parts: [String] = []
    if days.presentDays > 0 { parts.append("present \(days.presentDays) of \(total) days") }
    if days.absentDays > 0 {
      parts.append("answered “no” \(days.absentDays) of \(total) days")
    }
    if days.unrecordedDays > 0 { parts.append("\(days.unrecordedDays) not recorded") }
    return "\(Display.sentence(symptom(days.code))): \(parts.joined(separator: "; "))."
  }

  // MARK: Goals

  static func goal(_ result: GoalResult) -> String {
    let target = result.goal.value.map { Display.number($0) } ?? "–"
    let now = result.now.map { ", now \(Display.number($0))" } ?? ""
    let state =
      switch result.reason {
      case .declared: "met"
      case .atTargetTwice: "at target twice: confirm"
      case .atTargetOnce: "at target once"
      case .belowTarget: "not at target yet; no forecast is made"
      case .notMeasured: "cannot say: not measured"
      case .notFollowed: "cannot say: its measure is not followed here"
      case .notCompared: "cannot say: measured in a new way"
      }
    return "\(result.goal.id) “\(result.goal.label)” (target \(target)\(now)): \(state)."
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
