import Foundation
import Testing

/// The comparison itself: it must find what is wrong.
@Suite struct VectorsTests {
  /// One case, with "no value" among the values.
  private static func example() throws -> VectorCase {
    let text = """
      {"id": "one", "tags": [], "input": {"x": [1, 2]}, "refs": [
        {"tool": "A", "estimator": "e", "values": {"q": [1, null], "flag": true, "n": 100},
         "tol": {"abs": 0.1, "rel": 0.01}},
        {"tool": "B", "error": "refused"}]}
      """
    return try JSONDecoder().decode(VectorCase.self, from: Data(text.utf8))
  }

  private static func failures(
    _ ours: [String: VectorValue], estimator: String = "e", except: [VectorException] = []
  ) throws -> [String] {
    try Vectors.compare("family", [example()], [estimator: { _ in ours }], except: except).failures
  }

  private static let right: [String: VectorValue] = [
    "q": .list([.number(1), .noValue]), "flag": .flag(true), "n": .number(101)
  ]

  @Test("Equal values within the tolerance are counted, each piece once")
  func equal() throws {
    let result = try Vectors.compare("family", [Self.example()], ["e": { _ in Self.right }])
    #expect(result.failures == [])
    #expect(result.compared == 4)
  }

  @Test(
    "Each thing that is wrong is found",
    arguments: [
      ["n": VectorValue.number(102)], ["n": .number(.nan)], ["n": .number(.infinity)],
      ["n": .noValue], ["n": .flag(true)],
      ["flag": .flag(false)], ["flag": .number(1)], ["flag": .noValue],
      ["q": .list([.number(1)])], ["q": .list([.noValue, .noValue])],
      ["q": .list([.number(1), .number(0)])], ["q": .number(1)], ["q": .noValue]
    ])
  func wrong(change: [String: VectorValue]) throws {
    let failures = try Self.failures(Self.right.merging(change) { $1 })
    #expect(failures.count == 1)
  }

  @Test("A name that ours has not, and an estimator that is not compared, are found")
  func missing() throws {
    #expect(try Self.failures([:]).count == 3)
    #expect(try Self.failures(Self.right, estimator: "other").count == 1)
  }

  @Test(
    "An exception holds where it applies, says what ours must be, and is found if it is needless")
  func exceptions() throws {
    let wrong = Self.right.merging(["n": .noValue]) { $1 }
    func exception(_ id: String, _ tool: String?, _ instead: VectorValue?) -> VectorException {
      VectorException("why", ids: [id], keys: ["n"], tool: tool, instead: instead)
    }
    #expect(try Self.failures(wrong, except: [exception("one", "A", .noValue)]) == [])
    #expect(try Self.failures(wrong, except: [exception("one", nil, nil)]) == [])
    #expect(try Self.failures(wrong, except: [exception("one", nil, .number(3))]).count == 1)
    #expect(try Self.failures(wrong, except: [exception("two", nil, nil)]).count == 2)
    #expect(try Self.failures(wrong, except: [exception("one", "B", nil)]).count == 2)
  }

  @Test("The fields of a case are read as what they are")
  func fields() throws {
    let example = try Self.example()
    #expect(try example.numbers("x") == [1, 2])
    #expect(throws: (any Error).self) { try example.number("x") }
    #expect(throws: (any Error).self) { try example.list("y") }
    #expect(VectorValue(Double?.none) == VectorValue.noValue)
    #expect(VectorValue(Double?.none) != .number(0))
  }
}
