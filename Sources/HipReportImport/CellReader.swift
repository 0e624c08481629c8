internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A cell that cannot be understood; ends the reading of its row.
struct CellError: Error {
  var diagnostic: Diagnostic
}

/// What the cells of a file's records are read with. One object for all rows: a row hands it on several times.
final class CellSource {
  let header: LogHeader
  let known: KnownTexts
  /// What a mapping made of the cells; without it the cells are the patient log's own.
  let mapped: MappedCells?
  /// The column of each field of a patient log by the field's number: a place that every cell is found by. `nil` where a
  /// mapping makes the cells.
  let columns: UnsafePointer<Int>?
  /// The unit of loads that the reader states, for rows of a patient log that state none.
  let statedLoadUnit: LogVocabulary.LoadUnit?

  init(
    header: LogHeader, known: KnownTexts, mapped: MappedCells? = nil,
    statedLoadUnit: LogVocabulary.LoadUnit? = nil
  ) {
    self.statedLoadUnit = statedLoadUnit
    self.header = header
    self.known = known
    self.mapped = mapped
    columns = mapped == nil ? header.copyOfColumns() : nil
  }

  deinit { columns?.deallocate() }
}

/// Reads the typed cells of one record. A blank cell is `nil`; a cell that cannot be understood throws.
///
/// Cells are read as bytes: most are numbers and words of a vocabulary, and become a `String` only for a message.
struct CellReader {
  let record: CSVRecord
  /// Not counted: who reads the rows keeps it, and a reader lives no longer than its record.
  private let source: Unmanaged<CellSource>
  private let fields: FieldSet
  private let columns: UnsafePointer<Int>?

  var header: LogHeader { source._withUnsafeGuaranteedRef { $0.header } }
  var statedLoadUnit: LogVocabulary.LoadUnit? {
    source._withUnsafeGuaranteedRef { $0.statedLoadUnit }
  }

  init(record: CSVRecord, source: CellSource) {
    self.record = record
    self.source = .passUnretained(source)
    columns = source.columns
    fields = source.mapped?.fields ?? source.header.fields
  }

  /// Empty for a blank cell and for a column that the file does not have.
  @inline(__always)
  func bytes(_ field: LogField) -> CellBytes {
    fields.contains(field) ? present(field) : CellBytes(start: nil, count: 0)
  }

  @inline(__always)
  private func present(_ field: LogField) -> CellBytes {
    if let columns { return record[columns[field.rawValue]] }
    return source._withUnsafeGuaranteedRef { $0.mapped?.bytes(field) }
      ?? CellBytes(start: nil, count: 0)
  }

  /// What is known of the texts that the file repeats.
  @inline(__always)
  func known<Result>(_ look: (KnownTexts) throws -> Result) rethrows -> Result {
    try source._withUnsafeGuaranteedRef { try look($0.known) }
  }

  func isBlank(_ field: LogField) -> Bool { bytes(field).isEmpty }

  func text(_ field: LogField) -> String? {
    let bytes = bytes(field)
    return bytes.isEmpty ? nil : bytes.text
  }

  /// Of the row; `nil` too where the cell is none: it decides nothing but the order of one day's entries.
  var time: TimeOfDay? { TimeOfDay(bytes: bytes(.time)) }

  func finding(_ field: LogField) -> Finding { header.finding(record, column(of: field)) }

  /// Where a field's cell stands; that of a unit may be the cell of the number before it.
  private func column(of field: LogField) -> Int {
    let header = header
    guard field == .unit else { return header.column(of: field) ?? 0 }
    let stated = source._withUnsafeGuaranteedRef { $0.mapped?.unitField }
    return stated.flatMap(header.column) ?? header.column(of: .unit) ?? header.column(of: .value)
      ?? header.column(of: .load) ?? 0
  }

  /// The unit is none of this kind of row.
  func failUnit(_ unit: String, _ kind: ObservationKind) -> CellError {
    let cell = record.text(column(of: .unit))
    return fail({ ImportMessages.fieldWithoutMeaning(unit, kind, cell: cell, $0) }, at: .unit)
  }

