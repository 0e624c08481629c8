internal import HipReportAnalysis
internal import HipReportModel

/// When the plan of care is to be certified, by rule: a reminder, not a statement about a payer.
enum ReevaluationDue {
  static func line(_ source: ReevaluationReport.Source) -> String {
    certification(source.reevaluation.due.certification)
  }

  private static func certification(_ certification: NextDue.Certification?) -> String {
    guard let certification else {
      return "Certification: no visit is recorded to count from [period.certification/1]."
    }
    let left = Display.count(certification.daysLeft, "day", "days")
    return
      "Certification of the plan: within \(NextDue.initialDays) days, by \(Display.fullDay(certification.initialBy)); then every \(NextDue.intervalDays) days, next by \(Display.fullDay(certification.nextBy)), in \(left). A reminder: payers differ [period.certification/1]."
  }
}
