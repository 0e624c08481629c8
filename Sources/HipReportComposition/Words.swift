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

  /// `right internal rotation`; a position is not named, which the table does.
  static func series(_ key: SeriesKey) -> String {
    let active = key.motion == .active ? " (active)" : ""
    return "\(side(key.side)) \(direction(key.direction))\(active)"
  }

  // MARK: Verdicts

  static func verdict(_ result: RangeOfMotionResult) -> String {
    let verdict = result.verdict
    let error = result.error.map { Display.error($0.value) } ?? ""
    switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): return "baseline only"
    case (_, .stale(let days)):
      return "not measured for \(days) days (\(Display.day(result.now.day)))"
    case (_, .deviceChanged(let day, _, _)):
      return "≠ device changed \(Display.day(day)): new start"
    case (_, .noBaseline): return "? no value since the stated baseline"
    case (_, .latestAbove): return "? latest value out of line, measure again"
    case (_, .latestBelow(let drop)):
      return "▼ sudden drop \(Display.number(drop.rounded()))°, re-measure today"
    case (.improved, _): return improved(result, error)
    case (.worse, _): return verdict.isConfirmed ? "▼ worse" : "▼ worse, re-measure first"
    case (.stable, _): return "= steady within 5°"
    case (.notBeyondError, _):
      switch verdict.lean {
      case .better: return "↗ leaning better, not sure"
      case .worse: return "↘ leaning worse, not sure"
      case nil:
        return verdict.basis == .trend ? "– no clear change" : "– no clear change (\(error))"
      }
    case (.cannotSay, _): return "? needs 1 more"
    }
  }

  private static func improved(_ result: RangeOfMotionResult, _ error: String) -> String {
    let verdict = result.verdict
    if result.isAboveReference { return "● increased, above reference: check control" }
    if verdict.isSmall { return "▲ small gain (\(result.shownRange ?? error))" }
    if let trend = result.trend, verdict.basis == .trend {
      return verdict.isConfirmed
        ? "▲ improved (\(Display.change(trend.change.value.rounded())), \(result.shownRange ?? ""))"
        : "▲ improved, confirm next visit"
    }
    if verdict.isConfirmed { return "▲ improved (\(result.shownChange ?? "") \(error))" }
    return verdict.sessions == 2
      ? "▲ beyond error (\(error)), 2 values" : "▲ improved, confirm next visit"
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

  /// What stands on line 1: what, which side, when, with what; then what to ask, what to do, and since when.
  static func signal(
    _ signal: SafetySignal, asOf: CalendarDay, sex: PatientProfile.Sex?
  ) -> String {
    let (name, instruction) = parts(of: signal.definition.clinicianWords)
    var facts = [name]
    if let side = signal.side { facts.append(side == .both ? "both sides" : Words.side(side)) }
    facts.append(days(of: signal))
    if let circumstance = circumstance(of: signal) { facts.append(circumstance) }
    var sentences = [facts.joined(separator: ", ") + "."]
    if !instruction.isEmpty { sentences.append(closed(Display.sentence(instruction))) }
    sentences.append(action(signal.signalClass, sex: sex))
    if let reason = signal.raisedBy {
      sentences.append(
        "Raised from \(label(signal.definition.baseClass).lowercased()): \(raise(reason)).")
    }
    if signal.first <= asOf {
      let open = Display.count(asOf - signal.first + 1, "day", "days")
      sentences.append("Open since \(Display.day(signal.first)), \(open).")
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
    if signal.timing == .atRest { return "at rest" }
    guard !signal.exercises.isEmpty else {
      // Without an exercise, "during" may be walking or standing.
      switch signal.timing {
      case .during: return "during activity"
      case .within2Hours: return "within 2 h after activity"
      case .nextDay: return "the day after activity"
      case .atRest, nil: return nil
      }
    }
    let exercises = Display.list(signal.exercises.prefix(4).map { Display.shortened($0, 60) })
    let sessions = Display.count(signal.exerciseSessions, "session", "sessions")
    let share = "(\(signal.exerciseSessionsWithSignal) of \(sessions))"
    switch signal.timing {
    case .during: return "during \(exercises) \(share)"
    case .within2Hours: return "within 2 h of \(exercises) \(share)"
    case .nextDay: return "the day after \(exercises) \(share)"
    case .atRest, nil: return "\(exercises) \(share)"
    }
  }

  private static func days(of signal: SafetySignal) -> String {
    if signal.first == signal.last { return Display.day(signal.first) }
    return "\(Display.day(signal.first)) to \(Display.day(signal.last)) (\(signal.days) days)"
  }

  /// A machine's reason in plain words: codes and timings without their underscores.
  private static func raise(_ reason: String) -> String {
    reason.split(separator: "_").joined(separator: " ")
  }

  static func symptom(_ code: String) -> String {
    guard let signal = SafetySignalDefinition.signal(code: code) else {
      return code.split(separator: "_").joined(separator: " ")
    }
    // In a list of days only the name is wanted.
    let name = parts(of: signal.clinicianWords).name
    return name.split(separator: " (").first.map(String.init) ?? name
  }

  static func symptomDays(_ days: SymptomDays) -> String {
    let total = days.recordedDays + days.unrecordedDays
    var parts: [String] = []
    if days.presentDays > 0 {
      parts.append("present \(days.presentDays) of \(Display.count(total, "day", "days"))")
    }
    if days.absentDays > 0 {
      parts.append("answered “no” \(days.absentDays) of \(Display.count(total, "day", "days"))")
    }
    if days.unrecordedDays > 0 { parts.append("\(days.unrecordedDays) not recorded") }
    return "\(Display.sentence(symptom(days.code))): \(parts.joined(separator: "; "))."
  }

  // MARK: Goals

  static func goal(_ result: GoalResult) -> String {
    let target = result.goal.value.map { Display.number($0) } ?? "–"
    let now = result.now.map { ", now \(Display.number($0))" } ?? ""
    let state = goalState(result)
    let range = result.forecast.map {
      " (expected \(Display.number($0.lowerBound)) to \(Display.number($0.upperBound)))"
    }
    let near =
      result.isNearerThanError ? " It is nearer to its start than the error of its measure." : ""
    return
      "\(result.goal.id) “\(result.goal.label)” (target \(target)\(now)): \(state)\(range ?? "").\(near)"
  }

  /// `possible by 1 Jun`, without the goal's wording.
  static func goalState(_ result: GoalResult) -> String {
    switch result.reason {
    case .declared: "met" + (result.goal.decisionDay.map { " (\(Display.day($0)))" } ?? "")
    case .dropped: "dropped" + (result.goal.decisionDay.map { " on \(Display.day($0))" } ?? "")
    case .atTargetTwice: "at target twice: confirm"
    case .atTargetOnce: "at target once"
    case .belowTarget: "not at target yet; no forecast is made"
    case .open(let day): "possible by \(Display.day(day)); not predictable from these data"
    case .unlikely(let day): "unlikely by \(Display.day(day))"
    case .overdue: "not at target, and its day has passed"
    case .noForecast(let why): "cannot say: \(noForecast(why))"
    case .notMeasured: "cannot say: not measured"
    case .notFollowed: "cannot say: its measure is not followed here"
    case .notCompared: "cannot say: measured in a new way"
    }
  }

  private static func noForecast(_ why: String) -> String {
    switch why {
    case "few_sessions": "four sessions are needed"
    case "short_span": "three weeks of measurements are needed"
    case "too_far": "its day is further ahead than these data reach"
    case "not_current": "not measured for four weeks"
    case "unexpected_reading": "the latest value is out of line, measure again"
    case "new_device_or_rater": "measured in a new way"
    default: why
    }
  }
}
