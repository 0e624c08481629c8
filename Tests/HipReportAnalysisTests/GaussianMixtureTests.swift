import Testing

@testable import HipReportAnalysis

@Suite struct GaussianMixtureTests {
  @Test("One part is the normal distribution")
  func normal() {
    let mixture = GaussianMixture(weights: [1], means: [10], deviations: [2])
    #expect(mixture.mean == 10 && mixture.standardDeviation == 2)
    #expect(abs(mixture.quantile(0.975) - (10 + 2 * 1.959963984540054)) < 1e-8)
    #expect(abs(mixture.quantile(0.025) - (10 - 2 * 1.959963984540054)) < 1e-8)
    #expect(mixture.probability(above: 10) == 0.5)
    // P(Z > 10) keeps its digits: 7.61985302416e-24
    #expect(abs(mixture.probability(above: 30) / 7.61985302416e-24 - 1) < 1e-9)
  }

  @Test("Mean and spread of two parts, and quantiles that undo the probabilities")
  func two() {
    let mixture = GaussianMixture(weights: [0.25, 0.75], means: [0, 4], deviations: [1, 2])
    // Mean 3; variance .25 · (1 + 9) + .75 · (4 + 1) = 6.25
    #expect(mixture.mean == 3 && abs(mixture.standardDeviation - 2.5) < 1e-12)
    for level in [0.001, 0.025, 0.5, 0.9, 0.999] {
      #expect(abs(mixture.probability(below: mixture.quantile(level)) - level) < 1e-9)
    }
    #expect(abs(mixture.probability(below: 1) + mixture.probability(above: 1) - 1) < 1e-12)
  }

  @Test("A part without spread is a step")
  func step() {
    let mixture = GaussianMixture(weights: [1], means: [5], deviations: [0])
    #expect(mixture.probability(above: 4.9) == 1 && mixture.probability(above: 5.1) == 0)
    #expect(mixture.quantile(0.3) == 5 && mixture.standardDeviation == 0)
  }

  @Test("The root of a matrix gives it back, and of a matrix that is none there is no root")
  func root() throws {
    // 4 2 / 2 10 has the root 2 0 / 1 3.
    let root = try #require(Cholesky([4, 0, 2, 10], size: 2))
    #expect(root.pivot(0) == 2 && root.elements[2] == 1 && root.pivot(1) == 3)
    #expect(root.solve([2, 7]) == [1, 2])
    #expect(root.inverse() == [0.5, 0, -1.0 / 6, 1.0 / 3])
    #expect(Cholesky([1, 0, 2, 1], size: 2) == nil)
  }
}
