internal import HipReportAnalysis
internal import HipReportModel

/// The linked strength index of a direction and side: from the sets of each day to the verdict, or why there is none.
enum DirectionStrengthExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.trends.directions.map { strength in
      Explainable(id: strength.id, name: name(strength)) { explain(strength, context) }
    } + series(context)
  }

  private static func title(_ strength: DirectionStrength) -> String {
    "Strength of \(Words.direction(strength.direction)), \(StrengthDisplay.side(strength.side))"
  }

  private static func name(_ strength: DirectionStrength) -> String {
    let value = strength.now.map { "index \(Display.figure($0.index, 1))" } ?? "no index"
    return "\(title(strength)): \(value), \(reason(strength))"
  }

  private static func explain(
    _ strength: DirectionStrength, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(strength.id, title(strength))
    text.add(
      "index",
      strength.now.map {
        "\(Display.figure($0.index, 1)) (\(Display.exactRange($0.low, $0.high))) on \($0.day); 100 on the first day; ranges of 95 %"
      } ?? "none: \(reason(strength))",
      strength.percentPerWeek.map {
        "\(Display.figure($0.value, 1)) % a week (\(Display.exactRange($0.low, $0.high))), mean of the last four weeks"
      })
    for (place, point) in strength.points.enumerated() {
      text.add(
        place == 0 ? "days" : "",
        "\(point.day): \(Display.figure(point.index, 1)) (\(Display.exactRange(point.low, point.high))); \(context.places(point.rows))"
      )
    }
    for (place, exercise) in strength.exercises.enumerated() {
      text.add(place == 0 ? "rests on" : "", line(exercise))
    }
    text.add(
      "formula",
      "logarithm of capacity = course + constant of the exercise + own gain + novelty + day + error, averaged over a grid of settings; index = 100 × exp(course)",
      "the load is what was written: where the body moves with it, as in squats, steps and lunges, strength gains less than the index"
    )
    let verdict = strength.verdict
    let p = verdict.probability.map { ", P(index > 100) \(Display.exactProbability($0))" } ?? ""
    text.add(
      "verdict",
      "\(verdict.kind.rawValue)\(verdict.isConfirmed ? ", confirmed" : ""): \(reason(strength))\(p)"
    )
    text.add(
      "threshold",
      "improved from P(index > 100) ≥ .975, confirmed if the day before said so or P ≥ .99; worse mirrored; steady from P(change < 10 %) ≥ .90",
      "refused: under \(LinkedStrengthIndex.fewestRows) sessions that tell, under three weeks, nothing done twice, or the newest uncertain by more than \(Display.figure(LinkedStrengthIndex.largestDeviation, 2)) on the logarithm"
    )
    text.add(
      "source",
      "de Haan and Krsinich 2014, J Bus Econ Stat 32:341-358 (the index; its priors are design choices)"
    )
    text.add("excluded", excluded(strength, context))
    let rows = strength.points.flatMap(\.rows)
    context.close(
      &text, rows: rows, methods: ["strength.index/\(DirectionStrength.method)"],
      withoutRows:
        "no row stands behind an index that is refused; each exercise has a curve of its own")
    return text
  }

  private static func line(_ exercise: DirectionStrength.Exercise) -> String {
    let link =
      switch exercise.link {
      case .start: "from the first day on"
      case .overlap: "done beside \(Display.list(exercise.beside))"
      case .ladder: "linked by its ladder of bands"
      case .bridged: "linked by time alone"
      }
    return
      "\(exercise.series.id) (\(Display.shortened(exercise.series.name, 60))): \(Display.count(exercise.rows, "session", "sessions")), \(exercise.first) to \(exercise.last), \(link)"
  }

  private static func reason(_ strength: DirectionStrength) -> String {
    switch strength.verdict.reason {
    case .refused: refusal(strength.refusal)
    case .stale(let days): "nothing that tells of strength for \(days) days"
    case .beyondError: "the change is beyond the error"
    case .withinError: "the change is within the error"
    case .latestAbove(let percent):
      "the latest day alone raises it by \(Display.number(percent)) %: see the next one"
    case .latestBelow(let percent):
      "the latest day alone lowers it by \(Display.number(-percent)) %: see the next one"
    }
  }

  private static func refusal(_ refusal: LinkedStrengthIndex.Refusal?) -> String {
    switch refusal {
    case .fewRows, nil:
      "fewer than \(LinkedStrengthIndex.fewestRows) sessions that tell of strength"
    case .shortSpan: "less than three weeks"
    case .nothingRepeated: "no exercise was done twice"
    case .tooUncertain: "not comparable across exercises; see the single exercises"
    case .unknownRung: "a band stands on no ladder"
    }
  }

  private static func excluded(
    _ strength: DirectionStrength, _ context: ExplanationContext
  ) -> [String?] {
    let silent = strength.silentSessions.sorted { $0.key < $1.key }.map { key, count in
      "\(Display.count(count, "session", "sessions")) that say nothing of strength: \(key.split(separator: "_").joined(separator: " "))"
    }
    let swaps = strength.swapsWithoutOverlap.map { swap in
      "\(swap.day): \(Display.shortened(swap.toName, 60)) took the place of \(Display.shortened(swap.fromName, 60)) with \(Display.count(swap.daysBeside, "day", "days")) of both"
    }
    let old =
      strength.rowsLeftOut == 0
      ? nil : "\(Display.count(strength.rowsLeftOut, "older session", "older sessions")) left out"
    let names = ExplainWords.names(of: strength.direction)
    return silent + swaps + [old] + context.exclusions(naming: [names])
  }

  // MARK: What an index is made of

  /// One exercise, resistance or test as the indices count it; both sides may have it.
  private static func series(_ context: ExplanationContext) -> [Explainable] {
    let directions = context.trends.directions
    var ids: [String] = []
    for exercise in directions.flatMap(\.exercises) where !ids.contains(exercise.series.id) {
      ids.append(exercise.series.id)
    }
    return ids.compactMap { id in
      guard
        let first = directions.lazy.flatMap(\.exercises).first(where: { $0.series.id == id })
      else { return nil }
      let name = Display.shortened(first.series.name, 60)
      return Explainable(id: id, name: "\(name), as strength indices count it") {
        explain(id, name, context)
      }
    }
  }

  private static func explain(
    _ id: String, _ name: String, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(id, "\(name), as strength indices count it")
    for strength in context.trends.directions {
      for exercise in strength.exercises where exercise.series.id == id {
        text.add("index", "\(strength.id): \(line(exercise))")
      }
    }
    text.add(
      "formula",
      "logarithm of capacity: mean of the first two sets at the hardest resistance that tell of strength, or of the trials of a test; only differences within it count"
    )
    let curves = context.analysis.strength.filter {
      id == $0.key.exercise || id.hasPrefix($0.key.exercise + ".")
    }
    let tests = id.hasPrefix("test.") ? context.analysis.strengthTests : []
    text.add("sets", curves.map { "explained by \($0.id)" })
    text.add("trials", tests.map { "explained by \($0.id)" })
    context.close(
      &text, rows: [], methods: ["strength.index/\(DirectionStrength.method)"],
      withoutRows: "those of the curves and tests above")
    return text
  }
}
