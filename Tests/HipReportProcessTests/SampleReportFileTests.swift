import Foundation
import Testing

/// The reports under `reports/` are what the README shows: they must be what the program writes today.
@Suite struct SampleReportFileTests {
  @Test("A sample report on file is the one that the program writes", arguments: samples)
  func isCurrent(sample: Sample) throws {
    let place = try Workplace()
    let root = Package.root
    let log = "datasets/patients/\(sample.patient)/patient.csv"
    for file in [log, "datasets/patients/\(sample.patient)/patient.yaml"] {
      try place.write(
        String(contentsOf: root.appending(path: file), encoding: .utf8), file)
    }
    for voice in ["clinician", "patient"] {
      _ = try place.run(["weekly", log, "--output", "reports", "--voice", voice])
    }
    _ = try place.run(["reeval", log, "--output", "reports"])
    let weekly = [
      "weekly.txt", "weekly.json", "weekly.html", "weekly-patient.txt", "weekly-patient.html"
    ]
    let reeval = ["reeval.txt", "reeval.json", "reeval.html"]
    for path in weekly.map({ "reports/\(sample.folder)/\($0)" })
      + reeval.map({ "reports/\(sample.reeval)/\($0)" })
    {
      let kept = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      // How gnuplot writes a number may differ between its versions: the pictures themselves are left out.
      #expect(
        Self.withoutPictures(try place.text(path)) == Self.withoutPictures(kept),
        "\(path) is not current: scripts/reports writes it")
    }
  }

  @Test(
    "The PDFs on file are the ones that the program writes",
    .enabled(if: Typst.isInstalled, Typst.why))
  func papers() throws {
    let sample = Self.samples[0]
    let place = try Workplace()
    let root = Package.root
    let log = "datasets/patients/\(sample.patient)/patient.csv"
    for file in [log, "datasets/patients/\(sample.patient)/patient.yaml"] {
      try place.write(String(contentsOf: root.appending(path: file), encoding: .utf8), file)
    }
    let options = [log, "--output", "reports", "--pdf"]
    for command in [["weekly"], ["weekly", "--voice", "patient"], ["reeval"]] {
      _ = try place.run(command + options, environment: Typst.environment)
    }
    for name in [
      "\(sample.folder)/weekly", "\(sample.folder)/weekly-patient", "\(sample.reeval)/reeval"
    ] {
      let made = place.url.appending(path: "reports/\(name)")
      let kept = root.appending(path: "reports/\(name)")
      let pages = try [made, kept].map { try Data(contentsOf: $0.appendingPathExtension("html")) }
      let papers = try [made, kept].map { try Data(contentsOf: $0.appendingPathExtension("pdf")) }
      #expect(papers.allSatisfy { $0.starts(with: Data("%PDF-1.7".utf8)) })
      // Another gnuplot writes other numbers into a picture, and so into the PDF.
      if pages[0] == pages[1] {
        #expect(papers[0] == papers[1], "\(name).pdf is not current: scripts/reports writes it")
      }
    }
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    let patient: String
    let folder: String
    let reeval: String
    var testDescription: String { patient }
  }

  static let samples = [
    Sample(patient: "demo", folder: "P-DEMO/2026-W19", reeval: "P-DEMO/reeval-2026-05-08"),
    Sample(patient: "two-visits", folder: "P-TWO/2026-W13", reeval: "P-TWO/reeval-2026-03-23"),
    Sample(patient: "decline", folder: "P-DECLINE/2026-W19", reeval: "P-DECLINE/reeval-2026-05-07"),
    Sample(patient: "steady", folder: "P-STEADY/2026-W19", reeval: "P-STEADY/reeval-2026-05-10")
  ]

  private static func withoutPictures(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let start = rest.firstRange(of: "<svg"),
      let end = rest[start.upperBound...].firstRange(of: "</svg>")
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  @Test("What the README says that a command prints, it prints")
  func readme() throws {
    let readme = try String(contentsOf: Package.root.appending(path: "README.md"), encoding: .utf8)
    let place = try Workplace()
    let printed = try [["weekly", "--format", "text"], ["weekly"], ["chart", "change"]].map {
      try place.run($0 + [Package.demo]).output
    }.joined(separator: "\n").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let blocks = readme.components(separatedBy: "```\n").filter {
      $0.hasPrefix("MODIFY") || $0.contains("baseline → now")
    }
    #expect(blocks.count == 2)
    for line in blocks.flatMap({ $0.split(separator: "\n") }) where line != "…" {
      #expect(printed.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
  }
}
