/// Which of a file's first lines is the header of its table, as far as the lines themselves tell.
enum HeaderGuess {
  /// Lines above the table are passed over, if there are no more than these.
  static let longestPreamble = 20

  /// The first of the lines with most titles: texts, and among them neither a number nor a day.
  static func index(of lines: [[String]]) -> Int {
    var best = (index: 0, titles: 1)
    for (index, cells) in lines.prefix(longestPreamble + 1).enumerated() {
      let texts = cells.filter { !$0.isEmpty }
      guard texts.count > best.titles, !texts.contains(where: isValue) else { continue }
      best = (index, texts.count)
    }
    return best.index
  }

  private static func isValue(_ text: String) -> Bool {
    DayText(text) != nil || NumberText.plain(text, .point) != nil
      || NumberText.plain(text, .comma) != nil
  }
}
