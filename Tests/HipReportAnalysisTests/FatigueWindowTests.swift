import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct FatigueWindowTests {
  typealias State = FatigueWindow.State

  private func windows(_ sets: [ExerciseSet]) -> [FatigueWindow] {
    FatigueWindow.all(
      of: Sample.log(sets), holds: ProgressionHolds([]),
      asOf: sets.map(\.day).max() ?? Sample.day(0))
  }

  private func state(_ sets: [ExerciseSet]) -> State? {
    let all = windows(sets)
    return all.count == 1 ? all[0].state : nil
  }

  private func set(
    _ day: Int, _ repetitions: Int, _ fatigued: Bool?, kg: Double? = 10, side: Side? = .left
  ) -> ExerciseSet {
    Sample.set("squat", day, repetitions, kg: kg, fatigued: fatigued, side: side)
  }

  @Test("One session: the window is from 5 to 12 repetitions, with both ends")
  func table() {
    let rows: [(repetitions: Int, fatigued: Bool?, state: State)] = [
      (1, true, .tooHeavy), (4, true, .tooHeavy), (5, true, .inZone), (12, true, .inZone),
      (13, true, .readySoon), (40, true, .readySoon), (4, false, .addRepetitions),
      (5, false, .addRepetitions), (11, false, .addRepetitions), (12, false, .readySoon),
      (13, false, .readySoon), (3, nil, .unknown), (8, nil, .unknown), (20, nil, .unknown)
    ]
    for row in rows {
      #expect(state([set(0, row.repetitions, row.fatigued)]) == row.state, "\(row)")
    }
  }

  @Test("Fatigue that comes after the window is late, and never a reason to progress by itself")
  func late() {
    let once = windows([set(0, 15, true)]).first
    #expect(once?.isFatigueLate == true && once?.state == .readySoon)
    #expect(once?.above == 1 && once?.inside == 0)
    let twice = windows([set(0, 15, true), set(3, 15, true)]).first
    #expect(twice?.isFatigueLate == true && twice?.state == .readySoon)
    #expect(windows([set(0, 15, false)]).first?.isFatigueLate == false)
  }

  @Test("Two in reserve or fewer are fatigue, an exertion of 8 or more as well, failure always")
  func effort() {
    func state(_ change: (inout ExerciseSet) -> Void) -> State? {
      self.state([Sample.set("squat", 0, 8, kg: 10, change)])
    }
    #expect(state { $0.repetitionsInReserve = 2 } == .inZone)
    #expect(state { $0.repetitionsInReserve = 3 } == .addRepetitions)
    #expect(state { $0.perceivedExertion = 8 } == .inZone)
    #expect(state { $0.perceivedExertion = 7 } == .addRepetitions)
    #expect(state { $0.type = .failure } == .inZone)
  }

  @Test("Where entries contradict each other, the one that says fatigue counts")
  func contradictory() {
    func told(
      _ fatigued: Bool, rir: Double? = nil, rpe: Double? = nil, _ type: SetType = .work
    ) -> ExerciseSet {
      Sample.set("squat", 0, 14, kg: 10, rir: rir, fatigued: fatigued, type: type) {
        $0.perceivedExertion = rpe
      }
    }
    for set in [
      told(true, rir: 6), told(false, rir: 1), told(false, rpe: 10), told(false, .failure)
    ] {
      #expect(windows([set]).first?.isFatigueLate == true)
    }
  }

  @Test("Above in two sessions running with the same resistance is progress; anything else is not")
  func progress() {
    #expect(state([set(0, 12, false), set(3, 12, false)]) == .progress)
    #expect(state([set(0, 12, false), set(3, 12, false, kg: 12)]) == .readySoon)
    #expect(state([set(0, 12, false, kg: 12), set(3, 12, false)]) == .readySoon)
    #expect(state([set(0, 12, false), set(3, 8, true), set(6, 12, false)]) == .readySoon)
    #expect(state([set(0, 12, false), set(3, 12, nil), set(6, 12, false)]) == .readySoon)
    #expect(state([set(0, 12, false), set(3, 12, true)]) == .inZone)
    #expect(state([set(0, 12, true), set(3, 12, false), set(6, 14, false)]) == .progress)
    // Body weight and one band are resistances, too.
    #expect(state([set(0, 12, false, kg: nil), set(3, 12, false, kg: nil)]) == .progress)
  }

  @Test("Two sets on one day are one session")
  func oneDay() {
    #expect(state([set(0, 12, false), set(0, 12, false)]) == .readySoon)
  }

  @Test("A harder step needs every set of both sides at the hardest resistance")
  func sides() {
    let both = [0, 3].flatMap { day in
      [set(day, 12, false), set(day, 12, false, side: .right)]
    }
    #expect(state(both) == .progress)
    var weakRight = both
    weakRight[3].fatigued = true
    #expect(state(weakRight) != .progress)
    var heavier = both
    heavier[3].loadKilograms = 12
    // The heavier side has been there once, the other twice: each speaks for itself.
    let windows = FatigueWindow.all(
      of: Sample.log(heavier), holds: ProgressionHolds([]), asOf: Sample.day(3))
    #expect(windows.map(\.side) == [.right, .left])
    #expect(windows.map(\.state) == [.readySoon, .progress])
    // The lighter sets of a side are not judged, whatever the other side lifts.
    let lighter = both + [set(3, 8, true, kg: 5)]
    #expect(state(lighter) == .progress)
  }

  @Test("A session is what most of its judged sets are, and of equals the more cautious one")
  func most() {
    #expect(state([set(0, 8, true), set(0, 9, true), set(0, 8, false)]) == .inZone)
    #expect(state([set(0, 8, true), set(0, 9, false), set(0, 8, false)]) == .addRepetitions)
    #expect(state([set(0, 8, true), set(0, 9, false)]) == .inZone)
    #expect(state([set(0, 4, true), set(0, 9, true)]) == .tooHeavy)
    #expect(state([set(0, 4, true), set(0, 14, false)]) == .tooHeavy)
    #expect(state([set(0, 8, true), set(0, 9, nil), set(0, 9, nil)]) == .inZone)
  }

  @Test(
    "Where most sets are above and not all, the others tell; where those are silent, nobody does")
  func mostlyAbove() {
    let above = [set(0, 15, false), set(0, 15, false)]
    #expect(state(above + [set(0, 8, true)]) == .inZone)
    #expect(state(above + [set(0, 8, false)]) == .addRepetitions)
    #expect(state(above + [set(0, 15, true)]) == .readySoon)
    #expect(state(above + [set(0, 3, true)]) == .tooHeavy)
    // Fatigue told for one set of three is usual: the silent ones were long enough.
    #expect(state(above + [set(0, 15, nil)]) == .readySoon)
    #expect(state([set(0, 15, nil), set(0, 15, nil), set(0, 15, false)]) == .readySoon)
    #expect(state(above + [set(0, 11, nil)]) == .unknown)
  }

  @Test("One band is one resistance, however its colour is written")
  func bands() {
    func state(_ first: String, _ second: String) -> State? {
      self.state([
        Sample.set("clamshell", 0, 12, band: first, fatigued: false),
        Sample.set("clamshell", 3, 12, band: second, fatigued: false)
      ])
    }
    #expect(state("red", "Red band") == .progress)
    #expect(state("lilac", "Lilac") == .progress)
    #expect(state("red", "green") == .readySoon)
    #expect(state("lilac", "olive") == .readySoon)
    #expect(state("3", "red") == .readySoon)
  }

  @Test(
    "Kilograms and a band have no order: the hardest of each is judged, body weight is the zero")
  func kinds() {
    func band(_ name: String, _ repetitions: Int, _ fatigued: Bool) -> ExerciseSet {
      Sample.set("squat", 0, repetitions, band: name, fatigued: fatigued)
    }
    // The fifth rung is no more than two kilograms, and six are no more than the fifth rung.
    for kg in [2.0, 6] {
      #expect(state([set(0, 12, false, kg: kg), band("blue", 4, true)]) == .tooHeavy)
      #expect(state([set(0, 4, true, kg: kg), band("blue", 12, false)]) == .tooHeavy)
    }
    #expect(state([band("red", 4, true), band("blue", 12, false)]) == .readySoon)
    #expect(state([set(0, 4, true, kg: nil), set(0, 12, false, kg: 2)]) == .readySoon)
    #expect(state([set(0, 12, false, kg: -20), set(0, 4, true, kg: nil)]) == .tooHeavy)
    #expect(state([band("lilac", 12, false), band("pink", 4, true)]) == .tooHeavy)
  }

  @Test("The sets of the last two sessions at the hardest resistance are counted")
  func counts() {
    let window = windows([
      set(0, 3, true), set(3, 4, true), set(3, 8, true), set(6, 15, false), set(6, 15, true),
      set(6, 8, false), set(6, 8, nil), set(6, 3, true, kg: 5)
    ]).first
    #expect(window?.below == 1 && window?.inside == 1 && window?.above == 2)
    #expect(window?.short == 1 && window?.fatigueUnknown == 1)
    #expect(window?.last == Sample.day(6))
    #expect(window?.exercise == "squat" && window?.direction == .extension_)
  }

  @Test("Only work with repetitions is judged: no warm-up, no drop set, no hold, no mobility")
  func judged() {
    for set in [
      Sample.set("squat", 0, 8, fatigued: true, type: .warmup),
      Sample.set("squat", 0, 8, fatigued: true, type: .drop),
      Sample.set("side-plank", 0, 8, fatigued: true, hold: 10),
      Sample.set("couch stretch", 0, 8, fatigued: true), Sample.set("squat", 0, fatigued: true)
    ] {
      #expect(windows([set]).isEmpty)
    }
    #expect(windows([]).isEmpty)
  }

  @Test("Exercises come by direction, and each once over its names and sides")
  func order() {
    let all = windows([
      Sample.set("clam", 0, 8, fatigued: true), Sample.set("glute bridge", 0, 8, fatigued: true),
      Sample.set("Clamshell", 1, 8, fatigued: true, side: .right),
      Sample.set("my own lift", 0, 8, fatigued: true)
    ])
    #expect(all.map(\.exercise) == ["glute-bridge", "clamshell", "my-own-lift"])
  }
}

@Suite struct EffortRecordTests {
  @Test("The effort of a week is known for the work sets that told anything about it")
  func effort() {
    let sets = [
      Sample.set("squat", 0, 8, rir: 3), Sample.set("squat", 1, 8, fatigued: false),
      Sample.set("squat", 2, 8) { $0.perceivedExertion = 6 }, Sample.set("squat", 3, 8),
      Sample.set("squat", 3, 8, type: .failure), Sample.set("squat", 7, 8, rir: 3),
      Sample.set("squat", 3, 8, rir: 3, type: .warmup), Sample.set("side-plank", 3, hold: 20),
      Sample.set("couch stretch", 3, 8), Sample.set("squat", 3, 0, rir: 3)
    ]
    let effort = EffortRecord.analyse(Sample.log(sets), week: Sample.week(0))
    #expect(effort == EffortRecord(sets: 5, recorded: 4))
    #expect(
      EffortRecord.analyse(Sample.log([]), week: Sample.week(0))
        == EffortRecord(sets: 0, recorded: 0))
  }
}
