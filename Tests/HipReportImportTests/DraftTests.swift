import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// What a draft makes of titles and cells, in any of the languages.
@Suite struct DraftTests {
  private func draft(_ sheet: String) throws -> String {
    try MappingDraft.text(of: input(sheet, path: "sheet.csv"))
  }

  /// The lines without their comments.
  private func lines(_ sheet: String) throws -> [String] {
    try draft(sheet).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  private func result(_ sheet: String, _ mapping: String) throws -> ImportResult {
    var options = ImportOptions()
    options.mappings = [try Mapping.read(mapping)]
    return RecordImporter.read([input(sheet, path: "sheet.csv")], options: options)
  }

  @Test(
    "A title that names a person becomes the patient, is not ignored, and its cells are not shown",
    arguments: [
      "record_no", "NHC", "Nº historia", "Nombre", "Initials", "Chart #", "pt", "Exp.", "Case",
      "Nom",
      "Fallnummer", "Patientennummer", "PatientID", "Name der Patientin", "Nome del paziente",
      "Número de historia clínica", "Naam", "Cliënt", "Código do utente", "N° dossier"
    ])
  func persons(title: String) throws {
    let sheet = "Datum;\(title);Flex L;Flex R\n2026-03-02;Adele;100;101\n2026-03-02;Berta;90;91\n"
    let lines = try lines(sheet)
    #expect(lines.contains { $0.hasPrefix("  patient: \"\(title)\"") }, "\(lines)")
    #expect(!lines.contains { $0.hasPrefix("  - \"\(title)\"") })
    #expect(try !draft(sheet).contains("Adele"))
  }

  @Test("A second column that names persons stands beside the first, and not under ignore")
  func secondPerson() throws {
    let lines = try lines("Name,ID,Datum,Flex L\nAda,7,2026-03-02,100\n")
    #expect(lines.contains { $0.hasPrefix("  patient: [\"Name\", \"ID\"]") }, "\(lines)")
  }

  @Test("What only says something of a patient is none", arguments: ["Patient satisfied", "Record"])
  func noPerson(title: String) throws {
    let lines = try lines("Datum,\(title),Flex L\n2026-03-02,yes,100\n2026-03-09,yes,101\n")
    #expect(lines.contains { $0.hasPrefix("  - \"\(title)\"") }, "\(lines)")
  }

  @Test("A column that tells readings of one day apart is asked about")
  func suspects() throws {
    let sheet = "Datum;Kürzel;Flex L\n2026-03-02;AB;100\n2026-03-02;CD;90\n"
    #expect(try lines(sheet).contains { $0.hasPrefix("  patient: TODO") && $0.contains("Kürzel") })
    #expect(throws: MappingFileError.self) { try Mapping.read(try draft(sheet)) }
  }

  @Test(
    "The movement of another joint is not the hip's",
    arguments: [
      "Knee flexion L", "Shoulder flexion R", "Flexión de rodilla izq", "Flexion genou g",
      "Knieflexie li",
      "Schulterflexion re", "Flessione ginocchio sx", "Flexão joelho dir", "Plantar flexion L",
      "Dorsalflexion re", "Lateral flexion L", "Spalla flessione dx"
    ])
  func otherJoints(title: String) throws {
    let lines = try lines("Datum,\(title),Hip flexion R\n2026-03-02,130,100\n")
    #expect(lines.contains { $0.hasPrefix("  - \"\(title)\"") }, "\(lines)")
    #expect(lines.count { $0.contains("direction:") } == 1)
  }

  struct Movement: Sendable {
    var title: String
    var meaning: String
    var beside: [String] = []
  }

  @Test(
    "Movements and sides are known by their words in many languages",
    arguments: [
      Movement(title: "Flexie li", meaning: "direction: flexion, side: left"),
      Movement(title: "Extensie rechts", meaning: "direction: extension, side: right"),
      Movement(
        title: "Endorotatie linker heup", meaning: "direction: internal_rotation, side: left"),
      Movement(title: "Exorotatie re", meaning: "direction: external_rotation, side: right"),
      Movement(title: "Abductie links", meaning: "direction: abduction, side: left"),
      Movement(title: "Aduccion dcha", meaning: "direction: adduction, side: right"),
      Movement(title: "Abducción izq.", meaning: "direction: abduction, side: left"),
      Movement(title: "Rot. interna izda", meaning: "direction: internal_rotation, side: left"),
      Movement(title: "Rotação externa esq", meaning: "direction: external_rotation, side: left"),
      Movement(title: "Intrarotazione sx", meaning: "direction: internal_rotation, side: left"),
      Movement(
        title: "RI D", meaning: "direction: internal_rotation, side: right",
        beside: ["RI I", "RE D"]),
      Movement(
        title: "RE G", meaning: "direction: external_rotation, side: left", beside: ["RE D", "RI G"]
      ),
      Movement(title: "Flex der", meaning: "direction: flexion, side: right", beside: ["Flex izq"]),
      Movement(title: "Flexion der Hüfte", meaning: "direction: flexion, side: TODO"),
      Movement(title: "Flexion re", meaning: "direction: flexion, side: right"),
      Movement(title: "Flexion li/re", meaning: "direction: flexion, side: TODO")
    ])
  func movements(movement: Movement) throws {
    let titles = ["Datum", movement.title] + movement.beside
    let cells = ["2026-03-02"] + titles.dropFirst().map { _ in "40" }
    let lines = try lines("\(titles.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n")
    #expect(
      lines.contains("  - {column: \"\(movement.title)\", \(movement.meaning)}  # 40"), "\(lines)")
  }

