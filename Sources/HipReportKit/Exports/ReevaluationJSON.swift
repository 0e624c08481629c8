internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportModel
internal import HipReportReference

/// The keys `since_last` of every report and `reevaluation` of a re-evaluation.
enum ReevaluationJSON {
  static func value(_ reevaluation: ReevaluationAnalysis) -> JSONValue {
    let period = reevaluation.period
    return .object([
      ("from", .string(period.start.description)), ("to", .string(period.end.description)),
      ("begins_with", .string(period.beginning.rawValue)),
      ("treatment_days", .integer(period.treatmentDays)),
      ("episode_treatment_days", .integer(period.episodeTreatmentDays)),
      ("limit", .integer(period.limit)), ("due", .bool(period.isDue)), ("draft", .bool(true)),
      ("two_dates", .array(reevaluation.twoDates.map(pair))),
      ("goals", .array(reevaluation.goals.map(goal))),
      (
        "passive_minus_active",
        .array(
          reevaluation.control.map {
            .object([
              ("passive", .string($0.passive.id)), ("active", .string($0.active.id)),
              ("difference", .number($0.difference))
            ])
          })
      ),
      ("weeks", .array(reevaluation.weeks.map(week))),
      (
        "clinician_completes",
        .array(ClinicianFields.labels(reevaluation.goals).map(JSONValue.string))
      )
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
      ("series", .string(pair.key.id)), ("before", session(pair.before)),
      ("after", session(pair.after)), ("change", .optional(pair.change)),
      ("error", .optional(pair.error)), ("reason", .string(pair.reason.rawValue))
    ])
  }

  private static func goal(_ goal: GoalCourse) -> JSONValue {
    .object([
      ("id", .string(goal.result.goal.id)), ("share", .optional(goal.share)),
      ("revised", .bool(!goal.earlier.isEmpty)),
      ("earlier_targets", .array(goal.earlier.map { .optional($0.value) }))
    ])
  }

  private static func week(_ week: ReevaluationAnalysis.Week) -> JSONValue {
    .object([
      ("week", .string(week.week.description)), ("planned", .optional(week.planned)),
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
      }
    return .object([
      ("kind", .string(kind)), ("about", .string(about)), ("from", .optional(from)),
      ("to", .optional(to)), ("weight", .integer(change.weight)),
      ("text", .string(SinceLastSection.words(change)))
    ])
  }
}
