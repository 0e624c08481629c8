internal import HipReportModel

/// What a title probably is: by the titles of the built-in formats, else by the words in it.
enum TitleGuess: Equatable {
  /// With the unit that the title states.
  case field(LogField, unit: String?)
  /// The angle of one movement, with what the title says of it.
  case measure(direction: String, side: String?, motion: String?)
  /// How often a set was done.
  case setCount
  case unknown

  /// `cells` are a few of the column's texts: a weight must be a number.
  static func of(_ title: String, cells: [String] = []) -> TitleGuess {
    if let known = known(title) { return known }
    let words = TitleWords(title)
    if let measure = words.measure { return measure }
    return words.field(isNumeric: !cells.isEmpty && cells.allSatisfy(startsWithNumber))
  }

  /// The title stands in a built-in format, or is the patient log's own.
  static func known(_ title: String) -> TitleGuess? {
    let folded = CompiledMapping.folded(title)
    if let measure = measures[folded] { return measure }
    return (LogField.named(title) ?? fields[folded]).map { .field($0, unit: nil) }
  }

  /// What a word of a cell means in the built-in formats, whatever its language.
  static func meaning(of word: String, _ field: LogField) -> String? {
    let folded = CompiledMapping.folded(word)
    for mapping in FormatProfiles.all {
      for (known, meaning) in mapping.values[field.name] ?? [:]
      where CompiledMapping.folded(known) == folded {
        return meaning
      }
    }
    return nil
  }

  private static func startsWithNumber(_ cell: String) -> Bool {
    Double(NumberText.split(cell).number.map { $0 == "," ? "." : $0 }.map(String.init).joined())
      != nil
  }

  private static let fields: [String: LogField] = {
    var fields: [String: LogField] = [:]
    for mapping in FormatProfiles.all {
      for (name, column) in mapping.columns.sorted(by: { $0.key < $1.key }) {
        guard let field = LogField.named(name) else { continue }
        for title in column.titles {
          let folded = CompiledMapping.folded(title.text)
          if fields[folded] == nil { fields[folded] = field }
        }
      }
    }
    return fields
  }()

  private static let measures: [String: TitleGuess] = {
    var measures: [String: TitleGuess] = [:]
    for mapping in FormatProfiles.all where mapping.profile == "rom-wide" {
      for measure in mapping.measures {
        guard let direction = measure.set["direction"] else { continue }
        for title in measure.column.titles {
          measures[CompiledMapping.folded(title.text)] = .measure(
            direction: direction, side: measure.set["side"], motion: measure.set["motion"])
        }
      }
    }
    return measures
  }()
}

/// The words of a title, in any of the languages that the formats know.
struct TitleWords {
  private let words: [String]
  /// What stands in brackets, such as `kg`.
  private let unit: String?

  init(_ title: String) {
    let outside = title.prefix { $0 != "(" && $0 != "[" }
    let inside = title.dropFirst(outside.count + 1).prefix { $0 != ")" && $0 != "]" }
    func split(_ text: Substring) -> [String] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let unit = inside.lowercased().filter { $0 != " " && $0 != "." }
    self.unit = UnitText.isKnown(unit) ? UnitText.mass(unit) : nil
    words = split(outside) + (self.unit == nil ? split(inside) : [])
  }

  /// A movement with or without its side, if the title says nothing of a force.
  var measure: TitleGuess? {
    guard let direction = Self.directions.first(where: { words.contains($0.words) }),
      Self.force.isDisjoint(with: words), unit == nil
    else { return nil }
    let rest = words.filter { !direction.words.contains($0) }
    return .measure(
      direction: direction.meaning, side: rest.lazy.compactMap { Self.sides[$0] }.first,
      motion: rest.lazy.compactMap { Self.motions[$0] }.first)
  }

  func field(isNumeric: Bool) -> TitleGuess {
    for (field, known, needsNumber) in Self.fields
    where !known.isDisjoint(with: words) && (isNumeric || !needsNumber) {
      guard field == .pain else { return .field(field, unit: unit) }
      if !Self.before.isDisjoint(with: words) { return .field(.painBefore, unit: nil) }
      return .field(Self.after.isDisjoint(with: words) ? .pain : .painAfter, unit: nil)
    }
    if isNumeric, !Self.setCounts.isDisjoint(with: words) { return .setCount }
    return .unknown
  }

