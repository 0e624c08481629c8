public import HipReportDocument
internal import Mustache

/// The page of a message: styles at each element, for mail programs drop a style sheet; nothing is fetched from anywhere.
///
/// It reads without its pictures, whose words say what they show, and in dark mode, also where a program turns the
/// colours round by itself: whatever has a colour has its background too.
public struct MailRenderer {
  /// Some programs cut what is longer than 102 kB.
  public static let largest = 100_000

  public init() {}

  /// `pictures` are the charts that there is a picture of, by name; a page refers to them as `cid:NAME` with
  /// `identifier` behind the name.
  public func render(
    _ document: Document, subject: String, pictures: Set<String>, identifier: String
  ) throws -> String {
    var page = ""
    // Rows are left out before anything else: the text part has them.
    for rows in [Int.max, 60, 24, 10, 3, 0] {
      page = try render(
        document, subject: subject, pictures: pictures, identifier: identifier, rows: rows)
      if page.utf8.count < Self.largest { return page }
    }
    return page
  }

  private func render(
    _ document: Document, subject: String, pictures: Set<String>, identifier: String, rows: Int
  ) throws -> String {
    let template = try MustacheTemplate(string: HTMLRenderer.embeddedText("mail.html"))
    let composer = MailBlocks(pictures: pictures, identifier: identifier, rows: rows)
    let values: [String: Any] = [
      "language": document.language, "subject": subject,
      "title": HTMLRenderer.shown(document.title),
      "style": HTMLRenderer.embeddedText("mail.css"),
      "alerts": document.alerts.map { alert in
        let colours = MailColours(alert.level)
        return [
          "level": alert.level.rawValue, "label": alert.label,
          "text": HTMLRenderer.shown(alert.text), "ink": colours.ink, "page": colours.page
        ]
      },
      "sections": document.sections.compactMap { section -> [String: Any]? in
        let blocks = composer.values(of: section.blocks)
        return blocks.isEmpty ? nil : ["title": section.title, "blocks": blocks]
      },
      "isShortened": rows != .max,
      "footer": document.footer.map(HTMLRenderer.shown)
    ]
    return template.render(values)
  }
}

/// The colours of an alert on white.
private struct MailColours {
  let ink: String
  let page: String

  init(_ level: Alert.Level) {
    (ink, page) =
      switch level {
      case .emergency, .contact: ("#b42318", "#fdecea")
      case .modify: ("#8a3b00", "#fff1e0")
      case .question: ("#1f4f82", "#e8f1fb")
      case .quiet: ("#52606d", "#f5f7fa")
      }
  }
}

/// Blocks as the values that the template shows. Pictures that follow one another stand side by side where there is room.
private struct MailBlocks {
  let pictures: Set<String>
  let identifier: String
  let rows: Int

  func values(of blocks: [Block]) -> [[String: Any]] {
    var result: [[String: Any]] = []
    var row: [[String: String]] = []
    func endRow() {
      if !row.isEmpty { result.append(["pictures": ["items": row] as [String: Any]]) }
      row = []
    }
    for block in blocks.map(\.content) {
      if case .chart(let chart) = block {
        if pictures.contains(chart.name) {
          row.append(
            [
              "cid": "\(chart.name).\(identifier)",
              "alt": HTMLRenderer.shown(chart.alternativeText)
            ])
        }
        continue
      }
      endRow()
      if let values = values(of: block) { result.append(values) }
    }
    endRow()
    return result
  }

  private func values(of block: Block) -> [String: Any]? {
    switch block {
    case .alert, .chart, .detail, .field: nil
    case .paragraph(let text): ["paragraph": HTMLRenderer.shown(text)]
    case .list(let items): ["list": ["items": items.map(HTMLRenderer.shown)] as [String: Any]]
    case .table(let table):
      ["table": ["markup": MailTable.markup(of: table, rows: rows)] as [String: Any]]
    case .dayStrip(let strip):
      [
        "strip": [
          "caption": HTMLRenderer.shown(strip.caption),
          "days": strip.days.map { day in
            [
              "label": HTMLRenderer.shown(day.label), "mark": TextLayout.mark(day.mark),
              "description": HTMLRenderer.shown(day.description)
            ]
          }
        ] as [String: Any]
      ]
    }
  }
}
