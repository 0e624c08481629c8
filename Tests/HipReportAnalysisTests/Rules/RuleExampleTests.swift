import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What holds of every rule.
@Suite struct RuleExampleTests {
  @Test("Each rule finds its example, and nothing in the one beside it", arguments: RuleID.allCases)
  func examples(rule: RuleID) {
    #expect(RuleSample.finds(rule, in: RuleSample.fires(rule)))
    #expect(!RuleSample.finds(rule, in: RuleSample.silent(rule)))
  }

  @Test("The registry holds each rule once, in the order of reports, each with its source")
  func registry() {
    #expect(RuleRegistry.all.map(\.id) == RuleID.allCases)
    for rule in RuleRegistry.all {
      #expect(rule.citation.count > 20, "\(rule.id)")
      #expect(!rule.thresholds.isEmpty, "\(rule.id)")
      #expect(rule.thresholds.allSatisfy { !$0.origin.isEmpty && !$0.name.isEmpty }, "\(rule.id)")
    }
  }

  @Test("An empty record gives no ground to any rule")
  func empty() {
    #expect(RuleSample.findings(Sample.record(), asOf: 10).isEmpty)
  }

  @Test("A finding names the numbers that it rests on, each once", arguments: RuleID.allCases)
  func because(rule: RuleID) throws {
    let finding = try #require(
      RuleSample.findings(RuleSample.fires(rule)).first { $0.rule == rule })
    #expect(!finding.because.isEmpty)
    #expect(Set(finding.because).count == finding.because.count)
  }

  @Test("The order of rows changes nothing", arguments: RuleID.allCases)
  func order(rule: RuleID) {
    let record = RuleSample.fires(rule)
    let expected = RuleSample.findings(record)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5 {
      var other = record
      other.rangeOfMotion.shuffle(using: &random)
      other.sets.shuffle(using: &random)
      other.symptoms.shuffle(using: &random)
      other.outcomes.shuffle(using: &random)
      other.strengthTests.shuffle(using: &random)
      other.notes.shuffle(using: &random)
      #expect(RuleSample.findings(other) == expected)
    }
  }

  @Test(
    "While a signal asks for a call nothing speaks of more work, and easier work is never held back",
    arguments: RuleID.allCases)
  func openSignal(rule: RuleID) {
    var record = RuleSample.fires(rule)
    let last = record.observationDays.max() ?? Sample.start
    record.symptoms.append(
      SymptomEntry(
        day: last, code: "night_pain", isPresent: true, row: RowReference(file: 0, line: 900)))
    let findings = RuleSample.findings(record)
    #expect(!findings.contains { $0.kind.suggestsWork })
    if [.windowBelow, .stretchWithoutGain, .hamstringDominance].contains(rule) {
      #expect(findings.contains { $0.rule == rule })
    }
    // Reviewed, everything is said again.
    record.events.append(
      DatedLabel(day: last, label: "signal reviewed", row: RowReference(file: 0, line: 901)))
    #expect(RuleSample.finds(rule, in: record))
  }

  @Test(
    "What was measured, answered or written four weeks ago is no ground", arguments: RuleID.allCases
  )
  func stale(rule: RuleID) {
    let record = RuleSample.fires(rule)
    let last = (record.observationDays.max() ?? Sample.start) - Sample.start
    let isAboutLog = rule == .rotationNeglected
    #expect(RuleSample.finds(rule, in: record, asOf: last + 35) == isAboutLog)
  }
}
