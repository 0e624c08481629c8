import Foundation
import HipReportCSV
import HipReportKit
import Testing

/// `analyze` as JSON, as tables and as lines: the same values.
@Suite struct AnalyzeFormatTests {
  private static func rows(_ text: String) -> (titles: [String], rows: [[String]]) {
    var records: [[String]] = []
    _ = CSVReader(path: "table").read(Array(text.utf8)) { record in
      records.append((0..<record.count).map(record.text))
    }
    return (records.first ?? [], Array(records.dropFirst()))
  }

  private static func tree(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// How a cell shows a value of the JSON; `nil` for what is no value.
  private static func cell(_ value: Any) -> String? {
    if value is NSNull { return "" }
    if let texts = value as? [String] { return texts.joined(separator: ";") }
    if let text = value as? String { return text }
    guard let number = value as? NSNumber else { return nil }
    if isTruth(number) { return number.boolValue ? "true" : "false" }
    return nil
  }

  private static func isTruth(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  /// Every value of the analysis by its path, elements of an array under one path.
  private static func leaves(_ value: Any, _ path: String, _ found: inout [String: [Any]]) {
    if let members = value as? [String: Any] {
      for (key, value) in members { leaves(value, path.isEmpty ? key : "\(path).\(key)", &found) }
    } else if let values = value as? [Any], !(value is [String]) || values.isEmpty {
      for value in values { leaves(value, path, &found) }
    } else {
      found[path, default: []].append(value)
    }
  }

  @Test(
    "Each value of the analysis stands in a table, as it is", arguments: ExplainResultTests.patients
  )
  func complete(patient: String) throws {
    let report = try ExplainResultTests.report(patient)
    let tables = report.analysisTables.map { (name: $0.name, table: Self.rows($0.text)) }
    var found: [String: [Any]] = [:]
    Self.leaves(try Self.tree(report.analysisJSON), "", &found)
    found["schema"] = nil
    for (name, table) in tables {
      #expect(Set(table.titles).count == table.titles.count, "\(name) has a title twice")
      #expect(table.titles.first == "patient")
      for row in table.rows {
        #expect(row.count == table.titles.count, "\(name)")
      }
    }
    let texts = Set(tables.flatMap(\.table.rows).joined())
    let numbers = Set(texts.compactMap(Double.init))
    let counts = Set(texts.flatMap { $0.split(separator: ";") })
    for (path, values) in found {
      let missing = values.filter { value in
        guard let text = Self.cell(value) else {
          // Counts by what is counted stand in one cell.
          if counts.contains("\(path.split(separator: ".").last ?? "")=\(value)") { return false }
          return !((value as? NSNumber).map { numbers.contains($0.doubleValue) } ?? false)
        }
        return !text.isEmpty && !texts.contains(text)
      }
      #expect(missing.isEmpty, "\(path): \(missing.prefix(3)) in no table")
    }
  }

  @Test("Each key of the analysis is a column: none is forgotten when one is added")
  func columns() throws {
    let report = try ExplainResultTests.report("demo")
    var found: [String: [Any]] = [:]
    Self.leaves(try Self.tree(report.analysisJSON), "", &found)
    let names = Set(report.analysisTables.map { $0.name.dropLast(4) })
    for (key, value) in try Self.tree(report.analysisJSON)
    where value is [Any] || value is [String: Any] {
      let isThere = names.contains(key[...]) || key == "signals_after_now"
      #expect(isThere, "\(key) has no table")
    }
    let titles = Set(report.analysisTables.flatMap { Self.rows($0.text).titles })
    // What a row repeats of the element that holds it, and what is renamed in a flat table.
    let renamed: Set = ["schema", "value", "kind", "method", "n", "state", "outlier"]
    for path in found.keys {
      let parts = path.split(separator: ".").map(String.init)
      let last = try #require(parts.last)
      let joined = parts.suffix(2).joined(separator: "_")
      let isThere =
        titles.contains(last) || titles.contains(joined) || renamed.contains(last)
        || titles.contains(parts.dropLast().last ?? "")
      #expect(isThere, "\(path) has no column")
    }
  }

  @Test("The tables are files that only their owner may read, without a trace of half a one")
  func files() throws {
    let place = try Workplace()
    let run = try place.run(["analyze", Package.demo, "--format", "csv", "--output", "tables"])
    #expect(run.status == 3)
    #expect(run.output == "Wrote \(try place.files(below: "tables").count) tables to tables\n")
    for name in try place.files(below: "tables").keys {
      #expect(name.hasSuffix(".csv") && !name.hasPrefix("."))
      let path = place.url.appending(path: "tables/\(name)").path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
    let table = Self.rows(try place.text("tables/rom.csv"))
    #expect(table.rows.count == 13)
    let change = try #require(table.titles.firstIndex(of: "change"))
    let id = try #require(table.titles.firstIndex(of: "id"))
    let row = try #require(
      table.rows.first { $0[id] == "rom.internal_rotation.right.passive.seated" })
    #expect(row[change] == "13")
    #expect(try place.run(["analyze", Package.demo, "--format", "csv"]).status == 64)
    let again = try place.run(["analyze", Package.demo, "--format", "csv", "--output", "again"])
    #expect(again.status == 3)
    #expect(try place.files(below: "again") == place.files(below: "tables"))
    #expect(
      try place.run(["analyze", Package.demo, "--format", "csv", "--output", "no/where"]).status
        == 1)
  }

  @Test("A text that a spreadsheet would run is shown; numbers below zero stay numbers")
  func injection() throws {
    let place = try Workplace()
    try place.write(
      """
      date,patient,kind,direction,side,value,position,device,exercise,reps,note
      2026-05-01,P1,rom,extension,right,-8,supine,=2+5,,,
      2026-05-02,P1,set,,right,,,,"=HYPERLINK(""http://x"",""y"")",10,numb
      2026-05-03,P1,set,,right,,,,@SUM(A1),10,+1 numb
      2026-05-03,P1,set,,left,,,,-2+3,10,"-1, numb"
      """, "patient.csv")
    let run = try place.run(["analyze", "patient.csv", "--format", "csv", "--output", "out"])
    #expect(run.status == 0, "\(run.errors)")
    var texts = 0
    for (name, data) in try place.files(below: "out") {
      for cell in Self.rows(String(decoding: data, as: UTF8.self)).rows.joined() {
        guard let first = cell.first, "=+-@".contains(first) else { continue }
        #expect(Double(cell) != nil, "\(name): \(cell)")
        texts += 1
      }
      if name == "rom.csv" { #expect(String(decoding: data, as: UTF8.self).contains(",-8,")) }
      if name == "strength.csv" {
        #expect(String(decoding: data, as: UTF8.self).contains("'=HYPER"))
      }
    }
    #expect(texts > 0)
  }

  // MARK: Lines

  private static let two =
    SampleLogs.withSignal
    + SampleLogs.good.replacingOccurrences(of: SampleLogs.header, with: "").replacingOccurrences(
      of: "P-1", with: "P-2")

  @Test("One line a patient, in the order of their names, with the values of each alone")
  func lines() throws {
    let place = try Workplace()
    try place.write(Self.two, "log.csv")
    let run = try place.run(["analyze", "log.csv", "--format", "ndjson"])
    #expect(run.status == 3)
    let lines = run.output.split(separator: "\n")
    #expect(try lines.map { try Self.tree($0)["patient"] as? String } == ["P-1", "P-2"])
    for (line, patient) in zip(lines, ["P-1", "P-2"]) {
      let alone = try place.run(["analyze", "log.csv", "--patient", patient])
      #expect(try NSDictionary(dictionary: Self.tree(line)).isEqual(to: Self.tree(alone.output)))
      let one = try place.run(["analyze", "log.csv", "--patient", patient, "--format", "ndjson"])
      #expect(one.output == line + "\n")
      #expect(one.status == alone.status)
    }
    let json = try place.run(["analyze", "log.csv"])
    #expect(json.status == 1 && json.errors.contains("P-2"))
  }

  @Test("A patient of whom nothing can be said stops none of the others; a bad row is status 2")
  func partial() throws {
    let place = try Workplace()
    let goal = "2026-05-01,P-3,goal,,,35,,,,,walk\n"
    let bad = SampleLogs.reading("2026-05-07", "many").replacingOccurrences(of: "P-1", with: "P-2")
    try place.write(
      Self.two.replacingOccurrences(of: SampleLogs.symptom("2026-05-06"), with: "") + bad, "log.csv"
    )
    #expect(try place.run(["analyze", "log.csv", "--format", "ndjson"]).status == 2)
    try place.write(
      SampleLogs.good
        + SampleLogs.reading("2026-05-01", "20").replacingOccurrences(of: "P-1", with: "P-2")
        + goal.replacingOccurrences(of: "goal", with: "visit"), "more.csv")
    let run = try place.run(["analyze", "more.csv", "--format", "ndjson", "--output", "all.ndjson"])
    #expect(run.output.isEmpty)
    #expect(try place.text("all.ndjson").split(separator: "\n").count >= 2)
  }

  @Test("A profile is of the patient that it names, not of the others in the file")
  func profile() throws {
    let place = try Workplace()
    try place.write(Self.two, "log.csv")
    try place.write("patient: P-2\ngoals: [{goal_id: G1, value: 40}]\n", "patient.yaml")
    let lines = try place.run(["analyze", "log.csv", "--format", "ndjson"]).output
      .split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"goals\":[]") == true)
    #expect(lines.last?.contains("\"id\":\"G1\"") == true)
  }

  @Test("What was computed is not read as what was measured, and is not written among it")
  func ownTables() throws {
    let place = try Workplace()
    #expect(try place.run(["init", "p"]).status == 0)
    let before = try place.run(["analyze", "p", "--quiet"]).output
    let among = try place.run(["analyze", "p", "--format", "csv", "--output", "p"])
    #expect(among.status == 1 && among.errors.contains("output.patient-folder"))
    #expect(!place.exists("p/rom.csv"))
    #expect(try place.run(["analyze", "p", "--format", "csv", "--output", "t"]).status == 3)
    #expect(try place.run(["analyze", "p", "--format", "csv", "--output", "t"]).status == 3)
    for name in ["rom_sessions.csv", "outcome_scores.csv", "strength_points.csv"] {
      try place.write(try place.text("t/\(name)"), "p/\(name)")
    }
    #expect(try place.run(["analyze", "p", "--quiet"]).output == before)
  }
}
