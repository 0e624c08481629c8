import Testing

@testable import HipReportAnalysis

@Suite struct RobustVectorTests {
  @Test("Medians, deviations and outlier marks are those of SciPy")
  func vectors() throws {
    try Vectors.check("robust", values: 848, ["default": Self.ours])
  }

  private static func ours(_ example: VectorCase) throws -> [String: VectorValue] {
    let values = try example.numbers("y")
    let summary = RobustSummary(values)
    return [
      "median": VectorValue(summary?.median), "mad_normal": VectorValue(summary?.deviation),
      "robust_z": VectorValue(values.map { summary?.z($0) }),
      "hampel_k3_flags_in_time_order": VectorValue(
        try HampelFilter.marks(example.numbers("y_time_order")))
    ]
  }

  @Test("The factor of the deviation is one over the 75th percentile")
  func factor() throws {
    let quantile = try #require(Distribution.normalQuantile(0.75))
    #expect(abs(RobustSummary.normalFactor * quantile - 1) < 1e-12)
  }

  @Test("Nothing and values that are none have no median and no marks")
  func refused() {
    #expect(Median.of([]) == nil)
    #expect(Median.of([1, .nan]) == nil)
    #expect(RobustSummary([]) == nil)
    #expect(RobustSummary([1, .infinity]) == nil)
    #expect(HampelFilter.marks([]) == [])
    #expect(HampelFilter.marks([1, .nan]) == nil)
    #expect(HampelFilter.marks([5]) == [false])
  }
}
