internal import HipReportDiagnostics
public import HipReportImport
internal import HipReportModel

extension ImportResult {
  /// The account of every file in words: each record in one class, the classes adding up.
  public var accountText: String {
    var lines: [String] = []
    for file in files {
      let classes = RecordClass.allCases.filter { file.count($0) > 0 }
        .map { "\(file.count($0)) \($0.rawValue.split(separator: "_").joined(separator: " "))" }
      lines.append(
        "\(Diagnostic.printable(file.path)): \(file.records) records = \(classes.joined(separator: " + "))"
      )
      if file.profile != "patient-log" { lines.append("  read as \(file.profile)") }
      let kinds = ObservationKind.allCases.compactMap { kind in
        file.observations[kind].flatMap { $0 > 0 ? "\($0) \(kind.rawValue)" : nil }
      }
      let untested = file.notTested > 0 ? ["\(file.notTested) not tested"] : []
      if !kinds.isEmpty { lines.append("  " + (kinds + untested).joined(separator: ", ")) }
      if let first = file.firstDay, let last = file.lastDay {
        lines.append("  from \(first) to \(last)")
      }
    }
    let rejected = rejects.count { !$0.isInPart }
    let parts = rejects.count - rejected
    if !rejects.isEmpty, record != nil || needsPatientChoice {
      let whole = rejected == 1 ? "1 row is not used" : "\(rejected) rows are not used"
      let part = parts == 1 ? "1 row is used in part" : "\(parts) rows are used in part"
      let both = (rejected > 0 ? [whole] : []) + (parts > 0 ? [part] : [])
      lines.append(
        "\(both.joined(separator: ", ")); weekly writes them, with the reasons, to rejects.csv in the report's folder."
      )
    }
    if record == nil, !needsPatientChoice { lines.append("No report can be made from this input.") }
    return lines.map { $0 + "\n" }.joined()
  }
}
