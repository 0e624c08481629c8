/// *Answers*: she feels better; what does the measuring miss? *Formula*: a score is better beyond its error, or by what is
/// called important where none is published, or she rates the change +3 or more, and no score is worse; no series of range of
/// motion, tested force or exercise has improved or leans to it. *Needs*: a current series that has been compared.
struct FeltBetterMeasuredSameRule: Rule {
  let id = RuleID.feltBetterMeasuredSame
  let citation = Felt.citation
  let thresholds = Felt.thresholds

  func findings(in context: RuleContext) -> [Finding] {
    let analysis = context.analysis
    let felt = Felt(context)
    let motion = analysis.rangeOfMotion.filter {
      [.notBeyondError, .stable, .worse].contains($0.verdict.kind)
    }
    let gains =
      analysis.rangeOfMotion.contains {
        $0.verdict.kind == .improved || $0.verdict.lean == .better || $0.verdict.isGuarded
      } || analysis.strength.contains { $0.verdict.kind == .improved }
      || analysis.strengthTests.contains { $0.verdict == .improved }
    guard !felt.better.isEmpty, felt.worse.isEmpty, !motion.isEmpty, !gains else { return [] }
    let found = MeasuredAgainstFelt(motion: motion, scores: felt.better)
    return [Finding(id, .ask, .feltBetterMeasuredSame(found), because: found.because)]
  }
}
