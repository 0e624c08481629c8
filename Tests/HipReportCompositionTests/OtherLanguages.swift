import HipReportDocument
import HipReportReference

@testable import HipReportComposition

/// A language that is made from English: every letter of it is circled, so that a letter that is not is a word from
/// somewhere else.
enum CircledLanguage {
  static let language = Language(
    tag: "en-x-circled", texts: Language.english.texts.mapValues(circled))

  static func circled(_ text: String) -> String {
    var isPlace = false
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "{" { isPlace = true }
      if scalar == "}" { isPlace = false }
      let letter: UInt32? =
        switch scalar {
        case "a"..."z": 0x24D0 + scalar.value - 0x61
        case "A"..."Z": 0x24B6 + scalar.value - 0x41
        default: nil
        }
      result.unicodeScalars.append(isPlace ? scalar : letter.flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return result
  }
}

/// Every text within a value, with the names of the properties that lead to it.
enum Texts {
  static func all(of value: Any, _ path: [String] = []) -> [(path: [String], text: String)] {
    if let text = value as? String { return text.isEmpty ? [] : [(path, text)] }
    if value is [Double] || value is [[Double]] { return [] }
    return Mirror(reflecting: value).children.flatMap { child in
      all(of: child.value, child.label.map { path + [$0] } ?? path)
    }
  }

  /// What a page shows; names of charts, sections and languages are for machines.
  static func shown(_ document: Document) -> [String] {
    all(of: document).filter { !["id", "name", "language"].contains($0.path.last) }.map(\.text)
  }
}

/// What one language lacks against another, in words; empty where both have the same texts with the same places.
enum LanguageGaps {
  static func of(_ texts: [String: String], against other: [String: String]) -> [String] {
    let missing = other.keys.filter { texts[$0] == nil }.map { "\($0) is missing" }
    let unknown = texts.keys.filter { other[$0] == nil }.map { "\($0) is not asked for" }
    let different = texts.compactMap { key, text -> String? in
      guard let english = other[key] else { return nil }
      let isSame =
        places(in: text) == places(in: english) && methods(in: text) == methods(in: english)
      return isSame ? nil : "\(key) has other places"
    }
    return (missing + unknown + different).sorted()
  }

  static func places(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z0-9-]+)\}/).map { String($0.1) })
  }

  /// The methods that a text names, such as `[rom.mdc/1]`: the same in each language.
  static func methods(in text: String) -> Set<String> {
    Set(text.matches(of: /\[[a-z0-9.\/, -]+\]/).map { String($0.0) })
  }
}
