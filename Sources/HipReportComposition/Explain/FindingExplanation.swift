internal import HipReportAnalysis
internal import HipReportModel

/// What a rule found: the numbers that it rests on, its thresholds, and where they come from.
enum FindingExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.findings.enumerated().map { index, finding in
      let id = PatientAnalysis.findingID(index)
      return Explainable(
        id: id, name: "For review: \(Display.shortened(FindingWords.text(finding), 160))"
      ) { explain(finding, id, context) }
    }
  }

  private static func explain(
    _ finding: Finding, _ id: String, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(id, "What the rule \(finding.rule.rawValue) found")
    text.add("finding", FindingWords.text(finding))
    text.add(
      "severity",
      "\(finding.severity.rawValue); a thought for review, never an instruction: only an assessment can recommend"
    )
    // Each number that it rests on has an explanation of its own.
    let index = ExplanationIndex(context)
    var rows: [String] = []
    for (place, because) in finding.because.enumerated() {
      let name = index.entries.first { $0.id == because }?.name
      text.add(place == 0 ? "because" : "", "\(because): \(name ?? "no result of this report")")
      if case .found(let found) = index.find(because) { rows += found.flatMap(\.rows) }
    }
    let rule = RuleRegistry.all.first { $0.id == finding.rule }
    text.add(
      "thresholds",
      (rule?.thresholds ?? []).map { "\($0.name) \(exact($0.value)) (\($0.origin))" })
    text.add("source", rule?.citation)
    text.add(
      "silenced",
      "rules that would mean more work are silent while a signal asks for a call or care"
    )
    context.close(&text, rows: [], methods: ["findings/1"], withoutRows: "those of its numbers")
    var seen: Set<String> = []
    text.rows = rows.filter { seen.insert($0).inserted }
    return text
  }

  /// A probability would lose its meaning with one decimal.
  private static func exact(_ value: Double) -> String {
    let isShort = abs(value * 10 - (value * 10).rounded()) < 1e-9
    return isShort ? Display.number(value) : Display.figure(value, 3)
  }
}
