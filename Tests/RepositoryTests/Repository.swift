import Foundation

/// The files of this repository, as the version control lists them.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The tracked files, and new ones that are not ignored.
  static func files() throws -> [String] {
    let result = try run([
      "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"
    ])
    return result.output.split(separator: "\0").map(String.init).filter {
      FileManager.default.fileExists(atPath: root.appending(path: $0).path)
    }
  }

  static func swiftFiles(in folder: String) throws -> [String] {
    try files().filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
  }

  /// Runs a program in the root of the repository; what it says on both channels.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
