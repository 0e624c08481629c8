internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Which field stands in which column of one file. An object, because every row of the file refers to it.
final class LogHeader: Sendable {
  let path: String
  let titles: [String]
  /// The column of each field, or -1, by the field's number.
  private let columns: [Int]
  /// The fields that have a column.
  let fields: FieldSet
  /// Columns that the patient log does not know; their cells are kept as notes.
  let unknown: [Int]
  let diagnostics: [Diagnostic]
  /// The range that a mapping states for the value.
  let range: ClosedRange<Double>?
  /// Columns that tell who somebody is.
  let personal: [Int]
  /// The format that a mapping reads the file as; `nil` for a patient log.
  let profile: String?

  /// Reads a header; throws when the record is data, or has no `date` column.
  init(_ record: CSVRecord, path: String) throws {
    let titles = (0..<record.count).map(record.text)
    var columns = [Int](repeating: -1, count: LogField.allCases.count)
    var (unknown, twice): ([Int], [Int]) = ([], [])
    var repeated: Set<LogField> = []
    var diagnostics: [Diagnostic] = []
    for (index, title) in titles.enumerated() {
      if let field = LogField.named(title) {
        if columns[field.rawValue] < 0 {
          columns[field.rawValue] = index
        } else {
          // Said once of a title: a place is found by going through the whole line.
          if repeated.insert(field).inserted {
            diagnostics.append(ImportMessages.columnTwice(title, record.finding(index, path)))
          }
          twice.append(index)
        }
      } else if !title.isEmpty, !title.hasPrefix("_") {
        // Columns that begin with an underscore are ours: a rejects.csv can be mended and read again.
        unknown.append(index)
      }
    }
    guard columns[LogField.date.rawValue] >= 0 else {
      throw DiagnosticError(
        Self.withoutDate(titles, known: columns.count { $0 >= 0 }, record, path))
    }
    // What other programs call a load or an angle would be lost among the notes.
    let foreign = unknown.filter { Self.isForeign(titles[$0], columns) }
    if columns[LogField.kind.rawValue] < 0, let first = foreign.first {
      throw DiagnosticError(
        ImportMessages.formatUnknown(
          titles, foreign.map { titles[$0] }, FormatRecognition.nearest(titles),
          record.finding(first, path)))
    }
    if !unknown.isEmpty {
      diagnostics.append(
        ImportMessages.unknownColumns(
          unknown.map { titles[$0] }, record.finding(unknown[0], path)))
    }
    self.path = path
    self.titles = titles
    self.columns = columns
    self.unknown = (unknown + twice).sorted()
    self.diagnostics = diagnostics
    range = nil
    personal = PersonTitles.columns(of: titles)
    profile = nil
    fields = FieldSet(LogField.allCases.filter { columns[$0.rawValue] >= 0 })
    kindByColumns = Self.kind(seenFrom: columns)
  }

  /// Said of a line that looks like a header, and is one of no format.
  static func unknownFormat(_ record: CSVRecord, path: String) -> DiagnosticError {
    let titles = (0..<record.count).map(record.text)
    return DiagnosticError(
      ImportMessages.formatUnknown(
        titles, [], FormatRecognition.nearest(titles), record.finding(0, path)))
  }

  private static func withoutDate(
    _ titles: [String], known: Int, _ record: CSVRecord, _ path: String
  ) -> Diagnostic {
    let finding = record.finding(0, path)
    let days = titles.count { CalendarDay(iso: $0) != nil || DayText($0) != nil }
    if days == 1, titles.contains(where: { Double($0) != nil }) {
      return ImportMessages.headerMissing(finding)
    }
    return known * 2 > titles.count
      ? ImportMessages.noDateColumn(titles, finding)
      : ImportMessages.formatUnknown(titles, [], FormatRecognition.nearest(titles), finding)
  }

  /// The title of a field that the log calls otherwise, and has not.
  private static func isForeign(_ title: String, _ columns: [Int]) -> Bool {
    switch TitleGuess.known(title) {
    case .field(let field, _): field != .note && columns[field.rawValue] < 0
    case .measure, .sided: true
    case .setCount, .unknown, nil:
      columns[LogField.patient.rawValue] < 0 && TitleWords(title).namesPerson
    }
  }

  /// The columns that a mapping found for one observation of a row.
  init(
    titles: [String], columns: [Int], path: String, range: ClosedRange<Double>?, personal: [Int],
    profile: String
  ) {
    self.path = path
    self.range = range
    self.personal = personal
    self.profile = profile
    self.titles = titles
    self.columns = columns
    unknown = []
    diagnostics = []
    fields = FieldSet(LogField.allCases.filter { columns[$0.rawValue] >= 0 })
    kindByColumns = Self.kind(seenFrom: columns)
  }

  /// The column of a field that the file has.
  func column(of field: LogField) -> Int? {
    let column = columns[field.rawValue]
    return column < 0 ? nil : column
  }

  /// The column of each field, or -1, by the field's number, for somebody to keep.
  func copyOfColumns() -> UnsafePointer<Int> {
    let copy = UnsafeMutableBufferPointer<Int>.allocate(capacity: columns.count)
    _ = copy.initialize(from: columns)
    return UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
  }

  func finding(_ record: CSVRecord, _ column: Int) -> Finding {
    record.finding(column, path, titles: titles, personal: personal)
  }

  /// What a file without a `kind` column holds, seen from its columns; `nil` leaves it to each row.
  let kindByColumns: ObservationKind?

  private static func kind(seenFrom columns: [Int]) -> ObservationKind? {
    func has(_ field: LogField) -> Bool { columns[field.rawValue] >= 0 }
    if has(.kind) { return nil }
    if has(.symptom) { return .symptom }
    if has(.goalID) { return .goal }
    if has(.sessionsPerWeek) { return .plan }
    if has(.exercise) { return .set }
    if has(.measure) { return .outcome }
    return nil
  }
}

extension CSVRecord {
  /// Where a cell stands, for a finding about it.
  func finding(_ column: Int, _ path: String) -> Finding {
    let (line, position, excerpt) = place(of: column)
    return Finding(
      location: SourceLocation(path: path, line: line, column: position), excerpt: excerpt)
  }
}

/// The place of a finding: position and source line.
struct Finding {
  var location: SourceLocation
  var excerpt: Diagnostic.Excerpt?
}
