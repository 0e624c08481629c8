import Foundation
import Testing

/// From an unknown sheet to a report by following the messages alone.
@Suite struct MapTests {
  @Test("The draft of a sheet with a column a movement reads that sheet")
  func draft() throws {
    let place = try Workplace()
    try place.write(
      """
      Besuch;Person;Hüfte Flexion;IR rechts;IR links
      13.03.2026;P-7;110;22,5;31
      10.04.2026;P-7;115;33;30
      """, "sheet.csv")
    let check = try place.run(["check", "sheet.csv"])
    #expect(check.status == 1)
    #expect(check.output.contains("hipreport map sheet.csv"))
    let draft = try place.run(["map", "sheet.csv"])
    #expect(draft.status == 0)
    #expect(draft.output.contains("\"IR rechts\""))
    #expect(draft.output.contains("TODO date"))
    // What a reader of the draft would do: name the day, the patient and the measures.
    let mended = """
      profile: sheet
      kind: rom
      match: {has: [Besuch, IR rechts]}
      columns: {date: Besuch, patient: Person}
      constants: {motion: passive}
      measures:
        - {column: IR rechts, set: {direction: internal_rotation, side: right}}
        - {column: IR links, set: {direction: internal_rotation, side: left}}
      ignore: [Hüfte Flexion]
      """
    try place.write(mended, "sheet.map.yaml")
    let weekly = try place.run([
      "weekly", "sheet.csv", "--map", "sheet.map.yaml", "--format", "text"
    ])
    #expect(weekly.output.contains("22.5"), "\(weekly.errors)")
    #expect(weekly.output.contains("+10.5"))
  }

  @Test("A mapping file that does not fit says what the header lacks")
  func notFitting() throws {
    let place = try Workplace()
    try place.write("a,b\n1,2\n", "sheet.csv")
    try place.write("profile: x\nmatch: {has: [date]}\ncolumns: {date: day}\n", "x.map.yaml")
    let run = try place.run(["check", "sheet.csv", "--map", "x.map.yaml"])
    #expect(run.status == 1)
    #expect(run.output.contains("import.map-not-fitting"))
    #expect(run.output.contains("lacks \"date\""))
  }
}
