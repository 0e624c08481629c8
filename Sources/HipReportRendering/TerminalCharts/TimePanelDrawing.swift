internal import HipReportDocument

/// How the panels of one chart are laid out: alike, so that they compare.
struct TimeLayout {
  var width: Int
  /// Rows of the picture itself.
  var rows: Int
  var ticWidth: Int
  var bandWidth: Int
  var endWidth: Int
  let axis: TimeAxis
  var titleRows: Int
  var laneRows: Int

  init(_ panels: [TimePanel], width: Int, rows: Int, lastWeek: Double) {
    self.width = width
    self.rows = rows
    let tics = panels.flatMap { $0.tics.map(\.text) + $0.lanes.map(\.label) }
    ticWidth = min(width / 3, tics.map(ChartInk.columns).max() ?? 0)
    bandWidth = panels.contains { !$0.bands.isEmpty } ? 2 : 0
    let ends = panels.flatMap { $0.series.map(\.endLabel) }.filter { !$0.isEmpty }
    endWidth = ends.isEmpty ? 0 : min(width / 3, 3 + (ends.map(ChartInk.columns).max() ?? 0))
    let columns = width - ticWidth - 2 - 2 * bandWidth - endWidth
    axis = TimeAxis(lastWeek: lastWeek, columns: columns)
    titleRows = panels.contains { $0.subtitle != nil } ? 2 : 1
    laneRows = panels.map(\.lanes.count).max() ?? 0
  }

  /// The column of the first week.
  var left: Int { ticWidth + 2 + bandWidth }
  var height: Int { titleRows + rows + 1 + laneRows }
}

/// One panel, drawn.
struct TimePanelDrawing {
  private let panel: TimePanel
  private let moments: [ChartMoment]
  private let layout: TimeLayout
  private let ink: ChartInk
  private var canvas: TextCanvas

  static func lines(
    _ panel: TimePanel, moments: [ChartMoment], _ layout: TimeLayout, _ ink: ChartInk
  ) -> [String] {
    var drawing = TimePanelDrawing(panel, moments, layout, ink)
    drawing.draw()
    return drawing.canvas.lines
  }

  private init(
    _ panel: TimePanel, _ moments: [ChartMoment], _ layout: TimeLayout, _ ink: ChartInk
  ) {
    self.panel = panel
    self.moments = moments
    self.layout = layout
    self.ink = ink
    canvas = TextCanvas(width: layout.width, height: layout.height)
  }

  private mutating func draw() {
    drawTitle()
    if panel.isEmpty {
      canvas.put(ink.fitted(panel.note, layout.width - 2), 2, layout.titleRows)
    } else {
      drawAxes()
      // What must not be hidden comes last.
      drawLevels()
      for stretch in panel.stretches { draw(stretch) }
      for band in panel.bands { draw(band) }
      for series in panel.series { drawJoins(of: series) }
      drawPoints()
      drawEndLabels()
    }
    // Without values the lanes still say what was felt.
    drawLanes()
  }

  private func row(_ value: Double) -> Int {
    let span = panel.range.upperBound - panel.range.lowerBound
    let part = span > 0 ? (panel.range.upperBound - value) / span : 0.5
    let row = (min(max(part, 0), 1) * Double(layout.rows - 1)).rounded()
    return layout.titleRows + Int(row)
  }

  private func x(_ week: Double) -> Int? { layout.axis.column(week).map { layout.left + $0 } }

  private mutating func drawTitle() {
    var end = layout.width
    for level in panel.levels.reversed() where level.value.isDrawable && !level.text.isEmpty {
      let text = "\(ink(level.glyph)) \(ink.fitted(level.text, layout.width / 2))"
      let start = end - 2 - ChartInk.columns(level.text)
      guard start > layout.width / 3 else { break }
      canvas.put(text, start, 0)
      end = start - 2
    }
    canvas.put(ink.fitted(panel.title, end - (end == layout.width ? 0 : 1)), 0, 0)
    if let subtitle = panel.subtitle { canvas.put(ink.fitted(subtitle, layout.width), 0, 1) }
  }

  private mutating func drawAxes() {
    let wall = layout.ticWidth + 1
    let floor = layout.titleRows + layout.rows
    for y in layout.titleRows..<floor { canvas.put(ink(.init("│", "|")), wall, y) }
    for tic in panel.tics where tic.value.isDrawable {
      let y = row(tic.value)
      canvas.put(ink(.init("┤", "+")), wall, y)
      canvas.put(ink.fitted(tic.text, layout.ticWidth), endingAt: wall - 1, y)
    }
    canvas.put(ink(.init("└", "+")), wall, floor)
    let right = layout.left + layout.axis.columns + layout.bandWidth
    for x in (wall + 1)..<max(wall + 2, right) { canvas.put(ink(.init("─", "-")), x, floor) }
    for tic in layout.axis.tics {
      canvas.put(ink(.init("┬", "+")), layout.left + tic.column, floor)
    }
    // An event says more than a visit.
    for kind in [ChartMoment.Kind.visit, .event] {
      for moment in moments where moment.kind == kind {
        if let x = x(moment.week) { canvas.put(ink(.moment(kind)), x, floor) }
      }
    }
  }

