internal import HipReportDocument

/// The change of every series since its baseline on one axis of degrees: what is beyond its
/// error leaves the grey box.
struct ChangeScript {
  private static let rowHeight = 13.0
  private static let groupGap = 9.0
  private static let margin = 8.0
  private static let bottom = 26.0
  private static let headHeight = 15.0
  /// Half the height of the grey box.
  private static let boxReach = 4.0
  private static let widestValues = 76.0
  private static let widestChange = 44.0

  private typealias Row = ChangeChart.Row

  private let chart: ChangeChart
  /// The columns from left to right: group, row label, plot, values, change, mark or note.
  private let groupWidth: Double
  private let plotLeft: Double
  private let plotRight: Double
  private let valuesLeft: Double
  private let valuesWidth: Double
  private let changeRight: Double
  private let noteLeft: Double
  private let degrees: ClosedRange<Double>

  static func script(for chart: ChangeChart) -> GnuplotScript {
    ChangeScript(chart).draw()
  }

  private init(_ chart: ChangeChart) {
    self.chart = chart
    let rows = chart.groups.flatMap(\.rows)
    let compared = rows.filter { $0.change != nil }
    func widest(_ texts: [String], _ font: ChartFont, atMost limit: Double) -> Double {
      min(texts.map { ChartText.width($0, font) }.max() ?? 0, limit)
    }
    groupWidth = widest(chart.groups.map(\.title), ChartStyle.value, atMost: 86)
    let labelWidth = widest(rows.map(\.label), ChartStyle.axis, atMost: 84)
    plotLeft = Self.margin + groupWidth + 10 + labelWidth + 8
    valuesWidth = max(
      widest(compared.map(\.values), ChartStyle.axis, atMost: Self.widestValues),
      widest([chart.key.valuesColumn], ChartStyle.small, atMost: Self.widestValues))
    let changeWidth = max(
      widest(compared.map(\.changeText), ChartStyle.value, atMost: Self.widestChange),
      widest([chart.key.changeColumn], ChartStyle.small, atMost: Self.widestChange))
    let notes = compared.filter { $0.mark == .within || $0.mark == .notCompared }.map(\.note)
    let noteWidth = max(widest(notes, ChartStyle.smallest, atMost: 64), 12)
    noteLeft = ChartStyle.width - Self.margin - noteWidth
    changeRight = noteLeft - 5
    valuesLeft = changeRight - changeWidth - 8 - valuesWidth
    plotRight = valuesLeft - 10
    degrees = Self.degrees(of: rows)
  }

  /// Zero and every value and error, with room for the marks; never less than ten degrees each way
  /// of a comparison that is all within error.
  private static func degrees(of rows: [Row]) -> ClosedRange<Double> {
    var values = [0.0]
    for row in rows {
      if let change = row.change, change.isFinite { values.append(change) }
      if row.change != nil, let error = row.error, error.isFinite { values += [error, -error] }
    }
    let low = min(values.min() ?? 0, -5)
    let high = max(values.max() ?? 0, 10)
    let room = (high - low) * 0.05
    return (low - room)...(high + room)
  }

  private func draw() -> GnuplotScript {
    let key = ChartKey(
      keyEntries, from: Self.margin, to: ChartStyle.width - Self.margin)
    let top = 8 + key.height + Self.headHeight
    let rowCount = chart.groups.reduce(0) { $0 + max($1.rows.count, 1) }
    let plotHeight =
      Double(rowCount) * Self.rowHeight + Double(max(chart.groups.count, 1)) * Self.groupGap
    let height = (top + max(plotHeight, 30) + Self.bottom).rounded(.up)
    let area = ChartPanel(
      left: plotLeft, right: plotRight, bottom: Self.bottom, top: height - top,
      xRange: degrees, yRange: 0...(height - top - Self.bottom))

    var script = GnuplotScript(height: height)
    key.draw(at: height - 9, in: &script)
    script.panel(area)
    script.command("set border 0; unset ytics")
    script.tics(
      "x",
      ChartDegrees.tics(degrees, atMost: max(Int((plotRight - plotLeft) / 26), 2), signed: true),
      "scale 0 offset 0,0.5")
    script.command("set grid xtics lt 1 \(ChartStyle.grid.gnuplot)")
    drawHeads(above: area, &script)
    // gnuplot draws lines in the order of the script: rules, then zero, then the changes over it.
    let tops = groupTops(from: area.top)
    for top in tops.dropFirst() {
      script.line(
        from: ChartPosition(Self.margin, top),
        to: ChartPosition(ChartStyle.width - Self.margin, top), ChartStroke(.grid, 0.77))
    }
    script.line(
      from: ChartPosition(.value(0), .graph(0)), to: ChartPosition(.value(0), .graph(1)),
      ChartStroke(.faint, 1.6))
    for (group, top) in zip(chart.groups, tops) {
      draw(group, from: top, &script)
    }
    script.plot([])
    return script
  }

  private func groupTops(from top: Double) -> [Double] {
    var next = top
    return chart.groups.map { group in
      defer { next -= Double(max(group.rows.count, 1)) * Self.rowHeight + Self.groupGap }
      return next
    }
  }

