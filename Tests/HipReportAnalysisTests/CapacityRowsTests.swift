import Foundation
import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct CapacityRowsTests {
  private func rows(_ sets: [ExerciseSet]) -> [CapacityRow] {
    StrengthSets(Sample.log(sets).sets).groups.sorted { $0.key < $1.key }
      .flatMap { CapacityRows($0, $1).rows }
  }

  private func silent(_ sets: [ExerciseSet]) -> [CapacityRows.Silence: Int] {
    StrengthSets(Sample.log(sets).sets).groups.reduce(into: [:]) { sum, group in
      sum.merge(CapacityRows(group.key, group.value).silent) { $0 + $1 }
    }
  }

  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-6 } ?? false }

  @Test("A loaded session is the mean of its first two sets at the top load")
  func loaded() {
    let rows = rows([
      Sample.set("good-morning", 0, 12, kg: 15, rir: 1),
      Sample.set("good-morning", 0, 8, kg: 20, rir: 2),
      Sample.set("good-morning", 0, 7, kg: 20, rir: 1),
      Sample.set("good-morning", 0, 5, kg: 20, rir: 0)
    ])
    // ln 20 + (ln(1 + 10/30) + ln(1 + 8/30)) / 2 = 2.995732 + (0.287682 + 0.236389) / 2
    #expect(rows.count == 1 && near(rows[0].value, 3.257768))
    // (1.6 / 40 + 1.3 / 38) / 2
    #expect(near(rows[0].error, 0.037105) && rows[0].series.id == "good-morning")
    #expect(rows[0].sources.map(\.line) == [3, 4])
  }

  @Test("Body weight is counted in repetitions, a hold in the root of its seconds")
  func unloaded() {
    let bridge = rows([Sample.set("bridge-single-leg", 0, 9, rir: 1)])
    // ln(1 + 10/30)
    #expect(near(bridge.first?.value, 0.287682))
    let plank = rows([Sample.set("side-plank", 0, hold: 20), Sample.set("side-plank", 0, hold: 30)])
    // (ln 20 + ln 30) / 4
    #expect(near(plank.first?.value, 1.599232) && plank.first?.error == 0.10)
    #expect(plank.first?.series.id == "side-plank.hold")
  }

  @Test("Effort that was not told, far from failure, and held repetitions say nothing")
  func silence() {
    #expect(silent([Sample.set("good-morning", 0, 8, kg: 20)]) == [.effortNotTold: 1])
    #expect(silent([Sample.set("good-morning", 0, 8, kg: 20, fatigued: true)]).isEmpty)
    #expect(silent([Sample.set("good-morning", 0, 12, kg: 20, rir: 4)]) == [.farFromFailure: 1])
    #expect(silent([Sample.set("good-morning", 0, 5, kg: 20, rir: 5)]) == [.farFromFailure: 1])
    #expect(silent([Sample.set("adductor-squeeze", 0, 8, hold: 5)]) == [.heldRepetitions: 1])
    // The top load alone speaks.
    let light = [
      Sample.set("good-morning", 0, 8, kg: 10, rir: 1), Sample.set("good-morning", 0, 8, kg: 20)
    ]
    #expect(rows(light).isEmpty && silent(light) == [.effortNotTold: 1])
  }

  @Test("Assistance and loads besides body weight are exercises of their own, without a load")
  func ownExercises() {
    let rows = rows([
      Sample.set("bridge-single-leg", 0, 9, rir: 1),
      Sample.set("bridge-single-leg", 3, 9, kg: 10, rir: 1),
      Sample.set("split-squat-supported", 0, 9, kg: 20, rir: 1)
    ])
    #expect(
      Set(rows.map(\.series.id)) == [
        "bridge-single-leg", "bridge-single-leg.added-10-kg",
        "split-squat-supported.assisted-20-kg"
      ])
    #expect(rows.allSatisfy { near($0.value, 0.287682) })
  }

  @Test("Where an exercise is done without a load too, a load is not all that is moved")
  func bodyBesides() {
    func ids(_ loads: [Double?]) -> [String] {
      rows(
        loads.enumerated().map { Sample.set("good-morning", 3 * $0, 8, kg: $1, rir: 1) }
      ).map(\.series.id)
    }
    #expect(
      ids([nil, nil, 2, 4]) == [
        "good-morning.unloaded", "good-morning.unloaded", "good-morning.added-2-kg",
        "good-morning.added-4-kg"
      ])
    // One blank is a blank.
    #expect(ids([nil, 2, 4]) == ["good-morning.unloaded", "good-morning", "good-morning"])
  }

  @Test("Colours stand on one ladder; bands of another order each stand alone")
  func bands() throws {
    let colours = rows([
      Sample.set("clamshell-band", 0, 9, band: "red", rir: 1),
      Sample.set("clamshell-band", 3, 9, band: "blue", rir: 1)
    ])
    #expect(colours.map(\.series.id) == ["clamshell-band.colours-3", "clamshell-band.colours-5"])
    let other = CapacityRow(
      day: Sample.start, series: CapacitySeries(id: "x", exercise: "x", name: "X"), value: 1,
      error: 0.05)
    let ladder = try #require(CapacityFit(colours + [other]).ladder)
    #expect(ladder["clamshell-band.colours-3"]?.rung == 0)
    #expect(ladder["clamshell-band.colours-5"]?.rung == 2)
    #expect(near(ladder["clamshell-band.colours-5"]?.offset, -0.446))
    #expect(ladder["clamshell-band.colours-5"]?.deviation == 0.10)
    #expect(ladder["x"]?.ladder != ladder["clamshell-band.colours-3"]?.ladder)
    let words = rows([
      Sample.set("clamshell-band", 0, 9, band: "light", rir: 1),
      Sample.set("clamshell-band", 3, 9, band: "heavy", rir: 1)
    ])
    #expect(words.count == 2 && CapacityFit(words).ladder == nil)
  }

  @Test("Loads in the unit of two files are never one exercise, and not one with kilograms")
  func units() {
    let unknown = [0, 1].flatMap { file in
      [0, 3].map { day in
        Sample.set("good-morning", day, 8, rir: 1) {
          $0.loadWithoutUnit = 20
          $0.row = RowReference(file: file, line: day + 2)
        }
      }
    }
    let known = Sample.set("good-morning", 6, 8, kg: 20, rir: 1)
    #expect(
      Set(rows(unknown + [known]).map(\.series.id)) == [
        "good-morning.file-unit-1", "good-morning.file-unit-2", "good-morning.load"
      ])
  }

  @Test("Kinds of contraction are exercises of their own")
  func contractions() {
    let rows = rows(
      [Contraction.concentric, .eccentric].map { kind in
        Sample.set("good-morning", 0, 8, kg: 20, rir: 1) { $0.contraction = kind }
      })
    #expect(Set(rows.map(\.series.id)) == ["good-morning", "good-morning.concentric"])
  }

  @Test("Tests of force are the mean of their trials; device and tester are apart, grades none")
  func tests() {
    func test(
      _ value: Double, _ unit: StrengthTest.Unit = .newton, device: String? = "A",
      lever: Double? = nil
    ) -> StrengthTest {
      StrengthTest(
        day: Sample.start, direction: .extension_, side: .left, value: value, unit: unit,
        device: device, leverMetres: lever, row: RowReference(file: 0, line: 2))
    }
    let rows = CapacityRows.of([test(100), test(140)])
    // ln 120
    #expect(rows.count == 1 && near(rows[0].value, 4.787492) && rows[0].error == 0.06)
    #expect(near(CapacityRows.of([test(100, lever: 0.4)]).first?.value, 3.688879))
    #expect(
      CapacityRows.of([test(100), test(100, device: "B"), test(100, .newtonMetre)]).count == 3)
    #expect(CapacityRows.of([test(4, .manualMuscleTest), test(0)]).isEmpty)
  }
}

