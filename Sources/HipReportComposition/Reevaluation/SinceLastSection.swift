package import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What is another than in the report before, the weightiest first.
package enum SinceLastSection {
  static let mostLines = 8

  /// `nil` where there was nothing to report before.
  static func section(_ context: ReportContext) -> Section? {
    guard let since = context.analysis.sinceLast else { return nil }
    let changes = since.changes.map(words)
    var lines = Array(changes.prefix(mostLines))
    let rest = Array(changes.dropFirst(mostLines))
    if !rest.isEmpty { lines.append(phrase("since.more-on-screen", ["count": rest.count])) }
    return Section(
      id: "since-last", title: phrase("since.title", ["day": Display.fullDay(since.day)]),
      blocks: [
        lines.isEmpty
          ? .paragraph(phrase("since.nothing")) : .list(lines)
      ] + (rest.isEmpty ? [] : [.detail(.list(rest))]))
  }

  /// One line for the weekly page; `nil` where there was nothing to report before.
  static func line(_ context: ReportContext) -> String? {
    guard let since = context.analysis.sinceLast else { return nil }
    let most = 4
    // What never went beyond its error is counted: the table shows it.
    let weighty = since.changes.filter { $0.weight < SinceLastReport.lesser }
    var parts = weighty.prefix(most).map(words)
    if weighty.count > most { parts.append(phrase("since.more", ["count": weighty.count - most])) }
    let rest = since.changes.count - weighty.count
    if rest > 0 {
      parts.append(
        phrase("since.others", count: rest))
    }
    let text =
      parts.isEmpty ? phrase("since.as-it-was") : parts.joined(separator: "; ")
    return phrase("since.line", ["day": Display.day(since.day), "changes": text])
  }

  package static func words(_ change: SinceLastReport.Change) -> String {
    switch change {
    case .newSignal(let signal):
      phrase(
        "since.new-signal",
        [
          "signal": Words.symptom(signal.code), "day": Display.day(signal.first),
          "reviewed": signal.reviewed.map { phrase("safety.reviewed-on", ["day": Display.day($0)]) }
            ?? ""
        ])
    case .raisedSignal(let signal):
      phrase(
        "since.raised",
        [
          "class": Words.label(signal.signalClass).lowercased(),
          "signal": Words.symptom(signal.code)
        ])
    case .closedSignal(let signal):
      phrase(
        "since.closed",
        ["signal": Words.symptom(signal.code), "day": signal.reviewed.map(Display.day) ?? ""])
    case .rangeOfMotion(let key, let from, let to):
      "\(Words.series(key)): \(verdict(from)) → \(verdict(to))"
    case .firstValue(let key): phrase("since.first-value", ["series": Words.series(key)])
    case .outcome(let measure, let from, let to):
      "\(Display.shortened(measure, 40)): \(verdict(from)) → \(verdict(to))"
    case .goal(let goal, let from, let to):
      phrase(
        "since.goal",
        [
          "goal": Display.shortened(goal.id, 20),
          "course": (from.map { "\(status($0)) → " } ?? "") + status(to)
        ])
    case .revisedGoal(let goal):
      phrase(
        "since.goal-revised",
        [
          "goal": Display.shortened(goal.id, 20),
          "when": goal.day.map { " \(phrase("since.goal-on", ["day": Display.day($0)]))" } ?? "",
          "target": goal.value.map(Display.number) ?? "–"
        ])
    case .droppedGoal(let goal):
      phrase(
        "since.goal-dropped",
        [
          "goal": Display.shortened(goal.id, 20),
          "when": goal.decisionDay.map { " \(phrase("since.goal-on", ["day": Display.day($0)]))" }
            ?? ""
        ])
    case .strength(_, let exercise, let side, let from, let to):
      "\(Display.shortened(exercise, 40)) (\(StrengthDisplay.side(side))): \(strengthVerdict(from)) → \(strengthVerdict(to))"
    case .strengthTest(_, let direction, let side, let from, let to):
      phrase(
        "since.force",
        [
          "direction": Words.direction(direction), "side": StrengthDisplay.side(side),
          "from": strengthVerdict(from), "to": strengthVerdict(to)
        ])
    }
  }

  private static func verdict(_ kind: VerdictKind) -> String {
    switch kind {
    case .improved: phrase("since.verdict.improved")
    case .worse: phrase("since.verdict.worse")
    case .notBeyondError: phrase("since.verdict.within")
    case .stable: phrase("since.verdict.steady")
    case .cannotSay: phrase("since.verdict.cannot-say")
    }
  }

  /// A load is not "improved": it is more or less than it was.
  private static func strengthVerdict(_ kind: VerdictKind) -> String {
    switch kind {
    case .improved: phrase("since.verdict.increased")
    case .worse: phrase("since.verdict.decreased")
    default: verdict(kind)
    }
  }

  private static func status(_ status: GoalResult.Status) -> String {
    switch status {
    case .met: phrase("since.goal.met")
    case .reached: phrase("goal.at-target-once")
    case .possible: phrase("since.goal.possible")
    case .unlikely: phrase("since.goal.unlikely")
    case .refused: phrase("since.verdict.cannot-say")
    }
  }
}
