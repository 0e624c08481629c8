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
    if let birth = profile.birthDate { patient.append("born \(Display.fullDay(birth))") }
    if let side = profile.involvedSide { patient.append("involved side: \(Words.side(side))") }
    if let weeks = source.analysis.postpartumWeeks { patient.append("week \(weeks) postpartum") }
    if let name = profile.clinicianName, !name.isEmpty {
      let credential = profile.clinicianCredential.map { ", \(Display.shortened($0, 40))" } ?? ""
      patient.append("clinician: \(Display.shortened(name, 60))\(credential)")
    }
    var lines: [String] = []
    // The letterhead says it where there is one.
    if !clinic.isEmpty, source.context.letterhead?.name == nil {
      lines.append(clinic.joined(separator: " · "))
    }
    if !patient.isEmpty { lines.append("Patient: \(patient.joined(separator: " · "))") }
    lines.append(
      "Episode of care since \(Display.fullDay(source.analysis.episodeStart)). Period of this report: \(ReevaluationReport.period(source.period)), \(beginning(source.period.beginning)). Data up to \(Display.fullDay(source.period.end))."
    )
    lines += [visits(source.period), ReevaluationDue.line(source)]
    return Section(
      id: "header", title: "Re-evaluation and progress report", blocks: [.list(lines)])
  }

  private static func beginning(_ beginning: ReevaluationPeriod.Beginning) -> String {
    switch beginning {
    case .stated: "from a stated day"
    case .evaluation: "from the evaluation"
    case .reevaluation: "from the last re-evaluation"
    case .progressReport: "from the last progress report"
    case .episode: "from the start of the episode; no evaluation visit is recorded"
    }
  }

  /// Warned of from two days before the limit on.
  static func visits(_ period: ReevaluationPeriod) -> String {
    let count = Display.count(period.treatmentDays, "treatment day", "treatment days")
    let rule = "progress report at \(period.limit)"
    let left = period.limit - period.treatmentDays
    let state =
      left < 0
      ? "overdue: \(rule)"
      : left == 0
        ? "due now: \(rule)" : "\(rule), \(left) more\(period.isDue ? ": due soon" : "")"
    return
      "\(count) in the period, \(period.episodeTreatmentDays) in the episode; two visits on one day count once (\(state)) [period.treatment-days/1]."
  }
}
