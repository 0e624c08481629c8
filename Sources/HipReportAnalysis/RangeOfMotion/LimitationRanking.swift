internal import HipReportModel
public import HipReportReference

/// Where range of motion is most limited, seen from named samples.
///
/// *Answers*: in which direction should mobility work start?
/// *Formula*: distance below the mean of the matching sample in its standard deviations, lowest first. Two are tied if
/// their distances in degrees differ by no more than 1.96 √(R₁ + R₂).
/// *Assumes*: the samples are comparable with each other. *Needs*: a current session and a matching sample.
/// *Degenerate cases*: directions without a matching sample are not ranked, and named.
public struct LimitationRanking: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var key: SeriesKey
    /// Degrees below the mean of the reference; negative above it.
    public var deficit: Double
    /// In standard deviations of the reference; negative is below its mean.
    public var z: Double
    public var isInsideBand: Bool
    /// Not told apart from the first entry by the measurement error.
    public var isTiedWithFirst: Bool
    public var reference: RangeOfMotionNorm
  }

  public var entries: [Entry]
  /// Measured and current, but without a sample that fits.
  public var withoutReference: [SeriesKey]

  public static func ranking(of results: [RangeOfMotionResult]) -> LimitationRanking {
    let current = results.currentPassiveFirst
    let sorted = current.compactMap { result in
      result.reference.map { (result, $0, (result.now.value - $0.mean) / $0.standardDeviation) }
    }.sorted { ($0.2, $0.0.key) < ($1.2, $1.0.key) }
    let entries = sorted.map { result, reference, z in
      Entry(
        key: result.key, deficit: reference.mean - result.now.value, z: z,
        isInsideBand: reference.band.contains(result.now.value),
        isTiedWithFirst: sorted.first.map { isTied(result, reference, $0.0, $0.1) } ?? false,
        reference: reference)
    }
    return LimitationRanking(
      entries: entries, withoutReference: current.filter { $0.reference == nil }.map(\.key))
  }

  private static func isTied(
    _ a: RangeOfMotionResult, _ aReference: RangeOfMotionNorm, _ b: RangeOfMotionResult,
    _ bReference: RangeOfMotionNorm
  ) -> Bool {
    func below(_ result: RangeOfMotionResult, _ reference: RangeOfMotionNorm) -> MeasuredValue {
      let model = MeasurementErrorModel(
        .default(for: result.key.direction, acrossRaters: false))
      return MeasuredValue(
        reference.mean - result.now.value, variance: model.measured(result.now).variance)
    }
    return MeasuredDifference(below(a, aReference), minus: below(b, bReference))
      .map { !$0.isBeyond(MeasurementErrorModel.z95) } ?? true
  }
}

extension [RangeOfMotionResult] {
  /// Measured lately; where the same hip is measured both ways, the passive range is the one that mobility work is about.
  var currentPassiveFirst: [RangeOfMotionResult] {
    filter { result in
      !result.isStale
        && (result.key.motion != .active
          || !contains {
            !$0.isStale && $0.key.motion == .passive && $0.key.direction == result.key.direction
              && $0.key.side == result.key.side
          })
    }
  }
}
