/// A small course over time inside a table's row, without axes: a ring at the baseline and a dot now.
public struct SparklineChart: Sendable, Equatable {
  public var side: ChartSide
  /// Runs of points that may be joined, each weeks since baseline and value.
  public var runs: [[RangeOfMotionChart.Point]]
  /// A value to compare with, drawn dashed; `nil` for none.
  public var reference: Double?
  /// The smallest height of the scale in units of the values, so that noise does not look like progress.
  public var smallestSpan: Double

  public init(
    side: ChartSide, runs: [[RangeOfMotionChart.Point]], reference: Double?, smallestSpan: Double
  ) {
    self.side = side
    self.runs = runs
    self.reference = reference
    self.smallestSpan = smallestSpan
  }
}
