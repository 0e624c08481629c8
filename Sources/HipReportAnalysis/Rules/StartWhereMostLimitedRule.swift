internal import HipReportModel
internal import HipReportReference

/// Where mobility work may start.
public struct StartWhereMostLimited: Sendable, Equatable {
  /// The lowest of the ranking; or, where the error does not tell the hips apart, what is as low on the involved side.
  public var start: [LimitationRanking.Entry]
  /// The lowest of the ranking is not among them.
  public var isInvolvedSide: Bool
}

/// *Answers*: in which direction should mobility work start? *Formula*: the lowest series of ``LimitationRanking``, if it lies
/// a standard deviation or more below its sample's mean, and further than the error of one session. *Needs*: two
/// directions to choose from. *Degenerate cases*: of
/// series that the error does not tell apart, the involved side's.
struct StartWhereMostLimitedRule: Rule {
  static let deviations = 1.0
  static let fewestDirections = 2

  let id = RuleID.startWhereMostLimited
  let citation =
    "the therapist's text: where to start with mobility depends on what is most limited"
  let thresholds = [
    RuleThreshold("standard deviations below the mean of the named sample", deviations),
    RuleThreshold("directions that are ranked, at least", Double(fewestDirections))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let limited = context.analysis.ranking.entries.filter { isLimited($0, context) }
    let directions = Set(context.analysis.ranking.entries.map(\.key.direction))
    guard directions.count >= Self.fewestDirections, let first = limited.first,
      first == context.analysis.ranking.entries.first
    else {
      return []
    }
    let involved = context.record.profile.involvedSide
    let there = limited.filter { $0.isTiedWithFirst && $0.key.side == involved }
    let start = there.isEmpty ? [first] : there
    return [
      Finding(
        id, .note,
        .startWhereMostLimited(
          StartWhereMostLimited(start: start, isInvolvedSide: !start.contains(first))),
        because: (start + [first]).map(\.key.id))
    ]
  }

  private func isLimited(_ entry: LimitationRanking.Entry, _ context: RuleContext) -> Bool {
    guard entry.z <= -Self.deviations + 1e-9, let result = context.result(entry.key),
      !result.verdict.isGuarded
    else { return false }
    let error = MeasurementErrorModel(.default(for: entry.key.direction, acrossRaters: false))
      .variance(trials: result.now.trials).squareRoot()
    return entry.deficit > MeasurementErrorModel.z95 * error
  }
}
