internal import FoundationEssentials
internal import HipReportDiagnostics
internal import HipReportDocument

/// The size of the sheets that a PDF is set on.
public enum Paper: String, Sendable, CaseIterable {
  case a4, letter

  /// As Typst calls it.
  var typstName: String { self == .a4 ? "a4" : "us-letter" }
}

/// A document as the page template takes it: what stands on paper, as plain values.
///
/// Texts are data here and stay data in the template, which never evaluates one. Keys are sorted: the same document
/// gives the same bytes.
struct PaperPage: Encodable {
  var title: String
  var language: String
  var layout: String
  var paper: String
  var alerts: [Statement]
  var sections: [Part]
  var footer: [String]
  /// What stands at the foot of every page.
  var running: String
  var masthead: Head?

  struct Head: Encodable {
    var name: String
    var lines: [String]
    var logo: Logo?
  }

  /// The bytes as numbers: the template has nothing that reads another form.
  struct Logo: Encodable {
    var format: String
    var bytes: [UInt8]
    var alternative: String
  }

  struct Statement: Encodable {
    var level: String
    var label: String
    var text: String
  }

  struct Part: Encodable {
    var id: String
    var title: String
    /// The line above a section that begins a page.
    var pageHeading: String?
    var blocks: [Content]
  }

  init(_ document: Document, images: [ChartImage], paper: Paper) {
    title = Self.shown(document.title)
    language = document.language
    layout = document.layout.rawValue
    self.paper = paper.typstName
    alerts = document.alerts.map {
      Statement(
        level: $0.level.rawValue, label: Self.shown($0.label), text: Self.shown($0.text))
    }
    sections = document.sections.compactMap { section in
      let blocks = section.blocks.compactMap { Content($0, on: document.layout, images) }
      if blocks.isEmpty { return nil }
      return Part(
        id: section.id, title: Self.shown(section.title),
        pageHeading: section.pageHeading.map(Self.shown), blocks: blocks)
    }
    footer = document.footer.map(Self.shown)
    masthead = document.masthead.map { masthead in
      Head(
        name: Self.shown(masthead.name), lines: masthead.lines.map(Self.shown),
        logo: masthead.logo.map {
          Logo(
            format: Self.format(of: $0.mediaType), bytes: $0.bytes,
            alternative: Self.shown($0.alternativeText))
        })
    }
    running = Self.shown(document.running.isEmpty ? document.title : document.running)
  }

  func json(isPretty: Bool = false) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return [UInt8](try encoder.encode(self))
  }

  /// As Typst calls it.
  private static func format(of mediaType: String) -> String {
    switch mediaType {
    case "image/png": "png"
    case "image/jpeg": "jpg"
    default: "svg"
    }
  }

  /// Without control characters and bidirectional overrides, as on the other pages.
  static func shown(_ text: String) -> String { Diagnostic.printable(text) }
}
