import Testing

@testable import HipReportAnalysis

@Suite struct RangeOfMotionTrendTests {
  private func session(_ week: Double, _ value: Double) -> TrendSession {
    TrendSession(week: week, value: value, variance: 12.24)
  }

  private func flat(_ count: Int) -> [TrendSession] {
    (0..<count).map { session(Double($0), 40 + ($0 % 2 == 0 ? 1 : -1)) }
  }

  @Test("Fewer than three sessions, or less than 14 days, are no trend")
  func fewest() {
    #expect(RangeOfMotionTrend.fit(sessions: []) == nil)
    #expect(RangeOfMotionTrend.fit(sessions: [session(0, 30)]) == nil)
    #expect(RangeOfMotionTrend.fit(sessions: [session(0, 30), session(3, 31)]) == nil)
    #expect(RangeOfMotionTrend.fit(sessions: (0..<5).map { session(1, Double($0)) }) == nil)
    #expect(
      RangeOfMotionTrend.fit(sessions: [session(0, 30), session(1, 31), session(13.0 / 7, 32)])
        == nil)
    let least = RangeOfMotionTrend.fit(sessions: [session(0, 30), session(1, 31), session(2, 32)])
    #expect(least?.sessionCount == 3 && least?.spanWeeks == 2 && least?.rateWeeks == 2)
    #expect(least?.method == "describe-1" && least?.plateauProbability == nil)
  }

  @Test("A steady gain is a rise at about that rate, and its range holds it")
  func gain() throws {
    let result = try #require(
      RangeOfMotionTrend.fit(sessions: SampleTrend.sessions(15, rate: 1.5)))
    #expect(result.probabilityOfRise > 0.99 && result.probabilityOfAtLeastSmall > 0.9)
    #expect(result.ratePerWeek.low < 1.5 && 1.5 < result.ratePerWeek.high)
    #expect(result.change.low < result.change.value && result.change.value < result.change.high)
    #expect(result.probabilityOfStable < 0.1 && result.outlier == nil && !result.latest.isRaised)
    let three =
      result.probabilityOfStable + result.probabilityOfAtLeastSmall
      + result.change.distribution.probability(below: -5)
    #expect(abs(three - 1) < 1e-12)
  }

  @Test("A jump in the last session is to be measured again, a small step is not")
  func latest() throws {
    let jump = try #require(RangeOfMotionTrend.fit(sessions: flat(8) + [session(8, 60)]))
    #expect(jump.latest.isRaised && jump.latest.z > 2 && abs(jump.latest.expected - 40) < 2)
    let fall = try #require(RangeOfMotionTrend.fit(sessions: flat(8) + [session(8, 20)]))
    #expect(fall.latest.isRaised && fall.latest.z < -2)
    let step = try #require(RangeOfMotionTrend.fit(sessions: flat(8) + [session(8, 44)]))
    #expect(!step.latest.isRaised)
  }

  @Test("A gross error in the middle is named by its place among the sessions as given")
  func outlier() throws {
    var sessions = flat(12)
    sessions[5].value = 75
    sessions.reverse()
    let result = try #require(RangeOfMotionTrend.fit(sessions: sessions))
    let outlier = try #require(result.outlier)
    #expect(outlier.index == 6 && outlier.probability > 0.9)
    #expect(abs(outlier.without.level.value - 40) < abs(result.level.value - 40) + 1e-9)
    let width = outlier.without.change.high - outlier.without.change.low
    #expect(width < result.change.high - result.change.low)
    #expect(abs(outlier.without.ratePerWeek.value) < 1)
  }

  @Test("Gross errors are looked for in up to 60 sessions")
  func longest() throws {
    var sessions = flat(60)
    sessions[30].value = 75
    #expect(RangeOfMotionTrend.fit(sessions: sessions)?.outlier?.index == 30)
    sessions.append(session(60, 40))
    let long = try #require(RangeOfMotionTrend.fit(sessions: sessions))
    #expect(long.outlier == nil && long.sessionCount == 61)
    #expect(long.plateauProbability.map { $0 > 0.5 } == true)
  }

  @Test("A plateau needs six sessions over six weeks, three of them in the last six")
  func plateau() throws {
    func probability(_ weeks: [Double]) -> Double? {
      RangeOfMotionTrend.fit(sessions: weeks.map { session($0, 40) })?.plateauProbability
    }
    #expect(probability([0, 2, 4, 6, 8]) == nil)
    #expect(probability([0, 1, 2, 3, 4, 5]) == nil)
    #expect(probability([0, 1, 2, 3, 10, 17]) == nil)
    #expect(try #require(probability([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22])) > 0.8)
    let rising = try #require(
      RangeOfMotionTrend.fit(sessions: (0..<12).map { session(Double($0), 20 + 2 * Double($0)) }))
    #expect(try #require(rising.plateauProbability) < 0.1)
  }

  @Test("A forecast is a wide range, wider the further it goes")
  func forecast() throws {
    let result = try #require(RangeOfMotionTrend.fit(sessions: SampleTrend.sessions(20)))
    var before = 0.0
    for weeks in [0.0, 2, 4, 8] {
      guard case .expected(let estimate, let method) = result.forecast(at: weeks) else {
        Issue.record("refused at \(weeks)")
        continue
      }
      #expect(method == "forecast-1" && estimate.high - estimate.low > before)
      before = estimate.high - estimate.low
    }
  }

  @Test("A forecast is refused with its reason")
  func refusals() throws {
    func reason(
      _ sessions: [TrendSession], at weeks: Double = 2, since: Double = 0
    ) throws -> TrendForecast.Reason? {
      let result = try #require(RangeOfMotionTrend.fit(sessions: sessions))
      guard case .refused(let reason) = result.forecast(at: weeks, weeksSinceLast: since) else {
        return nil
      }
      return reason
    }
    #expect(try reason(flat(3)) == .fewSessions)
    #expect(try reason((0..<4).map { session(Double($0) * 0.9, 40) }) == .shortSpan)
    #expect(try reason(flat(4), at: 3.1) == .tooFar)
    #expect(try reason(flat(20), at: 8.1) == .tooFar)
    #expect(try reason(flat(20), since: 4.1) == .notCurrent)
    #expect(try reason(flat(8) + [session(8, 65)]) == .unexpectedReading)
    var other = flat(9)
    other[8].device = 1
    #expect(try reason(other) == .newDeviceOrRater)
    other[7].device = 1
    #expect(try reason(other) == nil)
    other[8].rater = 1
    #expect(try reason(other) == .newDeviceOrRater)
    #expect(try reason(flat(20), at: 8, since: 4) == nil)
  }

  @Test("A chart's line ends where the level is, and the change between its ends is the change")
  func questions() throws {
    let sessions = SampleTrend.sessions(14).map { session in
      var session = session
      session.week += 50
      return session
    }
    let result = try #require(RangeOfMotionTrend.fit(sessions: sessions))
    let last = 50 + result.spanWeeks
    let levels = result.levels(at: [49, 50, 51, last])
    #expect(levels.count == 4 && levels[0] == levels[1])
    #expect(abs(levels[3].low - result.level.low) < 1e-9)
    #expect(abs(levels[3].value - levels[1].value - result.change.value) < 1e-9)
    let change = try #require(result.change(from: 50, to: last))
    #expect(abs(change.low - result.change.low) < 1e-9)
    #expect(abs(change.high - result.change.high) < 1e-9)
  }

  @Test("A session without an error, or without a number, is no session of a trend")
  func noNumber() {
    var sessions = flat(6)
    sessions[2].variance = 0
    #expect(RangeOfMotionTrend.fit(sessions: sessions) == nil)
    sessions[2].variance = 12
    sessions[2].value = .nan
    #expect(RangeOfMotionTrend.fit(sessions: sessions) == nil)
  }
}
