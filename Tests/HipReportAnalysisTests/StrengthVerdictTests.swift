import Foundation
import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct StrengthVerdictTests {
  private func verdict(_ sets: [ExerciseSet]) -> StrengthVerdict? { Sample.curve(sets)?.verdict }

  /// 1.96 times the error of a difference of two sessions, in percent.
  private func percent(_ first: Double, _ second: Double) -> Double {
    (exp(1.959964 * (first + second).squareRoot()) - 1) * 100
  }

  @Test(
    "With one set a session the error is 1.96 √(2 (.03² + .05²)), with two √(2 (.03² + .05²/2))")
  func error() {
    let one = verdict([
      Sample.set("squat", 0, 10, kg: 20, rir: 0), Sample.set("squat", 3, 10, kg: 21, rir: 0)
    ])
    let variance = 0.03 * 0.03 + 0.05 * 0.05
    #expect(abs((one?.errorPercent ?? 0) - percent(variance, variance)) < 1e-9)
    #expect(abs((one?.changePercent ?? 0) - 5) < 1e-9)
    #expect(one?.kind == .notBeyondError && one?.reason == .withinError)
    let two = verdict(
      [0, 0, 3, 3, 3].map { Sample.set("squat", $0, 10, kg: 20, rir: 0) })
    let half = 0.03 * 0.03 + 0.05 * 0.05 / 2
    #expect(abs((two?.errorPercent ?? 0) - percent(half, half)) < 1e-9)
    #expect(abs(two?.changePercent ?? 9) < 1e-9)
  }

  @Test("A change beyond the error is improved or worse, one inside it is neither")
  func beyond() {
    // The error of one set a session is 17.54 %, down 14.92 %.
    for (load, kind) in [
      (23.5, VerdictKind.notBeyondError), (23.6, .improved), (17.1, .notBeyondError), (17, .worse)
    ] {
      let found = verdict([
        Sample.set("squat", 0, 10, kg: 20, rir: 0), Sample.set("squat", 3, 10, kg: load, rir: 0)
      ])
      #expect(found?.kind == kind, "\(load)")
      #expect(found?.isConfirmed == false)
    }
  }

  @Test("A verdict is confirmed where the session before the newest says the same")
  func confirmed() {
    func verdict(_ loads: [Double]) -> StrengthVerdict? {
      Sample.curve(loads.enumerated().map { Sample.set("squat", $0, 10, kg: $1, rir: 0) })?.verdict
    }
    #expect(verdict([20, 30, 31])?.isConfirmed == true)
    #expect(verdict([20, 21, 31])?.isConfirmed == false)
    #expect(verdict([20, 12, 31])?.isConfirmed == false)
    #expect(verdict([20, 12, 12])?.kind == .worse)
    #expect(verdict([20, 12, 12])?.isConfirmed == true)
    #expect(verdict([20, 30, 20])?.isConfirmed == false)
  }

  @Test(
    "Repetitions with one resistance count as capacity: (1 + 20/30) / (1 + 10/30) is a quarter more"
  )
  func repetitions() {
    let found = verdict([
      Sample.set("clamshell", 0, 10, band: "red", rir: 0),
      Sample.set("clamshell", 3, 20, band: "red", rir: 0)
    ])
    #expect(abs((found?.changePercent ?? 0) - 25) < 1e-9)
    #expect(found?.kind == .improved)
  }

  @Test("Untold effort adds the doubt of up to five repetitions in reserve")
  func doubt() {
    let found = verdict([Sample.set("clamshell", 0, 10), Sample.set("clamshell", 3, 20)])
    // A uniform doubt of 5 has the variance 25/12, in logarithms over (30 + n)².
    let first = 0.03 * 0.03 + 0.05 * 0.05 + 25.0 / 12 / (40 * 40)
    let second = 0.03 * 0.03 + 0.05 * 0.05 + 25.0 / 12 / (50 * 50)
    #expect(abs((found?.errorPercent ?? 0) - percent(first, second)) < 1e-9)
  }

  @Test("A hold of four times the seconds is twice the capacity, with an error of .10 a set")
  func holds() {
    let found = verdict([
      Sample.set("side-plank", 0, hold: 10), Sample.set("side-plank", 3, hold: 40)
    ])
    let variance = 0.03 * 0.03 + 0.10 * 0.10
    #expect(abs((found?.changePercent ?? 0) - 100) < 1e-9)
    #expect(abs((found?.errorPercent ?? 0) - percent(variance, variance)) < 1e-9)
    #expect(found?.kind == .improved)
  }

  @Test("A harder band with up to three repetitions fewer is more; with four fewer nothing is said")
  func harder() {
    func verdict(_ from: String, _ before: Int, _ to: String, _ after: Int) -> StrengthVerdict? {
      Sample.curve([
        Sample.set("clamshell", 0, before, band: from), Sample.set("clamshell", 3, after, band: to)
      ])?.verdict
    }
    #expect(verdict("red", 12, "green", 9)?.kind == .improved)
    #expect(verdict("red", 12, "green", 8)?.kind == .cannotSay)
    #expect(verdict("red", 12, "green", 8)?.reason == .notComparable)
    #expect(verdict("green", 9, "red", 12)?.kind == .worse)
    #expect(verdict("green", 8, "red", 12)?.reason == .notComparable)
  }

  @Test("A harder hold counts as more with at least seven tenths of the seconds")
  func harderHolds() {
    func verdict(_ seconds: Double) -> StrengthVerdict? {
      Sample.curve([
        Sample.set("side-plank", 0, hold: 20), Sample.set("side-plank", 3, kg: 5, hold: seconds)
      ])?.verdict
    }
    #expect(verdict(14)?.kind == .improved)
    #expect(verdict(13.9)?.kind == .cannotSay)
  }

  @Test("The change of a curve of estimates is that of the estimates it shows")
  func estimates() {
    // 20 · 42/30 = 28 both times; the set without a told effort is on no curve.
    let silent = verdict([
      Sample.set("squat", 0, 10, kg: 20), Sample.set("squat", 0, 10, kg: 20, rir: 2),
      Sample.set("squat", 3, 10, kg: 20, rir: 2)
    ])
    #expect(abs(silent?.changePercent ?? 9) < 1e-9)
    // A measured maximum of 40, then 33 · 40/30 = 44.
    let measured = verdict([
      Sample.set("squat", 0, 1, kg: 40, rir: 0), Sample.set("squat", 3, 10, kg: 33, rir: 0)
    ])
    #expect(abs((measured?.changePercent ?? 0) - 10) < 1e-9)
  }

  @Test("On a curve of repetitions the repetitions are compared, even where each was held")
  func squeezes() {
    let found = verdict([
      Sample.set("adductor-squeeze", 0, 10, rir: 0, hold: 5),
      Sample.set("adductor-squeeze", 3, 20, rir: 0, hold: 5)
    ])
    #expect(found?.kind == .improved)
    #expect(abs((found?.changePercent ?? 0) - 25) < 1e-9)
  }

  @Test("A load besides body weight is harder or easier, and no multiple of another such load")
  func besideBodyWeight() {
    func verdict(_ before: (Double, Int), _ after: (Double, Int)) -> StrengthVerdict? {
      Sample.curve([
        Sample.set("glute bridge", 0, before.1, kg: before.0, rir: 1),
        Sample.set("glute bridge", 3, after.1, kg: after.0, rir: 1)
      ])?.verdict
    }
    let twice = verdict((2, 12), (4, 12))
    #expect(twice?.kind == .improved && twice?.reason == .resistanceChanged)
    #expect(twice?.changePercent == nil)
    // Half as much again on the hips, and a third of the repetitions fewer.
    #expect(verdict((2, 12), (3, 8))?.reason == .notComparable)
    let same = verdict((4, 10), (4, 18))
    #expect(same?.reason == .beyondError && same?.changePercent != nil)
  }

  @Test("The same repetitions with an effort that only one session tells are no change")
  func effortToldOnce() {
    let untold = Sample.set("clamshell", 0, 10)
    let told = Sample.set("clamshell", 3, 10, rir: 9)
    let found = verdict([untold, told])
    #expect(found?.kind == .notBeyondError)
    #expect(abs(found?.changePercent ?? 9) < 1e-9)
    // Told twice, it counts: (1 + 19/30) / (1 + 11/30) = 49/41.
    let twice = verdict([Sample.set("clamshell", 0, 10, rir: 1), told])
    #expect(abs((twice?.changePercent ?? 0) - 800.0 / 41) < 1e-9)
  }
}
