/// What one set says of the largest load that could be moved once.
///
/// *Answers*: how does a loaded set compare with one of other repetitions? *Formula*: Epley, load × (1 + (repetitions +
/// repetitions in reserve) / 30). *Assumes*: the effort was told; untold effort gives a lower bound and no estimate.
/// *Degenerate cases*: one repetition with none in reserve is the maximum itself, measured; body weight, bands and
/// holds give none. *Reference*: Epley 1985; limits after Reynolds et al. 2006, J Strength Cond Res 20:584-592.
public struct OneRepetitionMaximum: Sendable, Equatable {
  public enum Quality: String, Sendable {
    /// Moved once, with none in reserve.
    case measured
    /// At most 12 repetitions to failure and 3 in reserve.
    case ok
    /// At most 15 repetitions to failure and 4 in reserve.
    case rough
  }

  /// In the unit of the load.
  public var value: Double
  public var quality: Quality

  public static let formula = "Epley: load × (1 + (repetitions + repetitions in reserve) / 30)"

  /// `nil` unless the load is positive and the set near enough to failure.
  public static func estimate(
    load: Double, repetitions: Int, inReserve: Double?
  ) -> OneRepetitionMaximum? {
    guard load > 0, repetitions >= 1, let inReserve, inReserve >= 0 else { return nil }
    if repetitions == 1, inReserve == 0 {
      return OneRepetitionMaximum(value: load, quality: .measured)
    }
    let toFailure = Double(repetitions) + inReserve
    let value = load * (1 + toFailure / 30)
    if toFailure <= 12, inReserve <= 3 { return .init(value: value, quality: .ok) }
    if toFailure <= 15, inReserve <= 4 { return .init(value: value, quality: .rough) }
    return nil
  }
}
