internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference

/// Turns one record of a patient log into an observation, or throws the finding that keeps it out.
struct RowImporter {
  let cells: CellReader
  let row: RowReference
  /// The input holds several patients, and nobody knows whose a row without an identifier is.
  let needsPatient: Bool
  /// Without them a set is read and checked, and not given.
  let keepsSets: Bool
  private(set) var warnings: [Diagnostic] = []
  var load = ImportedRow.Load.none
  var unknownExercise: String?

  init(cells: CellReader, row: RowReference, needsPatient: Bool, keepsSets: Bool) {
    self.keepsSets = keepsSets
    self.cells = cells
    self.row = row
    self.needsPatient = needsPatient
  }

  mutating func read() throws -> ImportedRow {
    guard let day = try cells.day(.date) else {
      throw cells.fail(ImportMessages.dateMissing, at: .date)
    }
    if needsPatient, cells.isBlank(.patient) {
      throw cells.fail(ImportMessages.patientBlank, at: .patient)
    }
    let observation: Observation?
    let kind = try kind()
    switch kind {
    case .rom: observation = .rangeOfMotion(try rangeOfMotion(day))
    case .strength: observation = .strength(try strengthTest(day))
    case .set: observation = try exerciseSet(day)
    case .symptom: observation = .symptom(try symptom(day))
    case .outcome: observation = .outcome(try outcome(day))
    case .body: observation = .body(try bodyMass(day))
    case .visit: observation = .visit(try visit(day))
    case .event: observation = .event(try event(day))
    case .goal: observation = .goal(try goal(day))
    case .plan: observation = .plan(try planItem(day))
    }
    let symptoms = cells.isBlank(.symptom) ? [] : symptomsElsewhere(day, kind)
    return ImportedRow(
      patient: cells.isBlank(.patient) ? "" : cells.known { $0.text(cells.bytes(.patient)) },
      observation: observation, kind: kind, day: kind == .goal ? nil : day,
      load: load, unknownExercise: unknownExercise,
      warnings: warnings, note: note(), symptoms: symptoms)
  }

  /// A row that is kept out and speaks of a symptom, by its code or in its note. It may be a warning sign: it is asked
  /// about, not only set aside.
  var question: UnusedSymptom? {
    let isSymptom =
      cells.text(.symptom) != nil
      || cells.text(.kind).flatMap { LogVocabulary.kinds[$0] } == .symptom
    // What is said to be absent is no danger, wherever the row belongs; words are asked about all the same.
    if isSymptom, (try? cells.yesOrNo(.present)) != false {
      return question([cells.text(.symptom), cells.text(.note)])
    }
    guard let note = note(), SymptomCodes.isHint(note) else { return nil }
    return question([note])
  }

  private func question(_ texts: [String?]) -> UnusedSymptom {
    UnusedSymptom(
      patient: cells.text(.patient) ?? "", day: (try? cells.day(.date)) ?? nil,
      text: texts.compactMap { $0 }.joined(separator: ": "), exercise: cells.text(.exercise),
      row: row)
  }

  /// The free text of the row, the cells of unknown columns included.
  func note() -> String? {
    let own = cells.text(.note)
    if cells.header.unknown.isEmpty { return own }
    var parts = [own].compactMap { $0 }
    for column in cells.header.unknown where !cells.record[column].isEmpty {
      parts.append("\(cells.header.titles[column]): \(cells.record.text(column))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  mutating func warn(_ diagnostic: Diagnostic, _ field: LogField) {
    var diagnostic = diagnostic
    diagnostic.field = field.name
    warnings.append(diagnostic)
  }

  func need<Value>(_ value: Value?, _ field: LogField, _ kind: ObservationKind) throws -> Value {
    guard let value else {
      throw cells.fail({ ImportMessages.fieldMissing(field, kind, $0) }, at: field)
    }
    return value
  }

  /// The stated kind; without one, what the row's cells can only be.
  private func kind() throws -> ObservationKind {
    do {
      if let stated = try cells.word(.kind, LogVocabulary.kinds) { return stated }
    } catch {
      // A warning sign is not lost for a misspelt kind.
      guard let text = cells.text(.symptom), SymptomCodes.code(named: text) != nil else {
        throw error
      }
      return .symptom
    }
    if let byColumns = cells.header.kindByColumns { return byColumns }
    func has(_ field: LogField) -> Bool { !cells.isBlank(field) }
    if has(.symptom) { return .symptom }
    if has(.goalID) { return .goal }
    if has(.exercise) { return has(.sessionsPerWeek) ? .plan : .set }
    if has(.measure) { return .outcome }
    if has(.direction), has(.value) {
      switch cells.text(.unit).flatMap({ LogVocabulary.measuredUnits[$0] }) {
      case .degree, nil: return .rom
      default: return .strength
      }
    }
    throw cells.fail(ImportMessages.kindUnclear, at: .kind)
  }
}
