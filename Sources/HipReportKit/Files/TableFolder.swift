internal import Glibc
internal import HipReportDiagnostics

/// The folder of the tables of one patient: each is made under a temporary name and renamed, and only its owner may
/// read it.
public struct TableFolder: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// Makes the folder if it is not there; the one above it must be.
  public func write(_ tables: [(name: String, text: String)]) throws {
    if InputLoader.isPatientFolder(path) {
      throw DiagnosticError(InputMessages.tablesAmongData(path))
    }
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw PrivateFile.failure(path) }
    for table in tables { try PrivateFile.write(table.text, to: "\(path)/\(table.name)") }
  }

  /// One line for a person.
  public func account(of names: [String]) -> String {
    "Wrote \(names.count) tables to \(Diagnostic.printable(path))\n"
  }
}
