/// How a file's columns become the patient log's fields: a built-in format, or a user's own mapping file.
///
/// The grammar is described in `FormatMapping.md`. Every key may be left out but `profile`.
public struct Mapping: Sendable, Decodable, Equatable {
  /// The name of the format: lower-case letters, digits and hyphens.
  public var profile: String
  /// One line for a person: whose export it is.
  public var about: String?
  /// The kind of every row; without it the row's cells or constants say.
  public var kind: String?
  public var match = Match()
  public var dialect = Dialect()
  public var locale = Locale()
  /// By the name of a field of the patient log, or by any other name that `rows` asks for.
  public var columns: [String: MappedColumn] = [:]
  public var constants: [String: String] = [:]
  /// By field: a cell's text, folded, and what it means.
  public var values: [String: [String: String]] = [:]
  /// By field: a unit, `column:TITLE`, or `ask`, `header` and `suffix`, which leave it to the file.
  public var units: [String: String] = [:]
  /// Fields in which a zero stands for "not recorded".
  public var zeroMeansMissing: [String] = []
  public var rows: [MappedRowRule] = []
  /// Columns that repeat for every set of a row.
  public var groups: [MappedGroup] = []
  /// Columns that each hold one observation.
  public var measures: [MappedMeasure] = []
  /// The day of each phase, for sheets without dates.
  public var dates: [String: String] = [:]
  /// Titles that are known and not wanted.
  public var ignore: [String] = []
  /// Names of columns that hold a few texts, each in many rows: they show where an unquoted delimiter moved the cells.
  public var closed: [String] = []

  private static let keys = [
    "profile", "about", "extend", "kind", "match", "dialect", "locale", "subject", "columns",
    "constants", "values", "exercise_alias", "units", "zero_means_missing", "rows", "groups",
    "measures", "dates", "ignore", "closed"
  ]

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(unknownTo: Self.keys)
    profile = try values.decode(String.self, forKey: MappingKey("profile"))
    about = try values.value("about")
    kind = try values.value("kind")
    // Several kinds: each row says its own.
    if kind == "mixed" { kind = nil }
    match = try values.value("match") ?? Match()
    dialect = try values.value("dialect") ?? Dialect()
    locale = try values.value("locale") ?? Locale()
    columns = try values.value("columns") ?? [:]
    if let subject: Subject = try values.value("subject") { columns["patient"] = subject.column }
    constants = try values.value("constants") ?? [:]
    self.values = try values.value("values") ?? [:]
    if let alias: [String: String] = try values.value("exercise_alias") {
      self.values["exercise", default: [:]].merge(alias) { _, alias in alias }
    }
    units = try values.value("units") ?? [:]
    zeroMeansMissing = try values.value("zero_means_missing") ?? []
    rows = try values.value("rows") ?? []
    groups = try values.value("groups") ?? []
    measures = try values.value("measures") ?? []
    dates = try values.value("dates") ?? [:]
    ignore = try values.value("ignore") ?? []
    closed = try values.value("closed") ?? []
    if let base: String = try values.value("extend") {
      guard base != profile, let base = FormatProfiles.mapping(named: base) else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "\"\(base)\" is no built-in format that could be extended"))
      }
      self = extending(base)
    }
  }

  /// What the header must be for the mapping to be used.
  public struct Match: Sendable, Decodable, Equatable {
    /// Names of `columns`, or titles, that the header must have.
    public var has: [String] = []
    /// Titles that it must not have.
    public var lacks: [String] = []
    /// The header must have no column that the mapping does not know: stop if the export changes.
    public var isExact = false

    init() {}

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: MappingKey.self)
      try values.reject(unknownTo: ["header_has", "header_lacks", "expect_exact_header"])
      has = try values.value("header_has") ?? []
      lacks = try values.value("header_lacks") ?? []
      isExact = try values.value("expect_exact_header") ?? false
    }
  }

  /// How the file is written, where it is not to be found out.
  public struct Dialect: Sendable, Decodable, Equatable {
    /// Cells that say nothing, such as `n/a`.
    public var missing: [String] = []
    /// The delimiter: one character, or `tab`.
    public var delimiter: String?
    /// Lines above the header.
    public var skipLines: Int?

    init() {}

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: MappingKey.self)
      // Columns stand in any order, the encoding is found out, and a header has one row: these may be said.
      try values.reject(
        unknownTo: ["missing", "delimiter", "skip_lines", "order", "encoding", "header_rows"])
      missing = try values.value("missing") ?? []
      delimiter = try values.value("delimiter")
      skipLines = try values.value("skip_lines")
    }
  }

  /// How numbers and days are written.
  public struct Locale: Sendable, Decodable, Equatable {
    /// `.`, `,` or `auto`: proved from the column.
    public var decimal = "auto"
    /// `ymd`, `dmy`, `mdy` or `auto`.
    public var dateOrder = "auto"
    /// `local`, an offset such as `+02:00`, or a zone such as `Europe/Berlin`: what times in UTC are brought to before
    /// the day is taken.
    public var zone = "local"

    init() {}

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: MappingKey.self)
      try values.reject(unknownTo: ["decimal", "date_order", "zone"])
      decimal = try values.value("decimal") ?? "auto"
      dateOrder = try values.value("date_order") ?? "auto"
      zone = try values.value("zone") ?? "local"
    }
  }

  private struct Subject: Decodable {
    let column: MappedColumn
  }
}

