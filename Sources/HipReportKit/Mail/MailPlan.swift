internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportDelivery
internal import HipReportDiagnostics
internal import HipReportImport
internal import HipReportModel

/// Who is written to, and what, before anything is composed.
struct MailPlan {
  struct Letter {
    var key: MailKey
    var kind: MailKind
    var subject: String
    var from: MailAddress
    var unsubscribe: MailAddress
    var facts: MailFacts
  }

  private(set) var letter: Letter?
  private(set) var diagnostics: [Diagnostic] = []

  private let report: PatientReport
  private let settings: Settings
  private var profile: PatientProfile { report.record.profile }
  private var named: String {
    let identifier = report.patient.identifier
    return identifier.isEmpty ? "the patient" : Diagnostic.printable(identifier)
  }

  init(_ report: PatientReport, _ settings: Settings) throws {
    self.report = report
    self.settings = settings
    if report.context.voice == .clinician {
      letter = try toClinician(.clinician, .full, why: "the message is to the clinician")
      return
    }
    let silence = SilentWeeks(report.context)
    if let day = silence.discharged, report.analysis.isWeekSilent {
      diagnostics.append(MailFindings.discharged(named, on: day))
      return
    }
    let agreed = profile.mailConsent.content
    if silence.isForClinician, agreed != .none || profile.clinicianAddress != nil {
      diagnostics.append(MailFindings.silence(named, weeks: silence.count))
      letter = try toClinician(.silence, .silence, why: "nothing was written for weeks")
      return
    }
    switch agreed {
    case .none: diagnostics.append(MailFindings.noConsent(named))
    case .minimal: letter = try toPatient(silence.isSilent ? .silent : .minimal)
    case .full: letter = try toPatient(silence.isSilent ? .silent : .full)
    }
  }

  private func toPatient(_ kind: MailKind) throws -> Letter {
    let recipient = try address(profile.mailAddress, "email.to")
    guard let agreed = profile.mailConsent.address else {
      throw DiagnosticError(
        MailFindings.otherAddress("the consent names no address that it was given for"))
    }
    guard recipient.isSame(as: agreed) else {
      throw DiagnosticError(
        MailFindings.otherAddress(
          "the consent was given for another address than the one to write to"))
    }
    return try letter(.patient, kind, recipient, MailReport.patientSubject)
  }

  private func toClinician(_ key: MailKey.Kind, _ kind: MailKind, why: String) throws -> Letter {
    guard profile.clinicianAddress != nil else {
      throw DiagnosticError(MailFindings.noClinician(named, why))
    }
    let recipient = try address(profile.clinicianAddress, "clinician.email")
    let safety = report.analysis.safety
    let isToDiscuss = kind == .silence || report.hasOpenSignal || !safety.questions.isEmpty
    return try letter(
      key, kind, recipient,
      MailReport.clinicianSubject(patients: 1, toDiscuss: isToDiscuss ? 1 : 0))
  }

  private func letter(
    _ key: MailKey.Kind, _ kind: MailKind, _ recipient: MailAddress, _ subject: String
  ) throws -> Letter {
    // What was sent is remembered by it: two patients without one would be one, and one of them never written of.
    if report.patient.identifier.isEmpty { throw DiagnosticError(MailFindings.noIdentifier()) }
    let mail = settings.mail ?? MailSettings()
    // The patient's own clinic before the letterhead: a folder may be of another house than the rest.
    let telephone = profile.clinicTelephone ?? settings.letterhead?.telephone
    func isMissing(_ text: String?) -> Bool { (text ?? "").allSatisfy(\.isWhitespace) }
    guard let emergency = mail.emergency, let telephone, !isMissing(mail.from),
      !isMissing(emergency), !isMissing(telephone)
    else {
      let own = [
        isMissing(mail.from) ? ("the sender's address", "from: clinic@example.org") : nil,
        isMissing(mail.emergency) ? ("whom to call in an emergency", "emergency: \"112\"") : nil
      ].compactMap { $0 }
      let clinic = isMissing(telephone) ? ["the clinic's telephone"] : []
      throw DiagnosticError(
        MailFindings.settings(
          missing: own.map(\.0) + clinic,
          lines: (own.isEmpty ? [] : ["mail: {\(own.map(\.1).joined(separator: ", "))}"])
            + clinic.map { _ in "letterhead: {telephone: \"+1 555 0100\"}" }))
    }
    let from = try address(mail.from, "mail.from")
    let unsubscribe = try mail.unsubscribe.map { try address($0, "mail.unsubscribe") } ?? from
    return Letter(
      key: MailKey(
        patient: report.patient.identifier, period: report.week.description,
        recipient: recipient, kind: key),
      kind: kind, subject: subject, from: from, unsubscribe: unsubscribe,
      facts: MailFacts(
        emergency: emergency, telephone: telephone,
        clinic: settings.letterhead?.name ?? profile.clinicName, unsubscribe: unsubscribe.text))
  }

  private func address(_ text: String?, _ key: String) throws -> MailAddress {
    do {
      return try MailAddress(text ?? "")
    } catch {
      throw DiagnosticError(MailFindings.address(key, error.description))
    }
  }
}
