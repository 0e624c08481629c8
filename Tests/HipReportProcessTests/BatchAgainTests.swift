import Foundation
import Testing

/// Runs that follow on others: after a change, after a kill.
@Suite struct BatchAgainTests {
  private func clinic(_ count: Int, _ place: Workplace) throws {
    for index in 0..<count {
      try place.write(SampleClinic.log(index), "clinic/\(SampleClinic.name(index))/patient.csv")
    }
  }

  private func states(_ run: Run) throws -> [String: String] {
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let reports = try #require(tree["reports"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: reports.map {
        ($0["patient"] as? String ?? "", $0["state"] as? String ?? "")
      })
  }

  private let again = ["batch", "clinic", "--changed-only", "--format", "json"]

  @Test("Only what changed is made again: by content, whatever the clock of a file says")
  func changed() throws {
    let place = try Workplace()
    try clinic(4, place)
    #expect(try place.run(["batch", "clinic"]).status == 3)
    let before = try place.files(below: "reports")
    #expect(try place.shell("touch -d 2001-01-01 clinic/*/*").status == 0)
    #expect(try states(place.run(again)).values.allSatisfy { $0 == "unchanged" })
    #expect(try place.files(below: "reports") == before, "the triage list is as if all were made")

    // One byte of the data, a profile, a file of the report, and a note of an older version.
    try place.write(
      SampleClinic.log(0).replacing(",11,yes", with: ",12,yes").replacing(",8,10,", with: ",9,10,"),
      "clinic/T-000/patient.csv")
    try place.write("patient: T-001\nsex: female\n", "clinic/T-001/patient.yaml")
    try place.write("half", "reports/T-002/2026-W17/weekly.html")
    let now = try place.run(again)
    #expect(
      try states(now) == [
        "T-000": "written", "T-001": "written", "T-002": "written", "T-003": "unchanged"
      ])
    let after = try place.files(below: "reports")
    #expect(after["T-002/2026-W17/weekly.html"] == before["T-002/2026-W17/weekly.html"])
    #expect(after["T-000/2026-W17/weekly.json"] != before["T-000/2026-W17/weekly.json"])
    #expect(after["T-001/2026-W17/weekly.html"] != before["T-001/2026-W17/weekly.html"])

    let record = try place.text("reports/T-003/2026-W17/record.json")
    try place.write(
      record.replacing(try Regex("\"version\": \"[^\"]*\""), with: "\"version\": \"0.0.1\""),
      "reports/T-003/2026-W17/record.json")
    #expect(try states(place.run(again))["T-003"] == "written")
    let patient = again + ["--voice", "patient"]
    #expect(try states(place.run(patient))["T-003"] == "written")
    #expect(try states(place.run(again)).values.allSatisfy { $0 == "unchanged" })
    #expect(try states(place.run(patient)).values.allSatisfy { $0 == "unchanged" })
  }

  @Test(
    "Reports that would go into a patient's folder are refused: the patient would be passed over")
  func outputIsPatient() throws {
    let place = try Workplace()
    try clinic(2, place)
    for output in ["clinic/T-001", "clinic/T-001/reports", "clinic/T-001/"] {
      let run = try place.run(["batch", "clinic", "--output", output])
      #expect(run.status == 1)
      #expect(run.errors.contains("[batch.output]"))
      #expect(try place.files(below: "clinic").count == 2)
    }
    // A table beside the reports of an earlier run makes no patient of them.
    #expect(try place.run(["batch", "clinic", "--output", "clinic/reports"]).status == 3)
    try place.write(SampleClinic.log(0), "clinic/reports/x.csv")
    #expect(try place.run(["batch", "clinic", "--output", "clinic/reports"]).status == 3)
  }

  @Test("Where the pictures were missing, the report is made again when they can be drawn")
  func pictures() throws {
    let place = try Workplace()
    try clinic(1, place)
    let without = try place.run(again + ["--gnuplot", "/nowhere/gnuplot"])
    #expect(without.errors.contains("[charts.missing]"))
    #expect(try states(without) == ["T-000": "written"])
    #expect(try states(place.run(again)) == ["T-000": "written"])
    #expect(try states(place.run(again)) == ["T-000": "unchanged"])
    let required = ["batch", "clinic", "--require-charts"]
    #expect(try place.run(required + ["--gnuplot", "/nowhere/gnuplot"]).status == 69)
  }

  @Test(
    "Killed at any moment and run again, it comes to the same bytes, and leaves nothing else behind",
    .timeLimit(.minutes(5)))
  func killed() throws {
    let place = try Workplace()
    try clinic(12, place)
    #expect(try place.run(["batch", "clinic", "--output", "whole", "--jobs", "2"]).status == 3)
    let whole = try place.files(below: "whole")
    var cut = 0
    var numbers: [Int32] = []
    for round in 0..<12 {
      let process = Process()
      process.executableURL = Package.executable
      process.arguments =
        ["batch", "clinic", "--jobs", "2"] + (round % 2 == 0 ? ["--changed-only"] : [])
      process.currentDirectoryURL = place.url
      process.environment = ["PATH": "/usr/bin:/bin"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      numbers.append(process.processIdentifier)
      usleep(useconds_t(20_000 + round * 90_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { cut += 1 }
      // Whatever is there under its own name is whole.
      for (name, data) in try place.files(below: "reports") where !name.contains("/.") {
        if name.hasPrefix(".") { continue }
        #expect(data == whole[name], "\(name) after round \(round)")
      }
      if round % 3 == 2 {
        #expect(try place.run(["batch", "clinic", "--changed-only"]).status == 3)
        #expect(try place.files(below: "reports") == whole, "after round \(round)")
        try FileManager.default.removeItem(at: place.url.appending(path: "reports"))
      }
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: "/dev/shm")
    #expect(left.allSatisfy { name in !numbers.contains { name.hasPrefix("hipreport-\($0)-") } })
    #expect(cut >= 4, "too few runs were cut off in the middle: \(cut)")
  }

  @Test("Two runs at once come to the same files")
  func twice() throws {
    let place = try Workplace()
    try clinic(6, place)
    #expect(try place.run(["batch", "clinic", "--output", "whole"]).status == 3)
    let line = "$HIPREPORT batch clinic --quiet & $HIPREPORT batch clinic --quiet --jobs 3; wait"
    #expect(try place.shell(line).errors.isEmpty)
    #expect(try place.files(below: "reports") == place.files(below: "whole"))
  }
}
