internal import HipReportDocument

/// Six panels, two a row: the directions stand beside their opposites.
enum RangeOfMotionDrawing {
  /// Tics stand on every second row.
  private static let intervals = 4
  private static let steps: [Double] = [5, 10, 15, 20, 25, 30, 40, 50, 100]

  static func lines(_ chart: RangeOfMotionChart, _ ink: ChartInk) -> [String] {
    let step = commonStep(chart)
    let panels = chart.panels.map { panel($0, step: step) }
    return PanelGrid.lines(
      panels, columns: 2, rows: 2 * intervals + 1, lastWeek: chart.lastWeek,
      axisTitle: chart.axisTitle, moments: chart.moments, key: key(chart), ink)
  }

  private static func panel(_ panel: RangeOfMotionChart.Panel, step: Double) -> TimePanel {
    let span = step * Double(intervals)
    let low =
      extent(panel).map { extent in
        // In the middle, at a multiple of 5.
        let lowest = lowest(extent)
        return lowest - ((span - (extent.upperBound - lowest)) / 10).rounded(.down) * 5
      } ?? 0
    let tics = (0...intervals).map { low + Double($0) * step }
    return TimePanel(
      title: panel.title, range: low...(low + span),
      tics: tics.map { ($0, ticText($0)) },
      series: panel.lines.map { line in
        let glyph = ChartGlyph.side(line.side)
        return .init(
          glyph: glyph,
          runs: line.runs.map { $0.map { .init(week: $0.week, value: $0.degrees, glyph: glyph) } },
          endLabel: line.endLabel)
      },
      bands: panel.lines.compactMap(band),
      levels: panel.levels.map {
        .init(
          value: $0.degrees, text: $0.text, glyph: $0.kind == .reference ? .reference : .goal)
      }, note: panel.note)
  }

  private static func band(_ line: RangeOfMotionChart.Line) -> TimePanel.Band? {
    guard let band = line.errorBand, band.low.isDrawable, band.high.isDrawable,
      band.low <= band.high,
      band.fromWeek.isFinite, band.toWeek.isFinite, band.fromWeek <= band.toWeek
    else { return nil }
    return .init(
      values: band.low...band.high, weeks: band.fromWeek...band.toWeek, glyph: .band(line.side))
  }

  private static func extent(_ panel: RangeOfMotionChart.Panel) -> ClosedRange<Double>? {
    let points = panel.lines.flatMap { $0.runs.joined().map(\.degrees) }
    guard points.contains(where: \.isDrawable) else { return nil }
    let bands = panel.lines.compactMap(band).flatMap {
      [$0.values.lowerBound, $0.values.upperBound]
    }
    return TimePanel.extent(of: points + bands + panel.levels.map(\.degrees))
  }

  private static func lowest(_ extent: ClosedRange<Double>) -> Double {
    (extent.lowerBound / 5).rounded(.down) * 5
  }

  /// The same number of degrees a row in every panel, so that slopes compare.
  private static func commonStep(_ chart: RangeOfMotionChart) -> Double {
    let needed =
      chart.panels.compactMap(extent).map { ($0.upperBound - lowest($0)) / Double(intervals) }
      .max() ?? 0
    return steps.first { $0 >= needed } ?? (needed / 100).rounded(.up) * 100
  }

  static func ticText(_ value: Double) -> String {
    let whole = Int(value.magnitude.rounded())
    return value < 0 && whole > 0 ? "−\(whole)" : "\(whole)"
  }

  private static func key(
    _ chart: RangeOfMotionChart
  ) -> [(glyphs: [ChartGlyph], words: String)] {
    let lines = chart.panels.flatMap(\.lines)
    func glyphs(_ glyph: ChartGlyph, _ isDrawn: Bool) -> [ChartGlyph] { isDrawn ? [glyph] : [] }
    func has(_ side: ChartSide) -> Bool { lines.contains { $0.side == side } }
    let bands = ChartSide.allCases.filter { side in
      lines.contains { $0.side == side && band($0) != nil }
    }.map(ChartGlyph.band)
    let levels = chart.panels.flatMap(\.levels)
    func moment(_ kind: ChartMoment.Kind) -> [ChartGlyph] {
      glyphs(.moment(kind), chart.moments.contains { $0.kind == kind })
    }
    return [
      (glyphs(.side(.left), has(.left)), chart.key.left),
      (glyphs(.side(.right), has(.right)), chart.key.right),
      (
        glyphs(.several, has(.left) && has(.right)), "\(chart.key.left) + \(chart.key.right)"
      ),
      (bands, chart.key.errorBand),
      (
        glyphs(.reference, levels.contains { $0.kind == .reference }), chart.key.reference
      ),
      (glyphs(.goal, levels.contains { $0.kind == .goal }), chart.key.goal),
      (moment(.visit), chart.key.visit), (moment(.event), chart.key.event)
    ]
  }
}
