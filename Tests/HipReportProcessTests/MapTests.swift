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
    #expect(check.output.contains("--output sheet.map.yaml"))
    let draft = try place.run(["map", "sheet.csv"])
    #expect(draft.status == 0)
    #expect(draft.output.contains("\"IR rechts\""))
    #expect(draft.output.contains("date: \"Besuch\""))
    #expect(draft.output.contains("patient: \"Person\""))
    try place.write(draft.output, "sheet.map.yaml")
    // The title names a movement and no side: that is asked for, and nothing is read until it is answered.
    let early = try place.run(["check", "sheet.csv"])
    #expect(early.status == 1)
    #expect(early.output.contains("measures.side is \"TODO\""), "\(early.output)")
    try place.write(
      draft.output.split(separator: "side: TODO").joined(separator: "side: right"),
      "sheet.map.yaml")
    // It lies beside the sheet under the sheet's name, and is found there.
    let weekly = try place.run(["weekly", "sheet.csv", "--format", "text"])
    #expect(weekly.output.contains("22.5"), "\(weekly.errors)")
    #expect(weekly.output.contains("+10.5"))
  }

  @Test("A sheet of phases is read once its days are filled into the draft")
  func phases() throws {
    let place = try Workplace()
    try place.write("person,leg,IR_before,IR_after\n3,Rt.,22,31\n3,Lt.,30,30\n", "sheet.csv")
    let check = try place.run(["check", "sheet.csv"])
    #expect(check.output.contains("hipreport map sheet.csv --output sheet.map.yaml"))
    #expect(try place.run(["map", "sheet.csv", "--output", "sheet.map.yaml"]).status == 0)
    // Not filled in yet: said, and nothing is read as something else.
    let early = try place.run(["check", "sheet.csv"])
    #expect(early.status == 1)
    #expect(early.output.contains("dates.after is \"TODO\""), "\(early.output)")
    let draft = try place.text("sheet.map.yaml")
    let lines = draft.split(separator: "\n").map { line in
      line.contains("before: TODO")
        ? "  before: 2026-03-02"
        : line.contains("after: TODO") ? "  after: 2026-03-30" : String(line)
    }
    try place.write(lines.joined(separator: "\n") + "\n", "sheet.map.yaml")
    let again = try place.run(["map", "sheet.csv", "--output", "sheet.map.yaml"])
    #expect(again.status == 1, "a mended mapping must not be overwritten")
    let weekly = try place.run(["weekly", "sheet.csv", "--format", "text"])
    #expect(weekly.output.contains("+9"), "\(weekly.errors)")
  }

  @Test("A mapping file that does not fit says what the header lacks")
  func notFitting() throws {
    let place = try Workplace()
    try place.write("a,b\n1,2\n", "sheet.csv")
    try place.write("profile: x\nmatch: {header_has: [date]}\ncolumns: {date: day}\n", "x.map.yaml")
    let run = try place.run(["check", "sheet.csv", "--map", "x.map.yaml"])
    #expect(run.status == 1)
    #expect(run.output.contains("import.map-not-fitting"))
    #expect(run.output.contains("lacks \"day\""))
  }

  @Test("A home log with its own titles is read by its draft, without a word changed")
  func homeLog() throws {
    let place = try Workplace()
    try place.write(
      """
      Day,Exercise done,Side,Sets done,Reps each,Resistance (kg),Pain 0-10,Comments
      2026-03-14,Clamshell,left,3,12,0,2,
      2026-03-17,Glute bridge,both,3,12,10,1,easy
      """, "home.csv")
    #expect(try place.run(["weekly", "home.csv"]).errors.contains("hipreport map home.csv"))
    #expect(try place.run(["map", "home.csv", "--output", "home.map.yaml"]).status == 0)
    let check = try place.run(["check", "home.csv"])
    #expect(check.status == 0)
    #expect(check.output.contains("2 records = 2 used"), "\(check.output)")
    #expect(check.output.contains("6 set"), "\(check.output)")
  }

  @Test("A sheet of several clients whose column is not known stops, and names nobody")
  func persons() throws {
    let place = try Workplace()
    try place.write(
      """
      Klient-Nr,Date,Movement,Side,Degrees
      Ada Lovelace,2026-03-14,flexion,left,100
      Mary Shelley,2026-03-17,flexion,left,110
      """, "sheet.csv")
    let check = try place.run(["check", "sheet.csv"])
    #expect(check.status == 1)
    #expect(check.output.contains("names 2 persons"))
    #expect(!check.output.contains("Lovelace") && !check.output.contains("Shelley"))
  }

  @Test("A mapping in the folder does not take a log of our own")
  func logBesideMapping() throws {
    let place = try Workplace()
    try place.write("Date;Exercise;Weight;Reps\n2026-03-14;Clamshell;5;12\n", "theirs.csv")
    #expect(try place.run(["map", "theirs.csv", "--output", "theirs.map.yaml"]).status == 0)
    let log = try place.run(["convert", "theirs.csv"])
    #expect(log.status == 0)
    try place.write(log.output, "log.csv")
    let again = try place.run(["convert", "log.csv"])
    #expect(again.output == log.output)
    #expect(
      try place.run(["check", "log.csv", "--format", "json"]).output.contains("\"patient-log\""))
  }

  @Test("A draft that still has something to do is to be mended, not drafted again")
  func unfinished() throws {
    let place = try Workplace()
    try place.write("Datum;Hüfte Flexion\n13.03.2026;110\n10.04.2026;115\n", "my sheet.csv")
    let first = try place.run(["check", "my sheet.csv"])
    #expect(first.output.contains("hipreport map 'my sheet.csv' --output 'my sheet.map.yaml'"))
    #expect(
      try place.run(["map", "my sheet.csv", "--output", "my sheet.map.yaml"]).status == 0)
    let again = try place.run(["check", "my sheet.csv"])
    #expect(again.output.contains("fill in what is marked TODO in my sheet.map.yaml: line "))
    #expect(again.output.contains("then run this again"))
    #expect(!again.output.contains("hipreport map"), "\(again.output)")
    let weekly = try place.run(["weekly", "my sheet.csv"])
    #expect(weekly.errors.contains("then run this again"))
  }

  @Test("The columns of the log can be looked up where a draft says so")
  func logColumns() throws {
    let place = try Workplace()
    try place.write("Datum;Hüfte Flexion\n13.03.2026;110\n", "sheet.csv")
    #expect(
      try place.run(["map", "sheet.csv"]).output.contains("hipreport formats show patient-log"))
    let show = try place.run(["formats", "show", "patient-log"])
    #expect(show.status == 0)
    #expect(show.output.contains("hold_s"))
  }
}
