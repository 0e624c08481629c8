import Glibc
import HipReportDiagnostics
import HipReportKit

/// Shows a page in a browser.
enum PageOpening {
  /// Where it cannot, says where the page lies.
  static func show(_ path: String) {
    let absolute = path.hasPrefix("/") ? path : "\(workingFolder)/\(path)"
    if !run("xdg-open", absolute) {
      Console.message("Open it in a browser: \(Diagnostic.printable(absolute))")
    }
  }

  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Starts a program of the PATH's absolute folders, in a process group of its own and without our channels; does not wait.
  private static func run(_ name: String, _ argument: String) -> Bool {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    let candidates = folders.split(separator: ":").filter { $0.hasPrefix("/") }
      .map { "\($0)/\(name)" }
    guard let program = candidates.first(where: { access($0, X_OK) == 0 }) else { return false }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for channel in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, channel, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(argument), nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawn(&child, program, &actions, &attributes, words, environ) == 0
  }
}
