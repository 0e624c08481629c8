/// Where the panels of small multiples stand: rows of equal columns under a key, each panel under its title and a
/// line of words.
struct PanelGrid {
  private static let edge = 6.0
  private static let bottom = 27.0
  /// The title and the words under it.
  private static let head = 29.0
  /// The tics' labels of a row and the air below them.
  private static let foot = 15.0

  let columns: Int
  let panelHeight: Double
  /// Room in each cell for the labels of the vertical axis, and for what stands at the ends of lines.
  let ticWidth: Double
  let endWidth: Double
  /// Height above each panel for the names of moments.
  let strip: Double
  private let rows: Int
  private let top: Double

  init(
    count: Int, columns: Int, panelHeight: Double, ticWidth: Double, endWidth: Double,
    strip: Double, keyRows: Int
  ) {
    self.columns = columns
    self.panelHeight = panelHeight
    self.ticWidth = ticWidth
    self.endWidth = endWidth
    self.strip = strip
    rows = max((count + columns - 1) / columns, 1)
    top = 6 + Double(keyRows) * ChartKey.rowHeight + Self.head + strip
  }

  static func key(_ entries: [ChartKey.Entry]) -> ChartKey {
    ChartKey(entries, from: edge, to: ChartStyle.width - edge)
  }

  var height: Double {
    (top + Double(rows) * panelHeight + Double(rows - 1) * (Self.foot + Self.head + strip)
      + Self.bottom).rounded(.up)
  }

  private var cellWidth: Double {
    (ChartStyle.width - 2 * Self.edge) / Double(columns)
  }

  /// The panel of that number, in reading order, with axes still to be set.
  func area(_ index: Int, xRange: ClosedRange<Double>) -> ChartPanel {
    let left = Self.edge + Double(index % columns) * cellWidth
    let upper =
      height - top - Double(index / columns) * (panelHeight + Self.foot + Self.head + strip)
    return ChartPanel(
      left: left + ticWidth + 6, right: left + cellWidth - endWidth - 8,
      bottom: upper - panelHeight, top: upper, xRange: xRange, yRange: 0...1)
  }

  func drawHead(
    _ title: String, _ words: String, above area: ChartPanel, _ script: inout GnuplotScript
  ) {
    let left = area.left - ticWidth - 6
    let width = cellWidth - 10
    script.label(
      ChartText.fitted(title, width, ChartStyle.panelTitle),
      at: ChartPosition(left, area.top + strip + 21), .left, ChartStyle.panelTitle, .ink)
    script.label(
      ChartText.fitted(words, width, ChartStyle.axis),
      at: ChartPosition(left, area.top + strip + 10.5), .left, ChartStyle.axis, .muted)
  }

  /// What stands in a panel that has nothing to show.
  func drawNote(_ note: String, in area: ChartPanel, _ script: inout GnuplotScript) {
    let lines = ChartText.wrapped(note, area.right - area.left - 8, ChartStyle.axis, lines: 4)
    let first = (area.top + area.bottom) / 2 + Double(lines.count - 1) * 4.5
    for (index, line) in lines.enumerated() {
      script.label(
        line, at: ChartPosition((area.left + area.right) / 2, first - Double(index) * 9), .center,
        ChartStyle.axis, .muted)
    }
  }
}

/// A text at the end of a line, to the right of a panel.
struct EndLabel {
  var text: String
  var value: Double
  var font = ChartStyle.value
  var colour = ChartColour.ink

  static let gap = 8.4

  /// Draws the labels at their values, moved apart where they would touch.
  static func draw(
    _ labels: [EndLabel], beside area: ChartPanel, width: Double, _ script: inout GnuplotScript
  ) {
    let labels = labels.filter {
      $0.value.isFinite && !GnuplotString.printable($0.text).isEmpty
    }
    let places = LabelSpread.places(
      labels.map { area.y($0.value) }, gap: gap, within: (area.bottom + 2)...(area.top + 2))
    for (label, place) in zip(labels, places) {
      script.label(
        ChartText.fitted(label.text, width, label.font), at: ChartPosition(area.right + 3, place),
        .left, label.font, label.colour)
    }
  }

  /// The room for the widest of the texts, up to a limit.
  static func width(_ texts: [(String, ChartFont)], atMost limit: Double) -> Double {
    min(texts.map { ChartText.width($0.0, $0.1) }.max() ?? 0, limit)
  }
}
