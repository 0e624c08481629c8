internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The patient's words for every state. They never presume, blame or prescribe, and never say that nothing changed.
enum PatientWords {
  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .flexion: "knee to chest"
    case .extension_: "leg behind you"
    case .abduction: "leg out to the side"
    case .adduction: "leg across"
    case .internalRotation: "thigh turning in"
    case .externalRotation: "thigh turning out"
    }
  }

  /// `right, thigh turning in`
  static func series(_ key: SeriesKey) -> String {
    let own = key.motion == .active ? " (you move it yourself)" : ""
    return "\(key.side.rawValue), \(direction(key.direction))\(own)"
  }

  // MARK: Verdicts

  static func verdict(_ result: RangeOfMotionResult) -> String {
    switch (result.verdict.kind, result.verdict.reason) {
    case (_, .firstValue): return firstValue
    case (_, .stale): return "We have not measured this lately."
    case (_, .deviceChanged): return "Measured in a new way, so we start a new line."
    case (_, .noBaseline): return "We need one more measurement."
    case (_, .latestAbove), (_, .latestBelow):
      return "We will measure again before saying more."
    case (.improved, _):
      if result.isAboveReference { return "Plenty of movement. We work on control now." }
      if result.verdict.isSmall { return "A small gain." }
      if result.verdict.isConfirmed { return "You move more than when you started." }
      return result.verdict.sessions == 2
        ? "Probably more than measuring differences."
        : "It looks like more movement. We will check again."
    case (.worse, _):
      return "Less movement than before. Your therapist will look at it with you."
    case (.stable, _): return "Holding steady."
    case (.notBeyondError, _):
      return result.verdict.lean == nil ? noDifference : "Too early to be sure."
    case (.cannotSay, _): return "We need one more measurement."
    }
  }

  private static let firstValue = "First measurement. We compare from here."
  private static let noDifference =
    "No clear difference yet. Small changes cannot be measured."

  static func verdict(_ curve: StrengthCurve) -> String {
    let verdict = curve.verdict
    return switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): "First entry. We compare from here."
    case (_, .stale): "Not in your log lately."
    case (_, .notComparable): "Done in a new way, so we do not compare."
    case (.improved, _):
      verdict.isConfirmed
        ? "You do more than when you started." : "It looks like more. We will look again."
    case (.worse, _): "Less than when you started. Your therapist will look at it with you."
    case (.notBeyondError, _), (.stable, _), (.cannotSay, _): "No clear difference yet."
    }
  }

  static func verdict(_ outcome: OutcomeResult) -> String {
    switch (outcome.verdict, outcome.reason) {
    case (_, .firstValue): "First answers. We compare from here."
    case (_, .notASeries): "Your therapist will go through this with you."
    case (_, .noError), (_, .unknownMeasure): "Ask your therapist what this score means for you."
    case (.improved, _): "Better than when you started."
    case (.worse, _): "Less good than before. Your therapist will look at it with you."
    default: "No clear difference yet. Small changes cannot be measured."
    }
  }

  /// What an open signal asks of an exercise, in the words of the signal itself; `nil` where none does.
  static func demand(_ demand: ProgressionHolds.Demand) -> String? {
    switch demand {
    case .none: nil
    case .keep: "Keep this as it is until we have talked."
    case .stopOrEase: "Stop this or make it easier, and tell your therapist."
    case .pause: "Pause this until you have talked with the clinic."
    }
  }

  static let tooHeavy = "This may be too hard. Ask your therapist."

  /// What the effort of an exercise says.
  static func state(_ window: FatigueWindow) -> String {
    switch window.state {
    case .hold: demand(.keep) ?? ""
    case .readySoon where window.isFatigueLate: "Ask if this should be harder."
    case .readySoon, .progress: "This may be getting easy. Ask your therapist."
    case .inZone: "This is the right effort."
    case .addRepetitions: "Ask about a few more repetitions."
    case .tooHeavy: tooHeavy
    case .unknown: "Please note if you felt tired at the end."
    }
  }

  // MARK: Signals

  static func label(_ signalClass: SignalClass) -> String {
    switch signalClass {
    case .modify: "TELL YOUR THERAPIST"
    case .contact: "CALL THE CLINIC TODAY"
    case .emergency: "GET MEDICAL CARE NOW"
    }
  }

  static func signal(_ signal: SafetySignal, telephone: String?) -> String {
    let noted = "You noted \(signal.definition.patientWords)\(circumstance(of: signal))."
    let action =
      switch signal.signalClass {
      case .modify:
        signal.exercises.isEmpty
          ? "Stop an exercise that brings it on or make it easier, and tell your therapist."
          : "Stop that exercise or make it easier, and tell your therapist."
      case .contact: "Pause these exercises and call the clinic today."
      case .emergency:
        "Get medical care now, or call your emergency number. Do not wait for us, even if you feel better."
      }
    let call = telephone.map { " Clinic: \(Display.shortened($0, 40))." } ?? ""
    return "\(noted) \(action)\(call)"
  }

  /// What she wrote, or what the numbers of her log say; the more urgent, the firmer.
  static func question(_ question: SafetyQuestion) -> Alert {
    let exercise = question.exercise.map { " (\(Display.shortened($0, 60)))" } ?? ""
    let quoted =
      question.isOwnWords
      ? "“\(Display.shortened(question.text, 160))” on \(Display.day(question.day))\(exercise)."
      : "Strong pain in your log on \(Display.day(question.day))\(exercise)."
    let advice =
      switch question.highestClass {
      case .emergency:
        "If this is as it sounds, get medical care now, or call your emergency number. Otherwise call the clinic today."
      case .contact: "Please call the clinic today and tell them."
      case .modify, nil:
        "Please tell your therapist. If it worries you, call the clinic."
      }
    return Alert(
      level: .question, label: question.isOwnWords ? "YOU WROTE" : "PLEASE TELL US",
      text: "\(quoted) \(advice)")
  }

  /// A questionnaire by its plain name.
  static func measure(_ outcome: OutcomeResult) -> String {
    if outcome.measure == "NPRS" { return "Pain, 0 to 10" }
    let name = outcome.definition?.name ?? outcome.measure
    return Display.shortened(
      name == outcome.measure ? name : "\(name) (\(outcome.measure))", 80)
  }

  private static func circumstance(of signal: SafetySignal) -> String {
    let days =
      signal.first == signal.last
      ? " on \(Display.day(signal.first))"
      : " on \(Display.count(signal.days, "day", "days")) from \(Display.day(signal.first)) to \(Display.day(signal.last))"
    guard !signal.exercises.isEmpty else { return days }
    let exercises = Display.list(signal.exercises.prefix(4).map { Display.shortened($0, 60) })
    return "\(days), with \(exercises)"
  }

  static func symptom(_ code: String) -> String {
    SafetySignalDefinition.signal(code: code)?.patientWords
      ?? code.split(separator: "_").joined(separator: " ")
  }

  // MARK: Goals

  static func goal(_ result: GoalResult) -> String {
    let state =
      switch result.reason {
      case .declared, .atTargetTwice: "You got there twice, well done."
      case .atTargetOnce: "You got there once."
      case .open: "Still possible."
      case .unlikely, .overdue: "May take longer."
      // A goal that was dropped is not shown to the patient.
      case .belowTarget, .noForecast, .notMeasured, .notFollowed, .notCompared, .dropped:
        "Too early to say."
      }
    let unit = result.seriesID == nil ? "" : "°"
    let target = result.goal.value.map { " (goal \(Display.number($0))\(unit)" } ?? ""
    let now = result.now.map { ", now \(Display.number($0))\(unit)" } ?? ""
    let figures = target.isEmpty ? "" : "\(target)\(now))"
    return "“\(Display.shortened(result.goal.label, 120))”\(figures): \(state)"
  }
}
