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
