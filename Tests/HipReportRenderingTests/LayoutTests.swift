import Foundation
import HipReportDocument
import HipReportKit
import Testing

@testable import HipReportRendering

@Suite struct LayoutTests {
  private func longest(_ page: String) -> Int {
    page.split(separator: "\n").map(\.count).max() ?? 0
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "The pages of the made-up patients have lines of at most 80 columns",
    arguments: ["demo", "two-visits", "decline", "steady"])
  func samples(name: String) throws {
    let file = Self.root.appending(path: "datasets/patients/\(name)/patient.csv")
    let report = try PatientReport.weekly(ReportRequest(inputs: [file.path]))
    for renderer in [TextRenderer(), TerminalRenderer(usesColour: false)] as [any Renderer] {
      let page = try report.rendered(as: renderer)
      #expect(longest(page) <= 80 && longest(page) > 60)
      #expect(!page.split(separator: "\n").contains { $0.last == " " })
    }
    let terminal = try report.rendered(as: TerminalRenderer(usesColour: false))
    #expect(terminal.split(separator: "\n").first?.contains(": ") == true)
  }

  @Test("Lines have at most 80 columns, however long the words are")
  func longWords() {
    var generator = SeededGenerator(seed: 80)
    for _ in 0..<200 {
      let document = SampleDocument.filled(with: generator.text())
      #expect(longest(TextRenderer().render(document, images: [])) <= 80)
      #expect(longest(TerminalRenderer(usesColour: false).render(document, images: [])) <= 80)
    }
  }

  @Test("Wrapping loses no letter, exceeds no width and begins later lines with the indent")
  func wrap() {
    var generator = SeededGenerator(seed: 81)
    for _ in 0..<500 {
      let text = generator.text()
      let width = Int.random(in: 5...100, using: &generator)
      let lines = TextLayout.wrap(text, width: width, indent: "  ")
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("Text that fits is one line, also an empty one")
  func short() {
    #expect(TextLayout.wrap("a b c", width: 5) == ["a b c"])
    #expect(TextLayout.wrap("a b c", width: 4, indent: " ") == ["a b", " c"])
    #expect(TextLayout.wrap("", width: 5) == [""])
    #expect(TextLayout.wrap("abcdef", width: 4, indent: " ") == ["abcd", " ef"])
  }

  @Test("A table loses no cell, and its numbers end in one column")
  func table() {
    let lines = TextTable(SampleDocument.table, width: 80).lines()
    #expect(
      lines == [
        "tablecaption", "headleading  headtrailing  headlast",
        "rowone               −5.5  verdictone", "rowtwo                 +3  verdicttwo"
      ])
  }

  @Test("The marks of days tell written without training from not written")
  func strip() {
    #expect(
      TextLayout.lines(of: SampleDocument.strip) == [
        "Mon Tue Wed Thu", "■   □   ·", "stripcaption"
      ])
  }

  @Test("A small line of a course spans at least 20 units, so that noise looks like noise")
  func sparkline() {
    #expect(Sparkline.blocks([]) == "")
    #expect(Sparkline.blocks([5, 5]) == "▅▅")
    #expect(Sparkline.blocks([0, 20]) == "▁█")
    #expect(Sparkline.blocks([0, nil, 100]) == "▁ █")
    let small = Sparkline.blocks([0, 4])
    #expect(small.first != "▁" && small.last != "█")
  }
}
