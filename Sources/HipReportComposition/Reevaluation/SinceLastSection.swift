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
    if !rest.isEmpty { lines.append("and \(rest.count) more, which stand on the screen.") }
    return Section(
      id: "since-last", title: "Since \(Display.fullDay(since.day))",
      blocks: [
        lines.isEmpty
          ? .paragraph("Every verdict, signal and goal is as it was then.") : .list(lines)
      ] + (rest.isEmpty ? [] : [.detail(.list(rest))]))
  }

  /// One line for the weekly page; `nil` where there was nothing to report before.
  static func line(_ context: ReportContext) -> String? {
    guard let since = context.analysis.sinceLast else { return nil }
    let most = 4
    // What never went beyond its error is counted: the table shows it.
    let weighty = since.changes.filter { $0.weight < SinceLastReport.lesser }
    var parts = weighty.prefix(most).map(words)
    if weighty.count > most { parts.append("\(weighty.count - most) more") }
    let rest = since.changes.count - weighty.count
    if rest > 0 {
      parts.append(
        Display.count(rest, "other verdict", "other verdicts") + " changed, none beyond its error")
    }
    let text =
      parts.isEmpty ? "every verdict, signal and goal as it was" : parts.joined(separator: "; ")
    return "Since \(Display.day(since.day)): \(text)."
  }

  package static func words(_ change: SinceLastReport.Change) -> String {
    switch change {
    case .newSignal(let signal):
      "new signal: \(Words.symptom(signal.code)), \(Display.day(signal.first))\(signal.reviewed.map { ", reviewed \(Display.day($0))" } ?? "")"
    case .raisedSignal(let signal):
      "signal raised to \(Words.label(signal.signalClass).lowercased()): \(Words.symptom(signal.code))"
    case .closedSignal(let signal):
      "signal reviewed: \(Words.symptom(signal.code)), \(signal.reviewed.map(Display.day) ?? "")"
    case .rangeOfMotion(let key, let from, let to):
      "\(Words.series(key)): \(verdict(from)) → \(verdict(to))"
    case .firstValue(let key): "\(Words.series(key)): first value"
    case .outcome(let measure, let from, let to):
      "\(Display.shortened(measure, 40)): \(verdict(from)) → \(verdict(to))"
    case .goal(let goal, let from, let to):
      "goal \(Display.shortened(goal.id, 20)): \(from.map { "\(status($0)) → " } ?? "")\(status(to))"
    case .revisedGoal(let goal):
      "goal \(Display.shortened(goal.id, 20)): revised\(goal.day.map { " on \(Display.day($0))" } ?? ""), target \(goal.value.map(Display.number) ?? "–")"
    case .droppedGoal(let goal):
      "goal \(Display.shortened(goal.id, 20)): dropped\(goal.decisionDay.map { " on \(Display.day($0))" } ?? "")"
    case .strength(_, let exercise, let side, let from, let to):
      "\(Display.shortened(exercise, 40)) (\(StrengthDisplay.side(side))): \(strengthVerdict(from)) → \(strengthVerdict(to))"
    case .strengthTest(_, let direction, let side, let from, let to):
      "force of \(Words.direction(direction)) (\(StrengthDisplay.side(side))): \(strengthVerdict(from)) → \(strengthVerdict(to))"
    }
  }

  private static func verdict(_ kind: VerdictKind) -> String {
    switch kind {
    case .improved: "improved"
    case .worse: "worse"
    case .notBeyondError: "not beyond error"
    case .stable: "steady"
    case .cannotSay: "cannot say"
    }
  }

  /// A load is not "improved": it is more or less than it was.
  private static func strengthVerdict(_ kind: VerdictKind) -> String {
    switch kind {
    case .improved: "increased"
    case .worse: "decreased"
    default: verdict(kind)
    }
  }

  private static func status(_ status: GoalResult.Status) -> String {
    switch status {
    case .met: "met or at target twice"
    case .reached: "at target once"
    case .possible: "possible"
    case .unlikely: "unlikely"
    case .refused: "cannot say"
    }
  }
}
