internal import HipReportModel
public import HipReportReference

/// A series that is less than something named: never less than a textbook's single figure.
public struct Limitation: Sendable, Equatable {
  public enum Ground: Sendable, Equatable {
    /// Below what 95 of 100 people of the sample reach, by so many degrees below its mean.
    case reference(belowMean: Double, RangeOfMotionNorm)
    /// Less than the other side by more than the error of the difference.
    case otherSide(difference: Double, low: Double, high: Double)
    /// Not at the target that the clinician set.
    case goal(id: String, target: Double)
  }

  public var key: SeriesKey
  public var value: Double
  public var ground: Ground
  var because: [String]

  var isOfGoal: Bool { if case .goal = ground { true } else { false } }

  /// Every current series with the strongest ground that it has.
  static func all(in context: RuleContext) -> [Limitation] {
    context.currentSeries.compactMap { result in
      func limited(_ ground: Ground, _ other: String? = nil) -> Limitation {
        Limitation(
          key: result.key, value: result.now.value, ground: ground,
          because: [result.id] + [other].compactMap { $0 })
      }
      if let norm = result.reference, result.now.value < norm.band.lowerBound {
        return limited(.reference(belowMean: norm.mean - result.now.value, norm))
      }
      if let (gap, ground) = otherSide(result, context) { return limited(ground, gap.id) }
      let goal = context.analysis.goals.first {
        $0.seriesID == result.id && $0.status != .met && $0.status != .reached
          && ($0.goal.value ?? 0) > result.now.value
      }
      return goal.flatMap { goal in
        goal.goal.value.map { limited(.goal(id: goal.goal.id, target: $0), goal.goal.id) }
      }
    }
  }

  private static func otherSide(
    _ result: RangeOfMotionResult, _ context: RuleContext
  ) -> (SideDifference, Ground)? {
    let gap = context.analysis.sideDifferences.first {
      $0.verdict == .asymmetric && ($0.left == result.key || $0.right == result.key)
    }
    guard let gap, let difference = gap.difference, let low = gap.low, let high = gap.high else {
      return nil
    }
    let isLeft = gap.left == result.key
    let other = context.result(isLeft ? gap.right : gap.left)
    // A reading out of line is no measure of the other side, and plenty of movement there no lack here.
    guard isLeft ? difference < 0 : difference > 0, let other, !other.isAboveReference,
      !other.verdict.isGuarded
    else { return nil }
    return (
      gap,
      .otherSide(
        difference: abs(difference), low: min(abs(low), abs(high)), high: max(abs(low), abs(high)))
    )
  }
}
