import Foundation
import HipReportDiagnostics
import HipReportImport
import HipReportKit
import HipReportModel
import Testing

/// Every finding as a user reads it: the smallest input that causes it, and the whole message on file.
@Suite struct MessageTests {
  static let codes = Set(Fixtures.names(ext: "csv") + Fixtures.names(ext: "yaml")).sorted()

  private static let flexion = "kind: rom\nconstants: {direction: flexion, side: left}\n"
  /// Of the files whose finding is about a mapping that somebody named.
  private static let mappings = [
    "import.map-not-fitting": "match: {header_has: [date, angle]}\ncolumns: {date: day}\n",
    "import.map-no-date": flexion + "match: {header_has: [value]}\ncolumns: {value: Angle}\n",
    "import.map-title-missing": flexion
      + "match: {header_has: [date]}\ncolumns: {date: Day, value: Angle, rater: Tester}\nignore: [Device]\n",
    "import.persons-ignored": flexion
      + "match: {header_has: [date]}\ncolumns: {date: Day, value: Angle}\nignore: [Client]\n"
  ]

  /// Families of findings that no file causes by itself.
  private static let noFile: Set = ["report", "chart", "charts", "pdf", "settings"]

  private func findings(of code: String) throws -> [Diagnostic] {
    var options = ImportOptions()
    if code == "import.strict" { options.isStrict = true }
    if code == "import.unknown-zone" { options.zone = .named("Somewhere") }
    if code == "import.repaired" { options.repairsOverflow = true }
    options.mappings =
      try Self.mappings[code].map { [try Mapping.read("profile: clinic\n" + $0)] } ?? []
    if code == "import.patient-not-found" { options.patient = "P-9" }
    if code.hasPrefix("profile.") {
      var rows = "date,patient,kind,value\n2026-05-08,P-1,body,68\n"
      if code == "profile.unnamed" {
        rows += "2026-05-08,P-2,body,70\n"
        options.patient = "P-2"
      }
      let log = input(rows, path: "patient.csv")
      let profile = InputBytes(
        path: "patient.yaml", bytes: try Fixtures.bytes(code + ".yaml"), sha256: "")
      return RecordImporter.read([log], profile: profile, options: options).diagnostics
    }
    if code == "map.unreadable" {
      var request = ReportRequest(inputs: [Fixtures.bad.appending(path: "import.strict.csv").path])
      request.mappingFiles = [Fixtures.bad.appending(path: code + ".yaml").path]
      return PatientReport.check(request).diagnostics.map { finding in
        var finding = finding
        finding.location?.path = code + ".yaml"
        return finding
      }
    }
    let file = InputBytes(path: code + ".csv", bytes: try Fixtures.bytes(code + ".csv"), sha256: "")
    return RecordImporter.read([file], options: options).diagnostics
  }

  @Test(
    "The printed findings are the ones on file",
    arguments: codes.filter { !noFile.contains(String($0.prefix { $0 != "." })) })
  func message(code: String) throws {
    let findings = try findings(of: code)
    #expect(findings.contains { $0.code == code }, "the file does not cause \(code)")
    try Fixtures.compare(findings.text(), code)
  }

