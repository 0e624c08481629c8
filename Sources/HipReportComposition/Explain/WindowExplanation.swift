internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// Where fatigue came in the last two sessions of one exercise.
enum WindowExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.window.map { window in
      Explainable(
        id: window.id,
        name:
          "5–12 window, \(StrengthDisplay.name(window)): \(StrengthDisplay.counts([window])), \(Words.state(window))"
      ) { explain(window, context) }
    }
  }

  private static func explain(_ window: FatigueWindow, _ context: ExplanationContext) -> Explanation
  {
    var text = Explanation(window.id, "5–12 window, \(StrengthDisplay.name(window))")
    text.add(
      "sets",
      "fatigued before 5: \(window.below), from 5 to 12: \(window.inside), after 12 or not by 12: \(window.above), stopped before 12 without it: \(window.short), not told: \(window.fatigueUnknown)"
    )
    let judged = context.record.sets.filter { set in
      window.rows.contains(set.row)
        && ExerciseIdentity(name: set.exercise, id: set.exerciseID).slug == window.exercise
        && (window.side == nil || set.side == window.side)
    }
    text.add("judged", judged.map { line($0, context) })
    text.add(
      "formula",
      "work sets with repetitions at the hardest resistance of the last two sessions; fatigue is a yes, failure, or two repetitions in reserve or fewer",
      "a session is what most of its told sets are, of equals the more cautious; above only if no set tells of fatigue and all have 12 repetitions"
    )
    text.add("state", "\(window.state.rawValue): \(Words.state(window))", held(window))
    text.add(
      "threshold",
      "progress: above in two sessions running at one resistance; ready_soon: above once, or fatigue after 12; nothing is said of exercises not trained for 28 days",
      "for review only: an assessment can recommend, this cannot")
    text.add("source", "the therapist's text: fatigue between 5 and 12 repetitions")
    let later = context.full.sets.filter {
      ExerciseIdentity(name: $0.exercise, id: $0.exerciseID).slug == window.exercise
    }
    text.add(
      "excluded",
      [context.later(later.map(\.day))]
        + context.exclusions(naming: [[window.name, window.exercise]]))
    context.close(&text, rows: window.rows, methods: ["strength.window/1"])
    return text
  }

  private static func held(_ window: FatigueWindow) -> String? {
    guard !window.heldBy.isEmpty else { return nil }
    return
      "held by \(Display.list(window.heldBy.map(Words.heldBy))); the sets alone say \(window.stateOfSets.rawValue)"
  }

  static func line(_ set: ExerciseSet, _ context: ExplanationContext) -> String {
    let resistance = StrengthDisplay.resistance(
      Resistance.of(set, set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }))
    var facts = [
      "\(set.day)", set.side.map(Words.side) ?? "side not recorded", resistance,
      set.repetitions.map { "× \($0)" } ?? ""
    ]
    facts.append(
      set.wasFatiguing.map { $0 ? "fatigued" : "not fatigued" } ?? "fatigue not recorded")
    return
      "\(context.record.place(of: set.row)): \(facts.filter { !$0.isEmpty }.joined(separator: ", "))"
  }
}

/// Of how many sets the effort is known, and where exercises were felt.
enum EffortExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    let effort = context.analysis.effort
    let known = Explainable(
      id: PatientAnalysis.effortID,
      name: "Work sets of the week with fatigue recorded: \(effort.recorded) of \(effort.sets)"
    ) { explain(effort, context) }
    return [known]
      + context.analysis.feltIn.map { felt in
        Explainable(
          id: felt.id,
          name:
            "Felt in, \(Display.shortened(felt.name, 60)): glutes \(felt.glutes), hamstrings \(felt.hamstrings), both \(felt.both), other \(felt.other)"
        ) { explain(felt, context) }
      }
  }

  private static func explain(_ effort: EffortRecord, _ context: ExplanationContext) -> Explanation
  {
    var text = Explanation(PatientAnalysis.effortID, "Effort recorded in the week")
    let sets = context.record.sets.filter { set in
      let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
      return set.isWork && context.report.week.contains(set.day) && exercise?.purpose != .mobility
        && (set.repetitions ?? 0) > 0 && set.seconds(as: exercise) == nil
    }
    let told = sets.filter { $0.wasFatiguing != nil }
    text.add(
      "share", "\(effort.recorded) of \(Display.count(effort.sets, "work set", "work sets"))")
    text.add("recorded", told.isEmpty ? nil : context.places(told.map(\.row)))
    let untold = sets.filter { $0.wasFatiguing == nil }
    text.add("not told", untold.isEmpty ? nil : context.places(untold.map(\.row)))
    text.add(
      "formula",
      "work sets of strength exercises with repetitions, \(context.report.week.monday) to \(context.report.week.sunday); told by fatigue, a rating of exertion or repetitions in reserve"
    )
    context.close(
      &text, rows: sets.map(\.row), methods: ["strength.window/1"],
      withoutRows: "no such set was logged in the week")
    return text
  }

  private static func explain(_ felt: FeltIn, _ context: ExplanationContext) -> Explanation {
    var text = Explanation(felt.id, "Where \(Display.shortened(felt.name, 60)) was felt")
    let start = context.report.asOf - (FeltIn.windowDays - 1)
    let sets = context.record.sets.filter { set in
      set.isWork && set.day >= start && set.day <= context.report.asOf
        && !(set.feltIn ?? "").isEmpty
        && ExerciseIdentity(name: set.exercise, id: set.exerciseID).slug == felt.exercise
    }
    text.add(
      "entries",
      "glutes \(felt.glutes), hamstrings \(felt.hamstrings), both \(felt.both), other \(felt.other)"
    )
    text.add(
      "read from",
      sets.map {
        "\(context.record.place(of: $0.row)): \($0.day), \(Display.shortened($0.feltIn ?? "", 30))"
      })
    text.add(
      "threshold",
      "technique is to be reviewed where two entries or more of an exercise of extension name the hamstrings alone: \(felt.isHamstringsOnly ? "so here" : "not so here")"
    )
    text.add("formula", "work sets of the last \(FeltIn.windowDays) days with such an entry")
    context.close(&text, rows: sets.map(\.row), methods: ["strength.window/1"])
    return text
  }
}
