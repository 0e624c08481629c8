import Foundation
import Synchronization
import Testing

@testable import HipReportDelivery

/// The states of a message, and what each end of a mail program makes of it.
@Suite struct OutboxTests {
  /// A folder with a mail program that does as it is told, and counts.
  final class Place {
    let path: String

    init() throws {
      path =
        FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appending(path: "outbox-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func program(_ body: String, timeout: Double = 10) throws -> MailProgram {
      let file = path + "/program"
      try Data("\(body)\n".utf8).write(to: URL(filePath: file))
      // Read by the shell, not run: a file that another test's child still holds open for writing cannot be run.
      return MailProgram(command: ["/bin/sh", file, path], timeLimitSeconds: timeout)
    }

    func outbox(_ step: @escaping @Sendable (OutboxStep) -> Void = { _ in }) throws -> Outbox {
      try Outbox(folder: path + "/state", step: step)
    }

    var calls: Int {
      let text = (try? String(contentsOfFile: path + "/calls", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").count
    }
  }

  static let count = "cat >\"$1/message\"; echo x >>\"$1/calls\"; "

  static func mail(_ text: String = "three of five\n") throws -> OutgoingMail {
    let to = try MailAddress("patient@example.org")
    var message = try MailWriterTests.message()
    message.text = text
    return OutgoingMail(
      key: MailKey(patient: "P-1", period: "2026-W19", recipient: to, kind: .patient),
      message: message)
  }

  private func states(_ outbox: Outbox) -> [OutboxState] { outbox.entries().map(\.state) }

  @Test("A draft is written and nothing is sent; then it is sent once, whatever its content")
  func once() throws {
    let place = try Place()
    let outbox = try place.outbox()
    let program = try place.program(Self.count)
    #expect(try outbox.put(try Self.mail()).state == .draft)
    #expect(place.calls == 0)
    #expect(FileManager.default.fileExists(atPath: outbox.messagePath(of: try Self.mail().key)))
    #expect(try outbox.send(try Self.mail("other words\n"), through: program) == .sent)
    let message = try String(contentsOfFile: place.path + "/message", encoding: .utf8)
    #expect(message.contains("other words"), "what is sent is what the data says now")
    for _ in 0..<3 {
      guard case .settled(let entry) = try outbox.send(try Self.mail(), through: program) else {
        Issue.record("it was sent again")
        return
      }
      #expect(entry.state == .sent)
    }
    #expect(place.calls == 1)
    #expect(states(outbox) == [.sent])
    #expect(try outbox.put(try Self.mail()).state == .sent)
    #expect(
      !FileManager.default.fileExists(atPath: outbox.messagePath(of: try Self.mail().key)),
      "what was sent lies about nowhere")
  }

  @Test("With a reason it is sent again, under another identifier; the ledger keeps the reason")
  func again() throws {
    let place = try Place()
    let outbox = try place.outbox()
    let program = try place.program(Self.count)
    _ = try outbox.send(try Self.mail(), through: program)
    let first = try #require(outbox.entries().first?.record)
    #expect(try outbox.send(try Self.mail(), through: program, again: "she lost it") == .sent)
    #expect(place.calls == 2)
    let record = try #require(outbox.entries().first?.record)
    #expect(record.attempts.map(\.outcome) == ["sent", "draft", "sent"])
    #expect(record.attempts[1].again == "she lost it")
    #expect(record.messageIdentifier != first.messageIdentifier)
  }

  @Test(
    "The exit status says whether to try again",
    arguments: [
      (0, "sent"), (71, "waiting"), (74, "uncertain"), (75, "waiting"), (76, "uncertain"),
      (1, "failed"),
      (64, "failed"), (65, "failed"), (67, "failed"), (68, "failed"), (69, "failed"),
      (70, "failed"), (73, "failed"), (77, "failed"), (78, "failed")
    ])
  func statuses(status: Int, state: String) throws {
    let place = try Place()
    let outbox = try place.outbox()
    let program = try place.program(Self.count + "echo 'the reason' >&2; exit \(status)")
    _ = try outbox.send(try Self.mail(), through: program)
    #expect(states(outbox).map(\.rawValue) == [state])
    if status != 0 {
      let reply = try #require(outbox.entries()[0].record?.attempts.last?.reply)
      #expect(state == "uncertain" ? reply.hasSuffix(": the reason") : reply == "the reason")
    }
    // What waits is tried again; what was refused is not.
    _ = try outbox.send(try Self.mail(), through: try place.program(Self.count))
    #expect(place.calls == (state == "waiting" ? 2 : 1))
  }

  @Test(
    "A mail program that hangs or is killed leaves the message uncertain, and it is not sent again")
  func hangs() throws {
    for body in ["sleep 30", Self.count + "sleep 30", "kill -9 $$", Self.count + "kill -TERM $$"] {
      let place = try Place()
      let outbox = try place.outbox()
      let start = ContinuousClock.now
      guard
        case .uncertain = try outbox.send(
          try Self.mail(), through: try place.program(body, timeout: 0.5))
      else {
        Issue.record("\(body)")
        continue
      }
      #expect(ContinuousClock.now - start < .seconds(10))
      let calls = place.calls
      _ = try outbox.send(try Self.mail(), through: try place.program(Self.count))
      #expect(place.calls == calls)
      #expect(states(outbox) == [.uncertain])
    }
  }

  @Test("A server that asks to try later is heard, whatever the mail program ends with")
  func later() throws {
    let place = try Place()
    let outbox = try place.outbox()
    let words =
      "msmtp: recipient address a.b@example.org not accepted\\nmsmtp: server message: 451 later\\nmsmtp: could not send"
    let program = try place.program(Self.count + "printf '\(words)\\n' >&2; exit 69")
    #expect(
      try outbox.send(try Self.mail(), through: program)
        == .refusedForNow(status: 69, reply: "msmtp: server message: 451 later"))
    #expect(states(outbox) == [.waiting])
    #expect(MailProgram.reply(in: "no <anna@example.org> here\n") == "no …@example.org> here")
  }

