package import HipReportAnalysis
internal import HipReportDocument

/// What a re-evaluation says in sentences, for the exports: the same words as in the document.
package struct ReevaluationWords: Sendable {
  package var summary: [String]
  package var barriers: [String]
  package var triggers: [String]
  /// The labels of what only the clinician fills.
  package var blanks: [String]

  package init(_ context: ReportContext, _ reevaluation: ReevaluationAnalysis) {
    let source = ReevaluationReport.Source(context: context, reevaluation: reevaluation)
    (summary, barriers, triggers, blanks) = Language.$current.withValue(context.language) {
      (
        ReevaluationSummary.sentences(source), ReevaluationBarriers.lines(source),
        ReevaluationTriggers.lines(source), ClinicianFields.labels(source)
      )
    }
  }
}
