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
    let figures = isLoad ? " (\(change), \(error))" : phrase("strength.beyond-error")
    switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): return phrase("verdict.first-value")
    case (_, .stale(let days)):
      return phrase("strength.not-trained", ["days": days, "day": Display.day(curve.now.day)])
    case (_, .notComparable): return phrase("strength.not-comparable")
    case (.improved, .resistanceChanged):
      return verdict.isConfirmed ? phrase("strength.harder") : phrase("strength.harder-unconfirmed")
    case (.worse, .resistanceChanged):
      return verdict.isConfirmed ? phrase("strength.easier") : phrase("strength.easier-unconfirmed")
    case (.improved, _):
      return verdict.isConfirmed
        ? phrase("strength.improved", ["figures": figures])
        : phrase("strength.improved-unconfirmed")
    case (.worse, _):
      return verdict.isConfirmed
        ? phrase("strength.worse", ["figures": figures]) : phrase("strength.worse-unconfirmed")
    case (.notBeyondError, _):
      return phrase("strength.no-clear-change", ["error": isLoad ? " (\(error))" : ""])
    case (.stable, _), (.cannotSay, _): return phrase("verdict.needs-one-more")
    }
  }

  static var held: String { phrase("window.held") }

  static func heldBy(_ code: String) -> String {
    code == ProgressionHolds.question ? phrase("held-by.question") : symptom(code)
  }

  /// One phrase for a state; a thought of harder or easier work is for review, always.
  static func state(_ window: FatigueWindow) -> String {
    switch window.state {
    case .hold: held
    case .readySoon where window.isFatigueLate: phrase("window.fatigue-late")
    case .readySoon: phrase("window.ready-soon")
    case .progress: phrase("window.above-twice")
    case .inZone: phrase("window.in")
    case .addRepetitions: phrase("window.add-reps")
    case .tooHeavy: phrase("window.too-heavy")
    case .unknown: phrase("window.not-recorded")
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
      phrase("finding.consider-harder", ["exercise": name])
    case .tooHeavy:
      phrase("finding.consider-easier", ["exercise": name])
    case .readySoon where window.isFatigueLate:
      phrase("finding.consider-resistance", ["exercise": name])
    case .readySoon, .inZone, .addRepetitions, .hold, .unknown: nil
    }
  }

  static func verdict(_ test: StrengthTestSeries) -> String {
    let error =
      test.unit == .manualMuscleTest
      ? phrase("test.less-than-a-grade") : Display.percentError(StrengthTestSeries.errorPercent)
    let change = test.changePercent.map { " (\(Display.percent($0)), \(error))" } ?? ""
    return switch (test.verdict, test.reason) {
    case (_, .firstValue): phrase("verdict.first-value")
    case (_, .stale(let days)):
      phrase("test.not-tested", ["days": days, "day": Display.day(test.now.day)])
    case (_, .changedSetting): phrase("test.changed-setting")
    case (_, .noForce): phrase("test.no-force")
    case (.improved, _): phrase("strength.improved", ["figures": change])
    case (.worse, _): phrase("strength.worse", ["figures": change])
    default: phrase("verdict.no-clear-change-error", ["error": error])
    }
  }

  static func value(_ session: StrengthTestSeries.Session, _ unit: StrengthTest.Unit) -> String {
    if let grade = session.grade { return Display.shortened(grade, 8) }
    let torque =
      session.torque.map { " \(phrase("test.torque", ["value": Display.number($0)]))" } ?? ""
    return "\(Display.number(session.value)) \(self.unit(unit))\(torque)"
  }

  private static func unit(_ unit: StrengthTest.Unit) -> String {
    switch unit {
    case .newton: phrase("unit.newton")
    case .newtonMetre: phrase("unit.newton-metre")
    case .manualMuscleTest: phrase("unit.grade")
    }
  }

  static func verdict(_ outcome: OutcomeResult) -> String {
    let error = outcome.detectableChange.map { "±\(Display.number($0))" } ?? ""
    let important =
      outcome.isImportant == true
      ? phrase("outcome.important")
      : outcome.isImportant == false ? phrase("outcome.not-yet-important") : ""
    return switch (outcome.verdict, outcome.reason) {
    case (_, .firstValue): phrase("verdict.first-value")
    case (_, .unknownMeasure): phrase("outcome.unknown-measure")
    case (_, .notASeries): notASeries(outcome)
    case (_, .noError):
      outcome.isAsLargeAsImportant
        ? phrase(outcome.isBetter ? "outcome.better-large" : "outcome.worse-large")
        : phrase("outcome.no-error")
    case (.improved, _): phrase("outcome.better", ["error": error, "importance": important])
    case (.worse, _):
      phrase(
        "outcome.worse",
        [
          "error": error,
          "importance": outcome.isAsLargeAsImportant ? phrase("outcome.as-large-as-important") : ""
        ])
    default: phrase("verdict.no-clear-change-error", ["error": error])
    }
  }

  private static func notASeries(_ outcome: OutcomeResult) -> String {
    switch outcome.measure {
    case "GROC":
      outcome.now.value >= 0
        ? phrase("outcome.groc")
        : phrase("outcome.groc-worse")
    case "EPDS":
      outcome.now.value >= 13
        ? phrase("outcome.epds-assess")
        : outcome.now.value >= 10 ? phrase("outcome.epds-repeat") : phrase("outcome.epds")
    default: phrase("outcome.not-a-series")
    }
  }

  static func timing(_ symptoms: ExerciseSymptoms) -> String {
    let parts = [
      (symptoms.during, phrase("timing.during")),
      (symptoms.within2Hours, phrase("timing.within-2h")),
      (symptoms.nextDay, phrase("timing.next-day")), (symptoms.otherTiming, phrase("timing.other"))
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }
}
