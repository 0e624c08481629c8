internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// The table of all six directions on both sides, the two charts of it, and where it is most limited.
enum RangeOfMotionSection {
  static func section(_ context: ReportContext) -> Section {
    var blocks: [Block] = [.table(table(context))]
    if !context.analysis.rangeOfMotion.isEmpty {
      blocks.append(.chart(RangeOfMotionChartComposer.chart(context)))
      blocks.append(.chart(ChangeChartComposer.chart(context)))
      blocks.append(.list(remarks(context)))
    }
    return Section(id: "range-of-motion", title: phrase("section.range-of-motion"), blocks: blocks)
  }

  /// One row a series; a direction that was never measured on a side has a row that says so.
  static func table(_ context: ReportContext) -> Table {
    let labels = SeriesLabels(context.analysis.rangeOfMotion)
    var rows: [[Table.Cell]] = []
    for direction in Direction.allCases {
      for side in [Side.right, .left] {
        let results = context.analysis.rangeOfMotion.filter {
          $0.key.direction == direction && $0.key.side == side
        }
        for result in results {
          rows.append(
            row(
              result, labels, course: MotionSparkline.cell(result, rows.count + 1, context), context
            ))
        }
        if results.isEmpty { rows.append(unmeasuredRow(direction, side)) }
      }
    }
    return Table(
      caption: labels.caption,
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.base"), .trailing),
        .init(phrase("column.last"), .trailing),
        .init(phrase("column.now"), .trailing), .init(phrase("column.change"), .trailing),
        .init(context.analysis.rangeOfMotion.errorTitle, .trailing),
        .init(phrase("column.left-minus-right"), .trailing), .init(phrase("column.course")),
        .init(phrase("column.verdict"))
      ], rows: rows)
  }

  private static func row(
    _ result: RangeOfMotionResult, _ labels: SeriesLabels, course: Table.Cell,
    _ context: ReportContext
  ) -> [Table.Cell] {
    [
      .init(labels.label(result.key)), .init(result.shownBaseline ?? "–"),
      .init(result.previous.map { Display.number($0.value) } ?? "–"),
      .init(Display.number(result.now.value), tone: result.isStale ? .muted : .plain),
      .init(result.shownChange ?? "–"), .init(result.shownError ?? "–", tone: .muted),
      sideGap(result, context), course, .init(Words.verdict(result), tone: tone(result))
    ]
  }

  private static func unmeasuredRow(_ direction: Direction, _ side: Side) -> [Table.Cell] {
    let name = Display.sentence("\(Words.direction(direction)), \(Words.side(side))")
    return [.init(name)] + Array(repeating: .init("–", tone: .muted), count: 6)
      + [.init(""), .init(phrase("motion.not-measured"), tone: .muted)]
  }

  /// Said once a pair, on the row of the right side; `*` where the sides differ by more than the error.
  private static func sideGap(
    _ result: RangeOfMotionResult, _ context: ReportContext
  ) -> Table.Cell {
    guard result.key.side == .right,
      let gap = context.analysis.sideDifferences.first(where: { $0.right == result.key }),
      let difference = gap.difference
    else { return .init("") }
    return .init(Display.change(difference) + (gap.verdict == .asymmetric ? "*" : ""))
  }

  static func tone(_ result: RangeOfMotionResult) -> Table.Tone {
    switch result.verdict.kind {
    case .improved: result.isAboveReference ? .alert : .better
    case .worse: .worse
    case .cannotSay, .notBeyondError, .stable: .muted
    }
  }

  private static func remarks(_ context: ReportContext) -> [String] {
    var remarks = [limits(context.analysis)]
    remarks += FindingWords.lines(.rangeOfMotion, context)
    remarks.append(sides(context.analysis.sideDifferences))
    for result in context.analysis.rangeOfMotion {
      remarks += [deviceRemark(result), TrendRemarks.outlier(result)].compactMap { $0 }
    }
    remarks += [
      TrendRemarks.slowed(context.analysis.rangeOfMotion),
      TrendRemarks.lost(context.analysis.rangeOfMotion),
      TrendRemarks.recordedToFive(context.analysis.rangeOfMotion)
    ].compactMap { $0 }
    return remarks
  }

  private static func sides(_ differences: [SideDifference]) -> String {
    let compared = differences.filter { $0.verdict != .cannotSay }
    let asymmetric = compared.filter { $0.verdict == .asymmetric }
    if compared.isEmpty { return phrase("motion.sides-not-compared") }
    if asymmetric.isEmpty {
      return
        phrase(
          "motion.sides-within", ["pairs": phrase("count.compared-pairs", count: compared.count)])
    }
    let list = asymmetric.map { gap in
      phrase(
        "motion.side-gap",
        [
          "direction": Words.direction(gap.left.direction),
          "degrees": Display.change(gap.difference ?? 0), "low": Display.number(gap.low ?? 0),
          "high": Display.number(gap.high ?? 0)
        ])
    }
    return phrase("motion.sides-differ", ["list": Display.list(list)])
  }

  private static func limits(_ analysis: PatientAnalysis) -> String {
    let limited = mostLimited(analysis.ranking)
    return shortOfNeutral(analysis.rangeOfMotion).map { "\($0) \(limited)" } ?? limited
  }

  /// Half a degree is the mean of two readings, and no finding.
  private static let degreesToTell = 1.0

  /// A hip that does not come back to neutral stands first: where no sample fits, no ranking would name it.
  private static func shortOfNeutral(_ results: [RangeOfMotionResult]) -> String? {
    let short = results.filter {
      !$0.isStale && $0.now.value <= -degreesToTell && $0.reference == nil
    }
    if short.isEmpty { return nil }
    let list = short.map { result in
      phrase(
        "motion.short-of-neutral.one",
        [
          "series": Words.series(result.key), "degrees": Display.number(result.now.value)
        ])
    }
    return phrase("motion.short-of-neutral", ["list": Display.list(list)])
  }

  /// Where to start: the lowest against its named sample, and what the error does not tell apart from it.
  private static func mostLimited(_ ranking: LimitationRanking) -> String {
    let limited = ranking.entries.filter { $0.deficit > 0 }
    var text: String
    if let first = limited.first {
      let tied = limited.dropFirst().filter(\.isTiedWithFirst)
      text =
        phrase(
          "motion.most-limited",
          [
            "series": Words.series(first.key), "degrees": Display.number(first.deficit),
            "sample": first.reference.setting
          ])
      text +=
        first.isInsideBand
        ? " \(phrase("motion.inside-usual"))" : " \(phrase("motion.below-usual"))"
      text += phrase("motion.other-people")
      if !tied.isEmpty {
        text += phrase("motion.tied", ["series": Display.list(tied.map { Words.series($0.key) })])
      }
      text += "."
    } else if ranking.entries.isEmpty {
      text = phrase("motion.no-sample")
    } else {
      text = phrase("motion.none-below")
    }
    let directions = Set(ranking.withoutReference.map(\.direction)).sorted()
    if !directions.isEmpty, !ranking.entries.isEmpty {
      text +=
        " \(phrase("motion.no-sample-for", ["directions": Display.list(directions.map(Words.direction))]))"
    }
    return text
  }

  private static func deviceRemark(_ result: RangeOfMotionResult) -> String? {
    guard case .deviceChanged(let day, let from, let to) = result.verdict.reason else { return nil }
    let name = Display.sentence(Words.series(result.key))
    return
      phrase(
        "motion.device-changed",
        [
          "series": name, "from": from ?? phrase("device.not-recorded"), "day": Display.day(day),
          "to": to ?? phrase("device.not-recorded"), "start": day
        ])
  }
}
