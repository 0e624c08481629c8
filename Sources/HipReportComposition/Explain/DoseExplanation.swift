internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// The dose of one direction, and one exercise against its plan.
enum DoseExplanation {
  static func explain(_ balance: DirectionBalance, _ context: ExplanationContext) -> Explanation {
    var text = Explanation(balance.id, "Dose of \(Words.direction(balance.direction)) by week")
    let first = balance.weeks.first?.week.monday ?? context.report.week.monday
    let sets = context.record.sets.filter { set in
      let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
      return set.isWork && set.day <= context.report.asOf && exercise?.purpose != .mobility
        && (set.statedDirection ?? exercise?.directions.first) == balance.direction
        && set.day >= first
    }
    for (index, week) in balance.weeks.enumerated() {
      let own = sets.filter { week.week.contains($0.day) }
      let load = week.volumeLoad.map { ", \(Display.load($0)) kg × repetitions" } ?? ""
      let seconds = week.secondsUnderTension.map { ", \(Display.number($0)) s held" } ?? ""
      let places = own.isEmpty ? "" : "; \(context.places(own.map(\.row)))"
      text.add(
        index == 0 ? "weeks" : "",
        "\(week.week): \(Display.count(week.sets, "set", "sets")) on \(Display.count(week.days, "day", "days")), \(week.repetitions) repetitions\(load)\(seconds)\(places)"
      )
    }
    text.add(
      "phases",
      "work sets of 28 days: \(balance.concentricSets) concentric, \(balance.eccentricSets) eccentric, \(balance.isometricSets) isometric, \(balance.mixedSets) with both phases"
    )
    text.add(
      "formula",
      "work sets of strength exercises whose primary direction it is; volume load = repetitions × kilograms where kilograms were written; time = repetitions × seconds of holds"
    )
    text.add("limits", "a dose, not a result: no threshold is held against it")
    text.add("excluded", context.later(context.full.sets.map(\.day)))
    context.close(
      &text, rows: sets.map(\.row), methods: [],
      withoutRows: "no work set of this direction in these weeks")
    return text
  }

  static func explain(_ exercise: PlannedExercise, _ context: ExplanationContext) -> Explanation {
    var text = Explanation(
      exercise.id, "\(Display.shortened(exercise.name, 60)), planned and done")
    let sets = context.record.sets.filter {
      context.report.week.contains($0.day)
        && ExerciseIdentity(name: $0.exercise, id: $0.exerciseID).slug == exercise.exercise
    }
    let plan = context.record.plan.filter {
      ExerciseIdentity(name: $0.exercise, id: $0.exerciseID).slug == exercise.exercise
    }
    text.add(
      "done",
      "\(Display.count(exercise.doneSessions, "day", "days")), \(Display.count(exercise.doneSets, "work set", "work sets")) in \(context.report.week)",
      TrainingExplanation.days(sets, context))
    let planned = [
      exercise.plannedSessions.map { "\(Display.count($0, "session", "sessions")) a week" },
      exercise.plannedSets.map { Display.count($0, "set", "sets") }
    ].compactMap { $0 }
    let rows = plan.compactMap(\.row)
    text.add(
      "planned",
      exercise.isPlanned
        ? (planned.isEmpty ? "named, without a number" : planned.joined(separator: ", "))
        : "not in the plan",
      rows.isEmpty ? (exercise.isPlanned ? "from patient.yaml" : nil) : context.places(rows))
    text.add(
      "formula", "distinct days with a set; the newest line of the plan about an exercise holds")
    text.add(
      "excluded", context.exclusions(naming: [[exercise.name, exercise.exercise]]))
    context.close(
      &text, rows: sets.map(\.row) + rows, methods: [],
      withoutRows: "no set of it was logged in the week; the plan is of patient.yaml")
    return text
  }
}
