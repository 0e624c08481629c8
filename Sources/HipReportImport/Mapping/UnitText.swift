/// Units as exports write them.
enum UnitText {
  private static func bare(_ unit: String) -> String {
    unit.filter { $0 != "." && $0 != " " }
  }

  /// `kg` or `lb`; any other text stays, for the row's reader to refuse.
  static func mass(_ unit: String) -> String {
    switch bare(unit) {
    case "kg", "kgs", "kilogram", "kilograms", "kilo", "kilos": "kg"
    case "lb", "lbs", "pound", "pounds": "lb"
    default: unit
    }
  }

  /// A unit of loads, distances or times.
  static func isKnown(_ unit: String) -> Bool {
    !unit.isEmpty
      && (["kg", "lb"].contains(mass(unit)) || metres(unit) != nil || seconds(inUnit: unit) != nil)
  }

  /// Metres in one of the unit; one where there is none, `nil` for anything that is no length.
  static func metres(_ unit: String?) -> Double? {
    switch unit.map(bare) {
    case nil, "", "m", "meter", "meters", "metre", "metres", "metri", "metro", "metros", "mètres": 1
    case "cm": 0.01
    case "km", "kilometer", "kilometers", "kilometre", "kilometres", "kms": 1000
    case "mi", "mile", "miles": 1609.344
    case "ft", "feet": 0.3048
    case "yd", "yds", "yard", "yards": 0.9144
    default: nil
    }
  }

  /// Seconds in one of the unit; one where there is none, `nil` for anything that is no time.
  static func seconds(inUnit unit: String?) -> Double? {
    guard let unit else { return 1 }
    let bare = bare(unit)
    return bare.isEmpty || secondWords.contains(bare)
      ? 1 : minuteWords.contains(bare) ? 60 : hourWords.contains(bare) ? 3600 : nil
  }

  /// The same of a column of times, where `5m` is no length.
  static func duration(inUnit unit: String?) -> Double? {
    unit.map(bare) == "m" ? 60 : seconds(inUnit: unit)
  }

  /// What stands behind a number of repetitions and changes nothing.
  static func isRepetitions(_ unit: String) -> Bool { repetitionWords.contains(bare(unit)) }

  /// What stands behind a number of sets and changes nothing.
  static func isSets(_ unit: String) -> Bool { setWords.contains(bare(unit)) }

  private static let secondWords: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden", "seg", "segundo",
    "segundos", "secondo", "secondi", "seconde", "secondes", "seconden"
  ]
  private static let minuteWords: Set<String> = [
    "min", "mins", "minute", "minutes", "minuten", "minuto", "minuti", "minutos", "minuut"
  ]
  private static let hourWords: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "ora", "ore", "hora", "horas",
    "heure", "heures", "uur"
  ]
  private static let repetitionWords: Set<String> = [
    "x", "×", "rep", "reps", "repetition", "repetitions", "times", "wdh", "wiederh", "wiederholung",
    "wiederholungen", "mal", "rép", "réps", "répétition", "répétitions", "repetición",
    "repeticiones", "ripetizione", "ripetizioni", "repetições", "herhalingen"
  ]
  private static let setWords: Set<String> = [
    "x", "×", "set", "sets", "satz", "sätze", "série", "séries", "serie", "series"
  ]

  /// Seconds of `1:15`, `0:05:30`, `1m 30s`, `2h 18m`, `1 minuto 30 secondi`, with the first unit where one is named
  /// and how many parts it has; `nil` for a plain number, and for a text that is not a time as a whole.
  static func duration(
    _ text: String, _ decimal: NumberText.Decimal
  ) -> (seconds: Double, unit: String?, parts: Int)? {
    if text.contains(":") { return clock(text).map { ($0, nil, 2) } }
    var rest = text.lowercased()[...].drop { $0 == " " }
    var (total, smallest, first, parts) = (0.0, Double.infinity, String?.none, 0)
    while !rest.isEmpty {
      let number = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
      rest = rest.dropFirst(number.count).drop { $0 == " " || $0 == "\u{A0}" }
      let unit = rest.prefix { $0.isLetter || $0 == "." }
      rest = rest.dropFirst(unit.count).drop { $0 == " " || $0 == "\u{A0}" || $0 == "," }
      guard !unit.isEmpty, let plain = NumberText.plain(number, decimal), let value = Double(plain),
        let seconds = duration(inUnit: String(unit)), seconds < smallest
      else { return nil }
      (total, smallest, first) = (total + value * seconds, seconds, first ?? String(unit))
      parts += 1
    }
    return first.map { (total, $0, parts) }
  }

  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var total = 0
    for part in parts {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(part),
        (0..<100_000).contains(value)
      else { return nil }
      total = total * 60 + value
    }
    return Double(total)
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
