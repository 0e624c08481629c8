import Foundation
import Testing

@Suite struct ExitStatusTests {
  @Test("A report on good rows without an open signal ends with 0")
  func done() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    for command in [["weekly", "patient.csv"], ["check", "patient.csv"], ["analyze", "patient.csv"]]
    {
      #expect(try place.run(command).status == 0, "\(command)")
    }
    let written = try place.files(below: "reports").keys.sorted()
    #expect(
      written == ["weekly.html", "weekly.json", "weekly.txt"].map { "P-1/2026-W19/\($0)" })
  }

  @Test("Rejected rows end with 2, and lie with their reason in a file that can be mended and read")
  func rejects() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    let run = try place.run(["weekly", "patient.csv", "--output", "out"])
    #expect(run.status == 2)
    #expect(run.errors.contains("patient.csv:5:"))
    #expect(run.output.contains("rejects.csv"))
    let rejects = try place.text("out/P-1/2026-W19/rejects.csv")
    let lines = rejects.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("_file,_line,_code,_message,date,patient,kind,"))
    #expect(lines[1].hasPrefix("patient.csv,5,import.not-a-number,"))
    #expect(lines[1].contains("2026-05-07,P-1,rom,internal_rotation,right,many,deg"))

    try place.write(
      lines[0] + "\n" + lines[1].split(separator: "many,deg").joined(separator: "29,deg") + "\n",
      "mended.csv")
    let again = try place.run(["check", "patient.csv", "mended.csv"])
    #expect(again.output.contains("mended.csv: 1 records = 1 used"))
    #expect(!again.output.contains("mended.csv:1:"), "its own columns must not be warned about")

    // When nothing is rejected any more, the file of an earlier run is gone.
    try place.write(SampleLogs.good, "patient.csv")
    #expect(try place.run(["weekly", "patient.csv", "--output", "out"]).status == 0)
    #expect(!place.exists("out/P-1/2026-W19/rejects.csv"))
  }

  @Test("A cell with quotation marks, commas and line ends stays whole in rejects.csv")
  func awkwardRejects() throws {
    let place = try Workplace()
    let note = "\"a, \"\"b\"\"\nc\""
    try place.write(
      "date,kind,measure,value,note\n2026-05-06,outcome,NPRS,4,\n2026-05-05,outcome,NPRS,5,\n"
        + "2026-05-07,outcome,NPRS,x,\(note)\n2026-05-08,outcome,NPRS,3,one,two\n",
      "patient.csv")
    #expect(try place.run(["weekly", "patient.csv", "--output", "out"]).status == 2)
    let rejects = try place.text("out/patient/2026-W19/rejects.csv")
    #expect(rejects.contains("2026-05-07,outcome,NPRS,x,\(note),\n"))
    #expect(rejects.contains("2026-05-08,outcome,NPRS,3,one,two\n"))
    try place.write(rejects.split(separator: ",x,").joined(separator: ",3,"), "mended.csv")
    let again = try place.run(["check", "mended.csv"])
    #expect(again.status == 0, "\(again.output)")
    #expect(again.output.contains("mended.csv: 2 records = 2 used"))
  }

  @Test("--strict stops at a rejected row with 1 and writes nothing")
  func strict() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    let before = try place.files()
    for command in ["weekly", "check", "analyze"] {
      #expect(try place.run([command, "patient.csv", "--strict"]).status == 1, "\(command)")
    }
    #expect(try place.files() == before)
    try place.write(SampleLogs.good, "patient.csv")
    #expect(try place.run(["weekly", "patient.csv", "--strict"]).status == 0)
  }

  @Test("What cannot be reported on ends with 1, says why, and writes nothing")
  func notDone() throws {
    let place = try Workplace()
    try place.write("# nothing here\n", "folder/readme.txt")
    try place.write("PK\u{3}\u{4}", "book.csv")
    try place.write("", "empty.csv")
    let before = try place.files()
    for (path, code) in [
      ("missing.csv", "input.missing"), ("folder", "input.empty-folder"),
      ("book.csv", "csv.not-text"), ("empty.csv", "import.empty-file")
    ] {
      let run = try place.run(["weekly", path])
      #expect(run.status == 1, "\(path)")
      #expect(run.errors.contains("[\(code)]"), "\(path): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(try place.files() == before)
  }

  @Test("One missing path among good ones stops the report: no hole stays unseen")
  func oneMissing() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    let run = try place.run(["weekly", "patient.csv", "may.csv"])
    #expect(run.status == 1)
    #expect(!place.exists("reports"))
  }

  @Test(
    "A command line that means nothing ends with 64",
    arguments: [
      ["weekly"], ["weekly", "a.csv", "--nonsense"], ["nonsense"],
      ["weekly", "a.csv", "--week", "19"], ["weekly", "a.csv", "--as-of", "8 May"],
      ["weekly", "a.csv", "--format", "docx"], ["check", "a.csv", "--as-of", "2026-02-30"],
      ["schedule", "p", "--output", ""], ["schedule", "p", "--state", ""],
      ["explain", "rom", "a.csv", "--until", "2026-05-01", "--as-of", "2026-05-08"]
    ])
  func usage(arguments: [String]) throws {
    let run = try Workplace().run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("Usage:"))
    #expect(run.output.isEmpty)
  }

  @Test("An open signal ends with 3, rejected rows or not")
  func signalWins() throws {
    let place = try Workplace()
    for text in [
      SampleLogs.withSignal, SampleLogs.withSignal + SampleLogs.reading("2026-05-07", "x")
    ] {
      try place.write(text, "patient.csv")
      for command in ["weekly", "analyze"] {
        #expect(try place.run([command, "patient.csv"]).status == 3, "\(command)")
      }
    }
  }

  @Test("A folder or file that cannot be written ends with 1 and says so")
  func unwritable() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    try place.write("in the way", "reports")
    let run = try place.run(["weekly", "patient.csv"])
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be written"))
    #expect(try place.text("reports") == "in the way")
  }

  @Test(
    "A full standard output is no success", arguments: ["analyze", "check", "weekly --format text"])
  func fullOutput(command: String) throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    #expect(try place.shell("$HIPREPORT \(command) patient.csv > /dev/full").status == 1)
  }

  @Test(
    "A reader that has had enough is success",
    arguments: ["weekly --format text", "analyze", "check"])
  func closedPipe(command: String) throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    // The subshell's status is the program's; `true` reads nothing and closes the pipe at once.
    let run = try place.shell(
      "( sleep 0.2; $HIPREPORT \(command) patient.csv; echo $? >status ) | true")
    #expect(run.status == 0)
    #expect(try place.text("status") == "0\n")
  }

  @Test("Nobody reading the messages stops no report: it is written all the same")
  func closedMessages() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    _ = try place.shell("( sleep 0.2; $HIPREPORT weekly patient.csv 2>&1 >/dev/null ) | true")
    #expect(try place.files(below: "reports").keys.contains { $0.hasSuffix("weekly.html") })
  }

  @Test("Without gnuplot the report is made, says so, and fails only if charts are required")
  func withoutGnuplot() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    for gnuplot in ["/nowhere/gnuplot", "/bin/false", "/bin/true", "/bin/cat"] {
      let run = try place.run(["weekly", "patient.csv", "--gnuplot", gnuplot])
      #expect(run.status == 0, "\(gnuplot)")
      #expect(run.errors.contains("warning[charts.missing]"), "\(gnuplot)")
      #expect(try place.text("reports/P-1/2026-W19/weekly.html").contains("</html>"))
      let required = try place.run([
        "weekly", "patient.csv", "--gnuplot", gnuplot, "--require-charts"
      ])
      #expect(required.status == 69, "\(gnuplot)")
    }
  }
}
