internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Whose report it is, of which period, and how many visits it counts.
enum ReevaluationHeader {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let profile = source.context.record.profile
    let clinic = [profile.clinicName, profile.clinicTelephone].compactMap { $0 }.map {
      Display.shortened($0, 60)
    }
    var patient = [source.analysis.patient.identifier].filter { !$0.isEmpty }
    if let name = profile.name, !name.isEmpty { patient.append(Display.shortened(name, 60)) }
    if let birth = profile.birthDate {
      patient.append(phrase("reeval.born", ["day": Display.fullDay(birth)]))
    }
    if let side = profile.involvedSide {
      patient.append(phrase("reeval.involved-side", ["side": Words.side(side)]))
    }
    if let weeks = source.analysis.postpartumWeeks {
      patient.append(phrase("reeval.postpartum", ["week": weeks]))
    }
    if let name = profile.clinicianName, !name.isEmpty {
      let credential = profile.clinicianCredential.map { ", \(Display.shortened($0, 40))" } ?? ""
      patient.append(
        phrase("reeval.clinician", ["name": Display.shortened(name, 60), "credential": credential]))
    }
    var lines: [String] = []
    // The letterhead says it where there is one.
    if !clinic.isEmpty, source.context.letterhead?.name == nil {
      lines.append(clinic.joined(separator: " · "))
    }
    if !patient.isEmpty {
      lines.append(phrase("reeval.patient", ["patient": patient.joined(separator: " · ")]))
    }
    lines.append(
      phrase(
        "reeval.episode",
        [
          "start": Display.fullDay(source.analysis.episodeStart),
          "period": ReevaluationReport.period(source.period),
          "beginning": beginning(source.period.beginning), "end": Display.fullDay(source.period.end)
        ])
    )
    lines += [visits(source.period), ReevaluationDue.line(source)]
    return Section(
      id: "header", title: phrase("section.header"), blocks: [.list(lines)])
  }

  private static func beginning(_ beginning: ReevaluationPeriod.Beginning) -> String {
    switch beginning {
    case .stated: phrase("reeval.from.stated")
    case .evaluation: phrase("reeval.from.evaluation")
    case .reevaluation: phrase("reeval.from.re-evaluation")
    case .progressReport: phrase("reeval.from.progress-report")
    case .episode: phrase("reeval.from.episode")
    }
  }

  /// Warned of from two days before the limit on.
  static func visits(_ period: ReevaluationPeriod) -> String {
    let count = phrase("count.treatment-days", count: period.treatmentDays)
    var rule = phrase("reeval.visits.rule", ["limit": period.limit])
    if period.treatmentDaysSinceReport != period.treatmentDays {
      rule += "; "
      rule += phrase("reeval.visits.since-report", ["days": period.treatmentDaysSinceReport])
    }
    let left = period.limit - period.treatmentDaysSinceReport
    let state =
      left < 0
      ? phrase("reeval.visits.overdue", ["rule": rule])
      : left == 0
        ? phrase("reeval.visits.due-now", ["rule": rule])
        : phrase(
          period.isDue ? "reeval.visits.due-soon" : "reeval.visits.left",
          ["rule": rule, "left": left])
    return
      phrase(
        "reeval.visits", ["days": count, "episode": period.episodeTreatmentDays, "state": state])
  }
}
