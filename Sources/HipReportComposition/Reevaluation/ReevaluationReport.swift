package import HipReportAnalysis
package import HipReportDocument
internal import HipReportModel

/// The re-evaluation: what happened, then why and what next, and the fields that only the clinician fills.
package enum ReevaluationReport {
  /// What the sections are composed from.
  struct Source {
    var context: ReportContext
    var reevaluation: ReevaluationAnalysis

    var analysis: PatientAnalysis { context.analysis }
    var period: ReevaluationPeriod { reevaluation.period }
  }

  package static func document(
    _ context: ReportContext, _ reevaluation: ReevaluationAnalysis
  ) -> Document {
    let source = Source(context: context, reevaluation: reevaluation)
    var sections = [
      ReevaluationHeader.section(source),
      ReevaluationSafety.section(source),
      ReevaluationSummary.section(source),
      ReevaluationGoals.section(source),
      SinceLastSection.section(context),
      ReevaluationMotion.section(source)
    ].compactMap { $0 }
    let second = sections.count
    sections += [
      ReevaluationStrength.section(source),
      ReevaluationAdherence.section(source),
      ReevaluationSymptoms.section(source),
      OutcomeSection.section(context),
      ReevaluationPerception.section(source),
      ReevaluationBarriers.section(source),
      ReevaluationTriggers.section(source),
      ReevaluationStatements.section(source),
      ClinicianFields.assessment(source),
      ClinicianFields.signature(source)
    ].compactMap { $0 }
    sections[0].pageHeading = pageHeading(source, 1)
    if sections.indices.contains(second) {
      sections[second].pageHeading = pageHeading(source, 2)
    }
    var document = Document(
      title: title(source), language: context.language.tag, layout: .report, pages: 2,
      brief: brief(source), sections: sections, footer: footer(source), words: .ofLanguage)
    document.running = running(source)
    document.masthead = Masthead(context.letterhead)
    return document
  }

  static func title(_ source: Source) -> String {
    ["Re-evaluation", patient(source), period(source.period), "DRAFT until signed"]
      .joined(separator: " · ")
  }

  static func period(_ period: ReevaluationPeriod) -> String {
    "\(Display.fullDay(period.start)) to \(Display.fullDay(period.end))"
  }

  private static func patient(_ source: Source) -> String {
    let identifier = source.analysis.patient.identifier
    return identifier.isEmpty ? "patient" : identifier
  }

  private static func running(_ source: Source) -> String {
    "\(patient(source)) · \(period(source.period)) · DRAFT until signed"
  }

  private static func pageHeading(_ source: Source, _ page: Int) -> String {
    let title = page == 1 ? "what happened" : "why, and what next"
    return "\(running(source)) · page \(page) of 2: \(title)"
  }

  private static func brief(_ source: Source) -> [Block] {
    let blank = ClinicianFields.labels(source).count
    return SafetySection.alerts(source.context).map(Block.alert)
      + [
        .paragraph(title(source)), .paragraph(ReevaluationHeader.visits(source.period)),
        .list(ReevaluationSummary.sentences(source)),
        .paragraph("\(Display.count(blank, "field", "fields")) left blank for the clinician.")
      ]
  }

  /// The identifiers behind the rows, for an auditor.
  private static let whereFrom =
    "hipreport explain --list names every result; explain ID gives its rows, formula, threshold and source, as for the rules in square brackets."

  private static func footer(_ source: Source) -> [String] {
    [
      "A share is shown only where the way from base to target is greater than the published error of its measure.",
      "Strength index: 100 is the start of the direction, linked over exercises that stand beside each other (index-1); refused where that cannot be told."
    ] + [whereFrom] + MethodFooter.lines(source.context)
  }
}
