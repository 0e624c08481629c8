import Testing

@testable import HipReportAnalysis

@Suite struct TheilSenTests {
  /// All slopes, sorted: another way to the same numbers.
  private static func sortedSlopes(_ weeks: [Double], _ values: [Double]) -> [Double] {
    var slopes: [Double] = []
    for i in weeks.indices {
      for j in weeks.indices where weeks[i] < weeks[j] {
        slopes.append((values[j] - values[i]) / (weeks[j] - weeks[i]))
      }
    }
    return slopes.sorted()
  }

  @Test(
    "Slope and range are the order statistics of the sorted slopes, for few and for many values")
  func orderStatistics() throws {
    var generator = SeededGenerator(seed: 20_260_708)
    for count in [5, 6, 9, 17, 33, 59, 60, 61, 62, 120] {
      for isTied in [false, true] {
        let weeks = (0..<count).map {
          isTied ? Double($0 / 2) : Double($0) + Double.random(in: 0..<0.5, using: &generator)
        }
        let values = weeks.map {
          let value = 20 + 0.3 * $0 + Double.random(in: -9...9, using: &generator)
          return isTied ? value.rounded() : value
        }
        let order = weeks.indices.shuffled(using: &generator)
        let line = try #require(
          TheilSenLine(weeks: order.map { weeks[$0] }, values: order.map { values[$0] }))
        let sorted = Self.sortedSlopes(weeks, values)
        #expect(line.pairs == sorted.count)
        #expect(abs(line.slope - (Median.of(sorted) ?? .nan)) < 1e-12)
        let range = try #require(line.range)
        #expect(range.low == sorted[range.lowRank - 1])
        #expect(range.high == sorted[range.highRank - 1])
        #expect(range.lowRank + range.highRank == sorted.count + 1 || range.achievedLevel == nil)
        #expect((range.achievedLevel != nil) == (!isTied && count <= 60))
        if let level = range.achievedLevel { #expect(level >= 0.95 && level < 1) }
      }
    }
  }

  @Test(
    "The exact and the approximate range differ by little where the one takes over from the other")
  func takesOver() throws {
    let null = try #require(KendallDistribution(count: 60))
    let exact = try #require(null.smallestScore(twoSided: 0.05)) - 2
    let approximate = Distribution.z95 * Ties.scoreVariance(count: 60, groups: []).squareRoot()
    #expect(abs(Double(exact) - approximate) < 4)
  }

  @Test("One wrong value of seven hardly moves the slope")
  func outlier() throws {
    let weeks = (0..<7).map(Double.init)
    var values = weeks.map { 30 + 2 * $0 }
    values[5] = 130
    let line = try #require(TheilSenLine(weeks: weeks, values: values))
    #expect(line.slope == 2 && line.intercept == 30)
  }

  @Test("Pairs of one day are left out, and more values than could be held at once are refused")
  func pairs() throws {
    let line = try #require(TheilSenLine(weeks: [0, 0, 1, 1], values: [10, 12, 14, 16]))
    #expect(line.pairs == 4 && line.slope == 4)
    let weeks = (0...TheilSenLine.most).map(Double.init)
    #expect(TheilSenLine(weeks: weeks, values: weeks) == nil)
    #expect(MannKendallTest(inTimeOrder: weeks) == nil)
  }

  @Test("The value of a rank is found among few and many values, with and without equal ones")
  func selection() {
    var generator = SeededGenerator(seed: 20_260_809)
    for count in [1, 2, 3, 10, 599, 601, 602, 5_000] {
      for distinct in [1, 2, 7, 1_000_000] {
        let values = (0..<count).map { _ in
          Double(Int.random(in: 0..<distinct, using: &generator))
        }
        let sorted = values.sorted()
        for rank in Set([0, count / 3, count / 2, count - 1]) {
          var moved = values
          moved.withUnsafeMutableBufferPointer {
            Selection.place(rank, of: $0, from: 0, through: count - 1)
          }
          #expect(moved[rank] == sorted[rank])
          #expect(moved[..<rank].allSatisfy { $0 <= moved[rank] })
          #expect(moved[rank...].allSatisfy { $0 >= moved[rank] })
          #expect(moved.sorted() == sorted)
        }
      }
    }
  }
}
