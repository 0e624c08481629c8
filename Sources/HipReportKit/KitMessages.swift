internal import HipReportCharts
internal import HipReportDiagnostics
internal import HipReportModel

/// The wording of findings that belong to no earlier stage.
enum KitMessages {
  static func noObservation() -> Diagnostic {
    Diagnostic(
      .error, "report.no-observation", "the input holds no observation of the patient",
      consequence: "goals and plans alone give no report",
      hint: "add measurements, sets or symptoms, or state --as-of")
  }

  static func nothingBefore(_ day: CalendarDay, _ first: CalendarDay?) -> Diagnostic {
    Diagnostic(
      .error, "report.nothing-before",
      "every observation lies after \(day)" + (first.map { "; the first is of \($0)" } ?? ""),
      consequence: "there is nothing to report on", hint: "check --as-of and --week")
  }

  static func periodReversed(_ start: CalendarDay, _ end: CalendarDay) -> Diagnostic {
    Diagnostic(
      .error, "report.period-reversed", "the period begins on \(start), after its end on \(end)",
      consequence: "there is nothing to report on", hint: "check --since and --until")
  }

  static func chartsMissing(
    _ reasons: [ChartFailureReason], _ charts: [String]
  ) -> Diagnostic {
    var words: [String] = []
    for reason in reasons where !words.contains(reason.description) {
      words.append(reason.description)
    }
    return Diagnostic(
      .warning, "charts.missing",
      "\(charts.joined(separator: ", ")): \(words.joined(separator: "; "))",
      consequence: "the report is complete but for the pictures; their values stand in its tables",
      hint: reasons.contains(.notInstalled) ? "apt-get install gnuplot-nox" : "hipreport doctor")
  }
}
