internal import CEmbeddedFiles
internal import HipReportDiagnostics
public import HipReportDocument
internal import Mustache

/// One self-contained page: no request to anywhere, no script, a strict content-security policy.
///
/// The page's markup is the template `page.html`; here a document becomes the values that it shows. Mustache escapes
/// every value; only the style sheet and the pictures, which are ours, go in as they are.
public struct HTMLRenderer: Renderer {
  public static let name = "html"
  public static let fileExtension = "html"

  /// The SHA-256 of `page.css`, which the content-security policy admits; a test computes it again.
  static let styleHash = "sha256-vt7fuyOfBXhpza7OPcQ1RoJJPma6w7r9uH8JM2xMojU="

  /// What stands in the place of a picture that could not be drawn.
  private static let missingPicture = "No picture: gnuplot did not draw it. The values are below."

  public init() {}

  public func render(_ document: Document, images: [ChartImage]) throws -> String {
    let template = try MustacheTemplate(string: Self.embeddedText("page.html"))
    let pictures = Dictionary(
      images.map { ($0.name, $0.svg) }, uniquingKeysWith: { first, _ in first })
    return template.render(Self.printable(page(document, pictures)))
  }

  /// Every text without control characters and bidirectional overrides, which would turn around what stands beside it.
  private static func printable(_ value: Any, key: String = "") -> Any {
    switch value {
    case let text as String: key == "style" || key == "svg" ? text : Diagnostic.printable(text)
    case let values as [String: Any]:
      Dictionary(uniqueKeysWithValues: values.map { ($0, printable($1, key: $0)) })
    case let values as [Any]: values.map { printable($0) }
    default: value
    }
  }

  static func embeddedText(_ name: String) -> String {
    let file = embedded_file_named(name)
    return String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  private func page(_ document: Document, _ pictures: [String: String]) -> [String: Any] {
    [
      "language": document.language, "title": document.title, "styleHash": Self.styleHash,
      "style": Self.embeddedText("page.css"),
      "alerts": document.alerts.map { alert in
        ["level": alert.level.rawValue, "label": alert.label, "text": alert.text]
      },
      "sections": document.sections.map { section in
        [
          "id": section.id, "title": section.title,
          // The alerts stand above the title: a page must not begin with anything else.
          "blocks": section.blocks.compactMap { block($0, pictures) },
        ] as [String: Any]
      },
      "footer": document.footer,
    ]
  }

  private func block(_ block: Block, _ pictures: [String: String]) -> [String: Any]? {
    switch block {
    case .alert: nil
    case .paragraph(let text): ["paragraph": text]
    case .list(let items): ["list": ["items": items] as [String: Any]]
    case .table(let table): ["table": values(of: table)]
    case .dayStrip(let strip):
      [
        "strip": [
          "caption": strip.caption,
          "days": strip.days.map { day in
            ["mark": day.mark.rawValue, "label": day.label, "description": day.description]
          },
        ] as [String: Any]
      ]
    case .chart(let chart): ["chart": values(of: chart, picture: pictures[chart.name])]
    }
  }

  private func values(of chart: Chart, picture: String?) -> [String: Any] {
    var values = values(of: chart.dataTable)
    values["name"] = chart.name
    values["title"] = chart.title
    values["message"] = chart.message
    values["missing"] = Self.missingPicture
    if let picture { values["svg"] = picture }
    return values
  }

  private func values(of table: Table) -> [String: Any] {
    [
      "caption": table.caption,
      "columns": table.columns.map { column in
        ["title": column.title, "number": column.alignment == .trailing] as [String: Any]
      },
      "rows": table.rows.map { row in
        [
          "cells": zip(row, table.columns).enumerated().map { index, pair in
            values(of: pair.0, pair.1, isHead: index == 0)
          }
        ]
      },
    ]
  }

  private func values(
    of cell: Table.Cell, _ column: Table.Column, isHead: Bool
  ) -> [String: Any] {
    var classes: [String] = []
    if column.alignment == .trailing { classes.append("number") }
    if cell.tone != .plain { classes.append(cell.tone.rawValue) }
    var values: [String: Any] = ["text": cell.text, "head": isHead]
    if !classes.isEmpty { values["class"] = classes.joined(separator: " ") }
    return values
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
