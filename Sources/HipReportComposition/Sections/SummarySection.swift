internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The report in one paragraph, the worst news first, each statement with its number and its error.
enum SummarySection {
  static func section(_ context: ReportContext) -> Section {
    Section(
      id: "summary", title: phrase("section.summary"),
      blocks: [.paragraph(sentences(context).joined(separator: " "))]
        + [SinceLastSection.line(context)].compactMap { $0 }.map(Block.paragraph))
  }

  static func sentences(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion
    guard !results.isEmpty else {
      return [phrase("summary.nothing-measured")] + others(context)
    }
    var sentences: [String] = []
    let dropped = results.compactMap { result in
      suddenDrop(result).map { "\(Words.series(result.key)) (\($0)°)" }
    }
    if !dropped.isEmpty {
      sentences.append(phrase("summary.sudden-drop", ["series": Display.list(dropped)]))
    }
    for kind in [VerdictKind.worse, .improved] {
      for isConfirmed in [true, false] {
        let found = results.filter {
          $0.verdict.kind == kind && $0.verdict.isConfirmed == isConfirmed && suddenDrop($0) == nil
        }
        if !found.isEmpty { sentences.append(beyond(found, kind, isConfirmed: isConfirmed)) }
      }
    }
    let within = results.filter { $0.verdict.kind == .notBeyondError }
    if !within.isEmpty {
      let all = within.count == results.count
      sentences.append(
        all
          ? phrase("summary.none-beyond")
          : phrase("summary.within", count: within.count))
    }
    let steady = results.count { $0.verdict.kind == .stable }
    if steady > 0 {
      sentences.append(phrase("summary.steady", count: steady))
    }
    let changed = results.filter {
      if case .deviceChanged = $0.verdict.reason { true } else { false }
    }
    if !changed.isEmpty {
      sentences.append(
        phrase(
          "summary.device-changed",
          ["series": Display.sentence(Display.list(changed.map { Words.series($0.key) }))])
      )
    }
    let stale = results.filter(\.isStale)
    if !stale.isEmpty {
      sentences.append(
        phrase("summary.stale", ["series": Display.list(stale.map { Words.series($0.key) })]))
    }
    return sentences + others(context)
  }

  /// The last reading fell out of line: the range of the trend, which still holds the earlier ones, says little of it.
  static func suddenDrop(_ result: RangeOfMotionResult) -> String? {
    guard case .latestBelow(let drop) = result.verdict.reason else { return nil }
    return Display.change(drop.rounded())
  }

  /// Strength, scores and training, one sentence each.
  private static func others(_ context: ReportContext) -> [String] {
    [strength(context.analysis.strength), scores(context.analysis.outcomes)].compactMap { $0 }
      + [adherence(context)]
  }

  private static func strength(_ curves: [StrengthCurve]) -> String? {
    let current = inUse(curves)
    guard !current.isEmpty else { return nil }
    func count(_ kind: VerdictKind) -> Int { current.count { $0.verdict.kind == kind } }
    return
      phrase(
        "summary.strength", count: count(.improved),
        [
          "curves": phrase("count.exercise-curves", count: current.count), "worse": count(.worse)
        ])
  }

  /// Curves with something to compare and trained lately.
  static func inUse(_ curves: [StrengthCurve]) -> [StrengthCurve] {
    curves.filter {
      switch $0.verdict.reason {
      case .firstValue, .stale: false
      default: true
      }
    }
  }

  private static func scores(_ outcomes: [OutcomeResult]) -> String? {
    let parts = [VerdictKind.worse, .improved].compactMap { kind -> String? in
      let found = outcomes.filter { $0.verdict == kind }.map { Display.shortened($0.measure, 40) }
      guard !found.isEmpty else { return nil }
      return phrase(
        kind == .worse ? "summary.scores-worse" : "summary.scores-better", count: found.count,
        ["measures": Display.list(found)])
    }
    let large = outcomes.filter { $0.reason == .noError && $0.isAsLargeAsImportant }.map {
      phrase(
        $0.isBetter ? "summary.score-better-large" : "summary.score-worse-large",
        ["measure": Display.shortened($0.measure, 40)])
    }
    let all = parts + large
    return all.isEmpty ? nil : all.joined(separator: "; ") + "."
  }

  private static func beyond(
    _ results: [RangeOfMotionResult], _ kind: VerdictKind, isConfirmed: Bool
  ) -> String {
    let list = Display.list(
      results.map { result in
        phrase(
          "summary.series-change",
          ["series": Words.series(result.key), "change": result.shownChange ?? "–"])
      })
    return phrase(
      kind == .worse
        ? isConfirmed ? "summary.worse" : "summary.worse-unconfirmed"
        : isConfirmed ? "summary.improved" : "summary.improved-unconfirmed",
      count: results.count, ["series": Display.sentence(list)])
  }

  private static func adherence(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    if context.analysis.isWeekSilent {
      if let day = context.record.discharge(upTo: context.asOf) {
        return phrase("summary.silent-discharged", ["day": Display.day(day)])
      }
      let open = context.analysis.safety.open.isEmpty ? "" : " \(phrase("summary.after-signal"))"
      return phrase("summary.silent", ["signal": open])
    }
    if let planned = adherence.planned {
      return adherence.isWeekOver
        ? phrase("summary.planned", ["done": adherence.done, "planned": planned])
        : phrase(
          "summary.planned-so-far",
          ["done": adherence.done, "planned": planned, "day": Display.day(context.asOf)])
    }
    return
      phrase("summary.unplanned", ["days": phrase("count.training-days", count: adherence.done)])
  }
}
