internal import HipReportAnalysis
internal import HipReportModel

/// When the plan of care is to be certified, by rule: a reminder, not a statement about a payer.
enum ReevaluationDue {
  static func line(_ source: ReevaluationReport.Source) -> String {
    certification(source.reevaluation.due.certification)
  }

  private static func certification(_ certification: NextDue.Certification?) -> String {
    guard let certification else {
      return phrase("reeval.certification-none")
    }
    let left = phrase("count.days", count: certification.daysLeft)
    return
      phrase(
        "reeval.certification",
        [
          "days": NextDue.initialDays, "by": Display.fullDay(certification.initialBy),
          "interval": NextDue.intervalDays, "next": Display.fullDay(certification.nextBy),
          "left": left
        ])
  }
}
