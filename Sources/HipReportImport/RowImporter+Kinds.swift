internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference

extension RowImporter {
  mutating func rangeOfMotion(_ day: CalendarDay) throws -> RangeOfMotionReading {
    let direction = try need(cells.word(.direction, LogVocabulary.directions), .direction, .rom)
    guard let side = try cells.word(.side, LogVocabulary.sides), side != .both else {
      throw cells.fail(ImportMessages.sideNeeded, at: .side)
    }
    if let unit = cells.text(.unit) {
      guard LogVocabulary.measuredUnits[unit] == .degree else {
        throw cells.failUnit(unit, .rom)
      }
    }
    let degrees = try need(
      cells.number(.value, suffixes: LogVocabulary.degreeNames), .value, .rom)
    let limits = RangeOfMotionLimits.limits(for: direction)
    let accepted = cells.header.range?.clamped(to: limits.accepted) ?? limits.accepted
    guard accepted.contains(degrees) else {
      let suggestions = DigitSlip.corrections(of: degrees, within: limits.expected)
      throw cells.fail(
        {
          ImportMessages.angleOutOfRange(
            degrees, direction, accepted, suggestions: suggestions, $0)
        }, at: .value)
    }
    if !limits.expected.contains(degrees) {
      warn(
        ImportMessages.angleUnusual(degrees, direction, limits.expected, cells.finding(.value)),
        .value)
    }
    return RangeOfMotionReading(
      day: day, direction: direction, side: side,
      motion: try cells.word(.motion, LogVocabulary.motions),
      position: LogVocabulary.label(cells.text(.position)),
      device: LogVocabulary.label(cells.text(.device)), rater: cells.text(.rater),
      trial: try cells.count(.trial, in: 1...99), degrees: degrees,
      pain: try cells.number(.pain, in: 0...10), row: row)
  }

  mutating func strengthTest(_ day: CalendarDay) throws -> StrengthTest {
    let direction = try need(
      cells.word(.direction, LogVocabulary.directions), .direction, .strength)
    guard let unitText = cells.text(.unit) else {
      throw cells.fail({ ImportMessages.unitMissing(cells.header.profile, $0) }, at: .unit)
    }
    let grade = cells.text(.value)
    let (value, unit): (Double, StrengthTest.Unit)
    switch LogVocabulary.measuredUnits[unitText] {
    case .newton: (value, unit) = (try positive(.value, 1), .newton)
    case .kilogramForce:
      (value, unit) = (try positive(.value, UnitFactor.newtonsPerKilogramForce), .newton)
    case .poundForce:
      (value, unit) = (try positive(.value, UnitFactor.newtonsPerPoundForce), .newton)
    case .newtonMetre: (value, unit) = (try positive(.value, 1), .newtonMetre)
    case .grade:
      // An ordinal grade keeps its sign as text: 4- is no number between 3 and 4.
      let text = try need(grade, .value, .strength)
      guard let number = Self.gradeNumber(text) else {
        throw cells.fail(
          { ImportMessages.notANumber(text, .value, cells.header.profile, $0) }, at: .value)
      }
      (value, unit) = (number, .manualMuscleTest)
    case .degree, nil:
      throw cells.failUnit(unitText, .strength)
    }
    return StrengthTest(
      day: day, direction: direction, side: try cells.word(.side, LogVocabulary.sides),
      value: value, unit: unit, grade: unit == .manualMuscleTest ? grade : nil,
      position: LogVocabulary.label(cells.text(.position)),
      device: LogVocabulary.label(cells.text(.device)), rater: cells.text(.rater),
      trial: try cells.count(.trial, in: 1...99),
      leverMetres: try cells.number(.leverMetres, in: 0.01...2), row: row)
  }

  /// 0 to 5 with `+` or `-`, alone or as `4-/5`.
  private static func gradeNumber(_ text: String) -> Double? {
    let grade = text.hasSuffix("/5") ? text.dropLast(2) : text[...]
    guard let digit = grade.first, ("0"..."5").contains(digit),
      ["", "+", "-"].contains(grade.dropFirst())
    else { return nil }
    return Double(String(digit))
  }

  private func positive(_ field: LogField, _ factor: Double) throws -> Double {
    try need(cells.number(field, in: 0...5000), field, .strength) * factor
  }

