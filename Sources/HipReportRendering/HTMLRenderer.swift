internal import CEmbeddedFiles
internal import FoundationEssentials
internal import HipReportDiagnostics
public import HipReportDocument
internal import Mustache

/// One self-contained page: no request to anywhere, no script, a strict content-security policy.
///
/// The page's markup is the template `page.html`; here a document becomes the values that it shows. Mustache escapes
/// every value; only the style sheet, the rows of tables and the pictures, which are ours, go in as they are.
public struct HTMLRenderer: Renderer {
  public static let name = "html"
  public static let fileExtension = "html"

  /// The SHA-256 of `page.css`, which the content-security policy admits; a test computes it again.
  static let styleHash = "sha256-xyEM11OWD0K6lCIzHP0oZLaT6ZFBr0o381rDtjdKVIM="

  public init() {}

  public func render(_ document: Document, images: [ChartImage]) throws -> String {
    try page(of: document).filled(with: images)
  }

  /// The page without its pictures, which can be made while they are drawn.
  public func page(of document: Document) throws -> HTMLPage {
    let library = try Self.library.get()
    return HTMLPage(
      text: library.render(values(of: document), withTemplate: "page") ?? "",
      missingPicture: try Self.missingPicture.get().render(document.words.noPicture))
  }

  /// Read once, however many pages are made.
  private static let library = Result {
    let templates = try ["page", "table"].map { name in
      (name, try MustacheTemplate(string: embeddedText("\(name).html")))
    }
    return MustacheLibrary(templates: Dictionary(uniqueKeysWithValues: templates))
  }

  private static let missingPicture = Result {
    try MustacheTemplate(string: "<p class=\"small\">{{.}}</p>")
  }

  /// Without control characters and bidirectional overrides, which could turn a line of the page round.
  static func shown(_ text: String) -> String { Diagnostic.printable(text) }

  static func embeddedText(_ name: String) -> String {
    let file = embedded_file_named(name)
    return String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  private func values(of document: Document) -> [String: Any] {
    [
      "language": document.language, "layout": document.layout.rawValue,
      "title": Self.shown(document.title),
      "skip": document.words.skip.isEmpty ? [] : [Self.shown(document.words.skip)],
      "styleHash": Self.styleHash,
      "style": Self.embeddedText("page.css"),
      "alerts": document.alerts.map { alert in
        ["level": alert.level.rawValue, "label": alert.label, "text": Self.shown(alert.text)]
      },
      "masthead": document.masthead.map { [values(of: $0)] } ?? [],
      "sections": document.sections.compactMap { section -> [String: Any]? in
        // The alerts stand above the title: a page must not begin with anything else.
        let blocks = section.blocks.compactMap { self.values(of: $0, document.words) }
        if blocks.isEmpty { return nil }
        var values: [String: Any] = [
          "id": section.id, "title": section.title, "blocks": blocks
        ]
        if let heading = section.pageHeading { values["pageHeading"] = Self.shown(heading) }
        return values
      },
      "footer": document.footer.map(Self.shown),
      "running": document.running.isEmpty ? [] : [Self.shown(document.running)]
    ]
  }

  private func values(of masthead: Masthead) -> [String: Any] {
    var values: [String: Any] = ["lines": masthead.lines.map(Self.shown)]
    if !masthead.name.isEmpty { values["name"] = Self.shown(masthead.name) }
    if let logo = masthead.logo {
      values["logo"] = [
        "source": "data:\(logo.mediaType);base64,\(Data(logo.bytes).base64EncodedString())",
        "alternative": Self.shown(logo.alternativeText)
      ]
    }
    return values
  }

  private func values(of block: Block, _ words: PageWords) -> [String: Any]? {
    switch block {
    case .alert: nil
    case .detail(let block):
      values(of: block, words).map { $0.merging(["detail": true]) { _, detail in detail } }
    case .paragraph(let text): ["paragraph": Self.shown(text)]
    case .list(let items): ["list": ["items": items.map(Self.shown)] as [String: Any]]
    case .table(let table): ["table": values(of: table)]
    case .dayStrip(let strip):
      [
        "strip": [
          "caption": strip.caption,
          "days": strip.days.map { day in
            ["mark": day.mark.rawValue, "label": day.label, "description": day.description]
          }
        ] as [String: Any]
      ]
    case .field(let field):
      [
        "field": [
          "label": Self.shown(field.label), "mark": field.mark,
          "lines": (0..<max(1, field.lines)).map { _ in "" }
        ] as [String: Any]
      ]
    case .chart(let chart): ["chart": values(of: chart, words)]
    }
  }

  private func values(of chart: Chart, _ words: PageWords) -> [String: Any] {
    var values = values(of: chart.dataTable)
    values["name"] = chart.name
    values["title"] = chart.title
    values["message"] = chart.message
    values["everyValue"] = words.everyValue.isEmpty ? "" : ": " + words.everyValue
    values["place"] = HTMLPage.place(of: chart.name)
    return values
  }

  private func values(of table: Table) -> [String: Any] {
    [
      "caption": Self.shown(table.caption),
      "columns": table.columns.map { column in
        ["title": column.title, "class": Self.className(of: column)]
      },
      "rows": HTMLTableRows.markup(of: table)
    ]
  }

  private static func className(of column: Table.Column) -> String {
    column.alignment == .trailing ? "number" : "words"
  }
}

extension Document {
  /// The statements that stand before everything else in every form.
  var alerts: [Alert] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .alert(let alert) = block { alert } else { nil }
    }
  }
}
