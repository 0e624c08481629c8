import Foundation
import Testing

@testable import HipReportDelivery

/// The bytes of messages.
@Suite struct MailWriterTests {
  static func message() throws -> MailMessage {
    let from = try MailAddress("clinic@example.org")
    return MailMessage(
      from: from, fromName: "Example Clinic", to: try MailAddress("patient@example.org"),
      subject: "Your weekly exercise summary", dayNumber: 20_583, identifier: "hr-1@example.org",
      unsubscribe: from, language: "en", text: "Right 31°, ±6\n.\nFrom here on\n",
      html: "<p>Right 31°</p>")
  }

  private static func text(_ message: MailMessage) throws -> String {
    String(decoding: try MailWriter.bytes(of: message), as: UTF8.self)
  }

  private static func headers(_ text: String) -> [Substring] {
    text.split(separator: "\n\n", maxSplits: 1)[0].split(separator: "\n").filter {
      !$0.hasPrefix("\t") && !$0.hasPrefix(" ")
    }
  }

  @Test("The same message gives the same bytes, dated by its day")
  func deterministic() throws {
    let text = try Self.text(try Self.message())
    #expect(text == (try Self.text(try Self.message())))
    #expect(text.contains("\nDate: Sun, 10 May 2026 12:00:00 +0000\n"))
    #expect(text.contains("\nMessage-ID: <hr-1@example.org>\n"))
    #expect(text.contains("\nAuto-Submitted: auto-generated\n"))
  }

  @Test("The parts nest as mail programs expect, and there are no others than are needed")
  func shape() throws {
    func types(_ message: MailMessage) throws -> [String] {
      try Self.text(message).matches(of: /\nContent-Type: ([a-z\/]+)/).map { String($0.1) }
    }
    var message = try Self.message()
    #expect(try types(message) == ["multipart/alternative", "text/plain", "text/html"])
    message.pictures = [.init(name: "c1@example.org", type: "image/png", bytes: [1, 2, 3])]
    message.attachments = [.init(name: "w.pdf", type: "application/pdf", bytes: [4])]
    #expect(
      try types(message) == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related",
        "text/html", "image/png", "application/pdf"
      ])
    #expect(try Self.text(message).contains("Content-Id: <c1@example.org>"))
  }

  @Test("No line of the text can end the message or be taken for the start of another")
  func lines() throws {
    let text = try Self.text(try Self.message())
    let lines = text.split(separator: "\n")
    #expect(!lines.contains("."))
    #expect(!lines.contains { $0.hasPrefix("From ") })
    #expect(text.contains("\n=2E\n=46=\nrom here on\n"))
    #expect(lines.allSatisfy { $0.utf8.count <= 998 && $0.utf8.allSatisfy { $0 < 128 } })
  }

  @Test(
    "Whatever a name holds, the message has its own headers and no other",
    arguments: [
      "Müller, \"Physio\" <evil@example.org>", "A\r\nBcc: x@example.org", "A\nSubject: x",
      "A\u{0}B", "=?utf-8?q?Bcc:_x?=", String(repeating: "n", count: 10_000), "日本", "a,b;c:@"
    ])
  func injected(name: String) throws {
    var message = try Self.message()
    let plain = Self.headers(try Self.text(message)).map { $0.prefix { $0 != ":" } }
    message.fromName = name
    // Refused are control characters and what is too long, and nothing else.
    if name.utf8.count > 200 || name.unicodeScalars.contains(where: { $0.value < 32 }) {
      #expect(throws: MailFault.self) { try MailWriter.bytes(of: message) }
      return
    }
    let text = try Self.text(message)
    #expect(Self.headers(text).map { $0.prefix { $0 != ":" } } == plain)
    let from = try #require(Self.headers(text).first { $0.hasPrefix("From:") })
    #expect(
      from.hasSuffix("<clinic@example.org>") || text.contains(/[ \t]<clinic@example\.org>\n/),
      "\(text.prefix(400))")
  }

  @Test("Line ends and null bytes are refused wherever they stand")
  func refused() throws {
    for change: (inout MailMessage) -> Void in [
      { $0.subject = "a\nBcc: b@example.org" }, { $0.fromName = "a\r" },
      { $0.identifier = "a\n" }, { $0.text = "a\u{0}" },
      { $0.attachments = [.init(name: "a\nb", type: "application/pdf", bytes: [])] }
    ] {
      var message = try Self.message()
      change(&message)
      #expect(throws: MailFault.self) { try MailWriter.bytes(of: message) }
    }
  }

  @Test("A message's name tells its period and nobody's name, and each part of the key counts")
  func names() throws {
    let to = try MailAddress("anna.muster@example.org")
    let key = MailKey(patient: "Anna Muster", period: "2026-W19", recipient: to, kind: .patient)
    #expect(key.name.wholeMatch(of: /2026-W19\.patient\.[0-9a-f]{24}/) != nil)
    let others = [
      MailKey(patient: "Anna Mustar", period: "2026-W19", recipient: to, kind: .patient),
      MailKey(patient: "Anna Muster", period: "2026-W20", recipient: to, kind: .patient),
      MailKey(
        patient: "Anna Muster", period: "2026-W19", recipient: try MailAddress("a@example.org"),
        kind: .patient),
      MailKey(patient: "Anna Muster", period: "2026-W19", recipient: to, kind: .clinician)
    ]
    #expect(Set(([key] + others).map(\.name)).count == 5)
    let same = MailKey(
      patient: "Anna Muster", period: "2026-W19",
      recipient: try MailAddress("Anna.Muster@EXAMPLE.org"), kind: .patient)
    #expect(same.name == key.name)
    #expect(
      key.messageIdentifier(from: to) != key.messageIdentifier(from: to, copy: 1),
      "mail services drop a second message of one identifier")
  }
}
