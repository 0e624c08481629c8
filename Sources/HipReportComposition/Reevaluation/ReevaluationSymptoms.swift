internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The symptoms of the period with their dates and exercises.
enum ReevaluationSymptoms {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let symptoms = source.reevaluation.symptoms
    var blocks: [Block] = [
      symptoms.isEmpty
        ? .paragraph(phrase("reeval.symptoms.none"))
        : .table(table(symptoms, source.period))
    ]
    if let section = SymptomSection.section(source.context) {
      blocks += section.blocks.filter {
        if case .detail = $0 { true } else { false }
      }
      blocks += section.blocks.filter {
        if case .chart = $0 { true } else { false }
      }.map { .detail($0) }
    }
    return Section(id: "symptoms", title: phrase("section.symptoms.reeval"), blocks: blocks)
  }

  private static func table(_ symptoms: [PeriodSymptom], _ period: ReevaluationPeriod) -> Table {
    let days = period.end - period.start + 1
    return Table(
      caption: phrase("reeval.symptoms.caption", ["days": phrase("count.days", count: days)]),
      columns: [
        .init(phrase("column.symptom")), .init(phrase("column.present"), .trailing),
        .init(phrase("column.answered-no"), .trailing),
        .init(phrase("column.not-recorded"), .trailing), .init(phrase("column.dates")),
        .init(phrase("column.exercises"))
      ],
      rows: symptoms.map { symptom in
        [
          .init(Display.sentence(Words.symptom(symptom.code))),
          .init("\(symptom.present.count)"), .init("\(symptom.absentDays)"),
          .init("\(symptom.unrecordedDays)"), .init(shown(symptom.present.map(Display.day))),
          .init(shown(symptom.exercises.map { Display.shortened($0, 40) }))
        ]
      })
  }

  private static func shown(_ items: [String]) -> String {
    let most = 5
    guard !items.isEmpty else { return "–" }
    let more =
      items.count > most ? phrase("reeval.symptoms.more", ["count": items.count - most]) : ""
    return items.suffix(most).joined(separator: ", ") + more
  }
}
