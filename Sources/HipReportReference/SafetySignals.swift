internal import Foundation
public import HipReportModel

/// How urgent a signal is; the highest class of all open signals leads.
public enum SignalClass: String, Sendable, Comparable, CaseIterable {
  /// Change the exercise and tell the therapist.
  case modify
  /// Call the patient, or the patient calls the clinic.
  case contact
  /// Medical care now.
  case emergency

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// A symptom that is a safety signal. Its words stand in the languages of composition.
public struct SafetySignalDefinition: Sendable, Equatable {
  public enum Group: String, Sendable {
    case pelvicFloor = "pelvic_floor", nerve, pain, general, crisis
  }

  public var code: String
  public var baseClass: SignalClass
  public var group: Group
  public var source: String
  public var confidence: Confidence

  public static let all: [SafetySignalDefinition] = ReferenceTable(named: "safety_signals.csv").rows
    .compactMap { row in
      guard let baseClass = SignalClass(rawValue: row["class"]) else { return nil }
      return SafetySignalDefinition(
        code: row["code"], baseClass: baseClass,
        group: Group(rawValue: row["group"]) ?? .general, source: row["source"],
        confidence: Confidence(rawValue: row["confidence"]) ?? .unverifiedLow)
    }

  public static func signal(code: String) -> SafetySignalDefinition? { byCode[code] }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Symptoms that are data and no signals.
  public static let otherSymptoms: Set<String> = ["tightness", "muscle_soreness"]
}

/// One way in which a signal rises above its base class: all stated conditions must hold.
public struct SignalRaise: Sendable, Equatable {
  /// A timing that may also be "not recorded".
  public enum Timing: Sendable, Hashable {
    case recorded(SymptomTiming)
    case notRecorded
  }
  public enum SideCondition: String, Sendable { case both, unrecorded }

  public var code: String
  public var to: SignalClass
  /// One of these is the timing of an entry.
  public var ownTiming: Set<Timing>
  public var ownSide: SideCondition?
  public var recordedBefore: Bool?
  /// On at least this many days within seven.
  public var daysInSeven: Int?
  /// One of these is open at the same time, …
  public var withCodes: [String]
  /// … on both sides, …
  public var withBothSides: Bool
  /// … with this timing.
  public var withTiming: SymptomTiming?

  public static let all: [SignalRaise] = ReferenceTable(named: "safety_raises.csv").rows
    .compactMap { row in
      guard let to = SignalClass(rawValue: row["to"]) else { return nil }
      return SignalRaise(
        code: row["code"], to: to,
        ownTiming: Set(
          row.list("own_timing", separator: "|").map { text in
            SymptomTiming(rawValue: text).map(Timing.recorded) ?? .notRecorded
          }),
        ownSide: SideCondition(rawValue: row["own_side"]),
        recordedBefore: row["recorded_before"].isEmpty ? nil : row["recorded_before"] == "yes",
        daysInSeven: row.integer("days_in_7"),
        withCodes: row.list("with", separator: "|"), withBothSides: row["with_side"] == "both",
        withTiming: SymptomTiming(rawValue: row["with_timing"]))
    }
}

extension SignalRaise {
  /// Those of one signal, in the order of the table.
  public static func of(code: String) -> [SignalRaise] { byCode[code] ?? [] }

  private static let byCode = Dictionary(grouping: all, by: \.code)
}

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
