internal import HipReportDiagnostics
internal import HipReportModel

/// What one row gave.
struct ImportedRow {
  var patient: String
  /// `nil` for a set of which only the account was asked for.
  var observation: Observation?
  // What accounts ask of every row stands beside the observation, which is large and lies elsewhere.
  let kind: ObservationKind
  /// The day of something that was observed; goals are dated but not observed.
  let day: CalendarDay?
  let load: Load

  /// What a set says of its load.
  enum Load { case none, kilograms, pounds, withoutUnit }
  /// The name of its exercise, if the catalogue does not have it.
  var unknownExercise: String?
  var warnings: [Diagnostic]
  var note: String?
  /// Symptoms that the row states beside what it is itself: at most one.
  var symptoms: [SymptomEntry]

  /// It says how the patient is: a visit, an event, a body mass or a plan does not.
  var isClinical: Bool {
    switch kind {
    case .rom, .strength, .set, .symptom, .outcome: true
    case .body, .visit, .event, .goal, .plan: false
    }
  }

  /// It is a measurement that states which trial it is.
  var hasTrial: Bool {
    switch observation {
    case .rangeOfMotion(let reading): reading.trial != nil
    case .strength(let test): test.trial != nil
    default: false
    }
  }
}

/// Indirect, because a set is large and a row is handed on several times.
indirect enum Observation {
  case rangeOfMotion(RangeOfMotionReading)
  case strength(StrengthTest)
  case set(ExerciseSet)
  case symptom(SymptomEntry)
  case outcome(OutcomeScore)
  case body(BodyMass)
  case visit(DatedLabel)
  case event(DatedLabel)
  case goal(Goal)
  case plan(PlanItem)

  var symptom: SymptomEntry? {
    if case .symptom(let entry) = self { entry } else { nil }
  }
}
