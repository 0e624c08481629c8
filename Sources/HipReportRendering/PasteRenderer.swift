public import HipReportDocument

/// The whole report for a text field of another program: at most 80 columns of pure ASCII, nothing drawn.
public struct PasteRenderer: Renderer {
  public static let name = "paste"
  public static let fileExtension = "txt"

  public init() {}

  public func render(_ document: Document, images: [ChartImage]) -> String {
    // Before the lines are laid out: a degree sign becomes a word.
    TextRenderer().render(Self.plain(document), images: images)
  }

  private static func plain(_ document: Document) -> Document {
    var plain = document
    plain.title = words(document.title)
    plain.footer = document.footer.map(words)
    if let masthead = document.masthead {
      plain.masthead = Masthead(name: words(masthead.name), lines: masthead.lines.map(words))
    }
    for index in plain.sections.indices {
      let section = plain.sections[index]
      plain.sections[index].title = words(section.title)
      plain.sections[index].pageHeading = section.pageHeading.map(words)
      plain.sections[index].blocks = section.blocks.map(Self.plain)
    }
    return plain
  }

  private static func plain(_ block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(words(text))
    case .alert(let alert):
      .alert(Alert(level: alert.level, label: words(alert.label), text: words(alert.text)))
    case .list(let items): .list(items.map(words))
    case .table(let table): .table(plain(table))
    case .chart(let chart): .paragraph(words("\(chart.title): \(chart.message)"))
    // The marks of its days are drawn; their descriptions say the same.
    case .dayStrip(let strip): .list(strip.days.map { words($0.description) })
    case .field(let field):
      .field(BlankField(label: words(field.label), mark: words(field.mark), lines: field.lines))
    case .detail(let block): .detail(plain(block))
    }
  }

  private static func plain(_ table: Table) -> Table {
    // A column that only draws is left out.
    let kept = table.columns.indices.filter { index in
      !table.rows.contains { $0[index].course != nil }
    }
    return Table(
      caption: words(table.caption),
      columns: kept.map { .init(words(table.columns[$0].title), table.columns[$0].alignment) },
      rows: table.rows.map { row in kept.map { .init(words(row[$0].text)) } })
  }

  /// The words behind a mark say what it means.
  static func words(_ text: String) -> String {
    var rest = text[...]
    var kept = ""
    while let character = rest.popFirst() {
      if drawn.contains(character) {
        if rest.first == " " { rest.removeFirst() }
      } else if character == "–", rest.isEmpty, kept.isEmpty {
        kept = "-"
      } else {
        kept.append(character)
      }
    }
    return ASCIIText.plain(kept.replacing("≠ ", with: ""))
  }

  private static let drawn: Set<Character> = ["▲", "▼", "●", "↗", "↘", "■", "□"]
}
