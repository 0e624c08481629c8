internal import HipReportCSV
internal import HipReportDiagnostics

/// How many sets a row stands for, and what is wrong with one that does not say.
extension MappedRows {
  func badCount(_ template: Template, _ record: CSVRecord) -> Diagnostic {
    let column = template.compiled.repeats ?? 0
    return ImportMessages.notACountOfSets(
      record.text(column), Self.mostSets, template.source.header.finding(record, column))
  }

  func lacking(_ template: Template, _ record: CSVRecord) -> Diagnostic {
    let header = template.source.header
    let column = LogField.allCases.lazy.filter(template.compiled.needs.contains)
      .compactMap(header.column).first
    return ImportMessages.neededBlank(
      column.map { header.titles[$0] } ?? "", header.finding(record, column ?? 0))
  }

  private static let mostSets = 50

  /// For how many sets the row stands: one, if it does not say; `nil` if nobody can tell.
  func count(_ template: Template, _ record: CSVRecord) -> Int? {
    guard let column = template.compiled.repeats, !isBlank(record[column]) else { return 1 }
    if let count = record[column].plainNumber {
      return count == count.rounded() && (0...Double(Self.mostSets)).contains(count)
        ? Int(count) : nil
    }
    let (number, suffix) = NumberText.split(record.text(column))
    guard UnitText.isSets(suffix), let count = Int(number) else { return nil }
    return (0...Self.mostSets).contains(count) ? count : nil
  }
}
