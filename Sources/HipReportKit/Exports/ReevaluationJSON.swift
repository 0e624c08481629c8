internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportModel
internal import HipReportReference

/// The keys `since_last` of every report and `reevaluation` of a re-evaluation.
struct ReevaluationJSON {
  let record: ClinicalRecord
  let reevaluation: ReevaluationAnalysis
  /// What the report says in words, and which fields it leaves blank.
  let words: ReevaluationWords

  var value: JSONValue {
    let period = reevaluation.period
    return .object(
      [
        ("from", .string(period.start.description)), ("to", .string(period.end.description)),
        ("begins_with", .string(period.beginning.rawValue)),
        ("last_report", CheckJSON.day(period.lastReport)),
        ("days", .integer(period.end - period.start + 1)),
        ("treatment_days", .integer(period.treatmentDays)),
        ("episode_treatment_days", .integer(period.episodeTreatmentDays)),
        ("limit", .integer(period.limit)), ("due", .bool(period.isDue)), ("draft", .bool(true)),
        ("next_due", due), ("summary", .array(words.summary.map(JSONValue.string))),
        ("two_dates", .array(reevaluation.twoDates.map(Self.pair))),
        ("goals", .array(reevaluation.goals.map(goal)))
      ] + rest)
  }

  private var rest: [(String, JSONValue)] {
    [
      (
        "passive_minus_active",
        .array(
          reevaluation.control.map {
            .object([
              ("id", .string($0.id)), ("passive", .string($0.passive.id)),
              ("active", .string($0.active.id)), ("difference", .number($0.difference))
            ])
          })
      ),
      (
        "end_range_pain",
        .array(
          reevaluation.endRangePain.map {
            .object([("series", .string($0.key.id)), ("pain", .number($0.pain))])
          })
      ),
      ("side_force", .array(reevaluation.sideForces.map(Self.side))),
      ("weeks", .array(reevaluation.weeks.map(Self.week))),
      ("pain", .array(reevaluation.pain.map(Self.pain))),
      ("symptoms", .array(reevaluation.symptoms.map(symptom))),
      ("statements", .array(reevaluation.statements.map(statement))),
      ("barriers", Self.texts(words.barriers)), ("candidate_triggers", Self.texts(words.triggers)),
      ("clinician_completes", .array(words.blanks.map(JSONValue.string)))
    ]
  }

  private static func texts(_ lines: [String]) -> JSONValue { .array(lines.map(JSONValue.string)) }

  private var due: JSONValue {
    let certification = reevaluation.due.certification
    return .object([
      ("id", .string(NextDue.id)),
      ("treatment_days_left", .integer(reevaluation.due.treatmentDaysLeft)),
      ("first_treatment_day", CheckJSON.day(certification?.firstDay)),
      ("initial_certification_by", CheckJSON.day(certification?.initialBy)),
      ("next_certification_by", CheckJSON.day(certification?.nextBy)),
      ("days_left", .optional(certification?.daysLeft))
    ])
  }

  private static func side(_ side: SideForce) -> JSONValue {
    .object([
      ("id", .string(side.id)), ("left", .string(side.left.id)), ("right", .string(side.right.id)),
      ("left_percent_of_right", .number(side.percent)),
      ("error_percent", .number(StrengthTestSeries.errorPercent)),
      ("beyond_error", .bool(side.isBeyondError))
    ])
  }

  private static func pain(_ time: PainTime) -> JSONValue {
    .object([
      ("id", .string(time.id)), ("from", .string(time.from.description)),
      ("to", .string(time.to.description)), ("before", .optional(time.before)),
      ("during", .optional(time.during)), ("after", .optional(time.after)),
      ("worst", .optional(time.worst)), ("recorded_days", .integer(time.recordedDays))
    ])
  }

  private func symptom(_ symptom: PeriodSymptom) -> JSONValue {
    .object([
      ("id", .string(symptom.id)), ("code", .string(symptom.code)),
      ("present_days", .integer(symptom.present.count)),
      ("absent_days", .integer(symptom.absentDays)),
      ("unrecorded_days", .integer(symptom.unrecordedDays)),
      ("dates", .array(symptom.present.map { .string($0.description) })),
      ("exercises", .array(symptom.exercises.map(JSONValue.string)))
    ])
  }

