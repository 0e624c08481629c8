internal import HipReportDocument

/// A row a series: where it began and is now, the bar of its change over the band of its error, the change.
enum ChangeDrawing {
  private static let rise = ChartGlyph("▲", "^")
  private static let fall = ChartGlyph("▼", "v")
  private static let within = ChartGlyph("●", "o")
  private static let bar = ChartGlyph("■", "=")
  private static let band = ChartGlyph("─", "-")

  static func lines(_ chart: ChangeChart, _ ink: ChartInk) -> [String] {
    let rows = chart.groups.flatMap(\.rows)
    let columns = Columns(rows, chart.key, ink)
    let reach = reach(of: rows)
    var lines = [heading(chart.key, columns, ink)]
    for group in chart.groups where !group.rows.isEmpty {
      lines.append(ink.fitted(group.title, ChartTextRenderer.width))
      lines += group.rows.map { line($0, columns, reach, ink) }
    }
    lines += scale(chart, columns, reach, ink)
    let key = ink.key(key(chart, rows))
    return lines + (key.isEmpty ? [] : [""]) + key
  }

  private static let longestLabel = 18
  private static let longestValues = 23
  private static let longestTail = 22

  /// Where each column begins; the picture takes what this form leaves, with a middle. The words are cut alike in both
  /// forms, and the numbers stand beside the bars: so the bars may be longer where the words are shorter.
  private struct Columns {
    let values: Int
    let picture: Int
    let half: Int
    let tail: Int

    init(_ rows: [ChangeChart.Row], _ key: ChangeChart.Key, _ ink: ChartInk) {
      func widest(_ texts: [String], _ most: Int) -> Int {
        texts.map { TextCanvas.columns(ink.fitted($0, most)) }.max() ?? 0
      }
      values = 2 + widest(rows.map(\.label), longestLabel) + 2
      picture = values + widest(rows.map(\.values) + [key.valuesColumn], longestValues) + 2
      let tailWidth = widest(rows.map(ChangeDrawing.tail) + [key.changeColumn], longestTail)
      half = max(3, (ChartTextRenderer.width - picture - 2 - tailWidth - 1) / 2)
      tail = picture + 2 * half + 3
    }

    func x(_ change: Double, _ reach: Double) -> Int {
      let part = min(max(change / reach, -1), 1)
      return picture + half + Int((part * Double(half)).rounded())
    }
  }

  /// The change, and what stands for a mark where there is none.
  private static func tail(_ row: ChangeChart.Row) -> String {
    [row.changeText, row.note].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// Half of the scale: all of every change and every error.
  private static func reach(of rows: [ChangeChart.Row]) -> Double {
    let values = rows.flatMap { [$0.change, $0.error] }.compactMap { $0 }.filter(\.isDrawable)
    return max(5, ((values.map(\.magnitude).max() ?? 0) / 5).rounded(.up) * 5)
  }

  private static func heading(
    _ key: ChangeChart.Key, _ columns: Columns, _ ink: ChartInk
  ) -> String {
    var canvas = TextCanvas(width: ChartTextRenderer.width, height: 1)
    canvas.put(ink.fitted(key.valuesColumn, longestValues), columns.values, 0)
    canvas.put(ink.fitted(key.changeColumn, longestTail), columns.tail, 0)
    return canvas.lines[0]
  }

  private static func line(
    _ row: ChangeChart.Row, _ columns: Columns, _ reach: Double, _ ink: ChartInk
  ) -> String {
    var canvas = TextCanvas(width: ChartTextRenderer.width, height: 1)
    canvas.put(ink.fitted(row.label, longestLabel), 2, 0)
    canvas.put(ink.fitted(row.values, longestValues), columns.values, 0)
    canvas.put(ink.fitted(tail(row), longestTail), columns.tail, 0)
    let zero = columns.x(0, reach)
    if let error = row.error, error.isDrawable, error >= 0, row.mark != .notCompared {
      let (from, to) = (columns.x(-error, reach), columns.x(error, reach))
      for x in from...to { canvas.put(ink(band), x, 0) }
      canvas.put(ink(.init("├", "[")), from, 0)
      canvas.put(ink(.init("┤", "]")), to, 0)
    }
    canvas.put(ink(.init(row.error == nil ? "│" : "┼", "|")), zero, 0)
    if let change = row.change, change.isDrawable, row.mark != .notCompared {
      let end = columns.x(change, reach)
      let step = end < zero ? -1 : 1
      for x in stride(from: zero + step, to: end, by: step) where end != zero {
        canvas.put(ink(bar), x, 0)
      }
      canvas.put(ink(head(row.mark)), end, 0)
    }
    return canvas.lines[0]
  }

  private static func head(_ mark: ChangeChart.Mark) -> ChartGlyph {
    switch mark {
    case .gain: rise
    case .loss: fall
    case .within, .notCompared: within
    }
  }

  /// The two ends and the middle of the axis, and what it measures.
  private static func scale(
    _ chart: ChangeChart, _ columns: Columns, _ reach: Double, _ ink: ChartInk
  ) -> [String] {
    var canvas = TextCanvas(width: ChartTextRenderer.width, height: 1)
    let end = RangeOfMotionDrawing.ticText(reach)
    canvas.put(ink.words("−" + end), columns.picture, 0)
    canvas.put("0", columns.x(0, reach), 0)
    canvas.put("+" + end, endingAt: columns.picture + 2 * columns.half + 1, 0)
    let title = ink.fitted(chart.axisTitle, ChartTextRenderer.width)
    let indent = min(columns.picture, ChartTextRenderer.width - TextCanvas.columns(title))
    return [canvas.lines[0], String(repeating: " ", count: max(0, indent)) + title]
  }

  private static func key(
    _ chart: ChangeChart, _ rows: [ChangeChart.Row]
  ) -> [(glyphs: [ChartGlyph], words: String)] {
    func has(_ mark: ChangeChart.Mark) -> Bool { rows.contains { $0.mark == mark } }
    let hasBand = rows.contains { $0.error != nil && $0.mark != .notCompared }
    return [
      ([.init("│", "|")], chart.key.baseline), (has(.within) ? [within] : [], chart.key.now),
      (has(.gain) ? [rise] : [], chart.key.gain), (has(.loss) ? [fall] : [], chart.key.loss),
      (
        hasBand ? [.init("├", "["), band, .init("┤", "]")] : [], chart.key.errorBand
      )
    ]
  }
}
