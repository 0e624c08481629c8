import HipReportModel
import Testing

@testable import HipReportAnalysis

/// What a re-evaluation needs beyond a week: goals over the episode, pain at three times, dates due, the patient's words.
@Suite struct ReevaluationContentTests {
  private static func day(_ number: Int) -> CalendarDay { CalendarDay(number: 20_514 + number) }
  private static func row(_ line: Int) -> RowReference { RowReference(file: 0, line: line) }

  private static func record(_ fill: (inout ClinicalRecord) -> Void) -> ClinicalRecord {
    var record = ClinicalRecord(patient: PatientKey("P-1"))
    fill(&record)
    return record
  }

  private static func reading(
    _ number: Int, _ degrees: Double, device: String = "goniometer"
  ) -> RangeOfMotionReading {
    RangeOfMotionReading(
      day: day(number), direction: .flexion, side: .right, motion: .passive, position: "supine",
      device: device, rater: "KM", degrees: degrees, row: row(number + 100))
  }

  private static func visit(_ number: Int, _ label: String) -> DatedLabel {
    DatedLabel(day: day(number), label: label, row: row(number + 1))
  }

  private static func analyse(
    _ record: ClinicalRecord, end: Int, since: Int? = nil
  ) throws -> ReevaluationAnalysis {
    let asked = try #require(AnalysisPeriod(record, asOf: day(end)))
    let period = ReevaluationPeriod(
      record, end: day(end), since: since.map(day), episodeStart: day(0))
    let analysis = PatientAnalysis.analyse(record, period: asked, lastReport: period.start)
    return .analyse(asked.cut(record).record, analysis, period: period)
  }

  private static func goal(
    _ id: String, _ value: Double?, day: Int? = nil, label: String = "bend"
  ) -> Goal {
    Goal(
      id: id, label: label, measure: value == nil ? nil : .rangeOfMotion(.flexion, .right),
      value: value, day: day.map(Self.day))
  }

