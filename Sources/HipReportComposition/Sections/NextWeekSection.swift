internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// What to look at next. Only an assessment can recommend an exercise, so every line is for review.
enum NextWeekSection {
  static func section(_ context: ReportContext) -> Section {
    let lines = lines(context)
    return Section(
      id: "next-week", title: phrase("section.next-week"),
      blocks: [lines.isEmpty ? .paragraph(phrase("next.nothing")) : .list(lines)])
  }

  static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    let open = SafetySection.openSignals(context)
    let urgent = open.filter { $0.signalClass == .emergency }
    if !urgent.isEmpty {
      lines.append(
        phrase(
          context.record.profile.sex == .male ? "next.seen-he" : "next.seen-she",
          ["signals": Display.list(urgent.map { Words.symptom($0.code) })]))
    }
    if context.record.lacksOwnProfile { lines.append(phrase("next.profile-left-out")) }
    lines += context.analysis.outcomes.compactMap(screening)
    if !open.isEmpty {
      lines.append(
        phrase("next.ask", ["signals": Display.list(open.map { Words.symptom($0.code) })])
      )
    }
    let worse = context.analysis.rangeOfMotion.filter {
      $0.verdict.kind == .worse && !$0.verdict.isConfirmed && !$0.verdict.isGuarded
    }
    lines += outOfLine(context.analysis)
    if !worse.isEmpty { lines.append(phrase("next.re-measure-first", ["series": names(worse)])) }
    let unconfirmed = context.analysis.rangeOfMotion.filter {
      $0.verdict.kind == .improved && !$0.verdict.isConfirmed
    }
    if !unconfirmed.isEmpty { lines.append(phrase("next.confirm", ["series": names(unconfirmed)])) }
    lines += remeasure(context)
    lines += found(context)
    lines += untrained(context)
    lines += asked(context)
    if let days = context.analysis.treatmentDays, days.isDue {
      lines.append(report(days))
    }
    lines += context.analysis.goals.filter { $0.reason != .dropped }.map(Words.goal)
    return lines
  }

  /// That a progress report is due, and how many days it counts.
  static func report(_ days: TreatmentDays) -> String {
    let state =
      days.count < days.limit
      ? phrase("next.report-due-soon")
      : days.count == days.limit ? phrase("next.report-due") : phrase("next.report-overdue")
    return phrase("next.report", ["state": state, "days": TrainingSection.treatment(days)])
  }

  /// A screening test that asks for more than a table's cell.
  static func screening(_ outcome: OutcomeResult) -> String? {
    guard outcome.measure == "EPDS", outcome.now.value >= 10 else { return nil }
    let what =
      outcome.now.value >= 13
      ? phrase("outcome.epds-next-assess") : phrase("outcome.epds-next-repeat")
    return
      phrase(
        "outcome.epds-next",
        [
          "value": Display.number(outcome.now.value), "day": Display.day(outcome.now.day),
          "what": what
        ])
  }

  /// At most two thoughts of other work in one week; the tables show every state.
  static let mostConsidered = 2

  /// What the rules find. Beyond the two thoughts, the facts stand without one.
  private static func found(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    var considered = 0
    var inTables = 0
    for finding in context.analysis.findings where FindingWords.place(finding.kind) == .nextWeek {
      let statement = FindingWords.statement(finding.kind)
      if finding.severity == .consider { considered += 1 }
      if finding.severity != .consider || considered <= mostConsidered {
        lines.append(statement.text)
      } else if let fact = statement.fact {
        lines.append(fact)
      } else {
        inTables += 1
      }
    }
    if inTables > 0 {
      lines.append(
        phrase("next.more-in-table", count: inTables)
      )
    }
    return lines
  }

  /// A drop stands before a jump: it may be something that happened.
  private static func outOfLine(_ analysis: PatientAnalysis) -> [String] {
    var drops: [String] = []
    var jumps: [String] = []
    for result in analysis.rangeOfMotion {
      switch result.verdict.reason {
      case .latestBelow(let drop):
        drops.append("\(Words.series(result.key)) (\(Display.number(drop.rounded()))°)")
      case .latestAbove: jumps.append(Words.series(result.key))
      default: break
      }
    }
    var lines: [String] = []
    if !drops.isEmpty {
      let pain = analysis.safety.painThatAsksForACall.map(Words.symptom)
      let call =
        pain.isEmpty ? "" : " \(phrase("next.drops-with-pain", ["symptoms": Display.list(pain)]))"
      lines.append(
        phrase("next.drops", ["series": Display.list(drops), "call": call]))
    }
    if !jumps.isEmpty {
      lines.append(phrase("next.jumps", ["series": Display.list(jumps)]))
    }
    return lines
  }

  private static func names(_ results: [RangeOfMotionResult]) -> String {
    Display.list(results.map { Words.series($0.key) })
  }

  private static func remeasure(_ context: ReportContext) -> [String] {
    let results = context.analysis.rangeOfMotion
    let stale = results.filter(\.isStale)
    let never = Direction.allCases.filter { direction in
      !results.contains { $0.key.direction == direction }
    }
    var lines: [String] = []
    if !stale.isEmpty { lines.append(phrase("next.re-measure", ["series": names(stale)])) }
    if results.isEmpty {
      lines.append(phrase("next.motion-never"))
    } else if !never.isEmpty {
      lines.append(phrase("next.never", ["directions": Display.list(never.map(Words.direction))]))
    }
    return lines
  }

  /// What the patient's page makes a question of, and no rule has named.
  private static func asked(_ context: ReportContext) -> [String] {
    let easy = PatientQuestions.windows(context).filter {
      $0.state == .readySoon && !$0.isFatigueLate
    }
    if easy.isEmpty { return [] }
    return [phrase("next.asked", ["exercises": Display.list(easy.map(StrengthDisplay.name))])]
  }

  /// Directions without strength work, of a patient who logs training at all. What a rule has named stands once.
  private static func untrained(_ context: ReportContext) -> [String] {
    guard context.analysis.isTrainingLogged, !context.analysis.asksForCare else { return [] }
    // Sets of unknown exercises may have trained anything.
    let unknown = context.analysis.setsWithoutDirection
    if unknown > 0 {
      return [
        phrase("next.sets-without-direction", count: unknown)
      ]
    }
    let named = context.analysis.findings.flatMap { finding -> [Direction] in
      guard case .limitedAndUntrained(let found) = finding.kind else { return [] }
      return found.map(\.coverage.direction)
    }
    let others = context.analysis.coverage.filter {
      $0.strengthDays == 0 && !$0.direction.isRotation && !named.contains($0.direction)
    }
    guard !others.isEmpty else { return [] }
    let list = others.map { coverage in
      let since =
        coverage.daysSinceStrength.map { phrase("next.days", ["days": $0]) }
        ?? phrase("next.never-logged")
      return "\(Words.direction(coverage.direction)) (\(since))"
    }
    return [phrase("next.no-strength", ["directions": Display.list(list)])]
  }
}
