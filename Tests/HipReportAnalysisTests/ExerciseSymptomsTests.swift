import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct ExerciseSymptomsTests {
  private func record(
    _ symptoms: String, with exercise: String? = "squat", sets: [ExerciseSet] = []
  ) -> ClinicalRecord {
    var record = Sample.log(sets)
    record.symptoms = SignalText.entries(symptoms)
    for index in record.symptoms.indices { record.symptoms[index].exercise = exercise }
    return record
  }

  @Test("Each timing counts its days; without a timing, or at rest, it is another one")
  func timings() throws {
    let all = ExerciseSymptoms.all(
      of: record(
        "pain_sharp@during#0 pain_sharp@during#1 pain_sharp@within_2h#1 pain_sharp@next_day#2"
          + " pain_sharp@at_rest#3 pain_sharp#4"))
    let found = try #require(all.first)
    #expect(all.count == 1)
    #expect(found.during == 2 && found.within2Hours == 1 && found.nextDay == 1)
    #expect(found.otherTiming == 2)
    #expect(found.days == (0...4).map(Sample.day))
  }

  @Test("Several entries of one day are one day, and so are a row and a rise of pain in the sets")
  func oncePerDay() throws {
    let set = Sample.set("squat", 0, 8) {
      $0.painBefore = 1
      $0.painAfter = 4
    }
    let all = ExerciseSymptoms.all(
      of: record("pain_increase@within_2h#0 pain_increase@within_2h#0", sets: [set, set]))
    #expect(all.map(\.within2Hours) == [1] && all.map(\.during) == [0])
    #expect(all.first?.days == [Sample.day(0)])
    #expect(all.first?.sessions == 1)
  }

  @Test("An explicit no and a symptom without an exercise are none")
  func none() {
    var absent = record("pain_sharp")
    absent.symptoms[0].isPresent = false
    #expect(ExerciseSymptoms.all(of: absent).isEmpty)
    #expect(ExerciseSymptoms.all(of: record("pain_sharp", with: nil)).isEmpty)
    #expect(ExerciseSymptoms.all(of: record("pain_sharp", with: "")).isEmpty)
  }

  @Test("Names of one exercise are one, and its sessions are the days with a set of it")
  func sessions() throws {
    let sets = [
      Sample.set("Clam", 0, 8), Sample.set("Clamshells", 0, 8), Sample.set("clamshell", 2, 8),
      Sample.set("squat", 3, 8)
    ]
    var record = record("pelvic_heaviness@during#0 pelvic_heaviness@during#2", sets: sets)
    record.symptoms[0].exercise = "Side lying clam"
    record.symptoms[1].exercise = "CLAM"
    let all = ExerciseSymptoms.all(of: record)
    #expect(all.map(\.exercise) == ["clamshell"] && all.map(\.name) == ["Clamshell"])
    #expect(all.map(\.sessions) == [2] && all.map(\.during) == [2])
  }

  @Test("What was felt during an exercise or soon after it tells of a session, logged or not")
  func unloggedSessions() {
    let sets = [Sample.set("squat", 0, 8)]
    func sessions(_ symptoms: String) -> [Int] {
      ExerciseSymptoms.all(of: record(symptoms, sets: sets)).map(\.sessions)
    }
    #expect(sessions("pain_sharp@during#0") == [1])
    #expect(sessions("pain_sharp@during#1 pain_sharp@within_2h#2") == [3])
    #expect(sessions("pain_sharp@next_day#1 pain_sharp#2 pain_sharp@at_rest#3") == [1])
  }

  @Test("Most days first, then by exercise and symptom")
  func order() {
    var record = record("limp#0 limp#1 tingling pain_sharp numbness")
    record.symptoms[4].exercise = "clamshell"
    let all = ExerciseSymptoms.all(of: record)
    #expect(
      all.map { "\($0.exercise) \($0.code)" } == [
        "squat limp", "clamshell numbness", "squat pain_sharp", "squat tingling"
      ])
  }
}

@Suite struct PainWeekTests {
  private func set(_ day: Int, _ pains: [Double?]) -> ExerciseSet {
    Sample.set("squat", day, 8) {
      ($0.painBefore, $0.painDuring, $0.painAfter) = (pains[0], pains[1], pains[2])
    }
  }

  private func week(_ sets: [ExerciseSet], asOf: Int = 6) -> PainWeek {
    let record = Sample.log(sets)
    return PainWeek.analyse(
      record, pain: PainDay.all(of: record), week: Sample.week(0), asOf: Sample.day(asOf))
  }

  @Test("Before, during and after have the range and the days of the week's sets")
  func ranges() {
    let week = week([
      set(-1, [9, 9, 9]), set(0, [0, 2, 3]), set(0, [1, 4, nil]), set(4, [nil, 1, 5]),
      set(7, [9, 9, 9])
    ])
    #expect(week.before == PainWeek.Range(lowest: 0, highest: 1, days: 1))
    #expect(week.during == PainWeek.Range(lowest: 1, highest: 4, days: 2))
    #expect(week.after == PainWeek.Range(lowest: 3, highest: 5, days: 2))
    #expect(week.worst == PainDay(day: Sample.day(4), worst: 5))
  }

  @Test("Blank days are the days of the week up to now without an entry of pain: no zeros")
  func blankDays() {
    let sets = [set(0, [nil, 0, nil]), set(2, [nil, nil, nil]), set(3, [2, nil, nil])]
    #expect(week(sets).recordedDays == 2 && week(sets).blankDays == 5)
    #expect(week(sets, asOf: 2).recordedDays == 1 && week(sets, asOf: 2).blankDays == 2)
    let none = week([])
    #expect(none.before == nil && none.during == nil && none.after == nil && none.worst == nil)
    #expect(none.recordedDays == 0 && none.blankDays == 7)
  }

  @Test("Of equally bad days the first one stands")
  func worst() {
    #expect(week([set(2, [6, nil, nil]), set(4, [nil, 6, nil])]).worst?.day == Sample.day(2))
  }

  @Test("Measurements and ratings count for the day, and not for before, during or after")
  func otherEntries() {
    var record = Sample.log([set(0, [1, nil, nil])])
    record.outcomes = [
      OutcomeScore(
        day: Sample.day(5), measure: "NPRS", value: 7, row: RowReference(file: 0, line: 9))
    ]
    let week = PainWeek.analyse(
      record, pain: PainDay.all(of: record), week: Sample.week(0), asOf: Sample.day(6))
    #expect(week.worst == PainDay(day: Sample.day(5), worst: 7))
    #expect(week.recordedDays == 2)
    #expect(week.during == nil && week.after == nil)
  }
}
