import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// What a mapping file says wrongly, and what a sheet does not say of its patients.
@Suite struct MappingFileTests {
  private func read(_ sheet: String, _ mapping: String) throws -> ImportResult {
    var options = ImportOptions()
    options.mappings = [try Mapping.read(mapping)]
    return RecordImporter.read([input(sheet, path: "a.csv")], options: options)
  }

  struct Fault: Sendable {
    var yaml: String
    var message: String
    var line: Int
    var column: Int
  }

  @Test(
    "A fault of a mapping file is said with its place",
    arguments: [
      Fault(
        yaml: "profile: x\nmesures: []\n", message: "did you mean measures?", line: 2, column: 1),
      Fault(
        yaml: "profile: x\nmeasures:\n  - {column: b, directon: flexion}\n",
        message: "measures.1: unknown key \"directon\"; did you mean direction?", line: 3,
        column: 17),
      Fault(
        yaml: "profile: x\nmatch: {header_has: [a]\nkind: rom\n", message: "bracket", line: 3,
        column: 1),
      Fault(
        yaml: "profile: \"x\nkind: rom\n", message: "quotation mark is not closed", line: 3,
        column: 1),
      Fault(yaml: "profile: x\n\tkind: rom\n", message: "indented", line: 2, column: 1),
      Fault(
        yaml: "profile: x\n# TODO\ncolumns: {side: TODO}\n", message: "columns.side is \"TODO\"",
        line: 3,
        column: 17)
    ])
  func faults(fault: Fault) {
    let error = #expect(throws: MappingFileError.self) { try Mapping.read(fault.yaml) }
    #expect(error?.description.contains(fault.message) == true, "\(String(describing: error))")
    #expect(
      error?.line == fault.line && error?.column == fault.column, "\(String(describing: error))")
    #expect(error?.description.contains("yaml") == false)
  }

  @Test("A byte-order mark before a mapping file means nothing")
  func byteOrderMark() throws {
    #expect(try Mapping.read("\u{FEFF}profile: x\nkind: rom\n").profile == "x")
  }

  static let angles = "kind: rom\nconstants: {direction: flexion, side: left}\n"

  @Test("A mapping without a date names the column of days, and the key that is misspelt")
  func noDate() throws {
    let sheet = "Fecha,Grados\n02/03/2026,100\n30/03/2026,104\n"
    let finding = try read(
      sheet,
      "profile: x\n\(Self.angles)match: {header_has: [Grados]}\ncolumns: {dat: Fecha, value: Grados}\n"
    ).findings("import.map-no-date").first
    #expect(finding?.message.contains("names no column as date; \"Fecha\" looks like it") == true)
    #expect(finding?.hint?.contains("\"dat\"") == true)
  }

  @Test("Only a title that stands alone is missed")
  func missingTitles() throws {
    let mapping = """
      profile: x
      \(Self.angles)
      match: {header_has: [date]}
      columns: {date: [Day, Tag], value: Angle, rater: Tester, device: [Tool, Gerät]}
      """
    let result = try read("Tag,Angle\n2026-03-02,100\n", mapping)
    let finding = try #require(result.findings("import.map-title-missing").first)
    #expect(finding.message.contains("\"Tester\"") && !finding.message.contains("Day"))
    #expect(!finding.message.contains("Tool"))
    #expect(result.record != nil)
  }

  @Test("A mapping that extends a format does not miss the format's own titles")
  func missingOfBase() throws {
    let result = try read(
      "person,leg,IR_before,IR_after\n3,Rt.,22,31\n",
      "profile: x\nextend: rom-phases\ndates: {before: 2026-03-02, after: 2026-03-30}\n")
    #expect(result.findings("import.map-title-missing").isEmpty)
    #expect(result.record != nil)
  }

  private static let long = "Date,Movement,Side,Degrees"

  @Test("Readings of one day that differ in a column nobody reads stop, and name nobody")
  func split() throws {
    let rows = "\n2026-03-02,flexion,left,100,Adele\n2026-03-02,flexion,left,90,Berta\n"
    for header in [Self.long + ",Quien", "date,direction,side,value,Quien"] {
      let result = imported(header + rows)
      #expect(result.record == nil)
      #expect(result.codes == ["import.persons-unused"], "\(result.diagnostics.text())")
      #expect(!result.diagnostics.text().contains("Adele"))
    }
    #expect(
      imported(Self.long + ",Patient,Quien" + "\n2026-03-02,flexion,left,100,P,a\n").record != nil)
  }

  @Test(
    "What may differ among the readings of one person stops nothing",
    arguments: [
      ("Quien", "Adele", "Adele"), ("Trial no", "1", "2"), ("Uhrzeit", "09:30", "09:40"),
      ("Method", "goniometer", "app"), ("Phase", "pre", "post"), ("Warm", "yes", "no"),
      ("Temp", "21", "22"), ("Remark", "", "stiff in the morning"), ("Position", "supine", "prone")
    ])
  func noSplit(column: (title: String, first: String, second: String)) {
    let result = imported(
      "\(Self.long),\(column.title)\n2026-03-02,flexion,left,100,\(column.first)\n"
        + "2026-03-02,flexion,left,90,\(column.second)\n")
    #expect(!result.codes.contains("import.persons-unused"), "\(result.diagnostics.text())")
  }

  @Test("A column of persons that a mapping ignores is used as it says, with a note")
  func ignored() throws {
    let result = try read(
      "Day,Angle,Client\n2026-03-02,100,Ada\n2026-03-09,90,Eve\n",
      "profile: x\n\(Self.angles)match: {header_has: [date]}\ncolumns: {date: Day, value: Angle}\nignore: [Client]\n"
    )
    #expect(result.record?.rangeOfMotion.count == 2)
    #expect(result.findings("import.persons-ignored").first?.severity == .note)
  }

  @Test(
    "Merged cells are filled down where the mapping says so, and not past a row that cannot be read"
  )
  func fillDown() throws {
    let mapping = """
      profile: x
      kind: rom
      match: {header_has: [date]}
      dialect: {fill_down: [date, direction]}
      columns: {date: Day, direction: Move, side: Hip, value: Angle}
      """
    let result = try read(
      "Day,Move,Hip,Angle\n2026-03-02,flexion,left,100\n,,right,101\n,extension,left,10\n"
        + "2026-03-09,flexion,left,90,x\n,,right,91\n", mapping)
    let readings = try #require(result.record).rangeOfMotion
    #expect(readings.map(\.day.description) == ["2026-03-02", "2026-03-02", "2026-03-02"])
    #expect(readings.map(\.direction) == [.flexion, .flexion, .extension_])
    #expect(result.rejects.map(\.line) == [5, 6])
    #expect(throws: (any Error).self) {
      try Mapping.read("profile: x\ndialect: {fill_down: [colour]}\n")
    }
  }

  @Test("Of an unknown sheet the header is quoted, and not the clinic's name")
  func probableHeader() throws {
    let result = imported("Praxis am See,,\nRing 5,12345 Ort,\nFoo,Bar,Baz\n1,2,3\n")
    let finding = try #require(result.findings("import.format-unknown").first)
    #expect(finding.location?.line == 3)
    #expect(finding.message.contains("3 columns"))
  }

  @Test(
    "A patient's name is quoted in the command that is to be copied, and long lists say how many more"
  )
  func patients() {
    let rows = (10..<40).map { "2026-03-02,Mme D\($0),68" }.joined(separator: "\n")
    let log = "date,patient,value,kind\n" + rows.replacing(",68", with: ",68,body") + "\n"
    let several = imported(log).findings("import.several-patients").first
    #expect(several?.hint == "choose one: --patient 'Mme D10'")
    let missing = imported(log, patient: "X").findings("import.patient-not-found").first
    #expect(missing?.consequence?.hasSuffix("and 10 more") == true)
  }

  @Test("The columns of the patient log are listed with what they mean")
  func logColumns() throws {
    let text = try #require(FormatProfiles.text(of: "patient-log"))
    for field in LogField.allCases {
      #expect(text.contains("\n\(field.name) "), "\(field.name)")
    }
  }
}
