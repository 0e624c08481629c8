internal import FoundationEssentials
internal import Glibc

/// The Typst that is on this machine.
enum TypstProgram: Equatable {
  /// A Python that has the pinned `typst` module: one process makes many pages.
  case module(python: String)
  /// The `typst` program: one process a page.
  case executable(String)

  /// At `path`, or what is found: never beside the input, for a received folder must not run anything.
  ///
  /// The module comes before the program: the page template is made for its version.
  static func find(
    _ path: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> TypstProgram? {
    let candidates = path.map { [$0] } ?? candidates(environment)
    return candidates.first(where: isProgram).map(named)
  }

  static func candidates(_ environment: [String: String]) -> [String] {
    dataFolders(environment).map { $0 + "/hipreport/typst/bin/python" }
      + (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
      .map { $0 + "/typst" }
  }

  /// The user's data folder, then the system's.
  private static func dataFolders(_ environment: [String: String]) -> [String] {
    var folders: [String] = []
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      folders.append(data)
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folders.append(home + "/.local/share")
    }
    return folders + ["/usr/local/share"]
  }

  private static func named(_ path: String) -> TypstProgram {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix("python") ? .module(python: path) : .executable(path)
  }

  private static func isProgram(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}

/// The folders of the fonts that the page is set in: Inter, and what has letters that Inter lacks. A page made from
/// them is the same on each machine that has them.
enum PaperFonts {
  private static let usual: [String] = [
    "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/inter",
    "/usr/local/share/fonts/inter", "/usr/share/fonts/truetype/dejavu"
  ]
  static let folders = usual.filter { access($0, R_OK) == 0 }
}
