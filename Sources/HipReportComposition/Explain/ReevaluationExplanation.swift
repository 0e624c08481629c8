internal import HipReportAnalysis
internal import HipReportModel

/// What only a re-evaluation has: its weeks, pain at three times, symptoms of the period, goals, comparisons, dates due.
enum ReevaluationExplanation {
  /// What every identifier of these begins with.
  static let prefix = "reeval."

  static func all(_ context: ExplanationContext) -> [Explainable] {
    guard let source = context.reevaluation else { return [] }
    return source.reevaluation.weeks.map { week($0, source, context) }
      + source.reevaluation.pain.map { pain($0, context) }
      + source.reevaluation.symptoms.map { symptom($0, source, context) }
      + source.reevaluation.goals.map { goal($0, source, context) }
      + ReevaluationComparisons.all(source, context) + [due(source, context)]
  }

  private static func week(
    _ week: ReevaluationAnalysis.Week, _ source: ReevaluationReport.Source,
    _ context: ExplanationContext
  ) -> Explainable {
    let planned = week.planned.map { " of \($0) planned" } ?? ", no plan"
    let name =
      "\(week.week): \(Display.count(week.done, "training day", "training days"))\(planned), \(Display.count(week.daysWithData, "day", "days")) written"
    return Explainable(id: week.id, name: name) {
      var text = Explanation(week.id, name)
      let days = Set(week.week.days.filter(source.period.contains))
      let sets = context.record.sets.filter { days.contains($0.day) }
      text.add(
        "days",
        "\(week.week.monday) to \(week.week.sunday), as far as they are of \(source.period.start) to \(source.period.end)"
      )
      text.add("trained", Set(sets.map(\.day)).sorted().map(\.description))
      text.add(
        "planned",
        week.planned.map { "\($0): the largest number of sessions a week in the plan of then" }
          ?? "no plan states sessions a week")
      text.add(
        "written", "\(week.daysWithData): distinct days with an entry of any kind but visits")
      text.add(
        "worst pain",
        week.worstPain.map { "\(Display.number($0)) of 10, the highest of any entry" }
          ?? "none was written down")
      context.close(
        &text, rows: sets.map(\.row), methods: [], withoutRows: "no set was logged in the week")
      return text
    }
  }

  private static func pain(_ time: PainTime, _ context: ExplanationContext) -> Explainable {
    func figure(_ value: Double?) -> String { value.map(Display.number) ?? "–" }
    let name =
      "Pain, \(ReevaluationAdherence.occasion(time).lowercased()): before \(figure(time.before)), during \(figure(time.during)), after \(figure(time.after)), worst \(figure(time.worst))"
    return Explainable(id: time.id, name: name) {
      var text = Explanation(time.id, name)
      text.add("days", "\(time.from) to \(time.to), \(time.recordedDays) of them with an entry")
      text.add("entries", context.places(time.rows))
      text.add(
        "formula",
        "the highest entry of each day before, during and after exercise, and the mean of these days; the worst of any entry, of a rating or a symptom too; a blank is not a zero"
      )
      context.close(
        &text, rows: time.rows, methods: [],
        withoutRows: "no set of these days has an entry of pain")
      return text
    }
  }

  private static func symptom(
    _ symptom: PeriodSymptom, _ source: ReevaluationReport.Source, _ context: ExplanationContext
  ) -> Explainable {
    let name =
      "\(Display.sentence(Words.symptom(symptom.code))) in the period: present \(symptom.present.count), “no” \(symptom.absentDays), not recorded \(symptom.unrecordedDays)"
    return Explainable(id: symptom.id, name: name) {
      var text = Explanation(symptom.id, name)
      text.add("period", "\(source.period.start) to \(source.period.end)")
      text.add("present", symptom.present.map(\.description))
      text.add(
        "formula",
        "distinct days; one “yes” makes the day a day with it; a day without an entry is not a “no”"
      )
      text.add("excluded", context.exclusions(naming: [[symptom.code]]))
      context.close(&text, rows: symptom.rows, methods: ["safety.signals/1"])
      return text
    }
  }

  private static func goal(
    _ goal: GoalCourse, _ source: ReevaluationReport.Source, _ context: ExplanationContext
  ) -> Explainable {
    let result = goal.result
    let share =
      goal.share.map { Display.percent($0 * 100).replacing("+", with: "") } ?? "not shown"
    let name = "Goal \(Display.shortened(result.goal.id, 20)) over the episode: share \(share)"
    return Explainable(id: goal.id, name: name) {
      var text = Explanation(goal.id, name)
      text.add(
        "wordings",
        goal.earlier.map {
          "\($0.day?.description ?? "patient.yaml"): “\(Display.shortened($0.label, 80))”, target \($0.value.map(Display.number) ?? "–")"
        } + [
          "\(result.goal.day?.description ?? "patient.yaml"): “\(Display.shortened(result.goal.label, 80))”, target \(result.goal.value.map(Display.number) ?? "–"), now"
        ])
      text.add(
        "share",
        goal.share.flatMap { _ in
          result.baseline.flatMap { base in
            result.now.flatMap { now in
              result.goal.value.map { target in
                "\(share) = (\(Display.number(now)) − \(Display.number(base))) / (\(Display.number(target)) − \(Display.number(base)))"
              }
            }
          }
        } ?? "not shown: the way from base to target must be greater than a published error")
      text.add(
        "at last report",
        goal.atLastReport.flatMap { value in
          source.period.compared.map { "\(Display.number(value)), the newest value up to \($0)" }
        } ?? "no re-evaluation before, or not comparable")
      text.add("measured by", "\(result.goal.id), which explains its readings")
      context.close(
        &text, rows: (goal.earlier.compactMap(\.row) + [result.goal.row].compactMap { $0 }),
        methods: [], withoutRows: "the goal stands in patient.yaml")
      return text
    }
  }

  private static func due(
    _ source: ReevaluationReport.Source, _ context: ExplanationContext
  ) -> Explainable {
    let (period, due) = (source.period, source.reevaluation.due)
    let name =
      "Next due: \(period.treatmentDaysSinceReport) of \(period.limit) treatment days\(due.certification.map { ", certification by \($0.nextBy)" } ?? "")"
    return Explainable(id: NextDue.id, name: name) {
      var text = Explanation(NextDue.id, name)
      let visits = context.record.visits.filter {
        TreatmentDays.counted.contains($0.label.lowercased()) && $0.day <= period.end
      }
      text.add(
        "treatment days",
        "\(period.treatmentDaysSinceReport) since the last report or the evaluation, \(period.treatmentDays) since \(period.start), \(period.episodeTreatmentDays) in the episode; two visits of one day are one"
      )
      text.add(
        "visits",
        visits.map {
          "\(context.record.place(of: $0.row)): \($0.day), \(Display.shortened($0.label, 40))"
        })
      if let certification = due.certification {
        text.add(
          "certification",
          "first \(certification.initialBy) = \(certification.firstDay) + \(NextDue.initialDays) days",
          "next \(certification.nextBy) = \(certification.firstDay) + a multiple of \(NextDue.intervalDays) days, \(certification.daysLeft) days after \(period.end)"
        )
      }
      text.add("source", "Medicare Benefit Policy Manual, chapter 15, sections 220.1.3 and 220.3")
      context.close(
        &text, rows: visits.map(\.row),
        methods: ["period.treatment-days/1", "period.certification/1"],
        withoutRows: "no visit is recorded")
      return text
    }
  }
}
