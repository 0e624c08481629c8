internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// How the numbers were made, with their sources; what was left out; what the report is not.
enum MethodFooter {
  static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    if !context.analysis.rangeOfMotion.isEmpty {
      lines.append(
        phrase("footer.change", ["since": since(context)])
      )
      if context.analysis.rangeOfMotion.contains(where: { $0.shownRange != nil }) {
        lines.append(
          phrase("footer.trend")
        )
      }
      lines += errors(context)
      lines += references(context)
    }
    lines += strength(context)
    lines += outcomes(context)
    lines += notes(context)
    if !context.rejectedRows.isEmpty {
      let shown = context.rejectedRows.prefix(8).map(place).joined(separator: ", ")
      let more = context.rejectedRows.count > 8 ? ", …" : ""
      lines.append(
        phrase(
          "footer.rows-not-used", count: context.rejectedRows.count,
          [
            "list": shown, "more": more,
            "why": context.namesRejectsFile
              ? phrase("footer.see-rejects") : phrase("footer.see-check")
          ])
      )
    }
    if context.analysis.rowsLeftOut > 0 {
      lines.append(
        phrase(
          "footer.rows-left-out",
          [
            "rows": phrase("count.rows", count: context.analysis.rowsLeftOut),
            "day": Display.fullDay(context.asOf)
          ])
      )
    }
    let files = context.record.files.map {
      phrase("footer.file", ["path": $0.path, "hash": $0.sha256.prefix(12)])
    }
    lines.append(phrase("footer.now", ["day": Display.fullDay(context.asOf)]))
    lines.append(
      phrase("footer.inputs", ["files": files.joined(separator: ", "), "version": context.version]))
    lines.append(
      phrase("footer.record"))
    return lines
  }

  private static func place(_ row: UnusedRow) -> String {
    switch row.extent {
    case .row: row.place
    case .partOfRow: phrase("footer.part-of-row", ["row": row.place])
    case .file: phrase("footer.whole-file", ["file": row.place])
    }
  }

  private static func since(_ context: ReportContext) -> String {
    context.analysis.statedBaseline.map { phrase("footer.since", ["day": Display.fullDay($0)]) }
      ?? phrase("footer.of-the-episode")
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
        name: (error.acrossRaters ? phrase("footer.between-raters") : Words.direction(direction))
          + " \(Display.number(error.published.minimalDetectableChange))°",
        setting: error.published.setting, source: error.published.source,
        confidence: error.published.confidence)
    }
    return [phrase("footer.mdc", ["list": cited(statements)])]
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
      context.record.profile.sex == nil ? " \(phrase("footer.no-sex"))" : ""
    let age = context.record.profile.birthDate == nil ? " \(phrase("footer.no-age"))" : ""
    return [phrase("footer.references", ["list": cited(statements), "sex": sex, "age": age])]
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
      let name =
        statement.name
        + (statement.confidence.isUnverified ? " \(phrase("footer.unverified"))" : "")
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
        phrase("footer.exercises")
      )
    }
    if context.analysis.strengthTests.contains(where: { $0.unit != .manualMuscleTest }) {
      lines.append(
        phrase("footer.tests")
      )
    }
    if !lines.isEmpty {
      lines.append(phrase("footer.details"))
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
      ? [] : [phrase("footer.scores", ["list": cited.joined(separator: ", ")])]
  }

  private static func notes(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion
    var notes: [String] = []
    if results.contains(where: { !$0.series.recordsRater }) {
      notes.append(phrase("footer.one-rater"))
    }
    if results.contains(where: { $0.error?.acrossRaters ?? false }) {
      notes.append(phrase("footer.between-raters-used"))
    }
    if results.contains(where: { $0.series.sessions.contains(where: \.isDeviceInferred) }) {
      notes.append(phrase("footer.device-inferred"))
    }
    return notes
  }
}
