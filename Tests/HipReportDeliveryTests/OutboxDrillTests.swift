import Foundation
import Testing

/// A short form of the drill that `scripts/check-mail` runs 600 times.
@Suite struct OutboxDrillTests {
  private static let executable: URL? = {
    let bundles = CommandLine.arguments.compactMap { argument -> URL? in
      guard let end = argument.range(of: ".xctest") else { return nil }
      return URL(filePath: String(argument[..<end.upperBound])).deletingLastPathComponent()
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (bundles + [root.appending(path: ".build/debug")]).map {
      $0.appending(path: "hipreport-bench")
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  @Test("Killed at every step, beside others, with every fault of a mail program: delivered once")
  func drill() throws {
    let process = Process()
    let executable: URL = try #require(Self.executable)
    process.executableURL = executable
    process.arguments = ["outbox-drill", "--runs", "48"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("48 runs") && text.contains("delivered 1, lost 0"), "\(text)")
  }
}
