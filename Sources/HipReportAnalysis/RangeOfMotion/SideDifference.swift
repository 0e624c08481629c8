internal import HipReportModel
internal import HipReportReference

/// The left hip minus the right one in the same direction, motion and position.
///
/// *Answers*: do the sides differ by more than measuring differences?
/// *Formula*: D = L − R with the range D ± 1.96 √(R_L + R_R); asymmetric if the range excludes 0.
/// *Assumes*: independent errors of the two sides. *Needs*: a current session of each, with the same device.
/// *Degenerate cases*: different devices, or a side that was not measured for 28 days: cannot say.
public struct SideDifference: Sendable, Equatable {
  public enum Verdict: String, Sendable {
    case asymmetric
    case notBeyondError = "not_beyond_error"
    case cannotSay = "cannot_say"
  }

  /// `symmetry.internal_rotation.passive.seated`
  public var id: String
  public var left: SeriesKey
  public var right: SeriesKey
  /// Degrees, left minus right.
  public var difference: Double?
  public var low: Double?
  public var high: Double?
  public var verdict: Verdict

  public static func all(of results: [RangeOfMotionResult]) -> [SideDifference] {
    results.filter { $0.key.side == .left }.compactMap { left in
      var key = left.key
      key.side = .right
      guard let right = results.first(where: { $0.key == key }) else { return nil }
      return between(left, right)
    }
  }

  private static func between(
    _ left: RangeOfMotionResult, _ right: RangeOfMotionResult
  ) -> SideDifference {
    var result = SideDifference(
      id: "symmetry.\(left.key.direction.rawValue).\(left.key.suffix)", left: left.key,
      right: right.key, difference: nil, low: nil, high: nil, verdict: .cannotSay)
    guard !left.isStale, !right.isStale, left.now.device == right.now.device else { return result }
    let recordsRater = left.series.recordsRater || right.series.recordsRater
    let acrossRaters =
      recordsRater && (left.now.rater == nil || left.now.rater != right.now.rater)
    let model = MeasurementErrorModel(
      .default(for: left.key.direction, acrossRaters: acrossRaters))
    guard
      let difference = MeasuredDifference(
        model.measured(left.now), minus: model.measured(right.now))
    else { return result }
    let range = difference.range(MeasurementErrorModel.z95)
    result.difference = difference.value
    result.low = range.lowerBound
    result.high = range.upperBound
    result.verdict =
      difference.isBeyond(MeasurementErrorModel.z95) ? .asymmetric : .notBeyondError
    return result
  }
}
