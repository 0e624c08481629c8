internal import HipReportDocument

/// Small multiples of range of motion: one panel a direction, all with the same number of degrees, so
/// that slopes compare from panel to panel. A panel alone is a small picture, for a message.
struct RangeOfMotionScript {
  /// 268 by 200 pixels of a message, in which seven points of type can be read.
  private static let aloneWidth = 178.0
  private static let aloneHeight = 133.0
  private static let labelGap = 8.4
  private static let leastSpan = 45.0
  private static let denseCount = 40

  private let chart: RangeOfMotionChart
  private let axis: ChartTimeAxis
  private let span: Double
  private let frame: ChartFrame
  private let isAlone: Bool
  private let columns: Int
  private let width: Double
  private let left: Double
  private let gapBetween: Double
  private let rightMargin: Double
  private let panelHeight: Double

  static func script(
    for chart: RangeOfMotionChart, in frame: ChartFrame = .full
  ) -> GnuplotScript {
    RangeOfMotionScript(chart, frame).draw()
  }

  private init(_ chart: RangeOfMotionChart, _ frame: ChartFrame) {
    self.chart = chart
    self.frame = frame
    isAlone = chart.panels.count == 1
    columns = isAlone ? 1 : 3
    width = isAlone ? Self.aloneWidth : frame.width
    left = frame(26, column: 23)
    gapBetween = frame(60, column: 56)
    rightMargin = frame(40, column: 36)
    panelHeight = frame(96, column: 46)
    axis = ChartTimeAxis(lastWeek: chart.lastWeek, moments: chart.moments, in: frame)
    let needed = chart.panels.compactMap(Self.extent).map { $0.upperBound - $0.lowerBound }.max()
    span = max(Self.leastSpan, (((needed ?? 0) + 4) / 5).rounded(.up) * 5)
  }

  private func draw() -> GnuplotScript {
    let key = ChartKey(
      keyEntries, from: frame(6, column: 1), to: width - frame(6, column: 1), in: frame)
    let strip = axis.hasLabels ? 8.0 : 0
    let rows = max((chart.panels.count + columns - 1) / columns, 1)
    let between = frame(34, column: 27) + strip
    let top = frame(31, column: 19) + key.height + strip
    let bottom = frame(27.0, column: 22)
    let panelHeight = isAlone ? Self.aloneHeight - top - bottom : self.panelHeight
    let height =
      top + Double(rows) * panelHeight + Double(rows - 1) * between + bottom

    var script = GnuplotScript(width: width, height: height)
    script.command("set multiplot")
    key.draw(at: height - 9, in: &script)
    script.axisTitle(
      chart.axisTitle, under: (left + width - rightMargin) / 2)
    for (index, panel) in chart.panels.enumerated() {
      let column = Double(index % columns)
      let row = Double(index / columns)
      let panelWidth =
        (width - self.left - rightMargin - gapBetween * Double(columns - 1)) / Double(columns)
      let left = self.left + column * (panelWidth + gapBetween)
      let upper = height - top - row * (panelHeight + between)
      draw(
        panel,
        in: ChartPanel(
          left: left, right: left + panelWidth, bottom: upper - panelHeight, top: upper,
          xRange: axis.range, yRange: window(of: panel)), strip: strip, &script)
    }
    script.command("unset multiplot")
    return script
  }

