internal import HipReportAnalysis
internal import HipReportModel

/// Two values of a re-evaluation held beside each other: two dates, passive and active, left and right.
enum ReevaluationComparisons {
  static func all(
    _ source: ReevaluationReport.Source, _ context: ExplanationContext
  ) -> [Explainable] {
    source.reevaluation.twoDates.map { pair($0, source, context) }
      + source.reevaluation.control.map { control($0, context) }
      + source.reevaluation.sideForces.map { side($0, context) }
  }

  private static func pair(
    _ pair: DateComparison, _ source: ReevaluationReport.Source, _ context: ExplanationContext
  ) -> Explainable {
    let change = pair.change.map { "\(Display.change($0))°" } ?? "not compared"
    let name =
      "\(Display.sentence(Words.series(pair.key))), \(source.period.start) and \(source.period.end): \(change)"
    return Explainable(id: pair.id, name: name) {
      var text = Explanation(pair.id, name)
      func line(_ session: RangeOfMotionSession) -> String {
        "\(session.day): \(Display.number(session.value))°, \(Display.count(session.trials, "trial", "trials")), \(ReevaluationMotion.device(session.device)), \(context.places(session.rows))"
      }
      text.add("first", pair.before.map(line) ?? "not measured up to \(source.period.start)")
      text.add("second", line(pair.after))
      text.add(
        "change",
        pair.change.flatMap { change in
          pair.error.map {
            "\(Display.change(change))° against \(Display.error($0))°: \(pair.reason.rawValue)"
          }
        } ?? "none: \(pair.reason.rawValue)")
      text.add("formula", "the last session up to each day; error 1.96 × √(R₁ + R₂)")
      context.close(
        &text, rows: (pair.before?.rows ?? []) + pair.after.rows, methods: ["rom.mdc/1"])
      return text
    }
  }

  private static func control(
    _ range: ControlledRange, _ context: ExplanationContext
  ) -> Explainable {
    let name =
      "\(Display.sentence(Words.series(range.passive))), passive minus active: \(Display.change(range.difference))°"
    return Explainable(id: range.id, name: name) {
      var text = Explanation(range.id, name)
      let results = context.analysis.rangeOfMotion.filter {
        $0.key == range.passive || $0.key == range.active
      }
      for result in results {
        text.add(
          result.key == range.passive ? "passive" : "active",
          "\(result.now.day): \(Display.number(result.now.value))°, \(result.id)")
      }
      text.add(
        "formula",
        "the newest sessions of both with the same device, at most two weeks apart; no error is published for the difference, so none is judged"
      )
      context.close(&text, rows: results.flatMap(\.now.rows), methods: [])
      return text
    }
  }

  private static func side(_ force: SideForce, _ context: ExplanationContext) -> Explainable {
    let name =
      "Force of \(Words.direction(force.left.direction)), left in percent of right: \(Display.number(force.percent.rounded())) %"
    return Explainable(id: force.id, name: name) {
      var text = Explanation(force.id, name)
      for (label, test) in [("left", force.left), ("right", force.right)] {
        text.add(
          label, "\(test.now.day): \(Words.value(test.now, test.unit)), \(test.id)")
      }
      text.add(
        "formula",
        "100 × left / right of the newest tests in one position, at most two weeks apart; beyond the error where the logarithm exceeds 1.96 × √2 × 6 %"
      )
      text.add("source", "Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501")
      context.close(
        &text, rows: force.left.now.rows + force.right.now.rows, methods: ["strength.test/1"])
      return text
    }
  }
}
