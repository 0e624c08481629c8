import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// What single cells of a mapped file mean: nothing of them is cut off.
@Suite struct CellTests {
  private func read(_ text: String, mapping: String? = nil) throws -> ImportResult {
    var options = ImportOptions()
    options.mappings = try mapping.map { [try Mapping.read($0)] } ?? []
    return RecordImporter.read([input(text, path: "a.csv")], options: options)
  }

  /// One value of a kind among good ones, so that its rejection does not stop the import.
  private func value(_ cell: String, _ kind: String, _ unit: String, good: String) throws
    -> ImportResult
  {
    let goods = (1...2).map { "2026-05-0\($0),flexion,left,\(good)\n" }.joined()
    return try read(
      "day,move,side,amount\n\(goods)2026-05-08,flexion,right,\"\(cell)\"\n",
      mapping: """
        profile: clinic
        kind: \(kind)
        match: {header_has: [date, amount]}
        columns: {date: day, direction: move, side: side, value: amount}
        constants: {unit: \(unit)}
        """)
  }

  @Test("A missing code is compared as it is written: -99 is not 99")
  func missingCodes() throws {
    let result = try read(
      "record_id,redcap_event_name,visit_date,hip_flexion_l,hip_flexion_r\n"
        + "7,baseline_arm_1,2026-03-02,99,-99\n7,week_4_arm_1,2026-03-30,WFL,112\n")
    let record = try #require(result.record)
    #expect(record.rangeOfMotion.map(\.degrees) == [99, 112])
    #expect(result.files.first?.notTested == 1)
    #expect(result.findings("import.word-for-number").count == 1)
  }

  @Test(
    "The unit of a cell wins over the mapping's",
    arguments: [
      ("120 N", 120.0, StrengthTest.Unit.newton), ("12 Nm", 12, .newtonMetre),
      ("10", 98.0665, .newton), ("10 lbf", 44.482216152605, .newton)
    ])
  func force(cell: String, value: Double, unit: StrengthTest.Unit) throws {
    let record = try #require(self.value(cell, "strength", "kgf", good: "11").record)
    let test = try #require(record.strengthTests.last)
    #expect(abs(test.value - value) < 1e-9)
    #expect(test.unit == unit)
  }

  @Test(
    "A unit that does not belong to the row is said at its cell",
    arguments: [
      ("26 lbs", "strength", "kgf", "import.unit"),
      ("4/5", "strength", "kgf", "import.not-a-number"),
      ("1.5 rad", "rom", "deg", "import.unit"), ("98 cm", "rom", "deg", "import.unit"),
      ("95 kg", "rom", "deg", "import.unit"), ("11 st", "body", "kg", "import.unit")
    ])
  func foreignUnit(cell: String, kind: String, unit: String, code: String) throws {
    let result = try value(cell, kind, unit, good: "70")
    let finding = try #require(result.findings(code).first)
    #expect(result.files.first?.counts == [.used: 2, .rejected: 1])
    #expect(finding.message.contains("\"\(cell)\""))
    #expect(finding.location?.column == 26)
  }

  @Test("A grade keeps its form, and a body mass in pounds becomes kilograms")
  func gradesAndPounds() throws {
    let grades = try #require(value("4/5", "strength", "mmt", good: "4+").record)
    #expect(grades.strengthTests.map(\.grade) == ["4+", "4+", "4/5"])
    let masses = try #require(value("150 lb", "body", "kg", good: "70").record)
    #expect(masses.bodyMass.last?.kilograms == 150 * 0.45359237)
  }

  @Test(
    "Degrees have many names",
    arguments: [
      "95º", "95 grados", "95 Grad", "95 deg.", "95 degrés", "95gradi", "95 graus", "95 graden"
    ])
  func degrees(cell: String) throws {
    let record = try #require(value(cell, "rom", "deg", good: "90").record)
    #expect(record.rangeOfMotion.last?.degrees == 95)
  }

  private func set(_ column: String, _ cell: String) throws -> ImportResult {
    try read(
      "day,what,amount\n2026-05-01,Clamshell,10\n2026-05-02,Clamshell,10\n2026-05-08,Clamshell,\(cell)\n",
      mapping: """
        profile: mine
        kind: set
        match: {header_has: [date, exercise]}
        columns: {date: day, exercise: what, \(column): amount}
        """)
  }

  @Test(
    "A time is read to its end",
    arguments: [
      ("1m 30s", 90.0), ("2h 18m", 8280), ("1 min 30 sec", 90), ("1 minuto 30 secondi", 90),
      ("1:30", 90),
      ("1 ora", 3600), ("31min", 1860), ("48m", 2880), ("0:05:30", 330), ("45", 45), ("1.5 min", 90)
    ])
  func durations(cell: String, seconds: Double) throws {
    for column in ["duration_s", "hold_s"] {
      let set = try #require(try set(column, cell).record?.sets.last)
      #expect((set.durationSeconds ?? set.holdSeconds) == seconds)
    }
  }

