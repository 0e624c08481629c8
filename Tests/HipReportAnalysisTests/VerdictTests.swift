import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct VerdictTests {
  typealias Session = Sample.Session

  private func verdict(from first: Double, to second: Double, _ direction: Direction) -> Verdict? {
    Sample.result([Session(0, [first, first]), Session(7, [second, second])], direction)?.verdict
  }

  @Test(
    "A change is beyond the error only if it is strictly greater, up and down",
    arguments: [
      (9.999, VerdictKind.notBeyondError), (10, .notBeyondError), (10.001, .improved),
      (-9.999, .notBeyondError), (-10, .notBeyondError), (-10.001, .worse), (0, .notBeyondError)
    ])
  func border(change: Double, kind: VerdictKind) {
    #expect(verdict(from: 100, to: 100 + change, .flexion)?.kind == kind)
  }

  @Test("A change at the error is not made greater by the rounding of binary fractions")
  func binaryFractions() {
    // 19.1 − 10.1 is more than 9 in binary.
    #expect(19.1 - 10.1 > 9)
    for tenths in 100..<300 {
      let (base, atError) = (Double(tenths) / 10, Double(tenths + 90) / 10)
      #expect(verdict(from: base, to: atError, .abduction)?.kind == .notBeyondError)
      #expect(verdict(from: atError, to: base, .abduction)?.kind == .notBeyondError)
      #expect(verdict(from: base, to: atError + 0.1, .abduction)?.kind == .improved)
      #expect(verdict(from: atError + 0.1, to: base, .abduction)?.kind == .worse)
    }
  }

  @Test("A gain of extension from a contracture through zero is a gain")
  func throughZero() {
    #expect(verdict(from: -8, to: 6, .extension_)?.kind == .improved)
    #expect(verdict(from: 6, to: -8, .extension_)?.kind == .worse)
  }

  @Test("Single trials need more: ten degrees of one trial each is inside, of three each beyond")
  func trials() throws {
    let one = try #require(Sample.result([Session(0, [100]), Session(7, [110])]))
    #expect(one.verdict.kind == .notBeyondError)
    #expect(abs((one.error?.value ?? 0) - 10 * (68.0 / 59).squareRoot()) < 1e-9)
    let three = try #require(
      Sample.result([Session(0, [100, 100, 100]), Session(7, [110, 110, 110])]))
    #expect(three.verdict.kind == .improved)
    #expect(three.change == 10)
  }

  @Test("One session is a first value, with no change and no error")
  func firstValue() throws {
    let result = try #require(Sample.result([Session(0, [100])]))
    #expect(result.verdict == Verdict(kind: .cannotSay, reason: .firstValue, sessions: 1))
    #expect(result.change == nil && result.error == nil && result.check == nil)
    #expect(result.previous == nil)
  }

  @Test("A verdict is confirmed if the session before the newest says the same")
  func confirmed() {
    func isConfirmed(_ middle: Double, _ last: Double) -> Bool? {
      Sample.result([
        // Within two weeks two sessions are compared; the trend needs more.
        Session(0, [100, 100]), Session(6, [middle, middle]), Session(12, [last, last])
      ])?.verdict.isConfirmed
    }
    #expect(isConfirmed(111, 112) == true)
    #expect(isConfirmed(109, 112) == false)
    #expect(isConfirmed(88, 112) == false)
    #expect(isConfirmed(88, 89) == true)
    // Nothing is confirmed that is not beyond the error.
    #expect(isConfirmed(105, 106) == false)
    #expect(isConfirmed(112, 106) == false)
  }

  @Test("Two sessions are never confirmed")
  func twoSessions() {
    #expect(verdict(from: 100, to: 130, .flexion)?.isConfirmed == false)
    #expect(verdict(from: 100, to: 130, .flexion)?.sessions == 2)
  }

  @Test("A series has a verdict for 27 days after its last session, and none from the 28th")
  func stale() throws {
    let sessions = [Session(0, [100, 100]), Session(7, [120, 120])]
    let fresh = try #require(Sample.result(sessions, asOf: 34))
    #expect(fresh.daysSinceMeasured == 27 && !fresh.isStale)
    #expect(fresh.verdict.kind == .improved)
    let stale = try #require(Sample.result(sessions, asOf: 35))
    #expect(stale.daysSinceMeasured == 28 && stale.isStale)
    #expect(
      stale.verdict == Verdict(kind: .cannotSay, reason: .stale(days: 28), sessions: 2))
    #expect(stale.now.value == 120)
  }
}

@Suite struct BaselineTests {
  typealias Session = Sample.Session
  private let sessions = [
    Session(0, [90, 90]), Session(10, [100, 100]), Session(20, [104, 104]), Session(27, [112, 112])
  ]

  @Test("The baseline is the first session on or after the start of the episode")
  func episode() {
    #expect(Sample.result(sessions)?.baseline?.day == Sample.day(0))
    #expect(Sample.result(sessions, episodeStart: 1)?.baseline?.day == Sample.day(10))
    #expect(Sample.result(sessions, episodeStart: 10)?.baseline?.day == Sample.day(10))
    #expect(Sample.result(sessions, episodeStart: 10)?.change == 12)
  }

  @Test("If the episode begins after all sessions, the first session is the baseline")
  func lateEpisode() {
    #expect(Sample.result(sessions, asOf: 40, episodeStart: 35)?.baseline?.day == Sample.day(0))
  }

  @Test("A stated baseline wins over the episode's")
  func stated() {
    let result = Sample.result(sessions, baseline: 11, episodeStart: 0)
    #expect(result?.baseline?.day == Sample.day(20))
    #expect(result?.change == 8)
    #expect(result?.verdict.kind == .notBeyondError)
  }

  @Test("A stated baseline after the last session leaves nothing to compare with")
  func statedTooLate() {
    let result = Sample.result(sessions, baseline: 28)
    #expect(result?.baseline == nil && result?.change == nil)
    #expect(result?.verdict.kind == .cannotSay)
    #expect(result?.verdict.reason == .noBaseline)
  }

  @Test("A stated baseline at the newest session makes it a first value")
  func statedNewest() {
    #expect(Sample.result(sessions, baseline: 27)?.verdict.reason == .firstValue)
  }

  @Test("New sessions never move the baseline")
  func steady() {
    for count in 1...sessions.count {
      let result = Sample.result(Array(sessions.prefix(count)), episodeStart: 0)
      #expect(result?.baseline?.value == 90)
    }
  }
}
