internal import HipReportDocument

/// A course over time in one line of eight heights.
enum SparklineDrawing {
  private static let blocks = zip("▁▂▃▄▅▆▇█", ".:-=+*#@").map { ChartGlyph($0, $1) }
  private static let mostColumns = 60

  /// The runs with a blank between them; the reference, where there is one, as a height behind its sign.
  static func line(_ chart: SparklineChart, _ ink: ChartInk) -> String {
    let runs = chart.runs.map { $0.filter { $0.week.isFinite && $0.degrees.isDrawable } }
      .filter { !$0.isEmpty }
    let reference = chart.reference.flatMap { $0.isDrawable ? $0 : nil }
    guard
      let extent = TimePanel.extent(
        of: runs.joined().map(\.degrees) + (reference.map { [$0] } ?? []))
    else { return "" }
    let least = chart.smallestSpan.isDrawable ? chart.smallestSpan : 0
    let span = max(least, extent.upperBound - extent.lowerBound, 1e-9)
    let low = (extent.lowerBound + extent.upperBound) / 2 - span / 2
    func block(_ value: Double) -> String {
      ink.text(blocks[min(7, max(0, Int((value - low) / span * 8)))])
    }
    // Where there are more points than columns, each column shows the last one of its share.
    let count = runs.reduce(0) { $0 + $1.count }
    let share = (count + mostColumns - 1) / mostColumns
    let parts = runs.map { run in
      stride(from: 0, to: run.count, by: share).map { start in
        block(run[min(start + share, run.count) - 1].degrees)
      }.joined()
    }
    let course = parts.joined(separator: " ").suffix(mostColumns)
    return course + (reference.map { "  \(ink(.reference))\(block($0))" } ?? "")
  }
}
