internal import HipReportDiagnostics
internal import HipReportModel

/// What one row gave.
struct ImportedRow {
  var patient: String
  var observation: Observation
  var warnings: [Diagnostic]
  var note: String?
  /// A symptom that the row states beside what it is itself.
  var symptom: SymptomEntry?
}

enum Observation {
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

  var kind: ObservationKind {
    switch self {
    case .rangeOfMotion: .rom
    case .strength: .strength
    case .set: .set
    case .symptom: .symptom
    case .outcome: .outcome
    case .body: .body
    case .visit: .visit
    case .event: .event
    case .goal: .goal
    case .plan: .plan
    }
  }

  var symptom: SymptomEntry? {
    if case .symptom(let entry) = self { entry } else { nil }
  }

  /// The day of something that was observed; goals and plans are dated but not observed.
  var day: CalendarDay? {
    switch self {
    case .rangeOfMotion(let reading): reading.day
    case .strength(let test): test.day
    case .set(let set): set.day
    case .symptom(let entry): entry.day
    case .outcome(let score): score.day
    case .body(let mass): mass.day
    case .visit(let label), .event(let label): label.day
    case .goal: nil
    case .plan(let item): item.day
    }
  }
}
