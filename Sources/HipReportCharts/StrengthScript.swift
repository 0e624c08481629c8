internal import HipReportDocument

/// Small multiples of strength: one panel an exercise, one mark a session.
struct StrengthScript {
  static let lone = 120.0
  static let among = 92.0
  private static let inColumn = 46.0
  private static let widestTic = 58.0
  private static let widestEnd = 74.0

  private let chart: StrengthChart
  private let axis: ChartTimeAxis
  private let frame: ChartFrame

  static func script(for chart: StrengthChart, in frame: ChartFrame = .full) -> GnuplotScript {
    StrengthScript(chart, frame).draw()
  }

  private init(_ chart: StrengthChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    axis = ChartTimeAxis(lastWeek: chart.lastWeek, moments: chart.moments, in: frame)
  }

  private func draw() -> GnuplotScript {
    let key = PanelGrid.key(keyEntries, in: frame)
    let isLone = chart.panels.count < 2
    let columns = isLone ? 1 : frame(2, column: 3)
    let grid = PanelGrid(
      count: chart.panels.count, columns: columns,
      panelHeight: frame(isLone ? Self.lone : Self.among, column: Self.inColumn),
      ticWidth: EndLabel.width(
        chart.panels.flatMap(\.tics).map { ($0.text, ChartStyle.axis) },
        atMost: frame(Self.widestTic, column: 34)),
      endWidth: endWidth, strip: axis.hasLabels ? 8 : 0, key: key, in: frame,
      wordLines: frame(
        1, column: PanelGrid.lines(of: chart.panels.map(\.story), columns: columns, in: frame)))

    var script = GnuplotScript(width: frame.width, height: grid.height)
    script.command("set multiplot")
    key.draw(at: grid.height - 9, in: &script)
    script.axisTitle(chart.axisTitle, under: frame.width / 2)
    for (index, panel) in chart.panels.enumerated() {
      StrengthPanel(panel, in: grid.area(index, xRange: axis.range), axis, frame)
        .draw(grid, axis, &script)
    }
    if chart.panels.isEmpty {
      script.command("unset border; unset xtics; unset ytics; set xrange [0:1]; set yrange [0:1]")
      script.plot([])
    }
    script.command("unset multiplot")
    return script
  }

  /// In a column the words under the title say how each line ends; beside the panel there is no room for it.
  private var endWidth: Double {
    if frame.isColumn { return 0 }
    return EndLabel.width(
      chart.panels.flatMap(\.lines).map { ($0.endLabel, ChartStyle.value) },
      atMost: Self.widestEnd)
  }

  private var keyEntries: [ChartKey.Entry] {
    let key = chart.key
    func side(_ side: ChartSide, _ size: Double, _ text: String) -> ChartKey.Entry {
      ChartKey.Entry(
        sign: .mark(ChartShape.of(side), size, .mark(of: side)), text: text,
        font: ChartStyle.keySide, colour: .text(of: side))
    }
    let sizes = StrengthPanel.size(of: 6)...StrengthPanel.size(of: 15)
    var entries = [
      side(.left, 0.55, key.left), side(.right, 0.66, key.right), side(.both, 0.5, key.both),
      side(.unrecorded, 0.5, key.unrecorded),
      ChartKey.Entry(sign: .sizes(.circle, sizes, .muted), text: key.size),
      ChartKey.Entry(sign: .ringed(.circle, 0.5, .muted), text: key.above),
      ChartKey.Entry(sign: .ring(.circle, 0.6, .muted), text: key.effortNotRecorded),
      ChartKey.Entry(sign: .mark(.triangleUp, 0.6, .ink), text: key.best)
    ]
    let felt = Set(chart.panels.flatMap(\.flags).map(\.mark))
    let worst = SymptomMark.all.last { felt.contains($0.mark) }
    if let worst {
      let sign: ChartKey.Sign =
        switch worst.mark {
        case .modify: .ring(.diamond, 0.9, .alert)
        case .emergency, .contact: .mark(.diamond, 0.9, .alert)
        case .noted: .mark(.diamond, 0.8, .dot)
        case .absent: .mark(.circle, 0.3, .faint)
        }
      entries.append(ChartKey.Entry(sign: sign, text: key.symptom))
    }
    entries.append(ChartKey.Entry(sign: .moment(ChartStyle.event, true), text: key.event))
    return entries
  }
}
