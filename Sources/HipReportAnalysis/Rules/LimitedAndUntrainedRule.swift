internal import HipReportModel

/// A limited series whose direction has no work in the log.
public struct LimitedAndUntrained: Sendable, Equatable {
  public var limitation: Limitation
  /// Of its direction.
  public var coverage: DirectionCoverage
}

/// *Answers*: is something limited that the training leaves out? *Formula*: below its named sample, the other side or its
/// goal (``Limitation``), and neither strength nor mobility work of the direction in the last two weeks. *Needs*: a log of two
/// weeks in which every set has a direction. *Degenerate cases*: rotations that the rule of neglected rotation names.
struct LimitedAndUntrainedRule: Rule {
  let id = RuleID.limitedAndUntrained
  let citation =
    "the therapist's text: mobility and strength in all directions, beginning where the hip is most limited"
  let thresholds = [
    RuleThreshold("days without work", Double(DirectionCoverage.windowDays))
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let analysis = context.analysis
    guard analysis.tellsWhatIsUntrained else { return [] }
    let rotationIsNamed = RotationNeglectedRule.isNeglected(analysis)
    let untrained = analysis.coverage.filter {
      $0.strengthDays == 0 && $0.mobilityDays == 0 && !($0.direction.isRotation && rotationIsNamed)
    }
    let found = Limitation.all(in: context).compactMap { limitation in
      untrained.first { $0.direction == limitation.key.direction }.map {
        LimitedAndUntrained(limitation: limitation, coverage: $0)
      }
    }
    guard !found.isEmpty else { return [] }
    return [
      Finding(
        id, .consider, .limitedAndUntrained(found),
        because: found.flatMap { $0.limitation.because + [$0.coverage.id] })
    ]
  }
}
