internal import HipReportDiagnostics

extension DoctorReport {
  /// A line for each check, and under it what is lacking and the command that mends it.
  public var text: String {
    let width = (checks.map(\.name.count).max() ?? 0) + 2
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    var lines: [String] = []
    for check in checks {
      let indent = padded("", 9 + width)
      lines.append(
        padded(check.status.rawValue, 9) + padded(check.name, width)
          + Diagnostic.printable(check.found))
      if let consequence = check.consequence { lines.append(indent + consequence) }
      if let remedy = check.remedy { lines.append(indent + "→ " + Diagnostic.printable(remedy)) }
    }
    lines += ["", summary]
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let lacking = checks.filter { $0.isNeeded && $0.status == .missing }.map(\.name)
    let others = checks.filter { !$0.isNeeded && $0.status == .missing }.map(\.name)
    if !lacking.isEmpty { return "Needed and missing: \(lacking.joined(separator: ", "))" }
    return others.isEmpty
      ? "Everything is there."
      : "Everything that reports need is there; missing for more: \(others.joined(separator: ", "))"
  }

  /// Schema `hipreport.doctor/1`.
  public var json: String {
    JSONValue.object([
      ("schema", .string("hipreport.doctor/1")), ("version", .string(HipReportVersion.current)),
      ("ready", .bool(isReady)),
      (
        "checks",
        .array(
          checks.map { check in
            .object([
              ("name", .string(check.name)), ("status", .string(check.status.rawValue)),
              ("needed", .bool(check.isNeeded)), ("found", .string(check.found)),
              ("consequence", .optional(check.consequence)), ("remedy", .optional(check.remedy))
            ])
          })
      )
    ]).text
  }
}
