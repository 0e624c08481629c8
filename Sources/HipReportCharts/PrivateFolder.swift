internal import Glibc
internal import HipReportFiles

/// A folder of our own that nobody else may read: pictures of a patient pass through it. Files lie in it, no folders.
struct PrivateFolder {
  let path: String

  /// Before the number of the process, which tells whose a folder is.
  private static let start = "hipreport-"

  /// Makes the folder, in memory where the system offers that and has room; `nil` with `errno` set if it cannot. The first
  /// one of a process takes away what runs that were killed left behind.
  init?() {
    _ = Self.isSwept
    let parents = Self.parents
    for parent in parents where Self.hasRoom(parent) || parent == parents.last {
      var template = Array("\(parent)/\(Self.start)\(getpid())-XXXXXX".utf8CString)
      // mkdtemp gives the folder mode 0700.
      guard mkdtemp(&template) != nil else { continue }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return
    }
    return nil
  }

  private init(path: String) { self.path = path }

  private static let isSwept: Bool = {
    sweep()
    return true
  }()

  /// For the scripts and pictures of one report, with much to spare.
  private static func hasRoom(_ folder: String) -> Bool {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return false }
    return UInt64(facts.f_bavail) * UInt64(facts.f_frsize) >= 8 << 20
  }

  private static var parents: [String] {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    return ["/dev/shm", temporary, "/tmp"].filter { $0.hasPrefix("/") }
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// False if the file cannot be made, on a full disk say.
  func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var text = text
    let isWhole = text.withUTF8 { Descriptor(descriptor).write(UnsafeRawBufferPointer($0)) }
    return close(descriptor) == 0 && isWhole
  }

  func contents(_ name: String) -> [UInt8]? {
    let descriptor = open(file(name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Descriptor(descriptor).bytes()
  }

  func remove() {
    for name in Folder.names(in: path) { unlink(file(name)) }
    rmdir(path)
  }

  /// Takes away what runs that were killed left behind; the folders of runs that live stay.
  static func sweep() {
    for parent in parents {
      for name in Folder.names(in: parent) where name.hasPrefix(start) {
        let number = name.dropFirst(start.count).prefix { $0 != "-" }
        guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
        let folder = PrivateFolder(path: "\(parent)/\(name)")
        var facts = stat()
        guard lstat(folder.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR,
          facts.st_uid == geteuid()
        else { continue }
        folder.remove()
      }
    }
  }
}
