internal import HipReportDocument

/// Small multiples of questionnaire scores, each on the scale of its measure.
struct OutcomeScript {
  private static let lone = 110.0
  private static let among = 84.0
  private static let inColumn = 46.0
  private static let widestEnd = 66.0
  private static let important = ChartStroke(.muted, 1.1, "dt (3,4)")

  private let chart: OutcomeChart
  private let axis: ChartTimeAxis
  private let frame: ChartFrame

  static func script(for chart: OutcomeChart, in frame: ChartFrame = .full) -> GnuplotScript {
    OutcomeScript(chart, frame).draw()
  }

  private init(_ chart: OutcomeChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    axis = ChartTimeAxis(lastWeek: chart.lastWeek, moments: [], in: frame)
  }

  private func draw() -> GnuplotScript {
    let key = PanelGrid.key(keyEntries, in: frame)
    let ranges = chart.panels.map(Self.scores)
    let tics = ranges.map(Self.tics)
    let ends = chart.panels.flatMap { panel in
      [(panel.endLabel, ChartStyle.value)]
        + [panel.importantChange, panel.goal].compactMap { $0.map { ($0.text, ChartStyle.small) } }
    }
    let grid = PanelGrid(
      count: chart.panels.count, columns: min(max(chart.panels.count, 1), 3),
      panelHeight: frame(chart.panels.count < 2 ? Self.lone : Self.among, column: Self.inColumn),
      ticWidth: EndLabel.width(tics.joined().map { ($0.text, ChartStyle.axis) }, atMost: 40),
      endWidth: EndLabel.width(ends, atMost: frame(Self.widestEnd, column: 44)), strip: 0, key: key,
      in: frame)

    var script = GnuplotScript(width: frame.width, height: grid.height)
    script.command("set multiplot")
    key.draw(at: grid.height - 9, in: &script)
    script.axisTitle(chart.axisTitle, under: frame.width / 2)
    for (index, panel) in chart.panels.enumerated() {
      var area = grid.area(index, xRange: axis.range)
      // A mark on the highest or the lowest score must not be cut.
      let room = (ranges[index].upperBound - ranges[index].lowerBound) * 0.04
      area.yRange = (ranges[index].lowerBound - room)...(ranges[index].upperBound + room)
      draw(panel, tics[index], in: area, grid, &script)
    }
    if chart.panels.isEmpty {
      script.command("unset border; unset xtics; unset ytics; set xrange [0:1]; set yrange [0:1]")
      script.plot([])
    }
    script.command("unset multiplot")
    return script
  }

  private func draw(
    _ panel: OutcomeChart.Panel, _ tics: [(text: String, at: Double)], in area: ChartPanel,
    _ grid: PanelGrid, _ script: inout GnuplotScript
  ) {
    script.panel(area)
    script.tics("x", axis.tics, "scale 0.35 offset 0,0.55")
    script.tics("y", tics, "scale 0 offset 0.6,0")
    script.command("set grid ytics lt 1 \(ChartStyle.grid.gnuplot)")
    grid.drawHead(panel.title, panel.direction, above: area, &script)
    let scores = area.yRange
    if let band = panel.errorBand, band.lowerBound.isFinite, band.upperBound.isFinite,
      band.overlaps(scores)
    {
      let held = band.clamped(to: scores)
      script.box(
        from: ChartPosition(.graph(0), .value(held.lowerBound)),
        to: ChartPosition(.graph(1), .value(held.upperBound)), .band, layer: "behind")
    }
    var labels: [EndLabel] = []
    let points = Self.points(of: panel, axis)
    if let last = points.last { labels.append(EndLabel(text: panel.endLabel, value: last.score)) }
    func level(_ tic: ChartTic?, _ stroke: ChartStroke) {
      guard let tic, scores.contains(tic.value) else { return }
      script.line(
        from: ChartPosition(.graph(0), .value(tic.value)),
        to: ChartPosition(.graph(1), .value(tic.value)), stroke)
      labels.append(
        EndLabel(
          text: tic.text, value: tic.value, font: ChartStyle.small, colour: stroke.colour))
    }
    level(panel.importantChange, Self.important)
    level(panel.goal, ChartStyle.goal)
    EndLabel.draw(labels, beside: area, width: grid.endWidth, &script)
    if points.isEmpty { return script.plot([]) }
    let block = script.data([points.map { [$0.week, $0.score] }])
    let size = points.count > 40 ? 0.3 : 0.46
    script.plot([
      "\(block) using 1:2 with lines lc rgb '\(ChartColour.ink.hex)' "
        + "lw \(GnuplotNumber.text(ChartStyle.seriesWidth)) notitle",
      "\(block) using 1:2 with points \(ChartShape.circle.gnuplot(size: size, .ink)) notitle"
    ])
  }

  private static func points(
    of panel: OutcomeChart.Panel, _ axis: ChartTimeAxis
  ) -> [OutcomeChart.Point] {
    panel.points.filter { axis.range.contains($0.week) && $0.score.isFinite }
  }

  /// The scale of the measure, and more where a score lies outside it.
  private static func scores(of panel: OutcomeChart.Panel) -> ClosedRange<Double> {
    let ends = [panel.scores.lowerBound, panel.scores.upperBound]
    let values = (ends + panel.points.map(\.score)).filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low < high ? low...high : (low - 1)...(high + 1)
  }

  /// Four or five tics from end to end where a round step allows that, else at multiples of one.
  private static func tics(_ range: ClosedRange<Double>) -> [(text: String, at: Double)] {
    let span = range.upperBound - range.lowerBound
    let steps = (-3...9).flatMap { power in [1.0, 2, 2.5, 5].map { $0 * power10(power) } }
    func divides(_ step: Double) -> Bool {
      let parts = span / step
      return abs(parts - parts.rounded()) < 1e-6 && (3...5).contains(parts.rounded())
        && abs((range.lowerBound / step).remainder(dividingBy: 1)) < 1e-6
    }
    let whole = steps.filter { $0 >= 1 || span < 3 }
    let step =
      whole.filter { $0 != 2.5 }.first(where: divides)
      ?? whole.first { span / $0 < 5.01 } ?? span / 4
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard first.isFinite, last.isFinite, first <= last, last - first < 20 else { return [] }
    return stride(from: first, through: last, by: 1).map { multiple in
      let value = multiple * step
      return ((value < 0 ? "−" : "") + GnuplotNumber.text(value.magnitude), value)
    }
  }

  private static func power10(_ power: Int) -> Double {
    (0..<power.magnitude).reduce(1.0) { value, _ in power < 0 ? value / 10 : value * 10 }
  }

  private var keyEntries: [ChartKey.Entry] {
    let key = chart.key
    return [
      ChartKey.Entry(sign: .mark(.circle, 0.55, .ink), text: key.score),
      ChartKey.Entry(sign: .box(.band), text: key.errorBand),
      ChartKey.Entry(sign: .line(Self.important), text: key.importantChange),
      ChartKey.Entry(sign: .line(ChartStyle.goal), text: key.goal)
    ]
  }
}
