internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// Questionnaires and ratings against their own error.
enum OutcomeExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.outcomes.map { outcome in
      Explainable(
        id: outcome.id,
        name:
          "\(Display.shortened(outcome.measure, 40)): \(Display.number(outcome.baseline.value)) → \(Display.number(outcome.now.value)), \(Words.verdict(outcome))"
      ) { explain(outcome, context) }
    }
  }

  private static func explain(_ outcome: OutcomeResult, _ context: ExplanationContext)
    -> Explanation
  {
    let name = outcome.definition?.name ?? "a measure that is not known"
    var text = Explanation(outcome.id, "\(Display.shortened(outcome.measure, 40)), \(name)")
    let (first, now) = (outcome.baseline, outcome.now)
    text.add(
      "change",
      outcome.change.map {
        "\(Display.change($0)) = \(Display.number(now.value)) (\(now.day)) − \(Display.number(first.value)) (\(first.day))"
      } ?? "not computed: there is one score only",
      outcome.lowerIsBetter.map { $0 ? "lower is better" : "higher is better" })
    for (index, score) in outcome.scores.enumerated() {
      text.add(
        index == 0 ? "scores" : "",
        "\(score.day): \(Display.number(score.value))\(score.rows.count > 1 ? ", mean of \(score.rows.count)" : ""); \(context.places(score.rows))"
      )
    }
    text.add("error", error(outcome))
    text.add("important", important(outcome))
    text.add("source", sources(outcome))
    text.add("verdict", "\(outcome.verdict.rawValue): \(Words.verdict(outcome))")
    let start = context.record.profile.episodeStart
    let before = context.record.outcomes.filter { score in
      score.measure == outcome.measure && start.map { score.day < $0 } ?? false
        && !outcome.scores.contains { $0.rows.contains(score.row) }
    }
    let later = context.full.outcomes.filter { $0.measure == outcome.measure }
    text.add(
      "excluded",
      [
        before.isEmpty ? nil : "before the episode: \(context.places(before.map(\.row)))",
        context.later(later.map(\.day))
      ] + context.exclusions(naming: [[outcome.measure]]))
    context.close(&text, rows: outcome.scores.flatMap(\.rows), methods: ["outcome.mdc/1"])
    return text
  }

  private static func error(_ outcome: OutcomeResult) -> String {
    guard let error = outcome.detectableChange else {
      return "none is published, so nothing is said"
    }
    let level = outcome.detectableLevel.map { " (\($0))" } ?? ""
    return
      "±\(Display.number(error)) points\(level); of a published band the upper end; beyond is greater"
  }

  private static func important(_ outcome: OutcomeResult) -> String? {
    guard let range = outcome.importantChange else { return "no important change is published" }
    let size =
      range.lowerBound == range.upperBound
      ? Display.number(range.lowerBound)
      : "\(Display.number(range.lowerBound)) to \(Display.number(range.upperBound))"
    let state = outcome.isImportant.map { $0 ? "reached" : "not reached" } ?? "not judged"
    return "\(size) points, published of a group: \(state)"
  }

  private static func sources(_ outcome: OutcomeResult) -> [String] {
    let rows = OutcomeMeasure.rows(abbreviation: outcome.measure)
    return outcome.sources.map { source in
      let row = rows.first { $0.source == source }
      return row.map { ExplainWords.source($0.population, source, $0.confidence) } ?? source
    }
  }
}

/// Goals: what they were held against, and why nothing more is said.
enum GoalExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.goals.map { goal in
      Explainable(id: goal.goal.id, name: "Goal \(Words.goal(goal))") { explain(goal, context) }
    }
  }

  private static func explain(_ result: GoalResult, _ context: ExplanationContext) -> Explanation {
    let goal = result.goal
    var text = Explanation(goal.id, "Goal “\(Display.shortened(goal.label, 120))”")
    let rows = rows(result, context)
    text.add(
      "goal", goal.value.map { "target \(Display.number($0))" } ?? "no target value",
      goal.due.map { "due \($0)" },
      goal.row.map { context.record.place(of: $0) } ?? "from patient.yaml")
    text.add("status", "\(result.status.rawValue): \(Words.goal(result))")
    text.add(
      "values", result.baseline.map { "baseline \(Display.number($0))" },
      result.now.map { "now \(Display.number($0))" },
      result.forecast.map {
        "forecast \(Display.exactRange($0.lowerBound, $0.upperBound))° (trend, damped rates)"
      },
      result.isNearerThanError ? "nearer to its start than the error of its measure" : nil)
    text.add(
      "threshold",
      "met: the clinician's word, or at target in two sessions running; reached: once",
      "unlikely: P(at target on the day) below .20; else possible. No day is predicted (design choice, simulated)"
    )
    text.add("measured by", result.seriesID.map { "\($0), which explains its readings" })
    if !rows.isEmpty { text.add("readings", context.places(rows)) }
    let isTrend = result.forecast != nil
    let methods = isTrend ? ["rom.forecast/forecast-1"] : []
    context.close(
      &text, rows: rows + [goal.row].compactMap { $0 }, methods: methods,
      withoutRows: "nothing was measured that the goal names")
    return text
  }

  private static func rows(_ result: GoalResult, _ context: ExplanationContext) -> [RowReference] {
    if let id = result.seriesID,
      let series = context.analysis.rangeOfMotion.first(where: { $0.id == id })
    {
      return series.series.sessions.flatMap(\.rows)
    }
    if case .other(let measure) = result.goal.measure {
      return context.record.outcomes.filter {
        $0.measure.lowercased() == measure.lowercased()
      }.map(\.row)
    }
    return []
  }
}
