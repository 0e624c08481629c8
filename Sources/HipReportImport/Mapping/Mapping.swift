internal import HipReportReference

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
  /// By field: texts that mean something only in a column that holds no others, such as `I` and `D` for the sides.
  public var pairs: [String: [[String: String]]] = [:]
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
  /// Titles that this file itself names with no other title beside them.
  var loneTitles: [String] = []
  /// Names of columns that hold a few texts, each in many rows: they show where an unquoted delimiter moved the cells.
  public var closed: [String] = []

  private static let keys = [
    "profile", "about", "extend", "kind", "match", "dialect", "locale", "subject", "columns",
    "constants", "values", "pairs", "exercise_alias", "units", "zero_means_missing", "rows",
    "groups",
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
    pairs = try values.value("pairs") ?? [:]
    units = try values.value("units") ?? [:]
    zeroMeansMissing = try values.value("zero_means_missing") ?? []
    rows = try values.value("rows") ?? []
    groups = try values.value("groups") ?? []
    measures = try values.value("measures") ?? []
    dates = try values.value("dates") ?? [:]
    ignore = try values.value("ignore") ?? []
    closed = try values.value("closed") ?? []
    loneTitles = ownLoneTitles
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
    /// Grades in words, such as `WFL`, that stand in columns of numbers: no value, and counted as not tested.
    public var words: [String] = []
    /// The delimiter: one character, or `tab`.
    public var delimiter: String?
    /// Lines above the header.
    public var skipLines: Int?
    /// Fields whose blank cell means what the row above says, as spreadsheets write cells that were merged.
    public var fillDown: [String] = []

    init() {}

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: MappingKey.self)
      // Columns stand in any order, the encoding is found out, and a header has one row: these may be said.
      try values.reject(
        unknownTo: [
          "missing", "words", "delimiter", "skip_lines", "fill_down", "order", "encoding",
          "header_rows"
        ])
      missing = try values.value("missing") ?? []
      words = try values.value("words") ?? []
      delimiter = try values.value("delimiter")
      skipLines = try values.value("skip_lines")
      fillDown = try values.value("fill_down") ?? []
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
      let typed = Array(key.stringValue.utf8)
      let nearest = known.compactMap { name in
        editDistance(typed, Array(name.utf8), limit: 2).map { ($0, name) }
      }.min { $0.0 < $1.0 }?.1
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: codingPath + [key],
          debugDescription: "unknown key \"\(key.stringValue)\"; "
            + (nearest.map { "did you mean \($0)?" }
              ?? "known here: \(known.joined(separator: ", "))")))
    }
  }
}
