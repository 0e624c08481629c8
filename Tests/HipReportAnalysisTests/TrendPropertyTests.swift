import Testing

@testable import HipReportAnalysis

/// What must hold of the trend whatever the numbers are.
@Suite struct TrendPropertyTests {
  private let motion = TrendGrid.Motion(prior: 1, drift: 3, wander: 0.8, constant: 6)

  private func point(
    _ sessions: [TrendSession], _ motion: TrendGrid.Motion, _ factor: Double = 1
  ) throws -> TrendPoint {
    let design = TrendDesign(sessions)
    let grid = TrendGrid(id: "one", motions: [motion], scales: [.init(prior: 1, factor: factor)])
    return try #require(
      DenseTrend(
        design, [.level(at: design.span), .change(from: 0, to: design.span)]
      ).points(grid)?.first)
  }

  private func expectEqual(_ a: [Double], _ b: [Double], _ allowed: Double = 1e-9) {
    #expect(
      a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= allowed },
      "\(zip(a, b).map { $0 - $1 })")
  }

  @Test("A protractor that reads 100 degrees more moves the level and nothing else")
  func shift() throws {
    let sessions = SampleTrend.sessions(12)
    let moved = sessions.map { session in
      var session = session
      session.value += 100
      session.week += 1000
      return session
    }
    let a = try #require(RangeOfMotionTrend.fit(sessions: sessions))
    let b = try #require(RangeOfMotionTrend.fit(sessions: moved))
    expectEqual(
      [a.level.value + 100, a.level.low + 100, a.change.low, a.change.high, a.latest.z],
      [b.level.value, b.level.low, b.change.low, b.change.high, b.latest.z], 1e-7)
    expectEqual(
      [a.ratePerWeek.value, a.probabilityOfRise], [b.ratePerWeek.value, b.probabilityOfRise], 1e-8)
  }

  @Test("Readings, errors and priors in another unit give the answers in that unit")
  func scale() throws {
    let sessions = SampleTrend.sessions(9)
    let doubled = sessions.map { session in
      var session = session
      session.value *= 2
      session.variance *= 4
      return session
    }
    let twice = TrendGrid.Motion(prior: 1, drift: 6, wander: 1.6, constant: 6)
    let a = try point(sessions, motion)
    let b = try point(doubled, twice)
    expectEqual(a.means.map { 2 * $0 }, b.means)
    expectEqual(a.variances.map { 4 * $0 }, b.variances)
  }

  @Test("The order of the rows does not matter, not even on one day", arguments: [1, 2, 3])
  func permutation(seed: Int) throws {
    var sessions = SampleTrend.sessions(10, devices: 2, raters: 2)
    sessions[4].week = sessions[5].week
    var noise = SampleTrend.Noise(UInt64(seed))
    let shuffled = sessions.map { ($0, noise.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    #expect(shuffled != sessions)
    let a = try #require(RangeOfMotionTrend.fit(sessions: sessions))
    let b = try #require(RangeOfMotionTrend.fit(sessions: shuffled))
    #expect(a.figures == b.figures && a.latest == b.latest)
  }

  @Test("Without a wandering rate, time running backwards turns the change around")
  func reversal() throws {
    let sessions = SampleTrend.sessions(11)
    let span = sessions[10].week
    let reversed = sessions.map { session in
      var session = session
      session.week = span - session.week
      return session
    }
    let line = TrendGrid.Motion(prior: 1, drift: 3, wander: 0, constant: 6)
    let a = try point(sessions, line)
    let b = try point(reversed, line)
    expectEqual([a.means[1], a.variances[1]], [-b.means[1], b.variances[1]])
    #expect(abs(a.logLikelihood - b.logLikelihood) < 1e-9)
  }

  @Test("A session split in two on the same day, each with twice the variance, says the same")
  func splitting() throws {
    let sessions = SampleTrend.sessions(8)
    let split = sessions.flatMap { session in
      [1.5, -1.5].map { distance in
        TrendSession(
          week: session.week, value: session.value + distance, variance: 2 * session.variance)
      }
    }
    let a = try point(sessions, motion)
    let b = try point(split, motion)
    expectEqual(a.means, b.means)
    expectEqual(a.variances, b.variances)
  }

  @Test("A larger error never narrows a range", arguments: [0.0, 0.4, 1.6])
  func widening(wander: Double) throws {
    let motion = TrendGrid.Motion(prior: 1, drift: 3, wander: wander, constant: 6)
    var before = [0.0, 0]
    for factor in [0.5, 0.7, 1, 1.4, 2, 4] {
      let variances = try point(SampleTrend.sessions(7), motion, factor).variances
      #expect(zip(before, variances).allSatisfy { $0 < $1 })
      before = variances
    }
  }

  @Test(
    "Another device or examiner in the middle widens the range of the change, on both computations")
  func offsets() throws {
    let plain = try point(SampleTrend.sessions(10), motion)
    let device = try point(SampleTrend.sessions(10, devices: 2), motion)
    let both = try point(SampleTrend.sessions(10, devices: 2, raters: 2), motion)
    #expect(plain.variances[1] < device.variances[1] && device.variances[1] < both.variances[1])
  }

  @Test(
    "Session by session is the same as all at once", arguments: [3, 4, 8, 20, 60])
  func computations(count: Int) throws {
    try expectSame(
      count, TrendGrid.describe.motions + TrendGrid.forecast.motions, TrendGrid.defaultScales)
  }

  @Test("It is the same in long series too", arguments: [150, 500])
  func longComputations(count: Int) throws {
    try expectSame(count, [motion], [.init(prior: 1, factor: 1.4)])
  }

  private func expectSame(
    _ count: Int, _ motions: [TrendGrid.Motion], _ scales: [TrendGrid.ErrorScale]
  ) throws {
    let design = TrendDesign(SampleTrend.sessions(count, devices: 3, raters: 2))
    let last = design.span
    let quantities: [TrendQuantity] = [
      .level(at: 0), .level(at: last / 3), .level(at: last), .level(at: last + 4),
      .change(from: 0, to: last), .change(from: max(0, last - 4), to: last), .rate(at: last),
      .rate(at: last / 2)
    ]
    let grid = TrendGrid(id: "any", motions: motions, scales: scales)
    let dense = try #require(DenseTrend(design, quantities).points(grid))
    let kalman = KalmanTrend(design, quantities).points(grid)
    #expect(dense.count == motions.count * scales.count && dense.count == kalman.count)
    for (a, b) in zip(dense, kalman) {
      let left = try #require(a.expectedLast)
      let right = try #require(b.expectedLast)
      expectEqual(
        a.means + a.variances.map { $0.squareRoot() } + [
          a.logLikelihood, left.mean, left.variance, left.logLikelihood
        ],
        b.means + b.variances.map { $0.squareRoot() } + [
          b.logLikelihood, right.mean, right.variance, right.logLikelihood
        ], 1e-6)
    }
  }

  @Test(
    "The levels of all sessions in one pass there and back are those that are asked for one by one",
    arguments: [6, 12, 80])
  func smoothed(count: Int) throws {
    for (devices, raters) in [(1, 1), (3, 2)] {
      let sessions = SampleTrend.sessions(count, devices: devices, raters: raters).reversed()
      let trend = try #require(RangeOfMotionTrend.fit(sessions: Array(sessions)))
      let asked = trend.levels(at: sessions.map(\.week)).map(\.value)
      expectEqual(trend.expectedLevels, asked, 1e-7)
    }
  }

  @Test("Leaving a session out without fitting again is the same as fitting without it")
  func leavingOut() throws {
    var sessions = SampleTrend.sessions(9, devices: 2)
    let design = TrendDesign(sessions)
    let quantities: [TrendQuantity] = [
      .level(at: design.span), .change(from: 0, to: design.span)
    ]
    let whole = try #require(
      TrendPosterior(design, quantities, grid: .describe, leavingOut: true))
    sessions.remove(at: 3)
    let rest = try #require(
      TrendPosterior(TrendDesign(sessions), quantities, grid: .describe))
    for quantity in quantities.indices {
      let a = try #require(whole.mixture(quantity, without: 3))
      let b = rest.mixture(quantity)
      expectEqual(a.weights + a.means + a.deviations, b.weights + b.means + b.deviations, 1e-8)
    }
  }
}
