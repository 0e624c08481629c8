import Foundation
import HipReportModel
import Testing

/// Whole pages of small records as files, so that a change of words is read as a change of the page.
@Suite struct GoldenPageTests {
  static let records: [String: ClinicalRecord] = [
    "nothing-measured": Synthetic.record { $0.sets = [Synthetic.set("Something unknown", 2)] },
    "first-visit": Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([96.5]) },
    "device-change": Synthetic.record {
      $0.rangeOfMotion = Synthetic.flexion(
        [90, 95, 108], devices: ["goniometer", "goniometer", "inclinometer"])
    },
    "emergency": Synthetic.record {
      $0.rangeOfMotion = Synthetic.flexion([110, 99, 98])
      $0.symptoms = [
        Synthetic.symptom("night_pain", 13), Synthetic.symptom("fever", 14),
        Synthetic.symptom("limp", 14, present: false)
      ]
      $0.notes = [Note(day: Synthetic.day(14), text: "leg felt numb", row: Synthetic.row(70))]
      $0.goals = [
        Goal(id: "G1", label: "bend", measure: .rangeOfMotion(.flexion, .right), value: 115)
      ]
      $0.plan = [PlanItem(exercise: "Lunge", sessionsPerWeek: 4)]
    }
  ]

  @Test("The page of a record is the one on file", arguments: records.keys.sorted())
  func page(name: String) throws {
    let text = Synthetic.text(try #require(Self.records[name]))
    #expect(!text.isEmpty)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
