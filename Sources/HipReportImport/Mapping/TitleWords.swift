internal import Foundation

/// The words of a title, in any of the languages that the formats know.
struct TitleWords {
  private(set) var words: [String]
  /// The unit that the title states: in brackets, or as its last word.
  private let unit: String?

  init(_ title: String) {
    let outside = title.prefix { $0 != "(" && $0 != "[" }
    let inside = title.dropFirst(outside.count + 1).prefix { $0 != ")" && $0 != "]" }
    let bracket = inside.lowercased().filter { $0 != " " && $0 != "." }
    let isUnit = UnitText.isKnown(bracket)
    words = Self.split(outside) + (isUnit ? [] : Self.split(inside))
    if isUnit {
      unit = UnitText.mass(bracket)
    } else if let last = words.last, ["kg", "lb"].contains(UnitText.mass(last)) {
      unit = UnitText.mass(last)
      words.removeLast()
    } else {
      unit = nil
    }
  }

  /// Words also end where a capital letter begins the next one: `PatientID`.
  private static func split(_ text: Substring) -> [String] {
    var parts: [String] = [""]
    var wasLower = false
    for character in text {
      if !character.isLetter, !character.isNumber {
        parts.append("")
      } else if wasLower, character.isUppercase {
        parts.append(String(character))
      } else {
        parts[parts.count - 1].append(character)
      }
      wasLower = character.isLowercase
    }
    return parts.filter { !$0.isEmpty }.map(TitleVocabulary.plain)
  }

  /// Short words mean something beside their counterpart only: `Flex D` beside `Flex I`, `RE` beside `RI`.
  func resolved(among headers: Set<[String]>) -> TitleWords {
    var result = self
    result.words = words.indices.flatMap { index -> [String] in
      func isBeside(_ other: String) -> Bool {
        var others = words
        others[index] = other
        return headers.contains(others)
      }
      switch words[index] {
      case "d" where Self.lefts.contains(where: isBeside): return ["right"]
      case let word where Self.lefts.contains(word) && isBeside("d"): return ["left"]
      case "ri" where isBeside("re"): return ["internal", "rotation"]
      case "re" where isBeside("ri"): return ["external", "rotation"]
      case "der" where ["izq", "izda"].contains(where: isBeside): return ["right"]
      case let word: return [word]
      }
    }
    return result
  }

  /// Izquierda, gauche, esquerda, sinistra: beside a `D` for derecha, droite, direita, destra.
  static let lefts = ["i", "g", "e", "s"]

  /// A movement of the hip with or without its side, if the title says nothing of a force.
  var measure: TitleGuess? {
    guard unit == nil, TitleVocabulary.force.isDisjoint(with: words), !namesOtherJoint,
      let direction = Self.directions.first(where: { words.contains($0.words) })
    else { return nil }
    let rest = words.filter { !direction.words.contains($0) }
    return .measure(
      direction: direction.meaning, side: Self.side(in: rest),
      motion: rest.lazy.compactMap { TitleVocabulary.motions[$0] }.first,
      phase: Self.phase(in: rest))
  }

  func field(isNumeric: Bool) -> TitleGuess {
    if namesPerson { return .field(.patient, unit: nil) }
    if namesOtherJoint { return .unknown }
    for (field, known, needsNumber) in TitleVocabulary.fields
    where !known.isDisjoint(with: words) && (isNumeric || !needsNumber) {
      switch field {
      case .pain:
        let phase = Self.phase(in: words)
        return .field(
          phase == "before" ? .painBefore : phase == "after" ? .painAfter : .pain, unit: nil)
      case .reps, .holdSeconds, .load:
        guard let side = Self.side(in: words) else { return .field(field, unit: statedUnit(field)) }
        return .sided(field, unit: statedUnit(field), side: side)
      default: return .field(field, unit: statedUnit(field))
      }
    }
    if isNumeric, !TitleVocabulary.setCounts.isDisjoint(with: words) { return .setCount }
    return .unknown
  }

