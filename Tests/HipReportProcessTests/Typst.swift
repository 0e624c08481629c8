import Foundation
import Testing

/// The Typst of this machine, which some tests need.
enum Typst {
  /// The folders in which it is found; nothing else of the environment.
  static let environment = ProcessInfo.processInfo.environment.filter {
    ["HOME", "XDG_DATA_HOME"].contains($0.key)
  }
  static let isInstalled: Bool = {
    let data = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? "") + "/.local/share"
    return FileManager.default.isExecutableFile(atPath: data + "/hipreport/typst/bin/python")
  }()
  static let why: Comment = "Typst is not installed: scripts/setup pdf"
}
