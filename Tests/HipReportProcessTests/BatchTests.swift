import Foundation
import HipReportKit
import Testing

/// Whole runs over many patients.
@Suite struct BatchTests {
  /// Folders in an order that has nothing to do with the patients in them.
  private func clinic(_ count: Int, _ place: Workplace) throws {
    var chance = SeededGenerator(seed: 20_260_504)
    let names = (0..<count).map { "f\(SampleClinic.number($0))" }.shuffled(using: &chance)
    for (index, name) in names.enumerated() {
      try place.write(SampleClinic.log(index), "clinic/\(name)/patient.csv")
    }
  }

  /// Every number behind a mark in the bytes of a file. By bytes: there are hundreds of pages.
  private func numbers(behind mark: String, in data: Data) -> Set<String> {
    var found: Set<String> = []
    var start = data.startIndex
    while let range = data.range(of: Data(mark.utf8), in: start..<data.endIndex) {
      let digits = data[range.upperBound...].prefix(3)
      if digits.count == 3, digits.allSatisfy({ (48...57).contains($0) }) {
        found.insert(String(decoding: digits, as: UTF8.self))
      }
      start = range.upperBound
    }
    return found
  }

  /// The pictures of a page.
  private func pictures(in page: Data) -> [Data] {
    var found: [Data] = []
    var start = page.startIndex
    while let opening = page.range(of: Data("<svg".utf8), in: start..<page.endIndex),
      let closing = page.range(of: Data("</svg>".utf8), in: opening.upperBound..<page.endIndex)
    {
      found.append(page[opening.lowerBound..<closing.upperBound])
      start = closing.upperBound
    }
    return found
  }

  private func expectOwn(_ place: Workplace, _ count: Int) throws {
    let files = try place.files(below: "reports")
    #expect(files.count == count * 5 + 2)
    for (path, data) in files where !path.hasPrefix("triage") {
      let own = try #require(path.firstMatch(of: /^T-(\d{3})\/2026-W17\//)?.1)
      let all = ["T-", "Tale ", "tale_", "tale "].map { numbers(behind: $0, in: data) }
      let found = all.reduce(into: Set()) { $0.formUnion($1) }
      // The record names no exercise, and still the question about the symptom.
      #expect(found == [String(own)], "\(path) speaks of \(found)")
      guard path.hasSuffix("html") else { continue }
      let drawn = pictures(in: data).map { numbers(behind: "Tale ", in: $0) }
      #expect(drawn.contains([String(own)]), "no picture of \(path) names its exercise")
    }
  }

  @Test(
    "Of 200 patients in folders, many at a time, every output holds its own patient's words and nobody else's",
    .timeLimit(.minutes(5)))
  func folders() throws {
    let place = try Workplace()
    try clinic(200, place)
    let run = try place.run(["batch", "clinic", "--jobs", "8"])
    #expect(run.status == 3)
    #expect(run.errors.isEmpty, "\(run.errors.prefix(500))")
    try expectOwn(place, 200)
    let triage = try place.text("reports/triage-2026-W17.txt")
    let open = (0..<200).filter { $0 % 7 == 0 }
    for index in open {
      #expect(triage.contains("\(SampleClinic.name(index)): MODIFY: pelvic heaviness"))
    }
    #expect(run.output.contains("signal open          \(open.count)"))
  }

  @Test("The same of patients in one file, whose rows stand in any order")
  func oneFile() throws {
    let place = try Workplace()
    var chance = SeededGenerator(seed: 20_260_505)
    let rows = (0..<40).flatMap(SampleClinic.rows).shuffled(using: &chance)
    try place.write(SampleClinic.header + rows.joined(separator: "\n") + "\n", "clinic.csv")
    #expect(try place.run(["batch", "clinic.csv", "--jobs", "5"]).status == 3)
    try expectOwn(place, 40)
    let alone = try place.run(
      ["weekly", "clinic.csv", "--patient", "T-007", "--output", "alone", "--quiet"])
    #expect(alone.status == 3)
    let one = try place.files(below: "alone/T-007")
    #expect(one.count == 4)
    let own = try place.files(below: "reports/T-007")
    #expect(one.allSatisfy { own[$0.key] == $0.value }, "batch writes what weekly writes")
  }

