import Foundation
import HipReportFiles
import Testing

@Suite("Folders")
struct FolderTests {
  /// Under the address sanitizer (`scripts/check-memory`) this reads the last entry of each of the system's blocks.
  @Test(
    "every name of a large folder comes out, in the order of its bytes",
    arguments: [1, 7, 60, 250])
  func largeFolder(length: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "folder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let count = length == 1 ? 9 : 3000
    let written = (1...count).map { number in
      let digits = String(number)
      return String(repeating: "é", count: (length - digits.count) / 2).prefix(length) + digits
    }
    for name in written {
      try #require(FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil))
    }
    let expected = written.map(String.init).sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    #expect(Folder.names(in: folder.path) == expected)
  }

  @Test("a folder that is missing, or is none, has no names")
  func noFolder() {
    #expect(Folder.names(in: "/nonexistent").isEmpty)
    #expect(Folder.names(in: "/dev/null").isEmpty)
  }
}
