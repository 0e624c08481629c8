internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// How the numbers were made, with their sources; what was left out; what the report is not.
enum MethodFooter {
  static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    if !context.analysis.rangeOfMotion.isEmpty {
      lines.append(
        "Change is the newest session minus the first one of the episode; a session is the mean of its trials. Error is the smallest detectable change (MDC95) of these two sessions; beyond means strictly greater."
      )
      lines += errors(context)
      lines += references(context)
    }
    lines += notes(context)
    if !context.rejectedRows.isEmpty {
      let shown = context.rejectedRows.prefix(8).joined(separator: ", ")
      let more = context.rejectedRows.count > 8 ? ", …" : ""
      lines.append(
        "\(Display.count(context.rejectedRows.count, "row was", "rows were")) not used (\(shown)\(more)); the reasons are in rejects.csv."
      )
    }
    if context.analysis.rowsLeftOut > 0 {
      lines.append(
        "\(Display.count(context.analysis.rowsLeftOut, "row", "rows")) after \(Display.fullDay(context.asOf)) left out."
      )
    }
    lines.append("Now is \(Display.fullDay(context.asOf)).")
    lines.append(
      "Inputs: "
        + context.record.files.map { "\($0.path) (sha256 \($0.sha256.prefix(12))…)" }
        .joined(separator: ", ") + ". hipreport \(context.version).")
    lines.append(
      "This is a record of measurements. Only an assessment can recommend an exercise.")
    return lines
  }

  /// Each published figure that was used, once, with what it was measured on.
  private static func errors(_ context: ReportContext) -> [String] {
    var used: [(direction: Direction, error: ChangeError)] = []
    for result in context.analysis.rangeOfMotion {
      guard let error = result.error else { continue }
      let isKnown = used.contains {
        $0.error.published == error.published
          && (error.acrossRaters || $0.direction == result.key.direction)
      }
      if !isKnown { used.append((result.key.direction, error)) }
    }
    guard !used.isEmpty else { return [] }
    // The same sample often stands behind several directions: it is cited once.
    var groups: [(citation: String, names: [String])] = []
    for (direction, error) in used {
      let published = error.published
      let mark = published.confidence.isUnverified ? ", unverified" : ""
      let citation = "\(published.setting); \(published.source)"
      let name =
        (error.acrossRaters ? "between raters" : Words.direction(direction))
        + " \(Display.number(published.minimalDetectableChange))°\(mark)"
      if let index = groups.firstIndex(where: { $0.citation == citation }) {
        groups[index].names.append(name)
      } else {
        groups.append((citation, [name]))
      }
    }
    return [
      "MDC95 of two sessions of two trials: "
        + groups.map { "\(Display.list($0.names)) (\($0.citation))" }.joined(separator: "; ") + "."
    ]
  }

  private static func references(_ context: ReportContext) -> [String] {
    var seen: [String] = []
    for result in context.analysis.rangeOfMotion {
      guard let norm = result.reference else { continue }
      let mark = norm.confidence.isUnverified ? ", unverified" : ""
      let text =
        "\(Words.direction(norm.direction)) \(Display.number(norm.mean))° (SD \(Display.number(norm.standardDeviation))): \(norm.setting); \(norm.source)\(mark)"
      if !seen.contains(text) { seen.append(text) }
    }
    guard !seen.isEmpty else { return [] }
    let sex = context.record.profile.sex == nil ? " Sex not recorded: women's samples were used." : ""
    return ["Reference: \(seen.joined(separator: "; ")).\(sex)"]
  }

  private static func notes(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion
    var notes: [String] = []
    if results.contains(where: { !$0.series.recordsRater }) {
      notes.append("Rater not recorded, taken as one.")
    }
    if results.contains(where: { $0.error?.acrossRaters ?? false }) {
      notes.append("Where the raters differ, the error between raters is used.")
    }
    if results.contains(where: { $0.series.sessions.contains(where: \.isDeviceInferred) }) {
      notes.append("A session without a device was taken to have its neighbour's.")
    }
    return notes
  }
}
