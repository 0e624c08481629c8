internal import Foundation
internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// The rows of one file, each accounted for, whatever its format.
struct ImportedFile {
  /// Its number among the inputs.
  let index: Int
  var account: FileAccount
  /// Empty until the header is read.
  var titles: [String] = [] {
    didSet {
      titleBytes = titles.reduce(0) { $0 + $1.utf8.count }
      personal = PersonTitles.columns(of: titles)
    }
  }
  /// The column that says whose a row is.
  var patientColumn: Int?
  /// Columns that tell who somebody is.
  private(set) var personal: [Int] = []
  /// Few records of data have as many bytes: the others are no header.
  private var titleBytes = 0
  /// Every used row; without sets if only their account was asked for.
  var rows: [(row: RowReference, imported: ImportedRow)] = []
  let keepsSets: Bool
  /// By patient, in the order in which they come.
  private(set) var patients: [PatientTally] = []
  /// Measurements with a stated trial, by their cells, and the line of each.
  private var measured: [[UInt8]: Int] = [:]
  private var patientNumbers: [String: Int] = [:]
  private var latestPatient = 0
  private var counts = Tally<RecordClass>()
  private var observations = Tally<ObservationKind>()
  private var unknownExercises = UnknownExercises()
  /// Findings that are said once of a file, by their code.
  private var once: [String: Diagnostic] = [:]
  /// As many as `rows`, if they were asked for.
  var cells: [[String?]] = []
  var loadGrid = LoadGrid()
  /// Rows that are not used and speak of a symptom: they are asked about.
  var questions: [UnusedSymptom] = []
  /// Why no report can be made with this file.
  var fatal: [Diagnostic] = []
  var diagnostics: [Diagnostic] = []
  var rejects: [RejectedRow] = []

  init(
    index: Int, account: FileAccount, keepsSets: Bool = true, diagnostics: [Diagnostic] = []
  ) {
    self.index = index
    self.account = account
    self.keepsSets = keepsSets
    self.diagnostics = diagnostics
  }
}

/// A row that is not used and speaks of a symptom; without a day if that is what could not be read.
struct UnusedSymptom {
  var patient: String
  var day: CalendarDay?
  var text: String
  var exercise: String?
  var row: RowReference
  /// Its cells, where it was not told which of them names the patient.
  var line: [String] = []
}

/// What may become of a record. A record may give several rows, so that its class is counted apart from them.
extension ImportedFile {
  /// How the days of a file are read from its cells.
  typealias DayReader = (String) -> CalendarDay?

  /// A record was read, whatever becomes of it.
  mutating func countRecord() { account.records += 1 }
  mutating func count(_ recordClass: RecordClass) { counts.add(recordClass) }

  func reference(_ line: Int) -> RowReference { RowReference(file: index, line: line) }

  mutating func use(_ row: ImportedRow, _ cells: CellReader) {
    observations.add(row.kind)
    if !row.symptoms.isEmpty { for _ in row.symptoms { observations.add(.symptom) } }
    let place = reference(cells.record.firstLine)
    if latestPatient < patients.count, patients[latestPatient].identifier == row.patient {
      patients[latestPatient].add(row, at: place)
    } else {
      addPatient(of: row, at: place)
    }
    for warning in row.warnings {
      if warning.code == "import.sets-in-set-row" {
        addOnce(warning)
      } else {
        diagnostics.append(warning)
      }
    }
    if let name = row.unknownExercise {
      unknownExercises.add(
        name, suggestion: cells.known { $0.suggestion(for: name) }, at: cells.finding(.exercise))
    }
    switch row.load {
    case .none: break
    case .kilograms: account.loadUnits.insert(.kilogram)
    case .pounds: account.loadUnits.insert(.pound)
    case .withoutUnit: account.loadUnits.insert(.unstated)
    }
    if !keepsSets, row.kind == .set, row.symptoms.isEmpty { return }
    rows.append((place, row))
  }

  /// Says a finding at its first place, with the number of all.
  mutating func addOnce(_ finding: Diagnostic) {
    if once[finding.code] == nil {
      once[finding.code] = finding
    } else {
      once[finding.code]?.count += finding.count
    }
  }

  private mutating func addPatient(of row: ImportedRow, at place: RowReference) {
    latestPatient = number(ofPatient: row.patient)
    patients[latestPatient].add(row, at: place)
  }

  /// The place of a patient's tally, made when the patient is first met. A registry holds as many patients as rows.
  private mutating func number(ofPatient identifier: String) -> Int {
    if let known = patientNumbers[identifier] { return known }
    patientNumbers[identifier] = patients.count
    patients.append(PatientTally(identifier: identifier))
    return patients.count - 1
  }

  /// What the rows of a patient amount to; `nil` of one who has none here.
  func tally(of patient: String) -> PatientTally? { patientNumbers[patient].map { patients[$0] } }

  /// True if the record is one of data whose cells stand under their titles; any other is accounted for here.
  @inline(__always)
  mutating func admits(
    _ record: CSVRecord, day: DayReader
  ) -> Bool {
    if record.bytes.isEmpty {
      count(.blank)
    } else if isHeader(record) {
      count(.skipped)
      diagnostics.append(ImportMessages.headerRepeated(finding(record, 0)))
    } else if record.count != titles.count {
      rejectWidth(of: record, day: day)
    } else {
      return true
    }
    return false
  }

