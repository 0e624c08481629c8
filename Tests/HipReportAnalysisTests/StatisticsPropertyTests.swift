import Testing

@testable import HipReportAnalysis

/// What must hold of lines and differences whatever the numbers are.
@Suite struct StatisticsPropertyTests {
  private struct Series {
    var weeks: [Double]
    var values: [Double]
    var variances: [Double]

    /// Whole numbers and halves, so that shifting and scaling them is exact.
    init(count: Int, _ generator: inout SeededGenerator) {
      var week = 0.0
      weeks = (0..<count).map { _ in
        week += Double(Int.random(in: 1...4, using: &generator)) / 2
        return week
      }
      values = weeks.map { _ in Double(Int.random(in: 10...120, using: &generator)) }
      variances = weeks.map { _ in Double(Int.random(in: 4...20, using: &generator)) }
    }

    init(weeks: [Double], values: [Double], variances: [Double]) {
      (self.weeks, self.values, self.variances) = (weeks, values, variances)
    }

    /// Slope, its range, and the level in week 3, of the three lines.
    func lines() throws -> [(slope: Double, low: Double, high: Double, level: Double)] {
      let ordinary = try #require(OrdinaryLine(weeks: weeks, values: values))
      let known = try #require(
        KnownErrorLine(weeks: weeks, values: values, variances: variances))
      let robust = try #require(TheilSenLine(weeks: weeks, values: values))
      let (range, knownRange) = (ordinary.slopeRange(), known.slopeRange())
      return [
        (
          ordinary.slope, range?.lowerBound ?? -1e9, range?.upperBound ?? 1e9,
          ordinary.level(at: 3)
        ),
        (known.slope, knownRange.lowerBound, knownRange.upperBound, known.level(at: 3)),
        (
          robust.slope, robust.range?.low ?? -1e9, robust.range?.high ?? 1e9,
          robust.level(at: 3)
        )
      ]
    }

