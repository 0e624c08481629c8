/// One file's bytes, read by the caller: importing does no input or output.
public struct InputBytes: Sendable {
  public enum Content: Sendable {
    case memory([UInt8], sha256: String)
    case stored(StoredFile)
  }

  /// As given on the command line; for a folder, relative to it.
  public var path: String
  public var content: Content
  /// It was found in a folder, not named: if it is no patient log, the others are used without it.
  public var isFound: Bool
  /// The folder that it lies in, which is of one patient; empty where that does not matter.
  public var folder = ""
  /// With the folder that was named, where `path` is relative to one.
  public var fullPath = ""

  public init(path: String, bytes: [UInt8], sha256: String, isFound: Bool = false) {
    self.init(path: path, content: .memory(bytes, sha256: sha256), isFound: isFound)
  }

  public init(path: String, content: Content, isFound: Bool = false) {
    self.path = path
    self.content = content
    self.isFound = isFound
  }

  /// All bytes, and the SHA-256 of them as hexadecimal digits. Throws ``DiagnosticError`` where the file cannot be read.
  public func whole() throws -> (bytes: [UInt8], sha256: String) {
    switch content {
    case .memory(let bytes, let sha256): (bytes, sha256)
    case .stored(let file): try file.whole()
    }
  }
}

/// A file that is read where it lies, a chunk at a time, because it is large.
public struct StoredFile: Sendable {
  /// Fills the memory from an offset of the file on; gives fewer bytes than it holds only where the file ends.
  public typealias Reading = @Sendable (Int, UnsafeMutableRawBufferPointer) throws -> Int

  public let byteCount: Int
  public let read: Reading
  /// The SHA-256 of the file as hexadecimal digits; `nil` if it is no longer the one that was opened.
  public let sha256: @Sendable () throws -> String?
  let whole: @Sendable () throws -> (bytes: [UInt8], sha256: String)

  /// All three throw ``DiagnosticError`` where the file cannot be read.
  public init(
    byteCount: Int, read: @escaping Reading, sha256: @escaping @Sendable () throws -> String?,
    whole: @escaping @Sendable () throws -> (bytes: [UInt8], sha256: String)
  ) {
    self.byteCount = byteCount
    self.read = read
    self.sha256 = sha256
    self.whole = whole
  }
}
