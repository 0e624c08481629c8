/// A row below the table that sums its columns up.
enum TotalsRow {
  /// `Total`, `Media:`, and nothing else.
  static func begins(_ cell: String) -> Bool {
    if cell.utf8.count > 24 { return false }
    let word = TitleVocabulary.plain(cell).filter(\.isLetter)
    return TitleVocabulary.totals.contains(word)
  }
}
