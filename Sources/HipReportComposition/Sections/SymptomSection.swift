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
    return Section(id: "symptoms", title: "Pain and symptoms", blocks: blocks)
  }

  /// Which exercise had which symptom, and when it came.
  private static func byExercise(_ context: ReportContext) -> Table {
    Table(
      caption: "Symptoms by exercise, in days",
      columns: [
        .init("Exercise"), .init("Symptom"), .init("During", .trailing),
        .init("Within 2 h", .trailing), .init("Next day", .trailing), .init("Other", .trailing),
        .init("Sessions", .trailing), .init("Last")
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