  @Test("A mail program that is not there leaves the draft where it is")
  func missing() throws {
    let place = try Place()
    let outbox = try place.outbox()
    for command in [["/nowhere/msmtp"], []] {
      guard
        case .notStarted = try outbox.send(
          try Self.mail(), through: MailProgram(command: command))
      else {
        Issue.record("\(command)")
        continue
      }
      #expect(states(outbox) == [.draft])
    }
    #expect(try outbox.send(try Self.mail(), through: try place.program(Self.count)) == .sent)
  }

  @Test("The recipient stands behind the arguments unless the program reads it from the message")
  func arguments() throws {
    let to = try MailAddress("patient@example.org")
    #expect(MailProgram(command: ["/usr/bin/msmtp", "-t"]).arguments(for: to) == ["-t"])
    #expect(MailProgram(command: ["/usr/sbin/sendmail", "-ti"]).arguments(for: to) == ["-ti"])
    #expect(
      MailProgram(command: ["/usr/sbin/sendmail", "-i"]).arguments(for: to)
        == ["-i", "--", "patient@example.org"])
  }

  @Test("While one run has a message in hand, no other touches it")
  func locked() throws {
    let place = try Place()
    let program = try place.program(Self.count)
    let mail = try Self.mail()
    let seen = Mutex<[String]>([])
    let path = place.path
    let outbox = try place.outbox { step in
      guard step == .claimSynced else { return }
      let other = Result { try Outbox(folder: path + "/state") }
      for act: (Outbox) throws -> Void in [
        { _ = try $0.send(mail, through: program) }, { _ = try $0.put(mail) }
      ] {
        do { try act(try other.get()) } catch { seen.withLock { $0.append("\(error)") } }
      }
      let state = (try? other.get())?.entries().first?.state
      seen.withLock { $0.append(state?.rawValue ?? "nothing") }
    }
    #expect(try outbox.send(mail, through: program) == .sent)
    let busy = OutboxFault.busy.description
    #expect(seen.withLock { $0 } == [busy, busy, "sending"])
    #expect(place.calls == 1)
  }

  @Test("Only the owner may read what the outbox holds")
  func modes() throws {
    let place = try Place()
    let outbox = try place.outbox()
    _ = try outbox.put(try Self.mail())
    let names = FileManager.default.enumerator(atPath: place.path + "/state")
    var seen = 0
    while let name = names?.nextObject() as? String {
      let file = "\(place.path)/state/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      let mode = try #require(attributes[.posixPermissions] as? NSNumber).intValue
      #expect(mode & 0o077 == 0, "\(name)")
      seen += 1
    }
    #expect(seen == 5)
    #expect(throws: OutboxFault.self) { try Outbox(folder: "state") }
  }

  @Test("What was taken and could not be recorded is said, and uncertain from then on")
  func notRecorded() throws {
    let place = try Place()
    let outbox = try place.outbox()
    let program = try place.program(Self.count + "mv \"$1/state/ledger\" \"$1/state/away\"")
    let fault = #expect(throws: OutboxFault.self) {
      try outbox.send(try Self.mail(), through: program)
    }
    guard case .notRecorded(outcome: "sent", _, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    try FileManager.default.moveItem(
      atPath: place.path + "/state/away", toPath: place.path + "/state/ledger")
    #expect(states(outbox) == [.uncertain])
    _ = try outbox.send(try Self.mail(), through: try place.program(Self.count))
    #expect(place.calls == 1)
  }

  @Test("A folder that cannot be written sends nothing")
  func full() throws {
    // There is no room on /dev/full, and a file is no folder.
    #expect(throws: OutboxFault.self) { try Outbox(folder: "/dev/full/state") }
    let place = try Place()
    let outbox = try place.outbox()
    let program = try place.program(Self.count)
    try FileManager.default.removeItem(atPath: place.path + "/state/ledger")
    #expect(throws: OutboxFault.self) {
      try outbox.send(try Self.mail(), through: program)
    }
    #expect(place.calls == 0)
  }
}
