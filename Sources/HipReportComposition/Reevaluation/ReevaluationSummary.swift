internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Four sentences, each with the rule behind it: motion, strength, what the patient reports, and attendance.
enum ReevaluationSummary {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    Section(
      id: "summary", title: phrase("section.summary.reeval"),
      blocks: [.list(sentences(source))])
  }

  static func sentences(_ source: ReevaluationReport.Source) -> [String] {
    (source.context.record.lacksOwnProfile ? [phrase("next.profile-left-out")] : [])
      + [motion(source), strength(source), reported(source), attendance(source)]
  }

  private static func motion(_ source: ReevaluationReport.Source) -> String {
    let results = source.analysis.rangeOfMotion
    guard !results.isEmpty else { return phrase("reeval.summary.not-measured") }
    func named(_ kind: VerdictKind) -> String? {
      let found = results.filter { $0.verdict.kind == kind }
      guard !found.isEmpty else { return nil }
      let list = found.map { result in
        "\(Words.series(result.key)) (\(result.shownChange ?? "–")°, \(figure(result)))"
      }
      return Display.list(list)
    }
    var parts: [String] = []
    if let worse = named(.worse) { parts.append(phrase("reeval.summary.worse", ["series": worse])) }
    if let improved = named(.improved) {
      parts.append(phrase("reeval.summary.improved", ["series": improved]))
    }
    let within = results.count { $0.verdict.kind == .notBeyondError || $0.verdict.kind == .stable }
    if within > 0 { parts.append(phrase("reeval.summary.within", ["count": within])) }
    parts += unsaid(results)
    return
      phrase(
        "reeval.summary.motion",
        [
          "series": phrase("count.series", count: results.count),
          "parts": parts.joined(separator: "; "), "rules": rules(results)
        ])
  }

  /// What cannot be said, by its reason.
  private static func unsaid(_ results: [RangeOfMotionResult]) -> [String] {
    let results = results.filter { $0.verdict.kind == .cannotSay }
    func names(_ chosen: [RangeOfMotionResult]) -> String {
      Display.list(chosen.map { Words.series($0.key) })
    }
    var parts: [String] = []
    let stale = results.filter(\.isStale)
    if !stale.isEmpty { parts.append(phrase("reeval.summary.stale", ["series": names(stale)])) }
    var rest = results.filter { !$0.isStale }
    let changed = rest.filter {
      if case .deviceChanged = $0.verdict.reason { true } else { false }
    }
    if !changed.isEmpty {
      parts.append(phrase("reeval.summary.device-changed", ["series": names(changed)]))
      rest.removeAll { changed.contains($0) }
    }
    if !rest.isEmpty { parts.append(phrase("reeval.summary.unsaid", ["series": names(rest)])) }
    return parts
  }

  /// What the verdicts of these series rest on.
  static func rules(_ results: [RangeOfMotionResult]) -> String {
    Set(results.map { $0.verdict.basis == .trend ? "rom.trend/describe-1" : "rom.mdc/1" })
      .sorted().joined(separator: ", ")
  }

  private static func figure(_ result: RangeOfMotionResult) -> String {
    if let drop = SummarySection.suddenDrop(result) {
      return phrase("reeval.summary.sudden-drop", ["drop": drop])
    }
    if let range = result.shownRange, let trend = result.shownTrend {
      return phrase("reeval.summary.range", ["trend": trend, "range": range])
    }
    return phrase("reeval.summary.error", ["error": result.shownError ?? "–"])
  }

  private static func strength(_ source: ReevaluationReport.Source) -> String {
    let directions = source.reevaluation.strength.directions
    let told = directions.filter { $0.refusal == nil && !$0.points.isEmpty }
    guard !told.isEmpty else {
      return
        phrase("reeval.summary.no-index", ["method": DirectionStrength.method])
    }
    func names(_ kind: VerdictKind) -> String {
      let found = told.filter { $0.verdict.kind == kind }.map(ReevaluationStrength.name)
      return found.isEmpty ? phrase("reeval.summary.none") : Display.list(found)
    }
    return
      phrase(
        "reeval.summary.strength",
        [
          "directions": phrase("count.directions", count: told.count),
          "increased": names(.improved), "decreased": names(.worse),
          "method": DirectionStrength.method
        ])
  }

  private static func reported(_ source: ReevaluationReport.Source) -> String {
    let scores = source.analysis.outcomes.filter { $0.reason != .notASeries }.map { outcome in
      let change = outcome.change.map { "\(Display.change($0)), " } ?? ""
      return
        "\(Display.shortened(outcome.measure, 40)) \(Display.number(outcome.now.value)) (\(change)\(Words.verdict(outcome)))"
    }
    let open = source.analysis.safety.open.count
    let signals =
      open == 0 ? phrase("reeval.summary.no-signal") : phrase("reeval.summary.open", count: open)
    let list = scores.isEmpty ? phrase("reeval.summary.no-score") : scores.joined(separator: "; ")
    return phrase("reeval.summary.reported", ["list": list, "signals": signals])
  }

  private static func attendance(_ source: ReevaluationReport.Source) -> String {
    let weeks = source.reevaluation.weeks
    let done = weeks.map(\.done).reduce(0, +)
    let days = source.period.end - source.period.start + 1
    let written = weeks.map(\.daysWithData).reduce(0, +)
    return
      phrase(
        "reeval.summary.attendance",
        [
          "days": phrase("count.treatment-days", count: source.period.treatmentDays),
          "training": phrase("count.training-days", count: done), "written": written,
          "period": phrase("count.days", count: days)
        ])
  }
}
