internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// Planned against done, and how the work is spread over the directions.
enum TrainingExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    let analysis = context.analysis
    let adherence = analysis.adherence
    let planned = adherence.planned.map { " of \($0) planned" } ?? ", no plan"
    var results = [
      Explainable(
        id: PatientAnalysis.adherenceID,
        name:
          "Training days of the week: \(adherence.done)\(planned); data on \(adherence.daysWithData) of \(Adherence.windowDays) days"
      ) { explain(adherence, context) }
    ]
    results += analysis.coverage.map { coverage in
      Explainable(
        id: coverage.id,
        name:
          "Days with \(Words.direction(coverage.direction)) in \(DirectionCoverage.windowDays): strength \(coverage.strengthDays), mobility \(coverage.mobilityDays)"
      ) { explain(coverage, context) }
    }
    results += analysis.balance.map { balance in
      Explainable(
        id: balance.id,
        name:
          "Dose of \(Words.direction(balance.direction)): \(Display.count(balance.weeks.last?.sets ?? 0, "set", "sets")) this week, by week for \(DirectionBalance.weeksShown)"
      ) { DoseExplanation.explain(balance, context) }
    }
    results += analysis.plannedExercises.map { exercise in
      Explainable(
        id: exercise.id,
        name:
          "\(Display.shortened(exercise.name, 60)) this week: \(Display.count(exercise.doneSessions, "session", "sessions")), \(Display.count(exercise.doneSets, "work set", "work sets"))"
      ) { DoseExplanation.explain(exercise, context) }
    }
    if let days = analysis.treatmentDays {
      results.append(
        Explainable(
          id: PatientAnalysis.treatmentDaysID,
          name: "Treatment days since the last progress report: \(days.count), limit \(days.limit)"
        ) { explain(days, context) })
    }
    return results
  }

  private static func explain(_ adherence: Adherence, _ context: ExplanationContext) -> Explanation
  {
    var text = Explanation(PatientAnalysis.adherenceID, "Planned and done in the week")
    let sets = context.record.sets.filter { context.report.week.contains($0.day) }
    text.add(
      "done", "\(Display.count(adherence.done, "day", "days")) of the week with a set",
      days(sets, context)
    )
    let plan = context.record.plan.filter { $0.sessionsPerWeek == adherence.planned }
    text.add(
      "planned",
      adherence.planned.map {
        "\($0) a week: the largest of the plan, \(Display.list(plan.map { Display.shortened($0.exercise, 40) }))"
      } ?? "no number of sessions a week is planned, so no share is given",
      plan.compactMap(\.row).isEmpty
        ? (plan.isEmpty ? nil : "from patient.yaml") : context.places(plan.compactMap(\.row)))
    text.add(
      "data",
      "\(adherence.daysWithData) of \(Adherence.windowDays) days up to \(context.report.asOf) have an entry of any kind or a visit"
    )
    text.add("excluded", context.later(context.full.sets.map(\.day)))
    context.close(
      &text, rows: sets.map(\.row) + plan.compactMap(\.row), methods: [],
      withoutRows: "no set was logged in the week")
    return text
  }

  /// `2026-05-04  12 sets; patient.csv:1380-1391`
  static func days(_ sets: [ExerciseSet], _ context: ExplanationContext) -> String? {
    let groups = Dictionary(grouping: sets, by: \.day).sorted { $0.key < $1.key }
    let lines = groups.map { day, sets in
      "\(day) \(Display.count(sets.count, "set", "sets")) (\(context.places(sets.map(\.row))))"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "; ")
  }

  private static func explain(_ coverage: DirectionCoverage, _ context: ExplanationContext)
    -> Explanation
  {
    var text = Explanation(
      coverage.id, "How often \(Words.direction(coverage.direction)) was trained")
    let start = context.report.asOf - (DirectionCoverage.windowDays - 1)
    var rows: [RowReference] = []
    let kinds = [
      ("strength", false, coverage.strengthDays, coverage.daysSinceStrength),
      ("mobility", true, coverage.mobilityDays, coverage.daysSinceMobility)
    ]
    for (label, isMobility, count, since) in kinds {
      let all = context.record.sets.filter { set in
        let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
        return (set.statedDirection ?? exercise?.directions.first) == coverage.direction
          && (exercise?.purpose == .mobility) == isMobility
      }
      let recent = all.filter { $0.day >= start }
      let last = all.map(\.day).max()
      text.add(
        label, "\(Display.count(count, "day", "days")) since \(start)",
        since.map { "last \($0 == 0 ? "today" : "\($0) days ago")\(last.map { ", \($0)" } ?? "")" }
          ?? "never logged", days(recent, context))
      rows += (recent.isEmpty ? all.filter { $0.day == last } : recent).map(\.row)
    }
    text.add(
      "formula",
      "distinct days with a set whose primary direction it is: what the row states, else the first of the exercise catalogue"
    )
    text.add(
      "excluded",
      context.analysis.setsWithoutDirection == 0
        ? nil
        : "\(Display.count(context.analysis.setsWithoutDirection, "set", "sets")) of exercises without a known direction",
      context.later(context.full.sets.map(\.day)))
    context.close(
      &text, rows: rows, methods: [], withoutRows: "no set of this direction was ever logged")
    return text
  }

  private static func explain(_ days: TreatmentDays, _ context: ExplanationContext) -> Explanation {
    var text = Explanation(
      PatientAnalysis.treatmentDaysID, "Treatment days since the last progress report")
    let visits = context.record.visits.filter { visit in
      TreatmentDays.counted.contains(visit.label.lowercased())
        && days.lastReport.map { visit.day > $0 } ?? true
    }
    text.add(
      "count", "\(Display.count(days.count, "day", "days")), limit \(days.limit)",
      days.isDue ? "a progress report is due: two days before the limit, or later" : nil)
    text.add(
      "visits",
      visits.map {
        "\(context.record.place(of: $0.row)): \($0.day), \(Display.shortened($0.label, 40))"
      })
    text.add(
      "since",
      days.lastReport.map { "\($0), the last re-evaluation or event “progress report”" }
        ?? "the first visit of the episode")
    text.add(
      "formula",
      "distinct days with an evaluation, treatment or re-evaluation; two visits of one day are one"
    )
    text.add(
      "source",
      "Medicare Benefit Policy Manual, chapter 15, section 220.3: at least once every 10 treatment days; the limit is the profile's where it states one"
    )
    context.close(
      &text, rows: visits.map(\.row), methods: [], withoutRows: "no visit since the last report")
    return text
  }
}
