import Foundation
import Testing

/// `hipreport email` as a whole process: who is written to, what leaks, what happens twice.
@Suite struct EmailCommandTests {
  /// A folder with a clinic's settings, a mail program that files what it gets, and a state folder of its own.
  final class Clinic {
    let place: Workplace

    init(program: String = "cat >\"$1/mail.$$\"") throws {
      place = try Workplace()
      try place.write("#!/bin/sh\n\(program)\n", "bin/program")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: place.path + "/bin/program")
      try place.write("", "mailbox/.keep")
      try place.write(
        """
        letterhead: {name: Example Clinic, telephone: "+1 555 0100"}
        mail:
          from: clinic@example.org
          emergency: "112"
          program: [\(place.path)/bin/program, \(place.path)/mailbox]
          timeout_s: 20

        """, "config/hipreport/hipreport.yaml")
    }

    func patient(
      _ log: String = SampleLogs.good, _ consent: String = "full",
      address: String = "patient@example.org", more: String = "", in folder: String = "p"
    ) throws {
      try place.write(log, "\(folder)/patient.csv")
      try place.write(
        "email: {to: \(address), consent: {content: \(consent), date: 2026-04-01, address: \(address)}}\n"
          + "clinician: {email: clinician@example.org}\n" + more, "\(folder)/patient.yaml")
    }

    func email(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
      try email(arguments, environment: environment)
    }

    func email(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
      try place.run(
        ["email", "p"] + arguments,
        environment: [
          "XDG_CONFIG_HOME": place.path + "/config", "XDG_STATE_HOME": place.path + "/state"
        ].merging(environment) { $1 })
    }

    /// What the mail program got.
    func mailbox() throws -> [String] {
      try place.files(below: "mailbox").filter { !$0.key.hasPrefix(".") }.map {
        String(decoding: $0.value, as: UTF8.self)
      }
    }

