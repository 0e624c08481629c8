package import HipReportReference

/// The words of one language, and how it writes numbers, days and lists: `Language/en.csv` and its like.
///
/// A text stands under a key. `{name}` in it is the place of a value. A text that counts has a form a number: `.one`
/// for the counts that `format.one` lists, `.other` for all others.
public final class Language: Sendable {
  /// BCP 47 tag.
  public let tag: String
  package let texts: [String: String]
  let decimalPoint: String
  let minus: String
  private let singular: Set<Int>

  public static let english = Language(tag: "en")

  /// The language of the report that is being composed. `ReportContext` has it; it is set here for as long as one
  /// report takes, in its own task only, because every sentence and every number needs it.
  @TaskLocal static var current = Language.english

  /// A language that the program carries: `Language/TAG.csv`.
  private convenience init(tag: String) {
    self.init(tag: tag, texts: Self.texts(of: ReferenceTable(named: "\(tag).csv")))
  }

  package static func texts(of table: ReferenceTable) -> [String: String] {
    Dictionary(table.rows.map { ($0["key"], $0["text"]) }, uniquingKeysWith: { $1 })
  }

  package init(tag: String, texts: [String: String]) {
    self.tag = tag
    self.texts = texts
    decimalPoint = texts["format.decimal-point"] ?? "."
    minus = texts["format.minus"] ?? "−"
    singular = Set((texts["format.one"] ?? "1").split(separator: " ").compactMap { Int($0) })
  }

  /// The text of a key, its places filled.
  fileprivate func text(
    _ key: String, count: Int? = nil,
    _ values: KeyValuePairs<String, any CustomStringConvertible>
  ) -> String {
    let key = count.map { key + (singular.contains($0) ? ".one" : ".other") } ?? key
    guard let text = texts[key] else {
      // The tests compare the keys of the source with those of every language.
      assertionFailure("no text for \(key) in \(tag)")
      return key
    }
    if values.isEmpty, count == nil { return text }
    var result = ""
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = Substring(rest[rest.index(after: open)..<close])
      result += Substring(rest[..<open])
      if let value = values.first(where: { $0.key == name })?.value {
        result += value.description
      } else if name == "count", let count {
        result += "\(count)"
      } else {
        assertionFailure("no value for \(name) of \(key) in \(tag)")
      }
      rest = rest[rest.index(after: close)...]
    }
    result += Substring(rest)
    return result
  }
}

/// The text of a key in the language of the report, its places filled.
func phrase(
  _ key: String, _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  Language.current.text(key, values)
}

/// The form for a count of the text of a key; `{count}` is its place.
func phrase(
  _ key: String, count: Int,
  _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]
) -> String {
  Language.current.text(key, count: count, values)
}

/// The words for a code of a family, such as `setting.side_lying`. A code may come from a patient's own file: without
/// words it is shown as it is written there.
func phrase(of family: String, _ code: String) -> String {
  Language.current.texts["\(family).\(code)"]
    ?? code.split(separator: "_").joined(separator: " ")
}
