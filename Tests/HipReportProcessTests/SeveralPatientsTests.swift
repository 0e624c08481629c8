import Foundation
import Testing

/// What lies in one file for several patients, or in a folder beside the log, loses nothing and tells nothing.
@Suite struct SeveralPatientsTests {
  private let header =
    "date,patient,kind,direction,side,motion,position,value,symptom,present,note\n"

  private func rom(_ patient: String) -> String {
    "2026-05-01,\(patient),rom,flexion,right,passive,supine,100,,,\n"
  }

  @Test(
    "A warning sign in a row without a patient, or with an unknown one, is asked about",
    arguments: [",symptom,,,,,,saddle_numbness,yes,", "P01,symptom,,,,,,sadle_numbness,yes,"])
  func unknownPatient(row: String) throws {
    let place = try Workplace()
    try place.write(header + rom("P1") + rom("P2") + "2026-05-08,\(row)\n", "patient.csv")
    let run = try place.run(["weekly", "patient.csv", "--patient", "P1"])
    #expect(run.output.hasPrefix("ASK: "))
    #expect(run.status == 2)
  }

  @Test("Two patients' folders do not become one patient, and a sign in one of them is said")
  func twoFolders() throws {
    let place = try Workplace()
    for (name, rows) in [
      ("one", "2026-05-08,rom,internal_rotation,right,25,deg,passive,,\n"),
      (
        "two",
        "2026-05-08,rom,internal_rotation,right,30,deg,passive,,\n"
          + "2026-05-08,symptom,,,,,,saddle_numbness,yes\n"
      )
    ] {
      try place.write("patient: \(name)\n", "\(name)/patient.yaml")
      try place.write(
        "date,kind,direction,side,value,unit,motion,symptom,present\n" + rows, "\(name)/log.csv")
    }
    for inputs in [["one", "two"], ["one/log.csv", "two/log.csv"], ["two", "one/log.csv"]] {
      let run = try place.run(["weekly"] + inputs)
      #expect(run.status == 1)
      #expect(run.errors.contains("input.two-profiles") && run.errors.contains("saddle_numbness"))
      let converted = try place.run(["convert"] + inputs)
      #expect(converted.status == 1 && converted.output.isEmpty)
      #expect(!place.exists("reports"))
    }
    // The files of one folder have one profile.
    try place.write("date,kind,value\n2026-05-08,body,68\n", "one/more.csv")
    #expect(try place.run(["weekly", "one/log.csv", "one/more.csv"]).status == 0)
  }

  @Test("Rows that name nobody are not taken for those of another folder's patient")
  func nobodysFolder() throws {
    let place = try Workplace()
    let header = "date,kind,direction,side,value,unit,motion,symptom,present\n"
    func rom(_ value: Int) -> String {
      "2026-05-08,rom,internal_rotation,right,\(value),deg,passive,,\n"
    }
    try place.write(header + rom(25), "one/log.csv")
    try place.write(
      header + rom(30) + "2026-05-08,symptom,,,,,,saddle_numbness,yes\n", "two/log.csv")
    try place.write(
      "date,patient,kind,direction,side,value\n2026-05-01,P-3,rom,flexion,right,100\n",
      "three/log.csv")
    // Neither names anybody; one does; the same profile, which names nobody, lies beside both.
    for inputs in [["one", "two"], ["three", "two"], ["two/log.csv", "three/log.csv"]] {
      let run = try place.run(["weekly"] + inputs)
      #expect(run.status == 1)
      #expect(run.errors.contains("[import.unnamed-folder]"))
      #expect(run.errors.contains("saddle_numbness"))
      #expect(try place.run(["convert"] + inputs).output.isEmpty)
    }
    for name in ["one", "two"] {
      try place.write("clinician: {email: k@example.org}\n", "\(name)/patient.yaml")
    }
    #expect(try place.run(["weekly", "one", "two"]).errors.contains("[import.unnamed-folder]"))
    #expect(!place.exists("reports"))
    // The profile of its own folder says whose a log is.
    try place.write("patient: P-1\n", "one/patient.yaml")
    let both = try place.run(["weekly", "three", "one"])
    #expect(both.status == 1 && both.errors.contains("\"P-1\", \"P-3\""))
    #expect(try place.run(["weekly", "one", "one/log.csv"]).status == 0)
    let chosen = try place.run(["weekly", "three", "one", "--patient", "P-3"])
    #expect(chosen.status == 0 && !chosen.output.contains("IR R"))
    // The user may say whose they are.
    try place.write(header + rom(25), "four/log.csv")
    #expect(try place.run(["weekly", "three", "four", "--patient", "P-3"]).status == 0)
  }

  @Test("A row of another patient that cannot be used does not reach this patient's folder")
  func otherPatientsRejects() throws {
    let place = try Workplace()
    let secret = "2026-05-01,P2,rom,flexion,right,passive,supine,999,,,nobody else's business\n"
    try place.write(header + rom("P1") + rom("P2") + secret, "patient.csv")
    #expect(try place.run(["weekly", "patient.csv", "--patient", "P1"]).status == 0)
    for (name, data) in try place.files(below: "reports") {
      #expect(!String(decoding: data, as: UTF8.self).contains("business"), "\(name)")
    }
  }

