internal import HipReportAnalysis

/// The words that a series is given look by look, by the rule that hipreport ships.
struct StatusRule {
  struct Word {
    var isImproved = false
    var isConfirmed = false
  }

  private var before: VerdictKind?

  /// `fit` is that of the sessions; none where there are too few for it.
  mutating func look(at sessions: [TrendSession], _ fit: TrendResult?) -> Word {
    let measured = sessions.map { MeasuredValue($0.value, variance: $0.variance) }
    guard let first = measured.first, let last = measured.last,
      let change = MeasuredDifference(last, minus: first)
    else { return Word() }
    let isBeyond = change.isBeyond(MeasurementErrorModel.z95)
    let compared: VerdictKind =
      !isBeyond ? .notBeyondError : change.value > 0 ? .improved : .worse
    guard let fit else {
      defer { before = compared }
      return Word(
        isImproved: compared == .improved,
        isConfirmed: compared == .improved && before == .improved)
    }
    let verdict = TrendVerdict(fit, before: before, isFallBeyondError: compared == .worse)
    before = verdict.kind
    return Word(isImproved: verdict.kind == .improved, isConfirmed: verdict.isConfirmed)
  }
}
