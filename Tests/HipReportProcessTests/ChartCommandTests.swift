import Foundation
import HipReportKit
import Testing

@Suite struct ChartCommandTests {
  static let drawn = ["range-of-motion", "change", "symptoms"]

  @Test("A chart is drawn as text of at most 80 columns, and nothing is written", arguments: drawn)
  func text(name: String) throws {
    let place = try Workplace()
    for patient in [Package.demo, Package.steady] {
      let run = try place.run(["chart", name, patient])
      #expect(run.status == (patient == Package.demo ? 3 : 0), "\(run.errors)")
      let lines = run.output.split(separator: "\n")
      #expect(lines.count > 12 && lines.allSatisfy { $0.count <= 80 && $0.last != " " })
      let ascii = try place.run(["chart", name, patient, "--ascii"])
      #expect(ascii.status == run.status)
      #expect((ascii.output + ascii.errors).utf8.allSatisfy { $0 < 0x80 })
      #expect(ascii.output.split(separator: "\n").first == lines.first)
    }
    #expect(try place.files().isEmpty)
  }

  @Test("The signals come first, on standard error, also with --quiet; then the findings")
  func signals() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withSignal + SampleLogs.reading("2026-05-07", "x"), "patient.csv")
    let run = try place.run(["chart", "change", "patient.csv"])
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("MODIFY: pelvic heaviness"))
    #expect(run.errors.contains("import.not-a-number"))
    #expect(!run.output.contains("MODIFY"))
    let quiet = try place.run(["chart", "change", "patient.csv", "--quiet"])
    #expect(quiet.status == 3 && quiet.errors.hasPrefix("MODIFY: "))
    // Also where no chart comes of it.
    let none = try place.run(["chart", "strength", "patient.csv"])
    #expect(none.status == 1 && none.errors.hasPrefix("MODIFY: "))

    try place.write(SampleLogs.good, "patient.csv")
    #expect(
      try place.run(["chart", "change", "patient.csv"]).errors == "SAFETY: no signal recorded\n\n")
    #expect(try place.run(["chart", "change", "patient.csv", "--quiet"]).errors.isEmpty)
  }

  @Test("The exit status is that of a report")
  func statuses() throws {
    let place = try Workplace()
    for (log, status) in [
      (SampleLogs.good, 0), (SampleLogs.withBadRow, 2), (SampleLogs.withSignal, 3),
      ("date,kind\n", 1)
    ] {
      try place.write(log, "patient.csv")
      #expect(try place.run(["chart", "change", "patient.csv"]).status == Int32(status))
    }
    try place.write(SampleLogs.withBadRow, "patient.csv")
    #expect(try place.run(["chart", "change", "patient.csv", "--strict"]).status == 1)
  }

  @Test("A chart that the data does not give ends with 1 and says which there are")
  func noData() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    let run = try place.run(["chart", "symptoms", "patient.csv"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors.contains("[chart.no-data]") && run.errors.contains("range-of-motion, change"))
  }

  @Test(
    "A command line that means nothing ends with 64 and says what there is",
    arguments: [
      ["pain", "p.csv"], ["", "p.csv"], ["change"], ["change", "p.csv", "--output", "c.gif"],
      ["change", "p.csv", "--output", "svg"], ["change", "p.csv", "--output", "a.svg/b"],
      ["change", "p.csv", "--output", ""], ["change", "p.csv", "--output", "c.svg", "--ascii"],
      ["change", "p.csv", "--output", "c.svg", "--gnuplot", "gnuplot"],
      ["\u{1B}[31mchange\u{202E}\n", "p.csv"], ["change", "p.csv", "--output", "\u{1B}]0;x\u{7}"]
    ])
  func usage(arguments: [String]) throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "p.csv")
    let run = try place.run(["chart"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("Usage:") && !HostileTests.hasControl(run.errors))
    if arguments.count > 1, arguments[0] != "change" {
      #expect(
        run.errors.contains("range-of-motion, change, strength, adherence, outcomes, symptoms"))
    }
    if arguments.count == 4, !arguments[3].contains("c.svg") {
      #expect(run.errors.contains(".svg, .png, .pdf"))
    }
    #expect(try place.files().count == 1)
  }

  @Test("Hostile texts in every column reach neither the terminal nor a file", arguments: 0..<22)
  func hostile(number: Int) throws {
    let place = try Workplace()
    let text = HostileTests.texts("\(place.path)/marker")[number]
    try place.write(HostileTests.log(text), "patient.csv")
    for name in Self.drawn {
      for more in [[], ["--ascii"]] {
        let run = try place.run(["chart", name, "patient.csv"] + more)
        #expect(run.status == 3 && !run.output.isEmpty, "\(run.errors)")
        #expect(!HostileTests.hasControl(run.output) && !HostileTests.hasControl(run.errors))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
    }
    #expect(try place.files().count == 1)
  }

  @Test("No environment changes the drawing, and a reader that has had enough is success")
  func environments() throws {
    let place = try Workplace()
    let first = try place.run(["chart", "range-of-motion", Package.demo])
    for environment in [
      ["NO_COLOR": "1"], ["TERM": "dumb"], ["LC_ALL": "C"], ["COLUMNS": "40"], ["TZ": "Asia/Tokyo"]
    ] {
      let run = try place.run(
        ["chart", "range-of-motion", Package.demo], environment: environment)
      #expect(run.output == first.output && run.errors == first.errors, "\(environment)")
    }
    #expect(!(first.output + first.errors).contains("\u{1B}"))
    _ = try place.shell(
      "( $HIPREPORT chart change '\(Package.steady)'; echo $? >status ) | head -n 2")
    #expect(try place.text("status") == "0\n")
    _ = try place.shell(
      "( sleep 0.2; $HIPREPORT chart change '\(Package.steady)'; echo $? >status ) | true")
    #expect(try place.text("status") == "0\n")
    #expect(try place.shell("$HIPREPORT chart change '\(Package.steady)' > /dev/full").status == 1)
  }
}

