internal import Glibc
internal import HipReportSubprocess

/// A program that takes messages as `sendmail` does: the message on its standard input, the exit status of `sysexits.h`.
public struct MailProgram: Sendable, Equatable {
  /// The program, by its absolute path, and its arguments. No shell sees them.
  public var command: [String]
  /// How long it may take for one message, in seconds.
  public var timeLimitSeconds: Double

  public init(command: [String], timeLimitSeconds: Double = 120) {
    self.command = command
    self.timeLimitSeconds = timeLimitSeconds
  }

  private var timeLimit: Double {
    timeLimitSeconds.isFinite ? min(max(timeLimitSeconds, 0), 86_400) : 120
  }

  private static func shown(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  /// What came of a hand-over.
  enum Outcome: Equatable {
    case taken
    /// Try again later: the message is not with anybody.
    case refusedForNow(status: Int32, reply: String)
    case refused(status: Int32, reply: String)
    case notStarted(reason: String)
    /// It ended by a signal or was ended by ours: it may have sent the message before.
    case unknown(reason: String)
  }

  /// EX_OSERR, EX_TEMPFAIL: of the machine and of the hour, not of the message.
  private static let temporary: Set<Int32> = [71, 75]
  /// EX_IOERR, EX_PROTOCOL: where the line broke. The server may have taken the message, and only its answer been lost.
  private static let broken: Set<Int32> = [74, 76]

  /// `sendmail -t` reads the recipient from the message, and so does `-ti`; without that flag it stands behind the arguments.
  func arguments(for recipient: MailAddress) -> [String] {
    let given = Array(command.dropFirst())
    let readsRecipient = given.contains {
      ["-t", "-ti", "-it", "--read-recipients"].contains($0)
    }
    return readsRecipient ? given : given + ["--", recipient.text]
  }

  func handOver(_ message: [UInt8], to recipient: MailAddress) -> Outcome {
    let deadline = ContinuousClock.now + .seconds(timeLimit)
    do {
      guard let path = command.first else { return .notStarted(reason: "no program is set") }
      let child = try ChildProcess(
        path, arguments(for: recipient), environment: Self.environment())
      var isWhole = true
      do {
        try child.send(message, before: deadline)
        child.endInput()
      } catch .ended {
        // It has closed its input: its exit status says why.
        isWhole = false
      }
      let (ending, messages) = try child.ending(before: deadline)
      return Self.outcome(ending, isWhole: isWhole, messages)
    } catch .cannotStart(let error) {
      return .notStarted(reason: String(cString: strerror(error)))
    } catch .timedOut {
      return .unknown(reason: "it took longer than \(Self.shown(timeLimit)) s and was stopped")
    } catch {
      return .unknown(reason: "it was lost sight of")
    }
  }

  private static func outcome(
    _ ending: ChildProcess.Ending, isWhole: Bool, _ messages: String
  ) -> Outcome {
    switch ending {
    case .killed(let signal): return .unknown(reason: "it was ended by signal \(signal)")
    case .exited(0):
      return isWhole
        ? .taken : .unknown(reason: "it said that all is well and did not read the message")
    case .exited(let status):
      let reply = reply(in: messages)
      if broken.contains(status), !messages.contains("server message: ") {
        return .unknown(reason: "the connection broke (exit status \(status)): \(reply)")
      }
      return isForNow(status, messages)
        ? .refusedForNow(status: status, reply: reply) : .refused(status: status, reply: reply)
    }
  }

  /// The mail program has its own configuration below the user's home, and needs to find its helpers.
  private static func environment() -> [String] {
    let kept = [
      "HOME", "USER", "LOGNAME", "TZ", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "SSL_CERT_FILE"
    ]
    return ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"]
      + kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
  }

  /// What the server said, else the last line. A log of ours names no address: what stands before an @ is left out.
  static func reply(in messages: String) -> String {
    let lines = messages.split(whereSeparator: \.isNewline)
    let line = lines.last { $0.contains("server message: ") } ?? lines.last ?? ""
    let shown = line.unicodeScalars.filter { $0.value >= 32 && !(127...159).contains($0.value) }
    let words = String(String.UnicodeScalarView(shown)).split(separator: " ").map { word in
      word.lastIndex(of: "@").map { "…" + word[$0...] } ?? String(word)
    }
    return String(words.joined(separator: " ").prefix(300))
  }

  /// msmtp ends with EX_UNAVAILABLE also where the server asks to try later, and has the server's words on its error
  /// channel: a number of four hundred is of the hour.
  private static func isForNow(_ status: Int32, _ messages: String) -> Bool {
    temporary.contains(status) || messages.contains(/server message: 4[0-9][0-9]\b/)
  }
}
