internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// The clinician's words for every state: one mark and one phrase each.
enum Words {
  static func direction(_ direction: Direction) -> String {
    switch direction {
    case .flexion: phrase("direction.flexion")
    case .extension_: phrase("direction.extension")
    case .abduction: phrase("direction.abduction")
    case .adduction: phrase("direction.adduction")
    case .internalRotation: phrase("direction.internal-rotation")
    case .externalRotation: phrase("direction.external-rotation")
    }
  }

  static func shortDirection(_ direction: Direction) -> String {
    switch direction {
    case .flexion: phrase("direction.short.flexion")
    case .extension_: phrase("direction.short.extension")
    case .abduction: phrase("direction.short.abduction")
    case .adduction: phrase("direction.short.adduction")
    case .internalRotation: phrase("direction.short.internal-rotation")
    case .externalRotation: phrase("direction.short.external-rotation")
    }
  }

  static func side(_ side: Side) -> String {
    switch side {
    case .left: phrase("side.left")
    case .right: phrase("side.right")
    case .both: phrase("side.both")
    }
  }

  static func motion(_ motion: Motion) -> String {
    switch motion {
    case .passive: phrase("motion.passive")
    case .active: phrase("motion.active")
    }
  }

  /// A position or a device.
  static func position(_ position: String) -> String { phrase(of: "setting", position) }

  /// `right internal rotation`; a position is not named, which the table does.
  static func series(_ key: SeriesKey) -> String {
    let active = key.motion == .active ? " \(phrase("series.active"))" : ""
    let name = phrase(
      "series.name", ["side": side(key.side), "direction": direction(key.direction)])
    return name + active
  }

  // MARK: Verdicts

  static func verdict(_ result: RangeOfMotionResult) -> String {
    let verdict = result.verdict
    let error = result.error.map { Display.error($0.value) } ?? ""
    switch (verdict.kind, verdict.reason) {
    case (_, .firstValue): return phrase("verdict.first-value")
    case (_, .stale(let days)):
      return phrase("verdict.not-measured", ["days": days, "day": Display.day(result.now.day)])
    case (_, .deviceChanged(let day, _, _)):
      return phrase("verdict.device-changed", ["day": Display.day(day)])
    case (_, .noBaseline): return phrase("verdict.no-baseline")
    case (_, .latestAbove): return phrase("verdict.latest-above")
    case (_, .latestBelow(let drop)):
      return phrase("verdict.latest-below", ["drop": Display.number(drop.rounded())])
    case (.improved, _): return improved(result, error)
    case (.worse, _):
      return verdict.isConfirmed ? phrase("verdict.worse") : phrase("verdict.worse-unconfirmed")
    case (.stable, _): return phrase("verdict.stable")
    case (.notBeyondError, _):
      switch verdict.lean {
      case .better: return phrase("verdict.leaning-better")
      case .worse: return phrase("verdict.leaning-worse")
      case nil:
        return verdict.basis == .trend
          ? phrase("verdict.no-clear-change")
          : phrase("verdict.no-clear-change-error", ["error": error])
      }
    case (.cannotSay, _): return phrase("verdict.needs-one-more")
    }
  }

  private static func improved(_ result: RangeOfMotionResult, _ error: String) -> String {
    let verdict = result.verdict
    if result.isAboveReference { return phrase("verdict.above-reference") }
    if verdict.isSmall {
      return phrase("verdict.small-gain", ["range": result.shownRange ?? error])
    }
    if let trend = result.shownTrend, let range = result.shownRange {
      return verdict.isConfirmed
        ? phrase("verdict.improved-range", ["change": trend, "range": range])
        : phrase("verdict.improved-unconfirmed")
    }
    if verdict.isConfirmed {
      return phrase("verdict.improved-error", ["change": result.shownChange ?? "", "error": error])
    }
    return verdict.sessions == 2
      ? phrase("verdict.beyond-error-two-values", ["error": error])
      : phrase("verdict.improved-unconfirmed")
  }

  // MARK: Signals

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

  // MARK: Goals

  static func goal(_ result: GoalResult) -> String {
    let target = result.goal.value.map { Display.number($0) } ?? "–"
    let now = result.now.map { phrase("goal.now", ["value": Display.number($0)]) } ?? ""
    let state = goalState(result)
    let range = result.forecast.map {
      " \(phrase("goal.expected", ["low": Display.number($0.lowerBound), "high": Display.number($0.upperBound)]))"
    }
    let near =
      result.isNearerThanError ? " \(phrase("goal.nearer-than-error"))" : ""
    return
      phrase(
        "goal.line",
        [
          "id": result.goal.id, "label": result.goal.label, "target": target, "now": now,
          "state": state, "range": range ?? "", "near": near
        ])
  }

  /// `possible by 1 Jun`, without the goal's wording.
  static func goalState(_ result: GoalResult) -> String {
    switch result.reason {
    case .declared:
      result.goal.decisionDay.map { phrase("goal.met-on", ["day": Display.day($0)]) }
        ?? phrase("goal.met")
    case .dropped:
      result.goal.decisionDay.map { phrase("goal.dropped-on", ["day": Display.day($0)]) }
        ?? phrase("goal.dropped")
    case .atTargetTwice: phrase("goal.at-target-twice")
    case .atTargetOnce: phrase("goal.at-target-once")
    case .belowTarget: phrase("goal.below-target")
    case .open(let day): phrase("goal.possible", ["day": Display.day(day)])
    case .unlikely(let day): phrase("goal.unlikely", ["day": Display.day(day)])
    case .overdue: phrase("goal.overdue")
    case .noForecast(let why): phrase("goal.cannot-say", ["why": noForecast(why)])
    case .notMeasured: phrase("goal.not-measured")
    case .notFollowed: phrase("goal.not-followed")
    case .notCompared: phrase("goal.not-compared")
    }
  }

  private static func noForecast(_ why: String) -> String {
    switch why {
    case "few_sessions": phrase("goal.why.few-sessions")
    case "short_span": phrase("goal.why.short-span")
    case "too_far": phrase("goal.why.too-far")
    case "not_current": phrase("goal.why.not-current")
    case "unexpected_reading": phrase("goal.why.unexpected-reading")
    case "new_device_or_rater": phrase("goal.why.new-device-or-rater")
    default: why
    }
  }
}
