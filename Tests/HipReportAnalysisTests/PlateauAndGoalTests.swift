import HipReportModel
import Testing

@testable import HipReportAnalysis

/// Slowed gains, goals ahead, and many series at once, from whole records.
@Suite struct PlateauAndGoalTests {
  private func record(
    _ values: [Double], _ change: (inout ClinicalRecord) -> Void = { _ in }
  ) -> ClinicalRecord {
    Sample.record {
      $0.rangeOfMotion = Sample.readings(
        values.enumerated().map { Sample.Session(7 * $0, [$1, $1]) })
      change(&$0)
    }
  }

  private func analysis(_ record: ClinicalRecord) throws -> PatientAnalysis {
    PatientAnalysis.analyse(record, period: try #require(AnalysisPeriod(record)))
  }

  private static let levelled = (0..<6).map { 60 + 4 * Double($0) } + (0..<12).map { _ in 80.0 }
  private static let rising = (0..<18).map { 60 + 2 * Double($0) }

  @Test("Gains that stopped have slowed, gains that go on have not, few sessions say neither")
  func plateau() throws {
    let slowed = try #require(analysis(record(Self.levelled)).rangeOfMotion.first?.plateau)
    #expect(slowed.state == .yes && (slowed.probability ?? 0) >= 0.8)
    let rising = try #require(analysis(record(Self.rising)).rangeOfMotion.first?.plateau)
    #expect(rising.state == .no && (rising.probability ?? 1) <= 0.2)
    let few = try #require(analysis(record([60, 62, 64])).rangeOfMotion.first?.plateau)
    #expect(few.state == .cannotSay && few.probability == nil && few.confounders == [])
  }

  @Test("Only what has gained can slow: a series that never did is told apart")
  func neverGained() throws {
    let flat = try #require(
      analysis(record((0..<18).map { 80 + Double($0 % 2) })).rangeOfMotion.first?.plateau)
    #expect(flat.state == .yes && flat.hasGained == false)
    let levelled = try #require(analysis(record(Self.levelled)).rangeOfMotion.first?.plateau)
    #expect(levelled.state == .yes && levelled.hasGained == true)
    let rising = try #require(analysis(record(Self.rising)).rangeOfMotion.first?.plateau)
    #expect(rising.state == .no && rising.hasGained == true)
    let few = try #require(analysis(record([60, 62, 64])).rangeOfMotion.first?.plateau)
    #expect(few.hasGained == nil)
  }

  @Test("A series at its goal, or falling, has other news than slowed gains")
  func otherNews() throws {
    let atGoal = record(Self.levelled) {
      $0.goals = [Goal(id: "G1", label: "g", measure: .rangeOfMotion(.flexion, .right), value: 78)]
    }
    #expect(try analysis(atGoal).rangeOfMotion.first?.plateau?.state == .no)
    let falling = record((0..<18).map { 110 - 2 * Double($0) })
    #expect(try analysis(falling).rangeOfMotion.first?.plateau?.state == .no)
  }

  @Test("What may have slowed the gains is named: plan, pain, device, gap, programme")
  func confounders() throws {
    let confounded = record(Self.levelled) {
      $0.plan = [PlanItem(exercise: "Bridge", sessionsPerWeek: 3)]
      $0.events = [
        DatedLabel(
          day: Sample.day(100), label: "programme change", row: RowReference(file: 0, line: 3))
      ]
      var set = ExerciseSet(
        day: Sample.day(110), exercise: "Bridge", type: .work, row: RowReference(file: 0, line: 2))
      set.painDuring = 6
      $0.sets = [set]
    }
    let found = try #require(analysis(confounded).rangeOfMotion.first?.plateau?.confounders)
    #expect(found == [.adherence, .pain, .programme])
    #expect(try analysis(record(Self.levelled)).rangeOfMotion.first?.plateau?.confounders == [])
    let gap = record(Self.levelled) {
      $0.rangeOfMotion.removeAll { (85...100).contains($0.day - Sample.start) }
    }
    #expect(try analysis(gap).rangeOfMotion.first?.plateau?.confounders == [.gap])
  }

  private func goal(
    _ values: [Double], target: Double, due: Int? = nil
  ) throws -> GoalResult {
    let record = record(values) {
      $0.goals = [
        Goal(
          id: "G1", label: "g", measure: .rangeOfMotion(.flexion, .right), value: target,
          due: due.map(Sample.day))
      ]
    }
    return try #require(analysis(record).goals.first)
  }

  @Test("A goal out of reach is unlikely by its day, a near one possible, with the range expected")
  func goals() throws {
    let far = try goal(Self.levelled, target: 110, due: 150)
    #expect(far.status == .unlikely && far.reason == .unlikely(by: Sample.day(150)))
    #expect(far.forecast.map { $0.contains(80) && $0.upperBound < 110 } == true)
    let near = try goal(Self.rising, target: 96, due: 150)
    #expect(near.status == .possible && near.reason == .open(by: Sample.day(150)))
    #expect(try goal(Self.rising, target: 90).status == .met)
    #expect(try goal(Self.rising, target: 120).reason == .unlikely(by: Sample.day(17 * 7 + 56)))
  }

  @Test("A goal without enough data, too far ahead, past its day, or next to its start says so")
  func refusedGoals() throws {
    #expect(try goal([60, 62, 64], target: 90).reason == .noForecast("few_sessions"))
    #expect(try goal(Self.rising, target: 110, due: 400).reason == .noForecast("too_far"))
    #expect(try goal(Self.rising, target: 110, due: 100).reason == .overdue)
    #expect(try goal(Self.rising, target: 65).isNearerThanError)
    #expect(try !goal(Self.rising, target: 90).isNearerThanError)
  }

  @Test("Of many series one that changed stands on its own, and chance is counted")
  func several() throws {
    let record = Sample.record { record in
      for direction in Direction.allCases {
        for side in [Side.left, .right] {
          let changes = direction == .flexion && side == .left
          record.rangeOfMotion += Sample.readings(
            (0..<8).map { week in
              let value = 40 + (changes ? 3 * Double(week) : week.isMultiple(of: 2) ? 1 : -1)
              return Sample.Session(7 * week, [value, value])
            }, direction, side, firstLine: record.rangeOfMotion.count + 2)
        }
      }
    }
    let analysis = try analysis(record)
    #expect(analysis.severalSeries.series == 12 && analysis.severalSeries.improved == 1)
    #expect(abs(analysis.severalSeries.improvedByChance.lowerBound - 12 * 0.017) < 1e-9)
    #expect(analysis.rangeOfMotion.filter(\.standsOnItsOwn).map(\.id).count == 1)
    #expect(analysis.rangeOfMotion.first(where: \.standsOnItsOwn)?.key.side == .left)
  }

  @Test("Both rotations of one day make an arc and a balance with their errors")
  func rotation() throws {
    let record = Sample.record {
      $0.rangeOfMotion =
        Sample.readings([.init(0, [30, 30]), .init(7, [34, 34])], .internalRotation)
        + Sample.readings([.init(0, [40, 40])], .externalRotation, firstLine: 20)
    }
    let rotation = try #require(analysis(record).rotation.first)
    #expect(rotation.id == "rotation.right.passive.supine")
    #expect(rotation.day == Sample.day(0))
    #expect(rotation.arc == 70 && rotation.balance == -10)
    // Each session's error is 9 / √2: both together 9.
    #expect(abs(rotation.arcError - 9) < 1e-9 && abs(rotation.balanceError - 9) < 1e-9)
  }
}
