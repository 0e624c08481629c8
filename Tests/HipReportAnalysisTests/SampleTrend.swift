@testable import HipReportAnalysis

/// Made-up series for the trend and the linked index: the same numbers on every machine.
enum SampleTrend {
  /// Numbers that look random, between −1 and 1.
  struct Noise {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 52) - 1
    }
  }

  /// Sessions 2 to 6 days apart that gain `rate` degrees a week.
  static func sessions(
    _ count: Int, rate: Double = 0.8, devices: Int = 1, raters: Int = 1, seed: UInt64 = 1
  ) -> [TrendSession] {
    var noise = Noise(seed)
    var day = 0
    return (0..<count).map { index in
      defer { day += 4 + Int(2.5 * noise.next()) }
      let week = Double(day) / 7
      return TrendSession(
        week: week, value: 30 + rate * week + 5 * noise.next(), variance: 12.24,
        device: index * devices / count, rater: (index * raters / 2) % raters)
    }
  }

  /// Two exercises a session, of which one is exchanged every ten sessions.
  static func rows(_ sessions: Int, gain: Double = 0.01, seed: UInt64 = 7) -> [LinkedIndexRow] {
    var noise = Noise(seed)
    return (0..<sessions).flatMap { session in
      ["squat", "lift \(session / 10)"].map { name in
        LinkedIndexRow(
          week: Double(session) / 2, session: session, exercise: name,
          logCapacity: (name == "squat" ? 3 : 1) + gain * Double(session) / 2 + 0.05 * noise.next())
      }
    }
  }
}
