import Foundation
import HipReportKit
import Testing

/// Damaged copies of a real file, in process. `HIPREPORT_FUZZ` says how many; a slow check runs thousands.
@Suite struct FuzzTests {
  static let copies = ProcessInfo.processInfo.environment["HIPREPORT_FUZZ"].flatMap(Int.init) ?? 150

  @Test(
    "A damaged file gives a report or says why not, its account adds up, and none takes 2 seconds")
  func damagedFiles() throws {
    let original = Array(try Data(contentsOf: URL(filePath: Package.demo + "/patient.csv")))
    let place = try Workplace()
    let path = place.path + "/patient.csv"
    var outcomes = (reports: 0, refusals: 0, rejected: 0)
    for seed in 0..<Self.copies {
      var mutator = Mutator(seed: UInt64(seed))
      let bytes = mutator.mutated(original)
      try Data(bytes).write(to: URL(filePath: path))
      let time = try ContinuousClock().measure {
        try expectSound(path, seed: seed, &outcomes)
      }
      #expect(time < .seconds(2), "seed \(seed)")
    }
    // Both ends must be reached, or the copies are damaged too little or too much.
    if Self.copies >= 100 {
      #expect(outcomes.reports > Self.copies / 4)
      #expect(outcomes.refusals > 0 && outcomes.rejected > Self.copies / 4)
    }
  }

  private func expectSound(
    _ path: String, seed: Int, _ outcomes: inout (reports: Int, refusals: Int, rejected: Int)
  ) throws {
    let request = ReportRequest(inputs: [path])
    do {
      let report = try PatientReport.weekly(request)
      outcomes.reports += 1
      let imported = report.imported
      outcomes.rejected += imported.rejects.isEmpty ? 0 : 1
      let file = try #require(imported.files.first)
      #expect(file.count(.rejected) == imported.rejects.count, "seed \(seed)")
      #expect(file.count(.used) == file.observations.values.reduce(0, +), "seed \(seed)")
      #expect(RecordClass.allCases.map(file.count).reduce(0, +) == file.records, "seed \(seed)")
      #expect(file.counts.values.allSatisfy { $0 >= 0 }, "seed \(seed)")
      let errors = imported.diagnostics.count { $0.severity == .error }
      #expect(errors >= imported.rejects.count, "seed \(seed): a row is rejected in silence")

      let text = try report.rendered(as: TextRenderer())
      let page = try report.rendered(as: HTMLRenderer())
      let isControlled = HostileTests.hasControl(text) || HostileTests.hasControl(page)
      #expect(!isControlled, "seed \(seed)")
      #expect(page.hasSuffix("</html>\n") || page.hasSuffix("</html>"), "seed \(seed)")
      let json = try JSONSerialization.jsonObject(with: Data(report.analysisJSON.utf8))
      #expect((json as? [String: Any])?["schema"] as? String == "hipreport.analysis/1")
    } catch let error as DiagnosticError {
      outcomes.refusals += 1
      #expect(error.diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      #expect(!error.diagnostics.text().isEmpty)
    }
  }
}
