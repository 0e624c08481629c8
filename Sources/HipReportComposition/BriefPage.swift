internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What fits a terminal of 24 lines: alerts, the series that were measured lately, one line on the rest.
enum BriefPage {
  static func blocks(_ context: ReportContext) -> [Block] {
    var blocks = SafetySection.alerts(context).map(Block.alert)
    blocks.append(.paragraph(WeeklyReport.title(context)))
    let results = context.analysis.rangeOfMotion
    let current = results.filter { !$0.isStale }
    if !current.isEmpty { blocks.append(.table(table(current, SeriesLabels(results)))) }
    let rest = unmeasured(results)
    if !rest.isEmpty { blocks.append(.paragraph(rest)) }
    let strength = strength(context)
    if !strength.isEmpty { blocks.append(.paragraph(strength)) }
    blocks.append(.paragraph(training(context)))
    return blocks
  }

  private static func table(_ results: [RangeOfMotionResult], _ labels: SeriesLabels) -> Table {
    Table(
      caption: "",
      columns: [
        .init(phrase("brief.rom")), .init(phrase("brief.base"), .trailing),
        .init(phrase("brief.now"), .trailing),
        .init(phrase("brief.change"), .trailing), .init(results.errorTitle.lowercased(), .trailing),
        .init(phrase("brief.verdict")), .init("")
      ],
      rows: results.map { result in
        [
          .init(labels.short(result.key)),
          .init(result.shownBaseline ?? "–"), .init(Display.number(result.now.value)),
          .init(result.shownChange ?? "–"), .init(result.shownError ?? "–"),
          .init(Words.verdict(result), tone: RangeOfMotionSection.tone(result)),
          .init(
            "",
            course: result.series.sessions.filter { $0.device == result.now.device }.suffix(10)
              .map(\.value))
        ]
      })
  }

  private static func unmeasured(_ results: [RangeOfMotionResult]) -> String {
    let never = Direction.allCases.filter { direction in
      !results.contains { $0.key.direction == direction }
    }
    var parts: [String] = []
    for direction in Direction.allCases {
      let stale = results.filter { $0.key.direction == direction && $0.isStale }
      guard let days = stale.map(\.daysSinceMeasured).min() else { continue }
      let sides = stale.count == 1 ? " \(Words.side(stale[0].key.side))" : ""
      parts.append(
        phrase(
          "brief.not-measured",
          ["direction": Words.direction(direction), "side": sides, "days": days]))
    }
    if !never.isEmpty {
      parts.append(
        phrase("brief.never-measured", ["directions": Display.list(never.map(Words.direction))]))
    }
    return parts.isEmpty ? "" : Display.sentence(parts.joined(separator: " · "))
  }

  private static func strength(_ context: ReportContext) -> String {
    let current = SummarySection.inUse(context.analysis.strength)
    guard !current.isEmpty else { return "" }
    func count(_ kind: VerdictKind) -> Int { current.count { $0.verdict.kind == kind } }
    let windows = StrengthSection.recentWindows(context)
    let held = ExerciseRow.all(of: context).count { $0.isHeld(context) }
    let effort =
      held > 0
      ? phrase("brief.on-hold", ["exercises": phrase("count.exercises", count: held)])
      : phrase("brief.window", ["counts": StrengthDisplay.counts(windows)])
    return
      phrase(
        "brief.strength",
        [
          "improved": count(.improved), "worse": count(.worse),
          "curves": phrase("count.curves", count: current.count), "effort": effort
        ])
  }

  private static func training(_ context: ReportContext) -> String {
    let adherence = context.analysis.adherence
    var parts = [
      adherence.planned.map { phrase("brief.adherence", ["done": adherence.done, "planned": $0]) }
        ?? phrase("count.training-days", count: adherence.done)
    ]
    for coverage in context.analysis.coverage {
      guard let days = coverage.daysSinceStrength, days >= DirectionCoverage.windowDays else {
        continue
      }
      parts.append(
        phrase("brief.untrained", ["direction": Words.direction(coverage.direction), "days": days]))
    }
    return parts.joined(separator: " · ")
  }
}
