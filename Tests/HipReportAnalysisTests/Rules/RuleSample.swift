import HipReportModel
import HipReportReference

@testable import HipReportAnalysis

/// Small records, one that each rule speaks of and one that it is silent about. "Now" is their last day.
enum RuleSample {
  static func findings(_ record: ClinicalRecord, asOf: Int? = nil) -> [Finding] {
    AnalysisPeriod(record, asOf: asOf.map(Sample.day)).map {
      PatientAnalysis.analyse(record, period: $0).findings
    } ?? []
  }

  static func finds(_ rule: RuleID, in record: ClinicalRecord, asOf: Int? = nil) -> Bool {
    findings(record, asOf: asOf).contains { $0.rule == rule }
  }

  static func fires(_ rule: RuleID) -> ClinicalRecord {
    switch rule {
    case .stretchWithoutGain: stretched()
    case .measuredBetterFeltSame: scored(gaining, from: 5, to: 5)
    case .feltBetterMeasuredSame: scored(flat, from: 6, to: 2)
    case .windowBelow: lifts(repetitions: 4, fatigued: true)
    case .windowAbove: lifts(repetitions: 12, fatigued: false)
    case .limitedAndUntrained: limited()
    case .tightAndWeakAdductors: adductors(grade: "4")
    case .rotationNeglected: trained()
    case .startWhereMostLimited: rotated(right: (lowered(by: 1.2), 48))
    case .internalAgainstExternal: rotated(right: (20, 50), left: (40, 40))
    case .hamstringDominance: felt(["hamstrings", "hamstrings"])
    case .keepAnAnchor: exchanged(until: 40)
    }
  }

  static func silent(_ rule: RuleID) -> ClinicalRecord {
    switch rule {
    case .stretchWithoutGain: stretched(tightDays: [])
    case .measuredBetterFeltSame: scored(gaining, from: 5, to: 2)
    case .feltBetterMeasuredSame: scored(flat, from: 6, to: 5)
    case .windowBelow: lifts(repetitions: 5, fatigued: true)
    case .windowAbove: lifts(repetitions: 11, fatigued: false)
    case .limitedAndUntrained: limited(moving: "side lunge stretch")
    case .tightAndWeakAdductors: adductors(grade: "4+")
    case .rotationNeglected: trained(rotationDays: [3, 9])
    case .startWhereMostLimited: rotated(right: (lowered(by: 0.9), 48))
    case .internalAgainstExternal: rotated(right: (20, 50), left: (22, 48))
    case .hamstringDominance: felt(["hamstrings", "both"])
    case .keepAnAnchor: exchanged(until: 58)
    }
  }

  // MARK: What they are made of

  /// Good mornings up to a day, and goblet squats from day 44 to 60; both are for extension.
  static func exchanged(until last: Int, side: Side = .left) -> ClinicalRecord {
    let days =
      stride(from: 0, through: last, by: 4).map { ("good-morning", $0) }
      + stride(from: 44, through: 60, by: 4).map { ("goblet-squat", $0) }
    return Sample.log(
      days.enumerated().map { index, entry in
        var set = ExerciseSet(
          day: Sample.day(entry.1), exercise: entry.0, row: RowReference(file: 0, line: index + 2))
        set.exerciseID = entry.0
        set.side = side
        set.repetitions = 10
        set.loadKilograms = 20
        set.fatigued = true
        return set
      })
  }

  /// Nine weekly sessions of right hip extension, four weeks of stretching up to day 56, and tightness.
  static func stretched(
    _ values: [Double] = [11, 10, 11, 10, 11, 10, 10, 11, 10],
    stretches: [Int] = [29, 31, 36, 38, 43, 45, 50, 52], side: Side? = .right,
    tightDays: [Int] = [54], note: String? = "Front of the hip", tightSide: Side? = .right
  ) -> ClinicalRecord {
    Sample.record { record in
      record.profile.sex = .female
      record.rangeOfMotion = Sample.readings(
        values.enumerated().map { .init(7 * $0, [$1, $1]) }, .extension_, position: "prone")
      record.sets = numbered(
        stretches.map { day in
          Sample.set("kneeling hip flexor stretch", day, 2, side: side, hold: 30)
        })
      for day in tightDays { tight(day, note: note, side: tightSide, in: &record) }
    }
  }

  static func tight(
    _ day: Int, isPresent: Bool = true, note: String? = nil, side: Side? = nil,
    severity: Double? = nil, in record: inout ClinicalRecord
  ) {
    let row = RowReference(file: 0, line: 500 + record.symptoms.count)
    record.symptoms.append(
      SymptomEntry(
        day: Sample.day(day), code: "tightness", isPresent: isPresent, severity: severity,
        side: side, row: row))
    if let note { record.notes.append(Note(day: Sample.day(day), text: note, row: row)) }
  }

