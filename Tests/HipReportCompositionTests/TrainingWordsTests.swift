import HipReportAnalysis
import HipReportComposition
import HipReportDocument
import HipReportModel
import Testing

/// What a report says of the exercises of one week.
@Suite struct TrainingWordsTests {
  private func sets(_ exercise: String, _ repetitions: [(day: Int, count: Int)]) -> [ExerciseSet] {
    repetitions.map { day, count in
      var set = Synthetic.set(exercise, day)
      set.repetitions = count
      return set
    }
  }

  private func strengthMessage(_ sets: [ExerciseSet]) -> String? {
    Synthetic.document(Synthetic.record { $0.sets = sets })?.charts
      .first { $0.name == "strength" }?.message
  }

  @Test("A personal best of the week counts, whatever came after it in the week")
  func personalBests() {
    let before = [(day: 0, count: 8), (day: 7, count: 9)]
    #expect(strengthMessage(sets("My lift", before)) == "1 personal best this week.")
    #expect(
      strengthMessage(sets("My lift", before + [(day: 9, count: 6)]))
        == "1 personal best this week.")
    #expect(
      strengthMessage(sets("My lift", before + [(day: 9, count: 10)]))
        == "2 personal bests this week.")
    #expect(
      strengthMessage(sets("My lift", before + [(day: 14, count: 9)]))
        == "No personal best this week.")
  }

  @Test("What stands in the log once is not said to be missing from it")
  func rotation() throws {
    func line(_ days: [Int]) throws -> String? {
      let sets = sets("My lift", [(day: 20, count: 8)]) + sets("My turn", days.map { ($0, 8) })
      let record = Synthetic.record { record in
        record.sets = sets
        for index in sets.indices {
          record.sets[index].statedDirection = index == 0 ? .abduction : .internalRotation
        }
      }
      var context = try #require(Synthetic.context(record))
      context.voice = .patient
      return WeeklyReport.document(context).items("next-week").first { $0.hasPrefix("Turning") }
    }
    let missing = "Turning exercises are not in your log of the last two weeks. Ask about them."
    #expect(try line([]) == missing)
    #expect(try line([6]) == missing)
    #expect(
      try line([7])
        == "Turning exercises are hardly in your log of the last two weeks. Ask about them.")
    #expect(try line([7, 9]) == nil)
  }
}
