public import HipReportDelivery
public import HipReportDiagnostics
public import HipReportImport
public import HipReportModel

/// What came of a message in a run, as it is told and as the exit status tells it.
public struct MailOutcome: Sendable, Equatable {
  public enum Status: Sendable, Equatable { case done, notDone, tryAgain, programMissing }

  public var status: Status
  /// One line for a person; empty for nothing.
  public var account = ""
  public var diagnostics: [Diagnostic] = []
}

/// Puts a composed message into the outbox, or sends it. The same for one patient and for many.
public enum MailDelivery {
  /// The outbox of a run. Throws ``DiagnosticError``.
  public static func outbox(stated: String? = nil, _ settings: Settings) throws -> Outbox {
    guard let path = MailFolder.path(stated: stated, settings.mail) else {
      throw DiagnosticError(MailFindings.noOutbox())
    }
    do { return try Outbox(folder: path) } catch {
      throw DiagnosticError(MailFindings.outbox(error))
    }
  }

  /// Everything for one report: composes its message and writes the draft, or sends it. The outbox is asked for where
  /// there is a message only. Throws ``DiagnosticError`` where a message is due and cannot be written.
  public static func run(
    _ report: PatientReport, _ options: MailOptions, sends: Bool, again: String? = nil,
    outbox: () throws -> Outbox
  ) throws -> MailOutcome {
    let composed: PatientMail
    do {
      composed = try PatientMail.compose(report, options)
    } catch let error as ReportPaperError {
      return MailOutcome(
        status: error.isProgramMissing ? .programMissing : .notDone,
        diagnostics: [error.diagnostic])
    }
    guard let mail = composed.outgoing else {
      return MailOutcome(status: .done, diagnostics: composed.diagnostics)
    }
    let outbox = try outbox()
    var outcome =
      sends
      ? send(mail, in: outbox, options.settings.mail, again: again) : put(mail, in: outbox)
    outcome.diagnostics =
      composed.diagnostics + outcome.diagnostics
      + leftovers(in: outbox, patient: report.patient, but: mail.key)
    return outcome
  }

  /// What a log may hold: findings that quote the record become one that counts them.
  public static func forLog(_ diagnostics: [Diagnostic], inputs: [String]) -> [Diagnostic] {
    let quoting: Set<Substring> = ["csv", "import", "map", "profile"]
    func quotes(_ diagnostic: Diagnostic) -> Bool {
      quoting.contains(diagnostic.code.prefix { $0 != "." })
    }
    let counted = diagnostics.filter { quotes($0) && $0.severity != .note }
    let others = diagnostics.filter { !quotes($0) }
    return counted.isEmpty ? others : others + [MailFindings.data(counted, inputs: inputs)]
  }

  /// Writes the draft.
  public static func put(_ mail: OutgoingMail, in outbox: Outbox) -> MailOutcome {
    guarded {
      let entry = try outbox.put(mail)
      if entry.state.isOpen {
        return MailOutcome(
          status: .done,
          account:
            "DRAFT only, nothing was sent: \(outbox.messagePath(of: mail.key))\n  to \(mail.key.recipient.masked); send it with --send\n"
        )
      }
      return settled(entry)
    }
  }

  /// Hands the message to the mail program, once. `again` is the reason to send one that is settled already.
  public static func send(
    _ mail: OutgoingMail, in outbox: Outbox, _ settings: MailSettings?, again: String? = nil
  ) -> MailOutcome {
    guarded {
      guard let settings, !settings.program.isEmpty else {
        _ = try outbox.put(mail)
        return MailOutcome(status: .programMissing, diagnostics: [MailFindings.noProgram()])
      }
      let program = MailProgram(
        command: settings.program, timeLimitSeconds: settings.timeLimitSeconds)
      switch try outbox.send(mail, through: program, again: again) {
      case .sent:
        return MailOutcome(status: .done, account: "sent 1 to \(mail.key.recipient.masked)\n")
      case .settled(let entry): return settled(entry)
      case .refusedForNow(let status, let reply):
        return MailOutcome(
          status: .tryAgain, diagnostics: [MailFindings.waiting(status, reply)])
      case .refused(let status, let reply):
        return MailOutcome(status: .notDone, diagnostics: [MailFindings.refused(status, reply)])
      case .notStarted(let reason):
        return MailOutcome(
          status: .programMissing, diagnostics: [MailFindings.notStarted(reason)])
      case .uncertain(let reason):
        return MailOutcome(status: .notDone, diagnostics: [MailFindings.uncertain(reason)])
      }
    }
  }

  /// What earlier runs left of a patient's messages, but for the one of `key`.
  public static func leftovers(
    in outbox: Outbox, patient: PatientKey, but key: MailKey?
  ) -> [Diagnostic] {
    outbox.leftovers().filter {
      $0.record?.patient == patient.identifier && $0.name != key?.name
    }.compactMap(MailFindings.settled)
  }

  /// The earlier weeks of which a message of this patient, to the one who is written to in this voice, still waits: this run
  /// sends them first, for the next one is a week away.
  public static func waitingWeeks(
    in outbox: Outbox, patient: PatientKey, _ voice: Voice, before week: CalendarWeek
  ) -> [CalendarWeek] {
    let isToClinician = voice == .clinician
    let weeks = outbox.leftovers().compactMap { entry -> CalendarWeek? in
      guard entry.state == .waiting, let record = entry.record,
        record.patient == patient.identifier,
        (record.kind == MailKey.Kind.clinician.rawValue) == isToClinician
      else { return nil }
      return CalendarWeek(iso: record.period)
    }
    return Set(weeks).filter { $0.monday < week.monday }.sorted { $0.monday < $1.monday }
  }

  private static func settled(_ entry: OutboxEntry) -> MailOutcome {
    if let finding = MailFindings.settled(entry) {
      return MailOutcome(status: .notDone, diagnostics: [finding])
    }
    let when = entry.record?.attempts.last { $0.outcome == OutboxState.sent.rawValue }?.at
    return MailOutcome(
      status: .done,
      account:
        "already sent for \(entry.record?.period ?? entry.name)\(when.map { " (\($0))" } ?? ""). Use --again \"reason\" to send another.\n"
    )
  }

  private static func guarded(_ body: () throws -> MailOutcome) -> MailOutcome {
    do {
      return try body()
    } catch OutboxFault.busy {
      return MailOutcome(status: .tryAgain, diagnostics: [MailFindings.busy()])
    } catch let fault as OutboxFault {
      return MailOutcome(status: .notDone, diagnostics: [MailFindings.outbox(fault)])
    } catch let fault as MailFault {
      let finding = MailFindings.notWritten(fault.reason, remedy: fault.remedy)
      return MailOutcome(status: .notDone, diagnostics: [finding])
    } catch {
      return MailOutcome(status: .notDone, diagnostics: [MailFindings.notWritten("\(error)")])
    }
  }
}
