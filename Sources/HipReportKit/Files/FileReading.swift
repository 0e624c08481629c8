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
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var failure: ReadingFailure?
    // A file is read into its one place; what it says of its size is where to begin, not where to end.
    var bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0) + 1) { buffer, used in
      failure = fill(buffer, &used, from: descriptor)
    }
    while failure == nil, bytes.count == bytes.capacity || size == 0 {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, used in
        failure = fill(buffer, &used, from: descriptor)
      }
      if more.isEmpty { break }
      bytes += more
    }
    return failure.map { .failure($0) } ?? .success(bytes)
  }

  /// Reads until the buffer is full or the file ends; returns the reason if it cannot.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ used: inout Int, from descriptor: Int32
  ) -> ReadingFailure? {
    guard let base = buffer.baseAddress else { return nil }
    askForLargePages(buffer)
    while used < buffer.count {
      let count = read(descriptor, base + used, buffer.count - used)
      if count == 0 { return nil }
      if count < 0, errno != EINTR { return ReadingFailure() }
      if count > 0 { used += count }
    }
    return nil
  }

  /// The system hands out memory a page at a time, which takes as long for a large file as copying it.
  private static func askForLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let page = Int(getpagesize())
    guard buffer.count >= 1 << 22, let start = UnsafeMutableRawPointer(buffer.baseAddress) else {
      return
    }
    let aligned = start.alignedUp(toMultipleOf: page)
    // A request: where it is refused, nothing is lost.
    _ = madvise(aligned, buffer.count - (aligned - start), MADV_HUGEPAGE)
  }

  /// The names in a folder, sorted by their bytes, so that no locale decides the order.
  /// The first bytes of a file; empty where it cannot be read.
  static func beginning(of path: String, count: Int = 4096) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

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
