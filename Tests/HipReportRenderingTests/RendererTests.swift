import Foundation
import HipReportDocument
import Testing

@testable import HipReportRendering

@Suite struct RendererTests {
  private static let renderers = ["text", "terminal", "html"]

  private func page(_ name: String, _ document: Document = SampleDocument.document) throws -> String
  {
    let renderer = try #require(RendererRegistry.renderer(named: name))
    return try renderer.render(document, images: [SampleDocument.image])
  }

  @Test("Each form shows each kind of block", arguments: renderers)
  func everyBlock(name: String) throws {
    let page = try page(name)
    var words = [
      "alertone", "alerttwo", "alertthree", "alertfour", "alertfive", "EMERGENCY", "CALL", "MODIFY",
      "ASK", "SAFETY", "paragraphwords", "itemone", "itemtwo", "tablecaption", "headleading",
      "headtrailing", "headlast", "rowone", "−5.5", "verdictone", "rowtwo", "+3", "verdicttwo",
      "charttitle", "Mon", "Thu", "stripcaption"
    ]
    if name != "terminal" {
      words += ["documenttitle", "chartmessage", "otherwords", "footerone", "footertwo"]
    }
    for word in words { #expect(page.contains(word), "\(word)") }
  }

  @Test("Each form begins with the alerts, in their order", arguments: renderers)
  func alertsFirst(name: String) throws {
    let page = try page(name)
    let body = page.range(of: "<body>").map { page[$0.upperBound...] } ?? page[...]
    let alerts = try SampleDocument.alerts.map { try #require(body.range(of: $0.text)).lowerBound }
    #expect(alerts == alerts.sorted())
    for word in ["documenttitle", "otherwords", "paragraphwords"] {
      guard name != "terminal" || word == "paragraphwords" else { continue }
      let place = try #require(body.range(of: word)).lowerBound
      #expect(alerts.allSatisfy { $0 < place }, "\(word)")
    }
  }

  @Test("Renderers are found by their names, and an unknown name is none")
  func registry() {
    for name in Self.renderers {
      let renderer = RendererRegistry.renderer(named: name)
      #expect(renderer.map { type(of: $0).name } == name)
    }
    #expect(RendererRegistry.renderer(named: "pdf") == nil)
  }

  @Test("A renderer has no number of its own: all digits of a page are the document's")
  func noNumbers() throws {
    let document = Document(
      title: "a", language: "en", brief: [.paragraph("b")],
      sections: [Section(id: "s", title: "c", blocks: [.paragraph("d")])], footer: ["e"])
    for name in ["text", "terminal"] {
      #expect(!(try page(name, document)).contains { $0.isNumber })
    }
  }
}

@Suite struct TerminalColourTests {
  private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  @Test("Colour stands on the terminal only when it is asked for, and only repeats the words")
  func colour() {
    let without = TerminalRenderer(usesColour: false).render(SampleDocument.document, images: [])
    let with = TerminalRenderer(usesColour: true).render(SampleDocument.document, images: [])
    #expect(!without.contains("\u{1B}"))
    #expect(with.contains("\u{1B}[1;31mEMERGENCY: alertone\u{1B}[0m"))
    #expect(with.contains("\u{1B}[1;33mCALL: alerttwo\u{1B}[0m"))
    #expect(plain(with) == without)
    // Each colour ends on its own line.
    for line in with.split(separator: "\n") {
      #expect(line.ranges(of: "\u{1B}[0m").count * 2 == line.ranges(of: "\u{1B}[").count)
    }
  }

  @Test("No control character of a text reaches a terminal or a text page")
  func controls() {
    let document = SampleDocument.filled(with: "a\u{1B}[31mb\u{7}c\u{8}d\r\ne\u{9B}2Jf\u{202E}g")
    for page in [
      TerminalRenderer(usesColour: false).render(document, images: []),
      TextRenderer().render(document, images: [])
    ] {
      for scalar in page.unicodeScalars where scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl && scalar.value != 0x202E, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