  @Test(
    "A review or a report, however its words are joined, is nothing that may stand behind a change")
  func barriers() throws {
    let labels = ["Signal-reviewed", "progress-report", "Programme  change", "fall"]
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80)]
      $0.events = labels.enumerated().map {
        DatedLabel(day: Self.day(3), label: $1, row: Self.row(60 + $0))
      }
      $0.visits = [Self.visit(2, "treatment"), Self.visit(5, "treatment")]
    }
    let barriers = try Self.analyse(record, end: 8).barriers
    #expect(barriers.contains(.events([record.events[3]])))
    #expect(TreatmentDays.count(of: record, asOf: Self.day(8))?.lastReport == Self.day(3))
  }

  // MARK: Goals

  @Test("A goal keeps its identifier when revised, with the day; written again it is not revised")
  func revised() throws {
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80), Self.reading(7, 90), Self.reading(14, 100)]
      $0.goals = [
        Self.goal("G1", 100), Self.goal("G2", 81), Self.goal("G1", 120, day: 10),
        Self.goal("G1", 120, day: 12)
      ]
    }
    let goals = try Self.analyse(record, end: 14).goals
    #expect(goals.map(\.result.goal.id) == ["G1", "G2"])
    #expect(goals[0].earlier.map(\.value) == [100] && goals[0].result.goal.value == 120)
    #expect(goals[0].revised == Self.day(10))
    #expect(goals[0].share == 0.5)
    #expect(goals[1].share == nil && goals[1].earlier.isEmpty, "one degree is less than the error")
    // Before the revision it was another goal, and only that is known then.
    let before = try Self.analyse(record, end: 9).goals
    #expect(before[0].result.goal.value == 100 && before[0].earlier.isEmpty)
  }

  @Test("The clinician's word that a goal is met or dropped keeps its wording and values")
  func decided() throws {
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80), Self.reading(14, 95)]
      var (met, dropped) = (Self.goal("G1", nil, day: 12), Self.goal("G2", nil, day: 13))
      (met.label, met.decision, met.decisionDay) = ("met", .met, Self.day(12))
      (dropped.label, dropped.decision, dropped.decisionDay) = ("dropped", .dropped, Self.day(13))
      $0.goals = [Self.goal("G1", 110), Self.goal("G2", 120), met, dropped]
    }
    let goals = try Self.analyse(record, end: 14).goals
    #expect(goals.map(\.result.status) == [.met, .refused])
    #expect(goals.map(\.result.reason) == [.declared, .dropped])
    #expect(goals.map(\.result.goal.label) == ["bend", "bend"])
    #expect(goals.map(\.result.now) == [95, 95])
    #expect(goals[1].result.goal.decisionDay == Self.day(13))
    #expect(goals.flatMap(\.earlier) == [])
  }

  @Test("A share needs a known error of its measure that the way is longer than")
  func share() throws {
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80)]
      $0.outcomes = [("LEFS", 40), ("LEFS", 60), ("PGQ", 60), ("PGQ", 30)].enumerated().map {
        OutcomeScore(
          day: Self.day($0 * 7), measure: $1.0, value: Double($1.1), row: Self.row($0 + 300))
      }
      $0.goals = [("LEFS", 80.0), ("LEFS", 45), ("PGQ", 20)].enumerated().map {
        Goal(id: "G\($0)", label: "g", measure: .other($1.0), value: $1.1)
      }
    }
    // The detectable change of LEFS is 9; of PGQ none is published.
    #expect(try Self.analyse(record, end: 21).goals.map(\.share) == [0.5, nil, nil])
  }

  @Test("Beside the baseline stands the value of the last re-evaluation, if it can be compared")
  func lastValue() throws {
    var record = Self.record {
      $0.rangeOfMotion = [
        Self.reading(0, 80), Self.reading(9, 88), Self.reading(12, 91), Self.reading(20, 100)
      ]
      $0.visits = [
        Self.visit(0, "evaluation"), Self.visit(10, "reevaluation"), Self.visit(20, "treatment")
      ]
      $0.goals = [Self.goal("G1", 120)]
    }
    #expect(try Self.analyse(record, end: 20).goals[0].atLastReport == 88)
    #expect(try Self.analyse(record, end: 20, since: 13).goals[0].atLastReport == 91)
    #expect(try Self.analyse(record, end: 9).goals[0].atLastReport == nil)
    record.rangeOfMotion[3].device = "inclinometer"
    #expect(try Self.analyse(record, end: 20).goals[0].atLastReport == nil)
  }

  @Test("A revised and a dropped goal stand among what changed since the last report")
  func goalChanges() throws {
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80), Self.reading(20, 82)]
      var dropped = Self.goal("G2", nil, day: 15, label: "dropped")
      (dropped.decision, dropped.decisionDay) = (.dropped, Self.day(15))
      $0.goals = [
        Self.goal("G1", 100), Self.goal("G2", 110), Self.goal("G1", 120, day: 15), dropped
      ]
    }
    let asked = try #require(AnalysisPeriod(record, asOf: Self.day(20)))
    let since = try #require(
      PatientAnalysis.analyse(record, period: asked, lastReport: Self.day(10)).sinceLast)
    let goals = since.changes.filter { $0.weight == 3 }
    #expect(goals.count == 2)
    guard case .revisedGoal(let one)? = goals.first, case .droppedGoal(let two)? = goals.last else {
      Issue.record("\(goals)")
      return
    }
    #expect(one.id == "G1" && one.value == 120 && two.id == "G2")
  }

  // MARK: Strength since the last report

  @Test("A verdict of strength that changed is said by its weight, one that did not is not")
  func strengthSince() throws {
    let record = Self.record {
      $0.strengthTests = [(0, 100.0), (7, 101), (20, 60)].flatMap { number, force in
        [Side.left, .right].map { side in
          StrengthTest(
            day: Self.day(number), direction: .abduction, side: side,
            value: side == .left ? 100 : force, unit: .newton, position: "side_lying",
            device: "dynamometer", rater: "KM", row: Self.row(number + (side == .left ? 400 : 500)))
        }
      }
    }
    let asked = try #require(AnalysisPeriod(record, asOf: Self.day(20)))
    let since = try #require(
      PatientAnalysis.analyse(record, period: asked, lastReport: Self.day(10)).sinceLast)
    #expect(
      since.changes == [
        .strengthTest(
          id: "strength-test.abduction.right.n.side_lying", .abduction, .right,
          from: .notBeyondError, to: .worse)
      ])
    #expect(since.changes[0].weight == 1)
  }

  // MARK: Pain, dates, words

  @Test("Pain stands at the start, at the last re-evaluation and now: means of days, worst of all")
  func pain() throws {
    func set(_ number: Int, _ pain: [Double?], line: Int) -> ExerciseSet {
      var set = ExerciseSet(day: Self.day(number), exercise: "Bridge", row: Self.row(line))
      (set.painBefore, set.painDuring, set.painAfter) = (pain[0], pain[1], pain[2])
      return set
    }
    let record = Self.record {
      $0.sets = [
        set(0, [1, 4, nil], line: 1), set(0, [nil, 6, nil], line: 2), set(6, [2, 2, nil], line: 3),
        set(7, [9, 9, 9], line: 4), set(30, [0, 0, 0], line: 5), set(40, [nil, 1, 2], line: 6)
      ]
      $0.visits = [Self.visit(0, "evaluation"), Self.visit(31, "reevaluation")]
      $0.outcomes = [OutcomeScore(day: Self.day(36), measure: "NPRS", value: 7, row: Self.row(9))]
    }
    let times = try Self.analyse(record, end: 40).pain
    #expect(times.map(\.occasion) == [.baseline, .last, .now])
    #expect(times.map(\.during) == [4, 0, 1], "the highest of a day, and the mean of the days")
    #expect(times.map(\.before) == [1.5, 0, nil])
    #expect(times.map(\.after) == [nil, 0, 2], "a blank is not a zero")
    #expect(times.map(\.worst) == [6, 0, 7])
    #expect(times.map(\.recordedDays) == [2, 1, 2])
    #expect(try Self.analyse(record, end: 20).pain.map(\.occasion) == [.baseline, .now])
    #expect(
      try Self.analyse(
        Self.record { $0.sets = [ExerciseSet(day: Self.day(0), exercise: "x", row: Self.row(1))] },
        end: 0
      ).pain.isEmpty)
  }

  @Test(
    "Certification is due within 30 days, then at the next end of 90 days",
    arguments: [(0, 90), (30, 90), (90, 90), (91, 180), (200, 270)])
  func certification(end: Int, next: Int) throws {
    let record = Self.record {
      $0.rangeOfMotion = [Self.reading(0, 80), Self.reading(end, 81)]
      $0.visits = [Self.visit(0, "missed"), Self.visit(0, "evaluation"), Self.visit(3, "treatment")]
    }
    let due = try Self.analyse(record, end: end).due
    let certification = try #require(due.certification)
    #expect(certification.initialBy == Self.day(30) && certification.nextBy == Self.day(next))
    #expect(certification.daysLeft == next - end)
    #expect(due.treatmentDaysLeft == (end == 0 ? 9 : 8))
    let without = try Self.analyse(Self.record { $0.rangeOfMotion = [Self.reading(0, 80)] }, end: 0)
    #expect(without.due.certification == nil)
  }

  @Test("The patient's words are those beside a symptom or a set of the period, newest first")
  func statements() throws {
    let record = Self.record {
      $0.symptoms = [
        SymptomEntry(
          day: Self.day(3), code: "tightness", isPresent: true, exercise: "Bridge",
          row: Self.row(10))
      ]
      $0.sets = [
        ExerciseSet(day: Self.day(5), exercise: "Bridge", row: Self.row(11)),
        ExerciseSet(day: Self.day(-9), exercise: "Bridge", row: Self.row(14))
      ]
      $0.visits = [Self.visit(11, "evaluation")]
      $0.notes = [(3, "pulls", 10), (5, "easy", 11), (11, "limps", 12), (-9, "old", 14)].map {
        Note(day: Self.day($0), text: $1, row: Self.row($2))
      }
    }
    let statements = try Self.analyse(record, end: 20, since: 0).statements
    #expect(statements.map(\.text) == ["easy", "pulls"])
    #expect(statements.map(\.code) == [nil, "tightness"])
  }

  @Test("The side gap of force needs both sides in one position at about one time")
  func sideForce() throws {
    func test(_ number: Int, _ side: Side, _ force: Double, _ position: String) -> StrengthTest {
      StrengthTest(
        day: Self.day(number), direction: .extension_, side: side, value: force, unit: .newton,
        position: position, row: Self.row(600 + number))
    }
    let record = Self.record {
      $0.strengthTests = [
        test(0, .left, 60, "prone"), test(7, .right, 100, "prone"),
        test(0, .left, 90, "supine"), test(1, .right, 100, "supine"),
        test(0, .left, 90, "standing"), test(20, .right, 90, "standing")
      ]
    }
    let forces = try Self.analyse(record, end: 20).sideForces
    #expect(
      forces.map(\.id) == [
        "reeval.side-force.extension.n.prone", "reeval.side-force.extension.n.supine"
      ])
    #expect(forces.map { $0.percent.rounded() } == [60, 90])
    #expect(forces.map(\.isBeyondError) == [true, false])
    // Sides that two devices or two testers measured, or that are old, are not compared.
    #expect(try Self.analyse(record, end: 28).sideForces.map(\.id).isEmpty)
    for change: (inout StrengthTest) -> Void in [
      { $0.device = "handheld" }, { $0.rater = "XY" }
    ] {
      var other = record
      for index in other.strengthTests.indices {
        other.strengthTests[index].device = "ForceFrame"
        if other.strengthTests[index].side == .right { change(&other.strengthTests[index]) }
      }
      #expect(try Self.analyse(other, end: 20).sideForces.isEmpty)
    }
  }

  @Test("That nothing changed is said of the period, not of the episode before it")
  func unchanged() throws {
    let record = Self.record {
      $0.rangeOfMotion = [(0, 60.0), (30, 100), (60, 101)].map { Self.reading($0, $1) }
      $0.visits = [Self.visit(0, "evaluation"), Self.visit(30, "reevaluation")]
    }
    let later = try Self.analyse(record, end: 60)
    #expect(later.triggers.contains(.noMeasuredChange(weeks: 4, series: 1)))
    let whole = try Self.analyse(record, end: 60, since: 0)
    #expect(!whole.triggers.contains { if case .noMeasuredChange = $0 { true } else { false } })
  }
}