  func fail(_ message: (Finding) -> Diagnostic, at field: LogField) -> CellError {
    var diagnostic = message(finding(field))
    diagnostic.field = field.name
    return CellError(diagnostic: diagnostic)
  }

  /// A number with `.` as its decimal sign; `suffixes` such as `°` may follow it.
  @inline(__always)
  func number(_ field: LogField, suffixes: [String] = []) throws -> Double? {
    let bytes = bytes(field)
    if bytes.isEmpty { return nil }
    if let value = bytes.plainNumber, abs(value) < 1e9 { return value }
    return try oddNumber(field, bytes, suffixes)
  }

  private func oddNumber(
    _ field: LogField, _ bytes: CellBytes, _ suffixes: [String]
  ) throws -> Double? {
    let original = bytes.text
    var text = original
    for suffix in suffixes where text.lowercased().hasSuffix(suffix) {
      text = String(text.dropLast(suffix.count))
      while text.last == " " { text.removeLast() }
      break
    }
    // `Double` also reads "nan", "inf" and hexadecimal: none of them is a measurement.
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 46 || byte == 101
        || byte == 69
    }
    guard isPlain, let value = Double(text), value.isFinite, abs(value) < 1e9 else {
      throw fail({ ImportMessages.notANumber(original, field, header.profile, $0) }, at: field)
    }
    return value
  }

  @inline(__always)
  func number(_ field: LogField, in range: ClosedRange<Double>) throws -> Double? {
    guard let value = try number(field) else { return nil }
    guard range.contains(value) else {
      throw fail({ ImportMessages.outOfRange(value, range, field, $0) }, at: field)
    }
    return value
  }

  /// A whole number; `10.0` is one.
  @inline(__always)
  func count(_ field: LogField, in range: ClosedRange<Int>) throws -> Int? {
    guard let value = try number(field) else { return nil }
    // `rounded()` and `Int(exactly:)` call the mathematics library.
    let count = abs(value) < 1e6 ? Int(value) : .min
    guard Double(count) == value, range.contains(count) else {
      throw fail({ ImportMessages.notACount(value, range, field, $0) }, at: field)
    }
    return count
  }

  /// A range of repetitions such as `8-12`, or one number.
  func countRange(_ field: LogField) throws -> ClosedRange<Int>? {
    guard let text = text(field) else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map {
      Int($0.filter { $0 != " " })
    }
    guard (1...2).contains(parts.count), let low = parts[0], let high = parts[parts.count - 1],
      low >= 0, high >= low
    else { throw fail({ ImportMessages.notANumber(text, field, header.profile, $0) }, at: field) }
    return low...high
  }

  func day(_ field: LogField) throws -> CalendarDay? {
    let bytes = bytes(field)
    if bytes.isEmpty { return nil }
    if let day = known({ $0.day(bytes) }) { return day }
    let text = bytes.text
    guard let parts = CalendarDay.isoParts(Array(text.utf8)) else {
      throw fail({ ImportMessages.notAnIsoDate(text, $0) }, at: field)
    }
    guard CalendarDay(year: parts.year, month: parts.month, day: parts.day) != nil else {
      throw fail({ ImportMessages.noSuchDay(text, parts.year, parts.month, $0) }, at: field)
    }
    throw fail({ ImportMessages.yearOutOfRange(text, $0) }, at: field)
  }

  func yesOrNo(_ field: LogField) throws -> Bool? {
    guard let text = text(field) else { return nil }
    switch text.lowercased() {
    case "yes", "y", "true", "1": return true
    case "no", "n", "false", "0": return false
    default:
      throw fail({ ImportMessages.unknownWord(text, field, ["yes", "no"], $0) }, at: field)
    }
  }

  /// A word of a fixed vocabulary, folded as titles are.
  func word<Word>(_ field: LogField, _ vocabulary: WordTable<Word>) throws -> Word? {
    let bytes = bytes(field)
    if bytes.isEmpty { return nil }
    if let word = vocabulary[bytes] { return word }
    throw fail(
      {
        ImportMessages.unknownWord(
          bytes.text, field, vocabulary.known, profile: header.profile, $0)
      }, at: field)
  }
}
