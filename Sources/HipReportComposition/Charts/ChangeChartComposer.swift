internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Baseline to now with the smallest detectable change, every series of the table on one axis.
enum ChangeChartComposer {
  static func chart(_ context: ReportContext) -> Chart {
    let labels = SeriesLabels(context.analysis.rangeOfMotion)
    let groups = Direction.allCases.compactMap { direction -> ChangeChart.Group? in
      let results = context.analysis.rangeOfMotion.filter { $0.key.direction == direction }
      guard !results.isEmpty else { return nil }
      return .init(
        title: Display.sentence(Words.direction(direction)), rows: results.map { row($0, labels) })
    }
    return Chart(
      name: "change", title: "Change since baseline",
      message: message(context), alternativeText: alternativeText(context),
      dataTable: dataTable(context),
      specification: .change(
        ChangeChart(
          groups: groups, axisTitle: "change since baseline, in degrees",
          key: .init(
            errorBand: "smallest detectable change", baseline: "baseline", now: "now",
            gain: "gain beyond error", loss: "loss beyond error",
            valuesColumn: "baseline → now", changeColumn: "change"))))
  }

  private static func row(
    _ result: RangeOfMotionResult, _ labels: SeriesLabels
  ) -> ChangeChart.Row {
    let side: ChartSide = result.key.side == .left ? .left : .right
    var label = Display.sentence(Words.side(result.key.side))
    if result.key.motion == .active { label += ", active" }
    let mark: ChangeChart.Mark
    var note = ""
    switch (result.verdict.kind, result.verdict.reason) {
    case (.improved, _): mark = .gain
    case (.worse, _): mark = .loss
    case (.notBeyondError, _), (.stable, _): (mark, note) = (.within, "within error")
    case (_, .latestAbove): (mark, note) = (.notCompared, "measure again")
    case (_, .latestBelow): (mark, note) = (.notCompared, "sudden drop")
    case (_, .stale(let days)): (mark, note) = (.notCompared, "\(days) days ago")
    case (_, .deviceChanged): (mark, note) = (.notCompared, "device changed")
    case (_, .firstValue): (mark, note) = (.notCompared, "baseline only")
    default: (mark, note) = (.notCompared, "not compared")
    }
    let isCompared = mark != .notCompared
    let now = Display.degrees(result.now.value)
    let values = result.baseline.map {
      $0 == result.now ? now : "\(Display.degrees($0.value)) → \(now)"
    }
    return .init(
      side: side, label: label, change: isCompared ? result.drawnChange?.change : nil,
      error: isCompared ? result.drawnChange?.error : nil, values: values ?? now,
      changeText: isCompared ? changeText(result) : "",
      mark: mark, note: note)
  }

  /// Of all sessions together where the verdict comes from them, so that text and mark say the same.
  private static func changeText(_ result: RangeOfMotionResult) -> String {
    guard let drawn = result.drawnChange else { return "" }
    return Display.change(drawn.change, beyond: drawn.error) + "°"
  }

  private static func message(_ context: ReportContext) -> String {
    let verdicts = context.analysis.rangeOfMotion.map(\.verdict.kind)
    func count(_ kind: VerdictKind) -> Int { verdicts.count { $0 == kind } }
    let within = count(.notBeyondError) + count(.stable)
    return
      "Beyond the error: \(Display.count(count(.improved), "gain", "gains")), \(Display.count(count(.worse), "loss", "losses")). Within it: \(within). Not compared: \(count(.cannotSay))."
  }

  private static func alternativeText(_ context: ReportContext) -> String {
    context.analysis.rangeOfMotion.map { result in
      let name = Display.sentence(Words.series(result.key))
      guard let change = result.change, let error = result.error, !result.isStale else {
        return "\(name): \(Words.verdict(result))."
      }
      return
        "\(name): \(Display.change(change))° against an error of \(Display.error(error.value))°."
    }.joined(separator: " ")
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    let labels = SeriesLabels(context.analysis.rangeOfMotion)
    return Table(
      caption: "Change since baseline, in degrees",
      columns: [
        .init("Series"), .init("Baseline", .trailing), .init("Baseline day"),
        .init("Now", .trailing), .init("Now day"), .init("Change", .trailing),
        .init("Error", .trailing), .init("Verdict")
      ],
      rows: context.analysis.rangeOfMotion.map { result in
        [
          .init(labels.label(result.key)),
          .init(result.baseline.map { Display.number($0.value) } ?? "–"),
          .init(result.baseline?.day.description ?? "–"), .init(Display.number(result.now.value)),
          .init(result.now.day.description), .init(result.shownChange ?? "–"),
          .init(result.shownError ?? "–"),
          .init(Words.verdict(result))
        ]
      })
  }
}
