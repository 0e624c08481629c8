internal import HipReportAnalysis
internal import HipReportModel

/// What all sessions of a series say together, and how the course is looked at from other sides.
enum TrendExplanation {
  static func add(_ result: RangeOfMotionResult, to text: inout Explanation) {
    guard let trend = result.trend else {
      text.add("trend", "none: three sessions over 14 days are needed")
      return
    }
    let rate = trend.ratePerWeek
    text.add(
      "trend",
      "\(trend.method), \(trend.sessionCount) sessions over \(Display.number(trend.spanWeeks)) weeks; ranges of 95 %",
      "level \(estimate(trend.level)) on \(result.now.day)",
      "change \(Display.change(trend.change.value))° (\(Display.exactRange(trend.change.low, trend.change.high))) since \(result.comparableSince)",
      "rate \(Display.figure(rate.value, 2))° a week (\(Display.figure(rate.low, 2)) to \(Display.figure(rate.high, 2))), mean of the last \(Display.number(trend.rateWeeks)) weeks",
      "P(change > 0) \(shown(trend.probabilityOfRise)), P(change ≥ 5°) \(shown(trend.probabilityOfAtLeastSmall)), P(|change| < 5°) \(shown(trend.probabilityOfStable))"
    )
    let latest = trend.latest
    text.add(
      "guard",
      "\(latest.isRaised ? "raised" : "not raised"): the last reading \(Display.number(result.now.value))° against \(Display.figure(latest.expected, 1))° expected from those before it, z = \(Display.figure(latest.z, 2)); raised where |z| > 2",
      latest.isRaised ? held(result) : nil)
    if let outlier = trend.outlier, result.trendDays.indices.contains(outlier.index) {
      let without = outlier.without
      text.add(
        "outlier",
        "\(result.trendDays[outlier.index]): P(gross error) \(shown(outlier.probability)); it is used",
        "with it: level \(estimate(trend.level)), change \(estimate(trend.change))",
        "without it: level \(estimate(without.level)), change \(estimate(without.change))")
    }
  }

  private static func held(_ result: RangeOfMotionResult) -> String {
    result.verdict.kind == .worse
      ? "a fall is never silenced: measure again today"
      : "nothing is said of the change until it is measured again"
  }

  static func addCourse(
    _ result: RangeOfMotionResult, _ context: ExplanationContext, to text: inout Explanation
  ) {
    if result.trend != nil { text.add("since best", best(result)) }
    text.add("plateau", plateau(result))
    text.add("goal", goals(result, context))
    text.add("cross-check", check(result))
  }

  private static func best(_ result: RangeOfMotionResult) -> String {
    guard let loss = result.lossSinceBest else { return "the newest level is the best one" }
    return
      "\(Display.change(loss.change))° (\(Display.exactRange(loss.low, loss.high))) since \(loss.day); P(loss) \(shown(loss.probability)), said from \(Display.figure(TrendVerdict.sure, 3).dropFirst())"
  }

  private static func plateau(_ result: RangeOfMotionResult) -> [String?] {
    guard let plateau = result.plateau, let p = plateau.probability else {
      return ["not asked: six sessions over six weeks are needed, three of them in the last six"]
    }
    let state =
      switch plateau.state {
      case .yes:
        plateau.hasGained == true ? "yes, gains have slowed" : "yes, and no sure gain before"
      case .no: "no"
      case .cannotSay: "cannot say"
      }
    let why = plateau.confounders.map(TrendRemarks.word)
    return [
      "\(state): P(mean rate of 6 weeks < 0.5° a week) \(shown(p)); yes from .80, no to .20, or where the series is worse, at its goal or inside the reference",
      why.isEmpty ? nil : "in that time: \(Display.list(why))"
    ]
  }

  private static func goals(
    _ result: RangeOfMotionResult, _ context: ExplanationContext
  ) -> [String] {
    context.analysis.goals.filter { $0.seriesID == result.id }.map(Words.goal)
  }

  /// For an auditor: a line that knows nothing of the model.
  private static func check(_ result: RangeOfMotionResult) -> [String?] {
    guard let check = result.check else { return [] }
    return [
      "OLS with known SEM \(slope(check.leastSquares)); \(Display.count(check.sessions, "session", "sessions"))",
      check.theilSen.map { median in
        let level = median.level.map { ", covers \(Display.exactProbability($0))" } ?? ""
        return "Theil-Sen \(slope(median))\(level)"
      }, "no verdict comes from these"
    ]
  }

  private static func slope(_ slope: CrossCheck.Slope) -> String {
    let value = "\(Display.figure(slope.perWeek, 2))° a week"
    guard let low = slope.low, let high = slope.high else { return "\(value) (no interval)" }
    return "\(value) (\(Display.figure(low, 2)) to \(Display.figure(high, 2)))"
  }

  private static func estimate(_ estimate: TrendEstimate) -> String {
    "\(Display.figure(estimate.value, 1))° (\(Display.exactRange(estimate.low, estimate.high)))"
  }

  private static func shown(_ probability: Double) -> String {
    let text = Display.exactProbability(probability)
    return text.hasPrefix(".") ? "= \(text)" : text
  }
}
