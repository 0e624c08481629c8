internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// The goals by their identifiers; a revised one keeps its own.
enum ReevaluationGoals {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let goals = source.reevaluation.goals
    return Section(
      id: "goals", title: "Goals",
      blocks: goals.isEmpty
        ? [.paragraph("No goal is stated.")]
        : [.table(table(goals))] + remarks(goals))
  }

  private static func table(_ goals: [GoalCourse]) -> Table {
    Table(
      caption: "Goals; an identifier stays for the whole episode",
      columns: [
        .init("Id"), .init("Goal"), .init("Base", .trailing), .init("Now", .trailing),
        .init("Target", .trailing), .init("Due"), .init("Share", .trailing), .init("State")
      ],
      rows: goals.map { goal in
        let result = goal.result
        return [
          .init(Display.shortened(result.goal.id, 20)),
          .init(Display.shortened(result.goal.label, 120)),
          .init(result.baseline.map(Display.number) ?? "–"),
          .init(result.now.map(Display.number) ?? "–"),
          .init(result.goal.value.map(Display.number) ?? "–"),
          .init(result.goal.due.map(Display.day) ?? "–"), .init(share(goal)),
          .init(Words.goalState(result) + (goal.earlier.isEmpty ? "" : "; revised"))
        ]
      })
  }

  private static func share(_ goal: GoalCourse) -> String {
    goal.share.map { Display.percent($0 * 100).replacing("+", with: "") } ?? "–"
  }

  private static func remarks(_ goals: [GoalCourse]) -> [Block] {
    var lines: [String] = []
    for goal in goals where !goal.earlier.isEmpty {
      let earlier = goal.earlier.map { earlier in
        "“\(Display.shortened(earlier.label, 80))” (target \(earlier.value.map(Display.number) ?? "–"))"
      }
      lines.append(
        "\(Display.shortened(goal.result.goal.id, 20)) was revised; before: \(Display.list(earlier))."
      )
    }
    let near = goals.filter(\.result.isNearerThanError).map {
      Display.shortened($0.result.goal.id, 20)
    }
    if !near.isEmpty {
      lines.append(
        "Nearer to the start than the error of the measure, so no share is shown: \(Display.list(near))."
      )
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
