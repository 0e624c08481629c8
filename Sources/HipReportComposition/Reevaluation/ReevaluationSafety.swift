internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Every signal of the period and each that is still open, with the day of its review.
enum ReevaluationSafety {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    var blocks = SafetySection.alerts(source.context).map(Block.alert)
    let signals = source.analysis.safety.signals.filter {
      $0.isOpen || source.period.contains($0.last)
        || ($0.reviewed.map(source.period.contains) ?? false)
    }
    blocks.append(
      signals.isEmpty
        ? .paragraph(
          phrase("reeval.safety.none"))
        : .table(table(signals)))
    return Section(id: "safety", title: phrase("section.safety.reeval"), blocks: blocks)
  }

  private static func table(_ signals: [SafetySignal]) -> Table {
    Table(
      caption: phrase("reeval.safety.caption"),
      columns: [
        .init(phrase("column.signal")), .init(phrase("column.class")),
        .init(phrase("column.first")), .init(phrase("column.last")),
        .init(phrase("column.days"), .trailing),
        .init(phrase("column.exercises")), .init(phrase("column.reviewed"))
      ],
      rows: signals.map { signal in
        [
          .init(Display.sentence(Words.symptom(signal.code))),
          .init(Words.label(signal.signalClass)), .init(Display.day(signal.first)),
          .init(Display.day(signal.last)), .init("\(signal.days)"),
          .init(signal.exercises.isEmpty ? "–" : Words.exercises(of: signal)),
          .init(
            signal.reviewed.map(Display.day) ?? phrase("reeval.safety.open"),
            tone: signal.isOpen ? .alert : .plain)
        ]
      })
  }
}
