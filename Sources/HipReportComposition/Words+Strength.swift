internal import HipReportAnalysis
internal import HipReportModel

/// The clinician's words for strength, effort and scores.
extension Words {
  static func verdict(_ curve: StrengthCurve) -> String {
    let verdict = curve.verdict
    // Percent of what is counted: of repetitions, seconds and bands it would be another quantity's.
    let isLoad = curve.measure == .oneRepetitionMaximum || curve.measure == .load
    let error = verdict.errorPercent.map(Display.percentError) ?? ""
    let change = verdict.changePercent.map(Display.percent) ?? ""
    let figures = isLoad ? " (\(change), \(error))" : ", beyond error"
    switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): return "baseline only"
    case (_, .stale(let days)):
      return "not trained for \(days) days (\(Display.day(curve.now.day)))"
    case (_, .notComparable): return "≠ other resistance, not as often"
    case (.improved, .resistanceChanged):
      return verdict.isConfirmed ? "▲ harder than at the start" : "▲ harder, confirm next session"
    case (.worse, .resistanceChanged):
      return verdict.isConfirmed ? "▼ easier than at the start" : "▼ easier, ask why"
    case (.improved, _):
      return verdict.isConfirmed
        ? "▲ improved\(figures)" : "▲ improved, confirm next session"
    case (.worse, _):
      return verdict.isConfirmed ? "▼ worse\(figures)" : "▼ worse, look again first"
    case (.notBeyondError, _): return "– no clear change\(isLoad ? " (\(error))" : "")"
    case (.stable, _), (.cannotSay, _): return "? needs 1 more"
    }
  }

  static let held = "on hold"

  static func heldBy(_ code: String) -> String {
    code == ProgressionHolds.question ? "an open question" : symptom(code)
  }

  /// One phrase for a state; a thought of harder or easier work is for review, always.
  static func state(_ window: FatigueWindow) -> String {
    switch window.state {
    case .hold: held
    case .readySoon where window.isFatigueLate: "fatigue late"
    case .readySoon: "ready soon"
    case .progress: "above twice"
    case .inZone: "in window"
    case .addRepetitions: "add reps, for review"
    case .tooHeavy: "too heavy"
    case .unknown: "fatigue not recorded"
    }
  }

  /// The state, with the side where the sides differ.
  static func stateOfSide(_ window: FatigueWindow) -> String {
    window.side == nil
      ? state(window) : "\(StrengthDisplay.shortSide(window.side)) \(state(window))"
  }

  /// What stands under "for review"; `nil` for a state that asks for nothing.
  static func consider(_ window: FatigueWindow) -> String? {
    let name = StrengthDisplay.name(window)
    // A hold forbids harder work; easier work is never held back.
    let state = window.stateOfSets == .tooHeavy ? window.stateOfSets : window.state
    return switch state {
    case .progress:
      "Consider harder, for review: \(name) (12 or more repetitions without fatigue in two sessions running)."
    case .tooHeavy:
      "Consider easier, for review: \(name) (fatigue before 5 repetitions)."
    case .readySoon where window.isFatigueLate:
      "Fatigue late: consider resistance, for review: \(name) (fatigue after more than 12 repetitions)."
    case .readySoon, .inZone, .addRepetitions, .hold, .unknown: nil
    }
  }

  static func verdict(_ test: StrengthTestSeries) -> String {
    let error =
      test.unit == .manualMuscleTest
      ? "less than a grade" : Display.percentError(StrengthTestSeries.errorPercent)
    let change = test.changePercent.map { " (\(Display.percent($0)), \(error))" } ?? ""
    return switch (test.verdict, test.reason) {
    case (_, .firstValue): "baseline only"
    case (_, .stale(let days)): "not tested for \(days) days (\(Display.day(test.now.day)))"
    case (_, .changedSetting): "≠ another tester or device: not compared"
    case (.improved, _): "▲ improved\(change)"
    case (.worse, _): "▼ worse\(change)"
    default: "– no clear change (\(error))"
    }
  }

  static func value(_ session: StrengthTestSeries.Session, _ unit: StrengthTest.Unit) -> String {
    if let grade = session.grade { return Display.shortened(grade, 8) }
    let torque = session.torque.map { " (\(Display.number($0)) Nm)" } ?? ""
    return "\(Display.number(session.value)) \(unit.rawValue)\(torque)"
  }

  static func verdict(_ outcome: OutcomeResult) -> String {
    let error = outcome.detectableChange.map { "±\(Display.number($0))" } ?? ""
    let important =
      outcome.isImportant == true
      ? ", important" : outcome.isImportant == false ? ", not yet important" : ""
    return switch (outcome.verdict, outcome.reason) {
    case (_, .firstValue): "baseline only"
    case (_, .unknownMeasure): "measure not known: not judged"
    case (_, .notASeries): notASeries(outcome)
    case (_, .noError):
      outcome.isAsLargeAsImportant
        ? "\(outcome.isBetter ? "better" : "worse") by as much as an important change; error not published"
        : "cannot say: error not published"
    case (.improved, _): "▲ better, beyond error (\(error))\(important)"
    case (.worse, _):
      "▼ worse, beyond error (\(error))\(outcome.isAsLargeAsImportant ? ", as large as an important change" : "")"
    default: "– no clear change (\(error))"
    }
  }

  private static func notASeries(_ outcome: OutcomeResult) -> String {
    switch outcome.measure {
    case "GROC":
      outcome.now.value >= 0
        ? "the patient's own rating; +3 or more counts as improved"
        : "the patient's own rating: worse"
    case "EPDS":
      outcome.now.value >= 13
        ? "screening: 13 or more, further assessment"
        : outcome.now.value >= 10 ? "screening: 10 to 12, repeat in 2 to 4 weeks" : "screening only"
    default: "not a series"
    }
  }

  static func timing(_ symptoms: ExerciseSymptoms) -> String {
    let parts = [
      (symptoms.during, "during"), (symptoms.within2Hours, "within 2 h"),
      (symptoms.nextDay, "next day"), (symptoms.otherTiming, "other")
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }
}
