internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Pain and symptoms over the whole episode; left out where nothing of either was ever written.
enum SymptomSection {
  static func section(_ context: ReportContext) -> Section? {
    if context.analysis.pain.isEmpty, context.record.symptoms.isEmpty { return nil }
    return Section(
      id: "symptoms", title: "Pain and symptoms",
      blocks: [.chart(SymptomChartComposer.chart(context))])
  }
}
