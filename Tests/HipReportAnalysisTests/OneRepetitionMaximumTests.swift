import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct OneRepetitionMaximumTests {
  private func estimate(
    _ load: Double, _ repetitions: Int, _ inReserve: Double?
  ) -> OneRepetitionMaximum? {
    .estimate(load: load, repetitions: repetitions, inReserve: inReserve)
  }

  @Test("Epley: the load times one and a thirtieth of the repetitions to failure")
  func epley() {
    // 20 · (1 + 10/30) = 80/3, 30 · (1 + (8 + 2)/30) = 40, 12 · (1 + (5 + 1)/30) = 72/5
    #expect(abs((estimate(20, 10, 0)?.value ?? 0) - 80.0 / 3) < 1e-12)
    #expect(abs((estimate(30, 8, 2)?.value ?? 0) - 40) < 1e-12)
    #expect(abs((estimate(12, 5, 1)?.value ?? 0) - 72.0 / 5) < 1e-12)
  }

  @Test("Up to 12 repetitions to failure and 3 in reserve it is good, up to 15 and 4 rough")
  func limits() {
    #expect(estimate(20, 12, 0)?.quality == .ok)
    #expect(estimate(20, 9, 3)?.quality == .ok)
    #expect(estimate(20, 13, 0)?.quality == .rough)
    #expect(estimate(20, 10, 3)?.quality == .rough)
    #expect(estimate(20, 8, 4)?.quality == .rough)
    #expect(estimate(20, 11, 4)?.quality == .rough)
    #expect(estimate(20, 15, 0)?.quality == .rough)
    #expect(estimate(20, 16, 0) == nil)
    #expect(estimate(20, 12, 4) == nil)
    #expect(estimate(20, 5, 5) == nil)
    #expect(estimate(20, 5, 4.5) == nil)
    #expect(estimate(20, 9, 3.5)?.quality == .rough)
  }

  @Test("One repetition with none in reserve is the maximum itself; with one in reserve it is not")
  func measured() {
    #expect(estimate(40, 1, 0) == OneRepetitionMaximum(value: 40, quality: .measured))
    // 40 · (1 + 2/30) = 128/3
    #expect(abs((estimate(40, 1, 1)?.value ?? 0) - 128.0 / 3) < 1e-12)
    #expect(estimate(40, 1, 1)?.quality == .ok)
    #expect(estimate(40, 2, 0)?.quality == .ok)
  }

  @Test("Untold effort, no repetition and no load above zero give no estimate")
  func silent() {
    #expect(estimate(20, 10, nil) == nil)
    #expect(estimate(20, 0, 0) == nil)
    #expect(estimate(20, 10, -1) == nil)
    #expect(estimate(0, 10, 0) == nil)
    #expect(estimate(-20, 10, 0) == nil)
  }

  @Test("Repetitions in reserve are as stated, else ten less the exertion, else none at failure")
  func effort() {
    func reserve(_ change: (inout ExerciseSet) -> Void) -> Double? {
      Sample.set("squat", 0, 10, kg: 20, change).reserve
    }
    #expect(reserve { $0.repetitionsInReserve = 3 } == 3)
    #expect(reserve { $0.perceivedExertion = 8.5 } == 1.5)
    #expect(
      reserve {
        $0.perceivedExertion = 9
        $0.repetitionsInReserve = 3
      } == 3)
    #expect(reserve { $0.type = .failure } == 0)
    #expect(reserve { $0.fatigued = true } == 0)
    #expect(reserve { $0.fatigued = false } == nil)
    #expect(reserve { _ in } == nil)
  }

  @Test("The estimate of a session is the mean of the first two sets at its hardest load")
  func session() {
    let curve = Sample.curve([
      Sample.set("squat", 0, 5, kg: 10, rir: 0), Sample.set("squat", 0, 10, kg: 20, rir: 0),
      Sample.set("squat", 0, 8, kg: 20, rir: 0), Sample.set("squat", 0, 2, kg: 20, rir: 0)
    ])
    #expect(curve?.measure == .oneRepetitionMaximum)
    // (20 · 40/30 + 20 · 38/30) / 2 = 26
    #expect(abs((curve?.now.value ?? 0) - 26) < 1e-12)
    #expect(curve?.now.quality == .ok)
  }

  @Test("A set too far from failure is passed over, and one rough set makes the session rough")
  func sessionQuality() {
    let passedOver = Sample.curve([
      Sample.set("squat", 0, 10, kg: 20), Sample.set("squat", 0, 20, kg: 20, rir: 0),
      Sample.set("squat", 0, 10, kg: 20, rir: 2)
    ])
    // 20 · (1 + 12/30) = 28
    #expect(abs((passedOver?.now.value ?? 0) - 28) < 1e-12)
    #expect(passedOver?.now.quality == .ok)
    let rough = Sample.curve([
      Sample.set("squat", 0, 10, kg: 20, rir: 2), Sample.set("squat", 0, 10, kg: 20, rir: 4)
    ])
    #expect(rough?.now.quality == .rough)
    let singles = Sample.curve([
      Sample.set("squat", 0, 1, kg: 40, rir: 0), Sample.set("squat", 0, 1, kg: 40, rir: 0)
    ])
    #expect(singles?.now.value == 40 && singles?.now.quality == .measured)
  }

  @Test(
    "Body weight, bands, holds and assistance never get an estimate, however hard the set was",
    arguments: [
      Sample.set("glute bridge", 0, 8, kg: 20, rir: 0),
      Sample.set("glute bridge", 0, 8, rir: 0),
      Sample.set("clamshell", 0, 8, band: "red", rir: 0),
      Sample.set("clamshell-band", 0, 8, kg: 5, rir: 0),
      Sample.set("side-plank", 0, 8, kg: 5, rir: 0, hold: 10),
      Sample.set("squat-supported", 0, 8, kg: 20, rir: 0),
      Sample.set("squat", 0, 8, kg: -20, rir: 0)
    ])
  func never(set: ExerciseSet) {
    let curve = Sample.curve([set])
    #expect(curve != nil && curve?.measure != .oneRepetitionMaximum)
    #expect(curve?.points.allSatisfy { $0.quality == nil } == true)
  }

  @Test("Where fewer than half of the sessions allow an estimate, the load is shown")
  func half() {
    func measure(_ told: Int, of sessions: Int) -> StrengthMeasure? {
      Sample.curve(
        (0..<sessions).map {
          Sample.set("squat", $0, 10, kg: 20 + Double($0), rir: $0 < told ? 1 : nil)
        })?.measure
    }
    #expect(measure(2, of: 4) == .oneRepetitionMaximum)
    #expect(measure(1, of: 3) == .load)
    #expect(measure(0, of: 2) == .load)
  }

  @Test("Sessions without a told effort are counted and give no point")
  func withoutEffort() {
    let curve = Sample.curve([
      Sample.set("squat", 0, 10, kg: 20, rir: 1), Sample.set("squat", 3, 10, kg: 22),
      Sample.set("squat", 6, 10, kg: 24, rir: 1)
    ])
    #expect(curve?.points.map(\.day) == [Sample.day(0), Sample.day(6)])
    #expect(curve?.sessionsWithoutValue == 1)
    #expect(curve?.unit == "kg")
    #expect(curve?.formula.contains("Epley") == true)
  }
}
