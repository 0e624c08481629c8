internal import Glibc

/// A program of ours that is spoken to over its standard input and output. Not Sendable: it belongs to one thread.
///
/// A socket stands on both channels: writing to a program that died is then an error and no signal. Done with
/// `posix_spawn` itself: a package for it would be the largest part of the build, for these few calls.
package final class ChildProcess {
  package enum Failure: Error, Equatable {
    case cannotStart(errno: Int32)
    case timedOut
    /// It ended, or closed its channels.
    case ended
  }

  /// How it ended.
  package enum Ending: Equatable, Sendable {
    case exited(status: Int32)
    case killed(signal: Int32)
  }

  /// A program of ours needs nothing of the user's.
  package static let bareEnvironment = [
    "PATH=/nonexistent", "HOME=/nonexistent", "LC_ALL=C.UTF-8"
  ]

  /// -1 before there is one, 0 when it has ended and was taken note of.
  private var child: pid_t = -1
  private let channel: Int32
  private let errors: Int32

  /// Starts the program at an absolute path, in a process group of its own; without another environment, with nothing
  /// of this program's.
  package init(
    _ path: String, _ arguments: [String], environment: [String] = bareEnvironment
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    var said: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw .cannotStart(errno: errno) }
    guard socketpair(AF_UNIX, type, 0, &said) == 0 else {
      let reason = errno
      ends.forEach { close($0) }
      throw .cannotStart(errno: reason)
    }
    channel = ends[0]
    errors = said[0]
    let error = Self.spawn(path, arguments, environment, ends[1], said[1], &child)
    close(ends[1])
    close(said[1])
    if error != 0 {
      // The initializer throws before there is an object whose end would close them.
      close(channel)
      close(errors)
      child = -1
      throw .cannotStart(errno: error)
    }
  }

  deinit {
    // First it ends, then its input: it must not take the end of a message for the whole of it.
    if child > 0 {
      kill(-child, SIGKILL)
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    if child != -1 {
      close(channel)
      close(errors)
    }
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String], _ channel: Int32,
    _ errors: Int32, _ child: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, channel, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var defaults = sigset_t()
    var mask = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigemptyset(&mask)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    return posix_spawn(&child, path, &actions, &attributes, words, variables)
  }

  /// Sends all bytes before the deadline.
  package func send(_ bytes: [UInt8], before deadline: ContinuousClock.Instant) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      try wait(for: POLLOUT, before: deadline)
      let sent = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          channel, buffer.baseAddress?.advanced(by: offset), buffer.count - offset,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if sent > 0 {
        offset += sent
      } else if errno != EINTR, errno != EAGAIN {
        throw .ended
      }
    }
  }

  /// Says that nothing more comes.
  package func endInput() { shutdown(channel, Int32(SHUT_WR)) }

  /// What is there, as soon as something is; empty at the end.
  package func receive(before deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    while true {
      try wait(for: POLLIN, before: deadline)
      let (bytes, count) = Self.read(channel, 1 << 16)
      if count >= 0 { return bytes }
      if errno != EINTR, errno != EAGAIN { throw .ended }
    }
  }

  /// What it has said on its standard error so far.
  package func messages() -> String {
    var all: [UInt8] = []
    while all.count < 1 << 16 {
      let (bytes, count) = Self.read(errors, 1 << 14)
      if count <= 0 { break }
      all += bytes
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Waits until it has ended, and takes what it says meanwhile, so that it is never held up by a full channel.
  package func ending(
    before deadline: ContinuousClock.Instant
  ) throws(Failure) -> (ending: Ending, messages: String) {
    var said = ""
    var pause: UInt32 = 500
    while child > 0 {
      _ = Self.read(channel, 1 << 14)
      if said.utf8.count < 1 << 16 { said += messages() }
      var status: Int32 = 0
      let result = waitpid(child, &status, WNOHANG)
      if result == child {
        child = 0
        said += messages()
        let signal = status & 0x7f
        return (
          signal == 0 ? .exited(status: (status >> 8) & 0xff) : .killed(signal: signal), said
        )
      }
      if result < 0, errno != EINTR { throw .ended }
      if ContinuousClock.now >= deadline { throw .timedOut }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    throw .ended
  }

  private static func read(_ descriptor: Int32, _ capacity: Int) -> ([UInt8], Int) {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, used in
      count = recv(descriptor, buffer.baseAddress, capacity, Int32(MSG_DONTWAIT))
      used = max(count, 0)
    }
    return (bytes, count)
  }

  private func wait(
    for event: Int32, before deadline: ContinuousClock.Instant
  ) throws(Failure) {
    while true {
      let left = (deadline - .now).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      if milliseconds <= 0 { throw .timedOut }
      var ready = pollfd(fd: channel, events: Int16(event), revents: 0)
      let result = poll(&ready, 1, Int32(clamping: milliseconds))
      if result > 0 { return }
      if result < 0, errno != EINTR { throw .ended }
    }
  }
}
