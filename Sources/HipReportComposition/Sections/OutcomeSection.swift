internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Questionnaires and ratings against their own error; left out where none was ever answered.
enum OutcomeSection {
  static func section(_ context: ReportContext) -> Section? {
    guard !context.analysis.outcomes.isEmpty else { return nil }
    var blocks: [Block] = [.table(table(context))]
    if let chart = OutcomeChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    return Section(id: "outcomes", title: phrase("section.outcomes"), blocks: blocks)
  }

  private static func table(_ context: ReportContext) -> Table {
    Table(
      caption: phrase("outcome.caption"),
      columns: [
        .init(phrase("column.measure")), .init(phrase("column.base"), .trailing),
        .init(phrase("column.now"), .trailing), .init(phrase("column.on")),
        .init(phrase("column.change"), .trailing), .init(phrase("column.error"), .trailing),
        .init(phrase("column.important"), .trailing),
        .init(phrase("column.verdict"))
      ],
      rows: context.analysis.outcomes.map { outcome in
        let better = outcome.lowerIsBetter.map {
          $0 ? " \(phrase("outcome.lower-is-better"))" : " \(phrase("outcome.higher-is-better"))"
        }
        let isSeries = outcome.reason != .notASeries
        return [
          .init(Display.shortened(outcome.measure, 40) + (isSeries ? better ?? "" : "")),
          .init(outcome.scores.count > 1 ? Display.number(outcome.baseline.value) : "–"),
          .init(Display.number(outcome.now.value)), .init(Display.day(outcome.now.day)),
          .init(isSeries ? outcome.change.map { Display.change($0) } ?? "–" : "–"),
          .init(isSeries ? outcome.detectableChange.map { "±\(Display.number($0))" } ?? "–" : "–"),
          .init(isSeries ? outcome.importantChange.map(important) ?? "–" : "–"),
          .init(Words.verdict(outcome), tone: StrengthSection.tone(outcome.verdict))
        ]
      })
  }

  private static func important(_ range: ClosedRange<Double>) -> String {
    range.lowerBound == range.upperBound
      ? Display.number(range.lowerBound)
      : "\(Display.number(range.lowerBound))–\(Display.number(range.upperBound))"
  }
}
