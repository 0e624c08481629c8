internal import HipReportDocument

/// The gnuplot terminal behind each form of file. The factors make all three draw the same picture: cairo takes
/// points of type for 96 dots an inch, and each terminal has its own unit of line width.
extension ChartFileFormat {
  static let pixelsPerPoint = 3.0

  func terminal(width: Double, height: Double) -> String {
    func size(_ factor: Double, _ unit: String = "") -> String {
      [width, height].map { GnuplotNumber.text($0 * factor) + unit }.joined(separator: ",")
    }
    let number = GnuplotNumber.text
    let scale = Self.pixelsPerPoint
    return switch self {
    case .svg:
      "set terminal svg noenhanced rounded size \(size(1)) dynamic font \(ChartStyle.base.gnuplot) "
        + "fontscale 1 linewidth 0.75"
    case .png:
      "set terminal pngcairo noenhanced rounded size \(size(scale)) font \(ChartStyle.base.gnuplot) "
        + "fontscale \(number(0.75 * scale)) linewidth \(number(0.75 * scale)) "
        + "pointscale \(number(scale)) dashlength 2 background '\(ChartColour.background.hex)'"
    case .pdf:
      "set terminal pdfcairo noenhanced rounded size \(size(1, "/72.")) "
        + "font \(ChartStyle.base.gnuplot) fontscale 0.75 linewidth 1.5 dashlength 2"
    }
  }

  /// gnuplot's SVG terminal draws its diamond 1.4 times as large as the other shapes.
  var diamondScale: Double { self == .svg ? 0.72 : 1 }
}
