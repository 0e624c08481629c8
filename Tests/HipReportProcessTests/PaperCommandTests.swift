import Foundation
import Testing

/// The PDF of `hipreport weekly`. Where Typst is not installed, what is said about it.
@Suite struct PaperCommandTests {
  private static let folder = "reports/P-1/2026-W19"

  @Test(
    "--pdf writes the PDF beside the other forms, for its owner only",
    .enabled(if: Typst.isInstalled, Typst.why))
  func beside() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    for voice in ["clinician", "patient"] {
      let name = voice == "patient" ? "weekly-patient" : "weekly"
      let run = try place.run(
        ["weekly", "patient.csv", "--pdf", "--voice", voice], environment: Typst.environment)
      #expect(run.status == 3, "\(run.errors)")
      #expect(run.output.hasSuffix("\(name).html (+ \(name).txt weekly.json \(name).pdf)\n"))
      let file = place.url.appending(path: "\(Self.folder)/\(name).pdf")
      #expect(try Data(contentsOf: file).starts(with: Data("%PDF-1.7".utf8)))
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
    // An older PDF must not stand beside a newer page.
    #expect(try place.run(["weekly", "patient.csv"]).status == 3)
    #expect(!place.exists("\(Self.folder)/weekly.pdf"))
    #expect(place.exists("\(Self.folder)/weekly-patient.pdf"))
  }

  @Test(
    "--format pdf prints the PDF and writes nothing", .enabled(if: Typst.isInstalled, Typst.why))
  func printed() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    for paper in ["a4", "letter"] {
      let run = try place.run(
        ["weekly", "patient.csv", "--format", "pdf", "--paper", paper],
        environment: Typst.environment)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.output.hasPrefix("%PDF-1.7") && run.output.hasSuffix("%%EOF"))
      #expect(run.output.contains(paper == "a4" ? "/MediaBox[0 0 595.2756" : "/MediaBox[0 0 612"))
    }
    #expect(try place.files().keys.sorted() == ["patient.csv"])
  }

  @Test("Without Typst the report is made, says how to get the PDF, and ends with 69")
  func without() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    let beside = try place.run(["weekly", "patient.csv", "--pdf", "--typst", "/nowhere/typst"])
    #expect(beside.status == 69)
    #expect(beside.errors.contains("error[pdf.missing]: Typst is not installed"))
    #expect(beside.errors.contains("scripts/setup pdf"))
    #expect(try place.text("\(Self.folder)/weekly.html").contains("</html>"))
    let printed = try place.run([
      "weekly", "patient.csv", "--format", "pdf", "--typst", "/nowhere/typst"
    ])
    #expect(printed.status == 69 && printed.output.isEmpty)
    let other = try place.run(["weekly", "patient.csv", "--pdf", "--typst", "/bin/false"])
    #expect(other.status == 1 && other.errors.contains("error[pdf.not-made]"))
    #expect(try place.run(["weekly", "patient.csv", "--typst", "/nowhere/typst"]).status == 3)
  }

  @Test("A Typst beside the input is not run")
  func besideTheInput() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "in/patient.csv")
    for name in ["typst", "hipreport/typst/bin/python", ".local/share/hipreport/typst/bin/python"] {
      for folder in ["", "in/"] {
        try place.write("#!/bin/sh\n: >'\(place.path)/marker'\n", folder + name)
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: "\(place.path)/\(folder)\(name)")
      }
    }
    for environment in [[:], ["HOME": "."], ["HOME": "", "XDG_DATA_HOME": "in", "PATH": ".:in:"]] {
      let run = try place.run(["weekly", "in", "--pdf"], environment: environment)
      #expect(run.status == 0 || run.status == 69, "\(run.errors)")
    }
    #expect(!place.exists("marker"))
  }

  @Test("What makes no sense together is refused")
  func usage() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    for wrong in [["--pdf", "--format", "html"], ["--pdf", "--typst", "typst"], ["--paper", "a3"]] {
      #expect(try place.run(["weekly", "patient.csv"] + wrong).status == 64, "\(wrong)")
    }
  }
}
