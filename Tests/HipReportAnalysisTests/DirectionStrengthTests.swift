import Foundation
import HipReportModel
import Testing

@testable import HipReportAnalysis

/// One exercise every three or four days, gaining `gain` a week in load.
private func course(
  _ exercise: String, days: [Int], kg: Double = 20, gain: Double = 0, side: Side? = .left,
  _ change: (inout ExerciseSet) -> Void = { _ in }
) -> [ExerciseSet] {
  days.flatMap { day in
    (0..<2).map { _ in
      Sample.set(
        exercise, day, 8, kg: kg * exp(gain * Double(day) / 7), rir: 2, side: side, change)
    }
  }
}

private let days = Array(stride(from: 0, through: 63, by: 3))
/// Three external exercises of hip extension.
private let (first, second, third) = (
  "good-morning", "romanian-deadlift-dumbbell", "deadlift-trap-bar"
)

private func all(_ record: ClinicalRecord, asOf: Int? = nil) -> [DirectionStrength] {
  let last = asOf.map(Sample.day) ?? record.observationDays.max() ?? Sample.start
  return DirectionStrength.all(of: record, asOf: last)
}

private func one(_ sets: [ExerciseSet], asOf: Int? = nil) throws -> DirectionStrength {
  let all = all(Sample.log(sets), asOf: asOf)
  try #require(all.count == 1)
  return all[0]
}

@Suite struct DirectionStrengthTests {
  @Test("A direction that gains two percent a week is stronger, from 100 on its first day")
  func gain() throws {
    let strength = try one(
      course(first, days: days, gain: 0.02) + course(second, days: days, kg: 35, gain: 0.02))
    #expect(strength.id == "direction-strength.extension.left" && strength.refusal == nil)
    #expect(strength.points.map(\.day) == days.map(Sample.day))
    #expect(abs(strength.points[0].index - 100) < 1e-3)
    let now = try #require(strength.now)
    #expect(now.low < 119.7 && 119.7 < now.high && now.index > 110)
    let rate = try #require(strength.percentPerWeek)
    #expect(rate.low < 2 && 2 < rate.high)
    #expect(strength.verdict.kind == .improved && strength.verdict.isConfirmed)
    #expect(strength.rows == 2 * days.count && strength.rowsLeftOut == 0)
    let loss = try one(
      course(first, days: days, gain: -0.03) + course(second, days: days, kg: 35, gain: -0.03))
    #expect(loss.verdict.kind == .worse)
  }

  @Test("Without a change nothing is claimed")
  func flat() throws {
    let strength = try one(course(first, days: days))
    #expect(strength.verdict.kind == .notBeyondError || strength.verdict.kind == .stable)
    #expect(strength.verdict.reason == .withinError)
  }

  @Test("Heavier in one exercise by a constant, or in pounds, is the same index")
  func constant() throws {
    let a = try one(
      course(first, days: days, gain: 0.02) + course(second, days: days, kg: 35, gain: 0.02))
    let b = try one(
      course(first, days: days, gain: 0.02) + course(second, days: days, kg: 77.16, gain: 0.02))
    #expect(zip(a.points, b.points).allSatisfy { abs($0.index - $1.index) < 0.01 })
    #expect(zip(a.points, b.points).allSatisfy { abs($0.low - $1.low) < 0.01 })
    #expect(a.verdict.kind == b.verdict.kind)
  }

  @Test("The order of the rows does not matter", arguments: 0..<4)
  func order(seed: UInt64) throws {
    var sets = course(first, days: days, gain: 0.02) + course(second, days: days, kg: 35)
    for index in sets.indices {
      sets[index].row.line = index + 2
      sets[index].number = index % 2 + 1
    }
    var generator = SeededGenerator(seed: seed)
    #expect(try one(sets) == one(sets.shuffled(using: &generator)))
  }

