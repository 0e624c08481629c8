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

  /// The names of the columns that it asks for.
  var columns: [String] {
    switch self {
    case .isOne(let column, _), .isBlank(let column, _), .matches(let column, _): [column]
    case .all(let parts), .any(let parts): parts.flatMap(\.columns)
    case .not(let part): part.columns
    }
  }

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
