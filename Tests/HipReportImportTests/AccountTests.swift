import Foundation
import HipReportDiagnostics
@testable import HipReportImport
import HipReportModel
import Testing

@Suite struct AccountTests {
  private static let header = "date,kind,direction,side,value,unit,trial\n"
  private static let row = "2026-05-08,rom,flexion,left,100,deg,\n"

  @Test("Three equal sets stay three sets")
  func equalSets() throws {
    let row = "2026-05-08,set,Side step with band,12\n"
    let result = imported("date,kind,exercise,reps\n" + row + row + row)
    #expect(result.record?.sets.count == 3)
    #expect(result.files[0].counts == [.used: 3])
  }

  @Test(
    "An equal measurement with a stated trial is a duplicate; without one it is a second reading")
  func duplicates() throws {
    for kind in ["rom,flexion,left,100,deg", "strength,flexion,left,100,N"] {
      let stated = "2026-05-08,\(kind),1\n"
      let twice = imported(Self.header + stated + stated)
      #expect(twice.files[0].counts == [.used: 1, .duplicate: 1])
      #expect(twice.findings("import.duplicate").map(\.location?.line) == [3])
      let other = imported(Self.header + stated + "2026-05-08,\(kind),2\n")
      #expect(other.files[0].counts == [.used: 2])
      let unstated = "2026-05-08,\(kind),\n"
      #expect(imported(Self.header + unstated + unstated).files[0].counts == [.used: 2])
    }
  }

  @Test("Rows with the same letters in other cells are no duplicates")
  func shiftedCells() {
    let csv = "date,kind,direction,side,value,trial,device,rater\n"
    let result = imported(
      csv + "2026-05-08,rom,flexion,left,100,1,ab,c\n2026-05-08,rom,flexion,left,100,1,a,bc\n")
    #expect(result.files[0].counts == [.used: 2])
  }

  @Test(
    "A short or long row goes to the rejects whole, and nothing shifts", arguments: [-2, -1, 1, 3])
  func raggedRows(surplus: Int) throws {
    var cells = ["2026-05-09", "rom", "flexion", "left", "111", "deg", "1"]
    if surplus < 0 { cells.removeLast(-surplus) }
    cells += (0..<max(0, surplus)).map { "more\($0)" }
    let result = imported(Self.header + Self.row + cells.joined(separator: ",") + "\n")
    #expect(result.codes == ["import.width"])
    #expect(result.rejects.map(\.cells) == [cells])
    #expect(result.rejects.map(\.line) == [3])
    #expect(result.record?.rangeOfMotion.map(\.degrees) == [100])
  }

  @Test("3 bad rows of 100 leave 97 used")
  func threeOfHundred() {
    var rows = (0..<100).map { "2026-05-08,rom,flexion,left,\(80 + $0 % 9),deg,\n" }
    rows[10] = "2026-05-08,rom,flexion,left,many,deg,1\n"
    rows[50] = "2026-05-08,rom,flexion,left,\"100,deg,1\n"
    rows[90] = "2026-05-08,rom,flexion,left\n"
    let result = imported(Self.header + rows.joined())
    #expect(result.files[0].counts == [.used: 97, .rejected: 3])
    #expect(result.record?.rangeOfMotion.count == 97)
    #expect(result.rejects.map(\.line).sorted() == [12, 52, 92])
  }

  @Test("A repeated header is skipped with a message that says header")
  func repeatedHeader() throws {
    let result = imported(Self.header + Self.row + Self.header + Self.row)
    #expect(result.files[0].counts == [.used: 2, .skipped: 1])
    #expect(try #require(result.diagnostics.first).message.contains("header"))
  }

  @Test(
    "A missing header is called one, with the fix",
    arguments: [row, "1;2;3\n", "Datum,Wert\n8.5.,3\n"])
  func missingHeader(csv: String) throws {
    let result = imported(csv)
    #expect(result.record == nil)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.message.contains("header"))
    #expect(finding.hint?.contains("date") == true)
    #expect(finding.location?.line == 1)
  }

  @Test("Swapped digits are suggested and never corrected")
  func swappedDigits() throws {
    let result = imported(Self.header + Self.row + "2026-05-08,rom,flexion,left,213,deg,\n")
    let finding = try #require(result.findings("import.range").first)
    #expect(finding.consequence?.contains("123") == true)
    #expect(finding.location == SourceLocation(path: "a.csv", line: 3, column: 29))
    #expect(result.record?.rangeOfMotion.map(\.degrees) == [100])
  }

  @Test(
    "Days that do not exist are rejected",
    arguments: ["2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2025-02-29", "2026-05-00"])
  func noSuchDay(day: String) {
    let result = imported(Self.header + Self.row + "\(day),rom,flexion,left,100,deg,\n")
    #expect(result.codes == ["import.no-such-day"])
    #expect(result.rejects.count == 1)
  }

  @Test("A date far ahead stops the run unless now is stated")
  func dateFarAhead() {
    let csv = Self.header + Self.row + "2026-07-08,rom,flexion,left,101,deg,\n"
    #expect(imported(csv).record == nil)
    #expect(imported(csv).codes == ["import.date-far-ahead"])
    #expect(imported(csv, asOf: "2026-07-08").record?.rangeOfMotion.count == 2)
    let sixty = Self.header + Self.row + "2026-07-07,rom,flexion,left,101,deg,\n"
    #expect(imported(sixty).record != nil)
    // A goal's due date and a plan are no "now".
    let goal = "date,kind,goal_id,due\n2027-05-08,goal,G1,2028-01-01\n"
    #expect(imported(Self.header + Self.row, goal).record != nil)
  }

