internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The patient's words for every state. They never presume, blame or prescribe, and never say that nothing changed.
enum PatientWords {
  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .flexion: phrase("direction.flexion.patient")
    case .extension_: phrase("direction.extension.patient")
    case .abduction: phrase("direction.abduction.patient")
    case .adduction: phrase("direction.adduction.patient")
    case .internalRotation: phrase("direction.internal-rotation.patient")
    case .externalRotation: phrase("direction.external-rotation.patient")
    }
  }

  /// `right, thigh turning in`
  static func series(_ key: SeriesKey) -> String {
    let own = key.motion == .active ? " \(phrase("series.active.patient"))" : ""
    let name = phrase(
      "series.name.patient", ["side": Words.side(key.side), "direction": direction(key.direction)])
    return name + own
  }

  // MARK: Verdicts

  static func verdict(_ result: RangeOfMotionResult) -> String {
    switch (result.verdict.kind, result.verdict.reason) {
    case (_, .firstValue): return firstValue
    case (_, .stale): return phrase("patient.verdict.not-measured")
    case (_, .deviceChanged): return phrase("patient.verdict.device-changed")
    case (_, .noBaseline): return phrase("patient.verdict.needs-one-more")
    case (_, .latestAbove), (_, .latestBelow):
      return phrase("patient.verdict.out-of-line")
    case (.improved, _):
      if result.isAboveReference { return phrase("patient.verdict.above-reference") }
      if result.verdict.isSmall { return phrase("patient.verdict.small-gain") }
      if result.verdict.isConfirmed { return phrase("patient.verdict.improved") }
      return result.verdict.sessions == 2
        ? phrase("patient.verdict.two-values")
        : phrase("patient.verdict.improved-unconfirmed")
    case (.worse, _):
      return phrase("patient.verdict.worse")
    case (.stable, _): return phrase("patient.verdict.stable")
    case (.notBeyondError, _):
      return result.verdict.lean == nil ? noDifference : phrase("patient.verdict.leaning")
    case (.cannotSay, _): return phrase("patient.verdict.needs-one-more")
    }
  }

  private static var firstValue: String { phrase("patient.verdict.first-value") }
  private static var noDifference: String { phrase("patient.verdict.no-difference") }

  static func verdict(_ curve: StrengthCurve) -> String {
    let verdict = curve.verdict
    return switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): phrase("patient.strength.first-value")
    case (_, .stale): phrase("patient.strength.not-trained")
    case (_, .notComparable): phrase("patient.strength.not-comparable")
    case (.improved, _):
      verdict.isConfirmed
        ? phrase("patient.strength.improved") : phrase("patient.strength.improved-unconfirmed")
    case (.worse, _): phrase("patient.strength.worse")
    case (.notBeyondError, _), (.stable, _), (.cannotSay, _):
      phrase("patient.strength.no-difference")
    }
  }

  static func verdict(_ outcome: OutcomeResult) -> String {
    switch (outcome.verdict, outcome.reason) {
    case (_, .firstValue): phrase("patient.outcome.first-value")
    case (_, .notASeries): phrase("patient.outcome.not-a-series")
    case (_, .noError), (_, .unknownMeasure): phrase("patient.outcome.no-error")
    case (.improved, _): phrase("patient.outcome.better")
    case (.worse, _): phrase("patient.outcome.worse")
    default: phrase("patient.verdict.no-difference")
    }
  }

  /// What an open signal asks of an exercise, in the words of the signal itself; `nil` where none does.
  static func demand(_ demand: ProgressionHolds.Demand) -> String? {
    switch demand {
    case .none: nil
    case .keep: phrase("patient.demand.keep")
    case .stopOrEase: phrase("patient.demand.stop-or-ease")
    case .pause: phrase("patient.demand.pause")
    }
  }

  static var tooHeavy: String { phrase("patient.window.too-heavy") }

  /// What the effort of an exercise says.
  static func state(_ window: FatigueWindow) -> String {
    switch window.state {
    case .hold: demand(.keep) ?? ""
    case .readySoon where window.isFatigueLate: phrase("patient.window.fatigue-late")
    case .readySoon, .progress: phrase("patient.window.easy")
    case .inZone: phrase("patient.window.in")
    case .addRepetitions: phrase("patient.window.add-reps")
    case .tooHeavy: tooHeavy
    case .unknown: phrase("patient.window.not-recorded")
    }
  }

  // MARK: Signals

  static func label(_ signalClass: SignalClass) -> String {
    switch signalClass {
    case .modify: phrase("signal.class.modify.patient")
    case .contact: phrase("signal.class.contact.patient")
    case .emergency: phrase("signal.class.emergency.patient")
    }
  }

  static func signal(_ signal: SafetySignal, telephone: String?) -> String {
    let noted = phrase(
      "patient.signal.noted",
      ["signal": symptom(signal.code), "circumstance": circumstance(of: signal)])
    let action =
      switch signal.signalClass {
      case .modify:
        signal.exercises.isEmpty
          ? phrase("patient.signal.modify")
          : phrase("patient.signal.modify-exercise")
      case .contact: phrase("patient.signal.contact")
      case .emergency:
        phrase("patient.signal.emergency")
      }
    let call =
      telephone.map {
        " \(phrase("patient.signal.clinic", ["telephone": Display.shortened($0, 40)]))"
      } ?? ""
    return "\(noted) \(action)\(call)"
  }

  /// What she wrote, or what the numbers of her log say; the more urgent, the firmer.
  static func question(_ question: SafetyQuestion) -> Alert {
    let exercise = question.exercise.map { " (\(Display.shortened($0, 60)))" } ?? ""
    let quoted =
      question.isOwnWords
      ? phrase(
        "patient.question.written",
        [
          "text": Display.shortened(question.text, 160), "day": Display.day(question.day),
          "exercise": exercise
        ])
      : phrase("patient.question.pain", ["day": Display.day(question.day), "exercise": exercise])
    let advice =
      switch question.highestClass {
      case .emergency:
        phrase("patient.question.emergency")
      case .contact: phrase("patient.question.contact")
      case .modify, nil:
        phrase("patient.question.modify")
      }
    return Alert(
      level: .question,
      label: question.isOwnWords
        ? phrase("patient.question.written-label") : phrase("patient.question.pain-label"),
      text: "\(quoted) \(advice)")
  }

  /// A questionnaire by its plain name.
  static func measure(_ outcome: OutcomeResult) -> String {
    if outcome.measure == "NPRS" { return phrase("patient.outcome.pain") }
    let name = outcome.definition?.name ?? outcome.measure
    return Display.shortened(
      name == outcome.measure ? name : "\(name) (\(outcome.measure))", 80)
  }

  private static func circumstance(of signal: SafetySignal) -> String {
    let days =
      signal.first == signal.last
      ? " \(phrase("patient.signal.on-day", ["day": Display.day(signal.first)]))"
      : " \(phrase("patient.signal.on-days", ["days": phrase("count.days", count: signal.days), "first": Display.day(signal.first), "last": Display.day(signal.last)]))"
    guard !signal.exercises.isEmpty else { return days }
    return phrase(
      "patient.signal.with", ["days": days, "exercises": Words.exercises(of: signal)])
  }

  static func symptom(_ code: String) -> String {
    phrase(of: "symptom.patient", code)
  }

  // MARK: Goals

  static func goal(_ result: GoalResult) -> String {
    let state =
      switch result.reason {
      case .declared, .atTargetTwice: phrase("patient.goal.twice")
      case .atTargetOnce: phrase("patient.goal.once")
      case .open: phrase("patient.goal.possible")
      case .unlikely, .overdue: phrase("patient.goal.unlikely")
      // A goal that was dropped is not shown to the patient.
      case .belowTarget, .noForecast, .notMeasured, .notFollowed, .notCompared, .dropped:
        phrase("patient.goal.cannot-say")
      }
    let unit = result.seriesID == nil ? "" : "°"
    let now =
      result.now.map { phrase("patient.goal.now", ["value": Display.number($0), "unit": unit]) }
      ?? ""
    let figures =
      result.goal.value.map {
        " "
          + phrase("patient.goal.figures", ["target": Display.number($0), "unit": unit, "now": now])
      } ?? ""
    return "“\(Display.shortened(result.goal.label, 120))”\(figures): \(state)"
  }
}
