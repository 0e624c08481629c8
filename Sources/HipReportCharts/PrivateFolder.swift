internal import FoundationEssentials
internal import Glibc

/// A folder of our own that nobody else may read: pictures of a patient pass through it.
struct PrivateFolder {
  let path: String

  /// Makes the folder, in memory where the system offers that; `nil` with `errno` set if it cannot.
  init?() {
    let temporary = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    for parent in ["/dev/shm", temporary, "/tmp"] where parent.hasPrefix("/") {
      var template = Array((parent + "/hipreport-XXXXXX").utf8CString)
      // mkdtemp gives the folder mode 0700.
      guard mkdtemp(&template) != nil else { continue }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return
    }
    return nil
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// False if the file cannot be made, on a full disk say.
  func write(_ text: String, to path: String) -> Bool {
    FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  func contents(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: file(name)).map { [UInt8]($0) }
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
