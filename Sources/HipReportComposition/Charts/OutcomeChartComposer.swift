internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// Scores over time with their error and the change that is called important.
enum OutcomeChartComposer {
  private static let mostPanels = 6

  /// `nil` where no measure was answered on two days.
  static func chart(_ context: ReportContext) -> Chart? {
    let shown = context.analysis.outcomes.filter {
      $0.scores.count > 1 && $0.reason != .notASeries
    }.prefix(mostPanels)
    guard !shown.isEmpty else { return nil }
    let panels = shown.map { panel($0, context) }
    let isPatient = context.voice == .patient
    return Chart(
      name: "outcomes",
      title: isPatient ? phrase("section.outcomes.patient") : phrase("section.outcomes"),
      message: isPatient
        ? phrase("graph.outcomes.message.patient")
        : phrase("graph.outcomes.message"),
      alternativeText: shown.map { result in
        phrase(
          "graph.outcomes.alternative",
          [
            "measure": Display.shortened(result.measure, 40),
            "first": Display.number(result.baseline.value), "day": Display.day(result.baseline.day),
            "now": Display.number(result.now.value), "today": Display.day(result.now.day)
          ])
      }.joined(separator: " "),
      dataTable: dataTable(Array(shown)),
      specification: .outcomes(
        OutcomeChart(
          panels: panels, lastWeek: context.chartWeek(context.asOf),
          axisTitle: context.chartWords.axis,
          key: .init(
            score: phrase("graph.outcomes.score"),
            errorBand: panels.contains { $0.errorBand != nil }
              ? phrase("graph.error-band") : "",
            importantChange: panels.contains { $0.importantChange != nil }
              ? phrase("graph.outcomes.important") : "",
            goal: panels.contains { $0.goal != nil } ? context.chartWords.goal : ""))))
  }

  private static func panel(
    _ result: OutcomeResult, _ context: ReportContext
  ) -> OutcomeChart.Panel {
    let isClinician = context.voice == .clinician
    let baseline = result.baseline.value
    let scores = result.definition?.scores ?? range(of: result.scores.map(\.value))
    let band = result.detectableChange.map { error in
      clamped(baseline - error, scores)...clamped(baseline + error, scores)
    }
    let important = result.importantChange.flatMap { change -> ChartTic? in
      guard let lowerIsBetter = result.lowerIsBetter else { return nil }
      let level = lowerIsBetter ? baseline - change.lowerBound : baseline + change.lowerBound
      guard scores.contains(level) else { return nil }
      return ChartTic(
        level, phrase("graph.outcomes.important-level", ["value": Display.number(level)]))
    }
    let goal = context.record.currentGoals.compactMap { goal -> ChartTic? in
      guard goal.decision != .dropped, case .other(let measure)? = goal.measure,
        let value = goal.value,
        measure.lowercased() == result.measure.lowercased(), scores.contains(value)
      else { return nil }
      return ChartTic(value, phrase("graph.goal-level", ["value": Display.number(value)]))
    }.first
    return .init(
      title: isClinician || result.measure != "NPRS"
        ? Display.shortened(result.measure, 40) : PatientWords.measure(result),
      direction: result.lowerIsBetter.map {
        $0 ? phrase("graph.outcomes.lower") : phrase("graph.outcomes.higher")
      } ?? "",
      points: result.scores.map { .init(week: context.chartWeek($0.day), score: $0.value) },
      scores: scores, errorBand: isClinician ? band : nil,
      importantChange: isClinician ? important : nil, goal: goal,
      endLabel: Display.number(result.now.value))
  }

  /// Of a measure that the table does not know: what was seen, with room for one point.
  private static func range(of values: [Double]) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    return low...max(values.max() ?? 1, low + 1)
  }

  private static func clamped(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }

  private static func dataTable(_ results: [OutcomeResult]) -> Table {
    Table(
      caption: phrase("graph.outcomes.caption"),
      columns: [
        .init(phrase("column.measure")), .init(phrase("column.day")),
        .init(phrase("column.score"), .trailing)
      ],
      rows: results.flatMap { result in
        result.scores.map { score in
          [
            .init(Display.shortened(result.measure, 40)), .init(score.day.description),
            .init(Display.number(score.value))
          ]
        }
      })
  }
}
