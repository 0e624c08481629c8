import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

@Suite struct ProfileTests {
  private static let log = "date,patient,kind,value\n2026-05-08,P-1,body,68\n"

  private func read(_ profile: String) -> ImportResult { imported(Self.log, profile: profile) }

  @Test("Every key of the profile is read")
  func everyKey() throws {
    let result = read(
      """
      patient: P-1
      name: A. B.
      birth_date: 1994-02-03
      sex: female
      delivery: {date: 2026-01-10, mode: vaginal}
      involved_side: right
      body_mass_kg: 68
      clinician: {name: K. M., credential: "PT, DPT", email: clinic@example.org}
      clinic: {name: Example Clinic, telephone: "+1 555 0100"}
      episode: {start: 2026-03-13, visits_per_progress_report: 10}
      goals:
        - goal_id: G1
          label: Stairs
          measure: rom internal_rotation right
          value: 35
          due: 2026-06-01
        - {goal_id: G2, status: met}
      plan:
        - {exercise: Copenhagen side plank, sessions_per_week: 3, sets: 2, hold_s: 20}
        - {exercise: Side step with band, reps: 8-12}
        - {exercise: Side step with band, reps: 10}
      email:
        to: patient@example.org
        consent: {content: full, date: 2026-02-03, address: patient@example.org}
      language: en
      """)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.text())")
    let record = try #require(result.record)
    let profile = record.profile
    #expect(profile.name == "A. B.")
    #expect(profile.birthDate == CalendarDay(iso: "1994-02-03"))
    #expect(profile.sex == .female)
    #expect(profile.deliveryDate == CalendarDay(iso: "2026-01-10"))
    #expect(profile.involvedSide == .right)
    #expect(profile.clinicianName == "K. M.")
    #expect(profile.clinicName == "Example Clinic")
    #expect(profile.clinicTelephone == "+1 555 0100")
    #expect(profile.episodeStart == CalendarDay(iso: "2026-03-13"))
    #expect(profile.visitsPerProgressReport == 10)
    #expect(profile.language == "en")
    #expect(
      record.goals == [
        Goal(
          id: "G1", label: "Stairs", measure: .rangeOfMotion(.internalRotation, .right),
          value: 35, due: CalendarDay(iso: "2026-06-01")),
        Goal(id: "G2", label: "G2", decision: .met)
      ])
    #expect(record.plan.map(\.sessionsPerWeek) == [3, nil, nil])
    #expect(record.plan.map(\.sets) == [2, nil, nil])
    #expect(record.plan.map(\.holdSeconds) == [20, nil, nil])
    #expect(record.plan.map(\.repetitions) == [nil, 8...12, 10...10])
    #expect(record.plan.allSatisfy { $0.exerciseID != nil })
  }

  @Test(
    "An unknown key is named with its place and the nearest known one",
    arguments: [
      ("birthdate: 1994-02-03\n", "birthdate", "birth_date", 1, 1),
      ("patient: P-1\nclinic: {name: X, telefone: 1}\n", "telefone", "telephone", 2, 19),
      ("goals:\n  - {goalid: G1, goal_id: G2}\n", "goalid", "goal_id", 2, 6),
      ("plan:\n  - {exercise: X, set: 3}\n", "set", "sets", 2, 19)
    ])
  func unknownKey(yaml: String, key: String, nearest: String, line: Int, column: Int) throws {
    let result = read(yaml)
    let finding = try #require(result.findings("profile.unknown-key").first)
    #expect(finding.message.contains("\"\(key)\""))
    #expect(finding.hint == "did you mean \(nearest)?")
    #expect(
      finding.location == SourceLocation(path: "patient.yaml", line: line, column: column))
    #expect(result.record != nil)
  }

  @Test(
    "A value that cannot be understood is a finding, and the others are used",
    arguments: [
      "birth_date: 3 February 1994", "birth_date: 2026-02-30", "sex: f/m", "involved_side: L3",
      "episode: {start: today}", "episode: {start: 2026-05-01, visits_per_progress_report: ten}",
      "goals: [{goal_id: G1, value: much}]", "goals: [{goal_id: G1, due: soon}]",
      "goals: [{label: Stairs}]", "plan: [{exercise: Side step with band, sets: few}]",
      "plan: [{exercise: Side step with band, reps: many}]",
      "plan: [{exercise: Side step with band, reps: 12-8}]", "plan: [{sets: 3}]",
      "delivery: 2026-01-10", "clinic: Example Clinic", "goals: {goal_id: G1}", "goals: [Stairs]",
      "plan: Side step with band", "body_mass_kg: heavy"
    ])
  func badValue(yaml: String) throws {
    let result = read("language: en\n\(yaml)\nname: A. B.\n")
    let finding = try #require(result.findings("profile.value").first, "nothing was said")
    #expect(finding.location?.line == 2)
    #expect(result.record?.profile.name == "A. B.")
    #expect(result.record?.profile.language == "en")
  }

  @Test("Nothing written is nothing known", arguments: ["", "~", "null", "\"\""])
  func nothing(value: String) throws {
    let result = imported(
      "date,kind,value\n2026-05-08,body,68\n",
      profile: "patient: \(value)\nname: \(value)\nbirth_date: \(value)\ngoals: \(value)\n")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.text())")
    #expect(result.record?.patient == PatientKey(""))
    #expect(result.record?.profile == PatientProfile())
  }

  @Test("Another patient's profile is left out and said so")
  func otherPatient() throws {
    let result = read("patient: P-2\nname: Wrong\ngoals: [{goal_id: G1}]\n")
    #expect(result.codes == ["profile.other-patient"])
    let record = try #require(result.record)
    #expect(record.profile == PatientProfile() && record.goals.isEmpty)
    #expect(record.patient == PatientKey("P-1"))
  }

  @Test("A profile that names nobody is nobody's where the data holds several patients")
  func unnamed() throws {
    let log = "date,patient,kind,value\n2026-05-08,P-1,body,68\n2026-05-08,P-2,body,70\n"
    for patient in ["P-1", "P-2"] {
      let result = imported(
        log, profile: "name: Anna\nemail: {to: anna@example.org}\n", patient: patient)
      #expect(result.codes.contains("profile.unnamed"))
      #expect(result.record?.profile == PatientProfile())
    }
    let own = imported(log, profile: "patient: P-2\nname: Berta\n", patient: "P-2")
    #expect(own.record?.profile.name == "Berta")
  }

  @Test("A profile names the patient of data that names none")
  func profileNamesPatient() throws {
    let result = imported("date,kind,value\n2026-05-08,body,68\n", profile: "patient: P-7\n")
    #expect(result.record?.patient == PatientKey("P-7"))
  }

  @Test("The log's wording of a goal wins over the profile's")
  func logWins() throws {
    let result = imported(
      Self.log
        + "2026-05-08,P-1,goal,\n".replacing("goal", with: "body").replacing(",\n", with: ",69\n"),
      "date,patient,kind,goal_id,label\n2026-05-08,P-1,goal,G1,New\n",
      profile: "goals: [{goal_id: G1, label: Old}, {goal_id: G2, label: Other}]\n")
    #expect(result.record?.goals.map(\.label) == ["Old", "Other", "New"])
    let histories = result.record?.goalHistories ?? []
    #expect(histories.map(\.current.label) == ["New", "Other"])
    #expect(histories.first?.earlier.map(\.label) == ["Old"])
    #expect(histories.first?.current.day == CalendarDay(iso: "2026-05-08"))
  }

  static let bombs: [String: String] = {
    var values = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      values += "a\(level): &a\(level) [\(inner)]\n"
    }
    var keys = "b0: &b0 [x, x]\n"
    for level in 1...30 { keys += "b\(level): &b\(level) [*b\(level - 1), *b\(level - 1)]\n" }
    return [
      "aliases as values": values, "aliases as keys": keys + "? *b30\n: x\n",
      "deep flow": String(repeating: "[", count: 100_000),
      "deep blocks": String(repeating: "- ", count: 100_000) + "x\n",
      "deep maps": "a: " + String(repeating: "{a: ", count: 50_000),
      "itself": "a: &a [*a]\n", "two documents": "name: A\n---\nname: B\n",
      "a key twice": "name: A\nname: B\n", "binary": "name: \u{0}\u{1}\n", "a list": "- a\n",
      "a word": "hello\n", "tabs": "\tname: A\n"
    ]
  }()

  @Test("No profile hangs or stops the program", arguments: bombs.keys.sorted())
  func bomb(name: String) throws {
    let clock = ContinuousClock()
    var result: ImportResult?
    let profile = try #require(Self.bombs[name])
    let time = clock.measure { result = read(profile) }
    #expect(time < .seconds(2))
    #expect(result?.diagnostics.contains { $0.severity == .error } == true)
    #expect(result?.record?.bodyMass.count == 1)
  }
}
