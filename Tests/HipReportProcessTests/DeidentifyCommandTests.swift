import Foundation
import Testing

/// `deidentify`: nobody is named, nothing that is computed changes, and what cannot be done safely is not done.
@Suite struct DeidentifyCommandTests {
  /// A workplace with a key that only its owner may read.
  static func place(key: String = "0123456789abcdef0123456789abcdef") throws -> Workplace {
    let place = try Workplace()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: place.write(key, "key"))
    return place
  }

  private static func deidentify(
    _ place: Workplace, _ inputs: [String], _ options: [String] = [], to output: String = "out"
  ) throws -> Run {
    try place.run(["deidentify"] + inputs + ["--output", output, "--key", "key"] + options)
  }

  @Test(
    "Every value that is computed of the output is that of the input, days and names apart",
    arguments: ["demo", "two-visits", "decline", "steady"],
    ["first key of 32 bytes", "another key of 32 bytes"])
  func sameValues(patient: String, key: String) throws {
    let place = try Self.place(key: key)
    let input = Package.root.appending(path: "datasets/patients/\(patient)").path
    let run = try Self.deidentify(place, [input])
    #expect(run.status == 0, "\(run.errors)")
    let (before, after) = (try place.run(["analyze", input]), try place.run(["analyze", "out"]))
    #expect(before.status == after.status)
    let days = try #require(DeidentifiedAnalysis.shift(from: before.output, to: after.output))
    #expect(days % 7 == 0)
    #expect((7...7 * 261).contains(days))
    let differences = try DeidentifiedAnalysis.differences(
      before.output, after.output, days: days)
    #expect(differences == [])
  }

  @Test("Every known format gives a log that names nobody and has the same numbers")
  func formats() throws {
    let folder = Package.root.appending(path: "datasets/formats")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var checked = 0
    for name in names.sorted() where !name.hasPrefix(".") {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: name).path
      ).filter { $0.hasSuffix(".csv") && !$0.contains("expected") && !$0.contains("patient-log") }
      for file in files.sorted() {
        let place = try Self.place()
        let input = folder.appending(path: "\(name)/\(file)").path
        guard [0, 2].contains(try place.run(["convert", input]).status) else { continue }
        #expect([0, 2].contains(try Self.deidentify(place, [input]).status), "\(name)/\(file)")
        let before = try place.run(["analyze", input, "--format", "ndjson"])
        let after = try place.run(["analyze", "out", "--format", "ndjson"])
        let (old, new) = (
          try DeidentifiedAnalysis.numbers(before.output),
          try DeidentifiedAnalysis.numbers(after.output)
        )
        #expect(old == new, "\(name)/\(file)")
        checked += 1
      }
    }
    #expect(checked > 10)
  }

  @Test("No text that somebody may be known by is in any output, wherever it stood")
  func nothingLeaks() throws {
    let place = try Self.place()
    let (log, profile, planted) = PlantedPatient.files
    try place.write(log, "Quillfolder/Quillfile.csv")
    try place.write(profile, "Quillfolder/patient.yaml")
    let check = try place.run(["check", "Quillfolder"])
    #expect(check.status == 0, "every row must be used, or nothing is tested: \(check.output)")
    let run = try Self.deidentify(place, ["Quillfolder"])
    #expect(run.status == 0, "\(run.errors)")
    let files = try place.files(below: "out")
    #expect(files.keys.sorted() == ["deidentified.json", "patient.csv", "patient.yaml"])
    #expect(planted > 100)
    for text in [run.output] + files.values.map({ String(decoding: $0, as: UTF8.self) }) {
      let found = text.lowercased().firstMatch(of: /(?:quill|anneliese|jumbledore)[^\n]{0,20}/)
      #expect(found.map { String($0.0) } == nil)
      for number in PlantedPatient.numbers { #expect(!text.contains(number)) }
    }
    // What was asked about is asked about still, and what was measured is measured.
    let (before, after) = (
      try place.run(["analyze", "Quillfolder"]), try place.run(["analyze", "out"])
    )
    #expect(before.status == after.status)
    #expect(
      try DeidentifiedAnalysis.numbers(before.output)
        == DeidentifiedAnalysis.numbers(after.output))
    let page = try place.run(["weekly", "out", "--format", "text"])
    #expect(page.status == before.status)
    #expect(page.output.contains("numb"), "the note's question stays")
  }

  @Test("Many patients of one file are shifted apart and told apart")
  func manyPatients() throws {
    let place = try Self.place()
    var log = "date,patient,kind,direction,side,value,unit,motion,rater\n"
    for number in 1...40 {
      log += "2026-05-0\(number % 7 + 1),Jumbledore \(number),rom,flexion,left,100,deg,passive,AB\n"
    }
    try place.write(log, "all.csv")
    let run = try Self.deidentify(place, ["all.csv"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("40 rows of 40 patients"))
    let rows = try place.text("out/patient.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",")
    }
    #expect(Set(rows.map { $0[1] }).count == 40)
    #expect(Set(rows.map { $0[0] }).count > 20, "each patient has a shift of her own")
    #expect(Set(rows.compactMap(\.last)).count == 1, "one rater is one")
    // One alone is the same as among the others.
    let one = try Self.deidentify(
      place, ["all.csv"], ["--patient", "Jumbledore 7"], to: "one")
    #expect(one.status == 0)
    let line = try place.text("one/patient.csv").split(separator: "\n")[1]
    #expect(try place.text("out/patient.csv").contains(line))
  }

  @Test("A profile goes to nobody whom it may not be of, and names those whom no row names")
  func profiles() throws {
    let place = try Self.place()
    let header = "date,patient,kind,direction,side,value,unit,motion\n"
    let row = "rom,flexion,left,100,deg,passive\n"
    try place.write(
      header + "2026-05-01,A,\(row)2026-05-01,B,\(row)2026-05-08,B,\(row)", "two/log.csv")
    try place.write("birth_date: 1990-01-01\nlanguage: en\n", "two/patient.yaml")
    for options in [[], ["--patient", "A"], ["--patient", "B"]] {
      let run = try Self.deidentify(place, ["two"], options)
      #expect(run.status == 0, "\(run.errors)")
      #expect(!place.exists("out/patient.yaml"))
    }
    try place.write("patient: B\nlanguage: en\n", "two/patient.yaml")
    #expect(try Self.deidentify(place, ["two"], ["--patient", "B"]).status == 0)
    #expect(try place.text("out/patient.yaml").contains("patient: D-"))
    #expect(try Self.deidentify(place, ["two"], ["--patient", "A"]).status == 0)
    #expect(!place.exists("out/patient.yaml"), "that of the run before is of other data")
    #expect(try Self.deidentify(place, ["two"], ["--patient", "C"]).status == 1)

    let named = Package.root.appending(path: "datasets/patients/two-visits").path
    #expect(try Self.deidentify(place, [named], ["--patient", "P-TWO"], to: "named").status == 0)
    #expect(try place.text("named/patient.yaml").contains("patient: D-"))
  }

  @Test("The same key gives the same bytes, another key other names and days")
  func keys() throws {
    let place = try Self.place()
    for output in ["a", "b", "a"] {
      #expect(try Self.deidentify(place, [Package.demo], to: output).status == 0)
    }
    #expect(try place.files(below: "a") == place.files(below: "b"))
    try place.write("some other key of enough bytes", "key")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: place.path + "/key")
    #expect(try Self.deidentify(place, [Package.demo], to: "c").status == 0)
    let (first, second) = (try place.text("a/patient.csv"), try place.text("c/patient.csv"))
    #expect(first.split(separator: "\n")[1] != second.split(separator: "\n")[1])
    for name in ["patient.csv", "patient.yaml", "deidentified.json"] {
      let facts = try FileManager.default.attributesOfItem(atPath: place.path + "/a/" + name)
      #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test("Measurements that only a note told apart stay two")
  func apart() throws {
    let place = try Self.place()
    let header = "date,time,patient,kind,direction,side,value,unit,motion,trial,note\n"
    try place.write(
      header + "2026-05-01,09:00,P-1,rom,flexion,left,100,deg,passive,1,before\n"
        + "2026-05-01,17:00,P-1,rom,flexion,left,100,deg,passive,1,after\n", "log.csv")
    #expect(try Self.deidentify(place, ["log.csv"]).status == 0)
    let check = try place.run(["check", "out"])
    #expect(check.output.contains("2 records = 2 used"), "\(check.output)")
  }

  @Test("The exercises' names can be left out too")
  func withoutNames() throws {
    let place = try Self.place()
    #expect(try Self.deidentify(place, [Package.demo], ["--exercises", "none"]).status == 0)
    for name in ["patient.csv", "patient.yaml"] {
      let text = try place.text("out/\(name)").lowercased()
      for word in ["bridge", "lunge", "step", "clam"] { #expect(!text.contains(word), "\(word)") }
    }
  }

  @Test("What would give somebody away is refused, and nothing is written")
  func refused() throws {
    let place = try Self.place()
    try place.write(SampleLogs.good, "in/patient.csv")
    try place.write("mine", "full/notes.txt")
    try place.write("short", "short")
    try place.write("0123456789abcdef0123456789abcdef", "open")
    for (name, mode) in [("short", 0o600), ("open", 0o644)] {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: "\(place.path)/\(name)")
    }
    let before = try place.files()
    for (arguments, code) in [
      (["in", "--output", "in", "--key", "key"], "deidentify.exists"),
      (["in", "--output", "full", "--key", "key"], "deidentify.exists"),
      (["in", "--output", "new", "--key", "short"], "deidentify.key"),
      (["in", "--output", "new", "--key", "open"], "deidentify.key"),
      (["in", "--output", "new", "--key", "nowhere"], "deidentify.key"),
      (["nowhere", "--output", "new", "--key", "key"], "input.missing")
    ] {
      let run = try place.run(["deidentify"] + arguments)
      #expect(run.status == 1, "\(arguments)")
      #expect(run.errors.contains(code), "\(run.errors)")
      #expect(try place.files() == before)
    }
    #expect(try place.run(["deidentify", "-", "--output", "new", "--key", "key"]).status == 64)
    // A key in the folder that is given away.
    #expect(try Self.deidentify(place, ["in"], to: "new").status == 0)
    try FileManager.default.copyItem(
      atPath: place.path + "/key", toPath: place.path + "/new/key")
    let inside = try place.run(["deidentify", "in", "--output", "new", "--key", "new/key"])
    #expect(inside.status == 1)
    #expect(inside.errors.contains("deidentify.key"))
  }

  @Test("A rejected row is not in the output, and the status says so")
  func rejected() throws {
    let place = try Self.place()
    try place.write(SampleLogs.withBadRow, "log.csv")
    let run = try Self.deidentify(place, ["log.csv"])
    #expect(run.status == 2)
    #expect(run.output.contains("Rejected, and not in the output: 1 rows"))
    #expect(try place.text("out/patient.csv").split(separator: "\n").count == 4)
    #expect(try Self.deidentify(place, ["log.csv"], ["--strict"], to: "strict").status == 1)
    #expect(!place.exists("strict"))
  }
}
