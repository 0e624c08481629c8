internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What was measured beside what the patient says.
enum ReevaluationPerception {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    var lines = source.analysis.findings.compactMap { finding -> String? in
      switch finding.kind {
      case .measuredBetterFeltSame, .feltBetterMeasuredSame:
        "\(FindingWords.text(finding)) [\(finding.rule.rawValue)]"
      default: nil
      }
    }
    lines += source.analysis.outcomes.filter { $0.measure == "GROC" }.map { outcome in
      "Own rating of change (GROC), \(Display.day(outcome.now.day)): \(Display.change(outcome.now.value)); improved from +3 on [outcome.mdc/1]."
    }
    if lines.isEmpty {
      lines = ["No rule finds the measurements and the patient's report apart; both stand above."]
    }
    return Section(
      id: "perception", title: "Measure against perception", blocks: [.list(lines)])
  }
}

/// What may hide a change or look like one.
enum ReevaluationBarriers {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let lines = lines(source)
    return Section(
      id: "barriers", title: "Barriers and confounders in the data",
      blocks: [lines.isEmpty ? .paragraph("The data show none.") : .list(lines)])
  }

  static func lines(_ source: ReevaluationReport.Source) -> [String] {
    source.reevaluation.barriers.map { "\(words($0)) [\($0.rule)]." }
  }

  private static func words(_ barrier: Barrier) -> String {
    switch barrier {
    case .deviceChanged(let key, let day, let from, let to):
      "Not comparable: \(Words.series(key)), \(ReevaluationMotion.device(from)) until \(Display.day(day)), then \(ReevaluationMotion.device(to))"
    case .ratersDiffer(let keys):
      "Measured by different raters, held against the wider error: \(names(keys))"
    case .events(let events):
      Display.sentence(
        Display.list(events.map { "\(Display.shortened($0.label, 60)) on \(Display.day($0.day))" }))
    case .gap(let from, let to):
      "Nothing was written from \(Display.day(from)) to \(Display.day(to)) (\(Display.count(to - from + 1, "day", "days")))"
    case .notMeasured(let directions):
      "Never measured: \(Display.list(directions.map(Words.direction)))"
    case .stale(let keys): "Not measured for 28 days or more: \(names(keys))"
    case .effortNotRecorded(let silent, let sets):
      "Fatigue was not recorded for \(silent) of \(Display.count(sets, "work set", "work sets")) of the period"
    case .programmeChanges(let days):
      "The programme was changed on \(Display.list(days.map(Display.day)))"
    }
  }

  static func names(_ keys: [SeriesKey]) -> String { Display.list(keys.map(Words.series)) }
}

/// What may speak for a re-evaluation; the judgement stays with the clinician.
enum ReevaluationTriggers {
  static let naturalRecovery =
    "These data do not separate the effect of treatment from natural recovery: there is no comparison without treatment."

  static func section(_ source: ReevaluationReport.Source) -> Section {
    let lines = lines(source)
    return Section(
      id: "triggers", title: "Candidate triggers for a re-evaluation, none declared met",
      blocks: [
        lines.isEmpty ? .paragraph("The data hold no candidate.") : .list(lines),
        .paragraph(naturalRecovery)
      ])
  }

  static func lines(_ source: ReevaluationReport.Source) -> [String] {
    source.reevaluation.triggers.map { words($0, source) }
  }

  private static func words(
    _ trigger: CandidateTrigger, _ source: ReevaluationReport.Source
  ) -> String {
    func rules(_ keys: [SeriesKey]) -> String {
      ReevaluationSummary.rules(source.analysis.rangeOfMotion.filter { keys.contains($0.key) })
    }
    return switch trigger {
    case .decline(let keys):
      "Worse beyond error since the first session: \(ReevaluationBarriers.names(keys)) [\(rules(keys))]."
    case .scoreDecline(let measures):
      "Score worse beyond its error: \(Display.list(measures.map { Display.shortened($0, 40) })) [outcome.mdc/1]."
    case .noMeasuredChange(let weeks, let series):
      "No change beyond measurement error in \(Display.count(series, "series", "series")) over \(Display.count(weeks, "week", "weeks")) [\(ReevaluationSummary.rules(source.analysis.rangeOfMotion))]."
    case .significantChange(let keys):
      "Improved beyond error since the first session: \(ReevaluationBarriers.names(keys)) [\(rules(keys))]."
    case .newSignals(let signals):
      "New signal in the period: \(Display.list(signals.map { "\(Words.symptom($0.code)) (\(Display.day($0.first)))" })) [safety.signals/1]."
    case .treatmentDays(let days, let limit):
      "\(Display.count(days, "treatment day", "treatment days")) of \(limit) that a progress report is asked for [period.treatment-days/1]."
    }
  }
}
