import Foundation
import Testing

/// Numbers that other programs computed: `datasets/reference/vectors/`, one file a family, one case a line.
///
/// A value passes if |ours − theirs| ≤ abs + rel · max(|ours|, |theirs|) with the tolerance beside theirs. Where theirs is
/// `null`, ours must be no value: not zero, not a number that is none.
struct VectorCase: Decodable, Sendable {
  struct Tolerance: Decodable, Sendable {
    var abs: Double
    var rel: Double
  }

  /// What one program says of the case, or why it refused.
  struct Reference: Decodable, Sendable {
    var tool: String
    var estimator: String?
    var values: [String: VectorValue]?
    var tol: Tolerance?
    var error: String?
  }

  var id: String
  var tags: [String]
  var input: [String: VectorValue]
  var refs: [Reference]

  func has(_ field: String) -> Bool { input[field] != nil }

  func number(_ field: String) throws -> Double {
    guard let value = input[field]?.number else {
      throw VectorError(description: "\(id) has no number \(field)")
    }
    return value
  }

  func integer(_ field: String) throws -> Int { Int(try number(field)) }

  func list(_ field: String) throws -> [VectorValue] {
    guard case .list(let values)? = input[field] else {
      throw VectorError(description: "\(id) has no list \(field)")
    }
    return values
  }

  func numbers(_ field: String) throws -> [Double] {
    try list(field).map {
      guard let value = $0.number else {
        throw VectorError(description: "\(id): \(field) holds something else")
      }
      return value
    }
  }

  func integers(_ field: String) throws -> [Int] { try numbers(field).map { Int($0) } }
}

struct VectorError: Error, CustomStringConvertible {
  var description: String
}

/// Values of a vector that ours is not held against, and why.
struct VectorException: Sendable {
  /// The cases, or those that a test of the case finds.
  var applies: @Sendable (VectorCase) throws -> Bool
  /// Of which program; `nil` is any.
  var tool: String?
  var estimator: String?
  var keys: Set<String>
  /// What ours must be instead; `nil` leaves it open.
  var instead: VectorValue?
  var reason: String

  init(
    _ reason: String, keys: Set<String>, tool: String? = nil, estimator: String? = nil,
    instead: VectorValue? = nil, where applies: @escaping @Sendable (VectorCase) throws -> Bool
  ) {
    (self.applies, self.tool, self.estimator) = (applies, tool, estimator)
    (self.keys, self.instead, self.reason) = (keys, instead, reason)
  }

  init(
    _ reason: String, ids: Set<String>, keys: Set<String>, tool: String? = nil,
    estimator: String? = nil, instead: VectorValue? = nil
  ) {
    self.init(reason, keys: keys, tool: tool, estimator: estimator, instead: instead) {
      ids.contains($0.id)
    }
  }
}

enum Vectors {
  /// What our program says of a case: the value of each name that a reference states.
  typealias Ours = (VectorCase) throws -> [String: VectorValue]

  static func cases(_ family: String) throws -> [VectorCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/reference/vectors/\(family).json")
    return try JSONDecoder().decode([VectorCase].self, from: Data(contentsOf: file))
  }

  /// What a comparison found.
  struct Result {
    /// Numbers, flags and "no value"s that were held against each other.
    var compared = 0
    var failures: [String] = []
  }

  /// Fails on every difference, and unless exactly `values` values were compared.
  static func check(
    _ family: String, values: Int, _ estimators: [String: Ours],
    except exceptions: [VectorException] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try compare(family, cases(family), estimators, except: exceptions)
    for failure in result.failures {
      Issue.record("\(failure)", sourceLocation: sourceLocation)
    }
    #expect(result.compared == values, "\(family)", sourceLocation: sourceLocation)
  }

  /// Holds ours against every value of the cases. An estimator without an entry is a failure, and so is an exception
  /// that nothing needed.
  static func compare(
    _ family: String, _ cases: [VectorCase], _ estimators: [String: Ours],
    except exceptions: [VectorException] = []
  ) throws -> Result {
    var result = Result()
    var used = Set<Int>()
    for example in cases {
      var ours: [String: [String: VectorValue]] = [:]
      for reference in example.refs {
        guard let values = reference.values else { continue }
        guard let estimator = reference.estimator, let compute = estimators[estimator],
          let tolerance = reference.tol
        else {
          result.failures.append("\(example.id): \(reference.estimator ?? "?") is not compared")
          continue
        }
        let mine = try ours[estimator] ?? compute(example)
        ours[estimator] = mine
        for (key, value) in values.sorted(by: { $0.key < $1.key }) {
          let place = "\(example.id), \(estimator) of \(reference.tool), \(key)"
          let exception = try exceptions.firstIndex {
            try $0.keys.contains(key) && $0.tool ?? reference.tool == reference.tool
              && $0.estimator ?? estimator == estimator && $0.applies(example)
          }
          if let exception {
            used.insert(exception)
            let (instead, reason) = (exceptions[exception].instead, exceptions[exception].reason)
            if let instead, mine[key] != instead {
              result.failures.append("\(place): ours \(mine[key] ?? .noValue), but \(reason)")
            }
          } else if let own = mine[key] {
            agree(own, value, tolerance, place, &result)
          } else {
            result.failures.append("\(place): ours has no such name")
          }
        }
      }
    }
    for index in exceptions.indices where !used.contains(index) {
      result.failures.append("no case needs the exception: \(exceptions[index].reason)")
    }
    return result
  }

  /// Compares piece by piece.
  private static func agree(
    _ ours: VectorValue, _ theirs: VectorValue, _ tolerance: VectorCase.Tolerance, _ place: String,
    _ result: inout Result
  ) {
    switch (ours, theirs) {
    case (.number(let a), .number(let b)):
      result.compared += 1
      let bound = tolerance.abs + tolerance.rel * max(abs(a), abs(b))
      if !a.isFinite || abs(a - b) > bound {
        result.failures.append("\(place): ours \(a), theirs \(b)")
      }
    case (.list(let a), .list(let b)) where a.count == b.count:
      for (index, pair) in zip(a, b).enumerated() {
        agree(pair.0, pair.1, tolerance, "\(place) \(index)", &result)
      }
    case (.table(let a), .table(let b)):
      for (name, value) in b.sorted(by: { $0.key < $1.key }) {
        agree(a[name] ?? .noValue, value, tolerance, "\(place) \(name)", &result)
      }
    default:
      result.compared += 1
      if ours != theirs { result.failures.append("\(place): ours \(ours), theirs \(theirs)") }
    }
  }
}
