internal import Glibc

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

  /// The bytes of a file, of a pipe, or of standard input for `-`; or the system's reason why not.
  static func bytes(of path: String) -> Result<[UInt8], ReadingFailure> {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(ReadingFailure()) }
    defer { if descriptor != 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return .success(bytes) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(ReadingFailure())
      }
      bytes += chunk[..<count]
    }
  }

  /// The names in a folder, sorted by their bytes, so that no locale decides the order.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
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
