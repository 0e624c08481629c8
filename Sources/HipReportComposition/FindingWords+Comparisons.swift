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
      motion + (more > 0 ? ["\(more) more series"] : [])
      + (found.tests.isEmpty
        ? [] : [Display.count(found.tests.count, "test of force", "tests of force")])
      + (found.curves.isEmpty
        ? [] : [Display.count(found.curves.count, "exercise curve", "exercise curves")])
    return FindingWords.Statement(
      "Measured better, felt no better: \(Display.list(parts)), but \(felt(found))",
      ". Ask what still limits daily life, for review.")
  }

  static func same(_ found: MeasuredAgainstFelt) -> FindingWords.Statement {
    let worse = found.motion.filter { $0.verdict.kind == .worse }
    let measured =
      worse.isEmpty
      ? "none of \(Display.count(found.motion.count, "compared series", "compared series")) of range of motion has gained"
      : "\(Display.list(worse.prefix(mostNamed).map { Words.series($0.key) })) worse"
    return FindingWords.Statement(
      "Felt better, measured no better: \(felt(found)), but \(measured)",
      ". Ask what has become easier; it may be nothing that is measured here.")
  }

  private static func felt(_ found: MeasuredAgainstFelt) -> String {
    Display.list(
      found.scores.map(score)
        + (found.tightness.map { course in
          [
            "tightness \(Display.number(course.first)) → \(Display.number(course.now)) of 10 (\(Display.day(course.day)))"
          ]
        } ?? []))
  }

  private static func score(_ outcome: OutcomeResult) -> String {
    let name = Display.shortened(outcome.measure, 40)
    guard outcome.reason != .notASeries else {
      return "\(name) \(Display.change(outcome.now.value)) (\(Display.day(outcome.now.day)))"
    }
    let error =
      outcome.detectableChange.map { "error ±\(Display.number($0))" }
      ?? outcome.importantChange.map { "important from \(Display.number($0.lowerBound))" }
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
        "The hips turn differently (\(Display.day(right.day))): \(rotations(right)); \(rotations(left)). Inward minus outward differs by \(Display.number(abs(difference)))° (\(Display.error(error))). Healthy hips are often unequal; test both rotations of both hips again, for review."
    case .reference(let rotation, let limited, let belowMean, let norm):
      return
        "\(Display.sentence(rotations(rotation))): \(Words.direction(limited)) alone is below the usual range, \(Display.number(belowMean))° below the mean of \(norm.setting); a sample of other people, not a norm for this patient."
    }
  }

  /// `right hip 22° in, 41° out (difference −19°, ±9.1)`
  private static func rotations(_ rotation: RotationResult) -> String {
    let inward = (rotation.arc + rotation.balance) / 2
    let outward = (rotation.arc - rotation.balance) / 2
    return
      "\(Words.side(rotation.side)) hip \(Display.degrees(inward)) in, \(Display.degrees(outward)) out (difference \(Display.change(rotation.balance))°, \(Display.error(rotation.balanceError)))"
  }
}