  @Test("Findings about paths are the ones on file")
  func paths() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "p\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = Data("date,kind,value\n2026-05-08,body,68\n".utf8)
    for name in ["empty", "one", "two"] {
      let inner = folder.appending(path: name)
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      if name == "empty" { continue }
      try log.write(to: inner.appending(path: "patient.csv"))
      try Data("name: \(name)\n".utf8).write(to: inner.appending(path: "patient.yaml"))
      let bare = folder.appending(path: "bare-\(name)")
      try FileManager.default.createDirectory(at: bare, withIntermediateDirectories: true)
      try Data(
        "date,kind,value\n2026-05-08,body,\(name.count)8\n\(name == "two" ? "2026-05-09,body,60\n" : "")"
          .utf8
      )
      .write(to: bare.appending(path: "patient.csv"))
    }
    try Data("x,y\n1,2\n".utf8).write(to: folder.appending(path: "two/stray.csv"))
    let inputs = [
      "input.missing": ["missing.csv"], "input.empty-folder": ["empty"],
      "input.two-profiles": ["one/patient.csv", "two/patient.csv"],
      "input.same-file": ["one/patient.csv", "one/patient.csv"],
      "import.file-set-aside": ["two"],
      "import.unnamed-folder": ["bare-one", "bare-two"],
      // A file that every user may open and nobody can read from its start.
      "input.unreadable": ["/proc/self/mem"]
    ]
    for (code, paths) in inputs.sorted(by: { $0.key < $1.key }) {
      let request = ReportRequest(
        inputs: paths.map { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" })
      let result = PatientReport.check(request)
      #expect(result.codes.contains(code), "\(code)")
      let text = result.diagnostics.text().split(separator: folder.path + "/").joined()
      try Fixtures.compare(text, code)
    }
  }

  @Test("What two exports or two logs say differently is on file")
  func twoFiles() throws {
    let export = "start_time,exercise_title,set_index,set_type,reps\n"
    let set = "Clamshell,0,normal,"
    let log = "date,exercise,reps\n"
    let days = ["2026-05-01", "2026-05-03", "2026-05-05"]
    let inputs = [
      "import.changed": [
        ("april.csv", export + "2026-04-27,\(set)10\n"),
        ("may.csv", export + "2026-04-27,\(set)12\n2026-05-02,\(set)12\n")
      ],
      "import.same-day-twice": [
        ("patient.csv", log + days.map { "\($0),Clamshell,10\n" }.joined()),
        ("copy.csv", log + days.map { "\($0),Clamshell,12\n" }.joined())
      ]
    ]
    for (code, files) in inputs.sorted(by: { $0.key < $1.key }) {
      let result = RecordImporter.read(files.map { input($0.1, path: $0.0) })
      #expect(result.codes.contains(code), "\(code)")
      try Fixtures.compare(result.diagnostics.text(), code)
    }
  }

  @Test("An input of goals alone says that it gives no report")
  func noObservation() throws {
    let path = Fixtures.bad.appending(path: "report.no-observation.csv").path
    let error = #expect(throws: DiagnosticError.self) {
      try PatientReport.weekly(ReportRequest(inputs: [path]))
    }
    try Fixtures.compare(try #require(error).diagnostics.text(), "report.no-observation")
  }

  @Test("A day before all observations says that it leaves nothing to report")
  func nothingBefore() throws {
    var request = ReportRequest(
      inputs: [Fixtures.bad.appending(path: "report.nothing-before.csv").path])
    request.asOf = CalendarDay(iso: "2025-05-08")
    let error = #expect(throws: DiagnosticError.self) { try PatientReport.weekly(request) }
    try Fixtures.compare(try #require(error).diagnostics.text(), "report.nothing-before")
  }

  @Test("A period that begins after its end says that there is nothing to report on")
  func periodReversed() throws {
    var request = ReportRequest(
      inputs: [Fixtures.bad.appending(path: "report.period-reversed.csv").path])
    request.since = CalendarDay(iso: "2026-06-01")
    let error = #expect(throws: DiagnosticError.self) { try PatientReport.reevaluation(request) }
    try Fixtures.compare(try #require(error).diagnostics.text(), "report.period-reversed")
  }

  private static let wantsNoHelp: Set<String> = [
    "csv.byte-order-mark", "csv.utf-16", "import.columns-not-used", "import.header-repeated",
    "import.preamble", "import.totals-row",
    "import.unknown-column",
    "import.unknown-measure", "import.range", "import.not-a-count", "profile.value",
    "profile.other-patient", "input.unreadable", "input.same-file",
    "import.signals-unreported", "import.word-for-number", "settings.value"
  ]

  @Test(
    "Each message says what it means for the report, and nearly each what to do",
    arguments: Fixtures.names(ext: "expected"))
  func consequence(code: String) throws {
    let text = try String(
      contentsOf: Fixtures.bad.appending(path: code + ".expected"), encoding: .utf8)
    #expect(text.contains("    = ") || text.contains("     = "))
    #expect(text.contains(" = help: ") || Self.wantsNoHelp.contains(code))
  }
}
