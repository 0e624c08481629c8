internal import ArgumentParser
internal import Glibc
internal import HipReportDelivery

/// One run on an outbox, to be killed, starved of disk or run beside others.
struct OutboxRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox-run",
    abstract: "Sends one made-up message through an outbox; prints what came of it.",
    shouldDisplay: false)

  @Option var state: String
  @Option var program: String
  @Option var behaviour = "ok"
  @Option var timeout = 0.4
  @Option(help: "The step to die at, by SIGKILL.")
  var dieAt: String?
  @Option(help: "No file of this run may grow beyond so many bytes.")
  var diskBytes: Int?
  @Option var again: String?

  /// Longer than a socket takes unread, so that a mail program that reads nothing is noticed.
  static let mail: OutgoingMail = {
    guard let to = try? MailAddress("patient@example.org"),
      let from = try? MailAddress("clinic@example.org")
    else { preconditionFailure("addresses of our own") }
    return OutgoingMail(
      key: MailKey(patient: "P-1", period: "2026-W19", recipient: to, kind: .patient),
      message: MailMessage(
        from: from, fromName: "Clinic", to: to, subject: "Your weekly exercise summary",
        dayNumber: 20_583, identifier: "", unsubscribe: from, language: "en",
        text: String(repeating: "This week: 3 of your 5 planned sessions.\n", count: 12_000),
        html: "<p>This week: 3 of your 5 planned sessions.</p>"))
  }()

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    if let diskBytes {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(diskBytes), rlim_max: .max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    let dieAt = dieAt
    do {
      let outbox = try Outbox(folder: state) { step in
        if step.rawValue == dieAt { kill(getpid(), SIGKILL) }
      }
      let delivery = try outbox.send(
        Self.mail,
        through: MailProgram(command: [program, behaviour, state], timeLimitSeconds: timeout),
        again: again)
      switch delivery {
      case .sent: print("sent")
      case .settled(let entry): print("settled \(entry.state.rawValue)")
      case .refusedForNow: print("waiting")
      case .refused: print("failed")
      case .notStarted: print("not-started")
      case .uncertain: print("uncertain")
      }
    } catch let fault as OutboxFault {
      print("fault \(fault)")
    }
  }
}
