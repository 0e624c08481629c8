import Foundation
import HipReportKit
import Testing

/// Every number of a report is followed back to rows, formula, threshold and source.
@Suite struct ExplainResultTests {
  static let patients = ["demo", "two-visits", "decline", "steady"]

  static func report(_ name: String) throws -> PatientReport {
    let file = Package.root.appending(path: "datasets/patients/\(name)/patient.csv")
    return try PatientReport.weekly(ReportRequest(inputs: [file.path]))
  }

  /// Every identifier of the analysis, in its order.
  static func ids(of report: PatientReport) throws -> [String] {
    try ids(in: report.analysisJSON)
  }

  static func ids(in json: String) throws -> [String] {
    var ids: [String] = []
    func collect(_ value: Any) {
      if let members = value as? [String: Any] {
        if let id = members["id"] as? String { ids.append(id) }
        members.values.forEach(collect)
      } else if let values = value as? [Any] {
        values.forEach(collect)
      }
    }
    collect(try JSONSerialization.jsonObject(with: Data(json.utf8)))
    return ids
  }

  @Test(
    "Each identifier of the analysis is explained, with its rows or the reason why there are none",
    arguments: patients)
  func every(patient: String) throws {
    let report = try Self.report(patient)
    let ids = try Self.ids(of: report)
    #expect(ids.count > 60)
    try Self.expect(ids, in: report.explanations)
  }

  @Test(
    "Each identifier of a re-evaluation is explained too, with two dates and without",
    arguments: patients, [nil, "2026-03-20"])
  func reevaluation(patient: String, since: String?) throws {
    let file = Package.root.appending(path: "datasets/patients/\(patient)/patient.csv")
    var request = ReportRequest(inputs: [file.path])
    request.since = since.flatMap { CalendarDay(iso: $0) }
    let report = try PatientReport.reevaluation(request)
    let ids = try Self.ids(in: report.valuesJSON)
    let own = ids.filter { $0.hasPrefix("reeval.") }
    #expect(own.count > 3 && ids.count > 60)
    #expect(own.contains { $0.hasPrefix("reeval.two-dates.") } == (since != nil))
    try Self.expect(ids, in: report.explanations)
  }

  private static func expect(_ ids: [String], in explanations: ResultExplanations) throws {
    for id in ids {
      let found = try explanations.find(id)
      #expect(found.map(\.id) == [id])
      let explanation = try #require(found.first)
      #expect(
        !explanation.rows.isEmpty || explanation.parts.contains { $0.label == "rows" }, "\(id)")
      for row in explanation.rows {
        #expect(row.firstMatch(of: /patient\.csv:\d+$/) != nil, "\(id): \(row)")
      }
      #expect(explanation.parts.count > 2, "\(id)")
      #expect(ResultExplanations.text(found).split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(Set(explanations.entries.map(\.id)).isSuperset(of: ids))
    #expect(explanations.entries.map(\.id).count == Set(explanations.entries.map(\.id)).count)
  }

  @Test("The program explains each series of the demo with status 0, though a signal is open")
  func statuses() throws {
    let place = try Workplace()
    for id in try Self.ids(of: Self.report("demo")) where id.hasPrefix("rom.") {
      let run = try place.run(["explain", id, Package.demo])
      #expect(run.status == 0, "\(id): \(run.errors)")
      #expect(run.output.hasPrefix(id + "\n"))
      #expect(run.errors.contains("pelvic heaviness") && !run.errors.contains("error["))
    }
  }

