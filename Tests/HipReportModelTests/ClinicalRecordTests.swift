import HipReportModel
import Testing

@Suite struct ClinicalRecordTests {
  private let monday = CalendarDay(number: 20_577)

  private var record: ClinicalRecord {
    var record = ClinicalRecord(patient: PatientKey("P"))
    record.files = [InputFile(path: "patient.csv", sha256: "")]
    let row = RowReference(file: 0, line: 7)
    for offset in [0, 1] {
      let day = monday + offset
      record.rangeOfMotion.append(
        RangeOfMotionReading(day: day, direction: .flexion, side: .left, degrees: 100, row: row))
      record.sets.append(ExerciseSet(day: day, exercise: "x", row: row))
      record.symptoms.append(SymptomEntry(day: day, code: "fever", isPresent: true, row: row))
      record.events.append(DatedLabel(day: day, label: "flare", row: row))
      record.notes.append(Note(day: day, text: "n", row: row))
      record.plan.append(PlanItem(exercise: "x", day: day))
    }
    record.goals = [Goal(id: "G1", label: "g", due: monday + 90)]
    record.plan.append(PlanItem(exercise: "always"))
    return record
  }

  @Test("A record up to a day keeps that day and leaves out and counts what lies after it")
  func upTo() {
    let (kept, leftOut) = record.upTo(monday)
    #expect(leftOut == 4)
    #expect(kept.rangeOfMotion.map(\.day) == [monday])
    #expect(kept.sets.map(\.day) == [monday])
    #expect(kept.symptoms.map(\.day) == [monday])
    #expect(kept.events.map(\.day) == [monday])
    #expect(kept.notes.map(\.day) == [monday])
    #expect(kept.plan.map(\.exercise) == ["x", "always"])
    #expect(kept.goals.count == 1)
    #expect(record.upTo(monday + 1).record == record)
  }

  @Test("A goal's due date, a plan, an event and a note are no observation")
  func observationDays() {
    var record = record
    record.rangeOfMotion = []
    record.sets = []
    record.symptoms = []
    #expect(record.observationDays.isEmpty)
  }

  @Test("A row is named by its file and line")
  func place() {
    #expect(record.place(of: RowReference(file: 0, line: 41)) == "patient.csv:41")
    #expect(record.place(of: RowReference(file: 9, line: 41)) == ":41")
  }
}
