internal import HipReportCSV

/// A row below the table that sums its columns up.
enum TotalsRow {
  /// `Total`, `Media:`, and nothing else.
  static func begins(_ cell: String) -> Bool {
    if cell.utf8.count > 24 { return false }
    let word = TitleVocabulary.plain(cell).filter(\.isLetter)
    return TitleVocabulary.totals.contains(word)
  }
}

extension ImportedFile {
  /// True for a row that sums the table up, with a word for it where its day should be.
  mutating func passesOverTotals(_ record: CSVRecord, _ date: Int) -> Bool {
    guard date < record.count, let first = record[date].first, first &- 48 > 9,
      TotalsRow.begins(record.text(date))
    else { return false }
    count(.skipped)
    diagnostics.append(ImportMessages.totals(record.finding(date, account.path)))
    return true
  }
}
