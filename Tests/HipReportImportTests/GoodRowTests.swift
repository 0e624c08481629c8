import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

@Suite struct GoodRowTests {
  private func record(_ csv: String) throws -> ClinicalRecord {
    let result = imported(csv)
    let record = try #require(result.record, "\(result.diagnostics.text())")
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics.text())")
    return record
  }

  private let day = CalendarDay(year: 2026, month: 5, day: 8) ?? CalendarDay(number: 0)
  private let row = RowReference(file: 0, line: 2)

  @Test("A range-of-motion row gives every value of its cells")
  func rangeOfMotion() throws {
    let record = try record(
      """
      date,kind,direction,side,value,unit,motion,position,device,rater,trial,pain
      2026-05-08,rom,internal_rotation,right,22.5,deg,passive,seated,goniometer,KM,2,3
      """)
    #expect(
      record.rangeOfMotion == [
        RangeOfMotionReading(
          day: day, direction: .internalRotation, side: .right, motion: .passive,
          position: "seated", device: "goniometer", rater: "KM", trial: 2, degrees: 22.5, pain: 3,
          row: row)
      ])
  }

  @Test("A blank cell is not recorded, and never zero")
  func blanks() throws {
    let record = try record(
      """
      date,kind,direction,side,value,unit,motion,position,device,rater,trial,pain,exercise,load
      2026-05-08,rom,flexion,left,100,,,,,,,,,
      2026-05-08,set,,,,,,,,,,,Side step with band,
      """)
    #expect(
      record.rangeOfMotion == [
        RangeOfMotionReading(day: day, direction: .flexion, side: .left, degrees: 100, row: row)
      ])
    let set = try #require(record.sets.first)
    #expect(set.repetitions == nil && set.loadKilograms == nil && set.fatigued == nil)
    #expect(set.painDuring == nil && set.perceivedExertion == nil && set.side == nil)
  }

  @Test(
    "Directions, sides and motions are known by their short names",
    arguments: [
      ("IR", Direction.internalRotation), ("ER", .externalRotation), ("ir", .internalRotation),
      ("Internal Rotation", .internalRotation), ("external-rotation", .externalRotation),
      ("medial rotation", .internalRotation), ("FLEX", .flexion), ("ext", .extension_),
      ("abd", .abduction), ("Add", .adduction)
    ])
  func synonyms(word: String, direction: Direction) throws {
    let record = try record(
      "date,kind,direction,side,value,motion\n2026-05-08,ROM,\(word),R,20,AROM\n")
    let reading = try #require(record.rangeOfMotion.first)
    #expect(reading.direction == direction)
    #expect(reading.side == .right)
    #expect(reading.motion == .active)
  }

  @Test(
    "An angle may carry its unit in the cell",
    arguments: ["22", "22°", "22 deg", "22 degrees", "+22", "22.0"])
  func angleWithUnit(cell: String) throws {
    let record = try record("date,kind,direction,side,value\n2026-05-08,rom,IR,left,\(cell)\n")
    #expect(record.rangeOfMotion.map(\.degrees) == [22])
  }

  @Test(
    "Forces are in newtons, torques in newton metres",
    arguments: [
      ("N", 100.0, StrengthTest.Unit.newton), ("kgf", 980.665, .newton),
      ("lbf", 444.82216152605, .newton), ("Nm", 100, .newtonMetre), ("N m", 100, .newtonMetre)
    ])
  func forces(unit: String, value: Double, expected: StrengthTest.Unit) throws {
    let record = try record(
      """
      date,kind,direction,side,value,unit,position,device,rater,trial,lever_m
      2026-05-08,strength,abduction,left,100,\(unit),side lying,dynamometer,KM,1,0.35
      """)
    let test = try #require(record.strengthTests.first)
    #expect(abs(test.value - value) < 1e-9)
    #expect(test.unit == expected)
    #expect(test.grade == nil && test.leverMetres == 0.35 && test.position == "side_lying")
    #expect(test.side == .left && test.device == "dynamometer" && test.trial == 1)
  }

  @Test(
    "A muscle grade keeps its sign as text", arguments: ["4-", "4+", "4", "0", "5", "4/5", "4-/5"])
  func grades(grade: String) throws {
    let record = try record(
      "date,kind,direction,side,value,unit\n2026-05-08,strength,flexion,left,\(grade),mmt\n")
    let test = try #require(record.strengthTests.first)
    #expect(test.grade == grade)
    #expect(test.value == Double(String(grade.prefix(1))))
    #expect(test.unit == .manualMuscleTest)
  }

  @Test(
    "What is no muscle grade is rejected",
    arguments: ["6", "-1", "4.5", "4x", "good", "45", "4 to 5"])
  func noGrades(grade: String) {
    let result = imported(
      """
      date,kind,direction,side,value,unit
      2026-05-08,strength,flexion,left,4,mmt
      2026-05-08,strength,flexion,left,\(grade),mmt
      """)
    #expect(result.codes == ["import.not-a-number"])
    #expect(result.rejects.map(\.line) == [3])
  }

  @Test("A set gives every value of its cells")
  func exerciseSet() throws {
    let record = try record(
      """
      date,kind,exercise,direction,side,set,set_type,reps,hold_s,distance_m,duration_s,load,unit,band,rpe,rir,fatigued,pain_before,pain,pain_after,felt_in,contraction
      2026-05-08,set,Side step with band,abduction,left,2,drop,12,5,30,60,20,kg,red,7.5,3,yes,1,2,4,glutes,eccentric
      """)
    var set = ExerciseSet(day: day, exercise: "Side step with band", type: .drop, row: row)
    set.exerciseID = record.sets.first?.exerciseID
    set.statedDirection = .abduction
    set.side = .left
    set.number = 2
    set.repetitions = 12
    set.holdSeconds = 5
    set.distanceMetres = 30
    set.durationSeconds = 60
    set.loadKilograms = 20
    set.band = "red"
    set.perceivedExertion = 7.5
    set.repetitionsInReserve = 3
    set.fatigued = true
    set.painBefore = 1
    set.painDuring = 2
    set.painAfter = 4
    set.feltIn = "glutes"
    set.contraction = .eccentric
    #expect(record.sets == [set])
    #expect(set.exerciseID != nil)
  }

  @Test("Loads are in kilograms, help is negative, and a load without a unit claims none")
  func loads() throws {
    let record = try record(
      """
      date,kind,exercise,reps,load,unit
      2026-05-08,set,Side step with band,10.0,70,lb
      2026-05-08,set,Side step with band,10,-20,kg
      2026-05-08,set,Side step with band,10,-20,lbs
      2026-05-08,set,Side step with band,10,15,
      """)
    #expect(record.sets.map(\.repetitions) == [10, 10, 10, 10])
    let kilograms = record.sets.map(\.loadKilograms)
    #expect(kilograms[1] == -20 && kilograms[3] == nil)
    #expect(abs((kilograms[0] ?? 0) - 31.7514659) < 1e-9)
    #expect(abs((kilograms[2] ?? 0) + 9.0718474) < 1e-9)
    #expect(record.sets.map(\.loadWithoutUnit) == [nil, nil, nil, 15])
  }

  @Test("An explicit no is data; a severity above zero is a yes, and zero a no")
  func symptoms() throws {
    let record = try record(
      """
      date,kind,symptom,value,present,timing,side,exercise
      2026-05-08,symptom,pelvic_heaviness,3,yes,during,left,Side step with band
      2026-05-08,symptom,Pelvic Heaviness,,no,within_2h,,
      2026-05-08,symptom,numbness,0,,next day,,
      2026-05-08,symptom,numbness,2,,at rest,,
      """)
    #expect(record.symptoms.map(\.isPresent) == [true, false, false, true])
    #expect(
      record.symptoms.map(\.code)
        == ["pelvic_heaviness", "pelvic_heaviness", "numbness", "numbness"])
    #expect(record.symptoms.map(\.severity) == [3, nil, 0, 2])
    #expect(record.symptoms.map(\.timing) == [.during, .within2Hours, .nextDay, .atRest])
    #expect(record.symptoms[0].exercise == "Side step with band")
    #expect(record.symptoms[0].side == .left)
  }

  @Test("Outcomes, body mass, visits, events, goals and plans give their values")
  func otherKinds() throws {
    let record = try record(
      """
      date,kind,measure,value,unit,label,symptom,goal_id,direction,side,due,exercise,sessions_per_week,sets,reps,hold_s
      2026-05-08,outcome,PGQ,38,,,,,,,,,,,,
      2026-05-08,body,,150,lb,,,,,,,,,,,
      2026-05-08,body,,68,,,,,,,,,,,,
      2026-05-08,visit,,,,reevaluation,,,,,,,,,,
      2026-05-08,event,,,,signal reviewed,pelvic_heaviness,,,,,,,,,
      2026-05-08,goal,rom,35°,,Stairs,,G1,IR,right,2026-06-01,,,,,
      2026-05-08,goal,rom flexion left,110,,,,G2,,,,,,,,
      2026-05-08,plan,,,,,,,,,,Side step with band,3,2,8-12,20
      """)
    #expect(record.outcomes == [OutcomeScore(day: day, measure: "PGQ", value: 38, row: row)])
    #expect(abs(record.bodyMass[0].kilograms - 68.0388555) < 1e-9)
    #expect(record.bodyMass[1].kilograms == 68)
    #expect(record.visits.map(\.label) == ["reevaluation"])
    #expect(record.events.map(\.symptom) == ["pelvic_heaviness"])
    #expect(record.goals.map(\.id) == ["G1", "G2"])
    #expect(
      record.goals.map(\.measure)
        == [.rangeOfMotion(.internalRotation, .right), .rangeOfMotion(.flexion, .left)])
    #expect(record.goals.map(\.value) == [35, 110])
    #expect(record.goals[0].due == CalendarDay(iso: "2026-06-01"))
    #expect(record.goals.map(\.label) == ["Stairs", "G2"])
    let item = try #require(record.plan.first)
    #expect(item.sessionsPerWeek == 3 && item.sets == 2 && item.repetitions == 8...12)
    #expect(item.holdSeconds == 20 && item.day == day)
  }

  @Test("Titles are known in any case, with blanks, hyphens or underscores, in any order")
  func titles() throws {
    let record = try record(
      """
      Set Type,DATE,pain-after,Exercise,SESSIONS PER WEEK,Kind,hold S,REPS
      warm-up,2026-05-08,4,Side step with band,,Set,7,9
      """)
    let set = try #require(record.sets.first)
    #expect(set.type == .warmup && set.painAfter == 4 && set.holdSeconds == 7)
    #expect(set.repetitions == 9)
  }

  @Test("The order of the columns means nothing")
  func columnOrder() throws {
    let cells = [
      ("date", "2026-05-08"), ("kind", "rom"), ("direction", "ER"), ("side", "left"),
      ("value", "31"), ("unit", "deg"), ("device", "phone"), ("rater", "A B"), ("note", "x,y")
    ]
    var generator = SeededGenerator(seed: 7)
    let expected = try record(Self.csv(cells))
    for _ in 0..<30 {
      #expect(try record(Self.csv(cells.shuffled(using: &generator))) == expected)
    }
  }

  private static func csv(_ cells: [(String, String)]) -> String {
    cells.map(\.0).joined(separator: ",") + "\n"
      + cells.map { $0.1.contains(",") ? "\"\($0.1)\"" : $0.1 }.joined(separator: ",") + "\n"
  }

  @Test("A file of one kind needs no column kind")
  func kindByColumns() throws {
    let files: [(String, (ClinicalRecord) -> Int)] = [
      ("date,symptom,present\n2026-05-08,numbness,no\n", { $0.symptoms.count }),
      ("date,goal_id,label\n2026-05-08,G1,Stairs\n", { $0.goals.count }),
      ("date,exercise,sessions_per_week\n2026-05-08,Side step with band,3\n", { $0.plan.count }),
      ("date,exercise,reps\n2026-05-08,Side step with band,3\n", { $0.sets.count }),
      ("date,measure,value\n2026-05-08,PGQ,3\n", { $0.outcomes.count }),
      ("date,direction,side,value\n2026-05-08,IR,left,3\n", { $0.rangeOfMotion.count }),
      ("date,direction,side,value,unit\n2026-05-08,IR,left,3,N\n", { $0.strengthTests.count })
    ]
    for (csv, count) in files { #expect(count(try record(csv)) == 1, "\(csv)") }
  }
}
