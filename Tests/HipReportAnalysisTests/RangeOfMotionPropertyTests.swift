import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What must hold for any record, tried with a seeded generator.
@Suite struct RangeOfMotionPropertyTests {
  typealias Session = Sample.Session

  private static func sessions(_ generator: inout SeededGenerator) -> [Session] {
    var day = 0
    let devices = ["goniometer", "goniometer", "inclinometer", nil]
    let raters = ["KM", "KM", "BS", nil]
    return (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      day += Int.random(in: 1...25, using: &generator)
      let trials = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        // Halves are exact in binary, and so are their sums.
        Double(Int.random(in: 120...240, using: &generator)) / 2
      }
      return Session(
        day, trials, device: devices.randomElement(using: &generator) ?? nil,
        rater: raters.randomElement(using: &generator) ?? nil)
    }
  }

  @Test("A constant added to all angles changes no verdict, no change, no error and no slope")
  func shift() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<150 {
      let sessions = Self.sessions(&generator)
      let constant = Double(Int.random(in: -40...40, using: &generator))
      let shifted = sessions.map {
        Session(
          $0.day, $0.trials.map { $0 + constant }, device: $0.device, rater: $0.rater)
      }
      guard let a = Sample.result(sessions), let b = Sample.result(shifted) else {
        Issue.record("no result")
        continue
      }
      #expect(Self.say(a.verdict, likewise: b.verdict))
      #expect(a.error == b.error)
      #expect((a.change == nil) == (b.change == nil))
      #expect(abs((a.change ?? 0) - (b.change ?? 0)) < 1e-9)
      let slopes = [a, b].map { $0.check?.leastSquares.perWeek ?? 0 }
      #expect(abs(slopes[0] - slopes[1]) < 1e-9)
      #expect(abs(b.now.value - a.now.value - constant) < 1e-9)
    }
  }

  /// The same words; probabilities and expected angles differ by rounding, and by the constant.
  private static func say(_ a: Verdict, likewise b: Verdict) -> Bool {
    let (p, q) = (a.probability ?? -1, b.probability ?? -1)
    return a.kind == b.kind && a.isConfirmed == b.isConfirmed && a.lean == b.lean
      && a.isSmall == b.isSmall && a.basis == b.basis && a.isGuarded == b.isGuarded
      && abs(p - q) < 1e-9
  }

  @Test("Turning all angles over exchanges improved and worse, but for readings out of line")
  func mirror() {
    var generator = SeededGenerator(seed: 2)
    var kinds: Set<VerdictKind> = []
    for _ in 0..<200 {
      let sessions = Self.sessions(&generator)
      let mirrored = sessions.map {
        Session($0.day, $0.trials.map { 200 - $0 }, device: $0.device, rater: $0.rater)
      }
      guard let a = Sample.result(sessions)?.verdict, let b = Sample.result(mirrored)?.verdict
      else {
        Issue.record("no result")
        continue
      }
      // The guard holds good news only: it is the one thing that is not the same both ways.
      #expect(a.isGuarded ? b.kind == .worse || b.isGuarded : true)
      if a.isGuarded || b.isGuarded { continue }
      let expected: VerdictKind =
        switch a.kind {
        case .improved: .worse
        case .worse: .improved
        default: a.kind
        }
      #expect(b.kind == expected && b.isConfirmed == a.isConfirmed && b.reason == a.reason)
      #expect(
        (a.lean == .better) == (b.lean == .worse) && (a.lean == .worse) == (b.lean == .better))
      kinds.insert(a.kind)
    }
    #expect(kinds == [.improved, .worse, .notBeyondError, .cannotSay])
  }

  @Test("The order in which rows arrive changes nothing at all")
  func permutation() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      var readings: [RangeOfMotionReading] = []
      for direction in Direction.allCases {
        for side in [Side.left, .right] {
          readings += Sample.readings(
            Self.sessions(&generator), direction, side, firstLine: readings.count + 2)
        }
      }
      let shuffled = readings.shuffled(using: &generator)
      let (a, b) = (Sample.results(readings), Sample.results(shuffled))
      #expect(a == b)
      #expect(SideDifference.all(of: a) == SideDifference.all(of: b))
      #expect(LimitationRanking.ranking(of: a) == LimitationRanking.ranking(of: b))
    }
  }

  @Test("Another trial of the same angle never widens the error of a change")
  func moreTrials() {
    var generator = SeededGenerator(seed: 4)
    var compared = 0
    for _ in 0..<150 {
      let sessions = Self.sessions(&generator)
      let more = sessions.map {
        Session($0.day, $0.trials + $0.trials, device: $0.device, rater: $0.rater)
      }
      guard let few = Sample.result(sessions)?.error, let many = Sample.result(more)?.error else {
        continue
      }
      compared += 1
      #expect(many.value < few.value)
    }
    #expect(compared > 50)
  }

  @Test("A session is the mean of its trials, with their number and their spread")
  func mean() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let sessions = Self.sessions(&generator)
      guard let result = Sample.result(sessions) else {
        Issue.record("no result")
        continue
      }
      #expect(result.series.sessions.count == sessions.count)
      for (session, expected) in zip(result.series.sessions, sessions) {
        let sum = expected.trials.reduce(0, +)
        #expect(abs(session.value * Double(session.trials) - sum) < 1e-9)
        #expect(session.trials == expected.trials.count)
        #expect(session.spread == (expected.trials.max() ?? 0) - (expected.trials.min() ?? 0))
        #expect(session.rows.count == session.trials)
        #expect(session.day == Sample.day(expected.day))
      }
    }
  }

  @Test("Another position, motion, side or direction is another series")
  func keys() {
    let session = [Session(0, [30])]
    var readings = Sample.readings(session, .internalRotation, .right, position: "seated")
    readings += Sample.readings(session, .internalRotation, .right, position: "prone")
    readings += Sample.readings(session, .internalRotation, .left, position: "seated")
    readings += Sample.readings(session, .internalRotation, .right, motion: .active, position: nil)
    readings += Sample.readings(session, .flexion, .right, motion: nil, position: "à 90°")
    let ids = Sample.results(readings).map(\.id)
    #expect(
      ids == [
        "rom.flexion.right.unstated.--90-",
        "rom.internal_rotation.right.passive.prone", "rom.internal_rotation.right.passive.seated",
        "rom.internal_rotation.right.active.unstated", "rom.internal_rotation.left.passive.seated"
      ])
  }
}