  private func draw(
    _ panel: RangeOfMotionChart.Panel, in area: ChartPanel, strip: Double,
    _ script: inout GnuplotScript
  ) {
    script.panel(area)
    script.tics("x", axis.tics, "scale 0.35 offset 0,0.55")
    if Self.extent(of: panel) == nil {
      script.command("unset ytics; unset grid")
    } else {
      script.tics("y", degreeTics(of: area), "scale 0 offset 0.6,0")
      script.command("set grid ytics lt 1 \(ChartStyle.grid.gnuplot)")
    }
    let title = ChartText.fitted(
      panel.title, area.right - area.left + gapBetween - 4, ChartStyle.panelTitle)
    script.label(
      title, at: ChartPosition(area.left - 20, area.top + frame(10, column: 8) + strip), .left,
      ChartStyle.panelTitle, .ink)
    let isEmpty = panel.lines.allSatisfy { Self.runs(of: $0).isEmpty }
    if isEmpty {
      drawNote(of: panel, in: area, &script)
    } else {
      axis.drawMoments(in: area, &script)
      axis.drawLabels(above: area, &script)
    }
    drawBands(of: panel, &script)
    for level in panel.levels where level.degrees.isFinite {
      script.line(
        from: ChartPosition(.graph(0), .value(level.degrees)),
        to: ChartPosition(.graph(1), .value(level.degrees)),
        level.kind == .reference ? ChartStyle.reference : ChartStyle.goal)
    }
    drawEndLabels(of: panel, in: area, &script)
    script.plot(plots(of: panel, &script))
  }

  private func drawBands(of panel: RangeOfMotionChart.Panel, _ script: inout GnuplotScript) {
    for line in panel.lines {
      guard let band = line.errorBand, band.low.isFinite, band.high.isFinite else { continue }
      script.box(
        from: ChartPosition(.value(max(band.fromWeek, axis.range.lowerBound)), .value(band.low)),
        to: ChartPosition(.value(min(band.toWeek, axis.range.upperBound)), .value(band.high)),
        .mark(of: line.side), opacity: ChartStyle.opacity(of: line.side))
    }
  }

  /// Lines first and marks over them, the right side first. A line of many points is dense enough to
  /// need no mark at each: then only its newest point and points outside any line have one.
  private func plots(
    of panel: RangeOfMotionChart.Panel, _ script: inout GnuplotScript
  ) -> [String] {
    var lines: [String] = []
    var marks: [String] = []
    for line in panel.lines.sorted(by: { $0.side == .right && $1.side == .left }) {
      let runs = Self.runs(of: line)
      if runs.isEmpty { continue }
      let count = runs.reduce(0) { $0 + $1.count }
      let block = script.data(runs.map { $0.map { [$0.week, $0.degrees] } })
      let colour = ChartColour.mark(of: line.side)
      let isDense = count > Self.denseCount
      let size = (line.side == .left ? 0.42 : 0.52) * (!isDense && count > 20 ? 0.75 : 1)
      let width = GnuplotNumber.text(isDense ? 1.0 : ChartStyle.seriesWidth)
      lines.append("\(block) using 1:2 with lines lc rgb '\(colour.hex)' lw \(width) notitle")
      var marked = block
      if isDense, let newest = runs.last?.last {
        let alone = runs.filter { $0.count == 1 }.joined().filter { $0 != newest }
        marked = script.data([(alone + [newest]).map { [$0.week, $0.degrees] }])
      }
      marks.append(
        "\(marked) using 1:2 with points "
          + "\(ChartShape.of(line.side).gnuplot(size: size, colour)) notitle")
    }
    return lines + marks
  }

  /// The newest values and the names of the levels to the right of the panel, moved apart.
  private func drawEndLabels(
    of panel: RangeOfMotionChart.Panel, in area: ChartPanel, _ script: inout GnuplotScript
  ) {
    var labels: [(text: String, degrees: Double, font: ChartFont, colour: ChartColour)] = []
    for line in panel.lines {
      guard let last = Self.runs(of: line).last?.last else { continue }
      labels.append((line.endLabel, last.degrees, ChartStyle.value, .text(of: line.side)))
    }
    for level in panel.levels where level.degrees.isFinite {
      let isKnown = labels.contains { $0.text == level.text && $0.degrees == level.degrees }
      if isKnown { continue }
      labels.append((level.text, level.degrees, ChartStyle.small, .reference))
    }
    labels.removeAll { GnuplotString.printable($0.text).isEmpty }
    let places = LabelSpread.places(
      labels.map { area.y($0.degrees) }, gap: Self.labelGap,
      within: (area.bottom + 2)...(area.top + 2))
    for (label, place) in zip(labels, places) {
      script.label(
        ChartText.fitted(label.text, rightMargin - 5, label.font),
        at: ChartPosition(area.right + 3, place), .left, label.font, label.colour)
    }
  }

