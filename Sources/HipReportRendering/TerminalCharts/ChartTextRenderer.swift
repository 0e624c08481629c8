public import HipReportDocument

/// Draws a chart as lines of text of at most 80 columns, for a terminal and for mail.
///
/// Both forms say the same: the plain one only writes each mark and each sign with characters that every terminal and
/// every text field has. Charts over time have the same columns in both, so that both show the same points.
public struct ChartTextRenderer: Sendable {
  static let width = 80

  private let ink: ChartInk

  /// With `ascii` the drawing is pure ASCII.
  public init(ascii: Bool = false) { ink = ChartInk(isASCII: ascii) }

  /// The title, the drawing and the chart's sentence.
  public func render(_ chart: Chart) -> String {
    let title = wrapped(chart.title)
    let sentence = wrapped(chart.message.prefix(1).uppercased() + chart.message.dropFirst())
    let drawing = lines(of: chart.specification)
    return (title + [""] + drawing + [""] + sentence).map { $0 + "\n" }.joined()
  }

  /// The drawing with its key.
  public func lines(of specification: ChartSpecification) -> [String] {
    let lines =
      switch specification {
      case .rangeOfMotion(let chart): RangeOfMotionDrawing.lines(chart, ink)
      case .change(let chart): ChangeDrawing.lines(chart, ink)
      case .symptoms(let chart): SymptomDrawing.lines(chart, ink)
      case .strength(let chart): StrengthDrawing.lines(chart, ink)
      case .adherence(let chart): AdherenceDrawing.lines(chart, ink)
      case .outcomes(let chart): OutcomeDrawing.lines(chart, ink)
      case .sparkline(let chart): [SparklineDrawing.line(chart, ink)]
      }
    return lines.map(TextLayout.trimmed)
  }

  /// Any text of a report in the characters of this form.
  public func words(_ text: String) -> String { ink.words(text) }

  private func wrapped(_ text: String) -> [String] {
    TextLayout.wrap(ink.words(text), width: Self.width)
  }
}
