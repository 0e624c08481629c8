internal import HipReportDocument

/// A row a week and a column a weekday, with the training days of the week as a bar beside it. A year stands in two
/// blocks beside each other.
enum AdherenceDrawing {
  private static let signal = ChartGlyph("!", "!")
  private static let longestBlock = 18
  private static let bar = ChartGlyph("█", "=")
  private static let planned = ChartGlyph("│", "|")
  private static let slots = 7

  static func lines(_ chart: AdherenceChart, _ ink: ChartInk) -> [String] {
    let blocks = chart.weeks.count > longestBlock ? 2 : 1
    let height = max(1, (chart.weeks.count + blocks - 1) / blocks)
    let layout = Layout(chart)
    let parts = stride(from: 0, to: max(1, chart.weeks.count), by: height).map { start in
      heading(chart, layout, ink)
        + chart.weeks[start..<min(start + height, chart.weeks.count)]
        .map { line($0, chart, layout, ink) }
    }
    var lines = [titles(chart, layout, ink)]
    for row in 0..<(parts.map(\.count).max() ?? 0) {
      let cells = parts.map { row < $0.count ? $0[row] : "" }
      lines.append(
        cells.map {
          $0 + String(repeating: " ", count: max(0, layout.width - TextCanvas.columns($0)))
        }
        .joined(separator: "   "))
    }
    let key = ink.key(key(chart))
    return lines + (key.isEmpty ? [] : [""]) + key
  }

  private struct Layout {
    let month: Int
    let label: Int
    var days: Int { month + 1 + label + 1 }
    var bar: Int { days + 2 * 7 + 1 }
    /// The bar with the line of the plan in it, a blank and the number of days.
    var width: Int { bar + slots + 1 + 1 + 2 }

    init(_ chart: AdherenceChart) {
      func widest(_ texts: [String], _ most: Int) -> Int {
        min(most, texts.map(ChartInk.columns).max() ?? 0)
      }
      month = widest(chart.weeks.map(\.month), 3)
      label = widest(chart.weeks.map(\.label), 4)
    }
  }

  /// What the rows, the marks and the bars are.
  private static func titles(
    _ chart: AdherenceChart, _ layout: Layout, _ ink: ChartInk
  ) -> String {
    let parts = [chart.axisTitle, chart.title, chart.barsTitle].filter { !$0.isEmpty }
    return ink.fitted(parts.joined(separator: " · "), ChartTextRenderer.width)
  }

  private static func heading(
    _ chart: AdherenceChart, _ layout: Layout, _ ink: ChartInk
  ) -> [String] {
    var canvas = TextCanvas(width: layout.width, height: 1)
    let names = chart.weekdays.prefix(7)
    for (index, name) in names.enumerated() where !name.isEmpty {
      // Room up to the next name.
      let next = names.indices.first { $0 > index && !names[$0].isEmpty } ?? names.count + 1
      let room = max(1, 2 * (next - index) - 1)
      canvas.put(String(ink.words(name).prefix(room)), layout.days + 2 * index, 0)
    }
    return [canvas.lines[0]]
  }

  private static func line(
    _ week: AdherenceChart.Week, _ chart: AdherenceChart, _ layout: Layout, _ ink: ChartInk
  ) -> String {
    var canvas = TextCanvas(width: layout.width, height: 1)
    canvas.put(ink.fitted(week.month, 3), 0, 0)
    canvas.put(ink.fitted(week.label, layout.label), endingAt: layout.days - 1, 0)
    for (index, day) in week.days.prefix(7).enumerated() {
      canvas.put(ink(glyph(day)), layout.days + 2 * index, 0)
    }
    for day in week.signalDays where (0..<7).contains(day) {
      canvas.put(ink(signal), layout.days + 2 * day + 1, 0)
    }
    // The line of the plan stands behind as many days as were planned.
    let goal = chart.planned.flatMap { $0.value.isDrawable ? Int($0.value.rounded(.up)) : nil }
    for slot in 0..<min(slots, max(0, week.done)) {
      canvas.put(ink(bar), layout.bar + slot + (slot >= goal ?? slots ? 1 : 0), 0)
    }
    if let goal, (0...slots).contains(goal) { canvas.put(ink(planned), layout.bar + goal, 0) }
    canvas.put("\(week.done)", endingAt: layout.width, 0)
    return canvas.lines[0]
  }

  private static func glyph(_ mark: AdherenceChart.Mark) -> ChartGlyph {
    switch mark {
    case .strength: .init("■", "#")
    case .mobility: .init("◆", "+")
    case .nothingDone: .init("□", "o")
    case .notRecorded: .init("·", ".")
    case .outside: .init(" ", " ")
    }
  }

  private static func key(
    _ chart: AdherenceChart
  ) -> [(glyphs: [ChartGlyph], words: String)] {
    let marks = Set(chart.weeks.flatMap(\.days))
    func entry(
      _ mark: AdherenceChart.Mark, _ words: String
    ) -> (glyphs: [ChartGlyph], words: String) {
      (marks.contains(mark) ? [glyph(mark)] : [], words)
    }
    return [
      entry(.strength, chart.key.strength), entry(.mobility, chart.key.mobility),
      entry(.nothingDone, chart.key.nothingDone), entry(.notRecorded, chart.key.notRecorded),
      (chart.weeks.contains { !$0.signalDays.isEmpty } ? [signal] : [], chart.key.signal),
      (chart.planned == nil ? [] : [planned], chart.planned?.text ?? "")
    ]
  }
}
