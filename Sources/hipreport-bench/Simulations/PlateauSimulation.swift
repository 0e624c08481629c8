internal import HipReportAnalysis

extension Simulation {
  static let plateau = Simulation(name: "plateau") { settings in
    [PlateauSimulation(settings: settings).table()]
  }
}

/// How often it is said that gains have slowed, and how often that is so.
struct PlateauSimulation {
  let settings: SimulationSettings

  private func said(
    _ count: Int, _ name: String, _ limit: Double, _ truth: @Sendable @escaping (Double) -> Double
  ) -> Estimate {
    let probabilities = settings.repetition.times(
      settings.count(4000), "plateau \(name) \(count)"
    ) { randomness in
      let weeks = (0..<count).map(Double.init)
      let sessions = Course.sessions(weeks, weeks.map(truth), ReadingError(), &randomness)
      return RangeOfMotionTrend.fit(sessions: sessions)?.plateauProbability
    }
    return Estimate(share: probabilities.compactMap { $0 }.map { $0 >= limit }, other: 4000)
  }

  func table() -> SimulationTable {
    let counts = [8, 12, 16, 20]
    var table = SimulationTable(
      name: "plateau", page: "PlateauMethod",
      design: """
        One session a week. How often the probability of a plateau is .80 or more:
        """,
      heading: "sessions", columns: counts.map(String.init), rows: [])
    let rows: [(String, Double, Double, ClosedRange<Double>?)] = [
      ("flat", 0, 0.8, 0.55...0.85),
      ("0.5 degrees a week, the limit itself", 0.5, 0.8, 0.13...0.18),
      ("the same, probability .90 or more", 0.5, 0.9, 0.04...0.08),
      ("0.8 degrees a week", 0.8, 0.8, 0.01...0.08)
    ]
    for (what, slope, limit, span) in rows {
      table.add(
        what, digits: 2,
        counts.map { count in
          .init(
            estimate: said(count, "\(slope)", limit) { slope * $0 },
            expectation: span.map { .publishedSpan($0) } ?? .none)
        })
    }
    for (what, weeks, published) in [("six", 6.0, 0.16), ("ten", 10, 0.51)] {
      table.add(
        "0.8 degrees a week until \(what) weeks before", digits: 2,
        counts.map { count in
          let stop = Double(count - 1) - weeks
          guard stop >= 4 else { return nil }
          return .init(
            estimate: said(count, "stopped \(weeks)", 0.8) { 0.8 * min($0, stop) },
            expectation: .published(published, digits: 2))
        })
    }
    return table
  }
}
