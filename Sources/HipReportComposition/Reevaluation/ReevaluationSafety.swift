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
          "No safety signal was recorded in the period; what was not written is not known.")
        : .table(table(signals)))
    return Section(id: "safety", title: "Safety signals", blocks: blocks)
  }

  private static func table(_ signals: [SafetySignal]) -> Table {
    Table(
      caption: "Signals of the period and those still open",
      columns: [
        .init("Signal"), .init("Class"), .init("First"), .init("Last"), .init("Days", .trailing),
        .init("Exercises"), .init("Reviewed")
      ],
      rows: signals.map { signal in
        [
          .init(Display.sentence(Words.symptom(signal.code))),
          .init(Words.label(signal.signalClass)), .init(Display.day(signal.first)),
          .init(Display.day(signal.last)), .init("\(signal.days)"),
          .init(
            signal.exercises.isEmpty
              ? "–"
              : Display.list(signal.exercises.prefix(3).map { Display.shortened($0, 40) })),
          .init(
            signal.reviewed.map(Display.day) ?? "open", tone: signal.isOpen ? .alert : .plain)
        ]
      })
  }
}
