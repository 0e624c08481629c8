import HipReportModel
import Testing

@testable import HipReportAnalysis

@Suite struct FeltInTests {
  private func felt(
    _ words: [String?], in exercise: String = "glute bridge", day: Int = 0, asOf: Int = 0
  ) -> [FeltIn] {
    let sets = words.map { word in Sample.set(exercise, day, 8) { $0.feltIn = word } }
    return FeltIn.all(of: Sample.log(sets), asOf: Sample.day(asOf))
  }

  @Test("Entries are counted by what they say, and blanks are none")
  func counts() throws {
    let found = try #require(
      felt(["glutes", "Glute max", "hamstrings", "both", "glutes and hamstrings", "lower back", nil]
      )
      .first)
    #expect(found.glutes == 2 && found.hamstrings == 1 && found.both == 2 && found.other == 1)
    #expect(found.entries == 6)
    #expect(found.exercise == "glute-bridge" && found.direction == .extension_)
    #expect(felt([nil, ""]).isEmpty)
  }

  @Test("Hamstrings only is said after two entries that all say so, in hip extension alone")
  func hamstringsOnly() {
    #expect(felt(["hamstrings", "Hamstring"]).first?.isHamstringsOnly == true)
    #expect(felt(["hamstrings"]).first?.isHamstringsOnly == false)
    #expect(felt(["hamstrings", "hamstrings", "glutes"]).first?.isHamstringsOnly == false)
    #expect(felt(["hamstrings", "hamstrings", "both"]).first?.isHamstringsOnly == false)
    #expect(felt(["hamstrings", "hamstrings", "lower back"]).first?.isHamstringsOnly == false)
    #expect(felt(["hamstrings", "hamstrings"], in: "clamshell").first?.isHamstringsOnly == false)
  }

  @Test("The last 28 days end with now and begin 27 days before")
  func window() {
    #expect(felt(["glutes"], asOf: 27).count == 1)
    #expect(felt(["glutes"], asOf: 28).isEmpty)
    #expect(felt(["glutes"], day: 1, asOf: 0).isEmpty)
  }

  @Test("Exercises come by direction, each once")
  func order() {
    let sets = ["clam", "glute bridge", "Clamshell"].map { name in
      Sample.set(name, 0, 8) { $0.feltIn = "glutes" }
    }
    let all = FeltIn.all(of: Sample.log(sets), asOf: Sample.day(0))
    #expect(all.map(\.exercise) == ["glute-bridge", "clamshell"])
    #expect(all.map(\.glutes) == [1, 2])
  }
}
