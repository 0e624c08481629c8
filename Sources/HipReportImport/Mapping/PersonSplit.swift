internal import HipReportCSV

/// Finds columns that tell apart readings which would otherwise be of one day, movement and side. Where a file names no
/// patient, they may say whose the readings are, whatever their titles.
struct PersonSplit {
  /// Which columns make two readings of one session comparable.
  static let fields: [LogField] = [.direction, .side, .trial, .motion, .position]

  private final class Watched {
    let index: Int
    var texts: Set<String> = []
    var filled = 0
    /// By what else the row says: the first text that stood beside it.
    var seen: [String: String] = [:]
    var isSplitting = false
    var isOut = false
    var place: Finding?

    init(_ index: Int) { self.index = index }
  }

  private let watched: [Watched]
  private let date: Int?
  private let keys: [Int]
  private let path: String
  private var rows = 0
  /// More is not kept of a file of any size.
  private static let most = 20_000
  private static let longestCode = 40

  init(columns: [Int], titles: [String], date: Int?, keys: [Int], path: String) {
    self.date = date
    self.keys = keys
    self.path = path
    watched = columns.filter { index in
      TitleGuess.of(titles[index]) == .unknown && !TitleWords(titles[index]).namesCondition
        && !titles[index].isEmpty && !titles[index].hasPrefix("_")
    }.map(Watched.init)
  }

  var isEmpty: Bool { watched.isEmpty }

  mutating func look(at record: CSVRecord) {
    rows += 1
    var key: String?
    for column in watched where !column.isOut && column.index < record.count {
      let text = record.text(column.index)
      if text.isEmpty { continue }
      guard Self.mayNamePerson(text) else {
        column.isOut = true
        continue
      }
      column.filled += 1
      if column.texts.count < Self.most { column.texts.insert(text) }
      if column.isSplitting || column.seen.count > Self.most { continue }
      let own = key ?? self.key(record)
      key = own
      if let other = column.seen[own] {
        guard other != text else { continue }
        column.isSplitting = true
        column.place = record.finding(column.index, path)
      } else {
        column.seen[own] = text
      }
    }
  }

  /// The columns that split readings, and how many texts they hold.
  var found: [(column: Int, count: Int, place: Finding?)] {
    watched.filter { column in
      column.isSplitting && !column.isOut && column.filled * 10 >= rows * 9
        && !column.texts.allSatisfy(Self.namesNobody)
    }.map { ($0.index, $0.texts.count, $0.place) }
  }

  private func key(_ record: CSVRecord) -> String {
    let cells = keys.map { $0 < record.count ? record.text($0) : "" }
    guard let date, date < record.count else { return cells.joined(separator: "\u{1F}") }
    let text = record.text(date)
    return ([DayText(text).map { "\($0.form)" } ?? text] + cells).joined(separator: "\u{1F}")
  }

  /// A short text that is neither a number nor a time; a number of many digits or with a zero before it is a code.
  private static func mayNamePerson(_ text: String) -> Bool {
    if text.utf8.count > longestCode { return false }
    if text.utf8.allSatisfy({ $0 &- 48 <= 9 }) {
      return text.utf8.count > 4 || (text.utf8.count > 1 && text.hasPrefix("0"))
    }
    if DayText(text) != nil || UnitText.duration(text, .point) != nil { return false }
    let (number, suffix) = NumberText.split(text)
    let isMeasured = NumberText.plain(number, .point) ?? NumberText.plain(number, .comma) != nil
    return !isMeasured || (!suffix.isEmpty && suffix.contains(where: \.isNumber))
  }

  /// A side, a movement, a yes or no, or any word for what was done.
  private static func namesNobody(_ text: String) -> Bool {
    let plain = TitleVocabulary.plain(text)
    if LogVocabulary.sides[text] != nil || LogVocabulary.directions[text] != nil
      || LogVocabulary.motions[text] != nil || TitleVocabulary.answers.contains(plain)
    {
      return true
    }
    return TitleVocabulary.before.contains(plain) || TitleVocabulary.after.contains(plain)
      || TitleVocabulary.motions[plain] != nil || TitleGuess.meaning(of: text, .side) != nil
      || TitleGuess.meaning(of: text, .direction) != nil
  }
}
