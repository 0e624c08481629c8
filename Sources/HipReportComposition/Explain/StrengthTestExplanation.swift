internal import Foundation
internal import HipReportAnalysis
internal import HipReportModel

/// Tests of force and manual muscle grades of one direction and side.
enum StrengthTestExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.strengthTests.map { series in
      Explainable(
        id: series.id,
        name:
          "\(title(series)): \(Words.value(series.now, series.unit)), \(Words.verdict(series))"
      ) { explain(series, context) }
    }
  }

  private static func title(_ series: StrengthTestSeries) -> String {
    let place = series.position.map { ", \(Display.shortened(Words.position($0), 40))" } ?? ""
    return
      "Test of \(Words.direction(series.direction)), \(StrengthDisplay.side(series.side))\(place)"
  }

  private static func explain(
    _ series: StrengthTestSeries, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(series.id, title(series))
    let isGrade = series.unit == .manualMuscleTest
    text.add("change", change(series))
    for (index, session) in series.sessions.enumerated() {
      let mean = isGrade ? "lowest of" : "mean of"
      text.add(
        index == 0 ? "sessions" : "",
        [
          "\(session.day): \(Words.value(session, series.unit)), \(mean) \(Display.count(session.trials, "trial", "trials"))"
        ] + trials(session, series, context))
    }
    text.add(
      "error",
      isGrade
        ? "a whole grade counts, a sign does not"
        : "\(Display.percentError(StrengthTestSeries.errorPercent)) = exp(1.96 × √2 × 0.06) − 1, on the logarithm"
    )
    text.add(
      "source",
      isGrade
        ? "225 clinicians agreed less once signs were added, Chiropr Man Therap 2017"
        : "Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501 (variation 3 to 12 %; 6 % is taken)"
    )
    text.add("verdict", "\(series.verdict.rawValue): \(Words.verdict(series))")
    text.add(
      "threshold", "the same testers and device then and now, tested in the last 28 days")
    let names = ExplainWords.names(of: series.direction)
    text.add("excluded", excluded(series, context) + context.exclusions(naming: [names]))
    context.close(&text, rows: series.sessions.flatMap(\.rows), methods: ["strength.test/1"])
    return text
  }

  private static func change(_ series: StrengthTestSeries) -> String {
    guard let change = series.changePercent else {
      return series.sessions.count == 1
        ? "not computed: there is one session only"
        : "no percentage: \(Words.verdict(series))"
    }
    let difference = log(series.now.value / series.first.value)
    return
      "\(Display.percent(change)) = \(Words.value(series.now, series.unit)) / \(Words.value(series.first, series.unit)) − 1; on the logarithm \(Display.figure(difference, 3)) against \(Display.figure(log(1 + StrengthTestSeries.errorPercent / 100), 3))"
  }

  private static func trials(
    _ session: StrengthTestSeries.Session, _ series: StrengthTestSeries,
    _ context: ExplanationContext
  ) -> [String] {
    context.record.strengthTests.filter {
      $0.day == session.day && session.rows.contains($0.row) && $0.direction == series.direction
        && $0.side == series.side && $0.unit == series.unit && $0.position == series.position
    }.map { test in
      let value =
        test.grade.map { Display.shortened($0, 8) }
        ?? "\(Display.number(test.value)) \(test.unit.rawValue)"
      let how = [
        test.trial.map { "trial \($0)" }, test.device.map { Display.shortened($0, 40) },
        test.rater.map { "rater \(Display.shortened($0, 20))" },
        test.leverMetres.map { "lever \(Display.figure($0, 2)) m" }
      ].compactMap { $0 }
      return
        "\(context.record.place(of: test.row)): \(([value] + how).joined(separator: ", "))"
    }
  }

  private static func excluded(
    _ series: StrengthTestSeries, _ context: ExplanationContext
  ) -> [String?] {
    let others = context.analysis.strengthTests.filter {
      $0.direction == series.direction && $0.side == series.side && $0.id != series.id
    }
    let later = context.full.strengthTests.filter {
      $0.direction == series.direction && $0.side == series.side && $0.unit == series.unit
    }
    return [
      others.isEmpty
        ? nil : "another unit or position, not joined: \(others.map(\.id).joined(separator: ", "))",
      context.later(later.map(\.day))
    ]
  }
}
