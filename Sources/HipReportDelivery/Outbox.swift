internal import Glibc
internal import HipReportDigest

/// A message and what it is sent once for.
public struct OutgoingMail: Sendable, Equatable {
  public var key: MailKey
  /// Its identifier is the outbox's to choose.
  public var message: MailMessage

  public init(key: MailKey, message: MailMessage) {
    self.key = key
    self.message = message
  }
}

/// What came of sending a message.
public enum Delivery: Sendable, Equatable {
  case sent
  /// Not handed over: it was settled before.
  case settled(OutboxEntry)
  /// It waits in the outbox for the next run.
  case refusedForNow(status: Int32, reply: String)
  case refused(status: Int32, reply: String)
  case notStarted(reason: String)
  /// It may have been sent, and may not.
  case uncertain(reason: String)
}

/// The messages that are to be sent, and the ledger of those that were: one folder on one disk.
///
/// `outbox/NAME.eml` is the message; `ledger/NAME.STATE` says what became of it. Every step is one rename in the ledger,
/// made by the one run that holds the message's lock. A message is handed over only after the disk holds that it is being
/// sent, and what a dead run left in that state is uncertain and never sent by itself.
public struct Outbox: Sendable {
  let messages: DurableFolder
  let ledger: DurableFolder
  let lockPath: String
  /// Called at every step; tests die in it.
  let step: @Sendable (OutboxStep) -> Void

  /// `folder` is absolute, and made where it is missing. Throws ``OutboxFault``.
  public init(folder: String) throws(OutboxFault) {
    try self.init(folder: folder, step: { _ in })
  }

  package init(
    folder: String, step: @escaping @Sendable (OutboxStep) -> Void
  ) throws(OutboxFault) {
    guard folder.hasPrefix("/") else { throw .noFolder(folder) }
    messages = DurableFolder(path: folder + "/outbox")
    ledger = DurableFolder(path: folder + "/ledger")
    lockPath = folder + "/lock"
    self.step = step
    try messages.create()
    try ledger.create()
  }

  /// Where the message lies until it is sent.
  public func messagePath(of key: MailKey) -> String { messages.file(Self.messageName(key.name)) }

  // MARK: The two acts

  /// Writes a draft, or writes it anew where it was not handed over yet; a settled message stays as it is. The state says
  /// which. Throws ``OutboxFault`` or ``MailFault``.
  public func put(_ mail: OutgoingMail) throws -> OutboxEntry {
    guard let lock = try OutboxLock.take(lockPath, for: mail.key.name) else {
      throw OutboxFault.busy
    }
    defer { withExtendedLifetime(lock) {} }
    step(.locked)
    let state = try settled(mail.key.name)
    if let state, !state.isOpen { return entry(mail.key.name, state) }
    _ = try write(mail, as: state ?? .draft)
    return entry(mail.key.name, state ?? .draft)
  }

  /// Writes the message and hands it over, once. `again` is the reason to send one that is settled already. Throws
  /// ``OutboxFault`` or ``MailFault``; whatever is thrown, a second call does not send it twice.
  public func send(
    _ mail: OutgoingMail, through program: MailProgram, again: String? = nil
  ) throws -> Delivery {
    let name = mail.key.name
    guard let lock = try OutboxLock.take(lockPath, for: name) else { throw OutboxFault.busy }
    defer { withExtendedLifetime(lock) {} }
    step(.locked)
    var state = try settled(name)
    if let old = state, !old.isOpen {
      guard let again else { return .settled(entry(name, old)) }
      try reopen(mail, from: old, again)
      state = .draft
    }
    let open = state ?? .draft
    let bytes = try write(mail, as: open)
    try claim(name, from: open)
    let outcome = program.handOver(bytes, to: mail.key.recipient)
    step(.handedOver)
    return try record(outcome, of: name, claimedFrom: open)
  }

  // MARK: Steps, each under the lock

  /// The state as it stands. What is being sent while its lock is ours belongs to a run that is dead.
  func settled(_ name: String) throws(OutboxFault) -> OutboxState? {
    let found = OutboxState.allCases.reversed().first { ledger.exists("\(name).\($0.rawValue)") }
    guard found == .sending else { return found }
    try ledger.rename("\(name).sending", to: "\(name).uncertain")
    try ledger.sync()
    return .uncertain
  }

