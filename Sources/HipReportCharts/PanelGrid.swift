/// Where the panels of small multiples stand: rows of equal columns under a key, each panel under its title and a
/// line of words.
struct PanelGrid {
  /// How far the words of a panel's head lie from each other.
  private static let lineHeight = 8.5

  private let frame: ChartFrame
  private let edge: Double
  private let bottom: Double
  /// The title and the words under it.
  private let head: Double
  /// The tics' labels of a row and the air below them.
  private let foot: Double
  /// How many lines the words under a title may take.
  private let wordLines: Int

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
    strip: Double, key: ChartKey, in frame: ChartFrame = .full, wordLines: Int = 1
  ) {
    self.frame = frame
    self.wordLines = max(wordLines, 1)
    edge = Self.edge(in: frame)
    bottom = frame(27, column: 22)
    head = frame(29, column: 22) + Double(self.wordLines - 1) * Self.lineHeight
    foot = frame(15, column: 13)
    self.columns = columns
    self.panelHeight = panelHeight
    self.ticWidth = ticWidth
    self.endWidth = endWidth
    self.strip = strip
    rows = max((count + columns - 1) / columns, 1)
    top = frame(6, column: 4) + key.height + head + strip
  }

  static func key(_ entries: [ChartKey.Entry], in frame: ChartFrame = .full) -> ChartKey {
    ChartKey(entries, from: edge(in: frame), to: frame.width - edge(in: frame), in: frame)
  }

  private static func edge(in frame: ChartFrame) -> Double { frame(6, column: 1) }

  /// How many lines the longest of the words needs under a title, at most two.
  static func lines(
    of words: [String], columns: Int, in frame: ChartFrame
  ) -> Int {
    let room = (frame.width - 2 * edge(in: frame)) / Double(columns) - frame(10, column: 6)
    return words.contains { ChartText.width($0, ChartStyle.axis) > room } ? 2 : 1
  }

  var height: Double {
    (top + Double(rows) * panelHeight + Double(rows - 1) * (foot + head + strip) + bottom).rounded(
      .up)
  }

  private var cellWidth: Double {
    (frame.width - 2 * edge) / Double(columns)
  }

  /// The panel of that number, in reading order, with axes still to be set.
  func area(_ index: Int, xRange: ClosedRange<Double>) -> ChartPanel {
    let left = edge + Double(index % columns) * cellWidth
    let upper =
      height - top - Double(index / columns) * (panelHeight + foot + head + strip)
    return ChartPanel(
      left: left + ticWidth + 6, right: left + cellWidth - endWidth - frame(8, column: 6),
      bottom: upper - panelHeight, top: upper, xRange: xRange, yRange: 0...1)
  }

  func drawHead(
    _ title: String, _ words: String, above area: ChartPanel, _ script: inout GnuplotScript
  ) {
    let left = area.left - ticWidth - 6
    let width = cellWidth - frame(10, column: 6)
    let lines = ChartText.wrapped(words, width, ChartStyle.axis, lines: wordLines)
    let first =
      area.top + strip + frame(10.5, column: 6.5) + Double(wordLines - 1) * Self.lineHeight
    script.label(
      ChartText.fitted(title, width, ChartStyle.panelTitle),
      at: ChartPosition(left, first + frame(10.5, column: 9.5)), .left, ChartStyle.panelTitle,
      .ink)
    for (index, line) in lines.enumerated() {
      script.label(
        line, at: ChartPosition(left, first - Double(index) * Self.lineHeight), .left,
        ChartStyle.axis, .muted)
    }
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
