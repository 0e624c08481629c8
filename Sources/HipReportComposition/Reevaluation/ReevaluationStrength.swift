internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Strength by direction: the index over exercises, the curves, and the advice where exercises were exchanged.
enum ReevaluationStrength {
  static func section(_ source: ReevaluationReport.Source) -> Section {
    let directions = source.reevaluation.strength.directions
    let told = directions.filter { $0.refusal == nil }
    var blocks: [Block] = []
    if directions.isEmpty {
      blocks.append(.paragraph(phrase("reeval.strength.none")))
    } else if !told.isEmpty {
      blocks.append(.table(table(told, source.analysis.recentWindows)))
    }
    let remarks = remarks(source)
    if !remarks.isEmpty { blocks.append(.list(remarks)) }
    if let chart = StrengthChartComposer.chart(source.context) { blocks.append(.chart(chart)) }
    if let detail = StrengthSection.section(source.context) {
      // Its tables by exercise and test stand behind the index; the rest of it is of one week.
      blocks += detail.blocks.filter {
        if case .detail(.table) = $0 { true } else { false }
      }
    }
    return Section(id: "strength", title: phrase("section.strength"), blocks: blocks)
  }

  static func name(_ strength: DirectionStrength) -> String {
    "\(Words.direction(strength.direction)) (\(StrengthDisplay.side(strength.side)))"
  }

  private static func table(
    _ directions: [DirectionStrength], _ windows: [FatigueWindow]
  ) -> Table {
    Table(
      caption:
        phrase("reeval.strength.caption"),
      columns: [
        .init(phrase("column.direction")), .init(phrase("column.index"), .trailing),
        .init(phrase("column.range"), .trailing), .init(phrase("column.rate"), .trailing),
        .init(phrase("column.range-of-rate"), .trailing),
        .init(phrase("column.window")), .init(phrase("column.verdict"))
      ],
      rows: directions.map { strength in
        let (now, rate) = (strength.now, strength.percentPerWeek)
        return [
          .init(Display.sentence(name(strength))),
          .init(now.map { Display.number($0.index.rounded()) } ?? "–"),
          .init(now.map { Display.range($0.low, $0.high) } ?? "–"),
          .init(rate.map { Display.change($0.value) } ?? "–"),
          .init(
            rate.map { Display.between(Display.number($0.low), Display.number($0.high)) } ?? "–"),
          .init(
            StrengthDisplay.counts(
              windows.filter {
                $0.direction == strength.direction && $0.side == strength.side
              })),
          .init(verdict(strength), tone: StrengthSection.tone(strength.verdict.kind))
        ]
      })
  }

  private static func verdict(_ strength: DirectionStrength) -> String {
    let verdict = strength.verdict
    switch (verdict.kind, verdict.reason) {
    case (_, .refused): return refusal(strength.refusal)
    case (_, .stale(let days)): return phrase("reeval.strength.not-trained", ["days": days])
    case (_, .latestAbove): return phrase("reeval.strength.latest-above")
    case (_, .latestBelow): return phrase("reeval.strength.latest-below")
    case (.improved, _):
      return verdict.isConfirmed
        ? phrase("reeval.strength.increased") : phrase("reeval.strength.increased-unconfirmed")
    case (.worse, _):
      return verdict.isConfirmed
        ? phrase("reeval.strength.decreased") : phrase("reeval.strength.decreased-unconfirmed")
    default:
      switch verdict.lean {
      case .better: return phrase("verdict.leaning-better")
      case .worse: return phrase("verdict.leaning-worse")
      case nil: return phrase("verdict.no-clear-change")
      }
    }
  }

  private static func refusal(_ refusal: LinkedStrengthIndex.Refusal?) -> String {
    switch refusal {
    case .shortSpan: phrase("reeval.index.short-span")
    case .nothingRepeated: phrase("reeval.index.nothing-repeated")
    case .tooUncertain: phrase("reeval.index.too-uncertain")
    case .unknownRung: phrase("reeval.index.unknown-rung")
    case .fewRows, nil: phrase("reeval.index.few-rows")
    }
  }

  private static func remarks(_ source: ReevaluationReport.Source) -> [String] {
    refusals(source.reevaluation.strength.directions)
      + [sides(source.reevaluation.sideForces)].compactMap { $0 } + swaps(source)
  }

  /// The directions without an index, by the reason: a row of dashes would say no more.
  private static func refusals(_ directions: [DirectionStrength]) -> [String] {
    let refused = directions.filter { $0.refusal != nil }
    var reasons: [String] = []
    for reason in refused.map({ refusal($0.refusal) }) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons.map { reason in
      let names = refused.filter { refusal($0.refusal) == reason }.map(name)
      return "\(Display.sentence(reason)): \(Display.list(names))."
    }
  }

  /// The side gap of the newest tests of force.
  private static func sides(_ forces: [SideForce]) -> String? {
    guard !forces.isEmpty else { return nil }
    let list = forces.map { force in
      let isOnly = forces.count { $0.left.direction == force.left.direction } == 1
      let place =
        isOnly
        ? "" : force.left.position.map { " \(Display.shortened(Words.position($0), 30))" } ?? ""
      return
        "\(Words.direction(force.left.direction))\(place) \(Display.number(force.percent.rounded()))\(force.isBeyondError ? "*" : "")"
    }
    return
      phrase(
        "reeval.strength.sides",
        ["error": Display.percentError(StrengthTestSeries.errorPercent), "list": Display.list(list)]
      )
  }

  /// What was exchanged lately stands with the advice, what was exchanged before without it, and nothing twice.
  private static func swaps(_ source: ReevaluationReport.Source) -> [String] {
    let advised = source.analysis.findings.flatMap { finding -> [ExerciseSwap] in
      if case .keepAnAnchor(let found) = finding.kind { found.swaps } else { [] }
    }
    let earlier = source.reevaluation.strength.directions.flatMap(\.swapsWithoutOverlap).filter {
      swap in !advised.contains { $0.from == swap.from && $0.to == swap.to }
    }
    let advice = FindingWords.lines(.strengthIndex, source.context)
    if earlier.isEmpty { return advice }
    return advice + [
      phrase("reeval.strength.exchanged", ["exchanges": FindingWords.exchanges(earlier)])
    ]
  }
}
