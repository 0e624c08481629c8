import HipReportModel
import Testing

@testable import HipReportAnalysis
@testable import HipReportReference

@Suite struct SlopeTests {
  typealias Session = Sample.Session

  /// Weighted least squares by its normal equations, another form than the program's.
  private static func oracle(
    _ points: [(week: Double, value: Double, variance: Double)]
  ) -> (slope: Double, error: Double) {
    func sum(_ term: ((week: Double, value: Double, variance: Double)) -> Double) -> Double {
      points.reduce(0) { $0 + term($1) / $1.variance }
    }
    let (w, x, y) = (sum { _ in 1 }, sum { $0.week }, sum { $0.value })
    let (xx, xy) = (sum { $0.week * $0.week }, sum { $0.week * $0.value })
    let determinant = w * xx - x * x
    return ((w * xy - x * y) / determinant, (w / determinant).squareRoot())
  }

  @Test("The slope and its range are those of the normal equations, for any numbers of trials")
  func normalEquations() throws {
    var generator = SeededGenerator(seed: 20_260_302)
    for _ in 0..<200 {
      var day = 0
      let sessions = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
        day += Int.random(in: 1...20, using: &generator)
        let value = Double(Int.random(in: 60...140, using: &generator))
        let trials = Int.random(in: 1...5, using: &generator)
        return Session(day, Array(repeating: value, count: trials))
      }
      let check = try #require(Sample.result(sessions)?.check)
      let slope = check.leastSquares
      // By hand: r = (10 / (1.96 √2))² / 10.62 for flexion.
      let r = 100 / (2 * 1.96 * 1.96) / 10.62
      let expected = Self.oracle(
        sessions.map {
          (
            Double($0.day - sessions[0].day) / 7, $0.trials[0],
            r * (9 + 3.24 / Double($0.trials.count))
          )
        })
      #expect(abs(slope.perWeek - expected.slope) < 1e-9)
      let (low, high) = (try #require(slope.low), try #require(slope.high))
      #expect(abs(high - slope.perWeek - 1.96 * expected.error) < 1e-9)
      #expect(abs(slope.perWeek - low - 1.96 * expected.error) < 1e-9)
      #expect(check.sessions == sessions.count)
    }
  }

  @Test("Four points on a line have exactly its slope")
  func line() throws {
    let result = try #require(
      Sample.result([0, 7, 14, 35].map { Session($0, [50 + Double($0)]) }))
    let slope = try #require(result.check).leastSquares
    #expect(abs(slope.perWeek - 7) < 1e-12)
  }

  @Test("A single session has no slope")
  func single() {
    #expect(Sample.result([Session(0, [50, 60])])?.check == nil)
  }

  @Test("The slope begins at the baseline, not before it")
  func fromBaseline() {
    let sessions = [Session(0, [10]), Session(7, [100]), Session(14, [101]), Session(21, [102])]
    let check = Sample.result(sessions, episodeStart: 7)?.check
    #expect(check?.sessions == 3)
    #expect(abs((check?.leastSquares.perWeek ?? 0) - 1) < 1e-12)
  }
}