/// A column by its titles, in any language; the first one found is used.
public struct MappedColumn: Sendable, Decodable, Equatable {
  public struct Title: Sendable, Equatable {
    public var text: String
    /// The unit that this very title states.
    public var unit: String?
  }

  public var titles: [Title] = []
  /// The unit of the column whatever its title says.
  public var unit: String?
  /// The column of the row that names the unit.
  public var unitFrom: String?
  /// The column that holds the time of a date.
  public var timeFrom: String?
  /// What stands behind a number, and the field that it means with its unit: `secondi: hold_s`, `minuti: duration_s min`.
  public var suffixes: [String: String] = [:]

  /// A title, a list of titles, or a mapping with `titles` and what is known of their cells.
  public init(from decoder: any Decoder) throws {
    if let one = try? decoder.singleValueContainer().decode(TitleForm.self) {
      titles = [one.title]
      return
    }
    if let several = try? decoder.singleValueContainer().decode([TitleForm].self) {
      titles = several.map(\.title)
      return
    }
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(unknownTo: ["titles", "unit", "unit_from", "time_from", "suffixes"])
    titles = try values.decode([TitleForm].self, forKey: MappingKey("titles")).map(\.title)
    unit = try values.value("unit")
    unitFrom = try values.value("unit_from")
    timeFrom = try values.value("time_from")
    suffixes = try values.value("suffixes") ?? [:]
  }

  /// The column of one of a group of columns that repeat.
  func numbered(_ number: Int) -> MappedColumn {
    var column = self
    for index in titles.indices {
      column.titles[index].text = titles[index].text.replacing("{n}", with: "\(number)")
    }
    return column
  }

  /// A title alone, or `{title: Weight (kg), unit: kg}`.
  private struct TitleForm: Decodable {
    let title: Title

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        title = Title(text: text)
        return
      }
      let values = try decoder.container(keyedBy: MappingKey.self)
      try values.reject(unknownTo: ["title", "unit"])
      title = Title(
        text: try values.decode(String.self, forKey: MappingKey("title")),
        unit: try values.value("unit"))
    }
  }
}

/// What a row is, or what its fields are, if a condition holds. Rules are tried from the top.
public struct MappedRowRule: Sendable, Decodable, Equatable {
  public var when: MappedCondition
  /// A class of the account, such as `rest`; the row is then no observation.
  public var rowClass: String?
  /// Fields with the value that they have in such a row; an empty one is taken away.
  public var set: [String: String] = [:]

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(unknownTo: ["when", "class", "set"] + LogField.allCases.map(\.name))
    when = try values.decode(MappedCondition.self, forKey: MappingKey("when"))
    rowClass = try values.value("class")
    set = try values.fields()
  }
}

/// What is asked of the cells of one row; all that is stated must hold.
public indirect enum MappedCondition: Sendable, Decodable, Equatable {
  /// One of these texts, folded.
  case isOne(column: String, of: [String])
  case isBlank(column: String, Bool)
  /// The whole cell, by a regular expression.
  case matches(column: String, pattern: String)
  case all([MappedCondition])
  case any([MappedCondition])
  case not(MappedCondition)

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(unknownTo: ["column", "is", "blank", "matches", "all", "any", "not"])
    var parts: [MappedCondition] = []
    if let all: [MappedCondition] = try values.value("all") { parts.append(.all(all)) }
    if let any: [MappedCondition] = try values.value("any") { parts.append(.any(any)) }
    if let not: MappedCondition = try values.value("not") { parts.append(.not(not)) }
    if let column: String = try values.value("column") {
      if let texts: [String] = try values.value("is") {
        parts.append(.isOne(column: column, of: texts))
      }
      if let blank: Bool = try values.value("blank") {
        parts.append(.isBlank(column: column, blank))
      }
      if let pattern: String = try values.value("matches") {
        parts.append(.matches(column: column, pattern: pattern))
      }
    }
    guard let first = parts.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a condition asks for nothing"))
    }
    self = parts.count == 1 ? first : .all(parts)
  }
}