  @Test("The explanation of one series of the demo is the one on file")
  func golden() throws {
    let place = try Workplace()
    for name in ["patient.csv", "patient.yaml"] {
      try FileManager.default.copyItem(
        atPath: "\(Package.demo)/\(name)", toPath: "\(place.path)/\(name)")
    }
    let run = try place.run([
      "explain", "rom.internal_rotation.right.passive.seated", "patient.csv"
    ])
    #expect(run.status == 0)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/explain-rom.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(run.output.utf8).write(to: file)
      Issue.record("wrote \(file.lastPathComponent); run again without UPDATE_GOLDEN")
      return
    }
    #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test("Every row of the tables of range of motion and strength has a result of its name")
  func tables() throws {
    let report = try Self.report("demo")
    let names = report.explanations.entries
    let tables = report.document.sections.flatMap(\.blocks).compactMap { block -> Table? in
      if case .table(let table) = block.content { table } else { nil }
    }
    let motion = try #require(tables.first { $0.columns.first?.title == "Direction" })
    let now = try #require(motion.columns.firstIndex { $0.title == "Now" })
    for row in motion.rows where row.last?.text != "not measured" {
      let value = row[now].text
      #expect(
        names.contains { $0.id.hasPrefix("rom.") && $0.name.contains("now \(value)°") },
        "\(row[0].text) \(value)")
    }
    let exercises = try #require(tables.first { $0.columns.first?.title == "Exercise" })
    #expect(exercises.rows.count > 5)
    for row in exercises.rows {
      let name = row[0].text.prefix { $0 != "," && $0 != "(" }
      #expect(
        names.contains { $0.id.hasPrefix("strength.") && $0.name.hasPrefix(name) }, "\(name)")
    }
    for direction in ["flexion", "extension", "internal_rotation"] {
      #expect(names.contains { $0.id == "coverage.\(direction)" })
      #expect(names.contains { $0.id == "balance.\(direction)" })
    }
  }

  // MARK: Finding

  @Test(
    "A beginning or an end that only one has will do, in any capitals",
    arguments: [
      ("symmetry.flex", "symmetry.flexion.passive.supine"), ("describe-1", "rom.trend/describe-1"),
      ("right.active.seated", "rom.internal_rotation.right.active.seated"), ("g1", "G1"),
      ("ADHERENCE", "adherence")
    ])
  func short(text: String, id: String) throws {
    #expect(try Self.report("demo").explanations.find(text).map(\.id) == [id])
  }

  @Test("What is not there ends with 1 and names the nearest, what is meant by several names them")
  func unknown() throws {
    let place = try Workplace()
    let run = try place.run(["explain", "rom.flexion.rihgt.passive.supine", Package.demo])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("error[explain.unknown]"))
    #expect(run.errors.contains("rom.flexion.right.passive.supine"))
    let middle = try place.run(["explain", "external_rotation.left.passive", Package.demo])
    #expect(middle.errors.contains("rom.external_rotation.left.passive.seated"))
    // The series, and not the comparison that is named by it.
    let end = try place.run([
      "explain", "om.internal_rotation.right.passive.seated", Package.demo
    ])
    #expect(end.output.hasPrefix("rom.internal_rotation.right.passive.seated\n"))
    let several = try place.run(["explain", "rom.", Package.demo])
    #expect(several.status == 1 && several.errors.contains("error[explain.several]"))
  }

  @Test("An input alone, or --list, names every result; a code is still a code")
  func list() throws {
    let place = try Workplace()
    let run = try place.run(["explain", "--list", Package.demo])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    for id in try Self.ids(of: Self.report("demo")) { #expect(lines.contains(id[...]), "\(id)") }
    #expect(try place.run(["explain", Package.demo]).output == run.output)
    #expect(try place.run(["explain", "--list"]).status == 64)
    #expect(try place.run(["explain", "import.width"]).output.hasPrefix("import.width\n"))
  }

  @Test("The list names the results of a re-evaluation, whose period may be chosen")
  func period() throws {
    let place = try Workplace()
    let list = try place.run(["explain", "--list", Package.demo]).output
    for id in ["reeval.next-due", "reeval.pain.now", "reeval.goal.G1", "reeval.week.2026-W19"] {
      #expect(list.contains("\(id)\n"), "\(id)")
    }
    let run = try place.run([
      "explain", "reeval.two-dates.rom.flexion.right.passive.supine", Package.demo, "--since",
      "2026-03-20"
    ])
    #expect(run.status == 0 && run.output.contains("1.96 × √(R₁ + R₂)"))
  }

  @Test("As JSON it is the same")
  func json() throws {
    let place = try Workplace()
    let run = try place.run(["explain", "G1", Package.demo, "--format", "json"])
    let value =
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(value?["schema"] as? String == "hipreport.explanation/1")
    let explanation = (value?["explanations"] as? [[String: Any]])?.first
    #expect(explanation?["id"] as? String == "G1")
    #expect((explanation?["rows"] as? [String])?.isEmpty == false)
    let list = try place.run(["explain", "--list", Package.demo, "--format", "json"]).output
    #expect(list.contains("hipreport.results/1"))
  }

  // MARK: What was left out

  @Test("A rejected row of the series is named, one of another is only counted")
  func exclusions() throws {
    let place = try Workplace()
    let log =
      SampleLogs.good + SampleLogs.reading("2026-05-07", "many")
      + "2026-05-07,P-1,rom,flexion,left,much,deg,passive,,,\n"
    try place.write(log, "patient.csv")
    let run = try place.run([
      "explain", "rom.internal_rotation.right.passive.unstated", "patient.csv"
    ])
    #expect(run.status == 0)
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("patient.csv:5: "))
    #expect(words.contains("1 other row of the input not used"))
    let later = try place.run([
      "explain", "right.passive.unstated", "patient.csv", "--as-of", "2026-05-05"
    ])
    #expect(later.output.contains("1 row after 2026-05-05"))
  }

  @Test("No control character of a file reaches the terminal, in whatever result it stands")
  func hostile() throws {
    let place = try Workplace()
    let evil = "\u{1B}[31mred\u{202E}\u{7}"
    try place.write(
      """
      date,patient,kind,direction,side,value,position,device,rater,exercise,reps,felt_in,symptom,present,measure,label,note,goal_id
      2026-05-01,P1,rom,flexion,right,100,\(evil),\(evil),\(evil),,,,,,,,,
      2026-05-02,P1,set,,right,,,,,\(evil),10,\(evil),,,,,,
      2026-05-03,P1,symptom,,,,,,,\(evil),,,numbness,yes,,,,
      2026-05-04,P1,outcome,,,5,,,,,,,,,\(evil),,,
      2026-05-05,P1,goal,,,5,,,,,,,,,\(evil),\(evil),,\(evil)
      2026-05-05,P1,set,,right,,,,,bridge,10,,,,,,numb \(evil),
      """, "patient.csv")
    var request = ReportRequest(inputs: ["\(place.path)/patient.csv"])
    request.asOf = nil
    let explanations = try PatientReport.weekly(request).explanations
    let text =
      explanations.listText
      + (try explanations.entries.map { ResultExplanations.text(try explanations.find($0.id)) })
      .joined()
    #expect(text.contains("red"))
    #expect(!HostileTests.hasControl(text))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
