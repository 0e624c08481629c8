import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct DirectionBalanceTests {
  /// Week 0 begins on day 0; the reported week is week 8, which ends on day 62.
  private func balance(
    _ sets: [ExerciseSet], asOf: Int = 62
  ) -> [Direction: DirectionBalance] {
    let all = DirectionBalance.all(
      of: Sample.log(sets), week: Sample.week(8), asOf: Sample.day(asOf))
    #expect(all.map(\.direction) == Direction.allCases)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.direction, $0) })
  }

  @Test("Eight weeks up to the reported one are shown, oldest first, empty ones too")
  func weeks() {
    let found = balance([
      Sample.set("squat", 6, 8), Sample.set("squat", 7, 8), Sample.set("squat", 13, 8),
      Sample.set("squat", 56, 8), Sample.set("squat", 58, 8), Sample.set("squat", 58, 8)
    ])[.extension_]
    #expect(found?.weeks.map(\.week) == (1...8).map(Sample.week))
    #expect(found?.weeks.map(\.sets) == [2, 0, 0, 0, 0, 0, 0, 3])
    #expect(found?.weeks.map(\.days) == [2, 0, 0, 0, 0, 0, 0, 2])
    #expect(found?.weeks.map(\.repetitions) == [16, 0, 0, 0, 0, 0, 0, 24])
  }

  @Test("Volume is sets times repetitions times kilograms, and silent where none were written")
  func volume() {
    let week = balance([
      Sample.set("squat", 56, 8, kg: 20), Sample.set("squat", 56, 10, kg: 20),
      Sample.set("squat", 57, 12), Sample.set("squat", 57, 5, kg: -20),
      Sample.set("squat", 57, 5) { $0.loadWithoutUnit = 50 },
      Sample.set("squat-supported", 57, 5, kg: 20)
    ])[.extension_]?.weeks.last
    // 8 · 20 + 10 · 20
    #expect(week?.volumeLoad == 360)
    #expect(week?.sets == 6)
    #expect(balance([Sample.set("squat", 56, 8)])[.extension_]?.weeks.last?.volumeLoad == nil)
  }

  @Test("Time under tension is repetitions times the seconds of a hold")
  func tension() {
    let week = balance([
      Sample.set("side-plank", 56, hold: 20), Sample.set("side-plank", 56, 3, hold: 10),
      Sample.set("side-plank", 57) { $0.durationSeconds = 25 }
    ])[.abduction]?.weeks.last
    #expect(week?.secondsUnderTension == 75)
    let none = balance([Sample.set("squat", 56, 8) { $0.durationSeconds = 60 }])[.extension_]
    #expect(none?.weeks.last?.secondsUnderTension == nil)
  }

  @Test("Sets count for the direction that the row states, else for the catalogue's first one")
  func directions() {
    let found = balance([
      Sample.set("clamshell", 56, 8),
      Sample.set("clamshell", 56, 8) { $0.statedDirection = .abduction },
      Sample.set("my own lift", 56, 8) { $0.statedDirection = .flexion },
      Sample.set("my own lift", 56, 8)
    ])
    #expect(found.mapValues { $0.weeks.last?.sets }[.externalRotation] == 1)
    #expect(found[.abduction]?.weeks.last?.sets == 1)
    #expect(found[.flexion]?.weeks.last?.sets == 1)
    #expect(found.values.compactMap { $0.weeks.last?.sets }.reduce(0, +) == 3)
  }

  @Test("Warm-ups, drop sets, mobility work and what lies after now are no dose")
  func leftOut() {
    let found = balance(
      [
        Sample.set("squat", 56, 8, type: .warmup), Sample.set("squat", 56, 8, type: .drop),
        Sample.set("couch stretch", 56, hold: 30), Sample.set("squat", 58, 8)
      ], asOf: 57)[.extension_]
    #expect(found?.weeks.map(\.sets) == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(found?.mixedSets == 0)
  }

  @Test("Contractions are counted over 28 days, as the row or else the catalogue says")
  func contractions() {
    let found = balance([
      Sample.set("squat", 34, 8), Sample.set("squat", 35, 8),
      Sample.set("glute bridge", 40, 8), Sample.set("good-morning", 50, 8),
      Sample.set("good-morning", 51, 8) { $0.contraction = .isometric },
      Sample.set("squat", 62, 8) { $0.contraction = .eccentric }
    ])[.extension_]
    #expect(found?.mixedSets == 1)
    #expect(found?.concentricSets == 1)
    #expect(found?.eccentricSets == 2)
    #expect(found?.isometricSets == 1)
    #expect(balance([Sample.set("side-plank", 62, hold: 9)])[.abduction]?.isometricSets == 1)
  }

  @Test("Without a log every direction is there, with nothing in it")
  func empty() {
    let found = balance([])
    #expect(found.values.allSatisfy { $0.weeks.count == 8 && $0.weeks.allSatisfy { $0.sets == 0 } })
  }
}