  @Test("A side column of D beside I is right and left; D alone is asked about")
  func sideLetters() throws {
    let header = "Fecha,Movimiento,Lado,Grados\n2026-03-02,Flexión,D,100\n"
    let pair = try lines(header + "2026-03-02,Flexión,I,90\n")
    #expect(pair.contains("    \"D\": right") && pair.contains("    \"I\": left"))
    #expect(try lines(header).contains("    \"D\": TODO"))
  }

  @Test(
    "Titles of before and after become phases whose days are asked for",
    arguments: [
      ("pre", "post"), ("before", "after"), ("prima", "dopo"), ("avant", "après"), ("vor", "nach"),
      ("antes", "después"), ("antes", "depois"), ("voor", "na")
    ])
  func phases(words: (String, String)) throws {
    let sheet = "Person;Flex-R \(words.0);Flex-R \(words.1)\nP-1;100;110\n"
    let text = try draft(sheet)
    #expect(text.contains("\"Flex-R \(words.0)\", direction: flexion, side: right, phase: before}"))
    #expect(text.contains("\"Flex-R \(words.1)\", direction: flexion, side: right, phase: after}"))
    let filled = text.replacing("after: TODO", with: "after: 2026-03-30")
      .replacing("before: TODO", with: "before: 2026-03-02")
    let record = try #require(try result(sheet, filled).record)
    #expect(record.rangeOfMotion.map(\.day.description) == ["2026-03-02", "2026-03-30"])
  }

  @Test("The example of a phases draft takes a column of numbers and its own phase")
  func phaseExample() throws {
    let text = try draft(
      "person,leg,grp,rbef,raft,IR_before,IR_after\n3,Rt.,treat,25,36,22,31\n3,Lt.,treat,25,36,30,30\n"
    )
    #expect(text.contains("measures: [{column: \"rbef\""))
    #expect(text.contains("phase: before}]"))
  }

  @Test(
    "A column of set counts says how often each row was done",
    arguments: ["sets", "Sets", "Series", "Sätze", "Séries", "Serie", "Anzahl Sätze"])
  func setCounts(title: String) throws {
    let sheet = "Datum,Übung,\(title),Wdh\n2026-03-02,Clamshell,3,12\n"
    #expect(try draft(sheet).contains("{repeat: \"\(title)\", columns: {reps: \"Wdh\"}}"))
    #expect(try result(sheet, try draft(sheet)).record?.sets.count == 3)
  }

  @Test("Repetitions by side become a group each, and a unit may stand in a title without brackets")
  func sides() throws {
    let sheet =
      "Day,Exercise,Sets,reps left,reps right,weight lbs\n2026-03-14,Clamshell,2,12,10,5\n"
    let sets = try #require(try result(sheet, try draft(sheet)).record?.sets)
    #expect(sets.map(\.side) == [.left, .left, .right, .right])
    #expect(sets.map(\.repetitions) == [12, 12, 10, 10])
    #expect(sets.allSatisfy { $0.loadKilograms == 5 * 0.45359237 })
  }

