import HipReportAnalysis
import HipReportModel
import HipReportReference
import Testing

/// What is not answered is not quiet: strong pain and words in a note hold back thoughts of harder work.
@Suite struct OpenQuestionTests {
  private func sets(_ day: Int, pain: Double? = nil, before: Double? = nil) -> [ExerciseSet] {
    (1...2).map { number in
      var set = ExerciseSet(
        day: Sample.day(day), exercise: "Bridge",
        row: RowReference(file: 0, line: day * 10 + number))
      set.exerciseID = "glute-bridge"
      set.repetitions = 14
      set.fatigued = false
      set.painDuring = pain
      set.painBefore = before
      return set
    }
  }

  private func analysis(_ sets: [ExerciseSet], note: String? = nil) -> PatientAnalysis? {
    var record = Sample.log(sets)
    if let note, let last = sets.last {
      record.notes = [
        Note(day: last.day, text: note, exercise: "Bridge", row: last.row),
        Note(day: last.day, text: note, exercise: "Bridge", row: last.row)
      ]
    }
    return AnalysisPeriod(record).map { PatientAnalysis.analyse(record, period: $0) }
  }

  @Test("Pain of more than 5 during an exercise is asked about, whatever it was before")
  func strongPain() {
    for before in [nil, 8.0] {
      let analysis = analysis(sets(0) + sets(2, pain: 9, before: before))
      #expect(analysis?.safety.questions.count == 1)
      #expect(analysis?.safety.questions.first?.isOwnWords == false)
      #expect(analysis?.window.first?.state == .hold)
      #expect(analysis?.window.first?.stateOfSets == .progress)
      #expect(analysis?.window.first?.heldBy == [ProgressionHolds.question])
    }
    #expect(analysis(sets(0) + sets(2, pain: 3))?.window.first?.state == .progress)
  }

  @Test("Pain of more than 5 after an exercise is asked about, though it rose by less than 2")
  func strongPainAfter() {
    func questions(_ before: Double?, _ during: Double?, _ after: Double) -> Int? {
      let painful = sets(2, pain: during, before: before).map { set in
        var set = set
        set.painAfter = after
        return set
      }
      let analysis = analysis(sets(0) + painful)
      #expect(analysis?.window.first?.state == (after > 5 ? .hold : .progress))
      return analysis?.safety.questions.count
    }
    #expect(questions(7, nil, 8) == 1)
    #expect(questions(5, 5, 6.5) == 1)
    #expect(questions(4, 5, 5) == 0)
  }

  @Test("Words in a note of an exercise hold that exercise, and are asked once a day")
  func words() {
    let analysis = analysis(sets(0) + sets(2), note: "felt heaviness down below")
    #expect(analysis?.safety.questions.count == 1)
    #expect(analysis?.window.first?.state == .hold)
  }

  @Test("An urgent question beside one exercise holds all of them")
  func urgentHoldsAll() {
    func other(_ note: String) -> ProgressionHolds.Demand? {
      analysis(sets(0) + sets(2), note: note)?.holds.demand(on: "clamshell-band")
    }
    #expect(other("the calf is swollen") == .keep)
    #expect(other("felt heaviness down below") == ProgressionHolds.Demand.none)
  }

  @Test("Numbness between the legs is asked about as what it may be")
  func saddle() {
    let analysis = analysis(sets(0) + sets(2), note: "numb between my legs and could not pee")
    #expect(analysis?.safety.questions.first?.codes.first == "saddle_numbness")
    #expect(analysis?.safety.questions.first?.highestClass == .emergency)
  }

  @Test("Pain at the pubic symphysis holds wide-stance, one-leg and adductor work, and no bridge")
  func pubicPain() {
    var record = Sample.log(sets(0) + sets(2))
    record.symptoms = [
      SymptomEntry(
        day: Sample.day(2), code: "pubic_pain", isPresent: true, timing: .during,
        exercise: "Sumo squat", row: RowReference(file: 0, line: 99))
    ]
    let period = AnalysisPeriod(record)
    let holds = period.map { PatientAnalysis.analyse(record, period: $0).holds }
    #expect(holds?.demand(on: "glute-bridge") == ProgressionHolds.Demand.none)
    #expect(holds?.demand(on: "sumo-squat") == .stopOrEase)
    #expect(holds?.demand(on: "clamshell-band") == .keep)
    #expect(holds?.demand(on: "copenhagen-side-plank") == .keep)
  }
}
