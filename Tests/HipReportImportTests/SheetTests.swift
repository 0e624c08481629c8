import HipReportDiagnostics
import HipReportImport
import HipReportKit
import HipReportModel
import Testing

/// Sheets of range of motion as clinics keep them: their words, other joints, sides, and what is not shown of them.
@Suite struct SheetTests {
  private func long(_ rows: String...) -> ImportResult {
    imported("date,movement,side,degrees\n" + rows.map { "2026-05-08,\($0)\n" }.joined())
  }

  @Test(
    "Movements have short forms in several languages",
    arguments: [
      ("Hip IR", Direction.internalRotation), ("Hip ER", .externalRotation),
      ("Hip ext", .extension_),
      ("Hip abd", .abduction), ("Hip add", .adduction), ("Rot. int.", .internalRotation),
      ("RI", .internalRotation), ("RE", .externalRotation), ("Endorotatie", .internalRotation),
      ("Exorotatie", .externalRotation), ("Abductie", .abduction), ("Flexión de cadera", .flexion)
    ])
  func movements(text: String, direction: Direction) throws {
    #expect(long("\(text),left,20").record?.rangeOfMotion.map(\.direction) == [direction])
    let sides = imported("date,movement,left,right\n2026-05-08,\(text),20,21\n")
    #expect(sides.record?.rangeOfMotion.map(\.direction) == [direction, direction])
  }