  /// A load in pounds is one in pounds; no other field is weighed.
  func statedUnit(_ field: LogField) -> String? {
    guard let unit, field == .load || !["kg", "lb"].contains(unit) else { return nil }
    return unit
  }

  /// It says whose row this is: `Client ID`, `Fallnummer`, and not `patient satisfied`.
  var namesPerson: Bool {
    let isAbout = words.allSatisfy {
      isPerson($0) || TitleVocabulary.identifiers.contains($0)
        || TitleVocabulary.records.contains($0)
    }
    guard isAbout else { return false }
    return words.contains { isPerson($0) || TitleVocabulary.names.contains($0) }
      || words.count > 1 && !TitleVocabulary.records.isDisjoint(with: words)
  }

  private func isPerson(_ word: String) -> Bool {
    if TitleVocabulary.persons.contains(word) { return true }
    guard let ending = TitleVocabulary.numberEndings.first(where: word.hasSuffix) else {
      return false
    }
    let stem = String(word.dropLast(ending.count))
    return TitleVocabulary.persons.contains(stem) || TitleVocabulary.records.contains(stem)
  }

  /// Names, addresses, telephone numbers, days of birth.
  var isPersonal: Bool {
    !TitleVocabulary.personal.isDisjoint(with: words)
      || !TitleVocabulary.persons.isDisjoint(with: words) || namesPerson
  }

  /// `Nombre del ejercicio` has a name of no person.
  var namesExercise: Bool { field(isNumeric: false) == .field(.exercise, unit: nil) }

  /// The texts of such a column may differ among the readings of one person.
  var namesCondition: Bool { !TitleVocabulary.conditions.isDisjoint(with: words) }

  private var namesOtherJoint: Bool {
    let isOther =
      !TitleVocabulary.otherJoints.isDisjoint(with: words) || words.contains(["lateral", "flexion"])
      || words.contains { word in TitleVocabulary.otherJointStems.contains(where: word.hasPrefix) }
    return isOther && TitleVocabulary.hips.isDisjoint(with: words)
      && !words.contains { word in TitleVocabulary.hipStems.contains(where: word.hasPrefix) }
  }

  /// The phase of a title, also one whose word is joined to another: `rbef`.
  var looselyNamedPhase: String? {
    if let phase = Self.phase(in: words) { return phase }
    func isPart(_ known: [String]) -> Bool {
      words.contains { word in known.contains { word.hasSuffix($0) || word.hasPrefix($0) } }
    }
    if isPart(["before", "bef", "pre", "vor"]) { return "before" }
    return isPart(["after", "aft", "post", "nach"]) ? "after" : nil
  }

  private static func phase(in words: [String]) -> String? {
    if !TitleVocabulary.before.isDisjoint(with: words) { return "before" }
    return TitleVocabulary.after.isDisjoint(with: words) ? nil : "after"
  }

  /// `nil` where it names both.
  private static func side(in words: [String]) -> String? {
    let named = Set(words.compactMap { sides[$0] })
    return named.count == 1 ? named.first : nil
  }

  /// Longest first: `ext rot` is no extension. `RE` is a rotation beside `RI` only, and a side in German.
  private static let directions: [(words: [String], meaning: String)] = {
    let values = FormatProfiles.mapping(named: "rom-long")?.values["direction"] ?? [:]
    return values.map { text, meaning in (split(text[...]), meaning) }
      .filter { $0.0 != ["ri"] && $0.0 != ["re"] }
      .sorted { ($0.0.count, $1.0.joined()) > ($1.0.count, $0.0.joined()) }
  }()

  private static let sides: [String: String] = {
    let values = FormatProfiles.mapping(named: "rom-long")?.values["side"] ?? [:]
    var sides = ["l": "left", "left": "left", "r": "right", "right": "right"]
    // `der` is an article in German.
    for (text, meaning) in values where !text.hasPrefix("der") || text.count > 4 {
      sides[TitleVocabulary.plain(text).filter { $0 != "." }] = meaning
    }
    return sides
  }()
}