  @Test(
    "A time in a column of repetitions is a hold", arguments: ["90 s", "1:30", "1m 30s", "1.5 min"])
  func holds(cell: String) throws {
    let set = try #require(try set("reps", cell).record?.sets.last)
    #expect(set.holdSeconds == 90)
    #expect(set.repetitions == nil)
  }

  @Test(
    "What is no count is rejected, and never cut",
    arguments: ["3x10", "10/8", "10 kg", "5.5", "5 m", "1m 70"])
  func noCounts(cell: String) throws {
    let result = try set("reps", cell)
    #expect(result.files.first?.counts == [.used: 2, .rejected: 1])
    #expect(result.diagnostics.last { $0.severity == .error }?.hint != nil)
  }

  @Test(
    "Repetitions with their word are repetitions",
    arguments: ["12 reps", "12x", "12 Wdh.", "12 ripetizioni"])
  func words(cell: String) throws {
    #expect(try set("reps", cell).record?.sets.last?.repetitions == 12)
  }

  @Test("A distance in an unknown unit is not taken for metres")
  func distances() throws {
    #expect(try set("distance_m", "50 cm").record?.sets.last?.distanceMetres == 0.5)
    #expect(try set("distance_m", "50 laps").files.first?.count(.rejected) == 1)
  }

  @Test("GymBook's times are read to their end too")
  func gymbook() throws {
    let header =
      "Data,Programma,Orario,Esercizio,Set / Set di riscaldamento / Set di defaticamento,"
      + "Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato\n"
    let rows = ["12 ripetizioni", "1 minuto 30 secondi", "1 ora", "60 secondi"].map {
      "13/01/26,A,10:00,Plank,Set,\($0),,,No\n"
    }
    let sets = try #require(try read(header + rows.joined()).record?.sets)
    #expect(sets.map(\.repetitions) == [12, nil, nil, nil])
    #expect(sets.map { $0.durationSeconds ?? $0.holdSeconds } == [nil, 90, 3600, 60])
  }

  private func home(_ sets: String, _ left: String, _ right: String) throws -> ImportResult {
    try read(
      "Date,Exercise,Sets,Left Reps,Right Reps\n2026-05-01,Clamshell,2,10,10\n"
        + "2026-05-02,Clamshell,1,10,10\n2026-05-08,Clamshell,\(sets),\(left),\(right)\n")
  }

  @Test(
    "A number of sets that is none is said",
    arguments: [
      ("-1", 0), ("three", 0), ("2.5", 0), ("300", 0), ("3x", 3), ("3 sets", 3), ("", 1), ("n/a", 1)
    ])
  func setCounts(text: String, sets: Int) throws {
    let result = try home(text, "12", "12")
    #expect(result.record?.sets.count { $0.repetitions == 12 } == 2 * sets)
    #expect(result.files.first?.count(.rejected) == (sets == 0 ? 1 : 0))
    #expect(result.findings("import.not-a-count").count == (sets == 0 ? 1 : 0))
  }

  @Test("No set at all is a row that is skipped")
  func noSets() throws {
    #expect(try home("0", "12", "12").files.first?.counts == [.used: 2, .skipped: 1])
  }

  @Test("Seconds in a column that a group needs are a hold, and a text that is none is rejected")
  func neededHold() throws {
    let record = try #require(try home("1", "30s", "n/a").record)
    #expect(record.sets.last?.holdSeconds == 30)
    #expect(record.sets.last?.side == .left)
    #expect(try home("1", "some", "n/a").files.first?.counts == [.used: 2, .rejected: 1])
    #expect(try home("1", "n/a", "").files.first?.counts == [.used: 2, .blank: 1])
  }

  @Test("The sets of an older Fitbod export are all of them")
  func fitbod() throws {
    let result = try read(
      "Date,Exercise,Sets,Reps,Weight,isWarmup,Note\n2026-05-01,Clamshell,3,12,10,false,\n"
        + "2026-05-01,Plank,1,10,0,false,\n")
    #expect(result.record?.sets.map(\.repetitions) == [12, 12, 12, 10])
  }

  @Test("A number of sets in a set row counts once, and is said once")
  func setsInRow() throws {
    let result = imported(
      "date,exercise,sets,reps\n2026-05-08,Clamshell,3,12\n2026-05-10,Clamshell,3,12\n")
    #expect(result.record?.sets.count == 2)
    let findings = result.findings("import.sets-in-set-row")
    #expect(findings.map(\.count) == [2])
    #expect(findings.first?.hint?.contains("repeat") == true)
  }

  @Test("A pain of ten is read with its ten")
  func pain() throws {
    #expect(try set("pain", "3/10").record?.sets.last?.painDuring == 3)
    #expect(try set("pain", "3/5").files.first?.count(.rejected) == 1)
  }
}
