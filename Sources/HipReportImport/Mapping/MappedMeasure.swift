/// Columns that stand once for every set of a row: `{n}` in a title is the number of the set.
public struct MappedGroup: Sendable, Decodable, Equatable {
  public var from: Int
  public var to: Int
  public var columns: [String: MappedColumn]
  /// The titles have a number: each of the columns is of one set.
  var isNumbered: Bool {
    columns.values.contains { $0.titles.contains { $0.text.contains("{n}") } }
  }
  /// A group gives a set only if one of these fields has a value.
  public var needs: [String]
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
    let several: [String]? = try? values.value("needs")
    needs = try several ?? [values.value("needs") ?? "reps"]
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
