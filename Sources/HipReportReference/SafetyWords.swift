internal import Foundation

/// Words in a note that raise a question; they never raise a signal and never lower one.
public enum SafetyWords {
  /// The beginning of a word; or, written with a point behind it, the whole of one: to want to die is no diet.
  private struct Prefix: Hashable {
    var text: String
    var isWhole: Bool

    init(_ written: String) {
      isWhole = written.hasSuffix(".")
      text = isWhole ? String(written.dropLast()) : written
    }

    func begins(_ word: Substring.UTF8View.SubSequence) -> Bool {
      word.starts(with: text.utf8) && (!isWhole || word.count == text.utf8.count)
    }
  }

  /// Several prefixes ask together: each must begin a word of the note.
  private static let prefixes: [(prefixes: [Prefix], code: String)] =
    ReferenceTable(named: "safety_words.csv").rows.map {
      ($0.list("word_prefix", separator: "+").map(Prefix.init), $0["asks_about"])
    }

  /// The prefixes by their first letters: most words of a note begin with none of them.
  private static let byBeginning: [UInt32: [Prefix]] = Dictionary(
    grouping: Set(prefixes.flatMap(\.prefixes)), by: { beginning($0.text.utf8) })

  /// The first three bytes as one number.
  private static func beginning(_ word: some Sequence<UInt8>) -> UInt32 {
    word.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The codes that the words of a note ask about, in the order of the table. Accents mean nothing.
  public static func codes(in text: String) -> [String] {
    var codes: [String] = []
    for (_, code) in matches(in: text) where !codes.contains(code) { codes.append(code) }
    return codes
  }

  /// The beginnings of words for which a note is asked about: with them alone it asks about the same.
  public static func beginnings(in text: String) -> [String] {
    var beginnings: [String] = []
    for prefix in matches(in: text).flatMap(\.prefixes) where !beginnings.contains(prefix.text) {
      beginnings.append(prefix.text)
    }
    return beginnings
  }

  /// In small letters without accents, what is no letter of any script a blank or an apostrophe.
  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
    return String(
      text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).map { letter in
        letter.isLetter ? letter : letter == "'" || letter == "’" ? "'" : " "
      })
  }

  /// A letter, or a part of one that is not ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte >= 128
  }

  private static func matches(in text: String) -> [(prefixes: [Prefix], code: String)] {
    let text = plain(text)
    var found: Set<Prefix> = []
    func look(at text: String) {
      for word in text.utf8.split(whereSeparator: { !isLetter($0) }) {
        guard let candidates = byBeginning[beginning(word)] else { continue }
        for prefix in candidates where prefix.begins(word) { found.insert(prefix) }
      }
    }
    look(at: text)
    // "can't" is a word of its own, and "d'urine" is two.
    let apostrophe = UInt8(ascii: "'")
    if text.utf8.contains(apostrophe) {
      look(at: String(decoding: text.utf8.filter { $0 != apostrophe }, as: UTF8.self))
    }
    if found.isEmpty { return [] }
    return prefixes.filter { $0.prefixes.allSatisfy(found.contains) }
  }
}
