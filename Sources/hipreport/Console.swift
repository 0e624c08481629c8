import ArgumentParser
import Glibc
import HipReportDiagnostics
import HipReportKit

/// Data goes to standard output, messages to standard error.
enum Console {
  enum Channel: Int32 { case data = 1, messages = 2 }

  /// A full disk must not look like success; a closed pipe ends the program before this one returns.
  static func write(_ text: String) {
    guard let error = put(text, 1) else { return }
    message(OutputMessages.notPrinted(error).text())
    exit(ExitStatus.notDone.rawValue)
  }

  static func write(_ bytes: [UInt8]) {
    guard let error = bytes.withUnsafeBytes({ put($0, 1) }) else { return }
    message(OutputMessages.notPrinted(error).text())
    exit(ExitStatus.notDone.rawValue)
  }

  static func isTerminal(_ channel: Channel) -> Bool { isatty(channel.rawValue) == 1 }

  static func message(_ text: String) { put(text + "\n", 2) }

  /// Without an end of line, for a line that is drawn again.
  static func draw(_ text: String) { put(text, 2) }

  static func report(_ diagnostics: [Diagnostic], quiet: Bool) {
    let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
    if !shown.isEmpty { message(shown.text()) }
  }

  /// Colour only on a terminal, never with `NO_COLOR`.
  static func usesColour(on channel: Channel) -> Bool {
    isTerminal(channel) && getenv("NO_COLOR") == nil
      && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Today by the machine's clock and zone: the only clock of the program, read when the user types `today`.
  static func today() -> (year: Int, month: Int, day: Int) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The machine's time zone, if it says one: exports that write their times in UTC are brought to it.
  static var zone: TimeZoneRule? {
    if let text = getenv("TZ").map({ String(cString: $0) }), !text.isEmpty {
      return .named(text.hasPrefix(":") ? String(text.dropFirst()) : text)
    }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = readlink("/etc/localtime", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let parts = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "zoneinfo/")
    return parts.count == 2 ? .named(String(parts[1])) : nil
  }

  /// For a developer's flags only: reports are written by the library.
  static func writeFile(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return message("error: \(path) cannot be written") }
    put(text, descriptor)
    close(descriptor)
  }

  /// The system's reason, if not everything could be written.
  @discardableResult
  private static func put(_ text: String, _ descriptor: Int32) -> String? {
    var text = text
    return text.withUTF8 { put(UnsafeRawBufferPointer($0), descriptor) }
  }

  private static func put(_ buffer: UnsafeRawBufferPointer, _ descriptor: Int32) -> String? {
    var offset = 0
    while offset < buffer.count {
      let count = Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      if count < 0, errno == EPIPE {
        // The reader of the data had enough, which is success; nobody reading the messages stops nothing.
        if descriptor == 1 { _exit(0) }
        return nil
      }
      if count < 0, errno != EINTR { return String(cString: strerror(errno)) }
      offset += max(0, count)
    }
    return nil
  }
}
