internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Range of motion: the sessions, the verdict with its error, and what stands beside the change.
enum ReevaluationMotion {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let results = source.analysis.rangeOfMotion
    guard !results.isEmpty else {
      return Section(
        id: "range-of-motion", title: "Range of motion",
        blocks: [.paragraph("Range of motion was never measured.")])
    }
    let labels = SeriesLabels(results)
    let ordered = Direction.allCases.flatMap { direction in
      [Side.right, .left].flatMap { side in
        results.filter { $0.key.direction == direction && $0.key.side == side }
      }
    }
    var blocks: [Block] = [.table(change(ordered, labels)), .table(beside(ordered, labels, source))]
    if !source.reevaluation.twoDates.isEmpty {
      blocks.append(.table(ReevaluationTwoDates.table(source, labels)))
    }
    blocks.append(.list(remarks(source)))
    blocks.append(.chart(chart(source)))
    return Section(id: "range-of-motion", title: "Range of motion", blocks: blocks)
  }

  /// The whole episode, with the period named: a course is read from its start.
  private static func chart(_ source: ReevaluationReport.Source) -> Chart {
    var chart = RangeOfMotionChartComposer.chart(source.context)
    let (context, period) = (source.context, source.period)
    chart.message +=
      " Whole episode; this period: week \(Display.number(context.chartWeek(period.start))) to \(Display.number(context.chartWeek(period.end)))."
    guard period.beginning == .stated, case .rangeOfMotion(var specification) = chart.specification
    else { return chart }
    // A visit marks itself; a stated day would be seen nowhere.
    specification.moments.append(
      ChartMoment(week: context.chartWeek(period.start), kind: .event, label: ""))
    chart.specification = .rangeOfMotion(specification)
    return chart
  }

  private static func change(
    _ results: [RangeOfMotionResult], _ labels: SeriesLabels
  ) -> Table {
    Table(
      caption: "\(labels.caption). † stands also when all series are looked at together (Holm)",
      columns: [
        .init("Direction"), .init("Base", .trailing), .init("First three"), .init("Latest four"),
        .init("Now", .trailing), .init("Change", .trailing), .init("Error", .trailing),
        .init("Verdict")
      ],
      rows: results.map { result in
        let sessions = comparable(result)
        return [
          .init(labels.label(result.key)), .init(result.shownBaseline ?? "–"),
          .init(values(sessions.prefix(3))), .init(values(sessions.suffix(4))),
          .init(Display.number(result.now.value), tone: result.isStale ? .muted : .plain),
          .init(result.shownChange ?? "–"), .init(result.shownError ?? "–", tone: .muted),
          .init(
            verdict(result) + (result.standsOnItsOwn ? " †" : ""),
            tone: RangeOfMotionSection.tone(result))
        ]
      })
  }

  /// A value of another device does not stand in one row with the newest.
  private static func comparable(_ result: RangeOfMotionResult) -> [RangeOfMotionSession] {
    result.series.sessions.filter { $0.device == result.now.device && $0.day <= result.now.day }
  }

  private static func values(_ sessions: ArraySlice<RangeOfMotionSession>) -> String {
    sessions.map { Display.number($0.value) }.joined(separator: ", ")
  }

  private static func verdict(_ result: RangeOfMotionResult) -> String {
    guard case .deviceChanged = result.verdict.reason else { return Words.verdict(result) }
    return "not comparable: \(Words.verdict(result).replacing("≠ ", with: ""))"
  }

  private static func beside(
    _ results: [RangeOfMotionResult], _ labels: SeriesLabels, _ source: ReevaluationReport.Source
  ) -> Table {
    Table(
      caption:
        "Beside the change: left minus right (* beyond the error), pain at end range in the newest session, passive minus active, and the rate of the last weeks in degrees a week",
      columns: [
        .init("Direction"), .init("Measured"), .init("L − R", .trailing), .init("Pain", .trailing),
        .init("P − A", .trailing), .init("Rate", .trailing), .init("Range of rate", .trailing),
        .init("Position, device, rater")
      ],
      rows: results.map { result in
        let rate = result.isStale ? nil : result.trend?.ratePerWeek
        return [
          .init(labels.label(result.key)), .init(Display.day(result.now.day)),
          .init(sideGap(result, source)), .init(pain(result, source)),
          .init(
            source.reevaluation.control.first { $0.passive == result.key }
              .map { Display.change($0.difference) } ?? "–"),
          .init(rate.map { Display.change($0.value) } ?? "–"),
          .init(rate.map { "\(Display.number($0.low)) to \(Display.number($0.high))" } ?? "–"),
          .init(setting(result))
        ]
      })
  }

  private static func sideGap(
    _ result: RangeOfMotionResult, _ source: ReevaluationReport.Source
  ) -> String {
    guard
      let gap = source.analysis.sideDifferences.first(where: {
        $0.right == result.key || $0.left == result.key
      }), let difference = gap.difference
    else { return "–" }
    return Display.change(difference) + (gap.verdict == .asymmetric ? "*" : "")
  }

  private static func pain(
    _ result: RangeOfMotionResult, _ source: ReevaluationReport.Source
  ) -> String {
    let pain = source.reevaluation.endRangePain.first { $0.key == result.key }?.pain
    return pain.map { "\(Display.number($0))/10" } ?? "–"
  }

  private static func setting(_ result: RangeOfMotionResult) -> String {
    [
      result.key.position.map(Words.position) ?? "position not stated",
      result.now.device.map(Words.position) ?? "device not recorded",
      result.now.rater ?? "rater not recorded"
    ].map { Display.shortened($0, 30) }.joined(separator: ", ")
  }

  private static func remarks(_ source: ReevaluationReport.Source) -> [String] {
    let results = source.analysis.rangeOfMotion
    var remarks = [SeveralSeriesWords.sentence(source.analysis.severalSeries)].compactMap { $0 }
    for result in results {
      guard case .deviceChanged(let day, let from, let to) = result.verdict.reason else { continue }
      remarks.append(
        "Not comparable: \(Words.series(result.key)) was measured with \(device(from)) until \(Display.day(day)), then with \(device(to)); two devices may differ by more than a patient changes."
      )
    }
    remarks += results.compactMap(TrendRemarks.outlier)
    if let lost = TrendRemarks.lost(results) { remarks.append(lost) }
    let active = source.reevaluation.control
    if !active.isEmpty {
      remarks.append(
        "Passive minus active is the range that is there and not controlled; no error is published for it."
      )
    }
    return remarks.isEmpty ? ["Nothing else stands out from these series."] : remarks
  }

  static func device(_ device: String?) -> String {
    device.map { Display.shortened(Words.position($0), 40) } ?? "a device that was not recorded"
  }
}

