import Foundation
import Testing

/// What a run of the built program gave.
struct Run {
  var status: Int32
  var output: String
  var errors: String
}

enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let demo = root.appending(path: "datasets/patients/demo").path
  static let steady = root.appending(path: "datasets/patients/steady").path

  /// The program beside the test bundle.
  static let executable: URL = {
    let bundles = CommandLine.arguments.compactMap { argument -> URL? in
      guard let end = argument.range(of: ".xctest") else { return nil }
      return URL(filePath: String(argument[..<end.upperBound])).deletingLastPathComponent()
    }
    let folders = bundles + [root.appending(path: ".build/debug")]
    return folders.map { $0.appending(path: "hipreport") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    } ?? root.appending(path: ".build/debug/hipreport")
  }()
}

/// A folder of one test, gone when the test is.
final class Workplace {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "hip\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  /// Every file below a folder with its bytes.
  func files(below name: String = "") throws -> [String: Data] {
    let folder = name.isEmpty ? url : url.appending(path: name)
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder.path)
    while let name = names?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[name] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// Runs the program here, with the given variables instead of the test's own.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    in folder: String = ""
  ) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "io\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (output, errors) = (scratch.appending(path: "out"), scratch.appending(path: "err"))
    for file in [output, errors] { try Data().write(to: file) }
    let source = scratch.appending(path: "in")
    try Data((input ?? "").utf8).write(to: source)

    let process = Process()
    process.executableURL = Package.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.isEmpty ? url : url.appending(path: folder)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationReason == .exit, "the program was killed")
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Runs a shell line in which `$HIPREPORT` is the program.
  func shell(_ line: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = url
    process.environment = ["PATH": "/usr/bin:/bin", "HIPREPORT": Package.executable.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self), errors: "")
  }
}
