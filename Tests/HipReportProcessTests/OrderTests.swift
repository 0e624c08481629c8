import Foundation
import HipReportKit
import Testing

/// The order of rows in a file, and of files, must not change a report.
@Suite struct OrderTests {
  @Test("Shuffled rows give the same page and the same pictures", arguments: ["demo", "decline"])
  func shuffledRows(patient: String) throws {
    let file = Package.root.appending(path: "datasets/patients/\(patient)/patient.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let place = try Workplace()
    var generator = SeededGenerator(seed: 5)
    func document(_ rows: [Substring]) throws -> Document {
      let text = ([lines[0]] + rows).joined(separator: "\n") + "\n"
      let path = try place.write(text, "patient.csv")
      return try PatientReport.weekly(ReportRequest(inputs: [path])).document
    }
    let expected = try document(Array(lines.dropFirst()))
    for _ in 0..<4 {
      let shuffled = try document(lines.dropFirst().shuffled(using: &generator))
      #expect(shuffled.title == expected.title)
      // The footer names the input by its hash; everything above it is the same.
      for (section, expected) in zip(shuffled.sections, expected.sections) {
        let isSame = section == expected
        #expect(isSame, "\(section.title)")
      }
      #expect(shuffled.sections.map(\.id) == expected.sections.map(\.id))
    }
  }

  @Test("Files named in another order give the same page")
  func files() throws {
    let place = try Workplace()
    let first = try place.write(SampleLogs.good, "a.csv")
    let second = try place.write(
      SampleLogs.header + SampleLogs.symptom("2026-05-06") + SampleLogs.reading("2026-05-07", "29"),
      "b.csv")
    let documents = try [[first, second], [second, first]].map {
      try PatientReport.weekly(ReportRequest(inputs: $0)).document
    }
    #expect(documents[0].sections == documents[1].sections)
    #expect(documents[0].sections.count > 3)
  }
}
