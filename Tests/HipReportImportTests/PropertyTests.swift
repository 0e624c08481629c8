import Foundation
import HipReportImport
import HipReportModel
import Testing

@Suite struct PropertyTests {
  @Test("No patient identifier reaches a path: what stands there is made of harmless characters")
  func identifiersInPaths() throws {
    let pieces = [
      "..", ".", "/", "\\", "~", "-", "a", "P-014", "é", "腰", "\u{0}", "\n", " ", "$(x)", "`x`",
      "\u{1B}[31m", ":", "%2F", "\u{202E}", "CON", "*", "?", "'", "\"", "_", "7"
    ]
    let harmless = try Regex("[A-Za-z0-9._-]+")
    var names: [String: String] = [:]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<4000 {
      let identifier = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let name = PatientKey(identifier).pathComponent
      try #require(name.wholeMatch(of: harmless) != nil, "\(identifier.debugDescription)")
      try #require(![".", ".."].contains(name) && name.first != "-" && name.count <= 64)
      // Two patients never share a folder; equal texts in other bytes are the same identifier.
      if let other = names[name] { try #require(other == identifier, "\(name)") }
      names[name] = identifier
    }
    #expect(PatientKey("P-014").pathComponent == "P-014")
    #expect(PatientKey("").pathComponent == "patient")
    #expect(PatientKey(String(repeating: "x", count: 300)).pathComponent.count <= 64)
  }

  static let demo = Fixtures.package.appending(path: "datasets/patients/demo/patient.csv")

  private func demoRows() throws -> (header: String, rows: [String]) {
    let text = try String(contentsOf: Self.demo, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let records = imported(text).files.first?.records
    #expect(records == lines.count - 1, "a shuffle by lines needs records of one line")
    return (lines[0], Array(lines.dropFirst()))
  }

  @Test("Shuffled rows give the same record")
  func shuffledRows() throws {
    let (header, rows) = try demoRows()
    let csv = { (rows: [String]) in ([header] + rows).joined(separator: "\n") + "\n" }
    let expected = try #require(imported(csv(rows)).record).withoutPlaces
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5 {
      let record = imported(csv(rows.shuffled(using: &generator))).record
      #expect(try #require(record).withoutPlaces == expected)
    }
  }

  @Test("The same rows in several files give the same record")
  func splitFiles() throws {
    let (header, rows) = try demoRows()
    let expected = try #require(imported(([header] + rows).joined(separator: "\n")).record)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<5 {
      var parts = [[header], [header], [header]]
      for (index, row) in rows.enumerated() {
        let part = index < 3 ? index : Int.random(in: 0..<3, using: &generator)
        parts[part].append(row)
      }
      let texts = parts.map { $0.joined(separator: "\n") }
      let record = try #require(imported(texts[0], texts[1], texts[2]).record)
      #expect(record.withoutPlaces == expected.withoutPlaces)
    }
  }

  @Test("Every row keeps the line on which it stands, in a multi-line file too")
  func lines() throws {
    let record = try #require(
      imported("date,kind,value,note\n\n2026-05-08,body,68,\"two\nlines\"\n\n2026-05-09,body,69,\n")
        .record)
    #expect(record.bodyMass.map(\.row.line) == [3, 6])
    #expect(record.notes.map(\.text) == ["two\nlines"])
  }
}
