internal import HipReportModel

/// Exercises that were exchanged for others lately, with nothing kept that would tell how they compare.
public struct KeepAnAnchor: Sendable, Equatable {
  /// Both sides may have made the same exchange: it stands once, with its first day.
  package var swaps: [ExerciseSwap]
}

/// *Answers*: is there something to be kept, so that strength can still be followed? *Formula*: an ``ExerciseSwap`` without
/// overlap, of a direction and side, whose successor began within 28 days and is the newest: what it replaced can still be
/// taken up for a while. *Needs*: two exercises of one direction and side. *Degenerate cases*: a test of force before and
/// after is an anchor; a log that ended four weeks ago asks for nothing.
struct KeepAnAnchorRule: Rule {
  let id = RuleID.keepAnAnchor
  let citation =
    "de Haan and Krsinich 2014, J Bus Econ Stat 32:341-358 (what is never seen beside another is compared by time alone); simulations of the linked index"
  let thresholds = [
    RuleThreshold("days of both beside each other, fewer than", Double(ExerciseSwap.overlapDays)),
    RuleThreshold(
      "days since the exchange, fewer than", Double(RangeOfMotionAnalysis.staleAfterDays))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let found = DirectionStrength.swapsWithoutOverlap(
      of: context.record, context.analysis.strengthSets
    ).filter { context.isCurrent($0.swap.day) }
    guard !found.isEmpty else { return [] }
    var swaps: [ExerciseSwap] = []
    for swap in found.map(\.swap)
    where !swaps.contains(where: { $0.from == swap.from && $0.to == swap.to }) {
      swaps.append(swap)
    }
    return [
      Finding(
        id, .consider, .keepAnAnchor(KeepAnAnchor(swaps: swaps)),
        because: found.map { DirectionStrength.id($0.direction, $0.side) })
    ]
  }
}
