internal import Foundation
internal import HipReportAnalysis

extension Simulation {
  static let forecast = Simulation(name: "forecast") { settings in
    [ForecastSimulation(settings: settings).table()]
  }
}

/// What comes after the last session, compared with a straight line.
struct ForecastSimulation {
  let settings: SimulationSettings

  private struct Forecast: Sendable {
    var error: Double
    var isHeld: Bool
    var lineError: Double
    /// That a goal 1 to 10 degrees above the true level of today is reached by then.
    var probability: Double
    var isReached: Bool
  }

  /// A fifth flat, a quarter steady, a third saturating, a fifth stopping.
  private static func course(
    _ randomness: inout Randomness
  ) -> @Sendable (Double) -> Double {
    let kind = randomness.uniform()
    if kind < 0.2 { return { _ in 0 } }
    if kind < 0.45 {
      let slope = randomness.uniform(0.3, 1.3)
      return { slope * $0 }
    }
    if kind < 0.8 {
      let (gain, constant) = (randomness.uniform(6, 25), randomness.uniform(3, 12))
      return { gain * (1 - exp(-$0 / constant)) }
    }
    let (slope, stop) = (randomness.uniform(0.6, 1.6), randomness.uniform(4, 10))
    return { slope * min($0, stop) }
  }

  private func forecasts(_ ahead: Double) -> [Forecast] {
    let counts = [4, 6, 8, 12]
    return settings.repetition.times(settings.count(16_000), "forecast \(ahead)") { randomness in
      let count = counts[Int(randomness.uniform(0, 4))]
      let span = Double(count) * randomness.uniform(0.7, 1.6)
      var week = 0.0
      var weeks = [0.0]
      for part in randomness.parts(count - 1, shape: 2) {
        week += max(1.0 / 7, part * span)
        weeks.append(week)
      }
      let truth = Self.course(&randomness)
      let sessions = Course.sessions(weeks, weeks.map(truth), ReadingError(), &randomness)
      let (now, then) = (30 + truth(week), 30 + truth(week + ahead))
      let goal = now + randomness.uniform(1, 10)
      guard let fit = RangeOfMotionTrend.fit(sessions: sessions),
        case .expected(let level, _) = fit.forecast(at: ahead),
        let line = OrdinaryLine(weeks: weeks, values: sessions.map(\.value))
      else { return nil }
      return Forecast(
        error: level.value - then, isHeld: level.low <= then && then <= level.high,
        lineError: line.level(at: week + ahead) - then,
        probability: level.distribution.probability(above: goal), isReached: then >= goal)
    }.compactMap { $0 }
  }

  func table() -> SimulationTable {
    let horizons = [4.0, 8]
    var table = SimulationTable(
      name: "forecast", page: "ForecastMethod",
      design: """
        4 to 12 sessions, about one a week; a fifth of the courses flat, a quarter steady, a third saturating, a fifth
        stopping. Only where a forecast is given: it is refused beyond the weeks that the sessions span.
        """,
      heading: "weeks ahead", columns: horizons.map { String(Int($0)) }, rows: [])
    let drawn = horizons.map { forecasts($0) }
    func add(
      _ what: String, _ digits: Int, _ expectations: [Expectation],
      _ estimate: ([Forecast]) -> Estimate
    ) {
      table.add(
        what, digits: digits,
        zip(drawn, expectations).map { .init(estimate: estimate($0), expectation: $1) })
    }
    func squares(_ values: [Double]) -> Estimate {
      Estimate(designs: values.map { [$0 * $0] }, other: .init(designs: 1200, series: 14_400)).root
    }
    add("error, root mean square, degrees", 1, [.atMost(3.7), .atMost(5.1)]) {
      squares($0.map(\.error))
    }
    add("by a straight line", 1, [.none, .none]) { squares($0.map(\.lineError)) }
    add("inside its range", 3, [.atLeast(0.94), .atLeast(0.94)]) {
      Estimate(share: $0.map(\.isHeld), other: 14_400)
    }
    for (what, low, high, limit) in [
      ("goal said to be reached with < .20: reached", 0.0, 0.2, Expectation.atMost(0.2)),
      ("with .20 to .50", 0.2, 0.5, .atMost(0.5)), ("with .50 to .80", 0.5, 0.8, .none)
    ] {
      add(what, 2, [limit, limit]) { forecasts in
        Estimate(
          share: forecasts.filter { $0.probability >= low && $0.probability < high }
            .map(\.isReached), other: 14_400)
      }
    }
    return table
  }
}
