internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel
internal import HipReportReference

/// What to look at next. Only an assessment can recommend an exercise, so every line is for review.
enum NextWeekSection {
  static func section(_ context: ReportContext) -> Section {
    let lines = lines(context)
    return Section(
      id: "next-week", title: "For next week, for review",
      blocks: [lines.isEmpty ? .paragraph("Nothing stands out from these data.") : .list(lines)])
  }

  static func lines(_ context: ReportContext) -> [String] {
    var lines: [String] = []
    let open = SafetySection.openSignals(context)
    let urgent = open.filter { $0.signalClass == .emergency }
    if !urgent.isEmpty {
      lines.append(
        "Today, not next week: confirm that she has been seen for \(Display.list(urgent.map { Words.symptom($0.code) }))."
          .replacing("she has", with: context.record.profile.sex == .male ? "he has" : "she has"))
    }
    lines += context.analysis.outcomes.compactMap(screening)
    if !open.isEmpty {
      lines.append(
        "Ask about \(Display.list(open.map { Words.symptom($0.code) })); record the answer as an event “signal reviewed”."
      )
    }
    let worse = context.analysis.rangeOfMotion.filter {
      $0.verdict.kind == .worse && !$0.verdict.isConfirmed
    }
    lines += outOfLine(context.analysis.rangeOfMotion)
    if !worse.isEmpty { lines.append("Re-measure first: \(names(worse)).") }
    let unconfirmed = context.analysis.rangeOfMotion.filter {
      $0.verdict.kind == .improved && !$0.verdict.isConfirmed
    }
    if !unconfirmed.isEmpty { lines.append("Confirm at the next visit: \(names(unconfirmed)).") }
    lines += remeasure(context)
    lines += considered(context)
    lines += untrained(context)
    if let days = context.analysis.treatmentDays, days.isDue {
      let state = days.count < days.limit ? "is due soon" : "is due"
      lines.append("Progress report \(state): \(TrainingSection.treatment(days))")
    }
    lines += context.analysis.goals.map(Words.goal)
    return lines
  }

  /// A screening test that asks for more than a table's cell.
  private static func screening(_ outcome: OutcomeResult) -> String? {
    guard outcome.measure == "EPDS", outcome.now.value >= 10 else { return nil }
    let what = outcome.now.value >= 13 ? "further assessment" : "repeat in 2 to 4 weeks"
    return
      "EPDS \(Display.number(outcome.now.value)) on \(Display.day(outcome.now.day)): \(what) (a screening test, no diagnosis)."
  }

  /// At most two thoughts of other work in one week; the tables show every state.
  static let mostConsidered = 2

  /// Too heavy stands before too light: it can do harm.
  private static func considered(_ context: ReportContext) -> [String] {
    let windows = StrengthSection.recentWindows(context)
    let order: [FatigueWindow.State] = [.tooHeavy, .progress, .readySoon]
    let lines = order.flatMap { state in
      windows.filter { ($0.stateOfSets == .tooHeavy ? .tooHeavy : $0.state) == state }
        .compactMap(Words.consider)
    }
    var shown = Array(lines.prefix(mostConsidered))
    if lines.count > shown.count {
      let more = lines.count - shown.count
      shown.append(
        "\(Display.count(more, "more exercise is", "more exercises are")) outside the window; the table of exercises names them."
      )
    }
    let held = windows.filter { $0.state == .hold && $0.stateOfSets == .progress }
    if !held.isEmpty {
      let codes = held.flatMap(\.heldBy).reduce(into: [String]()) { codes, code in
        if !codes.contains(code) { codes.append(code) }
      }
      shown.append(
        "On hold until reviewed (\(Display.list(codes.map(Words.heldBy)))): \(Display.list(held.map(StrengthDisplay.name))), although above the window twice."
      )
    }
    return shown
  }

  /// A drop stands before a jump: it may be something that happened.
  private static func outOfLine(_ results: [RangeOfMotionResult]) -> [String] {
    var drops: [String] = []
    var jumps: [String] = []
    for result in results {
      switch result.verdict.reason {
      case .latestBelow(let drop):
        drops.append("\(Words.series(result.key)) (\(Display.number(drop.rounded()))°)")
      case .latestAbove: jumps.append(Words.series(result.key))
      default: break
      }
    }
    var lines: [String] = []
    if !drops.isEmpty {
      lines.append("Re-measure today, far below what was expected: \(Display.list(drops)).")
    }
    if !jumps.isEmpty {
      lines.append("Measure again, far above what was expected: \(Display.list(jumps)).")
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
    if !stale.isEmpty { lines.append("Re-measure: \(names(stale)).") }
    if results.isEmpty {
      lines.append("Range of motion: never measured.")
    } else if !never.isEmpty {
      lines.append("Never measured: \(Display.list(never.map(Words.direction))).")
    }
    return lines
  }

  /// Directions without strength work, of a patient who logs training at all.
  private static func untrained(_ context: ReportContext) -> [String] {
    guard !context.record.sets.isEmpty, !context.analysis.asksForCare else { return [] }
    let window = DirectionCoverage.windowDays
    let neglected = context.analysis.coverage.filter { $0.strengthDays == 0 }
    let rotations = context.analysis.coverage.filter { $0.direction.isRotation }
    var lines: [String] = []
    let others = neglected.filter { !$0.direction.isRotation }
    // Sets of unknown exercises may have trained anything.
    let unknown = context.analysis.setsWithoutDirection
    if unknown > 0 {
      lines.append(
        "\(Display.count(unknown, "set counts", "sets count")) for no direction: name the exercise as in the catalogue, or state its direction."
      )
    } else if !others.isEmpty {
      let list = others.map { coverage in
        let since = coverage.daysSinceStrength.map { "\($0) days" } ?? "never logged"
        return "\(Words.direction(coverage.direction)) (\(since))"
      }
      lines.append("No strength work in the log: \(Display.list(list)).")
    }
    if unknown == 0, context.analysis.rotationIsNeglected {
      let days = Dictionary(
        uniqueKeysWithValues: rotations.map { ($0.direction, $0.strengthDays) })
      let isFull = considered(context).count >= mostConsidered
      lines.append(
        "IR trained \(days[.internalRotation] ?? 0) of \(window) days, ER \(days[.externalRotation] ?? 0)\(isFull ? "" : "; consider, for review")."
      )
    }
    return lines
  }
}
