internal import HipReportDiagnostics
public import HipReportDocument
public import HipReportRendering

/// The charts that a report may have, by the names that the command line knows.
public enum ReportChart: String, Sendable, CaseIterable {
  case rangeOfMotion = "range-of-motion"
  case change, strength, adherence, outcomes, symptoms
}

extension PatientReport {
  /// A chart of the report. Throws ``DiagnosticError`` where the data gives none.
  public func chart(_ name: ReportChart) throws -> Chart {
    let charts = document.charts
    if let chart = charts.first(where: { $0.name == name.rawValue }) { return chart }
    throw DiagnosticError(ChartMessages.noData(name, charts.map(\.name)))
  }

  /// What must be said before any chart, as lines for a terminal: the signals, or that there are none. The words are
  /// in the characters of the drawing.
  public func alertText(
    for drawing: ChartTextRenderer, isQuiet: Bool, usesColour: Bool
  ) -> String {
    let alerts = document.brief.compactMap { block -> Block? in
      guard case .alert(let alert) = block, !isQuiet || alert.level != .quiet else { return nil }
      return .alert(
        Alert(
          level: alert.level, label: drawing.words(alert.label), text: drawing.words(alert.text)))
    }
    if alerts.isEmpty { return "" }
    let page = Document(
      title: "", language: document.language, brief: alerts, sections: [], footer: [])
    return TerminalRenderer(usesColour: usesColour).render(page, images: [])
  }
}

/// The wording of what a chart may lack.
enum ChartMessages {
  static func noData(_ name: ReportChart, _ others: [String]) -> Diagnostic {
    Diagnostic(
      .error, "chart.no-data", "the data gives no chart \(name.rawValue)",
      consequence: "nothing was drawn",
      hint: others.isEmpty
        ? "this report has no chart" : "this report has: \(others.joined(separator: ", "))")
  }

  static func notDrawn(_ chart: String, _ reason: String, isMissing: Bool) -> Diagnostic {
    Diagnostic(
      .error, "chart.not-drawn", "\(chart): \(reason)", consequence: "no file was written",
      hint: isMissing
        ? "apt-get install gnuplot-nox; without --output the chart is drawn as text" : nil)
  }
}
