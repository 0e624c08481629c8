internal import HipReportModel
internal import HipReportReference

/// Straight lines through the sessions since the current start, for an auditor: no verdict comes from them.
///
/// *Answers*: does a line that knows nothing of the trend's model say roughly the same?
/// *Formula*: weighted least squares with the known error; the median of pairwise slopes with the interval from Kendall's
/// distribution, exact to 60 sessions without ties. *Assumes*: a straight course. *Needs*: two sessions of one device.
/// *Degenerate cases*: the interval of the median slope needs five sessions.
public struct CrossCheck: Sendable, Equatable {
  /// In degrees a week, with a 95 % range.
  public struct Slope: Sendable, Equatable {
    public var perWeek: Double
    public var low: Double?
    public var high: Double?
    /// What the interval really covers; `nil` where it is an approximation.
    public var level: Double?
  }

  public var leastSquares: Slope
  public var theilSen: Slope?
  public var sessions: Int

  init?(_ sessions: [RangeOfMotionSession], _ model: MeasurementErrorModel) {
    guard let first = sessions.first else { return nil }
    let weeks = sessions.map { Double($0.day - first.day) / 7 }
    let values = sessions.map(\.value)
    let line = KnownErrorLine(
      weeks: weeks, values: values, variances: sessions.map { model.variance(trials: $0.trials) })
    guard let line else { return nil }
    let range = line.slopeRange(MeasurementErrorModel.z95)
    leastSquares = Slope(
      perWeek: line.slope, low: range.lowerBound, high: range.upperBound, level: 0.95)
    theilSen = TheilSenLine(weeks: weeks, values: values).map {
      Slope(
        perWeek: $0.slope, low: $0.range?.low, high: $0.range?.high, level: $0.range?.achievedLevel)
    }
    self.sessions = sessions.count
  }
}
