internal import Yams

/// Why a mapping file cannot be used, and where in it that stands.
public struct MappingFileError: Error, CustomStringConvertible {
  public var description: String
  public var line: Int
  public var column: Int
  /// The lines that are still to be done.
  public var todoLines: [Int]
}

extension Mapping {
  /// Reads a mapping file; throws ``MappingFileError``.
  public static func read(_ text: String) throws -> Mapping {
    let yaml =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let todos = lines.indices.filter { index in
      lines[index].prefix { $0 != "#" }.contains("TODO")
    }
    func error(_ reason: String, _ line: Int = 1, _ column: Int = 1) -> MappingFileError {
      MappingFileError(
        description: reason, line: line, column: column, todoLines: todos.map { $0 + 1 })
    }
    if let problem = YAMLText.problem(Array(yaml.utf8)) { throw error(problem) }
    do {
      // Its places are wanted for what is wrong below.
      let root = try Yams.compose(yaml: yaml)
      do {
        let mapping = try YAMLDecoder().decode(Mapping.self, from: yaml)
        try mapping.check()
        return mapping
      } catch let problem as DecodingError {
        let mark = root.flatMap { place(of: problem.path, in: $0) }
        throw error(MappingProblem(problem).description, mark?.line ?? 1, mark?.column ?? 1)
      } catch MappingProblem.badWord(let key, "TODO", let known) {
        let line = todos.first ?? 0
        let column = lines[line].utf8.firstRange(of: "TODO".utf8)
        throw error(
          MappingProblem.badWord(key: key, "TODO", known: known).description, line + 1,
          column.map {
            lines[line].utf8.distance(from: lines[line].startIndex, to: $0.lowerBound) + 1
          } ?? 1)
      } catch let problem as MappingProblem {
        throw error(problem.description)
      }
    } catch let problem as YamlError {
      let (reason, line, column) = YAMLText.describe(problem)
      throw error(reason, line, column)
    }
  }

  /// The place of a key by the keys above it.
  private static func place(of path: [String], in root: Node) -> Mark? {
    var node = root
    var mark: Mark?
    for key in path {
      switch node {
      case .mapping(let mapping):
        guard let pair = mapping.first(where: { $0.key.string == key }) else { return mark }
        (mark, node) = (pair.key.mark, pair.value)
      case .sequence(let items):
        guard let index = Int(key.filter(\.isNumber)), items.indices.contains(index) else {
          return mark
        }
        (mark, node) = (items[index].mark, items[index])
      default: return mark
      }
    }
    return mark
  }
}

extension DecodingError {
  /// The keys down to what could not be read.
  fileprivate var path: [String] {
    switch self {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    @unknown default: []
    }
  }
}
