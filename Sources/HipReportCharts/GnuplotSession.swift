internal import CGnuplotIostream
internal import Glibc

/// Owns one running gnuplot. Not Sendable: the C object belongs to one thread at a time.
final class GnuplotSession {
  enum Failure: Error, Equatable {
    /// No gnuplot at any of the places where one was looked for.
    case notInstalled
    case cannotStart(errno: Int32)
  }

  struct Ending: Equatable {
    /// `nil` for a gnuplot that was ended by a signal.
    var exitStatus: Int32?
    var isTimeUp: Bool
  }

  /// Where gnuplot is looked for. The PATH of the environment is not asked: what it names first may
  /// be anything, and the program gets the patient's data.
  static let usualPaths = [
    "/usr/bin/gnuplot", "/usr/local/bin/gnuplot"
  ]

  private let session: OpaquePointer
  /// What the next chart is called in the status lines: no two of one gnuplot have the same number.
  private(set) var nextNumber = 0
  /// How much of what it printed is known to somebody.
  private var known = 0
  /// It did not do as it was told: nothing more is asked of it.
  private(set) var isOver = false

  init(path: String?) throws(Failure) {
    for candidate in path.map({ [$0] }) ?? Self.usualPaths {
      var opened: OpaquePointer?
      let error = hip_gnuplot_open(candidate, &opened)
      if let opened {
        session = opened
        return
      }
      if error != ENOENT && error != ENOTDIR { throw .cannotStart(errno: error) }
    }
    throw .notInstalled
  }

  deinit {
    hip_gnuplot_free(session)
  }

  /// Sends a part of the script. `false` means that gnuplot died or does not read; the reason shows
  /// when it is finished.
  func write(_ script: String, within limit: Duration) -> Bool {
    var script = script
    return script.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        hip_gnuplot_write(session, characters.baseAddress, characters.count, milliseconds(limit))
          == 0
      }
    }
  }

  /// Waits until gnuplot has drawn everything; kills it when the time is up.
  func finish(within limit: Duration) -> Ending {
    let ending = hip_gnuplot_finish(session, milliseconds(limit))
    return Ending(
      exitStatus: ending.exit_status < 0 ? nil : ending.exit_status,
      isTimeUp: ending.timed_out != 0)
  }

  /// Numbers for so many charts, the first of them.
  func takeNumbers(_ count: Int) -> Int {
    defer { nextNumber += count }
    return nextNumber
  }

  /// Waits until gnuplot has printed what `isEnough` waits for, and gives everything that it printed since the last
  /// call; a gnuplot that ends before that, or takes too long, is over.
  func printed(within limit: Duration, isEnough: (String) -> Bool) -> (text: String, isTimeUp: Bool)
  {
    let deadline = ContinuousClock.now + limit
    let start = known
    var size = -1
    while true {
      // Asked before the text is read: what a gnuplot prints before it ends is not missed.
      let isRunning = hip_gnuplot_is_running(session) != 0
      let newSize = hip_gnuplot_printed(session, 0, nil, 0)
      if newSize != size || !isRunning {
        size = newSize
        known = max(start, size)
        let text = printed(from: start)
        if isEnough(text) { return (text, false) }
        if !isRunning {
          isOver = true
          return (text, false)
        }
      }
      if ContinuousClock.now >= deadline {
        isOver = true
        let ending = finish(within: .zero)
        return (printed(from: start), ending.isTimeUp)
      }
      usleep(500)
    }
  }

  /// What gnuplot printed, its error messages and the status lines; more than a megabyte is cut.
  func printed(from offset: Int = 0) -> String {
    let size = min(hip_gnuplot_printed(session, 0, nil, 0) - offset, 1 << 20)
    guard size > 0 else { return "" }
    return String(
      decoding: [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
        count = bytes.withMemoryRebound(to: CChar.self) {
          hip_gnuplot_printed(session, offset, $0.baseAddress, size)
        }
      }, as: UTF8.self)
  }

  private func milliseconds(_ duration: Duration) -> Int32 {
    let parts = duration.components
    let whole = parts.seconds.multipliedReportingOverflow(by: 1000)
    let total = whole.partialValue + parts.attoseconds / 1_000_000_000_000_000
    return whole.overflow ? .max : Int32(clamping: max(total, 0))
  }
}
