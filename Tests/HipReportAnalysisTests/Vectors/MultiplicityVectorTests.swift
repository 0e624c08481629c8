import Testing

@testable import HipReportAnalysis

@Suite struct MultiplicityVectorTests {
  @Test("Adjusted probabilities are those of statsmodels and R")
  func vectors() throws {
    try Vectors.check(
      "multiplicity", values: 1765, ["default": Self.ours],
      except: [
        VectorException(
          "the adjusted probabilities are alpha exactly, but .05000000000000001 in statsmodels",
          ids: ["mult-s-p0"], keys: ["hommel_reject"],
          instead: .list(Array(repeating: .flag(true), count: 5)))
      ])
  }

  private static func ours(_ example: VectorCase) throws -> [String: VectorValue] {
    let (p, alpha) = (try example.numbers("p"), try example.number("alpha"))
    var values: [String: VectorValue] = [:]
    for method in MultipleComparisons.allCases {
      values[method.rawValue] = VectorValue(method.adjusted(p))
      values[method.rawValue + "_reject"] = VectorValue(method.stand(p, alpha: alpha))
    }
    return values
  }

  @Test("Adjusting keeps the order, never lowers a probability, and Holm is never above Bonferroni")
  func properties() throws {
    var generator = SeededGenerator(seed: 20_260_501)
    for count in 1...14 {
      let p = (0..<count).map { _ in Double.random(in: 0...1, using: &generator) }
      var adjusted: [MultipleComparisons: [Double]] = [:]
      for method in MultipleComparisons.allCases {
        let values = try #require(method.adjusted(p))
        adjusted[method] = values
        for (own, value) in zip(p, values) { #expect(value >= own - 1e-15 && value <= 1) }
        let sorted = zip(p, values).sorted { $0 < $1 }.map(\.1)
        #expect(sorted == sorted.sorted(), "\(method)")
        let shuffled = p.indices.shuffled(using: &generator)
        #expect(method.adjusted(shuffled.map { p[$0] }) == shuffled.map { values[$0] })
      }
      for index in p.indices {
        let (bonferroni, holm, hommel) = (
          adjusted[.bonferroni]?[index] ?? 0, adjusted[.holm]?[index] ?? 0,
          adjusted[.hommel]?[index] ?? 0
        )
        #expect(holm <= bonferroni + 1e-12 && hommel <= holm + 1e-12)
      }
    }
  }

  @Test("Nothing is adjusted to nothing, and what is no probability is refused")
  func refused() {
    for method in MultipleComparisons.allCases {
      #expect(method.adjusted([]) == [])
      for value in [-0.01, 1.01, .nan] { #expect(method.adjusted([0.5, value]) == nil) }
    }
  }
}
