public import HipReportDocument

/// The short form for a terminal: what fits 24 lines, the alerts first. Colour only repeats what the words say.
public struct TerminalRenderer: Renderer {
  public static let name = "terminal"
  public static let fileExtension = "txt"
  private static let width = 80

  private let usesColour: Bool

  public init(usesColour: Bool) { self.usesColour = usesColour }

  public func render(_ document: Document, images: [ChartImage]) -> String {
    var lines: [String] = []
    var previousWasAlert = false
    for block in document.brief {
      switch block.content {
      case .detail: continue
      case .alert(let alert):
        let wrapped = TextLayout.wrap(
          "\(alert.label): \(alert.text)", width: Self.width, indent: "  ")
        lines += wrapped.map { coloured($0, alert.level) }
        previousWasAlert = true
        continue
      case .paragraph(let text):
        if previousWasAlert { lines.append("") }
        lines += TextLayout.wrap(text, width: Self.width)
      case .table(let table):
        lines += TextTable(table, width: Self.width).lines(style: styled)
      case .list(let items):
        lines += items.flatMap { TextLayout.wrap("- " + $0, width: Self.width, indent: "  ") }
      case .dayStrip(let strip): lines += TextLayout.lines(of: strip)
      case .field(let field): lines += TextLayout.lines(of: field)
      case .chart(let chart): lines += TextLayout.wrap(chart.title, width: Self.width)
      }
      previousWasAlert = false
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func coloured(_ line: String, _ level: Alert.Level) -> String {
    switch level {
    case .emergency, .modify: code("1;31", line)
    case .contact: code("1;33", line)
    case .question: code("1;36", line)
    case .quiet: line
    }
  }

  private func styled(_ text: String, _ tone: Table.Tone) -> String {
    switch tone {
    case .better: code("32", text)
    case .worse, .alert: code("31", text)
    case .muted, .plain: text
    }
  }

  private func code(_ code: String, _ text: String) -> String {
    usesColour && text.contains { $0 != " " } ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
