internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Four sentences, each with the rule behind it: motion, strength, what the patient reports, and attendance.
enum ReevaluationSummary {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    Section(
      id: "summary", title: "Summary, for the clinician to edit",
      blocks: [.list(sentences(source))])
  }

  static func sentences(_ source: ReevaluationReport.Source) -> [String] {
    [motion(source), strength(source), reported(source), attendance(source)]
  }

  private static func motion(_ source: ReevaluationReport.Source) -> String {
    let results = source.analysis.rangeOfMotion
    guard !results.isEmpty else { return "Motion: not measured [rom.mdc/1]." }
    func named(_ kind: VerdictKind) -> String? {
      let found = results.filter { $0.verdict.kind == kind }
      guard !found.isEmpty else { return nil }
      let list = found.map { result in
        "\(Words.series(result.key)) (\(result.shownChange ?? "–")°, \(figure(result)))"
      }
      return Display.list(list)
    }
    var parts: [String] = []
    if let worse = named(.worse) { parts.append("worse beyond measurement error: \(worse)") }
    if let improved = named(.improved) {
      parts.append("improved beyond measurement error: \(improved)")
    }
    let within = results.count { $0.verdict.kind == .notBeyondError || $0.verdict.kind == .stable }
    if within > 0 { parts.append("\(within) not beyond the error") }
    parts += unsaid(results)
    return
      "Motion, \(Display.count(results.count, "series", "series")): \(parts.joined(separator: "; ")) [\(rules(results))]."
  }

  /// What cannot be said, by its reason.
  private static func unsaid(_ results: [RangeOfMotionResult]) -> [String] {
    let results = results.filter { $0.verdict.kind == .cannotSay }
    func names(_ chosen: [RangeOfMotionResult]) -> String {
      Display.list(chosen.map { Words.series($0.key) })
    }
    var parts: [String] = []
    let stale = results.filter(\.isStale)
    if !stale.isEmpty { parts.append("not measured for 28 days or more: \(names(stale))") }
    var rest = results.filter { !$0.isStale }
    let changed = rest.filter {
      if case .deviceChanged = $0.verdict.reason { true } else { false }
    }
    if !changed.isEmpty {
      parts.append("not comparable because the device changed: \(names(changed))")
      rest.removeAll { changed.contains($0) }
    }
    if !rest.isEmpty { parts.append("cannot be said yet: \(names(rest))") }
    return parts
  }

  /// What the verdicts of these series rest on.
  static func rules(_ results: [RangeOfMotionResult]) -> String {
    Set(results.map { $0.verdict.basis == .trend ? "rom.trend/describe-1" : "rom.mdc/1" })
      .sorted().joined(separator: ", ")
  }

  private static func figure(_ result: RangeOfMotionResult) -> String {
    if let drop = SummarySection.suddenDrop(result) { return "sudden drop \(drop)°, re-measure" }
    return result.shownRange.map { "range \($0)" } ?? "error \(result.shownError ?? "–")"
  }

  private static func strength(_ source: ReevaluationReport.Source) -> String {
    let directions = source.reevaluation.strength.directions
    let told = directions.filter { $0.refusal == nil && !$0.points.isEmpty }
    guard !told.isEmpty else {
      return
        "Strength: no direction has enough linked sessions for an index [strength.index/\(DirectionStrength.method)]."
    }
    func names(_ kind: VerdictKind) -> String {
      let found = told.filter { $0.verdict.kind == kind }.map(ReevaluationStrength.name)
      return found.isEmpty ? "none" : Display.list(found)
    }
    return
      "Strength, \(Display.count(told.count, "direction", "directions")) with an index: increased \(names(.improved)); decreased \(names(.worse)) [strength.index/\(DirectionStrength.method)]."
  }

  private static func reported(_ source: ReevaluationReport.Source) -> String {
    let scores = source.analysis.outcomes.filter { $0.reason != .notASeries }.map { outcome in
      let change = outcome.change.map { "\(Display.change($0)), " } ?? ""
      return
        "\(Display.shortened(outcome.measure, 40)) \(Display.number(outcome.now.value)) (\(change)\(Words.verdict(outcome)))"
    }
    let open = source.analysis.safety.open.count
    let signals =
      open == 0 ? "no signal is open" : "\(Display.count(open, "signal is", "signals are")) open"
    let list = scores.isEmpty ? "no score was recorded" : scores.joined(separator: "; ")
    return "The patient's report: \(list); \(signals) [outcome.mdc/1, safety.signals/1]."
  }

  private static func attendance(_ source: ReevaluationReport.Source) -> String {
    let weeks = source.reevaluation.weeks
    let done = weeks.map(\.done).reduce(0, +)
    let days = source.period.end - source.period.start + 1
    let written = weeks.map(\.daysWithData).reduce(0, +)
    return
      "Attendance: \(Display.count(source.period.treatmentDays, "treatment day", "treatment days")) and \(Display.count(done, "training day", "training days")); something was written on \(written) of \(Display.count(days, "day", "days")) [period.treatment-days/1]."
  }
}