  @Test("Sides have short forms, and one letter means a side beside its fellow only")
  func sides() throws {
    #expect(
      long("flexion,Izq,110", "flexion,Dcha.,112").record?.rangeOfMotion.map(\.side) == [
        .left, .right
      ])
    #expect(
      long("flexion,I,110", "flexion,D,112").record?.rangeOfMotion.map(\.side) == [.left, .right])
    #expect(
      long("flexion,G,110", "flexion,D,112").record?.rangeOfMotion.map(\.side) == [.left, .right])
    let alone = long("flexion,D,110", "flexion,left,112", "flexion,right,112")
    #expect(alone.files.first?.counts == [.used: 2, .rejected: 1])
  }

  @Test(
    "Another joint's row is counted apart, and a word that nobody knows is quoted with a way out")
  func otherJoints() throws {
    let result = long(
      "Knee flexion,left,130", "Shoulder abduction,left,170", "Kniebeugung,left,130",
      "flexion,left,110",
      "Flexion (knee bent) of the hip,left,110", "Hip XY,right,40", "extension,left,10",
      "abduction,left,30")
    #expect(result.files.first?.counts == [.notHip: 3, .used: 3, .rejected: 2])
    let finding = try #require(result.findings("import.unknown-word").last)
    #expect(finding.message == "direction \"Hip XY\" is not known")
    #expect(finding.hint?.contains("extend: rom-long, values: {direction: {\"Hip XY\":") == true)
    let sides = imported("date,movement,left,right\n2026-05-08,Hip XY,20,21\n")
    #expect(
      sides.findings("import.unknown-word").first?.message == "direction \"Hip XY\" is not known")
  }

  @Test("Grades in words are no values, and a word that nobody knows has a way out")
  func gradesInWords() throws {
    let result = long(
      "flexion,left,WFL", "flexion,right,110", "extension,left,n/t", "extension,right,limited",
      "abduction,left,soso")
    let account = try #require(result.files.first)
    #expect(account.notTested == 3)
    #expect(account.counts == [.used: 4, .rejected: 1])
    let finding = try #require(result.findings("import.not-a-number").first)
    #expect(finding.hint?.contains("dialect: {missing: [soso]}") == true)
  }

  @Test("A value without its side is never passed over")
  func withoutSide() throws {
    let header =
      "Name,Date,Movement,Body Region,L Max Force (N),R Max Force (N),N Max Force (N),L Max ROM (°),"
      + "R Max ROM (°),N Max ROM\n"
    let result = imported(
      header + "P-1,03/13/2026,Hip Flexion,Hip,,,180,,,\nP-1,03/13/2026,Hip Flexion,Hip,,,,,,95\n"
        + "P-1,03/13/2026,Hip Flexion,Hip,,,,90,91,\n")
    #expect(result.files.first?.counts == [.used: 2, .rejected: 1])
    #expect(result.record?.strengthTests.map(\.side) == [nil])
    let sides = imported(
      "date,movement,left,right,both\n2026-05-08,flexion,,,95\n2026-05-09,flexion,90,91,\n")
    #expect(sides.files.first?.counts == [.used: 1, .rejected: 1])
  }

  @Test("One bad row of four still gives a report, three of five do not")
  func fewRows() {
    let good = "flexion,left,110"
    #expect(long(good, good, good, "flexion,left,x").record != nil)
    let bad = long(good, good, "flexion,left,x", "flexion,left,y", "flexion,left,z")
    #expect(bad.record == nil)
    #expect(bad.codes.contains("import.mostly-rejected"))
  }

  @Test("A line that tells who somebody is, is not shown for another cell's fault")
  func personalLines() throws {
    let result = imported(
      "first_name,date,E-Mail,hip_flexion_l,hip_flexion_r\nAnna,2026-05-08,anna@example.org,999,110\n"
        + "Anna,2026-05-09,anna@example.org,100,110\n")
    let finding = try #require(result.findings("import.range").first)
    #expect(finding.excerpt?.text == "hip_flexion_l: 999")
    #expect(finding.location?.column == 34)
    #expect(!result.diagnostics.text().contains("Anna"))
    #expect(result.rejects.first?.cells.contains("Anna") == true)
    let row = imported("date,kind,value,note\n2026-05-08,body,x,write to anna@example.org\n")
    #expect(!row.diagnostics.text().contains("anna"))
  }

  @Test("A record of which one value is rejected is used, and its findings say so")
  func inPart() throws {
    let result = imported(
      "date,hip_flexion_l,hip_flexion_r\n2026-05-08,110,400\n2026-05-09,110,112\n")
    #expect(result.files.first?.counts == [.used: 2])
    #expect(result.rejects.map(\.isInPart) == [true])
    let text = result.diagnostics.text()
    #expect(text.contains("this value is not used"))
    #expect(!text.contains("this row is not used"))
    #expect(result.accountText.contains("1 row is used in part"))
  }

  @Test("A number with two points is rejected where the column is clear")
  func twoPoints() {
    let result = long("flexion,left,110.5", "flexion,right,12.5.3", "extension,left,9.5")
    #expect(result.files.first?.counts == [.used: 2, .rejected: 1])
  }

  @Test("A title that stands twice in a mapped file is named")
  func titleTwice() {
    let result = imported("date,movement,side,degrees,degrees\n2026-05-08,flexion,left,110,90\n")
    #expect(result.codes.contains("import.column-twice"))
    #expect(result.record?.rangeOfMotion.map(\.degrees) == [110])
  }

  @Test("Dates that may be read in two ways are shown with what each way makes of them")
  func spans() throws {
    let result = imported(
      "date,movement,side,degrees\n03/04/2026,flexion,left,110\n05/04/2026,flexion,left,90\n")
    let text = try #require(result.findings("import.dates-open").first?.consequence)
    #expect(text.contains("2026-04-03 to 2026-04-05"))
    #expect(text.contains("2026-03-04 to 2026-05-04"))
  }

  @Test("A mapping of forces without a unit says where to state it")
  func unitMissing() throws {
    var options = ImportOptions()
    options.mappings = [
      try Mapping.read(
        """
        profile: force
        kind: strength
        match: {header_has: [date, Force]}
        columns: {date: Date, direction: Move, value: Force}
        """)
    ]
    let file = input("Date,Move,Force\n2026-05-08,flexion,120\n", path: "a.csv")
    let finding = RecordImporter.read([file], options: options).findings("import.field-missing")
      .first
    #expect(finding?.hint?.contains("constants: {unit: kgf}") == true)
    #expect(finding?.location?.column == 20)
  }

  @Test(
    "JSON is named as what it is", arguments: ["{\"a\": 1}\n", "[\n {\"a\": 1}]\n", "[[1, 2]]\n"])
  func json(text: String) {
    let finding = imported(text).findings("csv.not-text").first
    #expect(finding?.message == "this is JSON, not CSV text")
  }

  @Test("Words in the note of a rejected row, or of one that cannot be split, are asked about")
  func rejectedWords() throws {
    let result = imported(
      "date,exercise,reps,note\n2026-05-08,Clamshell,12,\n2026-05-09,Clamshell,12,\n2026-05-10,Clamshell,x,"
        + "pressure down there\n2026-05-11,Clamshell,12,se me escapó la orina,1\n"
        + "2026-05-12,Clamshell,12,Kribbeln im \"Bein\n2026-05-13,Clamshell,12,\n2026-05-14,Clamshell,12,\n"
    )
    let record = try #require(result.record)
    let asked = record.notes.filter { $0.kind == .unusedSymptom }
    #expect(
      asked.map { "\($0.day) \($0.text)" } == [
        "2026-05-10 pressure down there", "2026-05-11 se me escapó la orina",
        "2026-05-12 Kribbeln im Bein"
      ])
  }
}
