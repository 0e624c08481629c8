import Foundation
import Testing

@Suite struct FilesTests {
  @Test("check writes nothing", arguments: ["text", "json"])
  func checkWritesNothing(format: String) throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow + SampleLogs.symptom("2026-05-06"), "in/patient.csv")
    try place.write("patient: P-1\nbirthdate: x\n", "in/patient.yaml")
    let before = try place.files()
    let run = try place.run(["check", "in", "--format", format])
    #expect(run.status == 2)
    #expect(run.output.contains("import.not-a-number"))
    #expect(try place.files() == before)
  }

  @Test("A large file is named by its own hash, and the same one under two names is read once")
  func largeFile() throws {
    let place = try Workplace()
    let row = "2026-05-04,set,P-1,Clamshell,12,left,as agreed; slowly; without a rest between\n"
    let log = "date,kind,patient,exercise,reps,side,note\n" + String(repeating: row, count: 30_000)
    try place.write(log, "a.csv")
    try place.write(log, "b.csv")
    try place.write(log.replacing("slowly", with: "slower"), "c.csv")
    #expect(log.utf8.count > 2 << 20)
    let sum = try place.shell("sha256sum a.csv").output.prefix(64)
    let run = try place.run(["check", "a.csv", "b.csv", "--format", "json"])
    #expect(run.status == 0)
    #expect(run.output.contains("\"sha256\": \"\(sum)\""))
    #expect(run.output.contains("\"records\": 30000"))
    #expect(run.output.contains("input.same-file"))
    let other = try place.run(["check", "a.csv", "c.csv", "--format", "json"])
    #expect(!other.output.contains("same-file"))
  }

  @Test("What is written to a pipe goes through it, and the pipe stays")
  func pipe() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    let run = try place.shell(
      "mkfifo out; timeout 20 cat out >got & $HIPREPORT convert patient.csv --output out 2>errors; wait; test -p out"
    )
    #expect(run.status == 0)
    #expect(try place.text("got") == place.run(["convert", "patient.csv"]).output)
    #expect(try place.text("got").hasPrefix("date,"))
  }

  @Test(
    "Standard output by its own name is written into, also where it is a file, and no link is replaced"
  )
  func standardOutput() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    let run = try place.shell(
      "ln -s /proc/self/fd/1 out; $HIPREPORT convert patient.csv --output out >got 2>errors; test -L out"
    )
    #expect(run.status == 0)
    #expect(try place.text("got") == place.run(["convert", "patient.csv"]).output)
  }

  @Test("A large file with stray bytes at its beginning is read as from standard input")
  func strayBytes() throws {
    let place = try Workplace()
    var log = Array("date,kind,patient,exercise,reps,side,note\n".utf8)
    for row in 0..<16_000 {
      log += Array("2026-05-04,set,Müller,Clamshell,12,left,as agreed; slowly; with a rest g".utf8)
      log += row < 300 ? [0xFC] : Array("ü".utf8)
      log += Array("n\n".utf8)
    }
    #expect(log.count > 1 << 20)
    try Data(log).write(to: URL(filePath: "\(place.path)/a.csv"))
    let stored = try place.run(["convert", "a.csv"])
    let piped = try place.shell("$HIPREPORT convert - <a.csv")
    #expect(stored.status == 0 && stored.output == piped.output)
    #expect(stored.output.contains("Müller") && stored.output.contains("gün"))
    #expect(stored.errors.contains("[csv.stray-bytes]: 300 bytes"))
  }

  @Test("Reports are readable by their owner only, and no temporary file stays")
  func modes() throws {
    let place = try Workplace()
    try place.write(SampleLogs.withBadRow, "patient.csv")
    for _ in 0..<2 { _ = try place.run(["weekly", "patient.csv", "--output", "a/b"]) }
    let files = try place.files(below: "a").keys.sorted()
    #expect(
      files
        == ["rejects.csv", "weekly.html", "weekly.json", "weekly.txt"]
        .map { "b/P-1/2026-W19/\($0)" })
    for name in ["a", "a/b", "a/b/P-1", "a/b/P-1/2026-W19"] + files.map({ "a/" + $0 }) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(place.path)/\(name)")
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
      #expect(mode == (files.contains(String(name.dropFirst(2))) ? 0o600 : 0o700), "\(name)")
    }
  }

  @Test("A report written through a link replaces the link, not what it points to")
  func linkInTheWay() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    try place.write("mine", "precious.txt")
    try place.write("", "reports/P-1/2026-W19/other.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/reports/P-1/2026-W19/weekly.html",
      withDestinationPath: "\(place.path)/precious.txt")
    #expect(try place.run(["weekly", "patient.csv"]).status == 0)
    #expect(try place.text("precious.txt") == "mine")
    #expect(try place.text("reports/P-1/2026-W19/weekly.html").contains("</html>"))
  }

  @Test("Links that lead out of the folder are not followed, neither data nor profile")
  func linksOutOfTheFolder() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "in/patient.csv")
    try place.write(SampleLogs.withSignal, "elsewhere/secret.csv")
    try place.write("name: Secret Name\nclinic: {name: Secret Clinic}\n", "elsewhere/patient.yaml")
    for (link, target) in [
      ("in/b.csv", "../elsewhere/secret.csv"), ("in/patient.yaml", "../elsewhere/patient.yaml")
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(place.path)/\(link)", withDestinationPath: target)
    }
    let run = try place.run(["weekly", "in"])
    #expect(run.status == 0, "the signal lies outside")
    for (name, data) in try place.files(below: "reports") {
      #expect(!String(decoding: data, as: UTF8.self).contains("Secret"), "\(name)")
    }
    let check = try place.run(["check", "in"])
    #expect(!check.output.contains("b.csv"))
    // A link inside the folder is one of its files.
    try place.write(SampleLogs.withSignal, "in/.hidden")
    try FileManager.default.createSymbolicLink(
      atPath: "\(place.path)/in/c.csv", withDestinationPath: ".hidden")
    #expect(try place.run(["check", "in"]).output.contains("c.csv: "))
  }

  @Test("A folder gives its CSV files, without rejected rows, hidden files and folders below it")
  func folderContents() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "in/a.csv")
    try place.write(SampleLogs.header + SampleLogs.reading("2026-05-08", "28"), "in/B.CSV")
    for name in ["rejects.csv", "x.rejects.csv", ".c.csv", "deeper/d.csv", "e.csv.txt"] {
      try place.write("not to be read\n", "in/\(name)")
    }
    let run = try place.run(["check", "in", "--format", "json"])
    #expect(run.status == 0, "\(run.output)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let files = json?["files"] as? [[String: Any]]
    #expect(files?.compactMap { $0["path"] as? String } == ["B.CSV", "a.csv"])
  }

  private static func outputs(_ place: Workplace, in folder: String = "") throws -> [String: Data] {
    try place.files(below: folder.isEmpty ? "reports" : folder + "/reports")
  }

  @Test("The same input gives the same bytes: again, in another zone, language and folder")
  func sameBytes() throws {
    let expectedPlace = try Workplace()
    for name in ["patient.csv", "patient.yaml"] {
      try expectedPlace.write(
        String(contentsOf: URL(filePath: Package.demo + "/" + name), encoding: .utf8), name)
    }
    let first = try expectedPlace.run(["weekly", "patient.csv"])
    let expected = try Self.outputs(expectedPlace)
    #expect(expected.count == 3 && first.status == 3)
    for environment in [
      [:], ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Los_Angeles"], ["LANG": "de_DE.UTF-8"],
      ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"], ["LC_ALL": "C"], ["LC_ALL": "ar_EG"],
      ["HOME": "/nonexistent"], ["SWIFT_DETERMINISTIC_HASHING": "1"]
    ] {
      try FileManager.default.removeItem(at: expectedPlace.url.appending(path: "reports"))
      let run = try expectedPlace.run(["weekly", "patient.csv"], environment: environment)
      #expect(run.output == first.output, "\(environment)")
      #expect(run.errors == first.errors, "\(environment)")
      #expect(try Self.outputs(expectedPlace) == expected, "\(environment)")
    }
    let other = try Workplace()
    for name in ["patient.csv", "patient.yaml"] {
      try other.write(expectedPlace.text(name), "deep/er/\(name)")
    }
    let run = try other.run(["weekly", "patient.csv"], in: "deep/er")
    #expect(run.output == first.output)
    #expect(try Self.outputs(other, in: "deep/er") == expected)
    // From another working directory the paths differ, and nothing else in the pages.
    let above = try other.run(["weekly", "deep/er", "--output", "reports"])
    #expect(above.status == 3)
    for name in ["weekly.txt", "weekly.json"] {
      let (here, there) = (
        try other.text("reports/P-DEMO/2026-W19/\(name)"),
        try other.text("deep/er/reports/P-DEMO/2026-W19/\(name)")
      )
      #expect(here == there, "\(name)")
    }
  }

  @Test("Standard input is read for -")
  func standardInput() throws {
    let place = try Workplace()
    let run = try place.run(["weekly", "-", "--format", "json"], input: SampleLogs.withSignal)
    #expect(run.status == 3)
    #expect(run.output.contains("standard input:5"))
    #expect(try place.files().isEmpty)
  }

  @Test("Charts for which there is no room are said to have none, at once")
  func noRoomForCharts() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // No file may grow beyond a kilobyte or two: none of the scripts for gnuplot can be written whole.
    process.arguments = [
      "-c",
      #"(trap '' XFSZ; ulimit -f 1; "$0" weekly "$1" --format html; echo "status $?" >&2) 2>&1 >/dev/null | cat"#,
      Package.executable.path, Package.demo
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    let start = ContinuousClock.now
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("the charts cannot be written for gnuplot: File too large"), "\(text)")
    #expect(text.contains("help: hipreport doctor") && text.contains("status 3"))
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