  @Test("One that cannot be read is named with its finding, and the others are as without it")
  func failure() throws {
    let place = try Workplace()
    try clinic(3, place)
    #expect(try place.run(["batch", "clinic"]).status == 3)
    let before = try place.files(below: "reports").filter { !$0.key.hasPrefix("triage") }
    try place.write("x,y\n1,2\n", "clinic/P-022/rom.csv")
    try place.write("patient: P-023\n", "clinic/P-023/patient.yaml")
    try place.write(SampleClinic.log(1), "clinic/twice/patient.csv")
    try place.write("", "clinic/papers/readme.txt")
    try place.write(SampleClinic.log(9), "elsewhere/patient.csv")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/clinic/link", withDestinationPath: place.path + "/elsewhere")
    let run = try place.run(["batch", "clinic", "--output", "again"])
    #expect(run.status == 3)
    #expect(run.errors.contains("P-022: no report from clinic/P-022\nrom.csv:1:1: error["))
    #expect(run.errors.contains("[input.empty-folder]"))
    #expect(run.errors.contains("[batch.same-patient]"))
    #expect(
      run.errors.contains("\"link\" (a link that leads out), \"papers\" (no CSV and no patient"))
    #expect(run.output.contains("no report             3  P-022, P-023, T-001"))
    let after = try place.files(below: "again").filter { !$0.key.hasPrefix("triage") }
    #expect(after == before)
    let triage = try place.text("again/triage-2026-W17.txt")
    #expect(triage.contains("- P-022: NO REPORT: rom.csv:1: "))
  }

  @Test("Two patients of a file who would share a folder get no report, and the others get theirs")
  func sharedFolder() throws {
    let place = try Workplace()
    let names = ["Jane Doe", PatientKey("Jane Doe").pathComponent, "P-3"]
    let rows = names.map { SampleLogs.reading("2026-05-07", "25").replacing("P-1", with: $0) }
    try place.write(SampleLogs.header + rows.joined(), "clinic.csv")
    let run = try place.run(["batch", "clinic.csv"])
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "error[batch.same-patient]").count == 3)
    let written = try place.files(below: "reports").keys.filter { $0.hasSuffix("html") }
    #expect(written == ["P-3/2026-W19/weekly.html"])
  }

  @Test("The exit status is that of the worst: 3 over 1 over 2 over 0")
  func status() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "clinic/a/patient.csv")
    #expect(try place.run(["batch", "clinic"]).status == 0)
    try place.write(
      SampleLogs.withBadRow.replacing("P-1", with: "P-2"), "clinic/b/patient.csv")
    #expect(try place.run(["batch", "clinic"]).status == 2)
    try place.write("x,y\n", "clinic/c/patient.csv")
    #expect(try place.run(["batch", "clinic"]).status == 1)
    try place.write(
      SampleLogs.withSignal.replacing("P-1", with: "P-3"), "clinic/d/patient.csv")
    let run = try place.run(["batch", "clinic", "--format", "json"])
    #expect(run.status == 3)
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(tree["exit_status"] as? Int == 3)
    let counts = try #require(tree["counts"] as? [String: Int])
    #expect(
      counts == [
        "patients": 4, "written": 3, "unchanged": 0, "failed": 1, "without_paper": 0,
        "without_pictures": 0, "signal_open": 1, "rows_rejected": 1, "to_look_at": 3
      ])
    let signals = try #require(tree["signals"] as? [[String: Any]])
    #expect(signals.map { $0["patient"] as? String } == ["P-3"])
    let look = try #require(tree["triage"] as? [[String: Any]])
    #expect(look.map { $0["urgency"] as? String } == ["modify", "not_reported", "rejected"])
    #expect(run.output.hasPrefix("{\n  \"schema\": \"hipreport.batch/1\",\n  \"signals\": ["))
    #expect(try place.run(["batch", "nowhere"]).status == 1)
    #expect(try place.run(["batch", "clinic", "--patient", "P-1"]).status == 64)
  }

  @Test("A sign of which no report can be written is said, and so where no list can be written")
  func signalWithoutReport() throws {
    let place = try Workplace()
    let sign = "date,kind,symptom,present\n2026-05-08,symptom,saddle_numbness,yes\n"
    for name in ["a", "b", "c"] { try place.write(sign, "clinic/\(name)/log.csv") }
    try place.write("patient: P-10\n", "clinic/a/patient.yaml")
    // Two folders of one patient, and a file where a report's folder would be.
    for name in ["b", "c"] { try place.write("patient: P-9\n", "clinic/\(name)/patient.yaml") }
    try place.write("", "reports/P-10")
    let run = try place.run(["batch", "clinic", "--quiet"])
    #expect(run.status == 3)
    for line in ["P-10: SAFETY SIGNALS, and no report", "P-9: SAFETY SIGNALS, and no report"] {
      #expect(run.errors.contains(line), "\(line) is not in\n\(run.errors)")
    }
    #expect(run.errors.contains("P-9: EMERGENCY SIGN"))
    #expect(try place.text("reports/triage-2026-W19.txt").contains("SAFETY SIGNALS"))

    try place.write("", "full")
    let full = try place.run(["batch", "clinic/b", "--quiet", "--output", "full"])
    #expect(full.status == 3)
    #expect(full.errors.contains("P-9: SAFETY SIGNALS, and no report"))
    #expect(full.errors.contains("output.write"))
  }

  @Test("Quiet, it prints what is wrong and each sign of an emergency, and nothing else")
  func quiet() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "clinic/a/patient.csv")
    let silent = try place.run(["batch", "clinic", "--quiet"])
    #expect(silent.status == 0 && silent.output.isEmpty && silent.errors.isEmpty)
    try place.write(
      SampleLogs.good.replacing("P-1", with: "P-2")
        + "2026-05-07,P-2,symptom,,,,,,saddle_numbness,yes,\n", "clinic/b/patient.csv")
    let run = try place.run(["batch", "clinic", "--quiet"])
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(run.errors == "P-2: EMERGENCY SIGN\n")

    // Whoever gets cron's mail reads no row of a record.
    try place.write(
      SampleLogs.header + SampleLogs.reading("2026-05-07", "many of her own words"),
      "clinic/c/patient.csv")
    let refused = try place.run(["batch", "clinic", "--quiet"])
    #expect(refused.errors.contains("no report from clinic/c") && !refused.errors.contains("many"))
  }

  @Test("A bar shows how far it is on a terminal only")
  func progress() throws {
    let place = try Workplace()
    try clinic(30, place)
    let piped = try place.run(["batch", "clinic", "--jobs", "1"])
    #expect(!piped.errors.contains("/30"))
    let typed = try place.shell(
      "script -qec \"$HIPREPORT batch clinic --jobs 1\" /dev/null < /dev/null")
    #expect(
      typed.output.contains("/30\r") || typed.output.contains("/30\u{1B}")
        || typed.output.contains(#/\[#*\.*\] \d+\/30/#))
  }
}
