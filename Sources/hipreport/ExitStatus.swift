import ArgumentParser

/// The program's exit statuses; the others are sysexits'.
enum ExitStatus {
  /// No report could be made.
  static let notDone = ExitCode(1)
  /// Done, and rows were rejected.
  static let rowsRejected = ExitCode(2)
  /// Done, and a safety signal is open; wins over rejected rows.
  static let signalOpen = ExitCode(3)
  static let programMissing = ExitCode(69)
  /// Another run holds it, or the mail program cannot send now.
  static let tryAgain = ExitCode(75)
}
