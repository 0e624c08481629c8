internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The panels of the chart of range of motion, each a picture of its own: on a phone they stand one below another.
enum MailPanels {
  static func charts(_ context: ReportContext) -> [Chart] {
    guard
      case .rangeOfMotion(let whole) = RangeOfMotionChartComposer.chart(context).specification
    else { return [] }
    return zip(Direction.allCases, whole.panels).compactMap { direction, panel in
      let results = RangeOfMotionChartComposer.shownSeries(direction, context)
      if results.isEmpty { return nil }
      var part = whole
      part.panels = [panel]
      // A small picture has no room for what stands in the table.
      part.moments = []
      let name = direction.rawValue.split(separator: "_").joined(separator: "-")
      var chart = Chart(
        name: "range-of-motion-\(name)", title: panel.title,
        message: results.map { "\($0.key.side.rawValue) \(course(of: $0))" }.joined(
          separator: ", ") + ".",
        alternativeText: alternativeText(panel, results),
        dataTable: Table(caption: "", columns: [], rows: []), specification: .rangeOfMotion(part))
      chart.size = .panel
      return chart
    }
  }

  private static func course(of result: RangeOfMotionResult) -> String {
    let now = Display.degrees(result.now.value)
    guard let baseline = comparedBaseline(of: result) else { return now }
    return "\(Display.degrees(baseline.value)) → \(now)"
  }

  /// `nil` too where the newest value is not compared with it: an arrow between them would be read as a change.
  private static func comparedBaseline(of result: RangeOfMotionResult) -> RangeOfMotionSession? {
    guard result.shownChange != nil, let baseline = result.baseline, baseline != result.now
    else { return nil }
    return baseline
  }

  /// What the picture shows, for those who do not see it or do not load it.
  private static func alternativeText(
    _ panel: RangeOfMotionChart.Panel, _ results: [RangeOfMotionResult]
  ) -> String {
    let courses = results.map { result in
      let now = "\(Display.degrees(result.now.value)) on \(Display.day(result.now.day))"
      let start =
        comparedBaseline(of: result).map {
          "\(Display.degrees($0.value)) on \(Display.day($0.day)), then "
        } ?? ""
      return "\(Display.sentence(result.key.side.rawValue)): \(start)\(now)."
    }
    let goals = panel.levels.filter { $0.kind == .goal }.map { "\(Display.sentence($0.text))." }
    return (["\(panel.title)."] + courses + goals).joined(separator: " ")
  }
}
