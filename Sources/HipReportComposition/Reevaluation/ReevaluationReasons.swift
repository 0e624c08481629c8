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
      phrase(
        "reeval.perception.rating",
        ["day": Display.day(outcome.now.day), "change": Display.change(outcome.now.value)])
    }
    if lines.isEmpty {
      lines = [phrase("reeval.perception.none")]
    }
    return Section(
      id: "perception", title: phrase("section.perception"), blocks: [.list(lines)])
  }
}

/// What may hide a change or look like one.
enum ReevaluationBarriers {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let lines = lines(source)
    return Section(
      id: "barriers", title: phrase("section.barriers"),
      blocks: [lines.isEmpty ? .paragraph(phrase("reeval.barriers.none")) : .list(lines)])
  }

  static func lines(_ source: ReevaluationReport.Source) -> [String] {
    source.reevaluation.barriers.map { "\(words($0)) [\($0.rule)]." }
  }

  private static func words(_ barrier: Barrier) -> String {
    switch barrier {
    case .deviceChanged(let key, let day, let from, let to):
      phrase(
        "reeval.barriers.device",
        [
          "series": Words.series(key), "from": ReevaluationMotion.device(from),
          "day": Display.day(day), "to": ReevaluationMotion.device(to)
        ])
    case .ratersDiffer(let keys):
      phrase("reeval.barriers.raters", ["series": names(keys)])
    case .events(let events):
      Display.sentence(
        Display.list(
          events.map {
            phrase(
              "reeval.barriers.event",
              ["event": Display.shortened($0.label, 60), "day": Display.day($0.day)])
          }))
    case .gap(let from, let to):
      phrase(
        "reeval.barriers.gap",
        [
          "first": Display.day(from), "last": Display.day(to),
          "days": phrase("count.days", count: to - from + 1)
        ])
    case .notMeasured(let directions):
      phrase("reeval.barriers.never", ["directions": Display.list(directions.map(Words.direction))])
    case .stale(let keys): phrase("reeval.barriers.stale", ["series": names(keys)])
    case .effortNotRecorded(let silent, let sets):
      phrase(
        "reeval.barriers.effort", ["silent": silent, "sets": phrase("count.work-sets", count: sets)]
      )
    case .programmeChanges(let days):
      phrase("reeval.barriers.programme", ["days": Display.list(days.map(Display.day))])
    }
  }

  static func names(_ keys: [SeriesKey]) -> String { Display.list(keys.map(Words.series)) }
}

/// What may speak for a re-evaluation; the judgement stays with the clinician.
enum ReevaluationTriggers {
  static var naturalRecovery: String { phrase("reeval.barriers.recovery") }

  static func section(_ source: ReevaluationReport.Source) -> Section {
    let lines = lines(source)
    return Section(
      id: "triggers", title: phrase("section.triggers"),
      blocks: [
        lines.isEmpty ? .paragraph(phrase("reeval.triggers.none")) : .list(lines),
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
      phrase(
        "reeval.triggers.worse", ["series": ReevaluationBarriers.names(keys), "rules": rules(keys)])
    case .scoreDecline(let measures):
      phrase(
        "reeval.triggers.score",
        ["measures": Display.list(measures.map { Display.shortened($0, 40) })])
    case .noMeasuredChange(let weeks, let series):
      phrase(
        "reeval.triggers.no-change",
        [
          "series": phrase("count.series", count: series),
          "weeks": phrase("count.weeks", count: weeks),
          "rules": ReevaluationSummary.rules(source.analysis.rangeOfMotion)
        ])
    case .significantChange(let keys):
      phrase(
        "reeval.triggers.improved",
        ["series": ReevaluationBarriers.names(keys), "rules": rules(keys)])
    case .newSignals(let signals):
      phrase(
        "reeval.triggers.signal",
        [
          "signals": Display.list(
            signals.map { "\(Words.symptom($0.code)) (\(Display.day($0.first)))" })
        ])
    case .treatmentDays(let days, let limit):
      phrase(
        "reeval.triggers.days",
        ["days": phrase("count.treatment-days", count: days), "limit": limit])
    }
  }
}
