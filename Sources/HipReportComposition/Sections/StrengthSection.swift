internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// Strength by direction, with the effort behind it; the exercises and the tests of force stand below as details.
enum StrengthSection {
  /// Left out where neither training nor a test was ever recorded.
  static func section(_ context: ReportContext) -> Section? {
    let analysis = context.analysis
    let isTrained = analysis.coverage.contains {
      $0.daysSinceStrength != nil || $0.daysSinceMobility != nil
    }
    guard isTrained || !analysis.strength.isEmpty || !analysis.strengthTests.isEmpty else {
      return nil
    }
    var blocks: [Block] = []
    if isTrained { blocks.append(.table(directions(context))) }
    let remarks = remarks(context)
    if !remarks.isEmpty { blocks.append(.list(remarks)) }
    if let chart = StrengthChartComposer.chart(context) { blocks.append(.detail(.chart(chart))) }
    if !analysis.strength.isEmpty { blocks.append(.detail(.table(exercises(context)))) }
    if !analysis.strengthTests.isEmpty { blocks.append(.detail(.table(tests(context)))) }
    return Section(id: "strength", title: phrase("section.strength"), blocks: blocks)
  }

  // MARK: By direction

  private static func directions(_ context: ReportContext) -> Table {
    Table(
      caption:
        phrase("strength.caption", ["days": DirectionCoverage.windowDays]),
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.days"), .trailing),
        .init(phrase("column.last-strength"), .trailing),
        .init(phrase("column.best-set-this-week")), .init(phrase("column.four-weeks-ago")),
        .init(phrase("column.window")),
        .init(phrase("column.sets"), .trailing), .init(phrase("column.eight-weeks"))
      ],
      rows: Direction.allCases.map { row($0, context) })
  }

  private static func row(_ direction: Direction, _ context: ReportContext) -> [Table.Cell] {
    let coverage = context.analysis.coverage.first { $0.direction == direction }
    let days = "\(coverage?.strengthDays ?? 0) + \(coverage?.mobilityDays ?? 0)"
    let windows = recentWindows(context).filter { $0.direction == direction }
    let best = best(direction, context)
    return [
      .init(Display.sentence(Words.direction(direction))),
      .init(days, tone: coverage?.strengthDays == 0 ? .alert : .plain),
      since(coverage?.daysSinceStrength), .init(best?.now ?? "–"), .init(best?.before ?? "–"),
      .init(StrengthDisplay.counts(windows)),
      .init("\(sets(direction, context).last.map { Display.number($0) } ?? "0")"),
      DoseSparkline.cell(direction, sets(direction, context), context)
    ]
  }

  private static func since(_ days: Int?) -> Table.Cell {
    guard let days else { return .init(phrase("strength.never"), tone: .alert) }
    return .init(
      days == 0 ? phrase("strength.today") : phrase("strength.days-ago", ["days": days]),
      tone: days >= DirectionCoverage.windowDays ? .alert : .plain)
  }

  private static func sets(_ direction: Direction, _ context: ReportContext) -> [Double] {
    context.analysis.balance.first { $0.direction == direction }?.weeks.map { Double($0.sets) }
      ?? []
  }

  /// Windows of exercises that are still trained.
  static func recentWindows(_ context: ReportContext) -> [FatigueWindow] {
    context.analysis.recentWindows
  }

  /// The direction's exercise of this week that has most sessions, and its set of four weeks ago.
  private static func best(
    _ direction: Direction, _ context: ReportContext
  ) -> (now: String, before: String)? {
    let trained = context.analysis.strength.filter {
      $0.key.direction == direction && context.week.contains($0.now.day)
    }
    let lead = trained.max {
      ($0.points.count, $1.key.exercise) < ($1.points.count, $0.key.exercise)
    }
    guard let lead else { return nil }
    let row = ExerciseRow(curves: trained.filter { $0.isCountedLike(lead) })
    return (
      "\(Display.shortened(lead.exercise, 50)): \(row.text { StrengthDisplay.set($0.now.best) })",
      row.text(recent)
    )
  }

  private static func recent(_ curve: StrengthCurve) -> String {
    guard let recent = curve.recent else { return "–" }
    // A step is no verdict: the sign of one would claim more than two sets can show.
    return recent.direction == .same
      ? phrase("strength.the-same") : StrengthDisplay.set(recent.before.best)
  }

  // MARK: Remarks

  private static func remarks(_ context: ReportContext) -> [String] {
    let effort = context.analysis.effort
    var remarks: [String] = []
    if effort.sets > 0 {
      remarks.append(
        phrase(
          "strength.fatigue-recorded",
          ["recorded": effort.recorded, "sets": phrase("count.work-sets", count: effort.sets)])
      )
    }
    remarks += FindingWords.lines(.strength, context)
    if let extension_ = context.analysis.balance.first(where: { $0.direction == .extension_ }),
      let text = contractions(extension_)
    {
      remarks.append(text)
    }
    return remarks
  }

  /// The therapist's text asks for both phases in extension; mixed work has both and stands apart.
  private static func contractions(_ balance: DirectionBalance) -> String? {
    let parts = [
      (balance.concentricSets, phrase("phase.concentric")),
      (balance.eccentricSets, phrase("phase.eccentric")),
      (balance.isometricSets, phrase("phase.isometric")), (balance.mixedSets, phrase("phase.both"))
    ]
    let shown = parts.filter { $0.0 > 0 }
    guard !shown.isEmpty else { return nil }
    let list = shown.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    let missing =
      balance.eccentricSets + balance.mixedSets == 0
      ? phrase("phase.no-eccentric")
      : balance.concentricSets + balance.mixedSets == 0 ? phrase("phase.no-concentric") : ""
    return phrase("phase.sentence", ["list": list, "missing": missing])
  }

  // MARK: Details

  private static func exercises(_ context: ReportContext) -> Table {
    let windows = Dictionary(grouping: recentWindows(context), by: \.exercise)
    let isEstimated = context.analysis.strength.contains { $0.measure == .oneRepetitionMaximum }
    let shown = ExerciseRow.shown(context)
    let more =
      shown.leftOut == 0
      ? ""
      : phrase(
        "strength.without-direction",
        ["exercises": phrase("count.other-exercises", count: shown.leftOut)])
    let formula =
      isEstimated ? phrase("strength.formula") : ""
    return Table(
      caption:
        phrase("strength.exercises", ["formula": formula, "more": more]),
      columns: [
        .init(phrase("column.exercise")), .init(phrase("column.first-now")),
        .init(phrase("column.sessions"), .trailing), .init(phrase("column.effort")),
        .init(phrase("column.verdict"))
      ],
      rows: shown.rows.map { row in
        let lead = row.curves[0]
        return [
          .init(row.name), .init(row.text(story)),
          .init(row.text { "\($0.points.count)" }),
          .init(effort(row, windows[lead.key.exercise] ?? [], context)),
          .init(row.text(Words.verdict), tone: tone(lead.verdict.kind))
        ]
      })
  }

  private static func effort(
    _ row: ExerciseRow, _ windows: [FatigueWindow], _ context: ReportContext
  ) -> String {
    if row.isHeld(context) { return Words.held }
    return windows.isEmpty ? "–" : windows.map(Words.stateOfSide).joined(separator: "; ")
  }

  /// The story; where the curve is an estimate, with its two values.
  private static func story(_ curve: StrengthCurve) -> String {
    let story = StrengthDisplay.story(curve)
    guard curve.measure == .oneRepetitionMaximum else { return story }
    let now = StrengthDisplay.value(curve.now, of: curve)
    let first = StrengthDisplay.value(curve.first, of: curve)
    return "\(story); \(curve.points.count == 1 ? now : "\(first) → \(now)")"
  }

  static func tone(_ kind: VerdictKind) -> Table.Tone {
    switch kind {
    case .improved: .better
    case .worse: .worse
    case .notBeyondError, .stable, .cannotSay: .muted
    }
  }

  private static func tests(_ context: ReportContext) -> Table {
    Table(
      caption:
        phrase("test.caption"),
      columns: [
        .init(phrase("column.test")), .init(phrase("column.first")), .init(phrase("column.now")),
        .init(phrase("column.last-tested")), .init(phrase("column.verdict"))
      ],
      rows: context.analysis.strengthTests.map { test in
        let place = test.position.map { ", \(Display.shortened(Words.position($0), 40))" } ?? ""
        return [
          .init(
            Display.sentence(
              "\(Words.direction(test.direction)), \(StrengthDisplay.side(test.side))\(place)")),
          .init(Words.value(test.first, test.unit)), .init(Words.value(test.now, test.unit)),
          .init(Display.day(test.now.day)),
          .init(Words.verdict(test), tone: tone(test.verdict))
        ]
      })
  }
}
