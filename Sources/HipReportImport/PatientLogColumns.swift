/// The columns of the patient log with what they mean, to be looked up while a mapping is written.
enum PatientLogColumns {
  static var text: String {
    let width = LogField.allCases.map(\.name.count).max() ?? 0
    let lines = LogField.allCases.map { field in
      field.name + String(repeating: " ", count: width - field.name.count + 2) + field.meaning
    }
    return
      "The columns of the patient log, which are the fields of every mapping file. The log needs no mapping.\n\n"
      + lines.joined(separator: "\n") + "\n"
  }
}

extension LogField {
  /// One line for a person.
  var meaning: String {
    switch self {
    case .date: "the day, 2026-05-08; every row needs one"
    case .time: "the time of day, 17:30"
    case .patient: "whose row it is; may be left out where all rows are one person's"
    case .kind: "rom, strength, set, symptom, outcome, body, visit, event, goal or plan"
    case .direction:
      "flexion, extension, abduction, adduction, internal_rotation or external_rotation of the hip"
    case .side: "left, right or both"
    case .value: "what was measured: degrees, a force, a score, a body mass, 0 to 10 for a symptom"
    case .unit: "deg, N, kgf, lbf, Nm, mmt; kg or lb of a load"
    case .motion: "active or passive"
    case .position: "how the patient lay or sat: supine, prone, seated, …"
    case .device: "goniometer, inclinometer, dynamometer, …"
    case .rater: "who measured"
    case .trial: "1, 2, 3 … where a measurement was repeated"
    case .exercise: "the name of the exercise"
    case .set: "1, 2, 3 … within the exercise"
    case .setType: "work, warmup, drop or failure"
    case .reps: "repetitions; of a plan also a range, 8-12"
    case .holdSeconds: "seconds that a position was held"
    case .distanceMetres: "metres"
    case .durationSeconds: "seconds of an exercise without repetitions"
    case .load: "the weight; negative where it helps"
    case .band: "the band by its colour or name"
    case .rpe: "how hard it was, 0 to 10"
    case .rir: "repetitions that were left"
    case .fatigued: "yes or no: was the muscle tired at the end?"
    case .painBefore: "pain before it, 0 to 10"
    case .pain: "pain during it, 0 to 10"
    case .painAfter: "pain after it, 0 to 10"
    case .feltIn: "where the exercise was felt"
    case .contraction: "concentric, eccentric, isometric, …"
    case .leverMetres: "lever arm of a test of force, in metres"
    case .symptom: "the code of a symptom, such as numbness"
    case .present: "yes or no: was the symptom there?"
    case .timing: "during, within_2h, next_day or at_rest"
    case .measure: "the name of a questionnaire or test; what a goal is measured by"
    case .label: "the name of a visit, an event or a goal"
    case .goalID: "the identifier of a goal"
    case .due: "the day by which a goal is to be met"
    case .sessionsPerWeek: "planned sessions a week"
    case .sets: "planned sets"
    case .note: "any text"
    }
  }
}
