internal import HipReportCSV
internal import HipReportDiagnostics

/// Looks for several people in a log whose columns name no patient: a column that the log does not know may say whose
/// rows these are.
struct LogPersons {
  private let header: LogHeader
  private let named: [Int]
  private var texts: [Int: Set<String>] = [:]
  private var split: PersonSplit

  /// `nil` where nobody has to look: nearly every log.
  init?(_ header: LogHeader) {
    if header.unknown.isEmpty || header.column(of: .patient) != nil { return nil }
    self.header = header
    named = header.unknown.filter { TitleWords(header.titles[$0]).namesPerson }
    split = PersonSplit(
      columns: header.unknown.filter { [named] in !named.contains($0) }, titles: header.titles,
      date: header.column(of: .date), keys: PersonSplit.fields.compactMap(header.column),
      path: header.path)
    if named.isEmpty, split.isEmpty { return nil }
  }

  mutating func look(at record: CSVRecord) {
    guard record.count == header.titles.count else { return }
    for column in named {
      let text = record.text(column)
      if !text.isEmpty, texts[column, default: []].count < 2 {
        texts[column, default: []].insert(text)
      }
    }
    if isReading(record) { split.look(at: record) }
  }

  /// Readings of a movement only: of sets there may be several of one day, each with words of its own.
  private func isReading(_ record: CSVRecord) -> Bool {
    func isFilled(_ field: LogField) -> Bool {
      header.column(of: field).map { !record[$0].isEmpty } ?? false
    }
    return isFilled(.direction) && isFilled(.value) && !isFilled(.exercise)
  }

  var problem: Diagnostic? {
    if let column = named.first(where: { texts[$0, default: []].count > 1 }) {
      return ImportMessages.personsInLog(
        header.titles[column],
        Finding(location: SourceLocation(path: header.path, line: 1)))
    }
    return split.found.first.map { found in
      ImportMessages.personsInLog(
        header.titles[found.column],
        found.place ?? Finding(location: SourceLocation(path: header.path, line: 1)))
    }
  }
}