  static let gaining: [Double] = [90, 95, 100, 105, 110, 115]
  static let flat: [Double] = [110, 110, 111, 110, 110, 110]

  /// Six weekly sessions of flexion, and pain at the beginning and the end.
  static func scored(
    _ values: [Double], from first: Double, to last: Double, measure: String = "NPRS",
    days: [Int] = [0, 35]
  ) -> ClinicalRecord {
    Sample.record { record in
      record.profile.sex = .female
      record.rangeOfMotion = Sample.readings(
        values.enumerated().map { .init(7 * $0, [$1, $1]) })
      record.outcomes = zip(days, [first, last]).enumerated().map { index, score in
        OutcomeScore(
          day: Sample.day(score.0), measure: measure, value: score.1,
          row: RowReference(file: 0, line: 300 + index))
      }
    }
  }

  static func lifts(
    _ exercise: String = "hip flexion with band", repetitions: Int, fatigued: Bool?,
    days: [Int] = [0, 3]
  ) -> ClinicalRecord {
    Sample.log(
      days.map { Sample.set(exercise, $0, repetitions, band: "red", fatigued: fatigued) })
  }

  /// Two weeks of a log with everything but rotation, unless days of it are given, and but `leftOut`.
  static func trained(
    rotationDays: [Int] = [], leavingOut leftOut: Direction? = nil, days: Int = 14
  ) -> ClinicalRecord {
    let names = [Direction.flexion, .extension_, .abduction, .adduction].filter { $0 != leftOut }
      .map(exercise)
    let lifts = [0, days - 1].flatMap { day in names.map { Sample.set($0, day, 8) } }
    let turns = rotationDays.flatMap { day in
      [Direction.internalRotation, .externalRotation].map { Sample.set(exercise($0), day, 8) }
    }
    return Sample.log(lifts + turns)
  }

  static func exercise(_ direction: Direction) -> String {
    ExerciseCatalogue.all.first { $0.purpose == .strength && $0.directions.first == direction }?
      .name ?? ""
  }

  /// The right hip abducts 20 degrees less than the left, and no abduction is in the log unless by `moving`.
  static func limited(moving: String? = nil, gap: Double = 20) -> ClinicalRecord {
    var record = trained(rotationDays: [3, 9], leavingOut: .abduction)
    record.sets = numbered(record.sets + [moving].compactMap { $0 }.map { Sample.set($0, 5) })
    record.rangeOfMotion = sides(.abduction, right: 45 - gap, left: 45, day: 13)
    return record
  }

  /// Tightness of the right inner thigh, and a grade of its adductors.
  static func adductors(
    grade: String, note: String? = "inner thigh", side: Side = .right
  ) -> ClinicalRecord {
    Sample.record { record in
      tight(10, note: note, side: .right, in: &record)
      record.strengthTests = [
        StrengthTest(
          day: Sample.day(10), direction: .adduction, side: side, value: 4,
          unit: .manualMuscleTest, grade: grade, row: RowReference(file: 0, line: 400))
      ]
    }
  }

  static func lowered(by deviations: Double) -> Double {
    let norm = RangeOfMotionNorm.best(
      direction: .internalRotation, motion: .passive, position: "seated", sex: .female, age: nil)
    return norm.map { $0.mean - deviations * $0.standardDeviation } ?? 0
  }

  /// Internal and external rotation of the hips on one day.
  static func rotated(
    right: (Double, Double), left: (Double, Double)? = nil, leftDay: Int = 0,
    leftDevice: String = "goniometer"
  ) -> ClinicalRecord {
    Sample.record { record in
      record.profile.sex = .female
      for (side, values) in [(Side.right, right), (.left, left ?? (0, 0))]
      where side == .right || left != nil {
        for (direction, value) in [
          (Direction.internalRotation, values.0), (.externalRotation, values.1)
        ] {
          record.rangeOfMotion += Sample.readings(
            [
              .init(
                side == .left ? leftDay : 0, [value, value],
                device: side == .left ? leftDevice : "goniometer")
            ], direction, side, position: "seated", firstLine: 2 + record.rangeOfMotion.count)
        }
      }
    }
  }

  static func felt(
    _ words: [String], in exercise: String = "glute bridge"
  ) -> ClinicalRecord {
    Sample.log(words.map { word in Sample.set(exercise, 0, 8) { $0.feltIn = word } })
  }

  static func sides(
    _ direction: Direction, right: Double, left: Double, day: Int
  ) -> [RangeOfMotionReading] {
    Sample.readings([.init(day, [right, right])], direction)
      + Sample.readings([.init(day, [left, left])], direction, .left, firstLine: 20)
  }

  static func numbered(_ sets: [ExerciseSet]) -> [ExerciseSet] {
    Sample.log(
      sets.map { set in
        var set = set
        set.row.line = 0
        return set
      }
    ).sets.map { set in
      var set = set
      set.row.line += 100
      return set
    }
  }
}
