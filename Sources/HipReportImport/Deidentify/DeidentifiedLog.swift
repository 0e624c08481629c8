internal import HipReportModel
internal import HipReportReference

/// How often a column or a key was touched, and how.
public struct DeidentifiedTexts: Sendable, Equatable {
  /// In the order in which they are told.
  public enum Treatment: String, Sendable, CaseIterable {
    case kept, shifted, replaced, generalised, dropped
  }

  /// Cells by what became of them.
  public var counts: [Treatment: Int] = [:]
}

/// A patient log without anything that says who somebody is: the rows, and what was done to them.
public struct DeidentifiedLog: Sendable {
  /// Cells of the patient log by the number of the field.
  public private(set) var rows: [[String?]] = []
  /// By the number of the field.
  public private(set) var columns = [DeidentifiedTexts](
    repeating: DeidentifiedTexts(), count: LogField.allCases.count)
  public private(set) var patients: Set<String> = []

  private let cells: DeidentifiedCells
  private var written: Set<[String?]> = []
  /// What became of a text of a column, made when it is first met: a log repeats some twenty names in thousands of rows.
  private var known = [[String: String]](repeating: [:], count: LogField.allCases.count)

  /// `owner` is whose rows without an identifier are. `placeWords` are the beginnings of words that say where a muscle
  /// is tight.
  public init(
    _ rows: [[String?]], owner: String, pseudonyms: Pseudonyms, keepsExercises: Bool = true,
    placeWords: [String]
  ) {
    cells = DeidentifiedCells(
      pseudonyms: pseudonyms, keepsExercises: keepsExercises, placeWords: placeWords)
    var shifts: [String: Int] = [:]
    for row in rows {
      let patient = row[LogField.patient.rawValue] ?? owner
      let shift = shifts[patient] ?? pseudonyms.shift(of: patient)
      shifts[patient] = shift
      add(row, shift)
      patients.insert(patient)
    }
  }

  private mutating func add(_ row: [String?], _ shift: Int) {
    guard let kind = row[LogField.kind.rawValue].flatMap(ObservationKind.init(rawValue:)) else {
      return
    }
    var allowed = Self.fields[kind] ?? []
    let symptom = row[LogField.symptom.rawValue].flatMap(SymptomCodes.code(named:))
    // A symptom counts in any row, with the exercise that it names.
    if symptom != nil { allowed.formUnion([.symptom, .present, .timing, .exercise, .time]) }
    var result = [String?](repeating: nil, count: row.count)
    for field in LogField.allCases {
      guard let text = row[field.rawValue] else { continue }
      let isAllowed = allowed.contains(field) || Self.always.contains(field)
      let new = isAllowed ? remembered(field, text, row, kind, shift) : nil
      result[field.rawValue] = new
      columns[field.rawValue].counts[Self.treatment(field, text, new), default: 0] += 1
    }
    // Two measurements that only a time or a note told apart are still two.
    if result[LogField.trial.rawValue] != nil {
      let plain = result
      var number = 1
      while !written.insert(result).inserted {
        number += 1
        result[LogField.note.rawValue] =
          (plain[LogField.note.rawValue].map { $0 + " " } ?? "") + "\(number)"
      }
    }
    rows.append(result)
  }

  /// Those of canonical cells.
  private static let units: Set = ["deg", "N", "Nm", "mmt", "kg"]
  private static let always: Set<LogField> = [.date, .patient, .kind, .note]

  /// What a row of each kind is read for; a number in another column may be anything.
  private static let fields: [ObservationKind: Set<LogField>] = [
    .rom: [.direction, .side, .value, .unit, .motion, .position, .device, .rater, .trial, .pain],
    .strength: [
      .direction, .side, .value, .unit, .position, .device, .rater, .trial, .leverMetres
    ],
    .set: [
      .exercise, .direction, .side, .set, .setType, .reps, .holdSeconds, .distanceMetres,
      .durationSeconds, .load, .unit, .band, .rpe, .rir, .fatigued, .painBefore, .pain, .painAfter,
      .feltIn, .contraction, .time
    ],
    .symptom: [.symptom, .present, .timing, .value, .side, .exercise, .time],
    .outcome: [.measure, .value], .body: [.value, .unit], .visit: [.label],
    .event: [.label, .symptom, .side, .time],
    .goal: [.goalID, .label, .measure, .direction, .side, .value, .due],
    .plan: [.exercise, .sessionsPerWeek, .sets, .reps, .holdSeconds]
  ]

  /// Columns in which a text becomes the same, whatever stands beside it.
  private static let repeated: Set<LogField> = [
    .patient, .position, .device, .rater, .exercise, .band, .measure
  ]

  private mutating func remembered(
    _ field: LogField, _ text: String, _ row: [String?], _ kind: ObservationKind, _ shift: Int
  ) -> String? {
    guard Self.repeated.contains(field) else { return self.text(field, text, row, kind, shift) }
    if let known = known[field.rawValue][text] { return known }
    let new = self.text(field, text, row, kind, shift)
    known[field.rawValue][text] = new
    return new
  }

  private func text(
    _ field: LogField, _ text: String, _ row: [String?], _ kind: ObservationKind, _ shift: Int
  ) -> String? {
    switch field {
    case .date, .due: cells.day(text, shift: shift)
    case .time: TimeOfDay(text)?.description
    case .patient: cells.patient(text)
    case .kind: kind.rawValue
    case .direction: LogVocabulary.directions[text]?.rawValue
    case .side: LogVocabulary.sides[text]?.rawValue
    case .value: cells.value(text, row[LogField.unit.rawValue])
    case .unit: Self.units.contains(text) ? text : nil
    case .motion: LogVocabulary.motions[text]?.rawValue
    case .position, .device: cells.setting(text)
    case .rater: cells.rater(text)
    case .exercise: cells.exercise(text)
    case .setType: LogVocabulary.setTypes[text]?.rawValue
    case .reps: kind == .plan ? cells.range(text) : cells.number(text)
    case .trial, .set, .holdSeconds, .distanceMetres, .durationSeconds, .load, .rpe, .rir,
      .painBefore, .pain, .painAfter, .leverMetres, .sessionsPerWeek, .sets:
      cells.number(text)
    case .band: cells.band(text)
    case .fatigued, .present: cells.yesOrNo(text)
    case .feltIn: cells.feltIn(text)
    case .contraction: LogVocabulary.contractions[text]?.rawValue
    case .symptom: SymptomCodes.code(named: text)
    case .timing: LogVocabulary.timings[text]?.rawValue
    case .measure: cells.measure(text)
    case .label:
      kind == .goal
        ? cells.wording(text, ofGoal: row[LogField.goalID.rawValue]) : cells.label(text, kind)
    case .goalID: cells.goalID(text)
    case .note:
      cells.note(
        text,
        isTightness: row[LogField.symptom.rawValue].flatMap(SymptomCodes.code(named:))
          == "tightness")
    }
  }

  private static func treatment(
    _ field: LogField, _ old: String, _ new: String?
  ) -> DeidentifiedTexts.Treatment {
    guard let new else { return .dropped }
    if new == old { return .kept }
    return switch field {
    case .date, .due: .shifted
    case .patient, .rater, .exercise, .position, .device, .band, .measure, .goalID: .replaced
    default: .generalised
    }
  }
}
