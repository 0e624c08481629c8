internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The goals by their identifiers; a revised one keeps its own, and one that was met and reported is named once more only.
enum ReevaluationGoals {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let goals = shown(source)
    return Section(
      id: "goals", title: phrase("section.goals"),
      blocks: (goals.isEmpty
        ? [.paragraph(phrase("reeval.goals.none"))] : [.table(table(goals, source))])
        + remarks(source))
  }

  /// Without those that were closed before the period: they stood in the report of then.
  static func shown(_ source: ReevaluationReport.Source) -> [GoalCourse] {
    source.reevaluation.goals.filter { !wasClosedBefore($0, source) }
  }

  private static func wasClosedBefore(
    _ goal: GoalCourse, _ source: ReevaluationReport.Source
  ) -> Bool {
    guard let closed = goal.result.goal.decisionDay, source.period.compared != nil else {
      return false
    }
    return closed < source.period.start
  }

  private static func table(_ goals: [GoalCourse], _ source: ReevaluationReport.Source) -> Table {
    let last =
      source.period.compared.map { phrase("reeval.goals.on", ["day": Display.day($0)]) }
      ?? phrase("reeval.goals.last")
    return Table(
      caption: phrase("reeval.goals.caption"),
      columns: [
        .init(phrase("column.id")), .init(phrase("column.goal")),
        .init(phrase("column.base"), .trailing),
        .init(last, .trailing), .init(phrase("column.now"), .trailing),
        .init(phrase("column.target"), .trailing), .init(phrase("column.due")),
        .init(phrase("column.share"), .trailing), .init(phrase("column.state"))
      ],
      rows: goals.map { goal in
        let result = goal.result
        return [
          .init(id(goal)),
          .init(
            Display.shortened(result.goal.label, 120) + measure(result.goal.measure)),
          .init(result.baseline.map(Display.number) ?? "–"),
          .init(goal.atLastReport.map(Display.number) ?? "–"),
          .init(result.now.map(Display.number) ?? "–"),
          .init(result.goal.value.map(Display.number) ?? "–"),
          .init(result.goal.due.map(Display.day) ?? "–"), .init(share(goal)),
          .init(Words.goalState(result) + revised(goal))
        ]
      })
  }

  private static func id(_ goal: GoalCourse) -> String {
    Display.shortened(goal.result.goal.id, 20)
  }

  private static func measure(_ measure: Goal.Measure?) -> String {
    switch measure {
    case .rangeOfMotion(let direction, let side):
      " (\(Words.side(side)) \(Words.direction(direction)), °)"
    case .strength(let direction, let side):
      " \(phrase("reeval.goals.strength", ["side": Words.side(side), "direction": Words.direction(direction)]))"
    case .other(let name): " (\(Display.shortened(name, 40)))"
    case nil: ""
    }
  }

  private static func share(_ goal: GoalCourse) -> String {
    goal.share.map { Display.percent($0 * 100).replacing("+", with: "") } ?? "–"
  }

  private static func revised(_ goal: GoalCourse) -> String {
    guard !goal.earlier.isEmpty else { return "" }
    return phrase("reeval.goals.revised") + (goal.revised.map { " \(Display.day($0))" } ?? "")
  }

  private static func remarks(_ source: ReevaluationReport.Source) -> [Block] {
    let goals = shown(source)
    var lines: [String] = []
    for goal in goals where !goal.earlier.isEmpty {
      let earlier = goal.earlier.map { earlier in
        let since =
          earlier.day.map { phrase("reeval.goals.from", ["day": Display.day($0)]) + " " } ?? ""
        return
          phrase(
            "reeval.goals.earlier",
            [
              "since": since, "label": Display.shortened(earlier.label, 80),
              "target": earlier.value.map(Display.number) ?? "–"
            ])
      }
      let when =
        goal.revised.map { " \(phrase("reeval.goals.revised-on", ["day": Display.fullDay($0)]))" }
        ?? ""
      lines.append(
        phrase(
          "reeval.goals.was-revised",
          ["goal": id(goal), "when": when, "earlier": Display.list(earlier)]))
    }
    let near = goals.filter(\.result.isNearerThanError).map(id)
    if !near.isEmpty {
      lines.append(
        phrase("reeval.goals.near", ["goals": Display.list(near)])
      )
    }
    let closed = source.reevaluation.goals.filter { wasClosedBefore($0, source) }.map { goal in
      "\(id(goal)) (\(Words.goalState(goal.result)))"
    }
    if !closed.isEmpty {
      lines.append(phrase("reeval.goals.closed", ["goals": Display.list(closed)]))
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
