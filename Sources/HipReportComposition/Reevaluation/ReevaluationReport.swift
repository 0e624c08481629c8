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
    Language.$current.withValue(context.language) {
      pages(Source(context: context, reevaluation: reevaluation))
    }
  }

  private static func pages(_ source: Source) -> Document {
    let context = source.context
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
    [phrase("reeval.title"), patient(source), period(source.period), phrase("reeval.draft")]
      .joined(separator: " · ")
  }

  static func period(_ period: ReevaluationPeriod) -> String {
    phrase(
      "reeval.period", ["first": Display.fullDay(period.start), "last": Display.fullDay(period.end)]
    )
  }

  private static func patient(_ source: Source) -> String {
    let identifier = source.analysis.patient.identifier
    return identifier.isEmpty ? phrase("weekly.patient") : identifier
  }

  private static func running(_ source: Source) -> String {
    "\(patient(source)) · \(period(source.period)) · \(phrase("reeval.draft"))"
  }

  private static func pageHeading(_ source: Source, _ page: Int) -> String {
    let title = page == 1 ? phrase("reeval.page.first") : phrase("reeval.page.second")
    return phrase("reeval.page", ["running": running(source), "page": page, "title": title])
  }

  private static func brief(_ source: Source) -> [Block] {
    let blank = ClinicianFields.labels(source).count
    return SafetySection.alerts(source.context).map(Block.alert)
      + [
        .paragraph(title(source)), .paragraph(ReevaluationHeader.visits(source.period)),
        .list(ReevaluationSummary.sentences(source)),
        .paragraph(phrase("reeval.blank", count: blank))
      ]
  }

  /// The identifiers behind the rows, for an auditor.
  private static var whereFrom: String { phrase("reeval.footer.explain") }

  private static func footer(_ source: Source) -> [String] {
    [
      phrase("reeval.footer.share"),
      phrase("reeval.footer.index")
    ] + [whereFrom] + MethodFooter.lines(source.context)
  }
}