  private mutating func drawLevels() {
    for level in panel.levels where level.value.isDrawable && panel.range.contains(level.value) {
      for column in 0..<layout.axis.columns {
        canvas.put(ink(level.glyph), layout.left + column, row(level.value))
      }
    }
  }

  private mutating func draw(_ stretch: TimePanel.Stretch) {
    guard stretch.value.isDrawable else { return }
    let columns = [stretch.weeks.lowerBound, stretch.weeks.upperBound].map(
      layout.axis.clampedColumn)
    for column in columns[0]...max(columns[0], columns[1]) {
      canvas.put(ink(stretch.glyph), layout.left + column, row(stretch.value))
    }
  }

  /// Before the first week and behind the last one of the band, the first side outside.
  private mutating func draw(_ band: TimePanel.Band) {
    let isFirst = band.glyph == ChartGlyph.band(.left)
    let first = layout.left + layout.axis.clampedColumn(band.weeks.lowerBound) - (isFirst ? 2 : 1)
    let last = layout.left + layout.axis.clampedColumn(band.weeks.upperBound) + (isFirst ? 1 : 2)
    let (top, bottom) = (row(band.values.upperBound), row(band.values.lowerBound))
    for y in top...max(top, bottom) {
      for x in [first, last] { canvas.put(ink(band.glyph), x, y) }
    }
  }

  /// The points of a series that are drawn: of several in one column the newest, which says where the patient stands.
  private func drawn(_ series: TimePanel.Series) -> [[(x: Int, y: Int, glyph: ChartGlyph)]] {
    series.runs.map { run in
      var points: [(x: Int, y: Int, glyph: ChartGlyph)] = []
      for point in run where point.value.isDrawable {
        guard let x = x(point.week) else { continue }
        if points.last?.x == x { points.removeLast() }
        points.append((x, row(point.value), point.glyph))
      }
      return points
    }
  }

  private mutating func drawJoins(of series: TimePanel.Series) {
    for run in drawn(series) {
      for (from, to) in zip(run, run.dropFirst()) where to.x > from.x + 1 {
        for x in (from.x + 1)..<to.x {
          let part = Double(x - from.x) / Double(to.x - from.x)
          let y = series.isStepped ? from.y : from.y + Int((Double(to.y - from.y) * part).rounded())
          if canvas.isFree(x, y) { canvas.put(ink(.join), x, y) }
        }
      }
    }
  }

  private mutating func drawPoints() {
    var owners: [[Int]: Int] = [:]
    for (number, series) in panel.series.enumerated() {
      for point in drawn(series).joined() {
        let owner = owners[[point.x, point.y], default: number]
        canvas.put(ink(owner == number ? point.glyph : .several), point.x, point.y)
        owners[[point.x, point.y]] = owner
      }
    }
  }

  /// The newest values at the right end, each in the free row nearest to its own.
  private mutating func drawEndLabels() {
    guard layout.endWidth > 0 else { return }
    let x = layout.width - layout.endWidth + 1
    var taken: Set<Int> = []
    let rows = layout.titleRows..<(layout.titleRows + layout.rows)
    // The higher value first: the labels stand in the order of the values.
    let ends = panel.series.compactMap { series -> (value: Double, series: TimePanel.Series)? in
      guard let last = series.runs.joined().last(where: { $0.value.isDrawable }) else { return nil }
      return series.endLabel.isEmpty ? nil : (last.value, series)
    }.sorted { $0.value > $1.value }
    for end in ends {
      let wanted = row(end.value)
      let places = rows.filter { !taken.contains($0) && $0 > taken.max() ?? -1 }
      guard
        let y = places.min(by: { abs($0 - wanted) < abs($1 - wanted) })
          ?? rows.last(where: { !taken.contains($0) })
      else { continue }
      taken.insert(y)
      let label = ink.fitted(end.series.endLabel, layout.endWidth - 3)
      canvas.put("\(ink(end.series.glyph)) \(label)", x, y)
    }
  }

  private mutating func drawLanes() {
    for (index, lane) in panel.lanes.enumerated() {
      let y = layout.titleRows + layout.rows + 1 + index
      canvas.put(ink.fitted(lane.label, layout.ticWidth), endingAt: layout.ticWidth, y)
      var shown: [Int: TimePanel.Mark] = [:]
      // Several days may fall into one column: the most serious mark must not be hidden by a later one.
      for mark in lane.marks {
        guard let x = x(mark.week) else { continue }
        guard var other = shown[x], other.rank >= mark.rank else {
          shown[x] = mark
          continue
        }
        if lane.joinsMarks, other.rank == mark.rank, other.glyph != mark.glyph {
          other.glyph = .several
          shown[x] = other
        }
      }
      for (x, mark) in shown { canvas.put(ink(mark.glyph), x, y) }
    }
  }
}
