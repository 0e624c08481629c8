import Foundation
import Testing

/// One case of `datasets/reference/vectors/`: an input, and what other programs made of it.
struct StateSpaceCase {
  struct Reference {
    var tool: String
    var estimator: String
    var values: [String: Any]
    var absolute: Double
    var relative: Double
  }

  var id: String
  var input: [String: Any]
  var references: [Reference]

  static func all(_ family: String) throws -> [StateSpaceCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/reference/vectors/\(family).json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let cases = try #require(json as? [[String: Any]])
    return try cases.map { fields in
      let references = try #require(fields["refs"] as? [[String: Any]])
      return StateSpaceCase(
        id: try #require(fields["id"] as? String),
        input: try #require(fields["input"] as? [String: Any]),
        references: references.compactMap { reference in
          guard let values = reference["values"] as? [String: Any] else { return nil }
          let tolerance = reference["tol"] as? [String: Double]
          return Reference(
            tool: reference["tool"] as? String ?? "",
            estimator: reference["estimator"] as? String ?? "", values: values,
            absolute: tolerance?["abs"] ?? 0, relative: tolerance?["rel"] ?? 0)
        })
    }
  }

  func numbers(_ name: String) throws -> [Double] {
    try #require(input[name] as? [NSNumber], "\(id) has no \(name)").map(\.doubleValue)
  }

  func number(_ name: String) throws -> Double {
    try #require(input[name] as? NSNumber, "\(id) has no \(name)").doubleValue
  }

  /// Compares what we say with what a reference says, and counts it.
  struct Comparison {
    private(set) var count = 0
    private(set) var mismatches: [String] = []

    /// Numbers, flags and lists; `nil` is no value.
    mutating func compare(
      _ ours: Any?, _ name: String, of reference: Reference, in id: String
    ) {
      guard let theirs = reference.values[name] else { return }
      compare(ours, theirs, reference, "\(id), \(reference.tool), \(name)")
    }

    private mutating func compare(
      _ ours: Any?, _ theirs: Any, _ reference: Reference, _ place: String
    ) {
      switch (ours, theirs) {
      case (let ours as [Double], let theirs as [Any]):
        if ours.count != theirs.count { mismatches.append("\(place): \(ours.count) numbers") }
        for (index, pair) in zip(ours, theirs).enumerated() {
          compare(pair.0, pair.1, reference, "\(place)[\(index)]")
        }
      case (let ours as [String: Double], let theirs as [String: Any]):
        for (key, value) in theirs { compare(ours[key], value, reference, "\(place).\(key)") }
      case (let ours as Bool, let theirs as NSNumber):
        count += 1
        if ours != theirs.boolValue { mismatches.append("\(place): \(ours)") }
      case (let ours as Double, let theirs as NSNumber):
        count += 1
        let theirs = theirs.doubleValue
        let allowed = reference.absolute + reference.relative * max(abs(ours), abs(theirs))
        // Written so that not-a-number is a mismatch.
        if !(abs(ours - theirs) <= allowed) {
          mismatches.append("\(place): \(ours), not \(theirs)")
        }
      case (let ours as String, let theirs as String):
        count += 1
        if ours != theirs { mismatches.append("\(place): \(ours), not \(theirs)") }
      case (nil, is NSNull):
        count += 1
      default:
        count += 1
        mismatches.append("\(place): \(String(describing: ours)), not \(theirs)")
      }
    }

    /// A harness that compares nothing must fail.
    func expect(_ required: Int) {
      #expect(mismatches.isEmpty, "\(mismatches.prefix(10).joined(separator: "\n"))")
      #expect(count == required)
    }
  }
}