  /// The message first, then that there is one.
  private func write(_ mail: OutgoingMail, as state: OutboxState) throws -> [UInt8] {
    let name = mail.key.name
    let old = record(name, state)
    let copy = old?.attempts.count { $0.again != nil } ?? 0
    var message = mail.message
    message.identifier = mail.key.messageIdentifier(from: message.from, copy: copy)
    let bytes = try MailWriter.bytes(of: message)
    let record = OutboxRecord(
      mail.key, message.identifier, SHA256Digest.hexadecimal(bytes), old?.attempts ?? [])
    if record == old, messages.bytes(of: Self.messageName(name)) == bytes { return bytes }
    try messages.write(bytes, as: Self.messageName(name)) { moment in
      switch moment {
      case .half: step(.messageHalfWritten)
      case .written: step(.messageWritten)
      case .renamed: step(.messageRenamed)
      }
    }
    try ledger.write(record.bytes, as: "\(name).\(state.rawValue)") { moment in
      switch moment {
      case .half: step(.recordHalfWritten)
      case .written: step(.recordWritten)
      case .renamed: step(.recordRenamed)
      }
    }
    return bytes
  }

  /// The reason is on the disk before the message can be sent another time.
  private func reopen(
    _ mail: OutgoingMail, from state: OutboxState, _ again: String
  ) throws(OutboxFault) {
    let name = mail.key.name
    var record = record(name, state) ?? OutboxRecord(mail.key, "", "", [])
    record.attempts.append(
      OutboxAttempt(outcome: OutboxState.draft.rawValue, at: Timestamp.now(), again: again))
    try ledger.write(record.bytes, as: "\(name).\(state.rawValue)") { _ in }
    try ledger.rename("\(name).\(state.rawValue)", to: "\(name).draft")
    try ledger.sync()
  }

  private func claim(_ name: String, from state: OutboxState) throws(OutboxFault) {
    step(.claiming)
    try ledger.rename("\(name).\(state.rawValue)", to: "\(name).sending")
    step(.claimed)
    do {
      try ledger.sync()
    } catch {
      // Nothing may be handed over that the disk does not know of.
      try? ledger.rename("\(name).sending", to: "\(name).\(state.rawValue)")
      throw error
    }
    step(.claimSynced)
  }

  private func record(
    _ outcome: MailProgram.Outcome, of name: String, claimedFrom open: OutboxState
  ) throws(OutboxFault) -> Delivery {
    let (state, delivery, status, reply): (OutboxState, Delivery, Int32?, String?) =
      switch outcome {
      case .taken: (.sent, .sent, 0, nil)
      case .refusedForNow(let status, let reply):
        (.waiting, .refusedForNow(status: status, reply: reply), status, reply)
      case .refused(let status, let reply):
        (.failed, .refused(status: status, reply: reply), status, reply)
      case .notStarted(let reason): (open, .notStarted(reason: reason), nil, reason)
      case .unknown(let reason): (.uncertain, .uncertain(reason: reason), nil, reason)
      }
    step(.recording)
    do {
      try ledger.rename("\(name).sending", to: "\(name).\(state.rawValue)")
      step(.recorded)
      try ledger.sync()
    } catch .disk(let path, let reason) {
      throw .notRecorded(outcome: state.rawValue, path: path, reason: reason)
    }
    step(.recordSynced)
    note(
      OutboxAttempt(
        outcome: state.rawValue, at: Timestamp.now(), status: status,
        reply: reply.flatMap { $0.isEmpty ? nil : $0 }),
      on: name, state)
    if state == .sent {
      messages.remove(Self.messageName(name))
      step(.messageRemoved)
    }
    return delivery
  }

  /// For whoever looks it up: the state is told by the file's name, and holds without this.
  private func note(_ attempt: OutboxAttempt, on name: String, _ state: OutboxState) {
    guard var record = record(name, state) else { return }
    record.attempts.append(attempt)
    try? ledger.write(record.bytes, as: "\(name).\(state.rawValue)") { _ in }
  }

  func entry(_ name: String, _ state: OutboxState) -> OutboxEntry {
    OutboxEntry(name: name, state: state, record: record(name, state))
  }

  private func record(_ name: String, _ state: OutboxState) -> OutboxRecord? {
    ledger.bytes(of: "\(name).\(state.rawValue)").flatMap(OutboxRecord.read)
  }

  private static func messageName(_ name: String) -> String { name + ".eml" }
}

extension OutboxRecord {
  init(_ key: MailKey, _ identifier: String, _ sha256: String, _ attempts: [OutboxAttempt]) {
    self.init(
      patient: key.patient, period: key.period, kind: key.kind.rawValue,
      recipient: key.recipient.masked, messageIdentifier: identifier, messageSHA256: sha256,
      attempts: attempts)
  }
}
