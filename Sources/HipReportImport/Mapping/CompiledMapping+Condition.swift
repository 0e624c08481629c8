internal import Foundation

extension CompiledMapping {
  /// A condition with its columns found.
  indirect enum Condition: Sendable {
    case isOne(Int, Set<String>)
    case isBlank(Int, Bool)
    case matches(Int, NSRegularExpression)
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// Its column is not in the file.
    case never

    /// The columns that it looks at.
    var columns: Set<Int> {
      switch self {
      case .isOne(let column, _), .isBlank(let column, _), .matches(let column, _): [column]
      case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.columns) }
      case .not(let part): part.columns
      case .never: []
      }
    }
  }

  func condition(
    _ condition: MappedCondition, _ places: [String: Int]
  ) throws(MappingProblem) -> Condition {
    func index(_ name: String) -> Int? { found[name]?.index ?? places[Self.folded(name)] }
    switch condition {
    case .isOne(let column, let texts):
      return index(column).map { .isOne($0, Set(texts.map(Self.folded))) } ?? .never
    case .isBlank(let column, let blank):
      // A column that is not there is blank in every row.
      return index(column).map { .isBlank($0, blank) } ?? (blank ? .all([]) : .never)
    case .matches(let column, let pattern):
      guard let expression = try? NSRegularExpression(pattern: "^(?:\(pattern))$") else {
        throw .badPattern(pattern)
      }
      return index(column).map { .matches($0, expression) } ?? .never
    case .all(let parts):
      var conditions: [Condition] = []
      for part in parts { conditions.append(try self.condition(part, places)) }
      return .all(conditions)
    case .any(let parts):
      var conditions: [Condition] = []
      for part in parts { conditions.append(try self.condition(part, places)) }
      return .any(conditions)
    case .not(let part): return .not(try self.condition(part, places))
    }
  }
}