    func mapped(
      weeks: (Double) -> Double = { $0 }, values: (Double) -> Double = { $0 },
      variances: (Double) -> Double = { $0 }
    ) -> Series {
      Series(
        weeks: self.weeks.map(weeks), values: self.values.map(values),
        variances: self.variances.map(variances))
    }
  }

  private static func forEachSeries(_ body: (Series, inout SeededGenerator) throws -> Void) throws {
    var generator = SeededGenerator(seed: 20_260_607)
    for round in 0..<120 {
      try body(Series(count: 3 + round % 20, &generator), &generator)
    }
  }

  private static func close(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(a), abs(b)) || (abs(a) >= 1e8 && abs(b) >= 1e8)
  }

  @Test("Adding a constant moves the level and nothing else")
  func shift() throws {
    try Self.forEachSeries { series, _ in
      for (a, b) in zip(try series.lines(), try series.mapped(values: { $0 + 7 }).lines()) {
        #expect(Self.close(a.slope, b.slope) && Self.close(a.level + 7, b.level))
        #expect(Self.close(a.low, b.low) && Self.close(a.high, b.high))
      }
    }
  }

  @Test("Another unit, with the error in it too, scales slope, range and level")
  func scale() throws {
    try Self.forEachSeries { series, _ in
      let scaled = series.mapped(values: { $0 * 4 }, variances: { $0 * 16 })
      for (a, b) in zip(try series.lines(), try scaled.lines()) {
        #expect(Self.close(4 * a.slope, b.slope) && Self.close(4 * a.level, b.level))
        #expect(Self.close(4 * a.low, b.low) && Self.close(4 * a.high, b.high))
      }
    }
  }

  @Test("Backwards in time the slope has the other sign and the range its mirror image")
  func reversal() throws {
    try Self.forEachSeries { series, _ in
      for (a, b) in zip(try series.lines(), try series.mapped(weeks: { -$0 }).lines()) {
        #expect(Self.close(a.slope, -b.slope))
        #expect(Self.close(a.low, -b.high) && Self.close(a.high, -b.low))
      }
      let test = try #require(MannKendallTest(inTimeOrder: series.values))
      let reversed = try #require(MannKendallTest(inTimeOrder: series.values.reversed()))
      #expect(test.score == -reversed.score && test.p == reversed.p)
    }
  }

  @Test("The order of the rows does not matter")
  func permutation() throws {
    try Self.forEachSeries { series, generator in
      let order = series.weeks.indices.shuffled(using: &generator)
      let shuffled = Series(
        weeks: order.map { series.weeks[$0] }, values: order.map { series.values[$0] },
        variances: order.map { series.variances[$0] })
      for (a, b) in zip(try series.lines(), try shuffled.lines()) {
        #expect(Self.close(a.slope, b.slope) && Self.close(a.level, b.level))
        #expect(Self.close(a.low, b.low) && Self.close(a.high, b.high))
      }
      #expect(
        MannKendallTest(weeks: shuffled.weeks, values: shuffled.values)
          == MannKendallTest(weeks: series.weeks, values: series.values))
    }
  }

  @Test("A larger error never narrows a range")
  func wider() throws {
    try Self.forEachSeries { series, _ in
      let wider = series.mapped(variances: { $0 * 1.5 })
      let (a, b) = (try series.lines()[1], try wider.lines()[1])
      #expect(b.low < a.low && b.high > a.high && Self.close(a.slope, b.slope))
      func difference(_ series: Series) throws -> MeasuredDifference {
        try #require(
          MeasuredDifference(
            MeasuredValue(series.values[1], variance: series.variances[1]),
            minus: MeasuredValue(series.values[0], variance: series.variances[0])))
      }
      let (narrow, wide) = (try difference(series), try difference(wider))
      #expect(wide.margin() > narrow.margin() && wide.value == narrow.value)
      #expect(wide.p >= narrow.p)
    }
  }

  @Test("Without an error between sessions, a session of three trials is three sessions of one")
  func splitting() throws {
    try Self.forEachSeries { series, _ in
      let components = ErrorComponents(session: 0, trial: 3.24)
      let whole = series.mapped(variances: { _ in components.variance(trials: 3) })
      func thrice(_ values: [Double]) -> [Double] { values.flatMap { [$0, $0, $0] } }
      let split = Series(
        weeks: thrice(series.weeks), values: thrice(series.values),
        variances: thrice(series.values.map { _ in components.variance(trials: 1) }))
      let (a, b) = (try whole.lines()[1], try split.lines()[1])
      #expect(Self.close(a.slope, b.slope) && Self.close(a.level, b.level))
      #expect(Self.close(a.low, b.low) && Self.close(a.high, b.high))
    }
  }

  @Test("Equal errors give the known-error line the slope of the ordinary one")
  func equalErrors() throws {
    try Self.forEachSeries { series, _ in
      let lines = try series.mapped(variances: { _ in 9 }).lines()
      #expect(Self.close(lines[0].slope, lines[1].slope))
    }
  }

  @Test("Two values have a slope; what needs more has no value, and neither trap")
  func few() throws {
    let ordinary = try #require(OrdinaryLine(weeks: [0, 2], values: [10, 14]))
    #expect(ordinary.slope == 2 && ordinary.intercept == 10)
    #expect(ordinary.slopeError == nil && ordinary.slopeRange() == nil && ordinary.p == nil)
    #expect(ordinary.levelRange(at: 1) == nil && ordinary.readingRange(at: 1) == nil)
    let known = try #require(
      KnownErrorLine(weeks: [0, 2], values: [10, 14], variances: [1, 1]))
    #expect(known.slope == 2 && Self.close(known.slopeError, 0.5.squareRoot()))
    let robust = try #require(TheilSenLine(weeks: [0, 2], values: [10, 14]))
    #expect(robust.slope == 2 && robust.intercept == 10 && robust.range == nil)
    let four = try #require(TheilSenLine(weeks: [0, 1, 2, 3], values: [1, 2, 4, 3]))
    #expect(four.range == nil)
    let exact = try #require(OrdinaryLine(weeks: [0, 1, 2], values: [1, 2, 3]))
    #expect(exact.p == 0 && exact.slopeError == 0)
  }
}