  /// The note of a panel without a line, in the middle of the widest space that its levels leave.
  private func drawNote(
    of panel: RangeOfMotionChart.Panel, in area: ChartPanel, _ script: inout GnuplotScript
  ) {
    let lines = ChartText.wrapped(
      panel.note, area.right - area.left - frame(8, column: 0), ChartStyle.axis, lines: 4)
    var middle = (area.top + area.bottom) / 2
    var widest = 0.0
    let edges =
      ([area.bottom, area.top] + panel.levels.map { area.y($0.degrees) }.filter(\.isFinite))
      .sorted()
    for (low, high) in zip(edges, edges.dropFirst()) where high - low > widest + 0.01 {
      widest = high - low
      middle = (low + high) / 2
    }
    let first = middle + Double(lines.count - 1) * 4.5
    for (index, line) in lines.enumerated() {
      script.label(
        line, at: ChartPosition((area.left + area.right) / 2, first - Double(index) * 9), .center,
        ChartStyle.axis, .muted)
    }
  }

  /// The key names only what the chart shows.
  private var keyEntries: [ChartKey.Entry] {
    let key = chart.key
    let lines = chart.panels.flatMap(\.lines)
    let levels = chart.panels.flatMap(\.levels)
    var entries = [
      ChartKey.Entry(
        sign: .mark(.circle, 0.55, .left), text: key.left, font: ChartStyle.keySide, colour: .left),
      ChartKey.Entry(
        sign: .mark(.diamond, 0.66, .right), text: key.right, font: ChartStyle.keySide,
        colour: .rightText)
    ]
    // In a small picture the levels have their names at their ends, and the room is for the lines.
    if isAlone { return entries }
    func add(_ isShown: Bool, _ sign: ChartKey.Sign, _ text: String) {
      if isShown { entries.append(ChartKey.Entry(sign: sign, text: text)) }
    }
    add(lines.contains { $0.errorBand != nil }, .box(.band), key.errorBand)
    add(levels.contains { $0.kind == .reference }, .line(ChartStyle.reference), key.reference)
    add(levels.contains { $0.kind == .goal }, .line(ChartStyle.goal), key.goal)
    add(
      axis.moments.contains { $0.kind == .visit }, .moment(ChartStyle.visit, false), key.visit)
    add(axis.moments.contains { $0.kind == .event }, .moment(ChartStyle.event, true), key.event)
    return entries
  }

  private static func runs(of line: RangeOfMotionChart.Line) -> [[RangeOfMotionChart.Point]] {
    line.runs.map { $0.filter { $0.week.isFinite && $0.degrees.isFinite } }.filter { !$0.isEmpty }
  }

  /// The degrees that a panel has to show; `nil` where there is nothing.
  private static func extent(of panel: RangeOfMotionChart.Panel) -> ClosedRange<Double>? {
    var values = panel.levels.map(\.degrees)
    for line in panel.lines {
      values += runs(of: line).joined().map(\.degrees)
      if let band = line.errorBand { values += [band.low, band.high] }
    }
    values.removeAll { !$0.isFinite }
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// The degrees of a panel's axis: as many as in all others, from a multiple of five, with the values
  /// in the middle, and below zero only where a value is.
  private func window(of panel: RangeOfMotionChart.Panel) -> ClosedRange<Double> {
    guard let extent = Self.extent(of: panel) else { return 0...span }
    let middle = (extent.lowerBound + extent.upperBound) / 2
    var low = ((middle - span / 2) / 5).rounded() * 5
    if low > extent.lowerBound { low = (extent.lowerBound / 5).rounded(.down) * 5 }
    if low < 0 && extent.lowerBound >= 0 { low = 0 }
    if low + span < extent.upperBound {
      low = ((extent.upperBound - span) / 5).rounded(.up) * 5
    }
    return low...(low + span)
  }

  private func degreeTics(of area: ChartPanel) -> [(text: String, at: Double)] {
    ChartDegrees.tics(area.yRange, atMost: frame(6, column: 5), signed: false)
  }
}
