internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The report in one paragraph, the worst news first, each statement with its number and its error.
enum SummarySection {
  static func section(_ context: ReportContext) -> Section {
    Section(
      id: "summary", title: "In one line",
      blocks: [.paragraph(sentences(context).joined(separator: " "))]
        + [SinceLastSection.line(context)].compactMap { $0 }.map(Block.paragraph))
  }

  static func sentences(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion
    guard !results.isEmpty else {
      return ["No range of motion was measured."] + others(context)
    }
    var sentences: [String] = []
    let dropped = results.compactMap { result in
      suddenDrop(result).map { "\(Words.series(result.key)) (\($0)°)" }
    }
    if !dropped.isEmpty {
      sentences.append("Sudden drop, re-measure today: \(Display.list(dropped)).")
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
          ? "No series has changed beyond measurement error."
          : "\(Display.count(within.count, "series is", "series are")) inside the error.")
    }
    let steady = results.count { $0.verdict.kind == .stable }
    if steady > 0 {
      sentences.append("\(Display.count(steady, "series is", "series are")) steady within 5°.")
    }
    let changed = results.filter {
      if case .deviceChanged = $0.verdict.reason { true } else { false }
    }
    if !changed.isEmpty {
      sentences.append(
        "\(Display.sentence(Display.list(changed.map { Words.series($0.key) }))) cannot be compared: the device changed."
      )
    }
    let stale = results.filter(\.isStale)
    if !stale.isEmpty {
      sentences.append(
        "Not measured for 28 days or more: \(Display.list(stale.map { Words.series($0.key) })).")
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
      "Of \(Display.count(current.count, "exercise curve", "exercise curves")) in use \(count(.improved)) \(count(.improved) == 1 ? "is" : "are") above the start by more than the error, \(count(.worse)) below it."
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
    let parts = [(VerdictKind.worse, "worse"), (.improved, "better")].compactMap { kind, word in
      let found = outcomes.filter { $0.verdict == kind }.map { Display.shortened($0.measure, 40) }
      return found.isEmpty
        ? nil : "\(Display.list(found)) \(found.count == 1 ? "is" : "are") \(word) beyond the error"
    }
    let large = outcomes.filter { $0.reason == .noError && $0.isAsLargeAsImportant }.map {
      "\(Display.shortened($0.measure, 40)) is \($0.isBetter ? "better" : "worse") by as much as an important change (error not published)"
    }
    let all = parts + large
    return all.isEmpty ? nil : all.joined(separator: "; ") + "."
  }

  private static func beyond(
    _ results: [RangeOfMotionResult], _ kind: VerdictKind, isConfirmed: Bool
  ) -> String {
    let list = Display.list(
      results.map { result in
        if let trend = result.trend, let range = result.shownRange {
          return
            "\(Words.series(result.key)) (\(Display.change(trend.change.value.rounded()))°, \(range)°)"
        }
        let error = result.error.map { Display.error($0.value) } ?? ""
        return "\(Words.series(result.key)) (\(result.shownChange ?? "–")°, error \(error)°)"
      })
    let verb = results.count == 1 ? "has" : "have"
    let tail =
      isConfirmed ? "" : kind == .worse ? "; re-measure first" : "; confirm at the next visit"
    let word = kind == .worse ? "become worse" : "improved"
    return "\(Display.sentence(list)) \(verb) \(word) beyond measurement error\(tail)."
  }

  private static func adherence(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    if context.analysis.isWeekSilent {
      let open = context.analysis.safety.open.isEmpty ? "" : " after an open signal"
      return "Nothing was written this week\(open)."
    }
    if let planned = adherence.planned {
      return "\(adherence.done) of \(planned) planned sessions done this week."
    }
    return
      "\(Display.count(adherence.done, "training day", "training days")) this week; no plan stated."
  }
}
