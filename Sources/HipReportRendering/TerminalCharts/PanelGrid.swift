internal import HipReportDocument

/// Panels over time beside and below each other, with their weeks, events and key.
enum PanelGrid {
  private static let gap = 2

  static func lines(
    _ panels: [TimePanel], columns: Int, rows: Int, lastWeek: Double, axisTitle: String,
    moments: [ChartMoment], key: [(glyphs: [ChartGlyph], words: String)], _ ink: ChartInk
  ) -> [String] {
    let width = (ChartTextRenderer.width - gap * (columns - 1)) / columns
    let layout = TimeLayout(panels, width: width, rows: rows, lastWeek: lastWeek)
    var lines: [String] = []
    let lastDrawn = panels.lastIndex { !$0.isEmpty }
    for start in stride(from: 0, to: panels.count, by: columns) {
      let numbers = start..<min(start + columns, panels.count)
      let row = Array(panels[numbers])
      if !lines.isEmpty, layout.laneRows > 0 || layout.titleRows > 1 { lines.append("") }
      lines += beside(
        row.map { TimePanelDrawing.lines($0, moments: moments, layout, ink) }, width, row)
      // The weeks stand once, under the last picture of each column.
      if let lastDrawn, numbers.contains(lastDrawn) {
        lines.append(
          row.map { _ in weekLabels(layout) }.joined(separator: String(repeating: " ", count: gap)))
        let indent = String(repeating: " ", count: layout.left)
        lines.append(indent + ink.fitted(axisTitle, ChartTextRenderer.width - layout.left))
      }
    }
    let footer = events(moments, layout.axis, ink) + ink.key(key)
    return lines + (footer.isEmpty ? [] : [""]) + footer
  }

  /// A row of panels; a row in which none has a value needs no room for one.
  private static func beside(
    _ panels: [[String]], _ width: Int, _ row: [TimePanel]
  ) -> [String] {
    var height = panels.map(\.count).max() ?? 0
    let isEmpty = row.allSatisfy(\.isEmpty)
    func isBlank(_ line: Int) -> Bool { panels.allSatisfy { $0[line].allSatisfy { $0 == " " } } }
    while isEmpty || row.allSatisfy({ $0.lanes.isEmpty }), height > 0, isBlank(height - 1) {
      height -= 1
    }
    return (0..<height).filter { !isEmpty || !isBlank($0) }.map { line in
      panels.map { padded($0[line], width) }
        .joined(separator: String(repeating: " ", count: gap))
    }
  }

  private static func padded(_ line: String, _ width: Int) -> String {
    line + String(repeating: " ", count: max(0, width - TextCanvas.columns(line)))
  }

  private static func weekLabels(_ layout: TimeLayout) -> String {
    var canvas = TextCanvas(width: layout.width, height: 1)
    for tic in layout.axis.tics {
      canvas.put(tic.text, layout.left + tic.column - tic.text.count / 2, 0)
    }
    return canvas.lines[0]
  }

  /// Events with a name, by their week: in the picture there is no room for their words.
  private static func events(
    _ moments: [ChartMoment], _ axis: TimeAxis, _ ink: ChartInk
  ) -> [String] {
    ink.key(
      moments.filter { !$0.label.isEmpty && axis.column($0.week) != nil }.map {
        ([.moment($0.kind)], "\(week($0.week)): \($0.label)")
      })
  }

  private static func week(_ week: Double) -> String {
    let tenths = Int((week * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
