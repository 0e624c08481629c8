import HipReportDiagnostics
import HipReportImport
import HipReportModel
import Testing

/// Rows of an app that writes names with a comma without quotation marks.
@Suite struct OverflowRepairTests {
  private static let good = """
    Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time
    2025-04-28,Overhead Press,Shoulders,10.0,kgs,5,,,
    2025-04-28,Squat,Legs,20.0,kgs,5,,,
    2025-04-28,Walk,Cardio,,,,1.2,km,0:20:00
    """ + "\n"

  private func read(_ rows: String, repairs: Bool = true) -> ImportResult {
    var options = ImportOptions()
    options.repairsOverflow = repairs
    return RecordImporter.read([input(Self.good + rows, path: "a.csv")], options: options)
  }

  @Test(
    "A row is mended where one way of joining its cells fits every column",
    arguments: [
      (
        "2025-04-29,Overhead Press (Each Side, Dumbbells),Shoulders,8.0,kgs,5,,,",
        "Overhead Press (Each Side, Dumbbells)"
      ), ("2025-04-29,\"Lunge\", slow, deep,Legs,8.0,kgs,5,,,", "\"Lunge\", slow, deep"),
      ("2025-04-29,Step, up,Legs,8.0,lbs,5,,,", "Step, up")
    ])
  func mended(row: String, name: String) throws {
    let result = read(row + "\n")
    let set = try #require(result.record?.sets.last)
    #expect(set.exercise == name)
    #expect(set.repetitions == 5)
    #expect(result.codes.contains("import.repaired"))
    #expect(result.rejects.isEmpty)
  }

  @Test("Without the flag the row is set aside, and the finding says what the flag would do")
  func asked() throws {
    let result = read("2025-04-29,Step, up,Legs,8.0,kgs,5,,,\n", repairs: false)
    #expect(result.rejects.count == 1)
    let finding = try #require(result.findings("import.width").first)
    #expect(finding.consequence?.contains("Exercise = Step, up") == true)
    #expect(finding.hint?.contains("--repair overflow") == true)
  }

  @Test(
    "A row is left alone where no joining fits, or several do",
    arguments: [
      "2025-04-29,Step, up,Unheard of,8.0,kgs,5,,,", "2025-04-29,Step up,Legs,8.0,kgs,5,,,,",
      "2025-04-29,Step, up,Legs,eight,kgs,5,,,"
    ])
  func leftAlone(row: String) {
    let result = read(row + "\n")
    #expect(result.rejects.count == 1)
    #expect(!result.codes.contains("import.repaired"))
  }
}
