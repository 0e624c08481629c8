/// A place in a chart: each coordinate in points from the lower left corner, as a value on the axis,
/// or as a part of the panel.
struct ChartPosition {
  enum Coordinate {
    case points(Double)
    case value(Double)
    case graph(Double)

    func gnuplot(_ whole: String) -> String {
      switch self {
      case .points(let points): "screen \(GnuplotNumber.text(points))/\(whole)"
      case .value(let value): "first \(GnuplotNumber.text(value))"
      case .graph(let part): "graph \(GnuplotNumber.text(part))"
      }
    }
  }

  var x: Coordinate
  var y: Coordinate

  init(_ x: Coordinate, _ y: Coordinate) {
    self.x = x
    self.y = y
  }

  /// Both in points.
  init(_ x: Double, _ y: Double) {
    self.init(.points(x), .points(y))
  }

  var gnuplot: String { "\(x.gnuplot("W")),\(y.gnuplot("H"))" }
}

/// A rectangle of the chart with its two axes, so that the layout can work in points.
struct ChartPanel {
  var left: Double
  var right: Double
  var bottom: Double
  var top: Double
  var xRange: ClosedRange<Double>
  var yRange: ClosedRange<Double>

  func x(_ value: Double) -> Double {
    left + (value - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound) * (right - left)
  }

  func y(_ value: Double) -> Double {
    bottom + (value - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound) * (top - bottom)
  }
}

/// The words of gnuplot that the charts use, each written in one place.
struct GnuplotScript {
  enum Alignment: String { case left, center, right }

  /// In whole points, so that a picture is whole pixels.
  let width: Double
  let height: Double
  private(set) var body = ""
  private var labels = 0
  private var arrows = 0
  private var objects = 0
  private var blocks = 0

  init(width: Double = ChartStyle.width, height: Double) {
    self.width = width.rounded(.up)
    self.height = height.rounded(.up)
  }

  /// Adds lines that hold no text of a report.
  mutating func command(_ line: String) {
    body += line
    body += "\n"
  }

  mutating func label(
    _ text: String, at position: ChartPosition, _ alignment: Alignment = .left, _ font: ChartFont,
    _ colour: ChartColour
  ) {
    guard !text.isEmpty else { return }
    labels += 1
    command(
      "set label \(labels) \(GnuplotString.quoted(text)) at \(position.gnuplot) "
        + "\(alignment.rawValue) front font \(font.gnuplot) textcolor rgb '\(colour.hex)'")
  }

  /// The title of the lower axis at the foot of the chart: under the middle of the plot, or as far to
  /// the side as its length asks for.
  mutating func axisTitle(_ text: String, under middle: Double) {
    let font = ChartStyle.axis
    let text = ChartText.fitted(text, width - 16, font)
    let half = ChartText.width(text, font) / 2
    let centre = max(min(middle, width - 8 - half), 8 + half)
    label(text, at: ChartPosition(centre, 7), .center, font, .muted)
  }

  mutating func mark(
    _ shape: ChartShape, at position: ChartPosition, size: Double, _ colour: ChartColour
  ) {
    labels += 1
    command(
      "set label \(labels) '' at \(position.gnuplot) front "
        + "point \(shape.gnuplot(size: size, colour))")
  }

  mutating func line(
    from start: ChartPosition, to end: ChartPosition, _ stroke: ChartStroke, layer: String = "back"
  ) {
    arrows += 1
    command(
      "set arrow \(arrows) from \(start.gnuplot) to \(end.gnuplot) nohead \(layer) "
        + stroke.gnuplot)
  }

  mutating func box(
    from start: ChartPosition, to end: ChartPosition, _ colour: ChartColour, opacity: Double = 1,
    layer: String = "back"
  ) {
    objects += 1
    let fill =
      opacity < 1 ? "fs transparent solid \(GnuplotNumber.text(opacity))" : "fs solid"
    command(
      "set object \(objects) rectangle from \(start.gnuplot) to \(end.gnuplot) \(layer) "
        + "fc rgb '\(colour.hex)' \(fill) noborder")
  }

  /// Writes rows of numbers, with a blank line wherever a line must break, and gives the block's name.
  mutating func data(_ runs: [[[Double]]]) -> String {
    blocks += 1
    let name = "$d\(blocks)"
    command("\(name) << EOD")
    for (index, run) in runs.enumerated() {
      if index > 0 { command("") }
      for row in run { command(row.map(GnuplotNumber.text).joined(separator: " ")) }
    }
    command("EOD")
    return name
  }

  mutating func panel(_ panel: ChartPanel) {
    let number = GnuplotNumber.text
    command(
      "set lmargin at screen \(number(panel.left))/W; set rmargin at screen \(number(panel.right))/W"
    )
    command(
      "set bmargin at screen \(number(panel.bottom))/H; set tmargin at screen \(number(panel.top))/H"
    )
    command(
      "set xrange [\(number(panel.xRange.lowerBound)):\(number(panel.xRange.upperBound))]; "
        + "set yrange [\(number(panel.yRange.lowerBound)):\(number(panel.yRange.upperBound))]")
  }

  /// A list of tics with our own texts. Font and colour are repeated because `unset` forgets them.
  mutating func tics(_ axis: String, _ tics: [(text: String, at: Double)], _ options: String) {
    let list = tics.map { "\(GnuplotString.quotedForTics($0.text)) \(GnuplotNumber.text($0.at))" }
    command(
      "set \(axis)tics (\(list.joined(separator: ", "))) \(options) "
        + "textcolor rgb '\(ChartColour.muted.hex)' font \(ChartStyle.axis.gnuplot)")
  }

  /// Draws the panel; gnuplot draws axes and labels only together with a plot, so an empty one too.
  mutating func plot(_ plots: [String]) {
    command("plot " + (plots.isEmpty ? "NaN notitle" : plots.joined(separator: ", \\\n  ")))
    clear()
  }

  /// Forgets what stood in the panel, before the next one.
  private mutating func clear() {
    labels = 0
    arrows = 0
    objects = 0
    command("unset label; unset arrow; unset object")
  }
}
