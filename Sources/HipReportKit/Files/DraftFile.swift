internal import HipReportDiagnostics
public import HipReportImport

extension MappingDraft {
  /// Drafts a mapping for the file at a path, or for standard input (`-`).
  public static func text(ofFile path: String) throws -> String {
    switch FileReading.bytes(of: path) {
    case .success(let bytes): return try text(of: InputBytes(path: path, bytes: bytes, sha256: ""))
    case .failure(let failure):
      throw DiagnosticError(
        Diagnostic(
          .error, "input.unreadable", "the file cannot be read: \(failure.reason)",
          at: SourceLocation(path: path, line: 1), consequence: "there is nothing to draft from"))
    }
  }
}
