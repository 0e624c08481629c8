import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What is said of a series from all its sessions. The numbers of the trend itself are compared elsewhere.
@Suite struct TrendVerdictTests {
  typealias Session = Sample.Session

  /// A session a week with two trials each.
  private func result(_ values: [Double], days: Int = 7) -> RangeOfMotionResult? {
    Sample.result(values.enumerated().map { Session(days * $0, [$1, $1]) })
  }

  @Test("Three sessions over two weeks are judged together, fewer or closer ones two by two")
  func basis() {
    #expect(result([100, 104, 108])?.verdict.basis == .trend)
    #expect(result([100, 108])?.verdict.basis == .minimalDetectableChange)
    #expect(result([100, 104, 108], days: 6)?.verdict.basis == .minimalDetectableChange)
    #expect(result([100, 104, 108], days: 6)?.trend == nil)
  }

  @Test("A steady gain is improved, first to be confirmed, then confirmed")
  func gain() throws {
    let gains = (0..<9).map { 100 + 2 * Double($0) }
    let looks = (3...9).compactMap { result(Array(gains.prefix($0)))?.verdict }
    #expect(looks.count == 7)
    let first = try #require(looks.firstIndex { $0.kind == .improved })
    #expect(first > 0)
    #expect(looks[first...].allSatisfy { $0.kind == .improved })
    #expect(looks.last?.isConfirmed == true)
    // The one that is improved for the first time is confirmed only if it is all but sure.
    #expect(looks[first].isConfirmed == ((looks[first].probability ?? 0) >= TrendVerdict.surer))
    // Before it is sure it leans.
    #expect(looks[first - 1].kind == .notBeyondError)
    #expect(looks[first - 1].lean == .better)
  }

  @Test("Probability, words and range agree")
  func agreement() throws {
    var generator = SeededGenerator(seed: 31)
    var kinds: Set<VerdictKind> = []
    for _ in 0..<300 {
      let slope = Double.random(in: -2...2, using: &generator)
      let values = (0..<Int.random(in: 3...16, using: &generator)).map {
        100 + slope * Double($0) + Double.random(in: -4...4, using: &generator)
      }
      let result = try #require(self.result(values))
      guard let trend = result.trend, let p = result.verdict.probability else {
        Issue.record("no trend")
        continue
      }
      kinds.insert(result.verdict.kind)
      #expect(p == trend.probabilityOfRise)
      if result.verdict.isGuarded { continue }
      switch result.verdict.kind {
      case .improved: #expect(p >= 0.975 && trend.change.low > -1e-6)
      case .worse: #expect(p <= 0.025 && trend.change.high < 1e-6)
      case .stable: #expect(trend.probabilityOfStable >= 0.9 && p < 0.975 && p > 0.025)
      case .notBeyondError:
        #expect((result.verdict.lean == .better) == (p >= 0.9))
        #expect((result.verdict.lean == .worse) == (p <= 0.1))
      case .cannotSay: Issue.record("nothing said without a reading out of line")
      }
    }
    #expect(kinds.isSuperset(of: [.improved, .worse, .notBeyondError, .stable]))
  }

  @Test("A jump holds the verdict, a drop is said, and neither confirms anything")
  func guarded() throws {
    let steady: [Double] = [100, 101, 99, 100, 101, 100]
    let jump = try #require(result(steady + [125]))
    #expect(jump.verdict.kind == .cannotSay)
    guard case .latestAbove(let expected) = jump.verdict.reason else {
      Issue.record("\(jump.verdict.reason)")
      return
    }
    #expect(abs(expected - 100) < 2)
    let drop = try #require(result(steady + [75]))
    // Beyond the error of two sessions too: the fall stands.
    #expect(drop.verdict.kind == .worse && !drop.verdict.isConfirmed)
    guard case .latestBelow(let degrees) = drop.verdict.reason else {
      Issue.record("\(drop.verdict.reason)")
      return
    }
    #expect(abs(degrees + 25) < 2)
    // A series that had gained much and drops is never improved.
    let gained = (0..<10).map { 90 + 3 * Double($0) }
    let fallen = try #require(result(gained + [99]))
    #expect(fallen.verdict.isGuarded && fallen.verdict.kind == .cannotSay)
  }

