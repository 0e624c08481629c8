internal import Foundation
internal import HipReportAnalysis

extension Simulation {
  static let looks = Simulation(name: "looks") { settings in
    let simulation = LooksSimulation(settings: settings)
    return [simulation.looks(), simulation.trials()]
  }
}

/// One look a week, as a clinic has it: how often is a gain called that is none?
struct LooksSimulation {
  let settings: SimulationSettings

  static let weeks = 12

  enum Rule: Int, CaseIterable, Sendable {
    case fiveDegrees, difference, line, trend, trendTwice, trendSure, status, confirmed

    var words: String {
      switch self {
      case .fiveDegrees: "last minus first > 5 degrees"
      case .difference: "last minus first > MDC95"
      case .line: "least squares, p < .05"
      case .trend: "trend, P ≥ .975"
      case .trendTwice: "trend, P ≥ .975 at two looks running"
      case .trendSure: "trend, P ≥ .99"
      case .status: "as shipped: improved"
      case .confirmed: "as shipped: improved, confirmed"
      }
    }

    /// Without any change: at week 8, ever by week 12, changes of the word.
    var published: (atEight: Double?, ever: Double?, flips: Double?) {
      switch self {
      case .fiveDegrees: (0.16, 0.57, 2.1)
      case .difference: (0.030, 0.17, 0.5)
      case .line: (0.022, 0.14, 0.3)
      case .trend: (0.017, 0.077, 0.2)
      case .trendTwice: (0.006, 0.031, 0.05)
      case .trendSure: (nil, 0.024, nil)
      case .status, .confirmed: (nil, nil, nil)
      }
    }
  }

  /// For each rule, the looks of weeks 1 to 12.
  private func calls(_ slope: Double) -> [[[Bool]]] {
    settings.repetition.times(settings.count(4000), "looks \(slope)") { randomness in
      let weeks = (0...Self.weeks).map(Double.init)
      let sessions = Course.sessions(
        weeks, weeks.map { slope * $0 }, ReadingError(), &randomness)
      var calls = Array(
        repeating: Array(repeating: false, count: Self.weeks), count: Rule.allCases.count)
      var status = StatusRule()
      for look in 1...Self.weeks {
        let seen = Array(sessions[...look])
        let fit = RangeOfMotionTrend.fit(sessions: seen)
        let probability = fit?.probabilityOfRise ?? 0.5
        let line = OrdinaryLine(weeks: seen.map(\.week), values: seen.map(\.value))
        let before = look > 1 && calls[Rule.trend.rawValue][look - 2]
        let word = status.look(at: seen, fit)
        let difference = seen[look].value - seen[0].value
        for rule in Rule.allCases {
          calls[rule.rawValue][look - 1] =
            switch rule {
            case .fiveDegrees: difference > 5
            case .difference:
              difference > Distribution.z95 * (seen[0].variance + seen[look].variance).squareRoot()
            case .line: (line?.slopeRange()?.lowerBound ?? -1) > 0
            case .trend: probability >= 0.975
            case .trendTwice: before && probability >= 0.975
            case .trendSure: probability >= 0.99
            case .status: word.isImproved
            case .confirmed: word.isImproved && word.isConfirmed
            }
        }
      }
      return calls
    }
  }

  func looks() -> SimulationTable {
    var table = SimulationTable(
      name: "looks", page: "TrendMethod",
      design: """
        One session and one look a week for 12 weeks. "Flips" counts how often the word changes, a look at which it is held
        back included.
        """,
      heading: "rule",
      columns: [
        "flat: called at week 8", "most at any look", "ever by week 12", "flips",
        "0.8 a week: called at week 12", "flips"
      ], rows: [])
    let (flat, steady) = (calls(0), calls(0.8))
    for rule in Rule.allCases {
      let published = rule.published
      let called = flat.map { $0[rule.rawValue] }
      let gained = steady.map { $0[rule.rawValue] }
      func cell(_ answers: [Bool], _ expected: Double?, _ digits: Int) -> SimulationTable.Cell {
        .init(
          estimate: Estimate(share: answers, other: 4000),
          expectation: expected.map { .published($0, digits: digits) } ?? .none)
      }
      func flips(_ calls: [[Bool]], _ expected: Double?) -> SimulationTable.Cell {
        let counts = calls.map { looks in
          [Double(zip(looks, looks.dropFirst()).count { $0 != $1 })]
        }
        let estimate = Estimate(designs: counts, other: .init(designs: 4000, series: 4000))
        return .init(
          estimate: estimate,
          expectation: expected.map { .published($0, digits: $0 < 0.1 ? 2 : 1) } ?? .none)
      }
      var most = (0..<Self.weeks).map { look in
        Estimate(share: called.map { $0[look] }, other: 4000)
      }
      most.sort { $0.value < $1.value }
      let isShipped = rule == .status || rule == .confirmed
      var ever = cell(
        called.map { $0.contains(true) }, published.ever, rule == .fiveDegrees ? 2 : 3)
      if rule == .confirmed { ever.expectation = .atMost(0.04) }
      let power: (Double?, Double?) =
        rule == .difference ? (0.49, 2.3) : rule == .trend ? (0.81, 1.4) : (nil, nil)
      table.add(
        rule.words,
        [
          cell(called.map { $0[7] }, published.atEight, 3),
          .init(estimate: most[Self.weeks - 1], expectation: isShipped ? .atMost(0.025) : .none),
          ever, flips(called, published.flips), cell(gained.map { $0[11] }, power.0, 2),
          flips(gained, power.1)
        ])
    }
    return table
  }

  /// The published figures hold for two sessions; what is reached when the trials of a session are averaged?
  func trials() -> SimulationTable {
    let counts = [1, 2, 3, 5]
    var table = SimulationTable(
      name: "trials", page: "TrendMethod",
      design: "Two sessions without any change, each the mean of some trials.",
      heading: "trials", columns: counts.map(String.init), rows: [])
    let naive: [Double?] = [nil, nil, 0.106, 0.162]
    var shipped: [SimulationTable.Cell] = []
    var divided: [SimulationTable.Cell] = []
    for (count, published) in zip(counts, naive) {
      let variance = ReadingError.told.variance(trials: count)
      let whole = ReadingError.told.variance(trials: 1)
      let called = settings.repetition.times(settings.count(20_000), "trials \(count)") {
        randomness in
        let values = (0..<2).map { _ in ReadingError().draw(trials: count, &randomness) }
        let difference = MeasuredDifference(
          MeasuredValue(values[1], variance: variance),
          minus: MeasuredValue(values[0], variance: variance))
        let margin = Distribution.z95 * (2 * whole / Double(count)).squareRoot()
        return [
          difference.map { $0.value > $0.margin() } ?? false, values[1] - values[0] > margin
        ]
      }
      shipped.append(
        .init(
          estimate: Estimate(share: called.map { $0[0] }, other: 1_000_000),
          expectation: .published(0.025, digits: 3)))
      divided.append(
        .init(
          estimate: Estimate(share: called.map { $0[1] }, other: 1_000_000),
          expectation: published.map { .published($0, digits: 3) } ?? .none))
    }
    table.add("more than MDC95, as shipped", shipped)
    table.add("if all error shrank with the trials", divided)
    return table
  }
}
