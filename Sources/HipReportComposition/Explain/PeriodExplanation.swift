internal import HipReportAnalysis
internal import HipReportModel

/// What now is, which week is reported, and what is said of all series together.
enum PeriodExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    let analysis = context.analysis
    let weeks = analysis.postpartumWeeks.map { ", week \($0) postpartum" } ?? ""
    return [
      Explainable(
        id: PatientAnalysis.periodID,
        name: "Now is \(context.report.asOf), week \(analysis.weekOfCare) of care\(weeks)"
      ) { period(context) },
      Explainable(
        id: PatientAnalysis.severalSeriesID,
        name:
          "All series of range of motion: \(analysis.severalSeries.improved) improved, \(analysis.severalSeries.worse) worse of \(analysis.severalSeries.assessed)"
      ) { several(context) }
    ]
  }

  private static func period(_ context: ExplanationContext) -> Explanation {
    var text = Explanation(PatientAnalysis.periodID, "Now, and the week that is reported")
    let analysis = context.analysis
    let (record, asOf) = (context.record, context.report.asOf)
    let newest =
      record.rangeOfMotion.filter { $0.day == asOf }.map(\.row)
      + record.strengthTests.filter { $0.day == asOf }.map(\.row)
      + record.sets.filter { $0.day == asOf }.map(\.row)
      + record.symptoms.filter { $0.day == asOf }.map(\.row)
      + record.outcomes.filter { $0.day == asOf }.map(\.row)
    text.add(
      "now", "\(asOf): \(analysis.period.isStated ? "as asked for" : "the newest observation")",
      newest.isEmpty ? nil : context.places(newest))
    text.add(
      "week",
      "\(context.report.week), \(context.report.week.monday) to \(context.report.week.sunday)")
    text.add(
      "week of care",
      "\(analysis.weekOfCare) = (\(asOf) − \(analysis.episodeStart)) / 7 + 1; the episode began \(record.profile.episodeStart == nil ? "with the first entry" : "on the day that patient.yaml states")"
    )
    text.add(
      "postpartum",
      analysis.postpartumWeeks.flatMap { weeks in
        record.profile.deliveryDate.map {
          "\(weeks) = (\(asOf) − \($0)) / 7, delivery as in patient.yaml"
        }
      } ?? "no delivery is recorded")
    text.add(
      "excluded",
      analysis.rowsLeftOut == 0
        ? nil : "\(Display.count(analysis.rowsLeftOut, "row", "rows")) after now left out")
    context.close(
      &text, rows: newest, methods: [], withoutRows: "no observation lies on the day asked for")
    return text
  }

  private static func several(_ context: ExplanationContext) -> Explanation {
    let several = context.analysis.severalSeries
    let results = context.analysis.rangeOfMotion
    var text = Explanation(
      PatientAnalysis.severalSeriesID, "All series of range of motion together")
    text.add(
      "counts",
      "\(several.improved) improved and \(several.worse) worse of \(several.assessed) assessed, of \(several.series) in all",
      SeveralSeriesWords.sentence(several))
    text.add(
      "by chance",
      "\(Display.figure(several.improvedByChance.lowerBound, 2)) to \(Display.figure(several.improvedByChance.upperBound, 2)) = \(several.assessed) × .017 to .025 (simulated, and nominal)"
    )
    for (index, result) in results.enumerated() {
      let p = result.verdict.probability.map { "P(change > 0) \(Display.exactProbability($0))" }
      text.add(
        index == 0 ? "series" : "",
        "\(result.id): \(p ?? "not assessed")\(result.standsOnItsOwn ? ", stands by itself" : "")")
    }
    text.add(
      "threshold",
      "improved from P ≥ .975; standing by itself: Holm over all series on 2 min(P, 1 − P) at .05"
    )
    text.add("source", "Holm 1979, Scand J Stat 6:65-70")
    context.close(
      &text, rows: results.flatMap { $0.now.rows }, methods: ["rom.several/1"],
      withoutRows: "no range of motion was measured")
    return text
  }
}

/// The methods by their names.
enum MethodExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    Method.all.map { method in
      Explainable(id: method.id, name: "Method: \(method.text)") {
        var text = Explanation(method.id, "A method")
        text.add("method", Display.sentence(method.text))
        text.add("source", method.source)
        text.add("rows", "a method has no rows: the results that name it have")
        text.add("version", "hipreport \(context.report.version)")
        text.methods = [method.id]
        return text
      }
    }
  }
}
