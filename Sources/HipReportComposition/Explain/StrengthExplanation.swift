internal import Foundation
internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// The curve of one exercise on one side: from each work set to the verdict.
enum StrengthExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.strength.map { curve in
      Explainable(id: curve.id, name: name(curve)) { explain(curve, context) }
    }
  }

  private static func name(_ curve: StrengthCurve) -> String {
    "\(StrengthDisplay.name(curve)): \(StrengthDisplay.story(curve)), \(Words.verdict(curve))"
  }

  private static func explain(_ curve: StrengthCurve, _ context: ExplanationContext) -> Explanation
  {
    var text = Explanation(curve.id, StrengthDisplay.name(curve))
    text.add(
      "now",
      "\(StrengthDisplay.value(curve.now, of: curve)) on \(curve.now.day), counted as \(StrengthDisplay.measure(curve))"
    )
    text.add("formula", formula(curve))
    for (index, point) in curve.points.enumerated() {
      let label = index == 0 ? "sessions" : ""
      text.add(
        label, session(point, curve, context, inFull: point == curve.first || point == curve.now))
    }
    text.add("change", change(curve))
    text.add("4 weeks ago", recent(curve, context))
    text.add("rate", rate(curve, context))
    text.add("verdict", "\(curve.verdict.kind.rawValue): \(Words.verdict(curve))\(because(curve))")
    text.add(
      "threshold",
      "beyond is greater than 1.96 standard errors: 5 % a set, 10 % a hold, 3 % a day, and up to 5 repetitions in reserve where effort was not told (design choices)",
      "another resistance compares only where it was done about as often")
    text.add(
      "source",
      curve.measure == .oneRepetitionMaximum
        ? "Epley 1985; limits after Reynolds et al. 2006, J Strength Cond Res 20:584-592" : nil)
    text.add("excluded", excluded(curve, context))
    context.close(
      &text, rows: curve.points.flatMap { $0.session.sets.map(\.row) },
      methods: ["strength.curve/1"]
        + (context.trends.rates[curve.key] == nil
          ? [] : ["strength.rate/\(DirectionStrength.method)"]))
    return text
  }

  /// The formula; for an estimate with the numbers of the newest session put in.
  private static func formula(_ curve: StrengthCurve) -> [String] {
    var lines = [curve.formula]
    guard curve.measure == .oneRepetitionMaximum else { return lines }
    // As the curve itself takes them: the first two that allow an estimate.
    for set in curve.now.session.topSets where lines.count < 3 {
      guard let repetitions = set.repetitions, let reserve = set.reserve,
        let estimate = OneRepetitionMaximum.estimate(
          load: set.resistance.level, repetitions: repetitions, inReserve: reserve)
      else { continue }
      let load = Display.load(set.resistance.level)
      lines.append(
        estimate.quality == .measured
          ? "\(load) moved once, none in reserve: measured"
          : "\(load) × (1 + (\(repetitions) + \(Display.number(reserve))) / 30) = \(Display.figure(estimate.value, 2))"
      )
    }
    return lines
  }

  private static func session(
    _ point: StrengthPoint, _ curve: StrengthCurve, _ context: ExplanationContext, inFull: Bool
  ) -> [String] {
    let best = point.isPersonalBest ? ", personal best" : ""
    let head = "\(point.day): \(StrengthDisplay.value(point, of: curve))\(best)"
    let rows = point.session.sets.map(\.row)
    guard inFull else { return ["\(head); \(context.places(rows))"] }
    return [head]
      + point.session.sets.map { set in
        let effort = set.reserve.map { ", \(Display.number($0)) in reserve" } ?? ", effort not told"
        return "\(context.record.place(of: set.row)): \(StrengthDisplay.set(set))\(effort)"
      }
  }

  /// Percent of capacity are the exponential of a difference of logarithms: both are shown.
  private static func change(_ curve: StrengthCurve) -> [String] {
    guard let change = curve.verdict.changePercent, let error = curve.verdict.errorPercent else {
      return [notComputed(curve)]
    }
    let difference = log(1 + change / 100)
    let standardError = log(1 + error / 100) / 1.96
    return [
      "\(Display.percent(change)) = exp(\(Display.figure(difference, 3))) − 1: the difference of log capacity of \(curve.now.day) and \(curve.first.day), mean of the first two work sets at the hardest resistance",
      "error \(Display.percentError(error)) = exp(1.96 × \(Display.figure(standardError, 4))) − 1"
    ]
  }

  private static func notComputed(_ curve: StrengthCurve) -> String {
    switch curve.verdict.reason {
    case .firstValue: "not computed: there is one session only"
    case .stale(let days): "not computed: not trained for \(days) days"
    case .resistanceChanged: "no percentage: the resistance changed, and it was done about as often"
    case .notComparable: "no percentage: the resistance changed, and it was not done as often"
    case .beyondError, .withinError: "no percentage: the resistances compare in order only"
    }
  }

  private static func because(_ curve: StrengthCurve) -> String {
    guard let change = curve.verdict.changePercent, let error = curve.verdict.errorPercent else {
      return ""
    }
    let (difference, limit) = (log(1 + change / 100), log(1 + error / 100))
    let isBeyond = abs(difference) > limit
    return
      ", because |\(Display.figure(difference, 3))| is \(isBeyond ? "greater" : "not greater") than \(Display.figure(limit, 3))"
  }

  private static func recent(_ curve: StrengthCurve, _ context: ExplanationContext) -> String? {
    guard let recent = curve.recent else { return nil }
    let rows = recent.before.session.sets.map(\.row)
    return
      "\(StrengthDisplay.set(recent.before.best)) on \(recent.before.day), the session nearest to \(RecentChange.daysBack) days before; \(context.places(rows))"
  }

  private static func rate(_ curve: StrengthCurve, _ context: ExplanationContext) -> String {
    guard let rate = context.trends.rates[curve.key] else {
      return
        "none: needs \(StrengthRate.fewestSessions) sessions over \(StrengthRate.shortestDays) days that tell of strength, the newest in the last 28 days"
    }
    let percent = rate.percentPerWeek
    return
      "\(Display.figure(percent.value, 1)) % a week (\(Display.exactRange(percent.low, percent.high))), mean of the last four weeks, from \(Display.count(rate.sessions, "session", "sessions"))"
  }

  private static func excluded(
    _ curve: StrengthCurve, _ context: ExplanationContext
  ) -> [String?] {
    let others = context.analysis.strength.filter {
      $0.key.exercise == curve.key.exercise && $0.id != curve.id
    }
    let later = context.full.sets.filter {
      ExerciseIdentity(name: $0.exercise, id: $0.exerciseID).slug == curve.key.exercise
    }
    return [
      curve.sessionsWithoutValue == 0
        ? nil
        : "\(Display.count(curve.sessionsWithoutValue, "session", "sessions")) that this measure cannot show",
      curve.warmupSets == 0
        ? nil : "\(Display.count(curve.warmupSets, "warm-up set", "warm-up sets"))",
      others.isEmpty
        ? nil
        : "another side, contraction or resistance, not joined: \(others.map(\.id).joined(separator: ", "))",
      context.later(later.map(\.day))
    ] + context.exclusions(naming: [[curve.exercise, curve.key.exercise]])
  }
}
