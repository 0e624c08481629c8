internal import HipReportReference

/// *Answers*: do the hamstrings do the glutes' work? *Formula*: every entry of four weeks names the hamstrings alone
/// (``FeltIn``). *Degenerate cases*: exercises that are for the hamstrings first.
struct HamstringDominanceRule: Rule {
  let id = RuleID.hamstringDominance
  let citation =
    "the therapist's text: hip extension is to be felt in glutes and hamstrings, not in the hamstrings only"
  let thresholds = [
    RuleThreshold("entries, at least", Double(FeltIn.leastEntries)),
    RuleThreshold("days that are looked at", Double(FeltIn.windowDays))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    context.analysis.feltIn.filter { felt in
      felt.isHamstringsOnly
        && ExerciseCatalogue.exercise(id: felt.exercise)?.muscles.first != "hamstrings"
    }.map { Finding(id, .ask, .hamstringDominance($0), because: [$0.id]) }
  }
}
