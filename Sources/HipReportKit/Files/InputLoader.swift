internal import HipReportFiles
public import HipReportDiagnostics
internal import HipReportDigest
public import HipReportImport
internal import Glibc

/// The files of one input, read, with the profile that lies beside them.
public struct LoadedInput: Sendable {
  public var files: [InputBytes] = []
  public var profile: InputBytes?
  /// Where the profile lies, by the path that it was reached by.
  fileprivate var profilePath: String?
  public var diagnostics: [Diagnostic] = []
}

/// Finds and reads what the command line names: files, a patient's folder, or `-`.
public enum InputLoader {
  static let profileName = "patient.yaml"

  public static func load(_ paths: [String]) -> LoadedInput {
    var loaded = LoadedInput()
    for path in paths {
      switch path == "-" ? .file : FileReading.kind(of: path) {
      case .missing: loaded.diagnostics.append(InputMessages.missing(path))
      case .folder: addFolder(path, to: &loaded)
      case .file, .pipe:
        addFile(path, shownAs: path == "-" ? "standard input" : path, to: &loaded)
        if path != "-" { addProfile(besideFile: path, to: &loaded) }
      }
    }
    return loaded
  }

  /// Every CSV file of a folder, not below it, without what this program wrote; links that lead out are left alone.
  private static func addFolder(_ folder: String, to loaded: inout LoadedInput) {
    let names = tableNames(in: folder)
    if names.isEmpty { loaded.diagnostics.append(InputMessages.emptyFolder(folder)) }
    for name in names {
      addFile("\(folder)/\(name)", shownAs: name, isFound: true, to: &loaded)
    }
    let profile = "\(folder)/\(profileName)"
    if FileReading.kind(of: profile) == .file, liesInside(folder, profileName) {
      setProfile(profile, shownAs: profileName, &loaded)
    }
  }

  /// The names of the files that count as the folder's data.
  static func tableNames(in folder: String) -> [String] {
    Folder.names(in: folder).filter { name in
      name.lowercased().hasSuffix(".csv") && name != RejectsFile.name
        && !name.hasSuffix(".rejects.csv")
        && !name.hasPrefix(".") && liesInside(folder, name)
        && !TidyTables.wrote(FileReading.beginning(of: "\(folder)/\(name)"))
    }
  }

  /// The folder holds data or says whose it is.
  static func isPatientFolder(_ folder: String) -> Bool {
    Folder.names(in: folder).contains(profileName) || !tableNames(in: folder).isEmpty
  }

  /// No link leads out of the folder.
  static func liesInside(
    _ folder: String, _ name: String, as kind: FileReading.Kind = .file
  ) -> Bool {
    guard let root = FileReading.realPath(folder),
      let real = FileReading.realPath("\(folder)/\(name)"),
      FileReading.kind(of: real) == kind
    else { return false }
    return real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
  }

  private static func addFile(
    _ path: String, shownAs shown: String, isFound: Bool = false, to loaded: inout LoadedInput
  ) {
    do {
      let content = try Self.content(of: path, shownAs: shown)
      // The same bytes twice would count every reading twice, and make the error look smaller than it is.
      if let first = try loaded.files.first(where: { try $0.content.hasSameBytes(as: content) }) {
        loaded.diagnostics.append(InputMessages.sameFile(shown, as: first.path))
        return
      }
      var file = InputBytes(path: shown, content: content, isFound: isFound)
      file.folder = path == "-" ? path : folder(of: path)
      file.fullPath = path == "-" ? shown : path
      loaded.files.append(file)
    } catch let error as DiagnosticError {
      loaded.diagnostics += error.diagnostics
    } catch {
      preconditionFailure("reading throws DiagnosticError only: \(error)")
    }
  }

  private static func content(of path: String, shownAs shown: String) throws -> InputBytes.Content {
    if path != "-", let file = LargeFile(path, shownAs: shown) { return .stored(file.stored) }
    switch FileReading.bytes(of: path) {
    case .success(let bytes): return .memory(bytes, sha256: SHA256Digest.hexadecimal(bytes))
    case .failure(let failure):
      throw DiagnosticError(InputMessages.unreadable(shown, failure.reason))
    }
  }

  private static func addProfile(besideFile path: String, to loaded: inout LoadedInput) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let profile = folder + profileName
    guard FileReading.kind(of: profile) == .file else { return }
    setProfile(profile, shownAs: profile, &loaded)
  }

  /// The same text for the same folder, however it is written.
  private static func folder(of path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return FileReading.realPath(folder) ?? folder
  }

  private static func setProfile(_ path: String, shownAs shown: String, _ loaded: inout LoadedInput)
  {
    switch FileReading.bytes(of: path) {
    case .success(let bytes):
      let sha256 = SHA256Digest.hexadecimal(bytes)
      guard let other = loaded.profilePath else {
        loaded.profile = InputBytes(path: shown, bytes: bytes, sha256: sha256)
        loaded.profile?.folder = folder(of: path)
        loaded.profilePath = path
        return
      }
      // Each file of a folder brings the folder's profile; another one is of another patient, or of another state of this one.
      if (try? loaded.profile?.whole().sha256) != sha256 {
        loaded.diagnostics.append(InputMessages.twoProfiles(other, path))
      }
    case .failure(let failure):
      loaded.diagnostics.append(InputMessages.unreadable(shown, failure.reason))
    }
  }
}

extension InputBytes.Content {
  /// Large files are told apart by their length, unless it is the same.
  fileprivate func hasSameBytes(as other: Self) throws -> Bool {
    switch (self, other) {
    case (.memory(_, let sha256), .memory(_, let otherSHA256)): sha256 == otherSHA256
    case (.stored(let file), .stored(let other)):
      try file.byteCount == other.byteCount && file.sha256() == other.sha256()
    case (.memory, .stored), (.stored, .memory): false
    }
  }
}

/// The wording of findings about files and folders.
enum InputMessages {
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "input.missing", "there is no file or folder \"\(path)\"",
      consequence: "nothing was reported", hint: "check the path; a folder may be given too")
  }

  static func emptyFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "input.empty-folder", "the folder \"\(path)\" holds no CSV file",
      consequence: "nothing was reported; files in folders below it are not read",
      hint: "give the folder that holds the patient's CSV files")
  }

  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "input.unreadable", "\"\(path)\" cannot be read: \(reason)",
      consequence: "nothing was reported")
  }

  static func sameFile(_ path: String, as first: String) -> Diagnostic {
    Diagnostic(
      .warning, "input.same-file", "\"\(path)\" has the same content as \"\(first)\"",
      consequence: "it was read once")
  }

  static func tablesAmongData(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "output.patient-folder", "\"\(folder)\" holds a patient's data",
      consequence: "no table was written: what is computed does not lie among what was measured",
      hint: "name another folder, such as --output \(ShellWord.quoted(folder + "-tables"))")
  }

  static func twoProfiles(_ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, "input.two-profiles",
      "two profiles that differ lie beside the input: \(first) and \(second)",
      consequence: "nothing was reported: an input is of one patient",
      hint: "give one patient's folder at a time; hipreport batch takes many")
  }
}