  private func drawHeads(above area: ChartPanel, _ script: inout GnuplotScript) {
    let y = area.top + 8
    script.label(
      ChartText.fitted(chart.key.valuesColumn, valuesWidth, ChartStyle.small),
      at: ChartPosition(valuesLeft, y), .left, ChartStyle.small, .muted)
    script.label(
      ChartText.fitted(chart.key.changeColumn, Self.widestChange, ChartStyle.small),
      at: ChartPosition(changeRight, y), .right, ChartStyle.small, .muted)
    script.axisTitle(chart.axisTitle, under: (plotLeft + plotRight) / 2)
  }

  private func draw(
    _ group: ChangeChart.Group, from top: Double, _ script: inout GnuplotScript
  ) {
    let inner = Double(max(group.rows.count, 1)) * Self.rowHeight
    let middle = top - Self.groupGap / 2 - inner / 2
    let title = ChartText.wrapped(group.title, groupWidth + 2, ChartStyle.value, lines: 2)
    for (index, line) in title.enumerated() {
      script.label(
        line,
        at: ChartPosition(
          Self.margin, middle + (Double(title.count - 1) / 2 - Double(index)) * 9), .left,
        ChartStyle.value, .ink)
    }
    for (index, row) in group.rows.enumerated() {
      let y = top - Self.groupGap / 2 - (Double(index) + 0.5) * Self.rowHeight
      script.label(
        ChartText.fitted(row.label, plotLeft - Self.margin - groupWidth - 18, ChartStyle.axis),
        at: ChartPosition(plotLeft - 8, y), .right, ChartStyle.axis, .text(of: row.side))
      draw(row, at: y, &script)
    }
  }

  private func draw(_ row: Row, at y: Double, _ script: inout GnuplotScript) {
    guard let change = row.change, change.isFinite else {
      let room = ChartStyle.width - Self.margin - valuesLeft
      script.label(
        ChartText.fitted(row.note, room, ChartStyle.small), at: ChartPosition(valuesLeft, y),
        .left, ChartStyle.small, .muted)
      return
    }
    drawDumbbell(row, change, at: y, &script)
    script.label(
      ChartText.fitted(row.values, valuesWidth, ChartStyle.axis),
      at: ChartPosition(valuesLeft, y), .left, ChartStyle.axis, .ink)
    let isBeyond = row.mark == .gain || row.mark == .loss
    let font = isBeyond ? ChartStyle.value : ChartStyle.plainValue
    script.label(
      ChartText.fitted(row.changeText, Self.widestChange, font), at: ChartPosition(changeRight, y),
      .right, font,
      isBeyond ? .ink : .muted)
    if isBeyond {
      script.mark(
        row.mark == .gain ? .triangleUp : .triangleDown, at: ChartPosition(noteLeft + 5, y),
        size: 0.7, .ink)
    } else {
      script.label(
        ChartText.fitted(row.note, ChartStyle.width - Self.margin - noteLeft, ChartStyle.smallest),
        at: ChartPosition(noteLeft, y), .left, ChartStyle.smallest, .muted)
    }
  }

  /// Box, line, ring at the baseline, and the value now.
  private func drawDumbbell(
    _ row: Row, _ change: Double, at y: Double, _ script: inout GnuplotScript
  ) {
    if let error = row.error, error.isFinite, error > 0 {
      script.box(
        from: ChartPosition(.value(-error), .points(y - Self.boxReach)),
        to: ChartPosition(.value(error), .points(y + Self.boxReach)), .band, layer: "behind")
    }
    let colour = ChartColour.mark(of: row.side)
    let baseline = ChartPosition(.value(0), .points(y))
    let now = ChartPosition(.value(change), .points(y))
    script.line(from: baseline, to: now, ChartStroke(colour, 2.6))
    script.mark(.circle, at: baseline, size: 0.8, colour)
    script.mark(.circle, at: baseline, size: 0.8 * ChartStyle.ringHole, .background)
    script.mark(ChartShape.of(row.side), at: now, size: row.side == .left ? 0.86 : 1.0, colour)
  }

  private var keyEntries: [ChartKey.Entry] {
    let rows = chart.groups.flatMap(\.rows).filter { $0.change != nil }
    var entries: [ChartKey.Entry] = []
    func add(_ isShown: Bool, _ sign: ChartKey.Sign, _ text: String) {
      if isShown { entries.append(ChartKey.Entry(sign: sign, text: text)) }
    }
    add(rows.contains { $0.error != nil }, .box(.band), chart.key.errorBand)
    add(!rows.isEmpty, .ring(.circle, 0.66, .muted), chart.key.baseline)
    add(!rows.isEmpty, .mark(.circle, 0.7, .muted), chart.key.now)
    add(rows.contains { $0.mark == .gain }, .mark(.triangleUp, 0.7, .ink), chart.key.gain)
    add(rows.contains { $0.mark == .loss }, .mark(.triangleDown, 0.7, .ink), chart.key.loss)
    return entries
  }
}
