internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// How the numbers were made, with their sources; what was left out; what the report is not.
enum MethodFooter {
  static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    if !context.analysis.rangeOfMotion.isEmpty {
      lines.append(
        "Change is the newest session minus the first one \(since(context)); a session is the mean of its trials. Error is the smallest detectable change (MDC95) of these two sessions; beyond means strictly greater."
      )
      if context.analysis.rangeOfMotion.contains(where: { $0.shownRange != nil }) {
        lines.append(
          "From three sessions over two weeks on the verdict comes from all of them together: the range is that of the change in 95 of 100 cases (trend describe-1), and the change in brackets its middle."
        )
      }
      lines += errors(context)
      lines += references(context)
    }
    lines += strength(context)
    lines += outcomes(context)
    lines += notes(context)
    if !context.rejectedRows.isEmpty {
      let shown = context.rejectedRows.prefix(8).joined(separator: ", ")
      let more = context.rejectedRows.count > 8 ? ", …" : ""
      lines.append(
        "\(Display.count(context.rejectedRows.count, "row was", "rows were")) not used (\(shown)\(more)); \(context.namesRejectsFile ? "the reasons are in rejects.csv" : "hipreport check says why")."
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

  private static func since(_ context: ReportContext) -> String {
    context.analysis.statedBaseline.map { "on or after \(Display.fullDay($0)), as asked" }
      ?? "of the episode"
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
    let statements = used.map { direction, error in
      Statement(
        name: (error.acrossRaters ? "between raters" : Words.direction(direction))
          + " \(Display.number(error.published.minimalDetectableChange))°",
        setting: error.published.setting, source: error.published.source,
        confidence: error.published.confidence)
    }
    return ["MDC95 of two sessions of two trials: \(cited(statements))."]
  }

  private static func references(_ context: ReportContext) -> [String] {
    var norms: [RangeOfMotionNorm] = []
    for norm in context.analysis.rangeOfMotion.compactMap(\.reference) where !norms.contains(norm) {
      norms.append(norm)
    }
    guard !norms.isEmpty else { return [] }
    let statements = norms.map { norm in
      Statement(
        name:
          "\(Words.direction(norm.direction)) \(Display.number(norm.mean))° (\(Display.number(norm.standardDeviation)))",
        setting: norm.setting, source: norm.source, confidence: norm.confidence)
    }
    let sex =
      context.record.profile.sex == nil ? " Sex not recorded: women's samples were used." : ""
    let age = context.record.profile.birthDate == nil ? " Age not recorded: 30 was taken." : ""
    return ["Reference means (SD): \(cited(statements)).\(sex)\(age)"]
  }

  /// A figure with what it was measured on and where it was published.
  private struct Statement {
    var name: String
    var setting: String
    var source: String
    var confidence: Confidence
  }

  /// The same sample often stands behind several figures: it is cited once, behind them.
  private static func cited(_ statements: [Statement]) -> String {
    var groups: [(citation: String, names: [String])] = []
    for statement in statements {
      let citation = "\(statement.setting); \(statement.source)"
      let name = statement.name + (statement.confidence.isUnverified ? " unverified" : "")
      if let index = groups.firstIndex(where: { $0.citation == citation }) {
        groups[index].names.append(name)
      } else {
        groups.append((citation, [name]))
      }
    }
    return groups.map { "\(Display.list($0.names)) (\($0.citation))" }.joined(separator: "; ")
  }

  private static func strength(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    if context.analysis.strength.contains(where: { $0.verdict.errorPercent != nil }) {
      lines.append(
        "Exercises: newest session against the first; error of 5 % a set (hold 10 %), 3 % a day, and 5 repetitions in reserve where effort was not told (design)."
      )
    }
    if context.analysis.strengthTests.contains(where: { $0.unit != .manualMuscleTest }) {
      lines.append(
        "Tests of force: error 1.96 × √2 × 6 % on the logarithm (Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501)."
      )
    }
    if !lines.isEmpty {
      lines.append("Tables by exercise and test stand on the screen, not on the printed sheet.")
    }
    return lines
  }

  private static func outcomes(_ context: ReportContext) -> [String] {
    let cited = context.analysis.outcomes.filter {
      !$0.sources.isEmpty && $0.reason != .notASeries
    }.map { outcome -> String in
      let level = outcome.detectableLevel.map { " \($0)" } ?? ""
      return
        "\(Display.shortened(outcome.measure, 40))\(level) (\(outcome.sources.joined(separator: "; ")))"
    }
    return cited.isEmpty
      ? [] : ["Errors and important changes of scores: \(cited.joined(separator: ", "))."]
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
