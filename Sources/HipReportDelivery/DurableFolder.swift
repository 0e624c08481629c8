internal import Glibc
internal import HipReportFiles

/// Files that are there whole or not at all, also after the power failed: written under another name, brought to the disk,
/// renamed, and the folder brought to the disk. Only their owner may read them.
struct DurableFolder: Sendable {
  let path: String

  /// Makes the folder and those above it where they are missing.
  func create() throws(OutboxFault) {
    var current = ""
    for part in path.split(separator: "/") {
      current += "/" + part
      if mkdir(current, 0o700) != 0, errno != EEXIST, errno != EROFS || access(current, F_OK) != 0 {
        throw fault(current)
      }
    }
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  /// `step` is told when half of the bytes stand, when all do, and when the file has its name.
  func write(
    _ bytes: [UInt8], as name: String, step: (WriteStep) -> Void
  ) throws(OutboxFault) {
    let temporary = file(".\(name).new")
    // The lock is ours: what lies here was left by a run that died.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw fault(file(name)) }
    var failure: OutboxFault?
    let half = bytes.count / 2
    if fchmod(descriptor, 0o600) != 0 || !put(bytes[..<half], descriptor) {
      failure = fault(file(name))
    }
    if failure == nil {
      step(.half)
      if !put(bytes[half...], descriptor) || fsync(descriptor) != 0 { failure = fault(file(name)) }
    }
    if close(descriptor) != 0, failure == nil { failure = fault(file(name)) }
    if failure == nil {
      step(.written)
      if Glibc.rename(temporary, file(name)) != 0 { failure = fault(file(name)) }
    }
    if let failure {
      unlink(temporary)
      throw failure
    }
    try sync()
    step(.renamed)
  }

  enum WriteStep { case half, written, renamed }

  /// Both names lie in this folder. Not yet brought to the disk.
  func rename(_ name: String, to other: String) throws(OutboxFault) {
    if Glibc.rename(file(name), file(other)) != 0 { throw fault(file(other)) }
  }

  func remove(_ name: String) { unlink(file(name)) }

  /// Brings the names of the folder to the disk.
  func sync() throws(OutboxFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    // Some file systems of other machines know no such thing for a folder.
    if fsync(descriptor) != 0, errno != EINVAL { throw fault(path) }
  }

  /// `nil` where it cannot be read.
  func bytes(of name: String) -> [UInt8]? {
    let descriptor = open(file(name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return Descriptor(descriptor).bytes()
  }

  func names() -> [String] { Folder.names(in: path) }

  private func put(_ bytes: ArraySlice<UInt8>, _ descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { Descriptor(descriptor).write($0) }
  }

  private func fault(_ path: String) -> OutboxFault {
    .disk(path: path, reason: String(cString: strerror(errno)))
  }
}
