import Foundation
import HipReportDigest
import Testing

@testable import HipReportKit

/// The findings that no file causes by itself: of charts, of what is written, of what is looked up.
@Suite struct CommandMessageTests {
  private static let noGnuplot = "/nowhere/gnuplot"

  private func report(_ code: String) throws -> PatientReport {
    let path = Fixtures.bad.appending(path: code + ".csv").path
    return try PatientReport.weekly(ReportRequest(inputs: [path]))
  }

  @Test("A chart that the data does not give names those that it gives")
  func noChart() throws {
    let report = try report("chart.no-data")
    let error = #expect(throws: DiagnosticError.self) { try report.chart(.outcomes) }
    try Fixtures.compare(try #require(error).diagnostics.text(), "chart.no-data")
  }

  @Test("A chart that is not drawn says what is missing")
  func notDrawn() throws {
    let chart = try report("chart.not-drawn").chart(.rangeOfMotion)
    let error = #expect(throws: ChartPictureError.self) {
      try ChartPicture.bytes(of: chart, format: .svg, gnuplotPath: Self.noGnuplot)
    }
    try Fixtures.compare(try #require(error).diagnostic.text(), "chart.not-drawn")
  }

  @Test("A report without its pictures says which they are")
  func withoutPictures() throws {
    let report = try report("charts.missing")
    let pictures = try PictureWorker(gnuplotPath: Self.noGnuplot).draw(report) {}.1
      .content(for: report.patient)
    try Fixtures.compare(try #require(pictures.diagnostic).text(), "charts.missing")
  }

  @Test("A report without its PDF says how to get one", arguments: ["pdf.missing", "pdf.not-made"])
  func withoutPaper(code: String) throws {
    let report = try report(code)
    let worker = TypstWorker(path: code == "pdf.missing" ? "/nowhere/typst" : "/bin/true")
    let error = #expect(throws: ReportPaperError.self) {
      try ReportPaper(report.document, images: [], worker: worker)
    }
    try Fixtures.compare(try #require(error).diagnostic.text(), code)
  }

  @Test("A PDF that is not as it is meant to be says so")
  func paper() throws {
    try Fixtures.compare(PaperMessages.overflow(pages: 3, meant: 1).text(), "pdf.overflow")
    try Fixtures.compare(PaperMessages.letters().text(), "pdf.letters")
  }

  @Test("Tables are not written among a patient's data")
  func tables() throws {
    try Fixtures.compare(
      InputMessages.tablesAmongData("patients/P-1").text(), "output.patient-folder")
  }

  @Test("A search that finds no exercise says how to find more")
  func noExercise() throws {
    let diagnostic = try #require(ExerciseSearch(["xyzzy"]).diagnostic)
    try Fixtures.compare(diagnostic.text(), "exercises.none")
  }

  @Test("A result that is not there names those that are written most like it")
  func noResult() throws {
    let explanations = try report("chart.no-data").explanations
    for (code, asked) in [
      ("explain.unknown", "adherance"), ("explain.several", "coverage")
    ] {
      let error = #expect(throws: DiagnosticError.self) { try explanations.find(asked) }
      try Fixtures.compare(try #require(error).diagnostics.text(), code)
    }
  }

  @Test("A file that cannot be written is named, with the system's reason")
  func notWritten() throws {
    let error = #expect(throws: WritingError.self) {
      try PrivateFile.write("text", to: "nowhere/at/all/change.svg")
    }
    try Fixtures.compare(try #require(error).diagnostic.text(), "output.write")
  }

  @Test("A folder that holds a patient gets no made-up one")
  func madeUp() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "i\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "patient.csv"))
    let error = #expect(throws: DiagnosticError.self) {
      try SamplePatient.write(to: folder.path)
    }
    let text = try #require(error).diagnostics.text()
    try Fixtures.compare(text.replacing(folder.path, with: "demo"), "init.exists")
  }

  @Test("What would give somebody away is not written, and says why")
  func givenAway() throws {
    for (code, diagnostic) in [
      ("deidentify.exists", DeidentifyMessages.exists("out")),
      ("deidentify.key", DeidentifyMessages.openKey("hipreport.key"))
    ] {
      try Fixtures.compare(diagnostic.text(), code)
    }
  }

  @Test("The keyed digest is that of RFC 4231, second and sixth case")
  func keyedDigest() {
    func hexadecimal(_ bytes: [UInt8]) -> String {
      bytes.map { String(format: "%02x", $0) }.joined()
    }
    let short = KeyedDigest.bytes(
      Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(
      hexadecimal(short) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = KeyedDigest.bytes(
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: [UInt8](repeating: 0xAA, count: 131))
    #expect(
      hexadecimal(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
