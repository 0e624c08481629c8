import HipReportModel
import Testing

@testable import HipReportAnalysis
@testable import HipReportReference

@Suite struct LineVectorTests {
  /// A constant series has no scatter, so that its slope has no error, no range and no p. SciPy says so too.
  private static let constant = ["statsmodels 0.15.0", "R 4.2.2"].map { tool in
    VectorException(
      "it prints ranges of no width and, from rounding, even a p of .127",
      ids: ["ols-s-const5", "ols-s-const9"],
      keys: [
        "se_slope", "p_slope", "slope_ci95", "resid_sd", "fit_se", "fit_ci95", "pred_ci95"
      ], tool: tool, estimator: "ols", instead: .noValue)
  }

  @Test("Straight lines are those of SciPy, statsmodels and R, with estimated and with known error")
  func vectors() throws {
    try Vectors.check(
      "ols", values: 1387 - 34, ["ols": Self.ordinary, "wls_known_variance": Self.known],
      except: Self.constant)
  }

  private static func ordinary(_ example: VectorCase) throws -> [String: VectorValue] {
    let line = try OrdinaryLine(weeks: example.numbers("week"), values: example.numbers("y"))
    let week = try example.number("at_week")
    return [
      "slope_per_week": VectorValue(line?.slope), "intercept": VectorValue(line?.intercept),
      "r": VectorValue(line?.correlation),
      "r2": VectorValue(line?.correlation.map { $0 * $0 }),
      "se_slope": VectorValue(line?.slopeError), "se_intercept": VectorValue(line?.interceptError),
      "p_slope": VectorValue(line?.p), "resid_sd": VectorValue(line?.residualDeviation),
      "df": VectorValue(line?.degreesOfFreedom), "slope_ci95": VectorValue(line?.slopeRange()),
      "fit": VectorValue(line?.level(at: week)), "fit_se": VectorValue(line?.levelError(at: week)),
      "fit_ci95": VectorValue(line?.levelRange(at: week)),
      "pred_ci95": VectorValue(line?.readingRange(at: week))
    ]
  }

  /// The error in the vectors: components of 3.0 and 1.8 degrees.
  private static let components = ErrorComponents(session: 9, trial: 3.24)

  private static func known(_ example: VectorCase) throws -> [String: VectorValue] {
    let line = try KnownErrorLine(
      weeks: example.numbers("week"), values: example.numbers("y"),
      variances: example.integers("k").map { components.variance(trials: $0) })
    let week = try example.number("at_week")
    return [
      "slope_per_week": VectorValue(line?.slope), "intercept": VectorValue(line?.intercept),
      "se_slope": VectorValue(line?.slopeError), "slope_ci95": VectorValue(line?.slopeRange()),
      "fit": VectorValue(line?.level(at: week)), "fit_se": VectorValue(line?.levelError(at: week))
    ]
  }

  @Test("The slope of a report's series is that of statsmodels")
  func report() throws {
    // The report's error of abduction, 9 degrees, is this multiple of theirs.
    let scale = 9 / (1.96 * (2 * 10.62).squareRoot())
    var compared = 0
    for example in try Vectors.cases("ols") where !example.tags.contains("same-day") {
      let theirs = example.refs.first { $0.estimator == "wls_known_variance" }?.values
      guard let slope = theirs?["slope_per_week"]?.number,
        let error = theirs?["se_slope"]?.number
      else { continue }
      let trials = zip(try example.numbers("y"), try example.integers("k")).map {
        Array(repeating: $0, count: $1)
      }
      let sessions = zip(try example.integers("day"), trials).map { Sample.Session($0, $1) }
      let check = try #require(Sample.result(sessions, .abduction)?.check, "\(example.id)")
      let ours = check.leastSquares
      let (low, high) = (try #require(ours.low), try #require(ours.high))
      #expect(abs(ours.perWeek - slope) < 1e-7, "\(example.id)")
      #expect(abs((high - low) / (2 * 1.96) - scale * error) < 1e-7, "\(example.id)")
      compared += 1
    }
    #expect(compared == 35)
  }

  @Test("No line goes through nothing, one value, one time, or values that are none")
  func refused() {
    let cases: [([Double], [Double])] = [
      ([], []), ([1], [2]), ([3, 3, 3], [1, 2, 3]), ([0.1, 0.1, 0.1], [1, 2, 3]),
      ([0, .nan], [1, 2]), ([0, 1], [.infinity, 2]), ([0, 1, 2], [1, 2])
    ]
    for (weeks, values) in cases {
      #expect(OrdinaryLine(weeks: weeks, values: values) == nil)
      let variances = values.map { _ in 1.0 }
      #expect(KnownErrorLine(weeks: weeks, values: values, variances: variances) == nil)
      #expect(TheilSenLine(weeks: weeks, values: values) == nil)
    }
    for variance in [0, -1, .nan, .infinity] {
      #expect(KnownErrorLine(weeks: [0, 1], values: [1, 2], variances: [1, variance]) == nil)
    }
  }
}
