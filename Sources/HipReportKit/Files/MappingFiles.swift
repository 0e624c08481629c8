internal import HipReportFiles
internal import HipReportDiagnostics
internal import HipReportDigest
internal import HipReportImport
internal import HipReportModel

/// Mapping files that were named on the command line.
enum MappingFiles {
  /// What was read: the mappings, the files by their content, and what is wrong with them.
  struct Found {
    var mappings: [Mapping] = []
    var files: [InputFile] = []
    var diagnostics: [Diagnostic] = []
  }

  static func read(_ paths: [String]) -> Found {
    var found = Found()
    for path in paths {
      switch FileReading.bytes(of: path) {
      case .failure(let error): found.diagnostics.append(problem(path, error.reason))
      case .success(let bytes):
        found.files.append(InputFile(path: path, sha256: SHA256Digest.hexadecimal(bytes)))
        let text = String(decoding: bytes, as: UTF8.self)
        do {
          found.mappings.append(try Mapping.read(text))
        } catch {
          found.diagnostics.append(problem(path, text, error))
        }
      }
    }
    return found
  }

  /// Mapping files that nobody named: beside an input, its own first, and in the user's configuration. They name columns
  /// and run nothing, so that a received folder may hold them.
  static func near(_ inputs: [String]) -> Found {
    var paths: [String] = []
    for input in inputs where input != "-" {
      let isFolder = FileReading.kind(of: input) == .folder
      let folder = isFolder ? input : FolderPath.folder(of: input)
      let own = isFolder ? [] : [input + suffix, withoutExtension(input) + suffix]
      paths += own.filter { FileReading.kind(of: $0) == .file }
      paths += found(in: folder)
    }
    paths += ConfigurationFolder.path.map(found(in:)) ?? []
    var seen: Set<String> = []
    var result = read(paths.filter { seen.insert(FileReading.realPath($0) ?? $0).inserted })
    // A file that nobody named stops nothing.
    for index in result.diagnostics.indices {
      result.diagnostics[index].severity = .warning
      result.diagnostics[index].consequence = "it was passed over"
    }
    return result
  }

  /// The mapping file has the name of the input, and lies in its folder or in the one that was given.
  private static func isBeside(_ map: String, _ inputs: [String]) -> Bool {
    inputs.flatMap { [$0 + suffix, withoutExtension($0) + suffix] }
      .contains { map == $0 || map.hasSuffix("/" + $0) }
  }

  private static let suffix = ".map.yaml"

  private static func found(in folder: String) -> [String] {
    Folder.names(in: folder).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
      .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
      .filter { FileReading.kind(of: $0) == .file }
  }

  private static func withoutExtension(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
    return String(path[..<dot])
  }

  private static func problem(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "map.unreadable", "the mapping file cannot be used: \(reason)",
      at: SourceLocation(path: path, line: 1), consequence: "nothing was read",
      hint: "check the path and who may read it")
  }

  private static func problem(_ path: String, _ text: String, _ error: any Error) -> Diagnostic {
    var result = problem(path, "\(error)")
    result.hint = "a working one to compare with: hipreport formats show \(example(for: text))"
    guard let error = error as? MappingFileError else { return result }
    result.location = SourceLocation(path: path, line: error.line, column: error.column)
    if !error.todoLines.isEmpty { result.hint = todo(error.todoLines, path) }
    return result
  }

  private static func todo(_ lines: [Int], _ path: String) -> String {
    let numbers = lines.prefix(10).map(String.init).joined(separator: ", ")
    return
      "fill in what is marked TODO in \(path): \(lines.count == 1 ? "line" : "lines") \(numbers)"
      + (lines.count > 10 ? " and \(lines.count - 10) more" : "")
  }

  /// A built-in format of the same kind.
  private static func example(for text: String) -> String {
    func says(_ word: String) -> Bool {
      text.split(separator: "\n").contains { $0.contains(word) && !$0.hasPrefix("#") }
    }
    if says("kind: strength") { return "vald-dynamo" }
    guard says("kind: rom") else { return "strong" }
    return says("phase:") ? "rom-phases" : says("measures:") ? "rom-wide" : "rom-long"
  }

  /// Where a mapping lies beside the file already and cannot be used, that one is to be mended, not drafted again.
  static func pointToDrafts(
    _ findings: [Diagnostic], _ problems: [Diagnostic], inputs: [String]
  ) -> [Diagnostic] {
    findings.map { finding in
      guard let path = finding.location?.path, finding.hint?.contains("hipreport map ") == true,
        let input = inputs.first(where: { $0 == path || $0.hasSuffix("/" + path) }),
        let problem = problems.first(where: { isBeside($0.location?.path ?? "", [input, path]) })
      else { return finding }
      var finding = finding
      let map = problem.location?.path ?? ""
      finding.hint =
        problem.hint?.contains("TODO") == true
        ? "\(problem.hint ?? ""); then run this again"
        : "mend \(map), whose problem is named above; then run this again"
      return finding
    }
  }
}
