internal import HipReportDiagnostics
internal import HipReportImport

/// Mapping files that were named on the command line.
enum MappingFiles {
  static func read(_ paths: [String]) -> (mappings: [Mapping], diagnostics: [Diagnostic]) {
    var mappings: [Mapping] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      switch FileReading.bytes(of: path) {
      case .failure(let error): diagnostics.append(problem(path, error.reason))
      case .success(let bytes):
        do {
          mappings.append(try Mapping.read(String(decoding: bytes, as: UTF8.self)))
        } catch {
          diagnostics.append(problem(path, "\(error)"))
        }
      }
    }
    return (mappings, diagnostics)
  }

  private static func problem(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "map.unreadable", "the mapping file cannot be used: \(reason)",
      at: SourceLocation(path: path, line: 1), consequence: "nothing was read",
      hint: "a working one to compare with: hipreport formats show strong")
  }
}