  @Test("A fall that all sessions show is not silenced by a jump at its end")
  func fallThenJump() throws {
    let falling = (0..<10).map { 130 - 4 * Double($0) }
    let result = try #require(self.result(falling + [112]))
    #expect(result.trend?.latest.isRaised == true)
    #expect(result.verdict.kind == .worse && !result.verdict.isConfirmed)
  }

  @Test("Under five degrees as likely as over is a small gain")
  func small() throws {
    let values = (0..<40).map { 100 + 4.6 * min(1, Double($0) / 10) }
    let verdict = try #require(result(values)).verdict
    #expect(verdict.kind == .improved)
    #expect(verdict.isSmall)
    #expect(result((0..<12).map { 80 + 3 * Double($0) })?.verdict.isSmall == false)
  }

  @Test("Many sessions around one value are steady")
  func stable() {
    let values = (0..<26).map { 100 + ($0.isMultiple(of: 2) ? 0.5 : -0.5) }
    #expect(result(values)?.verdict.kind == .stable)
  }

  @Test("Another examiner stays in the series and widens the range")
  func raters() throws {
    func result(_ raters: [String?]) -> RangeOfMotionResult? {
      Sample.result(
        raters.enumerated().map {
          Session(7 * $0, [100 + 2 * Double($0), 100 + 2 * Double($0)], rater: $1)
        })
    }
    let one = try #require(result(["A", "A", "A", "A", "A", "A"])?.trend)
    let two = try #require(result(["A", "A", "A", "B", "B", "B"])?.trend)
    let blank = try #require(result(["A", "A", "A", nil, nil, nil])?.trend)
    #expect(two.change.high - two.change.low > one.change.high - one.change.low + 3)
    #expect(abs(blank.change.low - two.change.low) < 1e-9)
    // Never recorded is taken as one.
    let none = try #require(result([nil, nil, nil, nil, nil, nil])?.trend)
    #expect(abs(none.change.low - one.change.low) < 1e-9)
  }

  @Test("Across devices nothing is said, and the new device begins a trend of its own")
  func devices() throws {
    let sessions = (0..<10).map { index in
      Session(
        7 * index, [100 + Double(index), 100 + Double(index)],
        device: index < 5 ? "goniometer" : "inclinometer")
    }
    let result = try #require(Sample.result(sessions))
    #expect(result.verdict.kind == .cannotSay && result.change == nil)
    #expect(result.verdict.probability == nil)
    #expect(result.trend?.sessionCount == 5)
    #expect(result.trendDays.first == Sample.day(35))
    // Back at the first device the other one's sessions help, with an offset of their own.
    let back = sessions + [Session(77, [111, 111])]
    #expect(Sample.result(back)?.trend?.sessionCount == 11)
  }

  @Test("Readings to the next five degrees widen the range and are said")
  func rounded() throws {
    let fives = try #require(result([100, 105, 105, 110, 110]))
    #expect(fives.series.isRecordedToFive)
    let others = try #require(result([100, 105, 105, 110, 111]))
    #expect(!others.series.isRecordedToFive)
    let (a, b) = (try #require(fives.trend?.level), try #require(others.trend?.level))
    #expect(a.high - a.low > b.high - b.low + 0.3)
  }

  @Test("What was lost since the best level is measured from there")
  func loss() throws {
    let values = (0..<8).map { 90 + 3 * Double($0) } + (1...8).map { 111 - 3 * Double($0) }
    let loss = try #require(result(values)?.lossSinceBest)
    #expect(loss.probability > 0.975)
    #expect(abs(loss.day - Sample.day(49)) <= 14)
    #expect(loss.low < loss.change && loss.change < loss.high && loss.high < 0)
    #expect(result((0..<8).map { 90 + 3 * Double($0) })?.lossSinceBest == nil)
  }
}
