import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct SideDifferenceTests {
  typealias Session = Sample.Session

  /// Abduction, whose error of two sessions of two trials is 9 degrees.
  private func difference(
    left: [Session], right: [Session], asOf: Int? = nil
  ) -> SideDifference? {
    let readings =
      Sample.readings(left, .abduction, .left)
      + Sample.readings(right, .abduction, .right, firstLine: 100)
    return SideDifference.all(of: Sample.results(readings, asOf: asOf)).first
  }

  private func difference(left: Double, right: Double) -> SideDifference? {
    difference(left: [Session(0, [left, left])], right: [Session(0, [right, right])])
  }

  @Test("The difference is left minus right, with a range of one error to both sides")
  func range() throws {
    let found = try #require(difference(left: 20, right: 30))
    #expect(found.id == "symmetry.abduction.passive.supine")
    #expect(found.difference == -10)
    #expect(abs((found.low ?? 0) + 19) < 1e-9)
    #expect(abs((found.high ?? 0) + 1) < 1e-9)
    #expect(found.verdict == .asymmetric)
  }

  @Test(
    "Sides are asymmetric only if they differ by more than the error, up and down",
    arguments: [
      (29.0, SideDifference.Verdict.notBeyondError), (29.01, .asymmetric), (11, .notBeyondError),
      (10.99, .asymmetric), (20, .notBeyondError)
    ])
  func border(left: Double, verdict: SideDifference.Verdict) {
    #expect(difference(left: left, right: 20)?.verdict == verdict)
  }

  @Test("A difference at the error is not made greater by the rounding of binary fractions")
  func binaryFractions() {
    var rounded = 0
    for tenth in 0..<400 {
      let right = 10 + Double(tenth) / 10
      let left = (100 + Double(tenth) + 90) / 10
      if left - right > 9 { rounded += 1 }
      #expect(difference(left: left, right: right)?.verdict == .notBeyondError, "\(right)")
    }
    #expect(rounded > 0)
  }

  @Test("Sides of different devices are not compared")
  func devices() throws {
    let found = try #require(
      difference(
        left: [Session(0, [20, 20])], right: [Session(0, [40, 40], device: "inclinometer")]))
    #expect(found.verdict == .cannotSay)
    #expect(found.difference == nil && found.low == nil && found.high == nil)
  }

  @Test("A side that was not measured for 28 days is not compared")
  func stale() {
    let left = [Session(0, [20, 20])]
    let right = [Session(20, [40, 40])]
    #expect(difference(left: left, right: right, asOf: 27)?.verdict == .asymmetric)
    #expect(difference(left: left, right: right, asOf: 28)?.verdict == .cannotSay)
  }

  @Test("Two raters widen the error between the sides to 16 degrees")
  func raters() {
    func verdict(_ gap: Double, _ rater: String?) -> SideDifference.Verdict? {
      difference(
        left: [Session(0, [20, 20])], right: [Session(0, [20 + gap, 20 + gap], rater: rater)]
      )?.verdict
    }
    #expect(verdict(15.9, "KM") == .asymmetric)
    #expect(verdict(15.9, "BS") == .notBeyondError)
    #expect(verdict(15.9, nil) == .notBeyondError)
    #expect(verdict(16.1, "BS") == .asymmetric)
  }

  @Test("One side alone, or two positions, give no difference")
  func none() {
    let session = [Session(0, [20, 20])]
    #expect(SideDifference.all(of: Sample.results(Sample.readings(session))).isEmpty)
    let positions =
      Sample.readings(session, .internalRotation, .left, position: "seated")
      + Sample.readings(session, .internalRotation, .right, position: "prone", firstLine: 9)
    #expect(SideDifference.all(of: Sample.results(positions)).isEmpty)
  }
}
