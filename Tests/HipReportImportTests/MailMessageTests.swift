import Foundation
import HipReportDelivery
import HipReportModel
import Testing

@testable import HipReportKit

/// What is said about messages: each finding with its way out.
@Suite struct MailMessageTests {
  private static let settings: Settings = {
    var settings = Settings()
    settings.letterhead = Letterhead(name: "Example Clinic", telephone: "+1 555 0100")
    settings.mail = MailSettings(from: "clinic@example.org", emergency: "112")
    return settings
  }()

  /// A patient of two sessions, written to as `yaml` says.
  private func report(
    _ yaml: String, _ voice: Voice = .patient, week: String? = nil, isDischarged: Bool = false,
    patient: String = "P-1"
  ) throws -> PatientReport {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = """
      date,patient,kind,direction,side,value,unit,motion
      2026-05-01,\(patient),rom,flexion,right,100,deg,passive
      2026-05-08,\(patient),rom,flexion,right,104,deg,passive

      """
    try Data(log.utf8).write(to: folder.appending(path: "patient.csv"))
    if isDischarged {
      let visits = "date,patient,kind,label\n2026-05-08,P-1,visit,discharge\n"
      try Data(visits.utf8).write(to: folder.appending(path: "visits.csv"))
    }
    try Data(yaml.utf8).write(to: folder.appending(path: "patient.yaml"))
    var request = ReportRequest(inputs: [folder.path])
    request.voice = voice
    if let week { request.week = try .stated(#require(CalendarWeek(iso: week))) }
    return try PatientReport.weekly(request)
  }

  private func findings(
    _ yaml: String, _ voice: Voice = .patient, week: String? = nil,
    settings: Settings = settings, isDischarged: Bool = false, patient: String = "P-1"
  ) throws -> String {
    let report = try report(
      yaml, voice, week: week, isDischarged: isDischarged, patient: patient)
    #expect(report.imported.diagnostics.filter { $0.severity == .error } == [])
    let options = MailOptions(settings: settings)
    do {
      return try PatientMail.compose(report, options).diagnostics.text()
    } catch let error as DiagnosticError {
      return error.diagnostics.text()
    }
  }

  private static let agreed =
    "email: {to: a@example.org , consent: {content: full, date: 2026-04-01, address: a@example.org}}\n"

  @Test("Whether a message may be written, and to whom, is decided before anything is composed")
  func decided() throws {
    try Fixtures.compare(try findings("patient: P-1\n"), "message.no-consent")
    try Fixtures.compare(try findings(Self.agreed, settings: Settings()), "message.settings")
    try Fixtures.compare(
      try findings(Self.agreed.replacing("to: a@", with: "to: b@")), "message.other-address")
    try Fixtures.compare(
      try findings(Self.agreed.replacing("to: a@example.org ,", with: "to: \"a@b.org,c@b.org\",")),
      "message.address")
    try Fixtures.compare(try findings(Self.agreed, .clinician), "message.no-clinician")
    let clinician = Self.agreed + "clinician: {email: kim@example.org}\n"
    try Fixtures.compare(try findings(clinician, week: "2026-W22"), "message.silence")
    try Fixtures.compare(
      try findings(clinician, week: "2026-W22", isDischarged: true), "message.discharged")
    try Fixtures.compare(try findings(Self.agreed, patient: ""), "message.no-identifier")
    try Fixtures.compare(
      try findings(clinician, .clinician, patient: ""), "message.no-identifier")
    var settings = Self.settings
    settings.letterhead?.name = "Clinic\r\nBcc: c@example.org"
    try Fixtures.compare(try findings(Self.agreed, settings: settings), "message.not-written")
  }

  @Test("What came of a hand-over is said, and what to do")
  func outcomes() throws {
    try Fixtures.compare(
      MailFindings.outbox(.disk(path: "/var/lib/hip/ledger", reason: "No space left on device"))
        .text(), "message.outbox")
    try Fixtures.compare(MailFindings.busy().text(), "message.busy")
    let quoted = Diagnostic(.error, "import.range", "degrees \"310\"", count: 2)
    try Fixtures.compare(
      MailDelivery.forLog([quoted], inputs: ["patients/P-1"]).text(), "message.data")
    try Fixtures.compare(MailFindings.noProgram().text(), "message.program")
    try Fixtures.compare(MailFindings.refused(67, "no such user").text(), "message.refused")
    try Fixtures.compare(
      MailFindings.waiting(75, "cannot connect to the server").text(), "message.waiting")
    try Fixtures.compare(
      MailFindings.uncertain("it took longer than 120 s and was stopped").text(),
      "message.uncertain")
  }

  @Test("The consent names the address that it was given for; without one nobody is written to")
  func withoutAddress() throws {
    let text = try findings("email: {to: a@example.org, consent: {content: full}}\n")
    #expect(text.contains("message.other-address"))
    #expect(try findings("email: {to: a@example.org}\n").contains("message.no-consent"))
    #expect(
      try findings(Self.agreed.replacing("full", with: "none")).contains("message.no-consent"))
  }

  @Test(
    "Nothing but plain addresses is written to",
    arguments: [
      "a@example.org\\r\\nBcc: b@example.org", "a@example.org\\0", "A <a@example.org>",
      "a@example.org,b@example.org", "\\\"a b\\\"@example.org", "-oQ/etc@example.org", "a@b@c.org",
      "ä@example.org", "a@exämple.org", "a@", "@example.org", "a..b@example.org", "a@-b.org",
      " a@b.org"
    ])
  func injected(address: String) throws {
    let yaml =
      "email: {to: \"\(address)\", consent: {content: full, address: \"\(address)\"}}\n"
    #expect(try findings(yaml).contains("error[message.address]"), "\(address)")
  }
}
