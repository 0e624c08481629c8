import HipReportComposition
import HipReportDocument
import HipReportModel
import HipReportRendering
import Testing

/// What the patient reads first, where there is little to say.
@Suite struct PatientSummaryTests {
  private func summary(_ record: ClinicalRecord) throws -> String {
    var context = try #require(Synthetic.context(record))
    context.voice = .patient
    return TextRenderer().render(WeeklyReport.document(context), images: [])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static let noDifference = "No clear difference in movement yet."

  @Test("One measurement is a first one, and no difference was looked for")
  func first() throws {
    let text = try summary(Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([90]) })
    #expect(text.contains("First measurement. We compare from here."))
    #expect(!text.contains(Self.noDifference))
  }

  @Test("Measured in a new way, it starts a new line")
  func device() throws {
    let readings = Synthetic.flexion([90, 101], devices: ["goniometer", "inclinometer"])
    let text = try summary(Synthetic.record { $0.rangeOfMotion = readings })
    #expect(text.contains("Measured in a new way, so we start a new line."))
    #expect(!text.contains(Self.noDifference))
  }

  @Test("A sudden drop is measured again before the patient is told of less movement")
  func drop() throws {
    let text = try summary(
      Synthetic.record {
        $0.rangeOfMotion = Synthetic.flexion((0..<10).map { 80 + 3 * Double($0) } + [92])
      })
    #expect(text.contains("knee to chest: we will measure again before saying more."))
    #expect(!text.contains("Less movement than before"))
    #expect(!text.contains(Self.noDifference))
  }

  @Test("What was compared and is within the error has no clear difference")
  func compared() throws {
    let text = try summary(Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([90, 92]) })
    #expect(text.contains(Self.noDifference))
  }

  @Test("The share of a week that is not over is a share so far", arguments: [0, 6])
  func week(day: Int) throws {
    let record = Synthetic.record {
      $0.rangeOfMotion = Synthetic.flexion([90, 92])
      $0.sets = [Synthetic.set("Bridge", 7 + day)]
      $0.plan = [PlanItem(exercise: "Bridge", sessionsPerWeek: 3)]
    }
    let share = day == 6 ? "This week: 1 of your 3" : "This week so far: 1 of your 3"
    #expect(try summary(record).contains("\(share) planned sessions."))
  }
}