  private func statement(_ statement: PatientStatement) -> JSONValue {
    .object([
      ("date", .string(statement.day.description)), ("text", .string(statement.text)),
      ("symptom", .optional(statement.code)), ("exercise", .optional(statement.exercise)),
      ("row", .string(record.place(of: statement.row)))
    ])
  }

  private static func pair(_ pair: DateComparison) -> JSONValue {
    func session(_ session: RangeOfMotionSession?) -> JSONValue {
      session.map { session in
        .object([
          ("date", .string(session.day.description)), ("value", .number(session.value)),
          ("device", .optional(session.device))
        ])
      } ?? .null
    }
    return .object([
      ("id", .string(pair.id)), ("series", .string(pair.key.id)), ("before", session(pair.before)),
      ("after", session(pair.after)), ("change", .optional(pair.change)),
      ("error", .optional(pair.error)), ("reason", .string(pair.reason.rawValue))
    ])
  }

  private func goal(_ goal: GoalCourse) -> JSONValue {
    .object([
      ("id", .string(goal.id)), ("goal", .string(goal.result.goal.id)),
      ("at_last_report", .optional(goal.atLastReport)), ("share", .optional(goal.share)),
      ("decision", .optional(goal.result.goal.decision?.rawValue)),
      ("decided", CheckJSON.day(goal.result.goal.decisionDay)),
      ("revised", CheckJSON.day(goal.revised)),
      (
        "earlier",
        .array(
          goal.earlier.map {
            .object([
              ("from", CheckJSON.day($0.day)), ("label", .string($0.label)),
              ("target", .optional($0.value)), ("due", CheckJSON.day($0.due))
            ])
          })
      )
    ])
  }

  private static func week(_ week: ReevaluationAnalysis.Week) -> JSONValue {
    .object([
      ("id", .string(week.id)), ("week", .string(week.week.description)),
      ("planned", .optional(week.planned)),
      ("done", .integer(week.done)), ("days_with_data", .integer(week.daysWithData)),
      ("worst_pain", .optional(week.worstPain))
    ])
  }

  static func sinceLast(_ since: SinceLastReport?) -> JSONValue {
    guard let since else { return .null }
    return .object([
      ("date", .string(since.day.description)), ("changes", .array(since.changes.map(change)))
    ])
  }

  private static func change(_ change: SinceLastReport.Change) -> JSONValue {
    let (kind, about, from, to): (String, String, String?, String?) =
      switch change {
      case .newSignal(let signal): ("new_signal", signal.code, nil, signal.signalClass.rawValue)
      case .raisedSignal(let signal):
        ("raised_signal", signal.code, nil, signal.signalClass.rawValue)
      case .closedSignal(let signal): ("reviewed_signal", signal.code, "open", "reviewed")
      case .rangeOfMotion(let key, let from, let to): ("rom", key.id, from.rawValue, to.rawValue)
      case .firstValue(let key): ("first_value", key.id, nil, nil)
      case .outcome(let measure, let from, let to):
        ("outcome", measure, from.rawValue, to.rawValue)
      case .goal(let goal, let from, let to): ("goal", goal.id, from?.rawValue, to.rawValue)
      case .revisedGoal(let goal): ("revised_goal", goal.id, nil, nil)
      case .droppedGoal(let goal): ("dropped_goal", goal.id, nil, nil)
      case .strength(let id, _, _, let from, let to): ("strength", id, from.rawValue, to.rawValue)
      case .strengthTest(let id, _, _, let from, let to):
        ("strength_test", id, from.rawValue, to.rawValue)
      }
    return .object([
      ("kind", .string(kind)), ("about", .string(about)), ("from", .optional(from)),
      ("to", .optional(to)), ("weight", .integer(change.weight)),
      ("text", .string(SinceLastSection.words(change)))
    ])
  }
}
