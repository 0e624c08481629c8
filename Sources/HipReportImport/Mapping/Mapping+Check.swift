internal import Foundation
internal import HipReportModel

/// Why a mapping cannot be used.
enum MappingProblem: Error, Equatable, CustomStringConvertible {
  case unknownField(String)
  case unknownClass(String)
  case badPattern(String)
  /// `$1` stands where no expression has a group.
  case groupMissing([String: String])
  case badWord(key: String, String, known: String)
  /// The grammar does not allow it.
  case malformed(String)

  init(_ error: DecodingError) {
    switch error {
    case .dataCorrupted(let context) where context.underlyingError != nil:
      self = .malformed(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
    case .dataCorrupted(let context):
      self = .malformed(Self.place(context) + context.debugDescription)
    case .keyNotFound(let key, let context):
      self = .malformed(Self.place(context) + "the key \"\(key.stringValue)\" is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .malformed(Self.place(context) + context.debugDescription)
    @unknown default: self = .malformed("\(error)")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    // The key itself is named by what is wrong with it.
    let keys = context.codingPath.map { key in
      key.intValue.map { "\($0 + 1)" } ?? key.stringValue
    }.filter {
      !context.debugDescription.contains("unknown key \"\($0)\"")
    }
    return keys.isEmpty ? "" : "\(keys.joined(separator: ".")): "
  }

  var description: String {
    switch self {
    case .unknownField(let name): "\"\(name)\" is no column of the patient log"
    case .unknownClass(let name): "\"\(name)\" is no class of rows"
    case .groupMissing(let set):
      "\"$1\" in \(set.values.sorted().joined(separator: ", ")) needs a condition {column, matches} with a group in brackets"
    case .badPattern(let pattern): "\"\(pattern)\" is no regular expression"
    case .badWord(let key, let text, let known):
      "\(key) is \"\(text)\"; it may be \(known)"
    case .malformed(let reason): reason
    }
  }
}

extension Mapping {
  /// Finds what no file could make good. A mapping that cannot be compiled would be passed over in silence, and its file
  /// read as something else.
  func check() throws(MappingProblem) {
    var titles: [String] = []
    for column in columns.values { titles += column.titles.map(\.text) }
    for measure in measures {
      titles += measure.column.titles.map(\.text) + measure.from.values.map(\.column)
    }
    for group in groups {
      for column in group.columns.values {
        titles += column.titles.map {
          $0.text.replacingOccurrences(of: "{n}", with: "\(group.from)")
        }
      }
    }
    for rule in rows {
      if let name = rule.rowClass, RecordClass(rawValue: name) == nil {
        throw .badWord(
          key: "rows.class", name,
          known: RecordClass.allCases.map(\.rawValue).joined(separator: ", "))
      }
    }
    _ = try CompiledMapping(self, titles: titles)
    guard [".", ",", "auto"].contains(locale.decimal) else {
      throw .badWord(key: "locale.decimal", locale.decimal, known: "\".\", \",\" or auto")
    }
    guard locale.dateOrder == "auto" || DayText.Order(rawValue: locale.dateOrder) != nil else {
      throw .badWord(key: "locale.date_order", locale.dateOrder, known: "ymd, dmy, mdy or auto")
    }
    guard locale.zone == "local" || TimeZoneRule(locale.zone) != nil else {
      throw .badWord(
        key: "locale.zone", locale.zone,
        known: "local, an offset such as +02:00, or a zone such as Europe/Berlin")
    }
    if let delimiter = dialect.delimiter, delimiterByte == nil {
      throw .badWord(key: "dialect.delimiter", delimiter, known: "one character, or tab")
    }
    for name in dialect.fillDown where LogField.named(name) == nil { throw .unknownField(name) }
    try checkTitles()
    try checkWords()
    for (phase, day) in dates.sorted(by: { $0.key < $1.key }) where CalendarDay(iso: day) == nil {
      throw .badWord(key: "dates.\(phase)", day, known: "a day such as 2026-05-08")
    }
    for name in units.keys.sorted() where LogField.named(name) == nil { throw .unknownField(name) }
  }

  /// A draft's TODO is no title.
  private func checkTitles() throws(MappingProblem) {
    func check(_ column: MappedColumn, _ key: String) throws(MappingProblem) {
      for title in column.titles where title.text == "TODO" {
        throw .badWord(key: key, title.text, known: "the title of a column of the sheet")
      }
    }
    for (name, column) in columns.sorted(by: { $0.key < $1.key }) {
      try check(column, "columns.\(name)")
    }
    for measure in measures { try check(measure.column, "measures.column") }
  }

  /// Words of a fixed vocabulary: a misspelt one, or a TODO that is still there, would reject every row.
  private func checkWords() throws(MappingProblem) {
    if let kind { try Self.check(kind, "kind", "kind") }
    for (field, word) in constants.sorted(by: { $0.key < $1.key }) {
      try Self.check(word, field, "constants.\(field)")
    }
    for (field, table) in values.sorted(by: { $0.key < $1.key }) {
      for (cell, word) in table.sorted(by: { $0.key < $1.key }) {
        try Self.check(word, field, "values.\(field).\(cell)")
      }
    }
    let sets =
      measures.map { ("measures", $0.set) } + groups.map { ("groups", $0.set) }
      + rows.map { ("rows", $0.set) }
    for (place, set) in sets {
      for (field, word) in set.sorted(by: { $0.key < $1.key }) {
        try Self.check(word, field, "\(place).\(field)")
      }
    }
  }

  /// An empty word takes the field away.
  private static func check(
    _ word: String, _ name: String, _ key: String
  ) throws(MappingProblem) {
    func check<Word>(_ table: WordTable<Word>) throws(MappingProblem) {
      if word.isEmpty || table[word] != nil { return }
      throw .badWord(key: key, word, known: table.known.joined(separator: ", "))
    }
    switch LogField.named(name) {
    case .kind: try check(LogVocabulary.kinds)
    case .direction: try check(LogVocabulary.directions)
    case .side: try check(LogVocabulary.sides)
    case .motion: try check(LogVocabulary.motions)
    case .setType: try check(LogVocabulary.setTypes)
    default:
      if word == "TODO" { throw .badWord(key: key, word, known: "any text that is meant") }
    }
  }

  /// The stated delimiter.
  var delimiterByte: UInt8? {
    guard let text = dialect.delimiter else { return nil }
    if text.lowercased() == "tab" || text == "\\t" { return 9 }
    return text.utf8.count == 1 ? text.utf8.first : nil
  }
}
