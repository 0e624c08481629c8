internal import HipReportDocument

/// What all charts share: sizes, type, colours, and the lines that every chart starts and ends with.
enum ChartStyle {
  /// Seven inches of a letter page, in points.
  static let width = ChartSize.full.width
  static let fontFamily = "Inter"

  /// What gnuplot measures its own distances in.
  static let base = ChartFont(8)
  static let panelTitle = ChartFont(8.5, bold: true)
  static let value = ChartFont(7.5, bold: true)
  static let plainValue = ChartFont(7.5)
  static let key = ChartFont(7)
  static let keySide = ChartFont(7, bold: true)
  static let axis = ChartFont(7)
  static let small = ChartFont(6.5)
  static let smallest = ChartFont(6)

  static let seriesWidth = 1.8
  /// The hole of a ring as a part of its size, and the head of an event's line.
  static let ringHole = 0.6
  /// How far a ring around a mark reaches beyond it, and the gap between them, in sizes of the mark.
  static let ringReach = 0.3
  static let ringGap = 0.15
  static let momentHead = 0.42
  /// Dashed lines differ from solid ones in width as well: gnuplot's SVG terminal loses the dashes of
  /// a line that follows a solid one of the same colour and width.
  static let reference = ChartStroke(.reference, 1.25, "dt (3,4)")
  static let goal = ChartStroke(.reference, 1.3, "dt (9,4,2,4)")
  static let visit = ChartStroke(.faint, 0.8, "dt (2,5)")
  static let event = ChartStroke(.rule, 0.9)
  static let emergency = ChartStroke(.alert, 0.9, "dt (3,4)")
  static let axisLine = ChartStroke(.rule, 0.75)
  static let grid = ChartStroke(.grid, 0.76)

  static func opacity(of side: ChartSide) -> Double { side == .right ? 0.16 : 0.13 }

  /// Puts gnuplot into a known state, whatever the chart before did to it, and opens the picture.
  /// Only these lines differ from format to format: `D` corrects the size of a diamond.
  static func prologue(
    output: String, format: ChartFileFormat, width: Double, height: Double
  ) -> String {
    """
    unset multiplot; set output; reset; unset label; unset arrow; unset object; reset errors
    set encoding utf8
    \(format.terminal(width: width, height: height))
    set output \(GnuplotString.quoted(output))
    D=\(GnuplotNumber.text(format.diamondScale))
    W=\(GnuplotNumber.text(width)).; H=\(GnuplotNumber.text(height)).
    unset key; set minussign
    set tics nomirror out scale 0.35 textcolor rgb '\(ChartColour.muted.hex)' \
    font \(axis.gnuplot)
    set border 1 lc rgb '\(ChartColour.rule.hex)' lw 0.75

    """
  }

  /// Closes the picture and says whether the chart went well: gnuplot goes on after an error, and a
  /// failed chart leaves a file too, so only this line can be trusted.
  static func epilogue(number: Int) -> String {
    """
    unset multiplot; set output
    print sprintf('\(statusMark) %d %d %s', \(number), GPVAL_ERRNO, GPVAL_ERRMSG)

    """
  }

  static let statusMark = "HR"
}

/// A type size of the style guide, in points.
struct ChartFont: Equatable {
  var size: Double
  var isBold: Bool

  init(_ size: Double, bold: Bool = false) {
    self.size = size
    self.isBold = bold
  }

  /// The font as gnuplot takes it; the colon form of bold would become a family name in SVG.
  var gnuplot: String {
    "'\(ChartStyle.fontFamily)\(isBold ? " Bold" : ""),\(GnuplotNumber.text(size))'"
  }
}

/// The palette. A page may replace every colour by setting the property, for dark mode.
enum ChartColour: String, CaseIterable {
  case left = "#0b4f8a"
  case right = "#e07b00"
  case rightText = "#a35200"
  case reference = "#3a7d44"
  case alert = "#b42318"
  case ink = "#1f2933"
  case muted = "#52606d"
  case dot = "#7b8794"
  case faint = "#9aa5b1"
  case rule = "#cbd2d9"
  case grid = "#e8ecf0"
  case band = "#dfe4ea"
  case background = "#ffffff"

  var hex: String { rawValue }

  /// The name of the custom property, such as `--chart-right-text`.
  var property: String {
    switch self {
    case .rightText: "--chart-right-text"
    default: "--chart-\(self)"
    }
  }

  /// Text needs more contrast on white than a mark of the same side.
  static func text(of side: ChartSide) -> ChartColour {
    switch side {
    case .right: .rightText
    case .unrecorded: .muted
    case .left, .both: mark(of: side)
    }
  }

  static func mark(of side: ChartSide) -> ChartColour {
    switch side {
    case .left: .left
    case .right: .right
    case .both: .ink
    case .unrecorded: .dot
    }
  }
}

/// A line as the style guide has it: colour, width in units of 0.75 points, and dashes.
struct ChartStroke {
  var colour: ChartColour
  var width: Double
  var dashes: String

  init(_ colour: ChartColour, _ width: Double, _ dashes: String = "dt solid") {
    self.colour = colour
    self.width = width
    self.dashes = dashes
  }

  var gnuplot: String {
    "lc rgb '\(colour.hex)' lw \(GnuplotNumber.text(width)) \(dashes)"
  }
}

/// A mark, drawn by a gnuplot point type.
enum ChartShape: Int {
  case square = 5
  case circle = 7
  case triangleUp = 9
  case triangleDown = 11
  case diamond = 13

  /// `D` is the correction that the prologue states for the format.
  func gnuplot(size: Double, _ colour: ChartColour) -> String {
    let correction = self == .diamond ? "*D" : ""
    return "pt \(rawValue) ps \(GnuplotNumber.text(size))\(correction) lc rgb '\(colour.hex)'"
  }

  static func of(_ side: ChartSide) -> ChartShape {
    switch side {
    case .left: .circle
    case .right: .diamond
    case .both, .unrecorded: .square
    }
  }
}
