/// The key of a chart, drawn once at the top and wrapped where it is too wide.
struct ChartKey {
  enum Sign {
    case mark(ChartShape, Double, ChartColour)
    /// A mark with a hole, as wide as `Double`.
    case ring(ChartShape, Double, ChartColour)
    /// A mark on a vertical line.
    case crossed(ChartShape, Double, ChartStroke)
    /// A mark with a ring around it.
    case ringed(ChartShape, Double, ChartColour)
    /// A mark in two sizes.
    case sizes(ChartShape, ClosedRange<Double>, ChartColour)
    case box(ChartColour)
    /// A day of the calendar, filled with a part of its colour; none leaves an outline.
    case day(ChartColour, Double)
    case line(ChartStroke)
    /// A vertical mark of the time axis; `true` for one with a head.
    case moment(ChartStroke, Bool)
    case tick(ChartStroke)

    var width: Double {
      switch self {
      case .mark, .ring, .crossed, .ringed: 7
      case .sizes: 11
      case .box: 14
      case .day: 11
      case .line: 17
      case .moment: 5
      case .tick: 3
      }
    }
  }

  struct Entry {
    var sign: Sign
    var text: String
    var font = ChartStyle.key
    var colour = ChartColour.muted
  }

  private static let gap = 4.0

  /// The rows lie as far apart as the frame has them.
  let rowHeight: Double
  private var rows: [[(entry: Entry, left: Double)]] = []

  /// Lays out the entries that have a text between `left` and `right`.
  init(
    _ entries: [Entry], from left: Double, to right: Double, in frame: ChartFrame = .full
  ) {
    rowHeight = frame.keyRow
    let space = frame(12.0, column: 9)
    var row: [(entry: Entry, left: Double)] = []
    var x = left
    for var entry in entries where !GnuplotString.printable(entry.text).isEmpty {
      let sign = entry.sign.width + Self.gap
      entry.text = ChartText.fitted(entry.text, right - left - sign, entry.font)
      let width = sign + ChartText.width(entry.text, entry.font)
      if !row.isEmpty && x + width > right {
        rows.append(row)
        row = []
        x = left
      }
      row.append((entry, x))
      x += width + space
    }
    if !row.isEmpty { rows.append(row) }
  }

  var rowCount: Int { rows.count }

  var height: Double { Double(rows.count) * rowHeight }

  /// Draws the key with the middle of its first row at `y`.
  func draw(at y: Double, in script: inout GnuplotScript) {
    for (index, row) in rows.enumerated() {
      let middle = y - Double(index) * rowHeight
      for (entry, left) in row {
        draw(entry.sign, left, middle, in: &script)
        script.label(
          entry.text, at: ChartPosition(left + entry.sign.width + Self.gap, middle), .left,
          entry.font, entry.colour)
      }
    }
  }

  private func draw(_ sign: Sign, _ left: Double, _ y: Double, in script: inout GnuplotScript) {
    let centre = ChartPosition(left + sign.width / 2, y)
    switch sign {
    case .mark(let shape, let size, let colour):
      script.mark(shape, at: centre, size: size, colour)
    case .ring(let shape, let size, let colour):
      script.mark(shape, at: centre, size: size, colour)
      script.mark(shape, at: centre, size: size * ChartStyle.ringHole, .background)
    case .ringed(let shape, let size, let colour):
      script.mark(shape, at: centre, size: size + ChartStyle.ringReach, .ink)
      script.mark(shape, at: centre, size: size + ChartStyle.ringGap, .background)
      script.mark(shape, at: centre, size: size, colour)
    case .sizes(let shape, let sizes, let colour):
      script.mark(shape, at: ChartPosition(left + 2, y), size: sizes.lowerBound, colour)
      script.mark(shape, at: ChartPosition(left + 8, y), size: sizes.upperBound, colour)
    case .crossed(let shape, let size, let stroke):
      let x = left + sign.width / 2
      script.line(
        from: ChartPosition(x, y - 6), to: ChartPosition(x, y + 6), stroke, layer: "front")
      script.mark(shape, at: centre, size: size, stroke.colour)
    case .box(let colour):
      script.box(
        from: ChartPosition(left, y - 3.5), to: ChartPosition(left + sign.width, y + 3.5), colour,
        layer: "front")
    case .day(let colour, let opacity):
      let start = ChartPosition(left, y - 3.5)
      let end = ChartPosition(left + sign.width, y + 3.5)
      if opacity > 0 {
        script.box(from: start, to: end, colour, opacity: opacity, layer: "front")
      } else {
        script.box(from: start, to: end, colour, layer: "front")
        script.box(
          from: ChartPosition(left + 0.8, y - 2.7),
          to: ChartPosition(left + sign.width - 0.8, y + 2.7), .background, layer: "front")
      }
    case .line(let stroke):
      script.line(
        from: ChartPosition(left, y), to: ChartPosition(left + sign.width, y), stroke,
        layer: "front")
    case .moment(let stroke, let hasHead):
      let x = left + sign.width / 2
      script.line(
        from: ChartPosition(x, y - 5), to: ChartPosition(x, y + 5), stroke, layer: "front")
      if hasHead {
        script.mark(
          .triangleDown, at: ChartPosition(x, y + 4), size: ChartStyle.momentHead, stroke.colour)
      }
    case .tick(let stroke):
      let x = left + sign.width / 2
      script.line(
        from: ChartPosition(x, y - 2), to: ChartPosition(x, y + 2), stroke, layer: "front")
    }
  }
}
