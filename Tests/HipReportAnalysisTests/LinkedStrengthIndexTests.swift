import Testing

@testable import HipReportAnalysis

@Suite struct LinkedStrengthIndexTests {
  private func fit(
    _ rows: [LinkedIndexRow], ladder: [String: LadderStep]? = nil
  ) throws -> LinkedStrengthIndex {
    try LinkedStrengthIndex.fit(rows: rows, at: [0, 4, 8], ladder: ladder).get()
  }

  private func refusal(
    _ rows: [LinkedIndexRow], ladder: [String: LadderStep]? = nil
  ) -> LinkedStrengthIndex.Refusal? {
    guard case .failure(let refused) = LinkedStrengthIndex.fit(rows: rows, at: [], ladder: ladder)
    else { return nil }
    return refused.reason
  }

  private func row(_ week: Double, _ exercise: String, _ value: Double) -> LinkedIndexRow {
    LinkedIndexRow(
      week: week, session: Int(week * 7), exercise: exercise, logCapacity: value)
  }

  @Test("The first week is 100, and a gain of one percent a week is found")
  func gain() throws {
    let index = try fit(SampleTrend.rows(30))
    #expect(abs(index.points[0].index - 100) < 1e-4 && index.method == "index-1")
    #expect(index.points.map(\.week) == [0, 4, 8] && index.now.week == 14.5)
    #expect(index.now.low < 115.6 && 115.6 < index.now.high && index.now.index > 105)
    #expect(index.percentPerWeek.low < 1 && 1 < index.percentPerWeek.high)
  }

  @Test("Another unit for one exercise leaves the index as it was")
  func unit() throws {
    let rows = SampleTrend.rows(24)
    let pounds = rows.map { row in
      var row = row
      if row.exercise == "squat" { row.logCapacity += 0.790_73 }
      return row
    }
    let a = try fit(rows)
    let b = try fit(pounds)
    #expect(abs(a.now.index - b.now.index) < 0.01 && abs(a.now.low - b.now.low) < 0.01)
  }

  @Test("Neither the order of the rows nor of the weeks asked for matters")
  func order() throws {
    let rows = SampleTrend.rows(20)
    let a = try LinkedStrengthIndex.fit(rows: rows, at: [8, 0, 12, 4]).get()
    let b = try LinkedStrengthIndex.fit(rows: rows.reversed(), at: [0, 4, 8, 12]).get()
    #expect(a.now == b.now && a.percentPerWeek == b.percentPerWeek && a.links == b.links)
    #expect(a.points == [b.points[2], b.points[0], b.points[3], b.points[1]])
  }

  @Test("Weeks may count from any day")
  func start() throws {
    let rows = SampleTrend.rows(16)
    let later = rows.map { row in
      var row = row
      row.week += 100
      return row
    }
    let a = try LinkedStrengthIndex.fit(rows: rows, at: [2]).get()
    let b = try LinkedStrengthIndex.fit(rows: later, at: [102]).get()
    #expect(a.now.log == b.now.log && b.now.week == a.now.week + 100)
    #expect(a.points[0].log == b.points[0].log && b.points[0].week == 102)
  }

  @Test("Exercises that overlap are told from those that only time links")
  func links() throws {
    let overlapping = try fit(SampleTrend.rows(30))
    #expect(overlapping.links == .init(overlapping: 2, bridged: 0))
    let bridged =
      (0..<6).map { row(Double($0), "first", 1) }
      + (6..<9).map {
        row(Double($0), "second", 2)
      }
    let links = try #require(LinkedIndexDesign(bridged)).links
    #expect(links == .init(overlapping: 0, bridged: 1))
  }

  @Test("Too little, too short, nothing repeated or too uncertain is refused")
  func refusals() {
    let weekly = (0..<6).map { row(Double($0), "squat", 1) }
    #expect(refusal([]) == .fewRows)
    #expect(refusal(Array(weekly.dropLast())) == .fewRows)
    #expect(refusal(weekly) == nil)
    #expect(refusal((0..<6).map { row(Double($0) / 2, "squat", 1) }) == .shortSpan)
    #expect(
      refusal((0..<6).map { row(Double($0), "exercise \($0)", 1) }) == .nothingRepeated)
    let swapped =
      (0..<3).map { row(Double($0), "squat", 1) }
      + (0..<3).map {
        row(30 + Double($0), "lunge", 1)
      }
    #expect(refusal(swapped) == .tooUncertain)
  }

  @Test("A ladder links its steps, and an exercise that stands on no rung is refused")
  func ladder() throws {
    let rows =
      (0..<6).map { row(Double($0), "red", 1) }
      + (6..<12).map {
        row(Double($0), "green", 0.8)
      }
    let steps = [
      "red": LadderStep(offset: 0, rung: 0), "green": LadderStep(offset: -0.223, rung: 1)
    ]
    let free = try fit(rows)
    let linked = try fit(rows, ladder: steps)
    #expect(linked.now.log.standardDeviation < free.now.log.standardDeviation)
    #expect(refusal(rows, ladder: ["red": LadderStep(offset: 0, rung: 0)]) == .unknownRung)
  }

  @Test("Row by row is the same as all at once", arguments: [false, true])
  func computations(isLadder: Bool) throws {
    let rows = SampleTrend.rows(25)
    let steps = ["squat", "lift 0", "lift 1", "lift 2"].enumerated().map {
      ($1, LadderStep(offset: -0.2 * Double($0), rung: $0, deviation: 0.1 + 0.01 * Double($0)))
    }
    let design = try #require(
      LinkedIndexDesign(
        rows, ladder: isLadder ? Dictionary(uniqueKeysWithValues: steps) : nil))
    let weeks = [0, 1.3, 6, 12, 14]
    let dense = try #require(
      LinkedIndexDense(design, weeks: weeks, recentStart: 8).points())
    let filter = LinkedIndexFilter(design, weeks: weeks, recentStart: 8)
    let byRow = LinkedIndexModel.wanders.flatMap { wander in
      LinkedIndexModel.scales.map { filter.point(wander: wander.value, factor: $0.factor) }
    }
    #expect(dense.count == 9 && byRow.count == 9)
    for (a, b) in zip(dense, byRow) {
      let pairs =
        zip(a.means, b.means).map { ($0, $1) } + zip(a.variances, b.variances).map { ($0, $1) }
        + [
          (a.recentMean, b.recentMean), (a.recentVariance, b.recentVariance),
          (a.logLikelihood, b.logLikelihood)
        ]
      #expect(pairs.allSatisfy { abs($0 - $1) < 1e-6 })
    }
  }
}
