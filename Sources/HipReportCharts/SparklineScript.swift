internal import HipReportDocument

/// A course over time as small as a word: a ring at the baseline, a mark now, and no axes.
enum SparklineScript {
  static let width = 96.0
  static let height = 22.0

  static func script(for chart: SparklineChart) -> GnuplotScript {
    let runs = chart.runs.map { $0.filter { $0.week.isFinite && $0.degrees.isFinite } }
      .filter { !$0.isEmpty }
    let points = Array(runs.joined())
    let reference = chart.reference.flatMap { $0.isFinite ? $0 : nil }
    var script = GnuplotScript(width: width, height: height)
    script.panel(
      ChartPanel(
        left: 4, right: width - 5, bottom: 4, top: height - 4, xRange: weeks(points),
        yRange: values(points.map(\.degrees) + (reference.map { [$0] } ?? []), chart.smallestSpan)
      ))
    script.command("unset border; unset xtics; unset ytics")
    if let reference {
      script.line(
        from: ChartPosition(.graph(0), .value(reference)),
        to: ChartPosition(.graph(1), .value(reference)), ChartStroke(.reference, 0.9, "dt (3,4)"))
    }
    guard let first = points.first, let last = points.last else {
      script.plot([])
      return script
    }
    let colour = ChartColour.mark(of: chart.side)
    let shape = ChartShape.of(chart.side)
    // A diamond of the size of a disc looks smaller.
    let factor = shape == .diamond ? 1.1 : 1
    for alone in runs.filter({ $0.count == 1 }).joined() where alone != first && alone != last {
      script.mark(
        shape, at: ChartPosition(.value(alone.week), .value(alone.degrees)), size: 0.3 * factor,
        colour)
    }
    if points.count > 1 {
      let baseline = ChartPosition(.value(first.week), .value(first.degrees))
      script.mark(shape, at: baseline, size: 0.62 * factor, colour)
      script.mark(shape, at: baseline, size: 0.34 * factor, .background)
    }
    script.mark(
      shape, at: ChartPosition(.value(last.week), .value(last.degrees)), size: 0.68 * factor,
      colour)
    let block = script.data(runs.map { $0.map { [$0.week, $0.degrees] } })
    script.plot([
      "\(block) using 1:2 with lines lc rgb '\(colour.hex)' lw 1.6 notitle"
    ])
    return script
  }

  /// From the baseline to the newest point; a single point stands in the middle.
  private static func weeks(_ points: [RangeOfMotionChart.Point]) -> ClosedRange<Double> {
    let weeks = points.map(\.week)
    guard let first = weeks.min(), let last = weeks.max() else { return 0...1 }
    return first < last ? first...last : (first - 1)...(last + 1)
  }

  private static func values(_ values: [Double], _ smallest: Double) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    let least = smallest.isFinite && smallest > 0 ? smallest : 1
    let missing = max(least - (high - low), 0)
    return (low - missing / 2)...(high + missing / 2)
  }
}
