/// *Answers*: which exercises are too heavy? *Formula*: fatigue before five repetitions, by the newest session. Easier work
/// is never held back by a signal. *Needs*: told fatigue in the last two weeks.
struct WindowBelowRule: Rule {
  let id = RuleID.windowBelow
  let citation = "the therapist's text: strengthening should fatigue between 5 and 12 repetitions"
  let thresholds = [
    RuleThreshold(
      "repetitions that end the window below", Double(FatigueWindow.repetitions.lowerBound),
      RuleThreshold.therapist),
    RuleThreshold("days that count as lately", Double(DirectionCoverage.windowDays))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    context.analysis.recentWindows.filter { $0.stateOfSets == .tooHeavy }.map {
      Finding(id, .consider, .windowBelow($0), because: [$0.id])
    }
  }
}
