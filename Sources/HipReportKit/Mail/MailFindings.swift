internal import HipReportDelivery
internal import HipReportDiagnostics
internal import HipReportModel

/// The wording of every finding about messages. None names a person or an address.
enum MailFindings {
  private static let nothingWritten = "no message was written"

  /// Without a word of what they quote.
  static func data(_ findings: [Diagnostic], inputs: [String]) -> Diagnostic {
    let count = findings.reduce(0) { $0 + $1.count }
    let isError = findings.contains { $0.severity == .error }
    return Diagnostic(
      isError ? .error : .warning, "message.data",
      "\(count) \(count == 1 ? "finding" : "findings") about the data",
      consequence: isError ? "rows were rejected, or nothing was reported" : nil,
      hint: "see them with: hipreport check \(inputs.map(shellWord).joined(separator: " "))")
  }

  private static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "-_./=+,:@".utf8.contains(byte)
    }
    return isPlain ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }

  static func noConsent(_ patient: String) -> Diagnostic {
    Diagnostic(
      .note, "message.no-consent", "\(patient) has not agreed to be written to",
      consequence: nothingWritten,
      hint:
        "where the patient agrees, write into patient.yaml: email: {to: …, consent: {content: minimal, date: …, address: …}}"
    )
  }

  /// What is missing, and the lines of the settings that would say it.
  static func settings(missing: [String], lines: [String]) -> Diagnostic {
    Diagnostic(
      .error, "message.settings",
      "a message lacks what must stand in it: \(missing.joined(separator: ", "))",
      consequence: nothingWritten,
      hint: "write into ~/.config/hipreport/hipreport.yaml: \(lines.joined(separator: " and "))")
  }

  static func address(_ key: String, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, "message.address", "\(key) is no address to write to: \(problem)",
      consequence: nothingWritten, hint: "write one plain address, such as name@example.org")
  }

  static func otherAddress(_ problem: String) -> Diagnostic {
    Diagnostic(
      .error, "message.other-address", problem, consequence: nothingWritten,
      hint: "ask the patient which address she agreed to, and write it into both places")
  }

  static func noClinician(_ patient: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error, "message.no-clinician", "\(patient): \(why), and the clinician has no address",
      consequence: nothingWritten,
      hint: "write into patient.yaml: clinician: {email: name@example.org}")
  }

  static func noIdentifier() -> Diagnostic {
    Diagnostic(
      .error, "message.no-identifier",
      "neither the data nor patient.yaml says which patient this is",
      consequence: nothingWritten + ": what was sent is remembered by the identifier",
      hint: "write one into patient.yaml, such as patient: P-014")
  }

  static func silence(_ patient: String, weeks: Int) -> Diagnostic {
    Diagnostic(
      .note, "message.silence",
      "\(patient) has written nothing for \(weeks) \(weeks == 1 ? "week" : "weeks")",
      consequence: "nothing goes to the patient; the clinician is told instead",
      hint: "call the patient")
  }

  static func discharged(_ patient: String, on day: CalendarDay) -> Diagnostic {
    Diagnostic(
      .note, "message.discharged",
      "\(patient) was discharged on \(day) and has written nothing since",
      consequence: nothingWritten, hint: "take the patient out of the folder that is reported on")
  }

  static func notWritten(_ reason: String, remedy: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, "message.not-written", "the message cannot be written: \(reason)",
      consequence: nothingWritten, hint: remedy ?? "check the clinic's name in the settings")
  }

  // MARK: Outbox and hand-over

  static func noOutbox() -> Diagnostic {
    Diagnostic(
      .error, "message.outbox", "there is no folder for the outbox",
      consequence: "nothing was written or sent",
      hint: "set HOME, XDG_STATE_HOME or --outbox to an absolute path")
  }

  static func outbox(_ fault: OutboxFault) -> Diagnostic {
    if case .notRecorded = fault {
      return Diagnostic(
        .error, "message.outbox", "\(fault)",
        consequence: "the message is uncertain from now on, and is not sent again by itself",
        hint: "make room, then see what the ledger says: hipreport email --ledger")
    }
    return Diagnostic(
      .error, "message.outbox", "the outbox cannot be used: \(fault)",
      consequence: "nothing was sent",
      hint: "make room, or see who may write there; then run this again")
  }

  static func busy() -> Diagnostic {
    Diagnostic(
      .warning, "message.busy", "another run has this message in hand",
      consequence: "this run did not touch it", hint: "run this again when the other has ended")
  }

  static func noProgram() -> Diagnostic {
    Diagnostic(
      .error, "message.program", "no mail program is set",
      consequence: "nothing was sent; the draft lies in the outbox",
      hint:
        "write into ~/.config/hipreport/hipreport.yaml: mail: {program: [/usr/bin/msmtp, -t]}")
  }

  static func notStarted(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "message.program", "the mail program cannot be started: \(reason)",
      consequence: "nothing was sent; the message lies in the outbox",
      hint: "check mail.program in the settings; apt-get install msmtp")
  }

  static func refused(_ status: Int32, _ reply: String) -> Diagnostic {
    Diagnostic(
      .error, "message.refused",
      "the mail program refused the message for good (status \(status)\(said(reply)))",
      consequence: "it was not sent, and is not tried again by itself",
      hint: "mend the cause, then send it with --again \"reason\"")
  }

  static func waiting(_ status: Int32, _ reply: String) -> Diagnostic {
    Diagnostic(
      .warning, "message.waiting",
      "the mail program cannot send now (status \(status)\(said(reply)))",
      consequence: "the message waits in the outbox", hint: "run this again later")
  }

  static func uncertain(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "message.uncertain",
      "the mail program may have sent the message, and may not: \(reason)",
      consequence: "it is not sent again by itself",
      hint:
        "look into the mail program's log; if it was not sent, send it with --again \"reason\"")
  }

  /// What an earlier run left.
  static func settled(_ entry: OutboxEntry) -> Diagnostic? {
    let period = entry.record?.period ?? entry.name
    switch entry.state {
    case .uncertain:
      return Diagnostic(
        .error, "message.uncertain",
        "the message of \(period) may have been sent, and may not: a run ended while it was sending",
        consequence: "it is not sent again by itself",
        hint:
          "look into the mail program's log; if it was not sent, send it with --again \"reason\"")
    case .failed:
      let last = entry.record?.attempts.last
      return Diagnostic(
        .error, "message.refused",
        "the mail program refused the message of \(period) for good (status \(last?.status ?? 0)\(said(last?.reply ?? "")))",
        consequence: "it was not sent, and is not tried again by itself",
        hint: "mend the cause, then send it with --again \"reason\"")
    case .waiting:
      return Diagnostic(
        .warning, "message.waiting", "the message of \(period) waits in the outbox",
        consequence: "it has not been sent yet",
        hint: "send it with --week \(period) --send")
    case .draft, .sending, .sent: return nil
    }
  }

  private static func said(_ reply: String) -> String {
    reply.isEmpty ? "" : ": \(Diagnostic.printable(reply))"
  }
}