  /// It says whose row this is: `Client ID`, and not `patient satisfied`.
  var namesPerson: Bool {
    if words == ["name"] { return true }
    return !Self.persons.isDisjoint(with: words)
      && words.allSatisfy { Self.persons.contains($0) || Self.identifiers.contains($0) }
  }

  private static let identifiers: Set<String> = [
    "id", "no", "nr", "number", "nummer", "numero", "numéro", "code", "key", "kennung", "name"
  ]

  /// Longest first: `ext rot` is no extension.
  private static let directions: [(words: [String], meaning: String)] = {
    let values = FormatProfiles.mapping(named: "rom-long")?.values["direction"] ?? [:]
    return values.map { text, meaning in
      (text.lowercased().split { !$0.isLetter }.map(String.init), meaning)
    }
    // `RE` is a rotation in a column of movements only: in a title it is a side.
    .filter { $0.0.count > 1 || sides[$0.0.first ?? ""] == nil }.sorted {
      ($0.0.count, $1.0.joined()) > ($1.0.count, $0.0.joined())
    }
  }()

  private static let sides: [String: String] = {
    let values = FormatProfiles.mapping(named: "rom-long")?.values["side"] ?? [:]
    var sides = ["l": "left", "left": "left", "r": "right", "right": "right"]
    for (text, meaning) in values { sides[text.lowercased().filter { $0 != "." }] = meaning }
    return sides
  }()

  private static let motions = [
    "active": "active", "arom": "active", "aktiv": "active", "attiva": "active", "activa": "active",
    "passive": "passive", "prom": "passive", "passiv": "passive", "passiva": "passive",
    "pasiva": "passive"
  ]

  private static let force: Set<String> = ["force", "strength", "kraft", "mmt", "n", "nm", "forza"]
  private static let before: Set<String> = ["before", "vor", "vorher", "avant", "antes", "prima"]
  private static let after: Set<String> = ["after", "nach", "nachher", "après", "después", "dopo"]
  private static let setCounts: Set<String> = [
    "sets", "sätze", "saetze", "séries", "series", "serie", "durchgänge"
  ]
  private static let persons: Set<String> = [
    "patient", "patients", "patientin", "client", "klient", "klientin", "subject", "participant",
    "proband", "person", "paziente", "paciente", "mrn"
  ]

  /// From the words that say most to those that say least.
  private static let fields: [(field: LogField, words: Set<String>, needsNumber: Bool)] = [
    (.pain, ["pain", "schmerz", "schmerzen", "dolore", "dolor", "douleur", "nrs", "vas"], true),
    (.rpe, ["rpe", "borg", "exertion", "effort", "anstrengung"], true),
    (
      .reps,
      [
        "reps", "rep", "repetitions", "wiederholungen", "wiederh", "wdh", "répétitions", "réps",
        "repeticiones", "ripetizioni"
      ], true
    ),
    (.holdSeconds, ["hold", "seconds", "secs", "sekunden", "secondes", "secondi", "halten"], true),
    (.load, ["weight", "load", "resistance", "gewicht", "poids", "peso", "carico", "last"], true),
    (.band, ["band", "colour", "color", "farbe"], false),
    (.exercise, ["exercise", "übung", "uebung", "exercice", "ejercicio", "esercizio"], false),
    (
      .note, ["note", "notes", "comment", "comments", "bemerkung", "bemerkungen", "kommentar"],
      false
    ),
    (.side, ["side", "leg", "limb", "seite", "bein", "côté", "lato", "lado"], false),
    (.direction, ["movement", "bewegung", "richtung", "mouvement", "movimento"], false),
    (.value, ["degrees", "angle", "winkel", "grad", "gradi", "degrés", "grados"], true),
    (.device, ["device", "instrument", "gerät"], false),
    (.rater, ["tester", "rater", "examiner", "therapist", "therapeut", "clinician"], false),
    (.patient, persons, false)
  ]
}
