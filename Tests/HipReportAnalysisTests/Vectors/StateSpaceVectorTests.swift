import Foundation
import Testing

@testable import HipReportAnalysis

/// The trend against numbers of other programs: an independent dense computation, statsmodels and KFAS.
@Suite struct StateSpaceVectorTests {
  private func sessions(_ vector: StateSpaceCase) throws -> [TrendSession] {
    let values = try vector.numbers("y")
    let variances = try vector.numbers("R")
    var devices: [String: Int] = [:]
    let names = vector.input["device"] as? [String]
    return try vector.numbers("week").enumerated().map { index, week in
      let name = names?[index] ?? ""
      let device = devices[name] ?? devices.count
      devices[name] = device
      return TrendSession(
        week: week, value: values[index], variance: variances[index], device: device)
    }
  }

  private func summary(_ mixture: GaussianMixture) -> [String: Double] {
    [
      "mean": mixture.mean, "sd": mixture.standardDeviation, "q025": mixture.quantile(0.025),
      "q975": mixture.quantile(0.975), "p_gt_0": mixture.probability(above: 0)
    ]
  }

  @Test("One setting: levels, rates, changes and the likelihood, by both computations")
  func fixed() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("statespace_fixed") {
      let design = TrendDesign(try sessions(vector))
      let last = design.span
      let quantities: [TrendQuantity] =
        design.weeks.map { .level(at: $0) } + [
          .rate(at: last), .change(from: 0, to: last), .change(from: max(0, last - 4), to: last),
          .level(at: last + 4)
        ]
      let motion = TrendGrid.Motion(
        prior: 1, drift: try vector.number("sb"), wander: try vector.number("sv"),
        constant: try vector.number("tau"))
      let scale = try vector.number("c")
      let grid = TrendGrid(
        id: "one", motions: [motion], scales: [.init(prior: 1, factor: scale)])
      let kalman = KalmanTrend(design, quantities)
      var filtered: [KalmanTrend.Filtered] = []
      let points = [
        try #require(DenseTrend(design, quantities).points(grid)?.first),
        kalman.point(motion, scale) { filtered.append($0) }
      ]
      let count = design.count
      for (point, reference) in points.flatMap({ point in
        vector.references.map { (point, $0) }
      }) {
        func check(_ name: String, _ value: Any) {
          comparison.compare(value, name, of: reference, in: vector.id)
        }
        check("smoothed_level", Array(point.means[..<count]))
        check("smoothed_level_sd", point.variances[..<count].map { $0.squareRoot() })
        for (offset, name) in ["rate_now", "change", "change_last4wk", "level_plus4wk"].enumerated()
        {
          check(name, point.means[count + offset])
          check("\(name)_sd", point.variances[count + offset].squareRoot())
        }
        check(
          "restricted_loglik", point.logLikelihood - 0.5 * Double(count - 1) * log(2 * Double.pi))
        check("filtered_level", filtered.map(\.level))
        check("filtered_level_sd", filtered.map(\.levelDeviation))
        check("filtered_rate", filtered.map(\.rate))
      }
    }
    comparison.expect(30_648)
  }

  @Test(
    "The describe grid: level, rate, changes, probabilities and the weights, by both computations")
  func describe() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("statespace_grid") {
      let design = TrendDesign(try sessions(vector))
      let last = design.span
      let quantities: [TrendQuantity] = [
        .level(at: last), .rate(at: last), .change(from: max(0, last - 4), to: last),
        .change(from: 0, to: last), .level(at: last + 4),
        .change(from: max(0, last - 6), to: last)
      ]
      let names = [
        "level_now", "rate_now", "change_last4wk", "change_total", "level_plus4wk",
        "change_last6wk"
      ]
      let computations = [
        try #require(DenseTrend(design, quantities).points(.describe, leavingOut: true)),
        KalmanTrend(design, quantities).points(.describe)
      ]
      for posterior in computations.map({ TrendPosterior($0, .describe) }) {
        for reference in vector.references {
          func check(_ name: String, _ value: Any?) {
            comparison.compare(value, name, of: reference, in: vector.id)
          }
          switch reference.estimator {
          case "describe_grid":
            for (index, name) in names.enumerated() {
              check(name, summary(posterior.mixture(index)))
            }
            check("p_change_total_gt_5deg", posterior.mixture(3).probability(above: 5))
            let rate = posterior.mixture(5, times: 1 / min(6, last))
            check("p_rate6_lt_0.5_per_week", rate.probability(below: 0.5))
            check("posterior_weights", posterior.weights)
          case "latest_guard":
            let guarded = LatestReading(
              expected: try #require(posterior.expectedLast()),
              reading: design.values[design.count - 1])
            check("pred_mean", guarded.expected)
            check("pred_sd", guarded.deviation)
            check("z", guarded.z)
            check("flagged", guarded.isRaised)
          case "outlier_mixture" where posterior.points[0].leaveOneOut != nil:
            check("p_none_then_each", posterior.grossErrors(design))
          default: break
          }
        }
      }
    }
    comparison.expect(4387)
  }

  @Test("The forecast grid: ranges two, four and eight weeks ahead, and the chance of a goal")
  func forecast() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("statespace_grid") {
      let design = TrendDesign(try sessions(vector))
      for reference in vector.references where reference.estimator == "forecast_grid" {
        let horizons = try #require(reference.values["horizon_weeks"] as? [NSNumber])
        let quantities = horizons.map { TrendQuantity.level(at: design.span + $0.doubleValue) }
        let goal = try #require(reference.values["goal"] as? NSNumber).doubleValue
        let computations = [
          try #require(DenseTrend(design, quantities).points(.forecast)),
          KalmanTrend(design, quantities).points(.forecast)
        ]
        for posterior in computations.map({ TrendPosterior($0, .forecast) }) {
          let mixtures = quantities.indices.map { posterior.mixture($0) }
          func check(_ name: String, _ value: [Double]) {
            comparison.compare(value, name, of: reference, in: vector.id)
          }
          check("mean", mixtures.map(\.mean))
          check("sd", mixtures.map(\.standardDeviation))
          check("q025", mixtures.map { $0.quantile(0.025) })
          check("q975", mixtures.map { $0.quantile(0.975) })
          check("p_reach_goal", mixtures.map { $0.probability(above: goal) })
        }
      }
    }
    comparison.expect(1170)
  }

  @Test("Another device may read higher or lower by a fixed amount")
  func device() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("statespace_device") {
      #expect(try vector.number("sd_offset") == TrendDesign.deviceDeviation)
      let design = TrendDesign(try sessions(vector))
      let quantities: [TrendQuantity] = [
        .level(at: design.span), .change(from: 0, to: design.span)
      ]
      let computations = [
        try #require(DenseTrend(design, quantities).points(.describe)),
        KalmanTrend(design, quantities).points(.describe)
      ]
      for posterior in computations.map({ TrendPosterior($0, .describe) }) {
        for reference in vector.references {
          comparison.compare(
            summary(posterior.mixture(0)), "level_now", of: reference, in: vector.id)
          comparison.compare(
            summary(posterior.mixture(1)), "change_total", of: reference, in: vector.id)
        }
      }
    }
    comparison.expect(200)
  }

  @Test("What a report takes is what the grid says")
  func entry() throws {
    var comparison = StateSpaceCase.Comparison()
    for vector in try StateSpaceCase.all("statespace_grid") {
      let sessions = try sessions(vector)
      guard let result = RangeOfMotionTrend.fit(sessions: sessions) else {
        let weeks = try vector.numbers("week")
        #expect(weeks.count < 3 || (weeks.max() ?? 0) < 2)
        continue
      }
      for reference in vector.references {
        func check(_ name: String, _ value: Any?) {
          comparison.compare(value, name, of: reference, in: vector.id)
        }
        switch reference.estimator {
        case "describe_grid":
          for (name, estimate) in [("level_now", result.level), ("change_total", result.change)] {
            check(name, summary(estimate.distribution))
          }
          check("p_change_total_gt_5deg", result.probabilityOfAtLeastSmall)
          if let probability = result.plateauProbability {
            check("p_rate6_lt_0.5_per_week", probability)
          }
        case "latest_guard": check("z", result.latest.z)
        default: break
        }
      }
    }
    comparison.expect(456)
  }
}
