internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What the patient wrote, as it was written.
enum ReevaluationStatements {
  /// The newest stand on paper, the others on the screen.
  private static let most = 3

  static func section(_ source: ReevaluationReport.Source) -> Section? {
    let statements = source.reevaluation.statements
    guard !statements.isEmpty else { return nil }
    let lines = statements.map(words)
    let older = lines.dropFirst(most)
    return Section(
      id: "statements", title: phrase("section.statements"),
      blocks: [.list(Array(lines.prefix(most)))]
        + (older.isEmpty ? [] : [.detail(.list(Array(older)))]))
  }

  private static func words(_ statement: PatientStatement) -> String {
    let about = [
      statement.code.map(Words.symptom), statement.exercise.map { Display.shortened($0, 60) }
    ].compactMap { $0 }.joined(separator: ", ")
    return
      "\(Display.day(statement.day)): “\(Display.shortened(statement.text, 160))”\(about.isEmpty ? "" : " (\(about))")"
  }
}