  @Test("Words among the numbers of a column beside an exercise are asked about")
  func rowClasses() throws {
    let text = try draft(
      "Fecha,Ejercicio,Orden,Peso,Reps\n2026-03-02,Puente,1,20,12\n"
        + "2026-03-02,Puente,Temporizador de descanso,0,0\n")
    #expect(
      text.contains(
        "- {when: {column: \"Orden\", is: [\"Temporizador de descanso\"]}, class: TODO}"))
    let error = #expect(throws: MappingFileError.self) { try Mapping.read(text) }
    #expect(error?.description.contains("rows.class is \"TODO\"") == true)
    let rest = text.replacing("class: TODO}", with: "class: rest}")
    #expect(throws: Never.self) { try Mapping.read(rest) }
  }

  @Test(
    "Notes are notes in many languages",
    arguments: ["Notas", "Observaciones", "Opmerkingen", "Note", "Remarques", "Observações"])
  func notes(title: String) throws {
    #expect(
      try lines("Datum,Flex L,\(title)\n2026-03-02,100,ok\n").contains { $0.hasPrefix("  note: ") })
  }

  @Test("What looks personal is not shown")
  func personal() throws {
    let text = try draft(
      "Datum,first_name,Nachname,Telefono,Contact,Rufe,Geburtsdatum,Straße,Flex L\n"
        + "2026-03-02,Ada,Lovelace,5550100,ada@example.org,(555) 555-0100,1815-12-10,Ring 5,100\n")
    for secret in ["Ada", "Lovelace", "5550100", "example.org", "555-0100", "1815", "Ring 5"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("# 100"))
  }

  @Test("The table is found below the clinic's name, padded or not", arguments: ["", ";;;"])
  func preamble(padding: String) throws {
    let sheet =
      "Praxis am See\(padding)\nRing 5;12345 Ort\(padding)\n\(padding)\n"
      + "Datum;Flex L;Flex R;Bemerkung\n02.03.2026;100;101;\n30.03.2026;105;101;\n"
    let text = try draft(sheet)
    #expect(text.contains("date: \"Datum\"") && text.contains(", 2 rows"))
    #expect(!text.contains("skip_lines"))
    #expect(try result(sheet, text.replacing("auto, dec", with: "dmy, dec")).files[0].records == 2)
  }

  @Test("A sum at the foot of the table is no day, and is passed over")
  func totals() throws {
    let sheet = "Fecha,Flex L\n2026-03-02,100\n2026-03-09,104\nMedia,102\n"
    #expect(try draft(sheet).contains("date: \"Fecha\""))
    let result = try result(sheet, try draft(sheet))
    #expect(result.files[0].counts == [.used: 2, .skipped: 1])
    #expect(result.codes.contains("import.totals-row"))
  }

  @Test("Each column of a sheet stands in its draft, whatever it is called")
  func everyColumn() throws {
    let titles = [
      "Datum", "Day", "sets", "Series", "reps left", "reps right", "Reps", "hold left",
      "weight lbs",
      "Weight", "kg", "Exercise", "Übung", "Note", "Notas", "Flex L", "Flex-R pre", "Flex-R post",
      "Knee flexion L", "Name", "NHC", "Kürzel", "RPE", "Pain", "Schmerz vorher", "Set Order",
      "Side",
      "Leg", "Movement", "Degrees", "Time", "x", "Sum \"a\\b\"", "RI D", "RI I", "Phone", "Hold (s)"
    ]
    let cells = ["2026-03-02", "3", "left", "flexion", "AB", "Rest", ""]
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let some = Array(
        titles.shuffled(using: &generator).prefix(Int.random(in: 2...9, using: &generator)))
      var table = [some]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        table.append(some.map { _ in cells.randomElement(using: &generator) ?? "" })
      }
      let sheet = table.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }.joined()
      let text = try lines(sheet).filter { !$0.hasPrefix("match:") }.joined(separator: "\n")
      for title in some {
        let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        #expect(text.contains("\"\(quoted)\""), "\(title) of \(some):\n\(text)")
      }
    }
  }
}
