import Foundation
import Testing

@testable import HipReportAnalysis

@Suite struct DistributionVectorTests {
  @Test("Quantiles and probabilities are those of SciPy, R and the exact Kendall distribution")
  func vectors() throws {
    try Vectors.check("distributions", values: 627, ["default": Self.ours])
  }

  private static func ours(_ example: VectorCase) throws -> [String: VectorValue] {
    if example.id.hasPrefix("s-kend") { return try kendall(example.integer("n")) }
    if example.id == "s-normcdf" {
      let x = try example.numbers("x")
      return [
        "cdf": VectorValue(x.map { Distribution.normal(below: $0) }),
        "sf": VectorValue(x.map { Distribution.normal(above: $0) })
      ]
    }
    let p = try example.numbers("p")
    if example.id == "s-norm" {
      return ["q": VectorValue(p.map { Distribution.normalQuantile($0) })]
    }
    let df = try example.number("df")
    if example.id.hasPrefix("s-chi") {
      return ["q": VectorValue(p.map { Distribution.chiSquaredQuantile(degreesOfFreedom: df, $0) })]
    }
    return [
      "q": VectorValue(p.map { Distribution.studentTQuantile(degreesOfFreedom: df, $0) }),
      "cdf": VectorValue(
        try example.numbers("x").map { Distribution.studentT(degreesOfFreedom: df, below: $0) })
    ]
  }

  private static func kendall(_ count: Int) throws -> [String: VectorValue] {
    let distribution = try #require(KendallDistribution(count: count))
    let pairs = distribution.pairs
    let upper = (0...pairs).map { (String($0), VectorValue(distribution.atLeast($0))) }
    return [
      "p_upper": .table(Dictionary(uniqueKeysWithValues: upper)),
      "smallest_S_two_sided_05": VectorValue(distribution.smallestScore(twoSided: 0.05))
    ]
  }

  @Test("Quantiles undo probabilities, and nothing outside the domain has a value")
  func domain() throws {
    for df in [1, 2.5, 7, 40, 1000] {
      for p in [0.001, 0.2, 0.5, 0.9, 0.999] {
        let t = try #require(Distribution.studentTQuantile(degreesOfFreedom: df, p))
        let back = try #require(Distribution.studentT(degreesOfFreedom: df, below: t))
        #expect(abs(back - p) < 1e-9)
        let x = try #require(Distribution.chiSquaredQuantile(degreesOfFreedom: df, p))
        let share = try #require(Distribution.chiSquared(degreesOfFreedom: df, below: x))
        #expect(abs(share - p) < 1e-9)
      }
    }
    for p in [0, 1, -0.1, 1.1, .nan] {
      #expect(Distribution.normalQuantile(p) == nil)
      #expect(Distribution.studentTQuantile(degreesOfFreedom: 3, p) == nil)
    }
    for df in [0, -1, .nan, .infinity] {
      #expect(Distribution.studentT(degreesOfFreedom: df, below: 1) == nil)
      #expect(Distribution.studentTQuantile(degreesOfFreedom: df, 0.9) == nil)
      #expect(Distribution.chiSquared(degreesOfFreedom: df, below: 1) == nil)
      #expect(Distribution.chiSquaredQuantile(degreesOfFreedom: df, 0.9) == nil)
    }
    #expect(Distribution.chiSquared(degreesOfFreedom: 3, below: -1) == nil)
    #expect(Distribution.chiSquared(degreesOfFreedom: 3, below: .infinity) == 1)
  }

  @Test("Chi-squared with two degrees of freedom is an exponential distribution")
  func exponential() throws {
    for x in [0, 0.1, 1, 2.5, 7, 40] {
      let share = try #require(Distribution.chiSquared(degreesOfFreedom: 2, below: x))
      #expect(abs(share - (1 - exp(-x / 2))) < 1e-14)
    }
  }

  @Test("The two factors of ranges are the normal quantiles that they stand for")
  func factors() throws {
    #expect(abs(try #require(Distribution.normalQuantile(0.975)) - Distribution.z95) < 1e-14)
    #expect(abs(try #require(Distribution.normalQuantile(0.95)) - Distribution.z90) < 1e-14)
  }

  @Test("Kendall's distribution sums to one, is symmetric, and is refused outside 2 to 60 values")
  func kendallProperties() throws {
    for count in [2, 3, 7, 20, 21, 40, 60] {
      let distribution = try #require(KendallDistribution(count: count))
      let pairs = distribution.pairs
      #expect(abs(distribution.atLeast(-pairs) - 1) < 1e-12)
      #expect(distribution.atLeast(-pairs - 7) == distribution.atLeast(-pairs))
      #expect(distribution.atLeast(pairs + 1) == 0)
      for score in stride(from: -pairs, through: pairs, by: 2) {
        let other = 1 - distribution.atLeast(-score + 2)
        #expect(abs(distribution.atLeast(score) - other) < 1e-12)
      }
    }
    for count in [-1, 0, 1, 61] { #expect(KendallDistribution(count: count) == nil) }
  }
}