  @Test(
    "A line that cannot be split reaches the folder of the patient whom it names, and nobody else's"
  )
  func linesThatCannotBeSplit() throws {
    let place = try Workplace()
    let torn = "2026-05-01,P2,rom,flexion,right,passive,supine,9,,,hit her \"quagga\n"
    let misspelt = "2026-05-01,P 3,rom,flexion,right,passive,supine,999,,,private words\n"
    let rows = header + rom("P1") + rom("P2") + misspelt + torn
    try place.write(rows, "patient.csv")
    #expect(try place.run(["batch", "patient.csv"]).status == 2)
    let files = try place.files(below: "reports").mapValues { String(decoding: $0, as: UTF8.self) }
    for (name, text) in files where !name.hasPrefix("P2/") {
      #expect(!text.contains("quagga"), "\(name)")
    }
    for (name, text) in files { #expect(!text.contains("private words"), "\(name)") }
    let own = try #require(
      files.first { $0.key.hasPrefix("P2/") && $0.key.hasSuffix("rejects.csv") })
    #expect(own.value.contains("quagga"))
    let other = try #require(
      files.first { $0.key.hasPrefix("P1/") && $0.key.hasSuffix("rejects.csv") })
    #expect(other.value.contains("not shown here"))
  }

  @Test("A number in a line that cannot be split is no patient, and of two names it is nobody's")
  func linesWithNumbers() throws {
    func torn(_ patient: String, _ note: String) -> String {
      "2026-05-02,\(patient),rom,flexion,right,passive,supine,12,,,\(note)\n"
    }
    for (first, second, note) in [("1", "12", "quagga \"words"), ("1", "12", "quagga,words,12,12")]
    {
      let place = try Workplace()
      try place.write(header + rom(first) + rom(second) + torn(first, note), "patient.csv")
      #expect(try place.run(["batch", "patient.csv"]).status == 2)
      let files = try place.files(below: "reports").mapValues {
        String(decoding: $0, as: UTF8.self)
      }
      for (name, text) in files where !name.hasPrefix("1/") {
        #expect(!text.contains("quagga"), "\(name)")
      }
      let own = try #require(
        files.first { $0.key.hasPrefix("1/") && $0.key.hasSuffix("rejects.csv") })
      #expect(own.value.contains("quagga"))
    }
    let place = try Workplace()
    let rows = header + rom("P1") + rom("P2") + rom("P3") + torn("\"P1", "P2 | numb, quagga, P2")
    try place.write(rows, "patient.csv")
    #expect(try place.run(["batch", "patient.csv"]).status == 2)
    for (name, data) in try place.files(below: "reports") {
      #expect(!String(decoding: data, as: UTF8.self).contains("quagga"), "\(name)")
    }
    for (patient, isAsked) in [("P1", true), ("P2", true), ("P3", false)] {
      let run = try place.run(["weekly", "patient.csv", "--patient", patient])
      #expect(run.output.hasPrefix("ASK: ") == isAsked, "\(patient)")
    }
  }

  @Test("check says that a profile of nobody is left out where the data holds several patients")
  func profileOfNobody() throws {
    let place = try Workplace()
    try place.write(header + rom("P1") + rom("P2"), "patient.csv")
    try place.write("name: Anna Alpha\n", "patient.yaml")
    let run = try place.run(["check", "patient.csv"])
    #expect(run.status == 0 && run.output.contains("[profile.unnamed]"))
  }

  @Test("With --strict a rejected row of any patient is an error of check")
  func strictCheck() throws {
    let place = try Workplace()
    let bad = "2026-05-01,P2,rom,flexion,right,passive,supine,999,,,\n"
    try place.write(header + rom("P1") + rom("P2") + bad, "patient.csv")
    #expect(try place.run(["check", "patient.csv"]).status == 2)
    let run = try place.run(["check", "patient.csv", "--strict"])
    #expect(run.status == 1 && run.output.contains("[import.strict]"))
  }

  @Test("A line that cannot be split is asked about, whatever separates its cells")
  func unsplitLine() throws {
    for line in ["2026-05-08;symptom;saddle_numbness;yes;she said \"numb"] {
      let place = try Workplace()
      try place.write(
        "date;kind;symptom;present;note\n2026-05-01;symptom;numbness;no;\n\(line)\n", "patient.csv")
      #expect(try place.run(["weekly", "patient.csv"]).output.hasPrefix("ASK: "))
    }
  }

  @Test("A pipe in a folder is not waited for")
  func pipe() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "folder/patient.csv")
    #expect(
      try place.shell("mkfifo folder/b.csv && timeout 10 $HIPREPORT check folder").status == 0)
  }

  @Test("A number of any size in the profile gives a finding, not a crash")
  func hugeTarget() throws {
    let place = try Workplace()
    try place.write(SampleLogs.good, "patient.csv")
    try place.write("goals: [{goal_id: G1, value: 1e300}]\n", "patient.yaml")
    let run = try place.run(["weekly", "patient.csv"])
    #expect(run.status == 0)
    #expect(run.errors.contains("profile.value"))
  }
}
