internal import HipReportModel

/// What a title probably is: by the titles of the built-in formats, else by the words in it.
enum TitleGuess: Equatable {
  /// With the unit that the title states.
  case field(LogField, unit: String?)
  /// A column of one side: `reps left`.
  case sided(LogField, unit: String?, side: String)
  /// The angle of one movement, with what the title says of it.
  case measure(direction: String, side: String?, motion: String?, phase: String?)
  /// How often a set was done.
  case setCount
  case unknown

  /// `cells` are a few of the column's texts: a weight must be a number. `headers` are the words of all titles.
  static func of(
    _ title: String, cells: [String] = [], among headers: Set<[String]> = []
  ) -> TitleGuess {
    let isNumeric = !cells.isEmpty && cells.allSatisfy { startsWithNumber($0) || saysNothing($0) }
    if let known = known(title) {
      switch known {
      // A plan's sets are none that were done.
      case .field(.sets, _): return isNumeric ? .setCount : .unknown
      default: return known
      }
    }
    let words = TitleWords(title).resolved(among: headers)
    if let measure = words.measure { return measure }
    return words.field(isNumeric: isNumeric)
  }

  /// The title stands in a built-in format, or is the patient log's own.
  static func known(_ title: String) -> TitleGuess? {
    let folded = CompiledMapping.folded(title)
    if let measure = measures[folded] { return measure }
    return (LogField.named(title) ?? fields[folded]).map { field in
      .field(field, unit: field == .load ? TitleWords(title).statedUnit(field) : nil)
    }
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

  /// A cell of a column of numbers that was not filled.
  static func saysNothing(_ cell: String) -> Bool {
    ["-", "--", "—", "n/a", "na", "nt"].contains(cell.lowercased())
  }

  static func startsWithNumber(_ cell: String) -> Bool {
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
            direction: direction, side: measure.set["side"], motion: measure.set["motion"],
            phase: nil)
        }
      }
    }
    return measures
  }()
}
