import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct DeviceTests {
  typealias Session = Sample.Session

  private func series(_ devices: [String?]) -> [Session] {
    devices.enumerated().map { index, device in
      Session(7 * index, [100 + 15 * Double(index), 100 + 15 * Double(index)], device: device)
    }
  }

  @Test("Another device starts anew: no change, no error, and the day on which it changed")
  func changed() throws {
    let result = try #require(
      Sample.result(series(["goniometer", "goniometer", "inclinometer", "inclinometer"])))
    #expect(result.change == nil && result.error == nil)
    #expect(result.verdict.kind == .cannotSay)
    #expect(
      result.verdict.reason
        == .deviceChanged(on: Sample.day(14), from: "goniometer", to: "inclinometer"))
    #expect(result.comparableSince == Sample.day(14))
    #expect(result.check?.sessions == 2)
  }

  @Test("A baseline stated at the change of device compares again")
  func statedBaseline() throws {
    let result = try #require(
      Sample.result(series(["goniometer", "inclinometer", "inclinometer"]), baseline: 7))
    #expect(result.change == 15)
    #expect(result.verdict.kind == .improved)
  }

  @Test("Back at the first device the sessions of that device are compared, without the other's")
  func thereAndBack() throws {
    let sessions = zip([0, 6, 12], series(["goniometer", "inclinometer", "goniometer"])).map {
      Session($0, $1.trials, device: $1.device)
    }
    let result = try #require(Sample.result(sessions))
    #expect(result.change == 30)
    #expect(result.verdict.kind == .improved)
    // The session between is of another device and confirms nothing.
    #expect(!result.verdict.isConfirmed)
    #expect(result.check?.sessions == 2)
  }

  @Test(
    "A blank device is its neighbour's: the one before it, else the one after it",
    arguments: [
      (["goniometer", nil, "inclinometer"], ["goniometer", "goniometer", "inclinometer"]),
      ([nil, "goniometer", nil], ["goniometer", "goniometer", "goniometer"]),
      ([nil, nil, "goniometer"], ["goniometer", "goniometer", "goniometer"])
    ])
  func blanks(stated: [String?], taken: [String]) throws {
    let result = try #require(Sample.result(series(stated)))
    #expect(result.series.sessions.map(\.device) == taken)
    #expect(result.series.sessions.map(\.isDeviceInferred) == stated.map { $0 == nil })
  }

  @Test("A device that was never recorded is taken as one, and nothing is inferred")
  func neverRecorded() throws {
    let result = try #require(Sample.result(series([nil, nil])))
    #expect(result.change == 15)
    #expect(result.series.sessions.allSatisfy { !$0.isDeviceInferred && $0.device == nil })
  }

  @Test("Trials of two devices taken in turn on one day are one session of each")
  func inTurn() throws {
    var readings: [RangeOfMotionReading] = []
    for (index, device) in ["goniometer", "inclinometer", "goniometer", "inclinometer"].enumerated()
    {
      readings += Sample.readings(
        [Session(0, [100 + Double(index)], device: device)], firstLine: 2 + index)
    }
    let result = try #require(Sample.results(readings).first)
    #expect(result.series.sessions.map(\.device) == ["goniometer", "inclinometer"])
    #expect(result.series.sessions.map(\.trials) == [2, 2])
    #expect(result.series.sessions.map(\.value) == [101, 102])
    #expect(result.series.sessions.map(\.spread) == [2, 2])
  }
}

@Suite struct RaterTests {
  typealias Session = Sample.Session

  private func changeError(_ raters: [String?]) -> ChangeError? {
    Sample.result(
      raters.enumerated().map { Session(7 * $0, [100, 100], rater: $1) }
    )?.error
  }

  @Test("The same rater has the error of one, and nothing is assumed")
  func same() throws {
    let error = try #require(changeError(["KM", "KM"]))
    #expect(abs(error.value - 10) < 1e-9)
    #expect(!error.acrossRaters && !error.raterAssumed)
  }

  @Test(
    "Another rater has the error between raters; so has a blank where others are recorded",
    arguments: [["KM", "BS"], ["KM", nil], [nil, "KM"], [nil, "KM", nil]] as [[String?]])
  func other(raters: [String?]) throws {
    let error = try #require(changeError(raters))
    #expect(abs(error.value - 16) < 1e-9)
    #expect(error.acrossRaters && !error.raterAssumed)
  }

  @Test("A rater who was never recorded is taken as one, and that is said")
  func never() throws {
    let error = try #require(changeError([nil, nil]))
    #expect(abs(error.value - 10) < 1e-9)
    #expect(!error.acrossRaters && error.raterAssumed)
  }

  @Test("Another rater in between does not matter to the first and the last")
  func between() throws {
    #expect(try #require(changeError(["KM", "BS", "KM"])).acrossRaters == false)
  }

  @Test("A session of two raters is comparable with neither at the error of one")
  func twoInOneSession() throws {
    var readings = Sample.readings([Session(0, [100, 100])])
    readings += Sample.readings([Session(7, [120], rater: "KM")], firstLine: 10)
    readings += Sample.readings([Session(7, [120], rater: "BS")], firstLine: 11)
    let error = try #require(Sample.results(readings).first?.error)
    #expect(error.acrossRaters)
  }

  @Test("Between raters fifteen degrees are inside the error, of one rater they are beyond")
  func verdict() {
    let other = [Session(0, [100, 100]), Session(7, [115, 115], rater: "BS")]
    #expect(Sample.result(other)?.verdict.kind == .notBeyondError)
    #expect(
      Sample.result([other[0], Session(7, [115, 115])])?.verdict.kind == .improved)
  }
}
