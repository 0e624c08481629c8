import HipReportDocument
import Testing

@testable import HipReportRendering

/// Decimal points stand above each other, by what fills the place of decimals that are not there.
@Suite struct DecimalFillTests {
  private static func table(_ columns: [[String]], _ alignment: Table.Alignment = .trailing)
    -> Table
  {
    Table(
      caption: "c", columns: columns.map { _ in .init("h", alignment) },
      rows: (columns.first ?? []).indices.map { row in columns.map { .init($0[row]) } })
  }

  private static func fills(_ column: [String]) -> [String] {
    table([column]).decimalFills.map { $0[0] }
  }

  @Test("A whole number among tenths lacks a point and a digit, and so does a dash")
  func tenths() {
    #expect(Self.fills(["101.5", "120", "−8.5", "–", "+14"]) == ["", ".0", "", ".0", ".0"])
    #expect(Self.fills(["±9", "±1.8"]) == [".0", ""])
    #expect(Self.fills(["−1.7 to 2.6", "−3.2 to 2"]) == ["", ".0"])
    #expect(Self.fills(["1.25", "0.5", "7"]) == ["", "0", ".00"])
  }

  @Test("Whole numbers among themselves and words lack nothing")
  func nothing() {
    #expect(Self.fills(["5", "12", "–"]) == ["", "", ""])
    #expect(Self.fills(["12 %", "1.5", "today", "5/10", ""]) == ["", "", "", ".0", ""])
    #expect(Self.table([["1.5", "2"]], .leading).decimalFills == [[""], [""]])
  }

  @Test("With its fill each number ends as many digits behind its point")
  func property() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let column = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        let digits = Int.random(in: 0...3, using: &generator)
        let fraction = (0..<digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }
        let whole = Int.random(in: -20...200, using: &generator)
        return digits == 0 ? "\(whole)" : "\(whole).\(fraction.joined())"
      }
      let behind = zip(column, Self.fills(column)).map { number, fill in
        (number + fill).split(separator: ".").dropFirst().first?.count ?? 0
      }
      #expect(Set(behind).count == 1, "\(column)")
    }
  }

  @Test("On a page the fill is no text: nobody reads it, copies it or hears it")
  func page() throws {
    let document = Document(
      title: "t", language: "en", brief: [],
      sections: [
        Section(
          id: "s", title: "u",
          blocks: [.table(Self.table([["a", "b"], ["10.5", "7"]]))])
      ], footer: [])
    let page = try HTMLRenderer().render(document, images: [])
    #expect(page.contains("<td class=\"number\" data-fill=\".0\">7</td>"))
    #expect(page.contains("td[data-fill]::after { content: attr(data-fill); visibility: hidden; }"))
    #expect(!page.contains("7.0"))
  }
}
