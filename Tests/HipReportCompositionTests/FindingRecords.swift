import HipReportModel
import HipReportReference

/// Made-up records in which several rules meet, as a therapist would have them on the table. Day 0 is Monday, 2 March 2026.
enum FindingRecords {
  static let all: [String: ClinicalRecord] = [
    "tight hip flexors": tightFlexors, "everything at once": everything,
    "everything at once, pelvic heaviness open": with("pelvic_heaviness", everything),
    "everything at once, night pain open": with("night_pain", everything),
    "better on paper": betterOnPaper, "feels better": feelsBetter,
    "turned out on one side": turnedOut, "a log of nothing but sets": setsAlone,
    "exchanged at once": exchanged
  ]

  /// Good mornings for six weeks, then goblet squats and no good morning any more; nothing was tested.
  static var exchanged: ClinicalRecord {
    Synthetic.record { record in
      for (name, days) in [("Good morning", 0...40), ("Goblet squat", 44...60)] {
        for day in stride(from: days.lowerBound, through: days.upperBound, by: 4) {
          add(name, day, 10, &record) {
            $0.fatigued = true
            $0.loadKilograms = 20
          }
        }
      }
    }
  }

  private static func with(_ code: String, _ record: ClinicalRecord) -> ClinicalRecord {
    var record = record
    record.symptoms.append(Synthetic.symptom(code, 56))
    return record
  }

  /// Both hips stretched for four weeks without a gain; the place of the tightness is written once. Bridges pull in the
  /// hamstrings.
  private static var tightFlexors: ClinicalRecord {
    Synthetic.record { record in
      record.profile.involvedSide = .right
      weekly(.extension_, .right, [8, 8, 9, 8, 8, 8, 7, 8, 8], "prone", &record)
      weekly(.extension_, .left, [12, 11, 12, 12, 11, 11, 12, 11, 11], "prone", &record)
      for day in [29, 31, 33, 36, 38, 43, 45, 50, 52, 54] {
        add("kneeling hip flexor stretch", day, 2, &record) { $0.holdSeconds = 30 }
      }
      for day in [46, 51, 55] {
        add("glute bridge", day, 10, &record) {
          $0.feltIn = "hamstrings"
          $0.fatigued = true
        }
      }
      tight(40, nil, 3, &record)
      tight(54, "Front of the hip after sitting", 4, &record)
    }
  }

  /// Three easy exercises, a heavy one, no rotation, limited abduction that nobody trains, weak and tight adductors.
  private static var everything: ClinicalRecord {
    Synthetic.record { record in
      record.profile.involvedSide = .right
      for day in stride(from: 35, through: 56, by: 7) {
        for name in ["glute bridge", "bridge march", "hip flexion with band"] {
          add(name, day, 14, &record) { $0.fatigued = false }
        }
        add("hip thrust", day, 4, &record) {
          $0.fatigued = true
          $0.loadKilograms = 40
        }
      }
      weekly(.abduction, .right, [28, 28, 27, 28, 28, 27, 28, 28, 28], "supine", &record)
      weekly(.abduction, .left, [44, 45, 44, 45, 44, 45, 44, 45, 44], "supine", &record)
      tight(50, "inner thigh", 4, &record)
      for (index, test) in [(Direction.adduction, 70.0), (.abduction, 100)].enumerated() {
        record.strengthTests.append(
          StrengthTest(
            day: Synthetic.day(54), direction: test.0, side: .right, value: test.1, unit: .newton,
            position: "side_lying", device: "dynamometer", rater: "KM",
            row: Synthetic.row(900 + index)))
      }
    }
  }

  /// Flexion gains 24 degrees; pain, function and her own rating stay.
  private static var betterOnPaper: ClinicalRecord {
    Synthetic.record { record in
      weekly(.flexion, .right, [90, 93, 97, 99, 103, 106, 108, 111, 114], "supine", &record)
      score("NPRS", 0, 5, &record)
      score("NPRS", 56, 4.5, &record)
      score("PGQ", 0, 52, &record)
      score("PGQ", 56, 47, &record)
      score("GROC", 56, 1, &record)
      tight(3, "groin", 4, &record)
      tight(55, "groin", 4, &record)
    }
  }

  /// Nothing moves further, and she climbs stairs again.
  private static var feelsBetter: ClinicalRecord {
    Synthetic.record { record in
      weekly(.flexion, .right, [110, 111, 110, 110, 111, 110, 110, 111, 110], "supine", &record)
      weekly(.flexion, .left, [112, 111, 112, 112, 111, 112, 112, 111, 112], "supine", &record)
      score("LEFS", 0, 41, &record)
      score("LEFS", 56, 60, &record)
      score("GROC", 56, 5, &record)
    }
  }

  /// The right hip turns in 20 and out 52 degrees, the left 40 and 42.
  private static var turnedOut: ClinicalRecord {
    Synthetic.record { record in
      record.profile.involvedSide = .right
      for (direction, right, left) in [
        (Direction.internalRotation, 12.0, 40.0), (.externalRotation, 52, 42)
      ] {
        weekly(direction, .right, [right, right], "seated", &record)
        weekly(direction, .left, [left, left], "seated", &record)
      }
    }
  }

  /// A lifting app's log of three weeks, without fatigue, side or measurement.
  private static var setsAlone: ClinicalRecord {
    Synthetic.record { record in
      for day in stride(from: 35, through: 56, by: 3) {
        add("hip thrust", day, 15, &record) { $0.loadKilograms = 60 }
        add("sumo squat", day, 12, &record) { $0.loadKilograms = 20 }
      }
    }
  }

  // MARK: Rows

  private static func weekly(
    _ direction: Direction, _ side: Side, _ values: [Double], _ position: String,
    _ record: inout ClinicalRecord
  ) {
    let first = 56 - 7 * (values.count - 1)
    for (index, value) in values.enumerated() {
      for trial in 1...2 {
        record.rangeOfMotion.append(
          RangeOfMotionReading(
            day: Synthetic.day(first + 7 * index), direction: direction, side: side,
            motion: .passive, position: position, device: "goniometer", rater: "KM", trial: trial,
            degrees: value, row: Synthetic.row(record.rangeOfMotion.count + 2)))
      }
    }
  }

  private static func add(
    _ exercise: String, _ day: Int, _ repetitions: Int, _ record: inout ClinicalRecord,
    _ change: (inout ExerciseSet) -> Void
  ) {
    var set = Synthetic.set(exercise, day)
    set.exerciseID = ExerciseCatalogue.exercise(named: exercise)?.id
    set.repetitions = repetitions
    set.row = Synthetic.row(200 + record.sets.count)
    change(&set)
    record.sets.append(set)
  }

  private static func tight(
    _ day: Int, _ note: String?, _ severity: Double, _ record: inout ClinicalRecord
  ) {
    var entry = Synthetic.symptom("tightness", day)
    entry.side = note == nil ? nil : .right
    entry.severity = severity
    record.symptoms.append(entry)
    if let note {
      record.notes.append(Note(day: entry.day, text: note, row: entry.row))
    }
  }

  private static func score(
    _ measure: String, _ day: Int, _ value: Double, _ record: inout ClinicalRecord
  ) {
    record.outcomes.append(
      OutcomeScore(
        day: Synthetic.day(day), measure: measure, value: value,
        row: Synthetic.row(800 + record.outcomes.count)))
  }
}
