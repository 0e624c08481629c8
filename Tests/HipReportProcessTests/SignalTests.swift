import Foundation
import Testing

/// An open safety signal is the first thing that anybody sees, until it is reviewed.
@Suite struct SignalTests {
  private static func firstTextOfBody(_ html: String) throws -> String {
    let body = try #require(html.range(of: "<body"))
    let skip = try #require(html[body.upperBound...].range(of: "</a>"))
    var text = ""
    var isTag = false
    for character in html[skip.upperBound...] {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
      if text.count > 400 { break }
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("An open signal is line 1 of terminal, text and page, and behind schema in the JSON")
  func first() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    let run = try place.run(["weekly", "patient.csv"])
    #expect(run.status == 3)
    let folder = "reports/P-1/2026-W19"
    let firstLines = [
      run.output, try place.text("\(folder)/weekly.txt"),
      try Self.firstTextOfBody(place.text("\(folder)/weekly.html"))
    ].map { $0.split(separator: "\n", omittingEmptySubsequences: false).first ?? "" }
    for line in firstLines {
      #expect(line.contains("pelvic heaviness"), "\(line)")
      #expect(line.hasPrefix("MODIFY"), "\(line)")
    }
    let json = try place.text("\(folder)/weekly.json")
    let keys = json.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(keys.prefix(2) == ["schema", "signals"])
  }

  @Test("A signal stays open in later weeks, and a review closes it")
  func openUntilReviewed() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal, "patient.csv")
    for day in ["2026-05-13", "2026-05-20", "2026-06-30"] {
      let later = try place.run(["weekly", "patient.csv", "--as-of", day])
      #expect(later.status == 3, "\(day)")
      #expect(later.output.hasPrefix("MODIFY"), "\(day)")
    }
    try place.write(SampleLogs.withSignal + SampleLogs.reviewed("2026-05-07"), "patient.csv")
    let reviewed = try place.run(["weekly", "patient.csv"])
    #expect(reviewed.status == 0)
    #expect(!reviewed.output.hasPrefix("MODIFY"))
    // A review of last week closes nothing that came after it.
    try place.write(SampleLogs.withSignal + SampleLogs.reviewed("2026-05-05"), "patient.csv")
    #expect(try place.run(["weekly", "patient.csv"]).status == 3)
    // A report on an earlier day must not hide what the file holds: it says "after".
    let earlier = try place.run(["weekly", "patient.csv", "--as-of", "2026-05-05"])
    #expect(earlier.status == 3)
    #expect(earlier.output.hasPrefix("MODIFY: after 5 May: "))
  }

  @Test("A symptom that was asked for and absent opens nothing")
  func absent() throws {
    let place = try Workplace()
    try place.write(
      SampleLogs.good + SampleLogs.symptom("2026-05-06", present: "no"), "patient.csv")
    #expect(try place.run(["weekly", "patient.csv"]).status == 0)
  }

  @Test("--quiet hides no signal from the exit status, and no error")
  func quiet() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal + SampleLogs.reading("2026-05-07", "x"), "patient.csv")
    let run = try place.run(["weekly", "patient.csv", "--quiet"])
    #expect(run.status == 3)
    #expect(run.errors.contains("import.not-a-number"))
  }

  @Test("A danger is said where the report cannot be written, also one that stands in words")
  func notWritten() throws {
    let place = try Workplace()
    let header = "patient,date,kind,direction,side,value,symptom,present,note\n"
    let reading = "P-1,2026-05-08,rom,internal_rotation,right,25,,,"
    let logs = [
      header + reading + "\nP-1,2026-05-08,symptom,,,,saddle_numbness,yes,\n",
      header + reading + "numb between my legs since this morning\n"
    ]
    try place.write("a file", "taken")
    for log in logs {
      try place.write(log, "clinic/p/patient.csv")
      for command in [
        ["weekly"], ["reeval"], ["analyze", "--format", "csv"]
      ] {
        let run = try place.run(command + ["clinic/p", "--output", "taken", "--quiet"])
        #expect(run.status == 1, "\(command)")
        #expect(run.errors.contains("SAFETY SIGNALS"), "\(command)")
        #expect(run.errors.contains("(patient.csv:"), "\(command)")
        #expect(!run.errors.contains("between"), "\(command)")
      }
      try place.write("a file", "reports/P-1")
      let batch = try place.run(["batch", "clinic", "--quiet"])
      #expect(batch.status == 3)
      #expect(batch.errors.contains("P-1: SAFETY SIGNALS, and no report"))
    }
  }
}
