internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// Symptoms of the week, symptoms of exercises, and pain.
enum SymptomExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.symptoms.map { days in
      Explainable(id: days.id, name: Words.symptomDays(days)) { explain(days, context) }
    }
      + context.analysis.exerciseSymptoms.map { symptoms in
        Explainable(
          id: symptoms.id,
          name:
            "\(Display.sentence(Words.symptom(symptoms.code))) with \(Display.shortened(symptoms.name, 60)): \(Words.timing(symptoms)), \(symptoms.days.count) of \(symptoms.sessions) sessions"
        ) { explain(symptoms, context) }
      } + [
        Explainable(id: PatientAnalysis.painID, name: painName(context.analysis.painWeek)) {
          pain(context)
        }
      ]
  }

  private static func explain(_ days: SymptomDays, _ context: ExplanationContext) -> Explanation {
    var text = Explanation(days.id, "\(Display.sentence(Words.symptom(days.code))) in the week")
    let entries = context.record.symptoms.filter {
      $0.code == days.code && context.report.week.contains($0.day) && $0.day <= context.report.asOf
    }
    text.add("days", Words.symptomDays(days))
    text.add(
      "entries",
      entries.map {
        "\(context.record.place(of: $0.row)): \($0.day), \($0.isPresent ? "yes" : "no")"
      })
    text.add(
      "formula",
      "distinct days of \(context.report.week.monday) to \(min(context.report.week.sunday, context.report.asOf)); one “yes” makes the day a day with it; a day without an entry is not a “no”"
    )
    text.add("excluded", context.exclusions(naming: [[days.code]]))
    context.close(
      &text, rows: entries.map(\.row), methods: ["safety.signals/1"],
      withoutRows: "no entry in the week; it was written of in another one")
    return text
  }

  private static func explain(
    _ symptoms: ExerciseSymptoms, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(
      symptoms.id,
      "\(Display.sentence(Words.symptom(symptoms.code))) with \(Display.shortened(symptoms.name, 60))"
    )
    func isOfExercise(_ name: String, _ id: String? = nil) -> Bool {
      let identity =
        id == nil ? ExerciseIdentity(named: name) : ExerciseIdentity(name: name, id: id)
      return identity.slug == symptoms.exercise
    }
    let entries = context.record.symptoms.filter {
      $0.isPresent && $0.code == symptoms.code && $0.exercise.map { isOfExercise($0) } ?? false
    }
    let sets = context.record.sets.filter {
      symptoms.code == SignalWords.painIncrease && symptoms.days.contains($0.day)
        && isOfExercise($0.exercise, $0.exerciseID) && SignalWords.tellsOfRise($0)
    }
    text.add("timing", Words.timing(symptoms))
    text.add(
      "days",
      "\(Display.count(symptoms.days.count, "day", "days")) of \(Display.count(symptoms.sessions, "session", "sessions")): \(symptoms.days.map(\.description).joined(separator: ", "))"
    )
    text.add(
      "entries",
      entries.map {
        "\(context.record.place(of: $0.row)): \($0.day), \($0.timing?.rawValue ?? "timing not recorded")"
      } + sets.map { PainWords.line($0, context) })
    text.add(
      "formula",
      "entries that name the exercise; pain within two hours at least 2 above that during or before, or where none was, counts as felt then",
      "sessions: days with a set of it, and days on which it was felt during it or soon after")
    text.add(
      "excluded", context.exclusions(naming: [[symptoms.name, symptoms.exercise]]))
    context.close(
      &text, rows: entries.map(\.row) + sets.map(\.row), methods: ["safety.signals/1"])
    return text
  }

  // MARK: Pain

  private static func painName(_ week: PainWeek) -> String {
    let worst = week.worst.map { "worst \(Display.number($0.worst)) of 10 on \($0.day), " } ?? ""
    return
      "Pain of the week: \(worst)recorded on \(week.recordedDays) of \(week.recordedDays + week.blankDays) days"
  }

  private static func pain(_ context: ExplanationContext) -> Explanation {
    var text = Explanation(PatientAnalysis.painID, "Pain of the week")
    let week = context.analysis.painWeek
    func range(_ range: PainWeek.Range?) -> String {
      range.map {
        "\(Display.number($0.lowest)) to \(Display.number($0.highest)) of 10 on \(Display.count($0.days, "day", "days"))"
      } ?? "not recorded"
    }
    func isInWeek(_ day: CalendarDay) -> Bool {
      context.report.week.contains(day) && day <= context.report.asOf
    }
    text.add("before", range(week.before))
    text.add("during", range(week.during))
    text.add("after", range(week.after))
    text.add("worst", week.worst.map { "\(Display.number($0.worst)) of 10 on \($0.day)" })
    text.add(
      "days",
      "recorded on \(week.recordedDays), nothing on \(Display.count(week.blankDays, "day", "days")); a blank is not a zero"
    )
    let sets = context.record.sets.filter { set in
      isInWeek(set.day)
        && [set.painBefore, set.painDuring, set.painAfter].contains { $0 != nil }
    }
    let readings = context.record.rangeOfMotion.filter { isInWeek($0.day) && $0.pain != nil }
    let ratings = context.record.outcomes.filter { isInWeek($0.day) && $0.measure == "NPRS" }
    let symptoms = context.record.symptoms.filter {
      isInWeek($0.day) && $0.isPresent && $0.severity != nil
        && SafetySignalDefinition.signal(code: $0.code)?.group == .pain
    }
    let kinds = [
      ("sets", sets.map(\.row)), ("readings", readings.map(\.row)),
      ("ratings", ratings.map(\.row)), ("symptoms", symptoms.map(\.row))
    ]
    for (label, rows) in kinds where !rows.isEmpty { text.add(label, context.places(rows)) }
    text.add("formula", "lowest and highest entry; the worst of a day is the highest of any entry")
    context.close(
      &text, rows: kinds.flatMap(\.1), methods: ["safety.signals/1"],
      withoutRows: "no pain was written down in the week")
    return text
  }
}
