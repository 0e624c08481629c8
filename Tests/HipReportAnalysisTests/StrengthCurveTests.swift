import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct StrengthCurveTests {
  @Test("A clamshell with a band and no load has a curve: repetitions as long as the band is one")
  func oneBand() {
    for band in ["red", "lilac", nil] {
      let curve = Sample.curve([
        Sample.set("clamshell-band", 0, 8, band: band),
        Sample.set("clamshell-band", 3, 12, band: band)
      ])
      #expect(curve?.measure == .repetitions && curve?.unit == "rep")
      #expect(curve?.points.map(\.value) == [8, 12])
    }
  }

  @Test("Where bands change, the curve is the rung of the ladder")
  func bands() {
    let curve = Sample.curve([
      Sample.set("clamshell-band", 0, 12, band: "yellow"),
      Sample.set("clamshell-band", 3, 12, band: "Red band"),
      Sample.set("clamshell-band", 6, 10, band: "GREEN")
    ])
    #expect(curve?.measure == .level && curve?.unit == "rung")
    #expect(curve?.points.map(\.value) == [2, 3, 4])
    #expect(curve?.verdict.kind == .improved && curve?.verdict.reason == .resistanceChanged)
    #expect(curve?.verdict.isConfirmed == true)
    #expect(curve?.verdict.changePercent == nil)
  }

  @Test("Body weight is the zero of the only ladder that there is")
  func bodyBelowBand() {
    let curve = Sample.curve([
      Sample.set("clamshell", 0, 12), Sample.set("clamshell", 3, 12, band: "red")
    ])
    #expect(curve?.points.map(\.value) == [0, 3])
    #expect(curve?.verdict.kind == .improved)
  }

  @Test(
    "Less assistance is progress, written as a negative load or as that of an assisted exercise")
  func assistance() {
    let negative = Sample.curve([
      Sample.set("squat", 0, 8, kg: -20), Sample.set("squat", 3, 8, kg: -10)
    ])
    let positive = Sample.curve([
      Sample.set("squat-supported", 0, 8, kg: 20), Sample.set("squat-supported", 3, 8, kg: 10)
    ])
    for curve in [negative, positive] {
      #expect(curve?.measure == .load)
      #expect(curve?.points.map(\.value) == [-20, -10])
      #expect(curve?.verdict.kind == .improved)
      #expect(curve?.points.map(\.isPersonalBest) == [false, true])
    }
    let more = Sample.curve([
      Sample.set("squat-supported", 0, 8, kg: 10), Sample.set("squat-supported", 3, 8, kg: 20)
    ])
    #expect(more?.verdict.kind == .worse)
  }

  @Test("Body weight times 8, then 10 kg times 9, is one curve and improves")
  func bodyThenLoad() {
    for exercise in ["squat", "glute bridge"] {
      let curve = Sample.curve([
        Sample.set(exercise, 0, 8, rir: 1), Sample.set(exercise, 3, 9, kg: 10, rir: 1)
      ])
      #expect(curve?.measure == .load)
      #expect(curve?.points.map(\.value) == [0, 10])
      #expect(curve?.verdict.kind == .improved)
    }
  }

  @Test("A hold is counted in seconds, and short squeezes that only become more in repetitions")
  func holds() {
    let plank = Sample.curve([
      Sample.set("side-plank", 0, hold: 20), Sample.set("side-plank", 0, hold: 15),
      Sample.set("side-plank", 3, hold: 30)
    ])
    #expect(plank?.measure == .hold)
    #expect(plank?.points.map(\.value) == [20, 30])
    let squeezes = Sample.curve([
      Sample.set("adductor-squeeze", 0, 8, hold: 5), Sample.set("adductor-squeeze", 3, 12, hold: 5)
    ])
    #expect(squeezes?.measure == .repetitions)
    #expect(squeezes?.points.map(\.value) == [8, 12])
  }

  @Test("Warm-ups and drop sets are on no curve; warm-ups are counted")
  func apart() {
    let curve = Sample.curve([
      Sample.set("squat", 0, 5, kg: 60, rir: 1, type: .warmup),
      Sample.set("squat", 0, 8, kg: 20, rir: 1), Sample.set("squat", 0, 8, kg: 25, rir: 1),
      Sample.set("squat", 0, 20, kg: 40, rir: 0, type: .drop),
      Sample.set("squat", 1, 5, kg: 60, type: .warmup)
    ])
    #expect(curve?.warmupSets == 2)
    #expect(curve?.points.count == 1)
    #expect(curve?.now.session.sets.count == 2)
    #expect(curve?.now.best.resistance == .kilograms(25))
    #expect(Sample.curves([Sample.set("squat", 0, 5, kg: 60, type: .warmup)]).isEmpty)
  }

  @Test("A set to failure is work, with none in reserve")
  func failure() {
    let curve = Sample.curve([Sample.set("squat", 0, 6, kg: 25, type: .failure)])
    // 25 · 36/30 = 30
    #expect(abs((curve?.now.value ?? 0) - 30) < 1e-12)
  }

  @Test("A single session is a first value and no verdict")
  func single() {
    for set in [
      Sample.set("squat", 0, 8, kg: 20, rir: 1), Sample.set("squat", 0, 8, kg: 20),
      Sample.set("squat", 0, 8), Sample.set("side-plank", 0, hold: 20)
    ] {
      let curve = Sample.curve([set])
      #expect(curve?.verdict.kind == .cannotSay && curve?.verdict.reason == .firstValue)
      #expect(curve?.recent == nil)
      #expect(curve?.now.isPersonalBest == false)
    }
    #expect(Sample.curve([Sample.set("squat", 0, 8, kg: 20)])?.measure == .load)
  }

  @Test("After 28 days without training there is no current verdict")
  func stale() {
    let sets = [
      Sample.set("squat", 0, 8, kg: 20, rir: 1), Sample.set("squat", 7, 8, kg: 30, rir: 1)
    ]
    #expect(Sample.curve(sets, asOf: 34)?.verdict.kind == .improved)
    let stale = Sample.curve(sets, asOf: 35)
    #expect(stale?.verdict.kind == .cannotSay && stale?.verdict.reason == .stale(days: 28))
    #expect(stale?.now.day == Sample.day(7))
  }

  @Test("A curve begins with the episode; what lies before counts only where nothing follows")
  func episode() {
    let sets = [
      Sample.set("squat", 0, 8, kg: 20, rir: 1), Sample.set("squat", 7, 8, kg: 30, rir: 1)
    ]
    #expect(Sample.curve(sets, episodeStart: 7)?.points.map(\.day) == [Sample.day(7)])
    #expect(Sample.curve(sets, episodeStart: 8)?.points.count == 2)
  }

  @Test("The last four weeks compare with the session nearest to 28 days before, within ten days")
  func recent() {
    func recent(_ days: [Int]) -> RecentChange? {
      Sample.curve(days.map { Sample.set("squat", $0, 8, kg: Double(100 - $0)) })?.recent
    }
    #expect(recent([0, 11, 20, 40])?.before.day == Sample.day(11))
    #expect(recent([0, 11, 20, 40])?.direction == .down)
    #expect(recent([10, 14, 40])?.before.day == Sample.day(10))
    #expect(recent([2, 40])?.before.day == Sample.day(2))
    #expect(recent([1, 40]) == nil)
    #expect(recent([23, 40]) == nil)
    #expect(recent([22, 40])?.before.day == Sample.day(22))
  }

  @Test("A personal best is better than every session before, and the first one is none")
  func personalBests() {
    let loads: [Double] = [20, 25, 25, 22, 25.5]
    let curve = Sample.curve(
      loads.enumerated().map { Sample.set("squat", $0, 8, kg: $1, rir: 1) })
    #expect(curve?.points.map(\.isPersonalBest) == [false, true, false, false, true])
    // More repetitions with the hardest load are more, too.
    let counted = Sample.curve([
      Sample.set("squat", 0, 8, kg: 20), Sample.set("squat", 1, 8, kg: 25),
      Sample.set("squat", 2, 9, kg: 25), Sample.set("squat", 3, 15, kg: 20)
    ])
    #expect(counted?.measure == .load)
    #expect(counted?.points.map(\.isPersonalBest) == [false, true, true, false])
  }

  @Test("On a curve of repetitions the set with the most counts, whether it was held or not")
  func repetitionsBesideHolds() {
    let curve = Sample.curve([
      Sample.set("glute bridge", 0, 12), Sample.set("glute bridge", 3, 5, hold: 10),
      Sample.set("glute bridge", 6, 14), Sample.set("glute bridge", 6, 4, hold: 10),
      Sample.set("glute bridge", 9, 13)
    ])
    #expect(curve?.measure == .repetitions)
    #expect(curve?.points.map(\.value) == [12, 5, 14, 13])
    #expect(curve?.points.map(\.isPersonalBest) == [false, false, true, false])
  }
}
