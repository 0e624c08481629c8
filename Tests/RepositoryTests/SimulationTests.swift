import Foundation
import Testing

/// The tables are written by `scripts/simulate --write`.
@Suite struct SimulationTests {
  @Test("Each simulated table of a method page is there, held, and tells its seed")
  func tables() throws {
    let folder = "Sources/HipReportAnalysis/HipReportAnalysis.docc"
    var names: [String] = []
    for file in try Repository.files() where file.hasPrefix(folder) && file.hasSuffix(".md") {
      let text = try Repository.text(file)
      for match in text.matches(
        of: /<!-- simulate:(?<name>\w+) -->(?<table>(?s:.)*?)<!-- \/simulate:\w+ -->/)
      {
        names.append(String(match.name))
        #expect(match.table.contains("|---|"), "\(file) has no table of \(match.name)")
        #expect(match.table.contains(/--seed \d+ --replicates \d+/), "\(file): no seed")
        // What is not met stands in bold.
        #expect(!match.table.contains("**"), "\(file): \(match.name) is not met")
      }
    }
    #expect(
      names.sorted() == [
        "forecast", "index", "latest", "looks", "plateau", "steps", "stopped", "trend", "trials"
      ])
  }
}
