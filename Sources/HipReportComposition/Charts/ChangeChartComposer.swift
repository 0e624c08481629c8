internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Baseline to now with the error of the change, every series of the table on one axis.
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
      name: "change", title: phrase("graph.change.title"),
      message: message(context), alternativeText: alternativeText(context),
      dataTable: dataTable(context),
      specification: .change(
        ChangeChart(
          groups: groups, axisTitle: phrase("graph.change.axis"),
          key: .init(
            errorBand: phrase("graph.change.error"), baseline: phrase("graph.change.baseline"),
            now: phrase("graph.change.now"),
            gain: phrase("graph.change.gain"), loss: phrase("graph.change.loss"),
            valuesColumn: phrase("graph.change.values"), changeColumn: phrase("graph.change.change")
          ))))
  }

  private static func row(
    _ result: RangeOfMotionResult, _ labels: SeriesLabels
  ) -> ChangeChart.Row {
    let side: ChartSide = result.key.side == .left ? .left : .right
    var label = Display.sentence(Words.side(result.key.side))
    if result.key.motion == .active { label += phrase("graph.change.active") }
    let mark: ChangeChart.Mark
    var note = ""
    switch (result.verdict.kind, result.verdict.reason) {
    // To be measured again before it is called a loss.
    case (_, .latestBelow): (mark, note) = (.notCompared, phrase("graph.change.sudden-drop"))
    case (.improved, _): mark = .gain
    case (.worse, _): mark = .loss
    case (.notBeyondError, _), (.stable, _): (mark, note) = (.within, phrase("graph.change.within"))
    case (_, .latestAbove): (mark, note) = (.notCompared, phrase("graph.change.measure-again"))
    case (_, .stale(let days)):
      (mark, note) = (.notCompared, phrase("graph.change.days-ago", ["days": days]))
    case (_, .deviceChanged): (mark, note) = (.notCompared, phrase("graph.change.device-changed"))
    case (_, .firstValue): (mark, note) = (.notCompared, phrase("verdict.first-value"))
    default: (mark, note) = (.notCompared, phrase("graph.change.not-compared"))
    }
    let isCompared = mark != .notCompared
    let now = Display.degrees(result.now.value)
    let values = result.baseline.map {
      $0 == result.now ? now : "\(Display.degrees($0.value)) → \(now)"
    }
    return .init(
      side: side, label: label, change: isCompared ? result.drawnChange?.change : nil,
      error: isCompared ? result.drawnChange?.error : nil, values: values ?? now,
      changeText: isCompared ? result.shownChange.map { $0 + "°" } ?? "" : "",
      mark: mark, note: note)
  }

  private static func message(_ context: ReportContext) -> String {
    let verdicts = context.analysis.rangeOfMotion.map { result in
      SummarySection.suddenDrop(result) == nil ? result.verdict.kind : .cannotSay
    }
    func count(_ kind: VerdictKind) -> Int { verdicts.count { $0 == kind } }
    let within = count(.notBeyondError) + count(.stable)
    return
      phrase(
        "graph.change.message",
        [
          "gains": phrase("count.gains", count: count(.improved)),
          "losses": phrase("count.losses", count: count(.worse)), "within": within,
          "unsaid": count(.cannotSay)
        ])
  }

  private static func alternativeText(_ context: ReportContext) -> String {
    context.analysis.rangeOfMotion.map { result in
      let name = Display.sentence(Words.series(result.key))
      guard let change = result.change, let error = result.error, !result.isStale else {
        return "\(name): \(Words.verdict(result))."
      }
      return
        phrase(
          "graph.change.alternative",
          [
            "series": name, "change": Display.change(change),
            "error": Display.error(result.drawnChange?.error ?? error.value)
          ])
    }.joined(separator: " ")
  }

  private static func dataTable(_ context: ReportContext) -> Table {
    let labels = SeriesLabels(context.analysis.rangeOfMotion)
    return Table(
      caption: phrase("graph.change.caption"),
      columns: [
        .init(phrase("column.series")), .init(phrase("column.baseline"), .trailing),
        .init(phrase("column.baseline-day")),
        .init(phrase("column.now"), .trailing), .init(phrase("column.now-day")),
        .init(phrase("column.change"), .trailing),
        .init(context.analysis.rangeOfMotion.errorTitle, .trailing),
        .init(phrase("column.verdict"))
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
