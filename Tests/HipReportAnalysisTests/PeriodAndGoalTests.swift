import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct AnalysisPeriodTests {
  private let record = Sample.record {
    $0.sets = [0, 9].map {
      ExerciseSet(day: Sample.day($0), exercise: "x", row: RowReference(file: 0, line: 2))
    }
    $0.goals = [Goal(id: "G1", label: "g", due: Sample.day(200))]
    $0.events = [
      DatedLabel(day: Sample.day(100), label: "flare", row: RowReference(file: 0, line: 3))
    ]
  }

  @Test("Now is the newest observation, never a goal's due date or an event")
  func newest() throws {
    let period = try #require(AnalysisPeriod(record))
    #expect(period.asOf == Sample.day(9))
    #expect(period.week == Sample.week(1))
  }

  @Test("A stated week ends at its Sunday")
  func week() throws {
    let period = try #require(AnalysisPeriod(record, week: Sample.week(0)))
    #expect(period.asOf == Sample.day(6))
    #expect(period.week == Sample.week(0))
  }

  @Test("A stated day is now, and its week is reported")
  func asOf() throws {
    let period = try #require(AnalysisPeriod(record, asOf: Sample.day(3)))
    #expect(period.asOf == Sample.day(3) && period.week == Sample.week(0))
  }

  @Test("A stated day and a stated week: the earlier of the day and the Sunday is now")
  func both() throws {
    let early = try #require(AnalysisPeriod(record, asOf: Sample.day(3), week: Sample.week(0)))
    #expect(early.asOf == Sample.day(3))
    let late = try #require(AnalysisPeriod(record, asOf: Sample.day(9), week: Sample.week(0)))
    #expect(late.asOf == Sample.day(6) && late.week == Sample.week(0))
  }

  @Test("Without an observation and without a stated day there is no now")
  func nothing() {
    #expect(AnalysisPeriod(Sample.record()) == nil)
    #expect(AnalysisPeriod(Sample.record(), asOf: Sample.day(2))?.asOf == Sample.day(2))
  }

  @Test("What lies after now is left out of every number, and counted")
  func leftOut() throws {
    let period = try #require(AnalysisPeriod(record, week: Sample.week(0)))
    let analysis = PatientAnalysis.analyse(record, period: period)
    #expect(analysis.rowsLeftOut == 2)
    #expect(analysis.adherence.done == 1)
  }
}

@Suite struct GoalResultTests {
  private func status(_ values: [Double], declared: Bool = false) -> GoalResult? {
    var day = -7
    let sessions = values.map { value in
      day += 7
      return Sample.Session(day, [value, value])
    }
    let record = Sample.record {
      $0.rangeOfMotion = Sample.readings(sessions)
      $0.goals = [
        Goal(
          id: "G1", label: "g", measure: .rangeOfMotion(.flexion, .right), value: 110,
          decision: declared ? .met : nil)
      ]
    }
    return GoalResult.all(
      of: record, results: Sample.results(record.rangeOfMotion), asOf: Sample.day(max(0, day))
    ).first
  }

  @Test("A goal is met at target in two sessions running, reached at target once")
  func state() {
    #expect(status([100, 110, 111])?.status == .met)
    #expect(status([100, 112])?.status == .reached)
    #expect(status([110])?.status == .reached)
    #expect(status([112, 109, 113])?.status == .reached)
    #expect(status([112, 113, 109])?.status == .refused)
    #expect(status([112, 113, 109])?.reason == .noForecast("few_sessions"))
  }

  @Test("What is printed as the target is at target")
  func rounding() {
    #expect(status([100, 109.96])?.status == .reached)
    #expect(status([100, 109.94])?.status == .refused)
  }

  @Test("Two readings of one day are one session, and one before the baseline is none")
  func oneDay() {
    let record = Sample.record {
      $0.rangeOfMotion =
        Sample.readings([.init(0, [111]), .init(28, [100]), .init(35, [112])])
        + Sample.readings([.init(35, [112], device: "inclinometer")], firstLine: 50)
      $0.outcomes = [(-200, 2), (28, 8), (35, 2), (35, 1)].enumerated().map {
        OutcomeScore(
          day: Sample.day($1.0), measure: "NPRS", value: Double($1.1),
          row: RowReference(file: 0, line: 90 + $0))
      }
      $0.goals = [
        Goal(id: "G1", label: "g", measure: .rangeOfMotion(.flexion, .right), value: 110),
        Goal(id: "G2", label: "g", measure: .other("NPRS"), value: 2)
      ]
      $0.profile.episodeStart = Sample.day(20)
    }
    let goals = GoalResult.all(
      of: record, results: Sample.results(record.rangeOfMotion, episodeStart: 20),
      asOf: Sample.day(35))
    #expect(goals.map(\.status) == [.reached, .reached])
    #expect(goals.map(\.baseline) == [100, 8] && goals.map(\.now) == [112, 1.5])
  }

  @Test("The clinician's word makes a goal met, whatever was measured")
  func declared() {
    #expect(status([100], declared: true)?.status == .met)
  }

  @Test("A goal that was not measured is refused with the reason")
  func notMeasured() {
    #expect(status([])?.status == .refused)
    #expect(status([])?.reason == .notMeasured)
  }

  @Test("A goal of a score that is better low is met from above")
  func lowerIsBetter() {
    func status(_ scores: [Double]) -> GoalResult.Status? {
      let record = Sample.record {
        $0.outcomes = scores.enumerated().map {
          OutcomeScore(
            day: Sample.day($0), measure: "PGQ", value: $1, row: RowReference(file: 0, line: 2))
        }
        $0.goals = [Goal(id: "G1", label: "g", measure: .other("pgq"), value: 30)]
      }
      return GoalResult.all(of: record, results: [], asOf: Sample.day(9)).first?.status
    }
    #expect(status([60, 30, 28]) == .met)
    #expect(status([60, 30]) == .reached)
    #expect(status([20, 31]) == .refused)
  }
}
