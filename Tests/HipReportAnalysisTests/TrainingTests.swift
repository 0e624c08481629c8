import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

@Suite struct AdherenceTests {
  private func set(_ day: Int) -> ExerciseSet {
    ExerciseSet(day: Sample.day(day), exercise: "Lunge", row: RowReference(file: 0, line: 2))
  }

  @Test("Planned is the largest number of sessions a week; without one there is no share")
  func planned() {
    func planned(_ numbers: [Int?]) -> Int? {
      let record = Sample.record {
        $0.plan = numbers.enumerated().map {
          PlanItem(exercise: "x\($0)", sessionsPerWeek: $1)
        }
      }
      return Adherence.analyse(record, week: Sample.week(0), asOf: Sample.day(6)).planned
    }
    #expect(planned([3, 5, nil, 2]) == 5)
    #expect(planned([nil]) == nil)
    #expect(planned([]) == nil)
  }

  @Test("A line that replaces another of its exercise takes its number away from its day on")
  func replaced() {
    let record = Sample.record {
      $0.plan = [
        PlanItem(exercise: "Bridge", sessionsPerWeek: 5, day: Sample.day(0)),
        PlanItem(exercise: "Bridge", sessionsPerWeek: 2, day: Sample.day(9)),
        PlanItem(exercise: "Lunge", sessionsPerWeek: 3, day: Sample.day(15))
      ]
    }
    func planned(_ week: Int) -> Int? {
      Adherence.analyse(record, week: Sample.week(week), asOf: Sample.day(7 * week)).planned
    }
    #expect([0, 1, 2].map(planned) == [5, 2, 3])
  }

  @Test("Done are the distinct days of the week with a set")
  func done() {
    let record = Sample.record { $0.sets = [set(-1), set(0), set(0), set(3), set(6), set(7)] }
    let adherence = Adherence.analyse(record, week: Sample.week(0), asOf: Sample.day(9))
    #expect(adherence.done == 3)
  }

  @Test("A day is trained, written without training, not written, or still ahead")
  func marks() {
    let record = Sample.record {
      $0.sets = [set(0)]
      $0.symptoms = [
        SymptomEntry(
          day: Sample.day(1), code: "limp", isPresent: false, row: RowReference(file: 0, line: 2))
      ]
      $0.visits = [
        DatedLabel(day: Sample.day(3), label: "treatment", row: RowReference(file: 0, line: 3))
      ]
    }
    let adherence = Adherence.analyse(record, week: Sample.week(0), asOf: Sample.day(4))
    #expect(
      adherence.week.map(\.mark) == [
        .trained, .nothingDone, .notRecorded, .nothingDone, .notRecorded, .ahead, .ahead
      ])
    #expect(adherence.week.map(\.day) == Sample.week(0).days)
  }

  @Test("The last thirty days end with now and begin 29 days before")
  func window() {
    let record = Sample.record { $0.sets = [set(0), set(1), set(30), set(31)] }
    let adherence = Adherence.analyse(record, week: Sample.week(4), asOf: Sample.day(30))
    #expect(adherence.daysWithData == 2)
  }
}

@Suite struct DirectionCoverageTests {
  private func exercise(
    _ purpose: Exercise.Purpose, _ fits: (Exercise) -> Bool = { _ in true }
  ) throws -> Exercise {
    try #require(ExerciseCatalogue.all.first { $0.purpose == purpose && fits($0) })
  }

  private func coverage(
    _ sets: [(Exercise?, Direction?, Int)], asOf: Int = 13
  ) -> [Direction: DirectionCoverage] {
    let record = Sample.record {
      $0.sets = sets.map { exercise, stated, day in
        var set = ExerciseSet(
          day: Sample.day(day), exercise: exercise?.name ?? "?",
          row: RowReference(file: 0, line: 2))
        set.exerciseID = exercise?.id
        set.statedDirection = stated
        return set
      }
    }
    let all = DirectionCoverage.all(of: record, asOf: Sample.day(asOf))
    #expect(all.map(\.direction) == Direction.allCases)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.direction, $0) })
  }

  @Test("A set counts for the exercise's first direction only")
  func primary() throws {
    let lunge = try exercise(.strength) { $0.directions.count > 1 }
    let found = coverage([(lunge, nil, 0), (lunge, nil, 0), (lunge, nil, 5)])
    for direction in Direction.allCases {
      let isPrimary = direction == lunge.directions[0]
      #expect(found[direction]?.strengthDays == (isPrimary ? 2 : 0))
      #expect(found[direction]?.daysSinceStrength == (isPrimary ? 8 : nil))
      #expect(found[direction]?.mobilityDays == 0)
    }
  }

  @Test("A direction stated in the row overrides the catalogue's, also for unknown exercises")
  func stated() throws {
    let flexion = try exercise(.strength) { $0.directions == [.flexion] }
    let found = coverage([(flexion, .adduction, 3), (nil, .abduction, 4), (nil, nil, 5)])
    #expect(found[.flexion]?.strengthDays == 0)
    #expect(found[.adduction]?.strengthDays == 1)
    #expect(found[.abduction]?.strengthDays == 1)
    #expect(found.values.map(\.strengthDays).reduce(0, +) == 2)
  }

  @Test("Mobility is counted apart from strength")
  func mobility() throws {
    let stretch = try exercise(.mobility)
    let found = coverage([(stretch, nil, 13)])[stretch.directions[0]]
    #expect(found?.mobilityDays == 1 && found?.daysSinceMobility == 0)
    #expect(found?.strengthDays == 0 && found?.daysSinceStrength == nil)
  }

  @Test("The last fourteen days end with now; what lies before still says how long ago it was")
  func window() throws {
    let flexion = try exercise(.strength) { $0.directions[0] == .flexion }
    #expect(coverage([(flexion, nil, 0)], asOf: 13)[.flexion]?.strengthDays == 1)
    let outside = coverage([(flexion, nil, 0)], asOf: 14)[.flexion]
    #expect(outside?.strengthDays == 0 && outside?.daysSinceStrength == 14)
  }
}
