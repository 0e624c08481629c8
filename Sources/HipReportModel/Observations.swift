/// Where an observation stands: the file (an index into ``ClinicalRecord/files``) and the physical line.
public struct RowReference: Sendable, Hashable, Comparable {
  public var file: Int
  public var line: Int

  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }

  public static func < (a: Self, b: Self) -> Bool { (a.file, a.line) < (b.file, b.line) }
}

/// One reading of range of motion, in degrees by the neutral-zero method: extension is positive behind the neutral
/// line, a flexion contracture is negative.
public struct RangeOfMotionReading: Sendable, Equatable {
  public var day: CalendarDay
  public var direction: Direction
  public var side: Side
  public var motion: Motion?
  public var position: String?
  public var device: String?
  public var rater: String?
  public var trial: Int?
  public var degrees: Double
  /// At end range, 0 to 10.
  public var pain: Double?
  public var row: RowReference

  public init(
    day: CalendarDay, direction: Direction, side: Side, motion: Motion? = nil,
    position: String? = nil, device: String? = nil, rater: String? = nil, trial: Int? = nil,
    degrees: Double, pain: Double? = nil, row: RowReference
  ) {
    self.day = day
    self.direction = direction
    self.side = side
    self.motion = motion
    self.position = position
    self.device = device
    self.rater = rater
    self.trial = trial
    self.degrees = degrees
    self.pain = pain
    self.row = row
  }
}

/// One strength test: force in newtons, torque in newton metres, or a manual muscle grade.
public struct StrengthTest: Sendable, Equatable {
  public enum Unit: String, Sendable {
    case newton = "N"
    case newtonMetre = "Nm"
    /// Ordinal, 0 to 5; `value` is the grade without its sign, and `grade` keeps the text.
    case manualMuscleTest = "mmt"
  }
  public var day: CalendarDay
  public var direction: Direction
  public var side: Side?
  public var value: Double
  public var unit: Unit
  public var grade: String?
  public var position: String?
  public var device: String?
  public var rater: String?
  public var trial: Int?
  public var leverMetres: Double?
  public var row: RowReference

  public init(
    day: CalendarDay, direction: Direction, side: Side?, value: Double, unit: Unit,
    grade: String? = nil, position: String? = nil, device: String? = nil, rater: String? = nil,
    trial: Int? = nil, leverMetres: Double? = nil, row: RowReference
  ) {
    self.day = day
    self.direction = direction
    self.side = side
    self.value = value
    self.unit = unit
    self.grade = grade
    self.position = position
    self.device = device
    self.rater = rater
    self.trial = trial
    self.leverMetres = leverMetres
    self.row = row
  }
}

/// One set of an exercise as it was logged.
public struct ExerciseSet: Sendable, Equatable {
  public var day: CalendarDay
  /// The name as it was written; ``exerciseID`` is its place in the catalogue.
  public var exercise: String
  public var exerciseID: String?
  /// What the row itself says; without it the catalogue's first direction counts.
  public var statedDirection: Direction?
  public var side: Side?
  public var number: Int?
  public var type: SetType
  public var repetitions: Int?
  public var holdSeconds: Double?
  public var distanceMetres: Double?
  public var durationSeconds: Double?
  /// Kilograms; negative means assistance. `nil` also when the file states no unit.
  public var loadKilograms: Double?
  /// The number as it was written, when the file states no unit for it.
  public var loadWithoutUnit: Double?
  public var band: String?
  public var perceivedExertion: Double?
  public var repetitionsInReserve: Double?
  public var fatigued: Bool?
  public var painBefore: Double?
  public var painDuring: Double?
  public var painAfter: Double?
  public var time: TimeOfDay?
  public var feltIn: String?
  public var contraction: Contraction?
  public var row: RowReference

  public init(day: CalendarDay, exercise: String, type: SetType = .work, row: RowReference) {
    self.day = day
    self.exercise = exercise
    self.type = type
    self.row = row
  }
}

/// A symptom felt, or explicitly not felt, on a day.
public struct SymptomEntry: Sendable, Equatable {
  public var day: CalendarDay
  public var code: String
  /// An explicit "no" is data; a missing row is not.
  public var isPresent: Bool
  public var severity: Double?
  public var side: Side?
  public var timing: SymptomTiming?
  public var exercise: String?
  public var time: TimeOfDay?
  public var row: RowReference

  public init(
    day: CalendarDay, code: String, isPresent: Bool, severity: Double? = nil, side: Side? = nil,
    timing: SymptomTiming? = nil, exercise: String? = nil, time: TimeOfDay? = nil,
    row: RowReference
  ) {
    self.day = day
    self.time = time
    self.code = code
    self.isPresent = isPresent
    self.severity = severity
    self.side = side
    self.timing = timing
    self.exercise = exercise
    self.row = row
  }
}

/// A score of a questionnaire or rating.
public struct OutcomeScore: Sendable, Equatable {
  public var day: CalendarDay
  public var measure: String
  public var value: Double
  public var row: RowReference

  public init(day: CalendarDay, measure: String, value: Double, row: RowReference) {
    self.day = day
    self.measure = measure
    self.value = value
    self.row = row
  }
}

/// A visit, or something that happened: a birth, a flare, a review of a signal.
public struct DatedLabel: Sendable, Equatable {
  public var day: CalendarDay
  public var label: String
  /// Of an event that reviews one symptom.
  public var symptom: String?
  /// Of an event that reviews one side only.
  public var side: Side?
  public var time: TimeOfDay?
  public var row: RowReference

  public init(
    day: CalendarDay, label: String, symptom: String? = nil, side: Side? = nil,
    time: TimeOfDay? = nil, row: RowReference
  ) {
    self.day = day
    self.time = time
    self.label = label
    self.symptom = symptom
    self.side = side
    self.row = row
  }

  /// An event that the analysis looks for, under the label that names it.
  public enum Event: String, CaseIterable, Sendable {
    case signalReviewed = "signal reviewed"
    case programmeChange = "programme change"
    case progressReport = "progress report"

    /// Whatever the case of its letters and what stands between its words.
    public init?(label: String) {
      let letters = label.lowercased().filter(\.isLetter)
      let found = Self.allCases.first { $0.rawValue.filter(\.isLetter) == letters }
      guard let found else { return nil }
      self = found
    }
  }

  public var event: Event? { Event(label: label) }
}

/// Body mass in kilograms.
public struct BodyMass: Sendable, Equatable {
  public var day: CalendarDay
  public var kilograms: Double
  public var row: RowReference

  public init(day: CalendarDay, kilograms: Double, row: RowReference) {
    self.day = day
    self.kilograms = kilograms
    self.row = row
  }
}

/// Free text on a row, kept for the questions that it may raise.
public struct Note: Sendable, Equatable {
  public enum Kind: Sendable {
    case text
    /// A row that speaks of a symptom and could not be used.
    case unusedSymptom
  }
  public var kind: Kind
  public var day: CalendarDay
  public var text: String
  public var exercise: String?
  public var row: RowReference

  public init(
    kind: Kind = .text, day: CalendarDay, text: String, exercise: String? = nil, row: RowReference
  ) {
    self.kind = kind
    self.day = day
    self.text = text
    self.exercise = exercise
    self.row = row
  }
}
