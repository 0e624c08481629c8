public import HipReportDocument

/// The whole report as plain text of at most 80 columns. The alerts are its first lines.
public struct TextRenderer: Renderer {
  public static let name = "text"
  public static let fileExtension = "txt"
  static let width = 80

  public init() {}

  public func render(_ document: Document, images: [ChartImage]) -> String {
    var lines = document.alerts.flatMap {
      TextLayout.wrap("\($0.label): \($0.text)", width: Self.width, indent: "  ")
    }
    lines.append("")
    if let masthead = document.masthead {
      lines += TextLayout.lines(of: masthead, width: Self.width) + [""]
    }
    lines += TextLayout.wrap(document.title, width: Self.width)
    for section in document.sections {
      let blocks = section.blocks.map(render).filter { !$0.isEmpty }
      guard !blocks.isEmpty else { continue }
      if let heading = section.pageHeading {
        lines.append("")
        lines += TextLayout.wrap(heading, width: Self.width)
      }
      lines.append("")
      lines += TextLayout.wrap(section.title.uppercased(), width: Self.width)
      for (index, block) in blocks.enumerated() {
        if index > 0 { lines.append("") }
        lines += block
      }
    }
    lines.append("")
    lines += document.footer.flatMap { TextLayout.wrap($0, width: Self.width, indent: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ block: Block) -> [String] {
    switch block {
    case .alert: []
    case .detail(let block): render(block)
    case .paragraph(let text): TextLayout.wrap(text, width: Self.width)
    case .list(let items):
      items.flatMap { TextLayout.wrap("- " + $0, width: Self.width, indent: "  ") }
    case .table(let table): TextTable(table, width: Self.width).lines()
    case .dayStrip(let strip): TextLayout.lines(of: strip)
    case .field(let field): TextLayout.lines(of: field)
    // The picture's message in words; its values stand in the tables.
    case .chart(let chart):
      TextLayout.wrap("\(chart.title): \(chart.message)", width: Self.width, indent: "  ")
    }
  }
}
