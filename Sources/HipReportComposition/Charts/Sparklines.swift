internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The small course of a series of range of motion in its row of the table.
enum MotionSparkline {
  /// Twenty degrees at least, so that noise does not look like progress.
  private static let smallestSpan = 20.0

  static func cell(
    _ result: RangeOfMotionResult, _ number: Int, _ context: ReportContext
  ) -> Table.Cell {
    // Only what can be compared: another device begins anew.
    let sessions = result.series.sessions.filter { $0.device == result.now.device }
    guard sessions.count > 1 else { return .init("") }
    let picture = Chart(
      name: "course-\(number)", title: phrase("column.course"),
      message: "",
      alternativeText: sessions.map { Display.number($0.value) }.joined(separator: ", "),
      dataTable: Table(caption: "", columns: [], rows: []),
      specification: .sparkline(
        SparklineChart(
          side: result.key.side == .left ? .left : .right,
          runs: [
            sessions.map { .init(week: context.chartWeek($0.day), degrees: $0.value) }
          ], reference: nil, smallestSpan: smallestSpan)))
    return .init("", course: sessions.suffix(10).map(\.value), picture: picture)
  }
}

/// The work sets of one direction in the last eight weeks.
enum DoseSparkline {
  static func cell(
    _ direction: Direction, _ sets: [Double], _ context: ReportContext
  ) -> Table.Cell {
    guard sets.contains(where: { $0 > 0 }) else { return .init("") }
    let number = Direction.allCases.firstIndex(of: direction) ?? 0
    let picture = Chart(
      name: "dose-\(number + 1)", title: phrase("graph.dose.title"), message: "",
      alternativeText: sets.map { Display.number($0) }.joined(separator: ", "),
      dataTable: Table(caption: "", columns: [], rows: []),
      specification: .sparkline(
        SparklineChart(
          side: .both,
          runs: [sets.enumerated().map { .init(week: Double($0), degrees: $1) }],
          reference: nil, smallestSpan: 12)))
    return .init("", course: sets.map { $0 }, picture: picture)
  }
}