    func drafts() throws -> [String: String] {
      try place.files(below: "state/hipreport/outbox").mapValues {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The parts of text, decoded.
  private func words(_ message: String) throws -> String {
    let place = try Workplace()
    let run = try place.write(message, "m.eml")
    let script = """
      import email,email.policy,sys
      m=email.message_from_binary_file(open(sys.argv[1],'rb'),policy=email.policy.default)
      import re
      for p in m.walk():
        if p.get_content_maintype()=='text':
          print(re.sub(r'(?s)<style>.*?</style>|<(?!!DOCTYPE)[^>]+>', ' ', p.get_content()))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", script, run]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("Without GMime nothing is written or sent, and its package is named")
  func noGMime() throws {
    let clinic = try Clinic()
    try clinic.patient()
    try clinic.place.write("", "lib/libgmime-3.0.so.0")
    let run = try clinic.email(
      "--send", environment: ["LD_LIBRARY_PATH": clinic.place.path + "/lib"])
    #expect(run.status == 1)
    #expect(run.errors.contains("apt-get install libgmime-3.0-0"), "\(run.errors)")
    #expect(try clinic.mailbox().isEmpty)
    #expect(try clinic.drafts().keys.filter { $0.hasSuffix(".eml") }.isEmpty)
  }

  @Test("A draft by default; sent once with --send; the same bytes each time")
  func draftAndSend() throws {
    let clinic = try Clinic()
    try clinic.patient()
    let draft = try clinic.email()
    #expect(draft.status == 0 && draft.output.contains("DRAFT only"), "\(draft.errors)")
    #expect(try clinic.mailbox().isEmpty)
    let written = try #require(try clinic.drafts().values.first)
    #expect(try clinic.email().status == 0)
    #expect(try clinic.drafts().values.map { $0 } == [written])
    let sent = try clinic.email("--send")
    #expect(sent.status == 0 && sent.output == "sent 1 to …@example.org\n", "\(sent.errors)")
    #expect(try clinic.mailbox() == [written])
    let twice = try clinic.email("--send")
    #expect(twice.status == 0 && twice.output.contains("already sent for 2026-W19"))
    #expect(try clinic.mailbox().count == 1)
    // Another state of the data is the same week's message.
    try clinic.patient(SampleLogs.good + SampleLogs.reading("2026-05-08", "29"))
    #expect(try clinic.email("--send", "--quiet").output.isEmpty)
    #expect(try clinic.mailbox().count == 1)
    #expect(try clinic.email("--send", "--again", "she lost it").status == 0)
    #expect(try clinic.mailbox().count == 2)
    let ledger = try clinic.place.run(
      ["email", "--ledger", "--format", "json"],
      environment: ["XDG_STATE_HOME": clinic.place.path + "/state"])
    #expect(ledger.output.contains("\"again\": \"she lost it\""), "\(ledger.output)")
  }

  @Test("Subject, headers, file names and output name nobody", arguments: ["patient", "clinician"])
  func nobodyNamed(voice: String) throws {
    let clinic = try Clinic()
    try clinic.patient(
      SampleLogs.withSignal.replacing("P-1", with: "Anna Muster"), more: "name: Anna Muster\n")
    let run = try clinic.email("--voice", voice)
    #expect(run.status == 3)
    let (file, message) = try #require(try clinic.drafts().first)
    let head = message.split(separator: "\n\n")[0]
    for text in [file, String(head), run.output, run.errors] {
      #expect(!text.contains("Anna") && !text.contains("Muster"), "\(text)")
    }
    #expect(
      head.contains(
        voice == "patient"
          ? "\nSubject: Your weekly exercise summary\n"
          : "\nSubject: Weekly summaries: 1 patient, 1 to discuss\n"))
    #expect(try words(message).contains("Anna Muster") == (voice == "clinician"))
  }

  @Test("A minimal message tells nothing of what is in the record, and what to do about a signal")
  func minimal() throws {
    for (log, call) in [
      (SampleLogs.good, nil),
      (SampleLogs.withSignal, "Please call the clinic before your next exercises"),
      (
        SampleLogs.withSignal.replacing("pelvic_heaviness", with: "chest_pain"),
        "Get medical care now if you have not been seen"
      )
    ] {
      let clinic = try Clinic()
      try clinic.patient(log, "minimal")
      let run = try clinic.email()
      #expect(run.status == (call == nil ? 0 : 3))
      #expect(run.errors.contains("P-1: EMERGENCY SIGN") == (call?.hasPrefix("Get") ?? false))
      let text = try words(try #require(try clinic.drafts().values.first))
      for fact in ["°", "rotation", "thigh", "pelvi", "chest", "pain", "27", "P-1"] {
        #expect(!text.lowercased().contains(fact), "\(fact): \(text)")
      }
      if let call { #expect(text.contains(call)) }
      #expect(text.contains("Please call") == (call?.hasPrefix("Please") ?? false))
    }
  }

  @Test("Every message says whom to call, and that nobody reads replies as they come in")
  func facts() throws {
    for (consent, voice) in [("full", "patient"), ("minimal", "patient"), ("none", "clinician")] {
      let clinic = try Clinic()
      try clinic.patient(SampleLogs.good, consent)
      _ = try clinic.email("--voice", voice)
      let text = try words(try #require(try clinic.drafts().values.first))
      for line in ["call 112", "+1 555 0100", "Nobody reads replies"] {
        #expect(text.ranges(of: line).count >= 2, "\(line) stands in the text and in the page")
      }
    }
  }

  @Test("Thoughts of harm are itemised in no message, also not where a note speaks of them")
  func unspoken() throws {
    let note =
      SampleLogs.good.split(separator: "\n").map { "\($0)," }.joined(separator: "\n")
      .replacing("label,", with: "label,note") + "I feel hopeless\n"
    for voice in ["patient", "clinician"] {
      for log in [
        SampleLogs.withSignal.replacing("pelvic_heaviness", with: "self_harm_thoughts"),
        note
      ] {
        let clinic = try Clinic()
        try clinic.patient(log)
        let run = try clinic.email("--voice", voice)
        #expect([0, 3].contains(run.status), "\(run.errors)")
        let text = try words(try #require(try clinic.drafts().values.first)).lowercased()
        for word in ["harm", "hurt", "hopeless", "suicid", "crisis"] {
          #expect(!text.contains(word), "\(word): \(text)")
        }
        #expect(text.contains("talk") && text.contains("today"))
      }
    }
  }

  @Test("A goal that is worded as thoughts of harm stands in no message")
  func unspokenGoal() throws {
    let clinic = try Clinic()
    try clinic.patient(
      more: "goals: [{goal_id: G1, label: no suicidal thoughts, measure: EPDS, value: 8}]\n")
    #expect(try clinic.email("--send").status == 0)
    for mail in try clinic.mailbox() { #expect(!mail.contains("suicid")) }
  }

  @Test("What is wrong with the data is counted, not quoted: a schedule mails what its runs say")
  func quoted() throws {
    let clinic = try Clinic()
    try clinic.patient(
      SampleLogs.withBadRow + "2026-05-07,P-1,symptom,,,,,,Anna has a secret,yes,\n")
    for arguments in [[], ["--quiet"], ["--strict"]] {
      let run = try clinic.email(arguments)
      #expect(run.status == (arguments == ["--strict"] ? 1 : 2))
      #expect(run.errors.contains("[message.data]") && run.errors.contains("hipreport check p"))
      for text in ["Anna", "secret", "many"] {
        #expect(!run.errors.contains(text), "\(run.errors)")
      }
    }
  }

  @Test("A mail program beside the input is not run, nor any that the input names")
  func besideTheInput() throws {
    let clinic = try Clinic()
    try clinic.patient()
    try clinic.place.write(
      "mail: {from: evil@example.org, program: [/bin/sh, -c, \"touch \(clinic.place.path)/marker\"], outbox: \(clinic.place.path)/elsewhere}\n",
      "p/hipreport.yaml")
    let run = try clinic.email("--send")
    #expect(run.status == 0 && run.errors.contains("settings.not-here"), "\(run.errors)")
    #expect(!clinic.place.exists("marker") && !clinic.place.exists("elsewhere"))
    #expect(try clinic.mailbox().count == 1)
    #expect(!(try clinic.mailbox()[0].contains("evil@")))
  }

  @Test(
    "Weeks without an entry: a kind line, then the clinician is told instead; with an open signal at once"
  )
  func silence() throws {
    for (log, weeks, status) in [
      (SampleLogs.good, ["patient", "patient", "silence", "silence"], Int32(0)),
      (SampleLogs.withSignal, ["silence", "silence", "silence", "silence"], 3)
    ] {
      let clinic = try Clinic()
      try clinic.patient(log)
      for (number, kind) in weeks.enumerated() {
        let run = try clinic.email(
          "--week", "2026-W\(20 + number)", "--as-of", "2026-06-08", "--send")
        #expect(run.status == status, "\(run.errors)")
        let new = try #require(try clinic.mailbox().first { $0.contains("2026-w\(20 + number).") })
        #expect(try clinic.mailbox().count == number + 1)
        let text = try words(new)
        #expect(new.contains("\nTo: \(kind == "patient" ? "patient" : "clinician")@example.org\n"))
        #expect(text.contains("Did something get in the way?") == (kind == "patient"))
        #expect(text.contains("P-1: nothing written for \(number + 1) week") == (kind == "silence"))
        #expect(text.lowercased().contains("pelvic heaviness") == (status == 3))
      }
    }
  }

  @Test("Neither a failed nor an uncertain message is sent again by a later run, and both are told")
  func told() throws {
    for (program, status, code) in [
      ("cat >/dev/null; exit 75", Int32(75), "warning[message.waiting]"),
      ("cat >/dev/null; echo no such user >&2; exit 67", 1, "error[message.refused]"),
      ("cat >/dev/null; kill -9 $$", 1, "error[message.uncertain]")
    ] {
      let clinic = try Clinic(program: "echo x >>\"$1/calls\"; " + program)
      try clinic.patient()
      for run in 1...3 {
        let result = try clinic.email("--send")
        #expect(result.status == status && result.errors.contains(code), "\(result.errors)")
        let calls = try clinic.place.text("mailbox/calls").split(separator: "\n").count
        #expect(calls == (status == 75 ? run : 1))
      }
      // The next week's run still tells of it.
      let later = try clinic.email("--week", "2026-W20", "--as-of", "2026-05-18")
      #expect(later.errors.contains(code) && later.errors.contains("2026-W19"), "\(later.errors)")
    }
  }

  @Test("What one week's run could not send, the next week's run sends before its own, once")
  func waiting() throws {
    let clinic = try Clinic(
      program: "if [ -e \"$1/down\" ]; then cat >/dev/null; exit 75; fi; cat >\"$1/mail.$$\"")
    try clinic.patient(SampleLogs.good + SampleLogs.reading("2026-05-13", "28"))
    try clinic.place.write("", "mailbox/down")
    let first = try clinic.email("--send", "--week", "2026-W19", "--as-of", "2026-05-11")
    #expect(first.status == 75)
    try FileManager.default.removeItem(atPath: clinic.place.path + "/mailbox/down")
    for _ in 1...2 {
      let next = try clinic.email("--send", "--week", "2026-W20", "--as-of", "2026-05-18")
      #expect(next.status == 0, "\(next.errors)")
      let mails = try clinic.mailbox().filter { $0.contains("Subject:") }
      #expect(mails.count == 2)
      #expect(Set(mails.compactMap { $0.firstMatch(of: /Message-ID: <hr-([^.]+)/)?.1 }).count == 2)
    }
  }

  @Test("A run that is killed at the hand-over leaves the message uncertain; the ledger says so")
  func killed() throws {
    let clinic = try Clinic(program: "cat >\"$1/mail.$$\"; kill -9 $PPID")
    try clinic.patient()
    let state = "XDG_CONFIG_HOME=config XDG_STATE_HOME=$PWD/state"
    let killed = try clinic.place.shell("\(state) $HIPREPORT email p --send; echo $?")
    #expect(killed.output.hasSuffix("137\n"))
    let next = try clinic.email("--send")
    #expect(next.status == 1 && next.errors.contains("error[message.uncertain]"), "\(next.errors)")
    #expect(try clinic.mailbox().count == 1)
    let ledger = try clinic.place.run(
      ["email", "--ledger"], environment: ["XDG_STATE_HOME": clinic.place.path + "/state"])
    #expect(ledger.output.contains("2026-W19  P-1  patient  to …@example.org  uncertain"))
  }

  @Test("A message has no page of more than 100 kB, and its text has every row")
  func size() throws {
    var log = SampleLogs.header
    for number in 0..<900 {
      log += SampleLogs.reading("2026-05-0\(1 + number % 7)", "2\(number % 9)").replacing(
        "P-1,rom", with: "P-1,rom"
      ).replacing("internal_rotation,right", with: "internal_rotation,right")
    }
    for number in 0..<400 {
      log +=
        "2026-05-07,P-1,outcome,,,\(number % 40),,,SCALE\(number) \(String(repeating: "w", count: 60)),,\n"
    }
    let clinic = try Clinic()
    try clinic.patient(
      log.replacing("symptom,present,label", with: "measure,present,label"))
    let run = try clinic.email()
    #expect(run.status == 0, "\(run.errors)")
    let text = try words(try #require(try clinic.drafts().values.first))
    let page = try #require(text.range(of: "<!DOCTYPE html>"))
    #expect(text[page.lowerBound...].utf8.count < 100_000)
    #expect(text[page.lowerBound...].contains("the text part of this message has the rest"))
    #expect(text[..<page.lowerBound].contains("SCALE399"))
  }

  @Test("What makes no sense together is refused, and nothing is sent without a program")
  func usage() throws {
    let clinic = try Clinic()
    try clinic.patient()
    for wrong in [
      ["--again", "x"], ["--send", "--again", " "], ["--outbox", "state"], ["--ledger"],
      ["--voice", "nobody"]
    ] {
      let run = try clinic.place.run(["email", "p"] + wrong)
      #expect(run.status == 64, "\(wrong)")
    }
    let settings = try clinic.place.text("config/hipreport/hipreport.yaml")
    try clinic.place.write(
      settings.split(separator: "\n").filter { !$0.contains("program:") }.joined(separator: "\n"),
      "config/hipreport/hipreport.yaml")
    let run = try clinic.email("--send")
    #expect(run.status == 69 && run.errors.contains("message.program"), "\(run.errors)")
    #expect(try clinic.drafts().count == 1)
  }
}
