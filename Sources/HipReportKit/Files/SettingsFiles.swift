internal import Glibc
public import HipReportDiagnostics
internal import HipReportDigest
public import HipReportImport
internal import HipReportModel

/// The settings that count for one input, and what is wrong with their files.
public struct LoadedSettings: Sendable {
  public var settings = Settings()
  public var diagnostics: [Diagnostic] = []
  /// What was read for them, by content, logos included.
  var files: [InputFile] = []
}

/// Finds and reads every `hipreport.yaml` that counts: the one that is named, the one beside the input or in the nearest
/// folder above it, and the user's own. Each completes the ones before it.
public enum SettingsFiles {
  static let name = "hipreport.yaml"

  /// `stated` is a file that the user names; without it nothing has to be there. Throws ``DiagnosticError`` where the
  /// named one cannot be read.
  public static func load(inputs: [String], stated: String? = nil) throws -> LoadedSettings {
    var loaded = LoadedSettings()
    if let stated {
      guard case .success(let bytes) = FileReading.bytes(of: stated) else {
        throw DiagnosticError([SettingsFileMessages.missing(stated)])
      }
      loaded.add(bytes, stated, .own)
    }
    var seen = [stated].compactMap { $0 }.compactMap(FileReading.realPath)
    func add(_ path: String, _ origin: SettingsImporter.Origin) {
      let real = FileReading.realPath(path) ?? path
      guard FileReading.kind(of: path) == .file, !seen.contains(real) else { return }
      seen.append(real)
      switch FileReading.bytes(of: path) {
      case .success(let bytes): loaded.add(bytes, path, origin)
      case .failure(let failure):
        loaded.diagnostics.append(SettingsFileMessages.unreadable(path, failure.reason))
      }
    }
    let own = ConfigurationFolder.path.map { "\($0)/\(name)" }
    // The user's own stays the user's own where it lies above the input too.
    let ownPath = own.flatMap(FileReading.realPath)
    for input in inputs where input != "-" {
      if let path = nearest(to: input), FileReading.realPath(path) != ownPath {
        add(path, .beside)
        break
      }
    }
    if let own { add(own, .own) }
    return loaded
  }

  /// In the folder of the input, or in the nearest one above it that has one.
  private static func nearest(to input: String) -> String? {
    let start =
      FileReading.kind(of: input) == .folder ? input : FolderPath.folder(of: input)
    // As it was written first: findings name the file so.
    let beside = FolderPath.joined(start, name)
    if FileReading.kind(of: beside) == .file { return beside }
    guard var folder = FileReading.realPath(start) else { return nil }
    while folder.count > 1 {
      folder = FolderPath.folder(of: folder)
      let path = FolderPath.joined(folder, name)
      // A folder that everybody may write to, such as /tmp, may lie above.
      if FileReading.kind(of: path) == .file, FileReading.isOwn(path) { return path }
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    }
    return nil
  }
}

extension LoadedSettings {
  fileprivate mutating func add(
    _ bytes: [UInt8], _ path: String, _ origin: SettingsImporter.Origin
  ) {
    files.append(InputFile(path: path, sha256: SHA256Digest.hexadecimal(bytes)))
    var read = SettingsImporter.read(
      InputBytes(path: path, bytes: bytes, sha256: ""), origin: origin)
    // A letterhead that another file has already given is not looked at.
    if settings.letterhead == nil, let logo = read.logo {
      switch Self.picture(logo, FolderPath.folder(of: path), origin) {
      case .success(let picture):
        read.settings.letterhead?.logo = picture
        files.append(
          InputFile(path: logo.path, sha256: SHA256Digest.hexadecimal(picture.bytes)))
      case .failure(let problem): read.diagnostics.append(problem.diagnostic)
      }
    }
    settings = settings.completed(by: read.settings)
    diagnostics += read.diagnostics
  }

  private struct Problem: Error { var diagnostic: Diagnostic }

  private static func picture(
    _ logo: ImportedSettings.LogoReference, _ folder: String, _ origin: SettingsImporter.Origin
  ) -> Result<LogoPicture, Problem> {
    func refused(_ why: String) -> Result<LogoPicture, Problem> {
      .failure(Problem(diagnostic: SettingsMessages.logo(logo.location, logo.path, why)))
    }
    let path = logo.path.hasPrefix("/") ? logo.path : FolderPath.joined(folder, logo.path)
    guard let real = FileReading.realPath(path), FileReading.kind(of: real) == .file else {
      return refused("there is no such file")
    }
    // A folder that somebody sent shows its own pictures, not those of the machine.
    if origin == .beside {
      guard let root = FileReading.realPath(folder),
        real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
      else { return refused("it lies outside the folder of the settings") }
    }
    guard FileReading.size(of: real) <= LogoFile.largest else {
      return refused("it is larger than \(LogoFile.largest / 1024) kB")
    }
    guard case .success(let bytes) = FileReading.bytes(of: real) else {
      return refused("it cannot be read")
    }
    switch LogoFile.look(at: bytes) {
    case .problem(let why): return refused(why)
    case .picture(let kind):
      return .success(
        LogoPicture(kind: kind, bytes: bytes, alternativeText: logo.alternativeText))
    }
  }
}

/// Where the user's configuration lies: `$XDG_CONFIG_HOME/hipreport`, else `~/.config/hipreport`.
enum ConfigurationFolder {
  static var path: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let base = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
    return base.map { $0 + "/hipreport" }
  }
}

/// Paths of files and folders as text.
enum FolderPath {
  /// `.` for a name alone.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// The wording of findings about settings that cannot be reached.
enum SettingsFileMessages {
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "settings.missing", "the settings \"\(path)\" cannot be read",
      consequence:
        "nothing was reported: a report under another letterhead would not be the one you asked for",
      hint: "check the path and who may read it")
  }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "settings.unreadable", "the settings cannot be read: \(reason)",
      at: SourceLocation(path: path, line: 1),
      consequence: "the report is made as if this file were not there",
      hint: "check who may read it")
  }
}
