internal import HipReportAnalysis
public import HipReportDocument
internal import HipReportModel

/// The weekly page: safety first, then what changed, what was done, and what to look at next.
public enum WeeklyReport {
  public static func document(_ context: ReportContext) -> Document {
    Language.$current.withValue(context.language) {
      switch context.voice {
      case .clinician: clinicianPage(context)
      case .patient: PatientPage.document(context)
      }
    }
  }

  private static func clinicianPage(_ context: ReportContext) -> Document {
    var page = Document(
      title: title(context), language: context.language.tag, pages: 1,
      brief: BriefPage.blocks(context),
      sections: [
        SafetySection.section(context),
        SummarySection.section(context),
        RangeOfMotionSection.section(context),
        StrengthSection.section(context),
        SymptomSection.section(context),
        TrainingSection.section(context),
        OutcomeSection.section(context),
        NextWeekSection.section(context)
      ].compactMap { $0 },
      footer: MethodFooter.lines(context), words: .ofLanguage)
    page.masthead = Masthead(context.letterhead)
    return page
  }

  static func title(_ context: ReportContext) -> String {
    let identifier = context.analysis.patient.identifier
    var parts = [phrase("weekly.title"), identifier.isEmpty ? phrase("weekly.patient") : identifier]
    var week = phrase("weekly.week", ["week": context.analysis.weekOfCare])
    if let weeks = context.analysis.postpartumWeeks {
      week += " \(phrase("weekly.postpartum", ["week": weeks]))"
    }
    parts.append(week)
    parts.append(Display.week(context.week))
    parts.append(phrase("weekly.draft"))
    return parts.joined(separator: " · ")
  }
}
