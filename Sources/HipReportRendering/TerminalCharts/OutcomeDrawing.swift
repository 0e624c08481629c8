internal import HipReportDocument

/// Scores, each measure on the whole of its own scale.
enum OutcomeDrawing {
  static func lines(_ chart: OutcomeChart, _ ink: ChartInk) -> [String] {
    PanelGrid.lines(
      chart.panels.map { panel($0, lastWeek: chart.lastWeek) }, columns: 2, rows: 7,
      lastWeek: chart.lastWeek, axisTitle: chart.axisTitle, moments: [], key: key(chart), ink)
  }

  private static func panel(_ panel: OutcomeChart.Panel, lastWeek: Double) -> TimePanel {
    var drawn = TimePanel(
      title: panel.title, subtitle: panel.direction, range: range(panel),
      series: [
        .init(
          glyph: .score,
          runs: [panel.points.map { .init(week: $0.week, value: $0.score, glyph: .score) }],
          endLabel: panel.endLabel)
      ])
    let (low, high) = (drawn.range.lowerBound, drawn.range.upperBound)
    drawn.tics = [low, (low + high) / 2, high].map { ($0, ticText($0)) }
    if let band = panel.errorBand, band.lowerBound.isDrawable, band.upperBound.isDrawable {
      let first = panel.points.map(\.week).filter { $0.isFinite && $0 >= 0 }.min() ?? 0
      drawn.bands = [
        .init(
          values: band, weeks: first...max(first, lastWeek.isFinite ? lastWeek : 0),
          glyph: .band(.left))
      ]
    }
    if let level = panel.importantChange {
      drawn.levels.append(.init(value: level.value, text: level.text, glyph: .reference))
    }
    if let goal = panel.goal {
      drawn.levels.append(.init(value: goal.value, text: goal.text, glyph: .goal))
    }
    return drawn
  }

  private static func range(_ panel: OutcomeChart.Panel) -> ClosedRange<Double> {
    TimePanel.extent(
      of: [panel.scores.lowerBound, panel.scores.upperBound] + panel.points.map(\.score)) ?? 0...1
  }

  private static func ticText(_ value: Double) -> String {
    let tenths = Int((value.magnitude * 10).rounded())
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return value < 0 && tenths > 0 ? "−" + text : text
  }

  private static func key(_ chart: OutcomeChart) -> [(glyphs: [ChartGlyph], words: String)] {
    let panels = chart.panels
    return [
      (panels.contains { !$0.points.isEmpty } ? [.score] : [], chart.key.score),
      (panels.contains { $0.errorBand != nil } ? [.band(.left)] : [], chart.key.errorBand),
      (
        panels.contains { $0.importantChange != nil } ? [.reference] : [],
        chart.key.importantChange
      ),
      (panels.contains { $0.goal != nil } ? [.goal] : [], chart.key.goal)
    ]
  }
}