@Suite struct ChartFileTests {
  @Test(
    "--output draws into a file that only its owner reads, replacing a link, leaving nothing else")
  func file() throws {
    let place = try Workplace()
    try place.write("mine", "precious.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/change.SVG", withDestinationPath: "precious.txt")
    for _ in 0..<2 {
      let run = try place.run(["chart", "change", Package.demo, "--output", "change.SVG"])
      #expect(run.status == 3 && run.output == "Wrote change.SVG\n", "\(run.errors)")
    }
    let svg = try place.text("change.SVG")
    #expect(svg.contains("<svg") && svg.contains("</svg>"))
    #expect(try place.text("precious.txt") == "mine")
    #expect(try place.files().count == 2)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(place.path)/change.SVG")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let quiet = try place.run(["chart", "change", Package.demo, "--output", "b.svg", "--quiet"])
    #expect(quiet.output.isEmpty && place.exists("b.svg"))
  }

  @Test("What cannot be written ends with 1, says why, and leaves what was there")
  func unwritable() throws {
    let place = try Workplace()
    try place.write("", "folder.svg/file")
    for (path, reason) in [
      ("missing/c.svg", "No such file or directory"), ("folder.svg", "Is a directory"),
      ("/dev/full/c.svg", "Not a directory")
    ] {
      let run = try place.run(["chart", "change", Package.steady, "--output", path])
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(
        run.errors.contains("error[output.write]: \(path) cannot be written: \(reason)"),
        "\(run.errors)")
    }
    #expect(try place.files().keys.sorted() == ["folder.svg/file"])
  }

  @Test(
    "Without gnuplot a file ends with 69 and the way out, and an old one stays",
    arguments: ["/nowhere/gnuplot", "/bin/true"])
  func withoutGnuplot(path: String) throws {
    let place = try Workplace()
    try place.write("old", "c.svg")
    let run = try place.run([
      "chart", "change", Package.steady, "--output", "c.svg", "--gnuplot", path
    ])
    #expect(run.status == 69)
    #expect(
      run.errors.contains("chart.not-drawn") && run.errors.contains("apt-get install gnuplot-nox"))
    #expect(try place.text("c.svg") == "old")
    #expect(try place.files().count == 1)
    #expect(try place.run(["chart", "change", Package.steady]).status == 0, "text needs no gnuplot")
  }
}
