internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// What was measured beside what was felt.
enum MeasuredAgainstFeltWords {
  private static let mostNamed = 3

  static func better(_ found: MeasuredAgainstFelt) -> FindingWords.Statement {
    let motion = found.motion.prefix(mostNamed).map { result in
      "\(Words.series(result.key)) (\(result.shownChange ?? "–")°)"
    }
    let more = found.motion.count - motion.count
    let parts =
      motion + (more > 0 ? [phrase("finding.more-series", ["count": more])] : [])
      + (found.tests.isEmpty
        ? [] : [phrase("count.tests-of-force", count: found.tests.count)])
      + (found.curves.isEmpty
        ? [] : [phrase("count.exercise-curves", count: found.curves.count)])
    return FindingWords.Statement(
      phrase("finding.measured-better", ["measured": Display.list(parts), "felt": felt(found)]),
      phrase("finding.measured-better.thought"))
  }

  static func same(_ found: MeasuredAgainstFelt) -> FindingWords.Statement {
    let worse = found.motion.filter { $0.verdict.kind == .worse }
    let measured =
      worse.isEmpty
      ? phrase(
        "finding.none-gained",
        ["series": phrase("count.compared-series", count: found.motion.count)])
      : phrase(
        "finding.list-worse",
        ["series": Display.list(worse.prefix(mostNamed).map { Words.series($0.key) })])
    return FindingWords.Statement(
      phrase("finding.felt-better", ["felt": felt(found), "measured": measured]),
      phrase("finding.felt-better.thought"))
  }

  private static func felt(_ found: MeasuredAgainstFelt) -> String {
    Display.list(
      found.scores.map(score)
        + (found.tightness.map { course in
          [
            phrase(
              "finding.tightness",
              [
                "first": Display.number(course.first), "now": Display.number(course.now),
                "day": Display.day(course.day)
              ])
          ]
        } ?? []))
  }

  private static func score(_ outcome: OutcomeResult) -> String {
    let name = Display.shortened(outcome.measure, 40)
    guard outcome.reason != .notASeries else {
      return "\(name) \(Display.change(outcome.now.value)) (\(Display.day(outcome.now.day)))"
    }
    let error =
      outcome.detectableChange.map { phrase("finding.score-error", ["error": Display.number($0)]) }
      ?? outcome.importantChange.map {
        phrase("finding.score-important", ["value": Display.number($0.lowerBound)])
      }
    return
      "\(name) \(Display.number(outcome.baseline.value)) → \(Display.number(outcome.now.value)) (\(error ?? "–"))"
  }
}

/// Internal against external rotation.
enum RotationWords {
  static func text(_ found: InternalAgainstExternal) -> String {
    switch found {
    case .sides(let right, let left, let difference, let error):
      return
        phrase(
          "finding.hips-turn",
          [
            "day": Display.day(right.day), "right": rotations(right), "left": rotations(left),
            "difference": Display.number(abs(difference)), "error": Display.error(error)
          ])
    case .reference(let rotation, let limited, let belowMean, let norm):
      return
        phrase(
          "finding.rotation-below",
          [
            "rotation": Display.sentence(rotations(rotation)),
            "direction": Words.direction(limited), "degrees": Display.number(belowMean),
            "sample": norm.setting
          ])
    }
  }

  /// `right hip 22° in, 41° out (difference −19°, ±9.1)`
  private static func rotations(_ rotation: RotationResult) -> String {
    let inward = (rotation.arc + rotation.balance) / 2
    let outward = (rotation.arc - rotation.balance) / 2
    return
      phrase(
        "finding.hip-rotations",
        [
          "side": Words.side(rotation.side), "inward": Display.degrees(inward),
          "outward": Display.degrees(outward), "difference": Display.change(rotation.balance),
          "error": Display.error(rotation.balanceError)
        ])
  }
}
