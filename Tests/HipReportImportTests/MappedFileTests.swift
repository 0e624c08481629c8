import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// What a mapped file must not lose, or count twice.
@Suite struct MappedFileTests {
  private static let forceFrame =
    "profileId,testDateUtc,testTypeName,innerLeftRepetitions,innerRightRepetitions,"
    + "outerLeftRepetitions,outerRightRepetitions,innerLeftMaxForce,innerRightMaxForce,"
    + "outerLeftMaxForce,outerRightMaxForce\n"

  private func read(_ text: String, mapping: String? = nil) throws -> ImportResult {
    var options = ImportOptions()
    options.keepsCells = true
    options.mappings = try mapping.map { [try Mapping.read($0)] } ?? []
    return RecordImporter.read([input(text, path: "a.csv")], options: options)
  }

  @Test("A record of four sides without a test is one used record and four values not tested")
  func nothingTested() throws {
    let result = try read(
      Self.forceFrame + "P-1,2026-04-06,Hip AD/AB,3,3,3,3,182,201,164,170\n"
        + "P-1,2026-04-07,Hip AD/AB,0,0,0,0,0,0,0,0\n")
    let account = try #require(result.files.first)
    #expect(account.counts == [.used: 2])
    #expect(account.notTested == 4)
  }

  @Test("A record of four values that names no patient among several is rejected once")
  func blankPatient() throws {
    let result = try read(
      Self.forceFrame + "P-1,2026-04-06,Hip AD/AB,3,3,3,3,182,201,164,170\n"
        + "P-2,2026-04-06,Hip AD/AB,3,3,3,3,182,201,164,170\n"
        + ",2026-04-07,Hip AD/AB,3,3,3,3,182,201,164,170\n")
    let account = try #require(result.files.first)
    #expect(account.count(.used) == 2)
    #expect(account.count(.rejected) == 1)
    #expect(account.observations == [.strength: 8])
    #expect(result.findings("import.patient-blank").count == 1)
    #expect(result.rejects.count == 1)
    #expect(result.cells.count == 8)
  }

  @Test("The note of a record with several sets is one note")
  func noteOnce() throws {
    let result = try read(
      "Date,Exercise,Notes,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG)\n"
        + "2026/04/06,Squat,slow,5,40,5,40\n2026/04/06,Squat,slow,5,40,5,40\n")
    let record = try #require(result.record)
    #expect(record.sets.count == 4)
    #expect(record.notes.map(\.text) == ["slow", "slow"])
  }

  @Test("A header that stands again inside a mapped file is skipped, and said")
  func repeatedHeader() throws {
    let rows = "P-1,13/04/2026,Hip AD/AB,3,3,3,3,182,201,164,170\n"
    let result = try read(Self.forceFrame + rows + Self.forceFrame + rows)
    let account = try #require(result.files.first)
    #expect(account.counts == [.used: 2, .skipped: 1])
    #expect(result.rejects.isEmpty)
    #expect(result.findings("import.header-repeated").map(\.location?.line) == [3])
  }

  @Test("A line of a mapped file that cannot be split is asked about too")
  func unsplitLine() throws {
    let result = try read(
      "Tag;Was;Da\n06.05.2026;bladder_leak;no\n08.05.2026;bladder_leak;yes\n"
        + "18.05.2026;saddle_numbness;she said \"yes\n",
      mapping: """
        profile: diary
        kind: symptom
        match: {header_has: [date, symptom]}
        columns: {date: [Tag], symptom: [Was], present: [Da]}
        locale: {date_order: dmy}
        """)
    let notes = try #require(result.record).notes.filter { $0.kind == .unusedSymptom }
    #expect(notes.map { "\($0.day) \($0.text)" } == ["2026-05-18 saddle_numbness"])
    #expect(result.rejects.map(\.line) == [4])
  }

