import Foundation
import Testing

/// `convert` and `formats`, and the exports of other programs given to the other commands.
@Suite struct ConvertTests {
  private static let strong = """
    Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes
    2026-03-02 18:00:00;"Legs";"Clamshell";1;10;kg;12;8;;;0;"";""
    2026-03-02 18:00:00;"Legs";"Clamshell";Rest Timer;;;;;;;90;;
    2026-03-05 18:00:00;"Legs";"Clamshell";W;20;lbs;10;;;;0;;

    """

  @Test("An export becomes a patient log, and the log becomes itself")
  func twice() throws {
    let place = try Workplace()
    try place.write(Self.strong, "strong.csv")
    let first = try place.run(["convert", "strong.csv", "--output", "log.csv", "--quiet"])
    #expect(first.status == 0, "\(first.errors)")
    let log = try place.text("log.csv")
    #expect(
      log == """
        date,kind,unit,exercise,set,set_type,reps,load,rpe
        2026-03-02,set,kg,Clamshell,1,,12,10,8
        2026-03-05,set,kg,Clamshell,,warmup,10,9.071847400000001,

        """)
    let second = try place.run(["convert", "log.csv", "--quiet"])
    #expect(second.output == log)
  }

  @Test("A report is made of an export as it is, and the account adds up")
  func weekly() throws {
    let place = try Workplace()
    try place.write(Self.strong, "strong.csv")
    let check = try place.run(["check", "strong.csv"])
    #expect(check.output.contains("3 records = 2 used + 1 rest"))
    #expect(check.output.contains("read as strong"))
    let weekly = try place.run(["weekly", "strong.csv", "--format", "text"])
    #expect(weekly.output.contains("10 kg × 12"))
  }

  @Test("Dates that may be read in two ways stop, and a flag answers")
  func dates() throws {
    let place = try Workplace()
    try place.write("Visit Date,Movement,Hip,Angle\n03/04/2026,Flexion,Rt.,110\n", "sheet.csv")
    let open = try place.run(["check", "sheet.csv"])
    #expect(open.status == 1)
    #expect(open.output.contains("2026-04-03 or 2026-03-04"))
    let stated = try place.run(["convert", "sheet.csv", "--dates", "dmy"])
    #expect(stated.output.contains("2026-04-03,rom,flexion,right,110,deg"))
  }

  @Test("A user's mapping file reads what no built-in format fits")
  func ownMapping() throws {
    let place = try Workplace()
    try place.write("wann,was,winkel\n13.03.2026,IR re,22\n", "sheet.csv")
    try place.write(
      """
      profile: clinic
      kind: rom
      match: {header_has: [wann, winkel]}
      columns: {date: wann, value: winkel, direction: was, side: was}
      values: {direction: {ir re: internal_rotation}, side: {ir re: right}}
      """, "clinic.map.yaml")
    let run = try place.run(["convert", "sheet.csv", "--map", "clinic.map.yaml"])
    #expect(run.output.contains("2026-03-13,rom,internal_rotation,right,22,deg"), "\(run.errors)")
    try place.write("profile: clinic\ncolums: {}\n", "bad.map.yaml")
    let bad = try place.run(["check", "sheet.csv", "--map", "bad.map.yaml"])
    #expect(bad.status == 1)
    #expect(bad.output.contains("unknown key \"colums\""))
    #expect(bad.output.contains("map.unreadable"))
  }

  @Test("Every format is listed, and its mapping file is printed")
  func formats() throws {
    let place = try Workplace()
    let list = try place.run(["formats"])
    for name in ["patient-log", "strong", "hevy", "fitnotes", "rom-wide", "vald-dynamo"] {
      #expect(list.output.contains(name))
    }
    let strong = try place.run(["formats", "show", "strong"])
    #expect(strong.output.hasPrefix("profile: strong\n"))
    #expect(try place.run(["formats", "show", "none"]).status == 64)
  }

  @Test(
    "Of several patients only the one who is asked for is written, and with --strict nothing in part"
  )
  func onePatient() throws {
    let place = try Workplace()
    try place.write(
      "date,patient,kind,value\n2026-05-08,P-1,body,68\n2026-05-08,P-2,body,70\n", "all.csv")
    let one = try place.run(["convert", "all.csv", "--patient", "P-2"])
    #expect(one.status == 0 && one.output.contains("P-2") && !one.output.contains("P-1"))
    try place.write("date,kind,value\n2026-05-08,body,68\n", "own/log.csv")
    try place.write("patient: P-3\n", "own/patient.yaml")
    let own = try place.run(["convert", "own", "--patient", "P-3"])
    #expect(own.status == 0 && own.output.contains("68"))
    let nobody = try place.run(["convert", "all.csv", "--patient", "NOBODY"])
    #expect(nobody.status == 1 && nobody.output.isEmpty)
    #expect(nobody.errors.contains("import.patient-not-found"))
    try place.write("date,kind,value\n2026-05-08,body,68\n2026-05-09,body,many\n", "bad.csv")
    #expect(try place.run(["convert", "bad.csv", "--output", "out.csv", "--strict"]).status == 1)
    #expect(!place.exists("out.csv"))
    #expect(try place.run(["convert", "bad.csv"]).status == 2)
  }

  @Test("The unit that is stated is that of loads whose row states none, in a patient log too")
  func statedUnit() throws {
    let place = try Workplace()
    try place.write(
      "date,exercise,reps,load,unit\n2026-05-08,Bridge,8,20,\n2026-05-08,Bridge,8,20,kg\n",
      "log.csv")
    let pounds = try place.run(["convert", "log.csv", "--unit", "lb"]).output
    #expect(pounds.contains("Bridge,8,9.0718474") && pounds.contains("Bridge,8,20\n"))
    let check = try place.run(["check", "log.csv", "--unit", "lb", "--format", "json"]).output
    #expect(check.contains("\"flag\""))
  }
}