  @Test("Left, right, both and an unknown side are apart, and none changes another")
  func sides() throws {
    let left = course(first, days: days, gain: 0.02)
    let others = [Side.right, .both, nil].flatMap { side in
      course(first, days: days, gain: -0.03, side: side)
    }
    let apart = all(Sample.log(left + others))
    #expect(
      apart.map(\.id)
        == ["right", "left", "both", "unstated"].map { "direction-strength.extension.\($0)" })
    #expect(try apart[1].points == one(left).points && apart[1].verdict.kind == .improved)
    #expect(apart[0].verdict.kind == .worse)
  }

  @Test("The first direction of the catalogue counts, and a stated one overrides it")
  func direction() throws {
    // The catalogue: extension;abduction.
    let sets = course("romanian-deadlift-single-leg", days: days)
    #expect(try one(sets).direction == .extension_)
    let stated = sets.map { set in
      var set = set
      set.statedDirection = .abduction
      return set
    }
    #expect(try one(stated).direction == .abduction)
    let unknown = course("something else", days: days)
    #expect(all(Sample.log(unknown)).isEmpty)
  }

  @Test("Only the newest 400 rows count, in whole sessions, and the others are said")
  func cap() throws {
    let exercises = [first, second, third]
    let many = (0..<150).map { $0 }
    let strength = try one(exercises.flatMap { course($0, days: many) })
    // 450 rows, three a day: 133 whole days are 399.
    #expect(strength.rows == 399 && strength.rowsLeftOut == 51)
    #expect(strength.points.first?.day == Sample.day(17) && strength.points.count == 133)
    let exact = try one([first, second].flatMap { course($0, days: Array(0..<200)) })
    #expect(exact.rows == 400 && exact.rowsLeftOut == 0)
  }

  @Test("Too little, too short, or nothing told is refused with its reason")
  func refusals() throws {
    let few = try one(course(first, days: [0, 7, 14, 21, 28]))
    #expect(few.refusal == .fewRows && few.points.isEmpty && few.percentPerWeek == nil)
    #expect(few.verdict.kind == .cannotSay && few.verdict.reason == .refused && few.rows == 5)
    #expect(try one(course(first, days: Array(0..<20))).refusal == .shortSpan)
    let once = (0..<6).map { "lift \($0)" }.enumerated().flatMap { index, name in
      course(name, days: [7 * index]) { $0.statedDirection = .extension_ }
    }
    #expect(try one(once).refusal == .nothingRepeated)
    let silent = try one(course(first, days: days) { $0.repetitionsInReserve = nil })
    #expect(silent.refusal == .fewRows && silent.rows == 0)
    #expect(silent.silentSessions == ["effort_not_told": days.count])
    let apart = course(first, days: [0, 3, 6]) + course(second, days: [200, 203, 206])
    #expect(try one(apart).refusal == .tooUncertain)
  }

  @Test("After 28 days without a row there is an index and no verdict")
  func stale() throws {
    let sets = course(first, days: days, gain: 0.02)
    #expect(try one(sets, asOf: 90).verdict.kind != .cannotSay)
    let stale = try one(sets, asOf: 91)
    #expect(stale.verdict.kind == .cannotSay && stale.verdict.reason == .stale(days: 28))
    #expect(stale.percentPerWeek == nil && !stale.points.isEmpty)
  }

  @Test("A last day that alone lifts the index far is no improvement yet; a fall stands")
  func guarded() throws {
    let typo = try one(course(first, days: days) + course(first, days: [66], kg: 200))
    #expect(typo.verdict.kind == .cannotSay && !typo.verdict.isConfirmed)
    guard case .latestAbove(let percent) = typo.verdict.reason else {
      Issue.record("not guarded: \(typo.verdict)")
      return
    }
    #expect(percent > 10)
    let fall = try one(course(first, days: days) + course(first, days: [66], kg: 8))
    #expect(fall.verdict.kind == .worse)
  }

  @Test("An index begins with the episode; what lies before counts only where nothing follows")
  func episode() throws {
    let sets = course(first, days: days)
    let later = all(Sample.log(sets, episodeStart: 30))
    #expect(later[0].points.first?.day == Sample.day(30))
    let none = all(Sample.log(sets, episodeStart: 70))
    #expect(none[0].points.first?.day == Sample.start)
  }
}