@Suite struct StrengthRateTests {
  private func rate(_ sets: [ExerciseSet], asOf: Int? = nil) -> TrendEstimate? {
    let last = asOf.map(Sample.day) ?? sets.map(\.day).max() ?? Sample.start
    let trends = StrengthTrends.analyse(Sample.log(sets), asOf: last)
    return trends.rates.count <= 1 ? trends.rates.values.first?.percentPerWeek : nil
  }

  private func sets(_ days: [Int], gain: Double = 0) -> [ExerciseSet] {
    days.map { Sample.set("good-morning", $0, 8, kg: 20 * exp(gain * Double($0) / 7), rir: 2) }
  }

  @Test("A gain of two percent a week is found, and none where there is none")
  func gains() throws {
    let days = Array(stride(from: 0, through: 56, by: 4))
    let gain = try #require(rate(sets(days, gain: 0.02)))
    #expect(gain.low > 0 && gain.low < 2 && 2 < gain.high && abs(gain.value - 2) < 0.3)
    let none = try #require(rate(sets(days)))
    #expect(none.low < 0 && none.high > 0 && abs(none.value) < 0.1)
  }

  @Test("It is the exercise's own rate: early gains count as gains")
  func early() throws {
    let days = Array(stride(from: 0, through: 28, by: 4))
    let rows = StrengthSets(Sample.log(sets(days, gain: 0.03)).sets).groups
      .flatMap { CapacityRows($0, $1).rows }
    let own = try #require(StrengthRate.of(rows, asOf: Sample.day(28)))
    #expect(own.sessions == days.count && abs(own.percentPerWeek.value - 3) < 0.6)
  }

  @Test("Three sessions, fourteen days, told effort, trained within four weeks")
  func needs() {
    #expect(rate(sets([0, 7, 14])) != nil)
    #expect(rate(sets([0, 14])) == nil)
    #expect(rate(sets([0, 7, 13])) == nil)
    #expect(rate(sets([0, 7, 14]), asOf: 41) != nil)
    #expect(rate(sets([0, 7, 14]), asOf: 42) == nil)
    #expect(rate([0, 7, 14].map { Sample.set("good-morning", $0, 8, kg: 20) }) == nil)
  }
}