  /// Gives the set where it is to lie, because it is too large to be moved about for every row; `nil` if it is not kept.
  mutating func exerciseSet(_ day: CalendarDay) throws -> Observation? {
    let cell = cells.bytes(.exercise)
    guard !cell.isEmpty else {
      throw cells.fail({ ImportMessages.fieldMissing(.exercise, .set, $0) }, at: .exercise)
    }
    let exercise = cells.known { $0.exercise(cell) }
    if exercise.id == nil { unknownExercise = exercise.name }
    let type = try cells.word(.setType, LogVocabulary.setTypes) ?? .work
    let direction = try cells.word(.direction, LogVocabulary.directions)
    let side = try cells.word(.side, LogVocabulary.sides)
    let number = try cells.count(.set, in: 0...999)
    let repetitions = try cells.count(.reps, in: 0...9999)
    let hold = try cells.number(.holdSeconds, in: 0...86_400)
    let distance = try cells.number(.distanceMetres, in: 0...1_000_000)
    let duration = try cells.number(.durationSeconds, in: 0...86_400)
    let load = try cells.number(.load, in: -1000...5000)
    if load != nil {
      self.load =
        switch try loadUnit(.set) {
        case .kilogram: .kilograms
        case .pound: .pounds
        case nil: .withoutUnit
        }
    }
    if !cells.isBlank(.sets) { warnOfSets() }
    let exertion = try cells.number(.rpe, in: 0...10)
    let inReserve = try cells.number(.rir, in: 0...30)
    let fatigued = try cells.yesOrNo(.fatigued)
    let painBefore = try cells.number(.painBefore, in: 0...10)
    let pain = try cells.number(.pain, in: 0...10)
    let painAfter = try cells.number(.painAfter, in: 0...10)
    let contraction = try cells.word(.contraction, LogVocabulary.contractions)
    // A million sets are checked without one of them being made.
    guard keepsSets else { return nil }
    var set = ExerciseSet(day: day, exercise: exercise.name, type: type, row: row)
    set.exerciseID = exercise.id
    set.statedDirection = direction
    set.side = side
    set.number = number
    set.repetitions = repetitions
    set.holdSeconds = hold
    set.distanceMetres = distance
    set.durationSeconds = duration
    switch self.load {
    case .none: break
    case .kilograms: set.loadKilograms = load
    case .pounds: set.loadKilograms = load.map { $0 * UnitFactor.kilogramsPerPound }
    case .withoutUnit: set.loadWithoutUnit = load
    }
    set.band = cells.text(.band)
    set.perceivedExertion = exertion
    set.repetitionsInReserve = inReserve
    set.fatigued = fatigued
    set.painBefore = painBefore
    set.painDuring = pain
    set.painAfter = painAfter
    set.time = cells.time
    set.feltIn = cells.text(.feltIn)
    set.contraction = contraction
    return .set(set)
  }

  /// In a row of a set the column of planned sets counts for nothing, and is no reason to lose the row.
  private mutating func warnOfSets() {
    guard let sets = (try? cells.number(.sets)) ?? nil, sets > 1 else { return }
    warn(ImportMessages.setsInSetRow(sets, cells.finding(.sets)), .sets)
  }

  @inline(__always)
  private func loadUnit(_ kind: ObservationKind) throws -> LogVocabulary.LoadUnit? {
    let unit = cells.bytes(.unit)
    if unit.isEmpty { return kind == .set ? cells.statedLoadUnit : nil }
    if let known = LogVocabulary.loadUnits[unit] { return known }
    throw cells.failUnit(unit.text, kind)
  }

  mutating func symptom(_ day: CalendarDay) throws -> SymptomEntry {
    guard let text = cells.text(.symptom) else {
      throw cells.fail(ImportMessages.symptomWithoutCode, at: .symptom)
    }
    guard let code = SymptomCodes.code(named: text) else {
      throw cells.fail(
        { ImportMessages.symptomUnknown(text, SymptomCodes.suggestion(for: text), $0) },
        at: .symptom)
    }
    return entry(code, day)
  }

  /// A warning sign is never lost for a side or a number that cannot be read: what is unreadable is left out, and
  /// what is in doubt counts as present.
  mutating func entry(_ code: String, _ day: CalendarDay) -> SymptomEntry {
    let severity = lenient(.value) { try $0.number(.value, in: 0...10) }
    let side = lenient(.side) { try $0.word(.side, LogVocabulary.sides) }
    let timing = lenient(.timing) { try $0.word(.timing, LogVocabulary.timings) }
    let stated = lenient(.present) { try $0.yesOrNo(.present) }
    var isPresent = stated ?? severity.map { $0 > 0 } ?? true
    if stated == nil, severity == nil {
      warn(ImportMessages.presentMissing(code, cells.finding(.present)), .present)
    } else if stated == false, let severity, severity > 0 {
      isPresent = true
      warn(ImportMessages.presentContradicted(code, severity, cells.finding(.present)), .present)
    }
    return SymptomEntry(
      day: day, code: code, isPresent: isPresent, severity: severity, side: side, timing: timing,
      exercise: cells.text(.exercise), time: cells.time, row: row)
  }

