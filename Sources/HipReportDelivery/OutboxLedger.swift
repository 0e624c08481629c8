internal import Glibc

extension Outbox {
  /// Every message of the ledger, in the order of periods. What a dead run left behind is found uncertain here too; what a
  /// living one has in hand is being sent.
  public func entries() -> [OutboxEntry] { found { _ in true } }

  /// The messages that somebody must look at: uncertain, refused for good, or waiting for another run.
  public func leftovers() -> [OutboxEntry] {
    found { [.sending, .uncertain, .failed, .waiting].contains($0) }.filter { $0.state != .sending }
  }

  private func found(_ isWanted: (OutboxState) -> Bool) -> [OutboxEntry] {
    ledger.names().compactMap { file -> OutboxEntry? in
      guard let dot = file.lastIndex(of: "."), file.first != ".",
        let state = OutboxState(rawValue: String(file[file.index(after: dot)...])), isWanted(state)
      else { return nil }
      let name = String(file[..<dot])
      return entry(name, state == .sending ? afterDeath(of: name) : state)
    }
  }

  /// `sending` while the run lives, else `uncertain`.
  private func afterDeath(of name: String) -> OutboxState {
    guard let lock = try? OutboxLock.take(lockPath, for: name) else { return .sending }
    defer { withExtendedLifetime(lock) {} }
    // On a disk that cannot be written it stays as it is, and is uncertain all the same.
    return (try? settled(name)) ?? .uncertain
  }
}

/// The clock of the ledger's notes. Nothing is decided by it.
enum Timestamp {
  /// `2026-05-11T06:00:02Z`
  static func now() -> String {
    var moment = time(nil)
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
