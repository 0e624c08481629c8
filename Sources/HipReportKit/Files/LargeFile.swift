internal import Glibc
internal import HipReportDiagnostics
internal import HipReportDigest
internal import HipReportImport
internal import Synchronization

/// A large file that is read where it lies. What passes by is hashed, so that naming the file costs no second reading.
final class LargeFile: Sendable {
  /// A smaller one is read whole: that is simpler and no slower.
  static let smallest = 1 << 20

  private let path: String
  private let shown: String
  private let descriptor: Int32
  private let opened: Version
  private let hashed = Mutex(Hashed())

  private struct Hashed: ~Copyable {
    var digest = RunningSHA256()
    var count = 0
    var hexadecimal: String?
  }

  /// What changes when somebody writes into the file.
  private struct Version: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// `nil` for whatever is no large file, one that cannot be opened included.
  init?(_ path: String, shownAs shown: String) {
    self.path = path
    self.shown = shown
    guard FileReading.kind(of: path) == .file else { return nil }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let version = Version(descriptor), version.size >= Self.smallest else {
      close(descriptor)
      return nil
    }
    opened = version
  }

  deinit { close(descriptor) }

  var stored: StoredFile {
    StoredFile(
      byteCount: opened.size, read: { try self.read(at: $0, into: $1) },
      sha256: { try self.sha256() }, whole: { try self.whole() })
  }

  private func read(at offset: Int, into memory: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let base = memory.baseAddress else { return 0 }
    var count = 0
    while count < memory.count {
      let read = pread(descriptor, base + count, memory.count - count, offset + count)
      if read == 0 { break }
      if read < 0, errno != EINTR {
        throw DiagnosticError(InputMessages.unreadable(shown, ReadingFailure().reason))
      }
      if read > 0 { count += read }
    }
    hashed.withLock { hashed in
      // Of what overlaps with what was read before, the rest is new.
      let known = hashed.count - offset
      guard known >= 0, known < count else { return }
      hashed.digest.add(UnsafeRawBufferPointer(rebasing: memory[known..<count]))
      hashed.count = offset + count
    }
    return count
  }

  /// `nil` if somebody wrote into the file since it was opened.
  private func sha256() throws -> String? {
    try hashTheRest()
    return hashed.withLock { hashed in
      guard Version(descriptor) == opened, hashed.count == opened.size else { return nil }
      if hashed.hexadecimal == nil { hashed.hexadecimal = hashed.digest.finish() }
      return hashed.hexadecimal
    }
  }

  private func hashTheRest() throws {
    let start = hashed.withLock { $0.hexadecimal == nil ? $0.count : opened.size }
    guard start < opened.size else { return }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
    defer { memory.deallocate() }
    var offset = start
    while case let count = try read(at: offset, into: memory), count > 0 { offset += count }
  }

  private func whole() throws -> (bytes: [UInt8], sha256: String) {
    switch FileReading.bytes(of: path) {
    case .success(let bytes): return (bytes, SHA256Digest.hexadecimal(bytes))
    case .failure(let failure):
      throw DiagnosticError(InputMessages.unreadable(shown, failure.reason))
    }
  }
}
