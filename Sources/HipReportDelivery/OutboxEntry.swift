internal import FoundationEssentials

/// What became of a message.
public enum OutboxState: String, Sendable, CaseIterable {
  /// Written, and not handed over by anybody.
  case draft
  /// The mail program could not take it now; to be handed over by the next run.
  case waiting
  /// In the hands of a run. Where that run has died, it is uncertain.
  case sending
  /// The mail program took it.
  case sent
  /// The mail program refused it for good.
  case failed
  /// It may have been sent, and may not: nobody lived to write it down.
  case uncertain

  /// A run may hand it over without being told why.
  public var isOpen: Bool { self == .draft || self == .waiting }
}

/// One hand-over, as it is written down.
public struct OutboxAttempt: Sendable, Equatable, Codable {
  /// The state that it led to.
  public var outcome: String
  /// By the machine's clock; nothing depends on it.
  public var at: String
  /// What the mail program ended with, and the last that it said.
  public var status: Int32?
  public var reply: String?
  /// Why a message was sent that was not to be sent any more.
  public var again: String?
}

/// What the ledger holds about one message.
public struct OutboxRecord: Sendable, Equatable, Codable {
  public var patient: String
  public var period: String
  public var kind: String
  /// `…@example.org`: whose address it is stands in the message only.
  public var recipient: String
  public var messageIdentifier: String
  public var messageSHA256: String
  public var attempts: [OutboxAttempt]

  enum CodingKeys: String, CodingKey {
    case patient, period, kind, recipient, attempts
    case messageIdentifier = "message_id"
    case messageSHA256 = "message_sha256"
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { Array($0) + [10] } ?? []
  }

  static func read(_ bytes: [UInt8]) -> OutboxRecord? {
    try? JSONDecoder().decode(OutboxRecord.self, from: Data(bytes))
  }
}

/// One message of the ledger.
public struct OutboxEntry: Sendable, Equatable {
  public var name: String
  public var state: OutboxState
  /// `nil` where it cannot be read; the state holds all the same.
  public var record: OutboxRecord?
}