/// Columns that stand once for every set of a row: `{n}` in a title is the number of the set.
public struct MappedGroup: Sendable, Decodable, Equatable {
  public var from: Int
  public var to: Int
  public var columns: [String: MappedColumn]
  /// A group gives a set only if this field has a value.
  public var needs: String
  public var set: [String: String]
  /// The column that says how often the set was done: one row then stands for so many sets.
  public var repeats: String?

  /// Every number costs a search of the header, and no row holds so many sets.
  private static let numbers = 0...200

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(unknownTo: ["from", "to", "columns", "needs", "set", "repeat"])
    from = try values.value("from") ?? 1
    columns = try values.value("columns") ?? [:]
    let isNumbered = columns.values.contains { $0.titles.contains { $0.text.contains("{n}") } }
    to = try values.value("to") ?? (isNumbered ? 30 : from)
    guard Self.numbers.contains(from), Self.numbers.contains(to) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "from and to are numbers from 0 to \(Self.numbers.upperBound)"))
    }
    needs = try values.value("needs") ?? "reps"
    set = try values.value("set") ?? [:]
    repeats = try values.value("repeat")
  }
}

/// One column that holds one observation: a side, a direction, a phase of its own.
public struct MappedMeasure: Sendable, Decodable, Equatable {
  public var column: MappedColumn
  /// Fields of the patient log with their fixed values, such as `side: left`.
  public var set: [String: String]
  /// Fields whose value is another column's, as it is or through a table.
  public var from: [String: Lookup]
  public var phase: String?
  /// Values outside are rejected.
  public var range: ClosedRange<Double>?
  /// The observation was not made, and is counted as such.
  public var notTested: MappedCondition?

  public struct Lookup: Sendable, Decodable, Equatable {
    public var column: String
    public var map: [String: String]

    /// A title, or `{column, map}`.
    public init(from decoder: any Decoder) throws {
      if let title = try? decoder.singleValueContainer().decode(String.self) {
        (column, map) = (title, [:])
        return
      }
      let values = try decoder.container(keyedBy: MappingKey.self)
      try values.reject(unknownTo: ["column", "map"])
      column = try values.decode(String.self, forKey: MappingKey("column"))
      map = try values.value("map") ?? [:]
    }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: MappingKey.self)
    let names = LogField.allCases.map(\.name)
    try values.reject(
      unknownTo: ["column", "set", "from", "phase", "range", "not_tested"] + names
        + names.map { $0 + "_from" })
    column = try values.decode(MappedColumn.self, forKey: MappingKey("column"))
    set = try values.fields()
    from = try values.value("from") ?? [:]
    for name in names {
      if let lookup: Lookup = try values.value(name + "_from") { from[name] = lookup }
    }
    phase = try values.value("phase")
    if let limits: [Double] = try values.value("range") {
      guard limits.count == 2, limits[0] <= limits[1] else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "range is [LOWEST, HIGHEST]"))
      }
      range = limits[0]...limits[1]
    }
    notTested = try values.value("not_tested")
  }
}

/// A key of the grammar as it is written.
struct MappingKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer where K == MappingKey {
  func value<Value: Decodable>(_ key: String) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: MappingKey(key))
  }

  /// Fields with their values: under `set`, or each as a key of its own.
  func fields() throws -> [String: String] {
    var fields: [String: String] = try value("set") ?? [:]
    // The number of a set has the name of the key itself, and stands under it only.
    for field in LogField.allCases where field != .set {
      if let text: String = try value(field.name) { fields[field.name] = text }
    }
    return fields
  }

  /// A misspelt key would be ignored in silence, and the column with it.
  func reject(unknownTo known: [String]) throws {
    for key in allKeys where !known.contains(key.stringValue) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath,
          debugDescription:
            "unknown key \"\(key.stringValue)\"; known here: \(known.joined(separator: ", "))"))
    }
  }
}
