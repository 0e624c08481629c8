import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What must hold for any rep log, tried with a seeded generator.
@Suite struct StrengthPropertyTests {
  private static let exercises = ["squat", "glute bridge", "clamshell", "side-plank", "my own lift"]

  /// Rows as a log has them: days ascending, the sets of a day numbered.
  private static func log(_ generator: inout SeededGenerator) -> [ExerciseSet] {
    var sets: [ExerciseSet] = []
    var day = 0
    // Every other log has no loads at all.
    let isLoaded = Bool.random(using: &generator)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      day += Int.random(in: 1...12, using: &generator)
      let exercise = exercises.randomElement(using: &generator) ?? "squat"
      for number in 1...Int.random(in: 1...4, using: &generator) {
        var set = set(exercise, day, number, line: sets.count + 2, &generator)
        if !isLoaded { (set.loadKilograms, set.loadWithoutUnit, set.band) = (nil, nil, nil) }
        sets.append(set)
      }
    }
    return sets
  }

  private static func windows(_ sets: [ExerciseSet]) -> [FatigueWindow] {
    FatigueWindow.all(
      of: Sample.log(sets), holds: ProgressionHolds([]),
      asOf: sets.map(\.day).max() ?? Sample.day(0))
  }

  private static func set(
    _ exercise: String, _ day: Int, _ number: Int, line: Int, _ generator: inout SeededGenerator
  ) -> ExerciseSet {
    var set = Sample.set(exercise, day, Int.random(in: 1...18, using: &generator))
    set.number = number
    set.row.line = line
    set.side = [.left, .right, .both, nil].randomElement(using: &generator) ?? nil
    set.type = [.work, .work, .work, .failure, .drop].randomElement(using: &generator) ?? .work
    switch Int.random(in: 0...5, using: &generator) {
    case 0: break
    case 1: set.band = ["red", "green", "lilac", "heavy"].randomElement(using: &generator)
    // Quarters are exact in binary.
    case 2: set.loadWithoutUnit = Double(Int.random(in: 1...200, using: &generator)) / 4
    default: set.loadKilograms = Double(Int.random(in: -20...200, using: &generator)) / 4
    }
    if Bool.random(using: &generator) {
      set.repetitionsInReserve = Double(Int.random(in: 0...5, using: &generator))
    }
    if Int.random(in: 0...3, using: &generator) == 0 {
      set.holdSeconds = Double(Int.random(in: 5...40, using: &generator))
    }
    return set
  }

  @Test("A personal best is never below an earlier value")
  func personalBests() {
    var generator = SeededGenerator(seed: 11)
    var found = 0
    for _ in 0..<400 {
      for curve in Sample.curves(Self.log(&generator)) {
        var highest = -Double.infinity
        for point in curve.points {
          if point.isPersonalBest {
            found += 1
            #expect(point.value >= highest, "\(curve.id) \(curve.measure)")
          }
          highest = max(highest, point.value)
        }
      }
    }
    #expect(found > 100)
  }

  @Test("The order in which rows arrive changes nothing at all")
  func permutation() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let sets = Self.log(&generator)
      let shuffled = sets.shuffled(using: &generator)
      // Compared first: a page of two curves says nothing in a failure.
      let areCurvesSame = Sample.curves(sets) == Sample.curves(shuffled)
      #expect(areCurvesSame)
      #expect(Self.windows(sets) == Self.windows(shuffled))
    }
  }

  @Test("Numbered sets written in another order on their day change the rows and nothing else")
  func rowOrder() {
    var generator = SeededGenerator(seed: 13)
    func withoutRows(_ curves: [StrengthCurve]) -> [StrengthCurve] {
      curves.map { curve in
        var curve = curve
        let none = RowReference(file: 0, line: 0)
        func cleaned(_ point: StrengthPoint) -> StrengthPoint {
          var point = point
          point.best.row = none
          for index in point.session.sets.indices { point.session.sets[index].row = none }
          return point
        }
        curve.points = curve.points.map(cleaned)
        if let before = curve.recent?.before { curve.recent?.before = cleaned(before) }
        return curve
      }
    }
    for _ in 0..<200 {
      let sets = Self.log(&generator)
      var mixed = sets.shuffled(using: &generator)
      for index in mixed.indices { mixed[index].row.line = index + 2 }
      let areSame = withoutRows(Sample.curves(sets)) == withoutRows(Sample.curves(mixed))
      #expect(areSame)
    }
  }

  @Test("A warm-up added anywhere changes nothing but the number of warm-ups")
  func warmups() {
    var generator = SeededGenerator(seed: 14)
    func withoutCount(_ curves: [StrengthCurve]) -> [StrengthCurve] {
      curves.map { curve in
        var curve = curve
        curve.warmupSets = 0
        return curve
      }
    }
    for _ in 0..<200 {
      let sets = Self.log(&generator)
      let exercise = sets.randomElement(using: &generator)?.exercise ?? "squat"
      var warmup = Self.set(exercise, 1, 0, line: 9_999, &generator)
      warmup.type = .warmup
      let last = sets.map(\.day).max() ?? Sample.start
      let plain = StrengthAnalysis.curves(of: Sample.log(sets), asOf: last)
      let more = StrengthAnalysis.curves(of: Sample.log(sets + [warmup]), asOf: last)
      let areSame = withoutCount(plain) == withoutCount(more)
      #expect(areSame)
      #expect(Self.windows(sets) == Self.windows(sets + [warmup]))
    }
  }

  @Test("All kilograms times a factor scale the estimates and keep the changes and verdicts")
  func scale() {
    var generator = SeededGenerator(seed: 15)
    var estimates = 0
    for _ in 0..<300 {
      let sets = Self.log(&generator)
      let factors: [Double] = [0.25, 0.5, 2, 4]
      let factor = factors.randomElement(using: &generator) ?? 2
      let scaled = sets.map { set -> ExerciseSet in
        var set = set
        set.loadKilograms = set.loadKilograms.map { $0 * factor }
        return set
      }
      let (a, b) = (Sample.curves(sets), Sample.curves(scaled))
      #expect(a.map(\.id) == b.map(\.id) && a.map(\.measure) == b.map(\.measure))
      for (one, other) in zip(a, b) {
        #expect(
          one.verdict.kind == other.verdict.kind && one.verdict.reason == other.verdict.reason)
        #expect(
          abs((one.verdict.changePercent ?? 0) - (other.verdict.changePercent ?? 0)) < 1e-9)
        #expect(one.points.map(\.isPersonalBest) == other.points.map(\.isPersonalBest))
        guard one.measure == .oneRepetitionMaximum, one.isUnitKnown else { continue }
        estimates += 1
        for (point, wide) in zip(one.points, other.points) {
          #expect(abs(point.value * factor - wide.value) < 1e-9)
        }
      }
    }
    #expect(estimates > 50)
  }

  @Test("Exchanging two sessions exchanges improved and worse")
  func mirror() {
    var generator = SeededGenerator(seed: 16)
    var kinds: Set<VerdictKind> = []
    for _ in 0..<400 {
      let one = Self.set("squat", 0, 1, line: 2, &generator)
      let other = Self.set("squat", 1, 1, line: 3, &generator)
      func verdict(_ first: ExerciseSet, _ second: ExerciseSet) -> StrengthVerdict? {
        Sample.curve(
          [first, second].enumerated().map { day, set in
            var set = set
            (set.day, set.type, set.side) = (Sample.day(day), .work, .left)
            return set
          })?.verdict
      }
      guard let a = verdict(one, other), let b = verdict(other, one) else { continue }
      let expected: VerdictKind =
        switch a.kind {
        case .improved: .worse
        case .worse: .improved
        default: a.kind
        }
      // Seven tenths and three repetitions are counted from the newer session's side, both ways alike.
      #expect(b.kind == expected && b.reason == a.reason)
      kinds.insert(a.kind)
    }
    #expect(kinds == [.improved, .worse, .notBeyondError, .cannotSay])
  }
}
