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
  var titles: [String] = []
  var rows: [(row: RowReference, imported: ImportedRow)] = []
  /// As many as `rows`, if they were asked for.
  var cells: [[String?]] = []
  /// Rows that are not used and speak of a symptom: they are asked about.
  var questions: [UnusedSymptom] = []
  /// Why no report can be made with this file.
  var fatal: [Diagnostic] = []
  var diagnostics: [Diagnostic] = []
  var rejects: [RejectedRow] = []
  /// The places of rows that name no patient, for the case that the file turns out to hold several.
  var rowsWithoutPatient: [(index: Int, reject: RejectedRow, finding: Finding)] = []
}

/// A row that is not used and speaks of a symptom; without a day if that is what could not be read.
struct UnusedSymptom {
  var patient: String
  var day: CalendarDay?
  var text: String
  var exercise: String?
  var row: RowReference
}

/// What may become of a record. A record may give several rows, so that its class is counted apart from them.
extension ImportedFile {
  /// How the days of a file are read from its cells.
  typealias DayReader = (String) -> CalendarDay?

  mutating func count(_ recordClass: RecordClass) { account.counts[recordClass, default: 0] += 1 }

  func reference(_ line: Int) -> RowReference { RowReference(file: index, line: line) }

  mutating func use(_ row: ImportedRow, of record: CSVRecord, patientColumn: Int) {
    account.observations[row.observation.kind, default: 0] += 1
    if row.symptom != nil { account.observations[.symptom, default: 0] += 1 }
    if let day = row.observation.day {
      account.firstDay = min(account.firstDay ?? day, day)
      account.lastDay = max(account.lastDay ?? day, day)
    }
    if case .set(let set) = row.observation {
      if set.loadKilograms != nil { account.loadUnits.insert("kg") }
      if set.loadWithoutUnit != nil { account.loadUnits.insert("") }
    }
    diagnostics += row.warnings
    if row.patient.isEmpty {
      let finding = record.finding(patientColumn, account.path)
      let reject = rejected(record, ImportMessages.patientBlank(finding), patient: "")
      rowsWithoutPatient.append((rows.count, reject, finding))
    }
    rows.append((reference(record.firstLine), row))
  }

  /// Keeps a row out of the report, and whole.
  mutating func reject(_ record: CSVRecord, _ diagnostic: Diagnostic, patient: String) {
    diagnostics.append(diagnostic)
    rejects.append(rejected(record, diagnostic, patient: patient))
  }

  /// True if the record is one of data whose cells stand under their titles; any other is accounted for here.
  mutating func admits(_ record: CSVRecord, patient: String, day: DayReader) -> Bool {
    if record.bytes.isEmpty {
      count(.blank)
    } else if isHeader(record) {
      count(.skipped)
      diagnostics.append(ImportMessages.headerRepeated(record.finding(0, account.path)))
    } else if record.count != titles.count {
      rejectWidth(of: record, patient: patient, day: day)
    } else {
      return true
    }
    return false
  }

  /// True for a record that repeats the header, as in files that were joined.
  private func isHeader(_ record: CSVRecord) -> Bool {
    record.count == titles.count && record.count > 1
      && titles.indices.allSatisfy { titles[$0] == record.text($0) }
  }

  /// Rejects a record with too many or too few cells: which is which, nobody knows.
  private mutating func rejectWidth(of record: CSVRecord, patient: String, day: DayReader) {
    let first = min(record.count, titles.count)
    let column = record.count > titles.count ? first : max(0, first - 1)
    let finding = record.finding(column, account.path)
    reject(
      record, ImportMessages.width(record.count, titles.count, finding), patient: patient)
    count(.rejected)
    ask(about: (0..<record.count).map(record.text), line: record.firstLine, day: day)
  }

  /// Ends the file: what could not be split is known only now, and people mend a file from its top.
  mutating func close(with faults: [CSVFault], day: DayReader) {
    for fault in faults { setAside(fault, day: day) }
    diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    rejects.sort { $0.line < $1.line }
    fatal = yieldProblems()
  }

  private mutating func setAside(_ fault: CSVFault, day: DayReader) {
    count(.rejected)
    diagnostics.append(fault.diagnostic)
    rejects.append(
      RejectedRow(
        path: account.path, line: fault.line, code: fault.diagnostic.code,
        message: fault.diagnostic.message, header: titles, cells: [fault.raw]))
    let delimiter = Character(account.delimiter)
    let cells = fault.raw.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String($0.filter { $0 != "\"" }).trimmingCharacters(in: .whitespaces)
    }
    ask(about: cells, line: fault.line, day: day)
  }

  /// A row whose cells cannot be told apart is asked about if any of them is the code of a signal. Any of them may be
  /// the day.
  private mutating func ask(about cells: [String], line: Int, day: DayReader) {
    guard let code = cells.lazy.compactMap(SymptomCodes.signal).first else { return }
    questions.append(
      UnusedSymptom(
        patient: "", day: cells.lazy.compactMap(day).first, text: code, exercise: nil,
        row: reference(line)))
  }

  private func rejected(
    _ record: CSVRecord, _ diagnostic: Diagnostic, patient: String
  ) -> RejectedRow {
    RejectedRow(
      path: account.path, line: record.firstLine, code: diagnostic.code,
      message: diagnostic.message, header: titles, cells: (0..<record.count).map(record.text),
      patient: patient)
  }

  /// A file that gives next to nothing is another format, not a bad log: a report on the rest would mislead.
  private func yieldProblems() -> [Diagnostic] {
    let (rejected, records) = (account.count(.rejected), account.records)
    if titles.isEmpty { return [ImportMessages.empty(account.path)] }
    if records == 0 { return [ImportMessages.headerOnly(account.path)] }
    if account.count(.used) == 0 {
      return [ImportMessages.nothingUsable(account.path, records: records)]
    }
    if rejected >= 10, rejected * 5 > records {
      return [ImportMessages.mostlyRejected(account.path, rejected: rejected, records: records)]
    }
    return []
  }
}
