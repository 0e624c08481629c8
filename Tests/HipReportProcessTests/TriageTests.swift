import Foundation
import Testing

/// Who needs a look: the list as a clinician and a program read it.
@Suite struct TriageTests {
  private let header = "date,kind,direction,side,value,unit,motion,symptom,present,measure\n"

  private func rom(_ day: String, _ degrees: Int) -> String {
    "\(day),rom,flexion,right,\(degrees),deg,passive,,,\n"
  }

  private func symptom(_ code: String) -> String { "2026-05-06,symptom,,,,,,\(code),yes,\n" }

  /// Each with the reason that it has a name of.
  private var patients: [(name: String, rows: String)] {
    let calm = rom("2026-05-04", 100) + rom("2026-05-07", 101)
    return [
      ("a-calm", calm), ("b-rejected", calm + "2026-05-07,rom,flexion,right,many,deg,passive,,,\n"),
      ("c-silent", rom("2026-04-15", 100)), ("d-short-silence", rom("2026-04-27", 100)),
      (
        "e-silent-signal",
        rom("2026-04-27", 100) + "2026-04-28,symptom,,,,,,pelvic_heaviness,yes,\n"
      ),
      ("f-worse", rom("2026-05-04", 120) + rom("2026-05-07", 80)),
      ("g-score", calm + "2026-05-07,outcome,,,14,,,,,EPDS\n"),
      ("h-ask", calm + symptom("odd_feeling")),
      ("h-urgent", calm + symptom("odd_feeling")),
      ("i-modify", calm + symptom("pelvic_heaviness")), ("j-call", calm + symptom("numbness")),
      ("k-emergency", calm + symptom("saddle_numbness"))
    ]
  }

  private func clinic() throws -> Workplace {
    let place = try Workplace()
    for (name, rows) in patients {
      try place.write("patient: \(name)\n", "clinic/\(name)/patient.yaml")
      try place.write(header + rows, "clinic/\(name)/log.csv")
    }
    try place.write(
      "date,kind,note\n2026-04-30,visit,the calf is swollen\n", "clinic/h-urgent/notes.csv")
    // Nobody waits for what she writes, and ten visits without a report are no report that is due.
    try place.write("patient: n-discharged\n", "clinic/n-discharged/patient.yaml")
    try place.write(
      "date,kind,label\n"
        + (1...10).map { "2026-03-\(10 + $0),visit,treatment\n" }.joined()
        + "2026-03-28,visit,discharge\n", "clinic/n-discharged/log.csv")
    try place.write(header + rom("2026-03-27", 100), "clinic/n-discharged/motion.csv")
    try place.write("x,y\n", "clinic/l-unread/log.csv")
    // A profile that went into the wrong folder.
    try place.write(
      "patient: Q-9999\nclinic: {telephone: 555 0199}\n", "clinic/o-profile/patient.yaml")
    try place.write(
      (header + rom("2026-05-04", 100)).replacing("date,", with: "patient,date,")
        .replacing("2026-", with: "o-profile,2026-"), "clinic/o-profile/log.csv")
    try place.write(
      header + symptom("saddle_numbness") + rom("2028-05-07", 100), "clinic/m-unreported/log.csv")
    return place
  }

  @Test(
    "The most urgent stands first: signals by class, questions by what they may mean, scores, falls, silence, no report, rows"
  )
  func order() throws {
    let place = try clinic()
    #expect(try place.run(["batch", "clinic", "--week", "2026-W19"]).status == 3)
    let tree = try #require(
      JSONSerialization.jsonObject(with: Data(place.text("reports/triage-2026-W19.json").utf8))
        as? [String: Any])
    let look = try #require(tree["look"] as? [[String: Any]])
    #expect(
      look.map { $0["name"] as? String } == [
        "k-emergency", "j-call", "m-unreported", "h-urgent", "e-silent-signal", "i-modify", "h-ask",
        "g-score",
        "f-worse", "c-silent", "l-unread", "o-profile", "b-rejected"
      ])
    #expect(tree["patients"] as? Int == 16)
    let signals = try #require(tree["signals"] as? [[String: Any]])
    #expect(
      signals.map { $0["class"] as? String } == ["emergency", "contact", "modify", "modify"])
    #expect(signals.allSatisfy { $0["open"] as? Bool == true })
  }

  @Test("The text begins with the signals and gives each reason in the words of the page")
  func words() throws {
    let place = try clinic()
    #expect(try place.run(["batch", "clinic", "--week", "2026-W19"]).status == 3)
    let text = try place.text("reports/triage-2026-W19.txt")
    #expect(text.hasPrefix("k-emergency: EMERGENCY SIGN: "))
    let whole = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "h-urgent: ASK: about leg swelling? 30 Apr", "j-call: CALL PATIENT: ",
      "i-modify: MODIFY: pelvic heaviness, 6 May",
      "f-worse: right flexion ▼ worse, re-measure first",
      "nothing written for 1 week, and a signal is open; the last entry is of 28 Apr",
      "c-silent: nothing written for 3 weeks; the last entry is of 15 Apr",
      "l-unread: NO REPORT: log.csv:1: ", "b-rejected: 1 row was not used",
      "Who needs a look · 4–10 May 2026 · 13 of 16 patients",
      "o-profile: Mend patient.yaml: it names another patient, or nobody"
    ] { #expect(whole.contains(words), "\(words) is not in\n\(text)") }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for name in ["a-calm", "d-short-silence", "n-discharged"] { #expect(!text.contains(name)) }
    let page = try place.text("reports/o-profile/2026-W19/weekly.txt")
    #expect(page.contains("- Mend patient.yaml: it names another patient"))
    for own in [page, text] { #expect(!own.contains("Q-9999") && !own.contains("0199")) }
  }

  @Test(
    "A profile of nobody in a file of several patients is said of each, in a batch as for one",
    arguments: ["sex: female\n", "patient: Q-9999\n", "patient: p-1\n"])
  func profileOfNobody(profile: String) throws {
    let place = try Workplace()
    let rows = ["p-1", "p-2"].map { name in
      rom("2026-05-04", 100).replacing("2026-", with: "\(name),2026-")
    }
    try place.write("patient,\(header)" + rows.joined(), "in/log.csv")
    try place.write(profile, "in/patient.yaml")
    let isOfOne = profile.contains("p-1")
    let run = try place.run(["batch", "in"])
    let triage = run.output
    for name in ["p-1", "p-2"] {
      #expect(triage.contains("\(name): Mend patient.yaml") == !isOfOne)
      let page = try place.run(["weekly", "in", "--patient", name, "--format", "text"])
      #expect(page.output.contains("- Mend patient.yaml") == !isOfOne)
      let reevaluation = try place.run(["reeval", "in", "--patient", name, "--format", "text"])
      #expect(reevaluation.output.contains("- Mend patient.yaml") == !isOfOne)
    }
  }

  @Test("Without a stated week, silence is counted up to the newest week of the reports")
  func newestWeek() throws {
    let place = try Workplace()
    try place.write(header + rom("2026-03-02", 100), "clinic/old/log.csv")
    try place.write("patient: old\n", "clinic/old/patient.yaml")
    #expect(try place.run(["batch", "clinic"]).output.hasPrefix("Nobody needs a look."))
    try place.write(header + rom("2026-05-07", 100), "clinic/new/log.csv")
    try place.write("patient: new\n", "clinic/new/patient.yaml")
    let run = try place.run(["batch", "clinic", "--changed-only"])
    #expect(run.output.hasPrefix("old: nothing written for 9 weeks; the last entry is of 2 Mar\n"))
  }
}
