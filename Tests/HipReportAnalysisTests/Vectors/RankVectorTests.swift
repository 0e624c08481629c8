import Testing

@testable import HipReportAnalysis

@Suite struct RankVectorTests {
  private static func hasTies(_ example: VectorCase) throws -> Bool {
    let (weeks, values) = (try example.numbers("week"), try example.numbers("y"))
    return Set(weeks).count < weeks.count || Set(values).count < values.count
  }

  @Test(
    "Theil-Sen lines are those of SciPy and mblm, their exact ranges those of Kendall's distribution"
  )
  func theilSen() throws {
    try Vectors.check(
      "theilsen", values: 281 - 28, ["theilsen_joint": Self.line, "theilsen_exact_ci": Self.line],
      except: [
        VectorException(
          "below five values no range can have 95 %; SciPy's has 67 % with three",
          keys: ["low_slope", "high_slope"], tool: "scipy 1.17.1", instead: .noValue
        ) { (2...4).contains(try $0.numbers("y").count) && !$0.tags.contains("x-constant") },
        VectorException(
          "ranks tell nothing of the width of a range where all values are equal",
          ids: ["ts-s-const5", "ts-s-const9"], keys: ["low_slope", "high_slope"],
          tool: "scipy 1.17.1", instead: .noValue),
        VectorException(
          "SciPy's is the approximate range at any number of values, ours without ties the exact one",
          keys: ["low_slope", "high_slope"], tool: "scipy 1.17.1"
        ) { try $0.numbers("y").count >= 5 && !Self.hasTies($0) }
      ])
  }

  private static func line(_ example: VectorCase) throws -> [String: VectorValue] {
    let line = try TheilSenLine(weeks: example.numbers("week"), values: example.numbers("y"))
    let range = line?.range
    return [
      "slope": VectorValue(line?.slope), "intercept": VectorValue(line?.intercept),
      "low_slope": VectorValue(range?.low), "high_slope": VectorValue(range?.high),
      "low": VectorValue(range?.low), "high": VectorValue(range?.high),
      "rank_low_1based": VectorValue(range?.lowRank),
      "rank_high_1based": VectorValue(range?.highRank),
      "achieved_level": VectorValue(range?.achievedLevel)
    ]
  }

  @Test(
    "Mann-Kendall tests are those of pymannkendall and the package Kendall, exact p those of SciPy and R"
  )
  func mannKendall() throws {
    try Vectors.check(
      "mannkendall", values: 514 - 40,
      ["kendall_exact": Self.exact, "mk_normal_continuity_corrected": Self.normal],
      except: [
        VectorException(
          "its intercept goes through the medians; ours is the median of y − slope · x",
          keys: ["intercept"], tool: "pymannkendall 1.4.3"
        ) { _ in true }
      ])
  }

  private static func exact(_ example: VectorCase) throws -> [String: VectorValue] {
    let test = try MannKendallTest(weeks: example.numbers("week"), values: example.numbers("y"))
    return [
      "S": VectorValue(test?.score), "p": VectorValue(test?.exactP),
      "tau_b": VectorValue(test?.tauB)
    ]
  }

  private static func normal(_ example: VectorCase) throws -> [String: VectorValue] {
    let values = try example.numbers("y")
    let test = MannKendallTest(inTimeOrder: values)
    // Its slope is a step's, whatever the time between the values.
    let steps = TheilSenLine(weeks: values.indices.map(Double.init), values: values)
    return [
      "S": VectorValue(test?.score), "var_S": VectorValue(test?.variance),
      "z": VectorValue(test?.z), "p": VectorValue(test?.normalP),
      "tau_a": VectorValue(test?.tauA), "tau_b": VectorValue(test?.tauB),
      // The denominator of tau b.
      "D": VectorValue(
        test.flatMap { test in test.tauB.map { Self.denominator(test, $0, values) } }),
      "slope_per_step": VectorValue(steps?.slope)
    ]
  }

  private static func denominator(
    _ test: MannKendallTest, _ tau: Double, _ values: [Double]
  ) -> Double {
    tau == 0 ? Double(values.count * (values.count - 1) / 2) : Double(test.score) / tau
  }

  @Test("A rank test is refused for one value, two at one time, and values that are none")
  func refused() {
    #expect(MannKendallTest(inTimeOrder: []) == nil)
    #expect(MannKendallTest(inTimeOrder: [1]) == nil)
    #expect(MannKendallTest(inTimeOrder: [1, .nan]) == nil)
    #expect(MannKendallTest(weeks: [0, 1, 1], values: [1, 2, 3]) == nil)
    #expect(MannKendallTest(weeks: [0, 1], values: [1, 2, 3]) == nil)
    #expect(MannKendallTest(weeks: [2, 0, 1], values: [3, 1, 2])?.score == 3)
  }
}