  private mutating func lenient<Value>(
    _ field: LogField, _ read: (CellReader) throws -> Value?
  ) -> Value? {
    do {
      return try read(cells)
    } catch {
      if var diagnostic = (error as? CellError)?.diagnostic {
        diagnostic.severity = .warning
        diagnostic.consequence = "the symptom is counted without it"
        warn(diagnostic, field)
      }
      return nil
    }
  }

  /// A symptom that stands in a row of another kind is counted all the same.
  mutating func symptomsElsewhere(_ day: CalendarDay, _ kind: ObservationKind) -> [SymptomEntry] {
    guard kind != .symptom, kind != .event, let text = cells.text(.symptom),
      let code = SymptomCodes.code(named: text)
    else { return [] }
    warn(ImportMessages.symptomElsewhere(code, kind, cells.finding(.symptom)), .symptom)
    // The row's number and side belong to what it is itself.
    let stated = lenient(.present) { try $0.yesOrNo(.present) }
    return [
      SymptomEntry(
        day: day, code: code, isPresent: stated ?? true,
        side: kind == .set ? lenient(.side) { try $0.word(.side, LogVocabulary.sides) } : nil,
        timing: lenient(.timing) { try $0.word(.timing, LogVocabulary.timings) },
        exercise: cells.text(.exercise), time: cells.time, row: row)
    ]
  }

  mutating func outcome(_ day: CalendarDay) throws -> OutcomeScore {
    let name = try need(cells.text(.measure), .measure, .outcome)
    let known = OutcomeMeasure.measure(abbreviation: name)
    let value = try need(
      known.map { try cells.number(.value, in: $0.scores) } ?? cells.number(.value), .value,
      .outcome)
    if known == nil { warn(ImportMessages.outcomeUnknown(name, cells.finding(.measure)), .measure) }
    return OutcomeScore(day: day, measure: known?.abbreviation ?? name, value: value, row: row)
  }

  func bodyMass(_ day: CalendarDay) throws -> BodyMass {
    let value = try need(cells.number(.value, in: 1...700), .value, .body)
    let isPounds = try loadUnit(.body) == .pound
    return BodyMass(
      day: day, kilograms: isPounds ? value * UnitFactor.kilogramsPerPound : value, row: row)
  }

  func visit(_ day: CalendarDay) throws -> DatedLabel {
    DatedLabel(day: day, label: cells.text(.label) ?? "treatment", row: row)
  }

  func event(_ day: CalendarDay) throws -> DatedLabel {
    let label = try need(cells.text(.label), .label, .event)
    var symptom: String?
    if let text = cells.text(.symptom) {
      guard let code = SymptomCodes.code(named: text) else {
        throw cells.fail(
          { ImportMessages.symptomUnknown(text, SymptomCodes.suggestion(for: text), $0) },
          at: .symptom)
      }
      symptom = code
    }
    return DatedLabel(
      day: day, label: label, symptom: symptom, side: try cells.word(.side, LogVocabulary.sides),
      time: cells.time, row: row)
  }

  func goal(_ day: CalendarDay) throws -> Goal {
    let id = try need(cells.text(.goalID), .goalID, .goal)
    var goal = Goal(id: id, label: cells.text(.label) ?? id, day: day, row: row)
    if let decision = Goal.Decision(rawValue: goal.label.lowercased()) {
      (goal.decision, goal.decisionDay) = (decision, day)
    }
    goal.value = try cells.number(.value, suffixes: LogVocabulary.degreeNames)
    goal.due = try cells.day(.due)
    if let measure = cells.text(.measure) {
      goal.measure = GoalMeasure.parse(
        measure, direction: try cells.word(.direction, LogVocabulary.directions),
        side: try cells.word(.side, LogVocabulary.sides))
    }
    return goal
  }

  mutating func planItem(_ day: CalendarDay) throws -> PlanItem {
    let name = try need(cells.text(.exercise), .exercise, .plan)
    let known = cells.known { $0.exercise(cells.bytes(.exercise)).id }
    if known == nil { unknownExercise = name }
    return PlanItem(
      exercise: name, exerciseID: known,
      sessionsPerWeek: try cells.count(.sessionsPerWeek, in: 0...50),
      sets: try cells.count(.sets, in: 0...100), repetitions: try cells.countRange(.reps),
      holdSeconds: try cells.number(.holdSeconds, in: 0...86_400), day: day, row: row)
  }
}