@Suite struct ExerciseSwapTests {
  private let before = Array(stride(from: 0, through: 40, by: 4))

  @Test("An exercise kept for two weeks beside its successor links it by overlap")
  func overlap() throws {
    let after = Array(stride(from: 26, through: 63, by: 4))
    let strength = try one(course(first, days: before) + course(second, days: after, kg: 35))
    #expect(strength.exercises.map(\.series.id) == [first, second])
    #expect(strength.exercises.map(\.link) == [.start, .overlap])
    #expect(strength.exercises[1].beside == [first])
    #expect(strength.swapsWithoutOverlap.isEmpty)
  }

  @Test("An exchange at once is bridged by time, is wider, and both names are in the advice")
  func noOverlap() throws {
    let after = Array(stride(from: 44, through: 80, by: 4))
    let swapped = try one(course(first, days: before) + course(second, days: after, kg: 35))
    #expect(swapped.exercises.map(\.link) == [.start, .bridged])
    let swap = try #require(swapped.swapsWithoutOverlap.first)
    #expect(swapped.swapsWithoutOverlap.count == 1 && swap.daysBeside == 0)
    #expect(swap.from == first && swap.to == second && swap.day == Sample.day(44))
    #expect(!swap.fromName.isEmpty && !swap.toName.isEmpty && swap.fromName != swap.toName)
    let kept = try one(
      course(first, days: before + after) + course(second, days: after, kg: 35))
    let (a, b) = (swapped.now, kept.now)
    if let a, let b {
      #expect(a.high / a.low > b.high / b.low)
    } else {
      #expect(swapped.refusal == .tooUncertain && b != nil)
    }
  }

  @Test("Less than two weeks beside each other are too few; a new one beside an old one is none")
  func shortOverlap() throws {
    let after = Array(stride(from: 30, through: 70, by: 4))
    let short = try one(course(first, days: before) + course(second, days: after))
    #expect(short.swapsWithoutOverlap.map(\.daysBeside) == [10])
    #expect(short.exercises[1].link == .overlap)
    let begun = try one(course(first, days: before) + course(second, days: [38, 42, 46]))
    #expect(begun.swapsWithoutOverlap.isEmpty)
    let ended = try one(course(first, days: before) + course(second, days: [38, 42, 47]))
    #expect(ended.swapsWithoutOverlap.count == 1)
  }

  @Test("A third exercise that goes on, or a test before and after, is an anchor")
  func anchors() throws {
    let after = Array(stride(from: 44, through: 80, by: 4))
    let swapped = course(first, days: before) + course(second, days: after)
    let anchored = try one(swapped + course(third, days: before + after))
    #expect(anchored.swapsWithoutOverlap.isEmpty)
    var record = Sample.log(swapped)
    record.strengthTests = [10, 60].map { day in
      StrengthTest(
        day: Sample.day(day), direction: .extension_, side: .left, value: 150, unit: .newton,
        row: RowReference(file: 0, line: day))
    }
    #expect(all(record)[0].swapsWithoutOverlap.isEmpty)
    record.strengthTests.removeLast()
    #expect(all(record)[0].swapsWithoutOverlap.count == 1)
  }

  @Test("The swaps of all directions are in one place, and silent sets count among them")
  func together() {
    let after = Array(stride(from: 44, through: 80, by: 4))
    let sets = (course(first, days: before) + course(second, days: after)).map { set in
      var set = set
      set.repetitionsInReserve = nil
      return set
    }
    let record = Sample.log(sets)
    let swaps = DirectionStrength.swapsWithoutOverlap(of: record)
    #expect(swaps.map(\.swap) == all(record)[0].swapsWithoutOverlap)
    #expect(swaps.map(\.swap.to) == [second] && swaps.map(\.side) == [.left])
    #expect(ExerciseSwap.advice == "keep_an_anchor")
  }
}
