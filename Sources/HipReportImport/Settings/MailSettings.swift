internal import Yams

/// How a clinic sends mail, and what stands in each.
public struct MailSettings: Sendable, Equatable {
  public static let defaultTimeLimitSeconds = 120.0

  /// The sender's address.
  public var from: String?
  /// The mail program by its absolute path, and its arguments.
  public var program: [String]
  /// For one message.
  public var timeLimitSeconds: Double
  /// Whom to call in an emergency: a number, or the whole line.
  public var emergency: String?
  /// Where a wish to get no more messages goes; else to the sender.
  public var unsubscribe: String?
  /// The absolute folder of outbox and ledger.
  public var outbox: String?

  public init(
    from: String? = nil, program: [String] = [],
    timeLimitSeconds: Double = defaultTimeLimitSeconds, emergency: String? = nil,
    unsubscribe: String? = nil, outbox: String? = nil
  ) {
    self.from = from
    self.program = program
    self.timeLimitSeconds = timeLimitSeconds
    self.emergency = emergency
    self.unsubscribe = unsubscribe
    self.outbox = outbox
  }

  static func read(_ node: Node?, _ values: inout YAMLValues) -> MailSettings? {
    guard
      let group = values.submapping(
        node, "mail", ["from", "program", "timeout_s", "emergency", "unsubscribe", "outbox"])
    else { return nil }
    var settings = MailSettings(
      from: values.text(group["from"], "mail.from"),
      program: values.texts(group["program"], "mail.program"),
      emergency: values.text(group["emergency"], "mail.emergency"),
      unsubscribe: values.text(group["unsubscribe"], "mail.unsubscribe"),
      outbox: values.text(group["outbox"], "mail.outbox"))
    // No PATH decides which program gets a patient's record, and no shell parts a line into words.
    if let program = settings.program.first, !program.hasPrefix("/") || program.contains(" ") {
      values.bad(
        group["program"], "mail.program",
        "a list such as [/usr/bin/msmtp, -t], which begins with an absolute path")
      settings.program = []
    }
    if let outbox = settings.outbox, !outbox.hasPrefix("/") {
      values.bad(group["outbox"], "mail.outbox", "an absolute path")
      settings.outbox = nil
    }
    if let seconds = values.number(group["timeout_s"], "mail.timeout_s") {
      if (1...3600).contains(seconds) {
        settings.timeLimitSeconds = seconds
      } else {
        values.bad(group["timeout_s"], "mail.timeout_s", "a number of seconds from 1 to 3600")
      }
    }
    return settings
  }
}
