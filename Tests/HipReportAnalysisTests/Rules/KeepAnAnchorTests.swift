import HipReportModel
import Testing

@testable import HipReportAnalysis

/// When exercises were exchanged without anything that was kept.
@Suite struct KeepAnAnchorTests {
  private func isFound(_ record: ClinicalRecord, asOf: Int? = nil) -> Bool {
    RuleSample.finds(.keepAnAnchor, in: record, asOf: asOf)
  }

  @Test("An exchange is spoken of for 28 days from the successor's first")
  func current() {
    #expect(isFound(RuleSample.exchanged(until: 40), asOf: 71))
    #expect(!isFound(RuleSample.exchanged(until: 40), asOf: 72))
  }

  @Test("A test of force before and after it is an anchor")
  func tested() {
    var record = RuleSample.exchanged(until: 40)
    record.strengthTests = [10, 60].map { day in
      StrengthTest(
        day: Sample.day(day), direction: .extension_, side: .left, value: 150, unit: .newton,
        row: RowReference(file: 0, line: 100 + day))
    }
    #expect(!isFound(record))
    record.strengthTests[1].side = .right
    #expect(isFound(record))
  }

  @Test("The same exchange of both sides is one finding that rests on both indices")
  func sides() throws {
    var record = RuleSample.exchanged(until: 40)
    record.sets += RuleSample.exchanged(until: 40, side: .right).sets
    let found = RuleSample.findings(record).filter { $0.rule == .keepAnAnchor }
    #expect(found.count == 1)
    #expect(
      Set(found.first?.because ?? []) == [
        "direction-strength.extension.left", "direction-strength.extension.right"
      ])
    guard case .keepAnAnchor(let anchor)? = found.first?.kind else {
      Issue.record("another kind")
      return
    }
    #expect(
      anchor.swaps.map(\.from) == ["good-morning"] && anchor.swaps.map(\.to) == ["goblet-squat"])
  }
}