  func finding(_ record: CSVRecord, _ column: Int) -> Finding {
    record.finding(column, account.path, titles: titles, personal: personal)
  }

  /// True for a record that repeats the header, as in files that were joined.
  private func isHeader(_ record: CSVRecord) -> Bool {
    record.bytes.count == titleBytes && record.count == titles.count && record.count > 1
      && titles.indices.allSatisfy { titles[$0] == record.text($0) }
  }

  /// Ends the file: what could not be split is known only now, and people mend a file from its top.
  mutating func close(with faults: [CSVFault], day: DayReader) {
    for fault in faults { setAside(fault, day: day) }
    account.counts = counts.counts
    account.observations = observations.counts
    account.firstDay = patients.compactMap(\.first).min()
    account.lastDay = patients.compactMap(\.last).max()
    for (_, finding) in once.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(ImportMessages.countingOthers(finding))
    }
    diagnostics += unknownExercises.diagnostics(isLog: account.profile == "patient-log")
    for found in loadGrid.contradictions {
      diagnostics.append(ImportMessages.unitContradiction(found, path: account.path))
    }
    diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    rejects.sort { $0.line < $1.line }
    fatal = yieldProblems()
  }

  /// The line of a measurement whose every cell, a stated trial included, equals this one's: it was entered twice. Sets
  /// never are: three equal sets are three sets.
  mutating func lineOfDuplicate(_ record: CSVRecord, _ row: ImportedRow) -> Int? {
    guard row.hasTrial else { return nil }
    // The cells' ends belong to the key: "1,23" and "12,3" have the same bytes.
    var key = Array(record.bytes)
    for end in record.ends {
      key += [0, UInt8(truncatingIfNeeded: end), UInt8(truncatingIfNeeded: end >> 8)]
    }
    if let line = measured[key] { return line }
    measured[key] = record.firstLine
    return nil
  }

  /// The file with nothing read of it yet.
  var emptied: ImportedFile {
    var file = ImportedFile(index: index, account: account, keepsSets: keepsSets)
    file.titles = titles
    file.patientColumn = patientColumn
    return file
  }

  /// True if a measurement of this part stands in the other too: which of them is the duplicate, only their order says.
  func sharesMeasurements(with other: ImportedFile) -> Bool {
    !measured.isEmpty && other.measured.keys.contains { measured[$0] != nil }
  }

  /// Adds the rows of a part of the same file that follows this one's.
  mutating func append(_ next: ImportedFile) {
    rows += next.rows
    loadGrid.add(next.loadGrid)
    measured.merge(next.measured, uniquingKeysWith: min)
    cells += next.cells
    questions += next.questions
    diagnostics += next.diagnostics
    rejects += next.rejects
    account.records += next.account.records
    account.notTested += next.account.notTested
    account.loadUnitSource = next.account.loadUnitSource ?? account.loadUnitSource
    counts.add(next.counts)
    observations.add(next.observations)
    account.loadUnits.formUnion(next.account.loadUnits)
    unknownExercises.add(next.unknownExercises)
    for finding in next.once.values { addOnce(finding) }
    for patient in next.patients { patients[number(ofPatient: patient.identifier)].add(patient) }
  }

  /// Sums up the rows anew after some were taken away.
  mutating func tallyAgain() {
    (patients, patientNumbers) = ([], [:])
    for (place, row) in rows { addPatient(of: row, at: place) }
    account.firstDay = patients.compactMap(\.first).min()
    account.lastDay = patients.compactMap(\.last).max()
  }

  /// Gives the rows that name no patient to the only one there is.
  mutating func settlePatient(_ owner: String) {
    for index in rows.indices where rows[index].imported.patient.isEmpty {
      rows[index].imported.patient = owner
    }
    for index in questions.indices where questions[index].patient.isEmpty {
      questions[index].patient = owner
    }
    let tallies = patients
    (patients, patientNumbers) = ([], [:])
    for tally in tallies {
      let identifier = tally.identifier.isEmpty ? owner : tally.identifier
      patients[number(ofPatient: identifier)].add(tally)
    }
  }

  /// A file that gives next to nothing is another format, not a bad log: a report on the rest would mislead.
  private func yieldProblems() -> [Diagnostic] {
    let (rejected, records) = (account.count(.rejected), account.records)
    let accounted = account.counts.values.reduce(0, +)
    if accounted != records {
      return [ImportMessages.unaccounted(account.path, records: records, accounted: accounted)]
    }
    if titles.isEmpty { return [ImportMessages.empty(account.path)] }
    if records == 0 { return [ImportMessages.headerOnly(account.path)] }
    if account.count(.used) == 0 {
      return [ImportMessages.nothingUsable(account.path, records: records)]
    }
    // Of a few rows one or two are no sign of that.
    if records >= 10 ? rejected * 5 > records : rejected * 2 > records {
      return [ImportMessages.mostlyRejected(account.path, rejected: rejected, records: records)]
    }
    return []
  }
}
