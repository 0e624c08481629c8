public import HipReportModel

/// An exercise that the catalogue knows. One object for all who speak of it: a log names the same twenty in thousands of
/// rows.
public final class Exercise: Sendable, Equatable {
  public enum Purpose: String, Sendable { case strength, mobility }

  public let id: String
  public let name: String
  public let synonyms: [String]
  /// The first one is the primary one; volume counts there.
  public let directions: [Direction]
  public let purpose: Purpose
  public let loadModel: String
  public let contraction: Contraction
  /// Which legs work: `unilateral`, `bilateral` or `either`.
  public let sideRule: String
  /// Exercises that follow each other, by level.
  public let chain: String
  public let level: Int
  /// The first one does most of the work.
  public let muscles: [String]
  /// Whether the therapist's text names it.
  public let isNamedByTherapist: Bool
  public let source: String
  public let confidence: Confidence

  init(_ row: ReferenceTable.Row) {
    id = row["id"]
    name = row["name"]
    synonyms = row.list("synonyms", separator: ";")
    directions = row.list("directions", separator: ";").compactMap(Direction.init(rawValue:))
    purpose = Purpose(rawValue: row["purpose"]) ?? .strength
    loadModel = row["load_model"]
    contraction = Contraction(rawValue: row["contraction"]) ?? .mixed
    sideRule = row["side_rule"]
    chain = row["chain"]
    level = row.integer("level") ?? 1
    muscles = row.list("muscles", separator: ";")
    isNamedByTherapist = row["seed"] == "yes"
    source = row["source"]
    confidence = Confidence(rawValue: row["confidence"]) ?? .unverifiedLow
  }

  /// Identifiers are unique in the catalogue.
  public static func == (a: Exercise, b: Exercise) -> Bool { a === b || a.id == b.id }
}

/// Exercises by their names and synonyms.
public enum ExerciseCatalogue {
  public static let all: [Exercise] =
    ReferenceTable(named: "exercises.csv").rows.map(Exercise.init)

  public static func exercise(id: String) -> Exercise? { byID[id].map { all[$0] } }

  /// Exact after folding case, blanks, hyphens and punctuation: `abductor` and `adductor` differ by one letter, so
  /// nothing is ever matched by likeness.
  public static func exercise(named name: String) -> Exercise? {
    byName[folded(name)].map { all[$0] }
  }

  /// The name that an unknown one is probably meant to be: only ever shown, never used.
  public static func suggestion(for name: String) -> String? {
    let target = Array(folded(name).utf8)
    guard target.count >= 4 else { return nil }
    var best: (distance: Int, name: String)?
    for exercise in all {
      for candidate in [exercise.name] + exercise.synonyms {
        let distance = editDistance(target, Array(folded(candidate).utf8), limit: target.count / 4)
        if let distance, distance < best?.distance ?? .max { best = (distance, candidate) }
      }
    }
    return best?.name
  }

  private static let byID = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  private static let byName: [String: Int] = {
    var names: [String: Int] = [:]
    for (index, exercise) in all.enumerated() {
      for name in [exercise.id, exercise.name] + exercise.synonyms {
        names[folded(name), default: index] = index
      }
    }
    return names
  }()

  static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 65...90: bytes.append(byte + 32)
      case 97...122, 48...57, 128...: bytes.append(byte)
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Levenshtein's distance, or `nil` beyond the limit.
package func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var previous = Array(0...b.count)
  var current = previous
  for (i, left) in a.enumerated() {
    current[0] = i + 1
    for (j, right) in b.enumerated() {
      current[j + 1] = min(
        previous[j] + (left == right ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
    }
    if let least = current.min(), least > limit { return nil }
    swap(&previous, &current)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
