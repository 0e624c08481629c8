/// *Answers*: does what has improved matter to her? *Formula*: a confirmed gain of range of motion, tested force or work with
/// an exercise, while no score is better or worse and one at least has not changed beyond its error, or by what is called important
/// where none is published. *Needs*: a score of the last four weeks with a first one four weeks before it, or a rating of
/// change. *Degenerate cases*: a score without room to get better, a gain above the reference.
struct MeasuredBetterFeltSameRule: Rule {
  let id = RuleID.measuredBetterFeltSame
  let citation = Felt.citation
  let thresholds = Felt.thresholds

  func findings(in context: RuleContext) -> [Finding] {
    let analysis = context.analysis
    let felt = Felt(context)
    // What got worse is said by itself, and is no lack of a gain.
    guard felt.better.isEmpty, felt.worse.isEmpty else { return [] }
    let found = MeasuredAgainstFelt(
      motion: analysis.rangeOfMotion.filter {
        $0.verdict.kind == .improved && $0.verdict.isConfirmed && !$0.verdict.isSmall
          && !$0.isAboveReference
      },
      curves: analysis.strength.filter {
        $0.verdict.kind == .improved && $0.verdict.isConfirmed
      },
      tests: analysis.strengthTests.filter { $0.verdict == .improved },
      scores: felt.same, tightness: felt.tightness)
    guard !(found.motion.isEmpty && found.curves.isEmpty && found.tests.isEmpty),
      !(found.scores.isEmpty && found.tightness == nil)
    else { return [] }
    return [Finding(id, .ask, .measuredBetterFeltSame(found), because: found.because)]
  }
}
