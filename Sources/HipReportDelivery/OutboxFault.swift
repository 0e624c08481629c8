/// Why the outbox did not do what it was asked for. Nothing is lost by any of these.
public enum OutboxFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The folder is not absolute, or there is none.
  case noFolder(String)
  /// Another run has this message in hand.
  case busy
  /// The disk refused; before the hand-over, nothing was sent.
  case disk(path: String, reason: String)
  /// The message was handed over with this outcome, and that could not be written down. A later run finds it uncertain.
  case notRecorded(outcome: String, path: String, reason: String)

  public var description: String {
    switch self {
    case .noFolder(let folder): "the outbox \"\(folder)\" is no absolute path"
    case .busy: "another run has this message in hand"
    case .disk(let path, let reason): "\(path): \(reason)"
    case .notRecorded(let outcome, let path, let reason):
      "the mail program took the message (\(outcome)), which could not be recorded: \(path): \(reason)"
    }
  }
}

/// The moments between which a run may die; in this order for a message that is composed and sent.
package enum OutboxStep: String, Sendable, CaseIterable {
  case locked
  case messageHalfWritten, messageWritten, messageRenamed
  case recordHalfWritten, recordWritten, recordRenamed
  case claiming, claimed, claimSynced
  case handedOver
  case recording, recorded, recordSynced
  case messageRemoved
}
