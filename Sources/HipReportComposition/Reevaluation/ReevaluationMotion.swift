internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Range of motion: the sessions, the verdict with its error, and what stands beside the change.
enum ReevaluationMotion {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let results = source.analysis.rangeOfMotion
    guard !results.isEmpty else {
      return Section(
        id: "range-of-motion", title: phrase("section.range-of-motion"),
        blocks: [.paragraph(phrase("reeval.motion.never"))])
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
    return Section(id: "range-of-motion", title: phrase("section.range-of-motion"), blocks: blocks)
  }

  /// The whole episode, with the period named: a course is read from its start.
  private static func chart(_ source: ReevaluationReport.Source) -> Chart {
    var chart = RangeOfMotionChartComposer.chart(source.context)
    let (context, period) = (source.context, source.period)
    chart.message +=
      " \(phrase("reeval.motion.period", ["start": Display.number(context.chartWeek(period.start)), "end": Display.number(context.chartWeek(period.end))]))"
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
      caption: phrase("reeval.motion.caption", ["caption": labels.caption]),
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.base"), .trailing),
        .init(phrase("column.first-three")), .init(phrase("column.latest-four")),
        .init(phrase("column.now"), .trailing), .init(phrase("column.change"), .trailing),
        .init(results.errorTitle, .trailing),
        .init(phrase("column.verdict"))
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
    return phrase(
      "reeval.motion.not-comparable", ["verdict": Words.verdict(result).replacing("≠ ", with: "")])
  }

  private static func beside(
    _ results: [RangeOfMotionResult], _ labels: SeriesLabels, _ source: ReevaluationReport.Source
  ) -> Table {
    Table(
      caption:
        phrase("reeval.motion.beside"),
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.measured")),
        .init(phrase("column.left-minus-right"), .trailing),
        .init(phrase("column.pain"), .trailing),
        .init(phrase("column.passive-minus-active"), .trailing),
        .init(phrase("column.rate"), .trailing), .init(phrase("column.range-of-rate"), .trailing),
        .init(phrase("column.setting"))
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
          .init(
            rate.map { Display.between(Display.number($0.low), Display.number($0.high)) } ?? "–"),
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
      result.key.position.map(Words.position) ?? phrase("reeval.motion.no-position"),
      result.now.device.map(Words.position) ?? phrase("series.device-not-recorded"),
      result.now.rater ?? phrase("reeval.motion.no-rater")
    ].map { Display.shortened($0, 30) }.joined(separator: ", ")
  }

  private static func remarks(_ source: ReevaluationReport.Source) -> [String] {
    let results = source.analysis.rangeOfMotion
    var remarks = [SeveralSeriesWords.sentence(source.analysis.severalSeries)].compactMap { $0 }
    for result in results {
      guard case .deviceChanged(let day, let from, let to) = result.verdict.reason else { continue }
      remarks.append(
        phrase(
          "reeval.motion.device-changed",
          [
            "series": Words.series(result.key), "from": device(from), "day": Display.day(day),
            "to": device(to)
          ])
      )
    }
    remarks += results.compactMap(TrendRemarks.outlier)
    if let lost = TrendRemarks.lost(results) { remarks.append(lost) }
    let active = source.reevaluation.control
    if !active.isEmpty {
      remarks.append(
        phrase("reeval.motion.passive-active")
      )
    }
    return remarks.isEmpty ? [phrase("reeval.motion.nothing-else")] : remarks
  }

  static func device(_ device: String?) -> String {
    device.map { Display.shortened(Words.position($0), 40) } ?? phrase("device.not-recorded")
  }
}

/// The last session up to each of two dates.
enum ReevaluationTwoDates {
  static func table(_ source: ReevaluationReport.Source, _ labels: SeriesLabels) -> Table {
    let period = source.period
    return Table(
      caption:
        phrase(
          "reeval.dates.caption",
          ["first": Display.fullDay(period.start), "second": Display.fullDay(period.end)]),
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.first"), .trailing),
        .init(phrase("column.on")), .init(phrase("column.second"), .trailing),
        .init(phrase("column.on")), .init(phrase("column.change"), .trailing),
        .init(phrase("column.error"), .trailing), .init(phrase("column.between"))
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
    case .beyondError: phrase("reeval.dates.beyond")
    case .withinError: phrase("reeval.dates.within")
    case .notMeasuredBefore: phrase("reeval.dates.not-before")
    case .notMeasuredSince: phrase("reeval.dates.not-since")
    case .deviceChanged:
      phrase(
        "reeval.dates.device-changed",
        [
          "from": ReevaluationMotion.device(pair.before?.device),
          "to": ReevaluationMotion.device(pair.after.device)
        ])
    }
  }
}