  @Test("A rejected row of a mapped file that speaks of a warning sign is asked about")
  func unreadableSymptom() throws {
    let result = try read(
      "Tag,Was,Da\n2026-05-06,bladder_leak,no\n2026-05-07,bladder_leek,yes\n"
        + "2026-05-08,bladder_leak,yes,x\n2026-02-30,bladder_leak,yes\n2026-05-04,bladder_leak,no\n"
        + "2026-05-05,bladder_leak,no\n",
      mapping: """
        profile: diary
        kind: symptom
        match: {header_has: [date, symptom]}
        columns: {date: [Tag], symptom: [Was], present: [Da]}
        """)
    #expect(result.files.first?.profile == "diary")
    let notes = try #require(result.record).notes.filter { $0.kind == .unusedSymptom }
    // A row without a readable day is asked about now: on the newest day that was read.
    #expect(
      Set(notes.map { "\($0.day) \($0.text)" }) == [
        "2026-05-07 bladder_leek", "2026-05-08 bladder_leak", "2026-05-06 bladder_leak"
      ])
  }

  @Test("A format that has its year first does not guess at a day that a spreadsheet turned round")
  func turnedDays() throws {
    let text = "Date,Exercise,Category,Weight (kgs),Reps,Time\n4/6/2026,Squat,Legs,40,5,\n"
    let result = try read(text)
    #expect(result.files.first?.profile == "fitnotes")
    #expect(result.files.first?.counts == [.rejected: 1])
    #expect(result.codes.contains("import.date-format"))
    var options = ImportOptions()
    options.dateOrder = .mdy
    let stated = RecordImporter.read([input(text, path: "a.csv")], options: options)
    #expect(stated.record?.sets.first?.day == CalendarDay(iso: "2026-04-06"))
  }

  @Test(
    "A mapping that can never be used is refused when it is read",
    arguments: [
      "constants: {colour: red}", "values: {colour: {a: b}}", "zero_means_missing: [weight]",
      "rows: [{when: {column: x, is: [y]}, class: odd}]",
      "rows: [{when: {column: x, is: [y]}, set: {colour: red}}]",
      "rows: [{when: {column: x, matches: \"(\"}, class: rest}]",
      "groups: [{columns: {colour: [a]}}]", "groups: [{needs: colour, columns: {reps: [a]}}]",
      "measures: [{column: a, set: {colour: red}}]", "dates: {after: spring}",
      "measures: [{column: a, from: {colour: {column: b}}}]",
      "locale: {date_order: american}", "locale: {decimal: point}", "locale: {zone: Berlin}"
    ])
  func useless(yaml: String) {
    #expect(throws: (any Error).self) { try Mapping.read("profile: mine\n" + yaml) }
  }

  @Test("A side may come from a name, which then is the exercise without it")
  func sideFromName() throws {
    let mapping = try Mapping.read(
      """
      profile: names
      kind: set
      match: {header_has: [day, what, reps]}
      columns: {date: day, exercise: what, reps: reps}
      rows:
        - {when: {column: what, matches: "(.+) \\\\((L|left)\\\\)"}, exercise: $1, side: left}
        - {when: {column: what, matches: "(.+) \\\\((R|right)\\\\)"}, exercise: $1, side: right}
      """)
    var options = ImportOptions()
    options.mappings = [mapping]
    let log = input(
      "day,what,reps\n2026-05-08,Clamshell (L),12\n2026-05-08,Clamshell (right),10\n2026-05-08,Bridge,9\n",
      path: "a.csv")
    let sets = try #require(RecordImporter.read([log], options: options).record?.sets)
    #expect(sets.map(\.exercise) == ["Clamshell", "Clamshell", "Bridge"])
    #expect(sets.map(\.side) == [.left, .right, nil])
    #expect(throws: (any Error).self) {
      try Mapping.read(
        "profile: x\nmatch: {header_has: [a]}\ncolumns: {exercise: a}\nrows: [{when: {column: a, is: [b]}, exercise: $1}]\n"
      )
    }
  }
}
