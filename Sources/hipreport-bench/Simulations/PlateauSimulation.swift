internal import HipReportAnalysis

extension Simulation {
  static let plateau = Simulation(name: "plateau") { settings in
    let simulation = PlateauSimulation(settings: settings)
    return [simulation.steady(), simulation.stopped()]
  }
}

/// How often it is said that gains have slowed, and how often that is so.
struct PlateauSimulation {
  let settings: SimulationSettings

  private func said(
    _ weeks: [Double], _ limit: Double, _ name: String,
    _ truth: @Sendable @escaping (Double) -> Double
  ) -> Estimate {
    let probabilities = settings.repetition.times(
      settings.count(4000), "plateau \(name) \(weeks.count) \(limit)"
    ) { randomness in
      let sessions = Course.sessions(weeks, weeks.map(truth), ReadingError(), &randomness)
      return RangeOfMotionTrend.fit(sessions: sessions)?.plateauProbability
    }
    return Estimate(share: probabilities.compactMap { $0 }.map { $0 >= limit }, other: 4000)
  }

  func steady() -> SimulationTable {
    let counts = [6, 8, 12, 16, 20]
    var table = SimulationTable(
      name: "plateau", page: "PlateauMethod",
      design: """
        Sessions at equal distances over 12 weeks. The published dates are not told; these were chosen because the published
        rates come out there. With shorter spans a plateau is said more often at 0.5 degrees a week, with longer ones less.
        How often the probability of a plateau is .80 or more:
        """,
      heading: "sessions", columns: counts.map(String.init), rows: [])
    let rows: [(String, Double, Double, ClosedRange<Double>)] = [
      ("flat", 0, 0.8, 0.55...0.85),
      ("0.5 degrees a week, the limit itself", 0.5, 0.8, 0.13...0.18),
      ("the same, .90 or more", 0.5, 0.9, 0.04...0.08),
      ("0.8 degrees a week", 0.8, 0.8, 0.01...0.08)
    ]
    for (what, slope, limit, span) in rows {
      let cells = counts.map { count in
        let weeks = (0..<count).map { 12 * Double($0) / Double(count - 1) }
        return SimulationTable.Cell(
          estimate: said(weeks, limit, "\(slope)") { slope * $0 },
          expectation: .publishedSpan(span))
      }
      table.add(what, digits: 2, cells)
    }
    return table
  }

  /// How long the gains lasted is not told of the published rates, .16 and .51.
  func stopped() -> SimulationTable {
    let durations = [8.0, 10, 12, 14]
    var table = SimulationTable(
      name: "stopped", page: "PlateauMethod",
      design: """
        One session a week; gains of 0.8 degrees a week, then none. How often the probability of a plateau is .80 or more,
        by the weeks that the gains lasted:
        """,
      heading: "weeks of gains", columns: durations.map { String(Int($0)) }, rows: [])
    for (what, after, published) in [
      ("six weeks after the last gain", 6.0, 0.16), ("ten weeks after", 10, 0.51)
    ] {
      let cells = durations.map { duration in
        let weeks = (0...Int(duration + after)).map(Double.init)
        return SimulationTable.Cell(
          estimate: said(weeks, 0.8, "stopped \(duration)") { 0.8 * min($0, duration) },
          expectation: .shown(published))
      }
      table.add(what, digits: 2, cells)
    }
    return table
  }
}
