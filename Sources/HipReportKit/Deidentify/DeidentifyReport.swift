internal import HipReportDiagnostics
internal import HipReportImport

/// What was done to which columns. Only names of our own stand in it, and numbers.
struct DeidentifyReport {
  private let log: DeidentifiedLog
  private let profile: DeidentifiedProfile?
  private let hasUnusedProfile: Bool
  private let rejected: Int
  private let isNamed: Bool

  init(
    log: DeidentifiedLog, profile: DeidentifiedProfile?, hasUnusedProfile: Bool, rejected: Int,
    isNamed: Bool
  ) {
    self.log = log
    self.profile = profile
    self.hasUnusedProfile = hasUnusedProfile
    self.rejected = rejected
    self.isNamed = isNamed
  }

  private var columns: [(name: String, counts: [DeidentifiedTexts.Treatment: Int])] {
    LogField.allCases.map { ($0.name, log.columns[$0.rawValue].counts) }.filter { !$1.isEmpty }
  }

  /// Columns in which something was touched; the others were kept as they are.
  func text(_ folder: String) -> String {
    let treatments = DeidentifiedTexts.Treatment.allCases
    let width = (columns.map(\.name.utf8.count).max() ?? 0) + 2
    func padded(_ text: String) -> String {
      text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
    var lines = columns.filter { $0.counts.contains { $0.key != .kept } }.map { name, counts in
      padded(name)
        + treatments.compactMap { treatment in
          counts[treatment].map { "\($0) \(treatment.rawValue)" }
        }.joined(separator: ", ")
    }
    let kept = columns.filter { $0.counts.allSatisfy { $0.key == .kept } }.map(\.name)
    if !kept.isEmpty { lines.append("as they were: \(kept.joined(separator: ", "))") }
    if let profile {
      lines.append("")
      lines.append("patient.yaml, from what was understood of it:")
      for treatment in treatments {
        let keys = profile.keys.filter { $0.treatment == treatment }.map(\.key)
        if !keys.isEmpty {
          lines.append("  \(treatment.rawValue): \(keys.joined(separator: ", "))")
        }
      }
      lines.append("  every other key and every comment: dropped")
    } else if hasUnusedProfile {
      lines += ["", "patient.yaml is of no patient of these rows, or cannot be read: left out"]
    }
    if !isNamed {
      lines += ["", "The input names no patient: every such input is shifted alike under this key."]
    }
    if rejected > 0 { lines += ["", "Rejected, and not in the output: \(rejected) rows"] }
    lines += [
      "",
      "Wrote \(log.rows.count) rows of \(log.patients.count) patient\(log.patients.count == 1 ? "" : "s") to \(Diagnostic.printable(folder))",
      "This lowers the risk that somebody is recognised; it does not end it: hipreport help deidentify"
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Schema `hipreport.deidentify/1`.
  var json: String {
    let treatments = DeidentifiedTexts.Treatment.allCases
    return JSONValue.object([
      ("schema", .string("hipreport.deidentify/1")),
      ("version", .string(HipReportVersion.current)), ("rows", .integer(log.rows.count)),
      ("patients", .integer(log.patients.count)), ("rejected", .integer(rejected)),
      (
        "columns",
        .array(
          columns.map { name, counts in
            .object(
              [("column", .string(name))]
                + treatments.map { ($0.rawValue, .integer(counts[$0] ?? 0)) })
          })
      ),
      (
        "profile",
        .array(
          (profile?.keys ?? []).map { key, treatment in
            .object([("key", .string(key)), ("treatment", .string(treatment.rawValue))])
          })
      )
    ]).text
  }
}
