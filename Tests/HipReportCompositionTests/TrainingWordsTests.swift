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
    func line(_ days: [Int], from: Int = 0) throws -> String? {
      let lifts = sets("My lift", from == 20 ? [(20, 8)] : [(from, 8), (20, 8)])
      let sets = lifts + sets("My turn", days.map { ($0, 8) })
      let record = Synthetic.record { record in
        record.sets = sets
        for index in sets.indices {
          record.sets[index].statedDirection = index < lifts.count ? .abduction : .internalRotation
        }
      }
      var context = try #require(Synthetic.context(record))
      context.voice = .patient
      return WeeklyReport.document(context).items("next-week").first { $0.hasPrefix("Turning") }
    }
    let missing = "Turning exercises are not in your log of the last two weeks. Ask about them."
    #expect(try line([]) == missing)
    // A log of a day has no two weeks to speak of.
    #expect(try line([], from: 20) == nil)
    #expect(try line([6]) == missing)
    #expect(
      try line([7])
        == "Turning exercises are hardly in your log of the last two weeks. Ask about them.")
    #expect(try line([7, 9]) == nil)
  }
}

@Suite struct HeldAndTooHeavyTests {
  @Test("An open signal holds harder work back, and never easier work")
  func tooHeavy() throws {
    func pages(fatigued: Bool, repetitions: Int) throws -> (clinician: String, patient: String) {
      let record = Synthetic.record { record in
        record.sets = [0, 3].map { day in
          var set = Synthetic.set("My lift", day)
          set.repetitions = repetitions
          set.fatigued = fatigued
          set.statedDirection = .abduction
          return set
        }
        record.symptoms = [Synthetic.symptom("pelvic_heaviness", 3)]
      }
      var context = try #require(Synthetic.context(record))
      // Cells wrap beside each other in the text: they are looked at whole.
      func text() -> String {
        WeeklyReport.document(context).sections.flatMap(\.blocks).flatMap { block -> [String] in
          switch block.content {
          case .table(let table): table.rows.joined().map(\.text)
          case .list(let items): items
          default: []
          }
        }.joined(separator: "\n")
      }
      let clinician = text()
      context.voice = .patient
      return (clinician, text())
    }
    let heavy = try pages(fatigued: true, repetitions: 3)
    #expect(heavy.clinician.contains("Consider easier, for review: My lift"))
    #expect(heavy.patient.contains("This may be too hard."))
    let light = try pages(fatigued: false, repetitions: 14)
    #expect(!light.clinician.contains("Consider harder"))
    #expect(light.clinician.contains("On hold until reviewed"))
    #expect(!light.patient.contains("getting easy"))
  }
}
