internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// What in one report asks for a look this week; silence is seen from outside, for a report ends where its data does.
public enum TriageReasons {
  /// Most urgent first; empty for a patient who can wait for the next visit.
  public static func of(_ context: ReportContext) -> [TriageReason] {
    (alerts(context) + falls(context) + profile(context) + rejected(context) + screening(context)
      + due(context))
      .enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }
      .map(\.element)
  }

  /// The words of line 1 of the page.
  private static func alerts(_ context: ReportContext) -> [TriageReason] {
    let signals = SafetySection.signalAlerts(context).map { alert in
      reason(
        alert.level == .emergency ? .emergency : alert.level == .contact ? .contact : .modify, alert
      )
    }
    let questions = context.analysis.safety.questions.map { question in
      reason(
        question.isUrgent ? .urgentQuestion : .question, SafetySection.question(question, context))
    }
    return signals + questions
  }

  private static func reason(_ kind: TriageReason.Kind, _ alert: Alert) -> TriageReason {
    TriageReason(kind, "\(alert.label): \(alert.text)")
  }

  private static func falls(_ context: ReportContext) -> [TriageReason] {
    let pain = context.analysis.safety.painThatAsksForACall
    return context.analysis.rangeOfMotion.compactMap { result in
      let words = "\(Words.series(result.key)) \(Words.verdict(result))"
      switch result.verdict.reason {
      case .latestBelow where !pain.isEmpty:
        let list = Display.list(pain.map(Words.symptom))
        return TriageReason(
          .contact, "\(Words.label(.contact)): \(words); \(list) is open.")
      case .latestBelow: return TriageReason(.drop, words)
      default: return result.verdict.kind == .worse ? TriageReason(.worse, words) : nil
      }
    }
  }

  private static func profile(_ context: ReportContext) -> [TriageReason] {
    context.record.lacksOwnProfile
      ? [TriageReason(.profileLeftOut, phrase("next.profile-left-out"))] : []
  }

  private static func rejected(_ context: ReportContext) -> [TriageReason] {
    let count = context.rejectedRows.count
    guard count > 0 else { return [] }
    return [
      TriageReason(.rejected, "\(Display.count(count, "row was", "rows were")) not used")
    ]
  }

  private static func screening(_ context: ReportContext) -> [TriageReason] {
    context.analysis.outcomes.compactMap(NextWeekSection.screening)
      .map { TriageReason(.screening, $0) }
  }

  private static func due(_ context: ReportContext) -> [TriageReason] {
    guard let days = context.analysis.treatmentDays, days.isDue else { return [] }
    return [TriageReason(.due, NextWeekSection.report(days))]
  }
}
