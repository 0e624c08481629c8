internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Pain and symptoms over the whole episode; left out where nothing of either was ever written.
enum SymptomSection {
  static func section(_ context: ReportContext) -> Section? {
    if context.analysis.pain.isEmpty, context.record.symptoms.isEmpty { return nil }
    var blocks: [Block] = [.chart(SymptomChartComposer.chart(context))]
    if !context.analysis.exerciseSymptoms.isEmpty {
      blocks.append(.detail(.table(byExercise(context))))
    }
    return Section(id: "symptoms", title: phrase("section.symptoms"), blocks: blocks)
  }

  /// Which exercise had which symptom, and when it came.
  private static func byExercise(_ context: ReportContext) -> Table {
    Table(
      caption: phrase("symptoms.caption"),
      columns: [
        .init(phrase("column.exercise")), .init(phrase("column.symptom")),
        .init(phrase("column.during"), .trailing),
        .init(phrase("column.within-2h"), .trailing), .init(phrase("column.next-day"), .trailing),
        .init(phrase("column.other"), .trailing),
        .init(phrase("column.sessions"), .trailing), .init(phrase("column.last"))
      ],
      rows: context.analysis.exerciseSymptoms.map { symptoms in
        [
          .init(Display.shortened(symptoms.name, 60)), .init(Words.symptom(symptoms.code)),
          .init("\(symptoms.during)"), .init("\(symptoms.within2Hours)"),
          .init("\(symptoms.nextDay)"), .init("\(symptoms.otherTiming)"),
          .init("\(symptoms.sessions)"), .init(symptoms.days.last.map(Display.day) ?? "–")
        ]
      })
  }
}
