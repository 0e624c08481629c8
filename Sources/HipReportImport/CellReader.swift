internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A cell that cannot be understood; ends the reading of its row.
struct CellError: Error {
  var diagnostic: Diagnostic
}

/// Reads the typed cells of one record. A blank cell is `nil`; a cell that cannot be understood throws.
struct CellReader {
  let record: CSVRecord
  let header: LogHeader
  let path: String
  /// What a mapping made of the cells, by the field's number; without it the cells are the patient log's own.
  var texts: [String?]?

  func isBlank(_ field: LogField) -> Bool {
    if let texts { return texts[field.rawValue] == nil }
    guard let column = header.column(of: field) else { return true }
    return record[column].isEmpty
  }

  func text(_ field: LogField) -> String? {
    if let texts { return texts[field.rawValue] }
    guard let column = header.column(of: field), !record[column].isEmpty else { return nil }
    return record.text(column)
  }

  func finding(_ field: LogField) -> Finding { record.finding(header.column(of: field) ?? 0, path) }

  func fail(_ message: (Finding) -> Diagnostic, at field: LogField) -> CellError {
    var diagnostic = message(finding(field))
    diagnostic.field = field.name
    return CellError(diagnostic: diagnostic)
  }

  /// A number with `.` as its decimal sign; `suffixes` such as `°` may follow it.
  func number(_ field: LogField, suffixes: [String] = []) throws -> Double? {
    guard let original = text(field) else { return nil }
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
      throw fail({ ImportMessages.notANumber(original, field, $0) }, at: field)
    }
    return value
  }

  func number(_ field: LogField, in range: ClosedRange<Double>) throws -> Double? {
    guard let value = try number(field) else { return nil }
    guard range.contains(value) else {
      throw fail({ ImportMessages.outOfRange(value, range, field, $0) }, at: field)
    }
    return value
  }

  /// A whole number; `10.0` is one.
  func count(_ field: LogField, in range: ClosedRange<Int>) throws -> Int? {
    guard let value = try number(field) else { return nil }
    guard value == value.rounded(), abs(value) < 1e6, range.contains(Int(value)) else {
      throw fail({ ImportMessages.notACount(value, range, field, $0) }, at: field)
    }
    return Int(value)
  }

  /// A range of repetitions such as `8-12`, or one number.
  func countRange(_ field: LogField) throws -> ClosedRange<Int>? {
    guard let text = text(field) else { return nil }
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map {
      Int($0.filter { $0 != " " })
    }
    guard (1...2).contains(parts.count), let low = parts[0], let high = parts[parts.count - 1],
      low >= 0, high >= low
    else { throw fail({ ImportMessages.notANumber(text, field, $0) }, at: field) }
    return low...high
  }

  func day(_ field: LogField) throws -> CalendarDay? {
    guard let text = text(field) else { return nil }
    guard let parts = CalendarDay.isoParts(Array(text.utf8)) else {
      throw fail({ ImportMessages.notAnIsoDate(text, $0) }, at: field)
    }
    guard let day = CalendarDay(year: parts.year, month: parts.month, day: parts.day) else {
      throw fail({ ImportMessages.noSuchDay(text, parts.year, parts.month, $0) }, at: field)
    }
    guard (1900...2199).contains(parts.year) else {
      throw fail({ ImportMessages.yearOutOfRange(text, $0) }, at: field)
    }
    return day
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
    guard let text = text(field) else { return nil }
    guard let word = vocabulary[text] else {
      throw fail({ ImportMessages.unknownWord(text, field, vocabulary.known, $0) }, at: field)
    }
    return word
  }
}

/// Words of a vocabulary with their synonyms, matched without regard to case, blanks, hyphens and underscores.
struct WordTable<Word: Sendable>: Sendable {
  /// The words as a message names them.
  let known: [String]
  private let words: [String: Word]
  /// The words as they are mostly written, which saves folding them.
  private let exact: [String: Word]

  init(_ entries: [(names: [String], word: Word)]) {
    known = entries.compactMap(\.names.first)
    var words: [String: Word] = [:]
    for entry in entries {
      for name in entry.names { words[LogField.folded(name)] = entry.word }
    }
    self.words = words
    exact = Dictionary(
      entries.flatMap { entry in entry.names.map { ($0, entry.word) } },
      uniquingKeysWith: { first, _ in first })
  }

  subscript(_ text: String) -> Word? { exact[text] ?? words[LogField.folded(text)] }
}
