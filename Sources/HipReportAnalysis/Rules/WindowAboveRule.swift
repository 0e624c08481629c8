/// *Answers*: which exercises have become easy? *Formula*: twelve repetitions without fatigue in two sessions running, or
/// fatigue only after more than twelve. What an open signal holds is named, and not thought of. *Needs*: told fatigue in
/// the last two weeks.
struct WindowAboveRule: Rule {
  let id = RuleID.windowAbove
  let citation =
    "the therapist's text: more than 10 to 12 repetitions without fatigue ask for a harder exercise or more resistance"
  let thresholds = [
    RuleThreshold(
      "repetitions that end the window above", Double(FatigueWindow.repetitions.upperBound),
      RuleThreshold.therapist),
    RuleThreshold("sessions running", Double(FatigueWindow.sessionsJudged)),
    RuleThreshold("days that count as lately", Double(DirectionCoverage.windowDays))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let recent = context.analysis.recentWindows
    let above =
      recent.filter { $0.state == .progress }
      + recent.filter { $0.state == .readySoon && $0.isFatigueLate }
    let held = recent.filter { $0.state == .hold && $0.stateOfSets == .progress }
    let findings = above.map { Finding(id, .consider, .windowAbove($0), because: [$0.id]) }
    if held.isEmpty { return findings }
    return findings + [Finding(id, .note, .windowAboveHeld(held), because: held.map(\.id))]
  }
}
