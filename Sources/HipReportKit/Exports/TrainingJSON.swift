internal import HipReportAnalysis
internal import HipReportModel

/// `balance`, `planned_exercises`, `treatment_days`, `pain`, `exercise_symptoms` and `outcomes`.
struct TrainingJSON {
  let record: ClinicalRecord
  let analysis: PatientAnalysis

  var members: [(String, JSONValue)] {
    [
      ("balance", .array(analysis.balance.map(balance))),
      ("planned_exercises", .array(analysis.plannedExercises.map(planned))),
      ("treatment_days", analysis.treatmentDays.map(treatmentDays) ?? .null),
      ("pain", pain), ("exercise_symptoms", .array(analysis.exerciseSymptoms.map(symptoms))),
      ("outcomes", .array(analysis.outcomes.map(outcome)))
    ]
  }

  private func balance(_ balance: DirectionBalance) -> JSONValue {
    .object([
      ("id", .string(balance.id)), ("direction", .string(balance.direction.rawValue)),
      (
        "weeks",
        .array(
          balance.weeks.map { week in
            .object([
              ("week", .string(week.week.description)), ("days", .integer(week.days)),
              ("sets", .integer(week.sets)), ("repetitions", .integer(week.repetitions)),
              ("volume_load_kg", .optional(week.volumeLoad)),
              ("time_under_tension_s", .optional(week.secondsUnderTension))
            ])
          })
      ),
      ("concentric_sets", .integer(balance.concentricSets)),
      ("eccentric_sets", .integer(balance.eccentricSets)),
      ("isometric_sets", .integer(balance.isometricSets)),
      ("mixed_sets", .integer(balance.mixedSets))
    ])
  }

  private func planned(_ exercise: PlannedExercise) -> JSONValue {
    .object([
      ("id", .string(exercise.id)), ("exercise", .string(exercise.exercise)),
      ("name", .string(exercise.name)),
      ("planned", .bool(exercise.isPlanned)),
      ("planned_sessions", .optional(exercise.plannedSessions)),
      ("planned_sets", .optional(exercise.plannedSets)),
      ("done_sessions", .integer(exercise.doneSessions)),
      ("done_sets", .integer(exercise.doneSets))
    ])
  }

  private func treatmentDays(_ days: TreatmentDays) -> JSONValue {
    .object([
      ("id", .string(PatientAnalysis.treatmentDaysID)), ("count", .integer(days.count)),
      ("limit", .integer(days.limit)),
      ("last_report", CheckJSON.day(days.lastReport)), ("due", .bool(days.isDue))
    ])
  }

  private var pain: JSONValue {
    let week = analysis.painWeek
    func range(_ range: PainWeek.Range?) -> JSONValue {
      range.map {
        .object([
          ("lowest", .number($0.lowest)), ("highest", .number($0.highest)),
          ("days", .integer($0.days))
        ])
      } ?? .null
    }
    return .object([
      ("id", .string(PatientAnalysis.painID)), ("before", range(week.before)),
      ("during", range(week.during)),
      ("after", range(week.after)), ("worst", .optional(week.worst?.worst)),
      ("worst_date", CheckJSON.day(week.worst?.day)),
      ("recorded_days", .integer(week.recordedDays)), ("blank_days", .integer(week.blankDays))
    ])
  }

  private func symptoms(_ symptoms: ExerciseSymptoms) -> JSONValue {
    .object([
      ("id", .string(symptoms.id)), ("exercise", .string(symptoms.exercise)),
      ("name", .string(symptoms.name)),
      ("code", .string(symptoms.code)), ("during", .integer(symptoms.during)),
      ("within_2h", .integer(symptoms.within2Hours)), ("next_day", .integer(symptoms.nextDay)),
      ("other", .integer(symptoms.otherTiming)),
      ("dates", .array(symptoms.days.map { .string($0.description) })),
      ("sessions", .integer(symptoms.sessions))
    ])
  }

  private func outcome(_ result: OutcomeResult) -> JSONValue {
    .object([
      ("id", .string(result.id)), ("measure", .string(result.measure)),
      ("better", .optional(result.lowerIsBetter.map { $0 ? "lower" : "higher" })),
      ("baseline", .number(result.baseline.value)),
      ("baseline_date", .string(result.baseline.day.description)),
      ("now", .number(result.now.value)), ("now_date", .string(result.now.day.description)),
      ("change", .optional(result.change)), ("mdc", .optional(result.detectableChange)),
      ("mcid", .optional(result.importantChange?.lowerBound)),
      ("mcid_high", .optional(result.importantChange?.upperBound)),
      (
        "source",
        result.sources.isEmpty ? .null : .string(result.sources.joined(separator: "; "))
      ),
      ("verdict", .string(result.verdict.rawValue)), ("reason", .string(reason(result.reason))),
      ("important", result.isImportant.map(JSONValue.bool) ?? .null),
      (
        "series",
        .array(
          result.scores.map { score in
            .object([
              ("date", .string(score.day.description)), ("value", .number(score.value)),
              ("rows", .array(score.rows.map { .string(record.place(of: $0)) }))
            ])
          })
      )
    ])
  }

  private func reason(_ reason: OutcomeResult.Reason) -> String {
    switch reason {
    case .firstValue: "first value"
    case .beyondError: "beyond the error"
    case .withinError: "within the error"
    case .noError: "no error is published"
    case .notASeries: "no series of scores"
    case .unknownMeasure: "the measure is not known"
    }
  }
}