/// The last session up to each of two dates.
enum ReevaluationTwoDates {
  static func table(_ source: ReevaluationReport.Source, _ labels: SeriesLabels) -> Table {
    let period = source.period
    return Table(
      caption:
        "Two dates side by side: the last session up to \(Display.fullDay(period.start)) and up to \(Display.fullDay(period.end))",
      columns: [
        .init("Direction"), .init("First", .trailing), .init("On"), .init("Second", .trailing),
        .init("On"), .init("Change", .trailing), .init("Error", .trailing), .init("Between them")
      ],
      rows: source.reevaluation.twoDates.map { pair in
        [
          .init(labels.label(pair.key)),
          .init(pair.before.map { Display.number($0.value) } ?? "–"),
          .init(pair.before.map { Display.day($0.day) } ?? "–"),
          .init(Display.number(pair.after.value)), .init(Display.day(pair.after.day)),
          .init(change(pair)), .init(pair.error.map(Display.error) ?? "–", tone: .muted),
          .init(words(pair))
        ]
      })
  }

  private static func change(_ pair: DateComparison) -> String {
    guard let change = pair.change, let error = pair.error else { return "–" }
    return Display.change(change, beyond: error)
  }

  private static func words(_ pair: DateComparison) -> String {
    switch pair.reason {
    case .beyondError: "beyond the error"
    case .withinError: "not beyond the error"
    case .notMeasuredBefore: "not measured by the first date"
    case .notMeasuredSince: "not measured since the first date"
    case .deviceChanged:
      "not comparable: \(ReevaluationMotion.device(pair.before?.device)), then \(ReevaluationMotion.device(pair.after.device))"
    }
  }
}
