internal import Glibc
internal import HipReportFiles

/// Reading files and folders, as plain as the system offers it.
enum FileReading {
  /// A pipe is read when it is named, and never when it is only found in a folder: it might never end.
  enum Kind { case file, pipe, folder, missing }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .pipe
    }
  }

  /// It belongs to this user or to the system: nobody else put it there.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_uid == geteuid() || status.st_uid == 0)
  }

  /// In bytes, as the system says it; 0 where it says nothing.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The bytes of a file, of a pipe, or of standard input for `-`; or the system's reason why not.
  static func bytes(of path: String) -> Result<[UInt8], ReadingFailure> {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(ReadingFailure()) }
    defer { if descriptor != 0 { close(descriptor) } }
    guard let bytes = Descriptor(descriptor).bytes() else { return .failure(ReadingFailure()) }
    return .success(bytes)
  }

  /// The first bytes of a file; empty where it cannot be read.
  static func beginning(of path: String, count: Int = 4096) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// Where a path really lies, or the nearest folder above it that is there.
  static func nearestRealPath(_ path: String) -> String? {
    var path = path
    while !path.isEmpty {
      if let real = realPath(path) { return real }
      guard let slash = path.lastIndex(of: "/") else { return realPath(".") }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return nil
  }

  /// Where a path really lies, links resolved.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// The system's reason for a failed read, taken when it is made.
struct ReadingFailure: Error {
  let reason: String

  init() { reason = String(cString: strerror(errno)) }
}
