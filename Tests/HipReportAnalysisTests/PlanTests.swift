import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct PlannedExerciseTests {
  private func item(
    _ exercise: String, _ sessions: Int?, sets: Int? = nil, from day: Int? = nil
  ) -> PlanItem {
    PlanItem(
      exercise: exercise, exerciseID: Sample.set(exercise, 0).exerciseID, sessionsPerWeek: sessions,
      sets: sets, day: day.map(Sample.day))
  }

  private func rows(
    _ plan: [PlanItem], _ sets: [ExerciseSet] = [], week: Int = 0
  ) -> [PlannedExercise] {
    var record = Sample.log(sets)
    record.plan = plan
    return PlannedExercise.all(of: record, week: Sample.week(week))
  }

  @Test("Planned exercises stand in the plan's order, then what was done beside it")
  func order() {
    let rows = rows(
      [item("squat", 3), item("clamshell", nil, sets: 2)],
      [Sample.set("my own lift", 0, 8), Sample.set("Clam", 1, 8)])
    #expect(rows.map(\.exercise) == ["squat", "clamshell", "my-own-lift"])
    #expect(rows.map(\.isPlanned) == [true, true, false])
    #expect(rows.map(\.plannedSessions) == [3, nil, nil])
    #expect(rows.map(\.plannedSets) == [nil, 2, nil])
    #expect(rows.map(\.doneSessions) == [0, 1, 1])
  }

  @Test("Done are the distinct days and the work sets of the week")
  func done() {
    let rows = rows(
      [item("squat", 3)],
      [
        Sample.set("squat", -1, 8), Sample.set("squat", 0, 8, type: .warmup),
        Sample.set("squat", 0, 8), Sample.set("squat", 0, 8, type: .failure),
        Sample.set("squat", 6, 8), Sample.set("squat", 7, 8)
      ])
    #expect(rows.map(\.doneSessions) == [2] && rows.map(\.doneSets) == [3])
  }

  @Test("A later line about the same exercise replaces the earlier one, in its place")
  func replaced() {
    let plan = [
      item("Clam", 2), item("squat", 3), item("clamshell", 4, sets: 2, from: 7)
    ]
    let before = rows(plan, week: 0)
    #expect(before.map(\.exercise) == ["clamshell", "squat"])
    #expect(before.map(\.plannedSessions) == [2, 3])
    let after = rows(plan, week: 1)
    #expect(after.map(\.exercise) == ["clamshell", "squat"])
    #expect(after.map(\.plannedSessions) == [4, 3])
    #expect(after.map(\.plannedSets) == [2, nil])
  }

  @Test(
    "The line that begins later counts, wherever it is written; of one day the later written one")
  func newestFirst() {
    let plan = [
      item("squat", 5, from: 14), item("squat", 4, from: 7), item("squat", 2), item("squat", 3)
    ]
    #expect(rows(plan, week: 0).map(\.plannedSessions) == [3])
    #expect(rows(plan, week: 1).map(\.plannedSessions) == [4])
    #expect(rows(plan, week: 2).map(\.plannedSessions) == [5])
  }

  @Test("A line counts for the week in which it begins")
  func begins() {
    #expect(rows([item("squat", 3, from: 6)], week: 0).count == 1)
    #expect(rows([item("squat", 3, from: 7)], week: 0).isEmpty)
  }

  @Test("Neither a plan nor a set: no row")
  func empty() {
    #expect(rows([]).isEmpty)
  }
}

@Suite struct TreatmentDaysTests {
  private func count(
    _ visits: [(Int, String)], reports: [Int] = [], asOf: Int = 300, start: Int? = nil,
    limit: Int? = nil
  ) -> TreatmentDays? {
    func label(_ day: Int, _ text: String) -> DatedLabel {
      DatedLabel(day: Sample.day(day), label: text, row: RowReference(file: 0, line: 2))
    }
    let record = Sample.record {
      $0.visits = visits.map { label($0.0, $0.1) }
      $0.events = reports.map { label($0, "Progress report") } + [label(1, "flare")]
      $0.profile.episodeStart = start.map(Sample.day)
      $0.profile.visitsPerProgressReport = limit
    }
    return TreatmentDays.count(of: record, asOf: Sample.day(asOf))
  }

  private func treatments(_ days: ClosedRange<Int>) -> [(Int, String)] {
    days.map { ($0, "treatment") }
  }

  @Test("The evaluation is day one, and two visits on one day are one")
  func days() {
    #expect(count([(0, "evaluation")])?.count == 1)
    #expect(count([(0, "Evaluation"), (0, "treatment"), (3, "treatment")])?.count == 2)
    #expect(count([(0, "evaluation"), (2, "discharge"), (3, "no show")])?.count == 1)
    #expect(count([]) == nil)
    #expect(count([(2, "discharge")]) == nil)
    #expect(count([(0, "evaluation")] + treatments(1...9) + [(11, "Discharge")]) == nil)
    #expect(count([(0, "evaluation"), (2, "discharge"), (30, "evaluation")])?.count == 2)
  }

  @Test("It is due on days 8, 9 and 10, and stays due")
  func due() {
    for (last, isDue) in [(6, false), (7, true), (8, true), (9, true), (10, true)] {
      let found = count([(0, "evaluation")] + treatments(1...last))
      #expect(found?.count == last + 1 && found?.isDue == isDue && found?.limit == 10)
    }
    #expect(count([(0, "evaluation")] + treatments(1...3), limit: 6)?.isDue == true)
    #expect(count([(0, "evaluation")], limit: 0)?.limit == 1)
  }

  @Test("A progress report or a re-evaluation begins the count anew on the day after")
  func reset() {
    let visits = [(0, "evaluation")] + treatments(1...9)
    #expect(count(visits, reports: [9])?.count == 0)
    #expect(count(visits, reports: [7])?.count == 2)
    #expect(count(visits, reports: [7])?.lastReport == Sample.day(7))
    #expect(count(visits + [(10, "reevaluation"), (12, "treatment")])?.count == 1)
    #expect(count(visits + [(10, "Re-evaluation"), (12, "treatment")])?.count == 1)
    #expect(count(visits, reports: [2, 7, 4])?.lastReport == Sample.day(7))
  }

  @Test("Visits before the episode and after now do not count")
  func bounds() {
    let visits = [(0, "evaluation"), (5, "reevaluation"), (20, "evaluation"), (22, "treatment")]
    #expect(count(visits, start: 20)?.count == 2)
    #expect(count(visits, start: 20)?.lastReport == nil)
    #expect(count(visits, asOf: 21, start: 20)?.count == 1)
    #expect(count(visits, reports: [30], asOf: 25, start: 20)?.count == 2)
  }
}