  private static let patients = """
    date,patient,kind,value
    2026-05-08,P-1,body,68
    2026-05-08,P-2,body,70
    2026-05-09,P-2,body,71

    """

  @Test("Two patients in one input are listed, and --patient chooses")
  func severalPatients() throws {
    let result = imported(Self.patients)
    #expect(result.record == nil)
    #expect(result.patients.map(\.identifier) == ["P-1", "P-2"])
    let message = try #require(result.diagnostics.first).message
    #expect(message.contains("P-1") && message.contains("P-2"))
    let second = try #require(imported(Self.patients, patient: "P-2").record)
    #expect(second.patient == PatientKey("P-2"))
    #expect(second.bodyMass.map(\.kilograms) == [70, 71])
    #expect(imported(Self.patients, patient: "P-3").codes == ["import.patient-not-found"])
    #expect(imported(Self.patients, patient: "P-3").record == nil)
  }

  @Test("Blank patient cells take the only identifier, in the file or in the input")
  func blankPatients() throws {
    let csv = "date,patient,kind,value\n2026-05-08,P-1,body,68\n2026-05-09,,body,69\n"
    #expect(imported(csv).record?.bodyMass.count == 2)
    let nameless = "date,kind,value\n2026-05-10,body,70\n"
    let record = try #require(imported(csv, nameless).record)
    #expect(record.bodyMass.map(\.kilograms) == [68, 69, 70])
    #expect(record.patient == PatientKey("P-1"))
    #expect(imported(nameless).record?.patient == PatientKey(""))
  }

  @Test("Where a file holds several patients, a row that names none is nobody's")
  func blankAmongSeveral() throws {
    let result = imported(Self.patients + "2026-05-10,,body,99\n", patient: "P-2")
    #expect(result.record?.bodyMass.map(\.kilograms) == [70, 71])
    #expect(result.codes == ["import.patient-blank"])
    #expect(result.files[0].counts == [.used: 3, .rejected: 1])
    #expect(result.rejects.map(\.line) == [5])
  }

  @Test("An unreadable symptom is rejected and asked about")
  func unusedSymptomIsAskedAbout() throws {
    let result = imported(
      "date,kind,symptom,present\n2026-05-08,symptom,numbness,no\n2026-05-08,symptom,tingly,yes\n")
    let record = try #require(result.record)
    #expect(record.notes.map(\.kind) == [.unusedSymptom])
    #expect(record.notes.map(\.text) == ["tingly"])
    #expect(result.rejects.count == 1)
  }

  @Test("The account of every file adds up", arguments: Fixtures.names(ext: "csv"))
  func addsUp(name: String) throws {
    let bytes = try Fixtures.bytes(name + ".csv")
    let result = RecordImporter.read([InputBytes(path: name, bytes: bytes, sha256: "")])
    for file in result.files {
      #expect(file.counts.values.allSatisfy { $0 >= 0 })
      // A set that states a symptom gives two observations.
      #expect(file.count(.used) <= file.observations.values.reduce(0, +) + file.notTested)
      #expect(file.count(.rejected) == result.rejects.count)
      let text = String(decoding: bytes, as: UTF8.self)
      // Lines above the table are no records.
      if file.encoding == "utf-8", name != "import.preamble" {
        let lines = text.split(whereSeparator: \.isNewline).count
        #expect(file.records == lines - 1)
      }
    }
  }

  @Test("Exercises that the catalogue does not have are named once, with their rows")
  func unknownExercises() {
    var log = "date,exercise,reps\n"
    for (name, rows) in [("Bench press", 3), ("Side stepp with band", 2), ("Face pull", 4)] {
      for _ in 0..<rows { log += "2026-05-08,\(name),10\n" }
    }
    let result = RecordImporter.read([input(log, path: "a.csv")])
    let findings = result.diagnostics.filter { $0.code == "import.unknown-exercise" }
    #expect(findings.count == 2)
    #expect(
      findings.contains { $0.message.contains("Side stepp with band") && $0.location?.line == 5 })
    #expect(
      findings.contains {
        $0.message.hasSuffix("hip exercises: \"Face pull\" (4), \"Bench press\" (3)")
          && $0.count == 2
      })
    #expect(result.record?.sets.count == 9)
  }

  @Test("The account of a file of several patients is sound; a report asks which one")
  func severalPatientsAccount() {
    let log = input(
      "date,patient,kind,value\n2026-05-08,A,body,68\n2026-05-08,B,body,70\n", path: "a.csv")
    var options = ImportOptions()
    #expect(RecordImporter.read([log], options: options).codes.contains("import.several-patients"))

    options.isAccount = true
    let account = RecordImporter.read([log], options: options)
    #expect(!account.diagnostics.contains { $0.severity == .error })
    #expect(account.needsPatientChoice && account.patients.map(\.identifier) == ["A", "B"])
  }

  @Test("A file whose records are not all accounted for gives no report")
  func unaccounted() throws {
    var file = ImportedFile(
      index: 0, account: FileAccount(path: "a.csv", sha256: "", encoding: "utf-8", delimiter: ","))
    for _ in 0..<3 { file.countRecord() }
    file.count(.used)
    file.count(.rest)
    file.close(with: [], day: CalendarDay.init(iso:))
    try Fixtures.compare(file.fatal.text(), "import.unaccounted")
  }
}
