internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// The difference of the two sides of one direction.
enum SideExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.sideDifferences.map { side in
      let value = side.difference.map { "\(Display.change($0))°" } ?? "not compared"
      return Explainable(id: side.id, name: "\(title(side)): \(value), \(words(side.verdict))") {
        explain(side, context)
      }
    }
  }

  private static func title(_ side: SideDifference) -> String {
    "Left minus right, \(Words.direction(side.left.direction)), \(side.left.motion?.rawValue ?? "active or passive not stated")"
  }

  private static func words(_ verdict: SideDifference.Verdict) -> String {
    switch verdict {
    case .asymmetric: "more than the error"
    case .notBeyondError: "not beyond the error"
    case .cannotSay: "cannot say"
    }
  }

  private static func explain(
    _ side: SideDifference, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(side.id, title(side))
    let results = context.analysis.rangeOfMotion
    let pair = [side.left, side.right].compactMap { key in results.first { $0.key == key } }
    if let difference = side.difference, let low = side.low, let high = side.high, pair.count == 2 {
      let margin = (high - low) / 2
      let variance = margin / 1.96 * (margin / 1.96)
      text.add(
        "difference",
        "\(Display.change(difference))° = \(Display.number(pair[0].now.value))° left − \(Display.number(pair[1].now.value))° right"
      )
      text.add(
        "range",
        "\(Display.exactRange(low, high))° = D ± 1.96 × √(R left + R right) = D ± 1.96 × √\(Display.figure(variance, 2))"
      )
    } else {
      text.add("difference", "not computed: \(why(pair))")
    }
    for result in pair {
      text.add(
        Words.side(result.key.side),
        "\(result.now.day): \(Display.number(result.now.value))°, \(result.now.device ?? "device not recorded"); \(context.places(result.now.rows))",
        "explained by \(result.id)")
    }
    let acrossRaters =
      pair.count == 2 && pair.contains { $0.series.recordsRater }
      && (pair[0].now.rater == nil || pair[0].now.rater != pair[1].now.rater)
    let error = RangeOfMotionError.default(
      for: side.left.direction, acrossRaters: acrossRaters)
    text.add(
      "source",
      "MDC95 \(Display.number(error.minimalDetectableChange))°\(acrossRaters ? " between raters" : ""), \(ExplainWords.source(error.setting, error.source, error.confidence))"
    )
    text.add(
      "verdict", "\(side.verdict.rawValue): \(words(side.verdict))",
      "asymmetric if the range excludes 0; both sides measured in the last 28 days, with one device"
    )
    text.add(
      "excluded", context.exclusions(naming: [ExplainWords.names(of: side.left.direction)]))
    context.close(&text, rows: pair.flatMap(\.now.rows), methods: ["rom.mdc/1"])
    return text
  }

  private static func why(_ pair: [RangeOfMotionResult]) -> String {
    guard pair.count == 2 else { return "one side was never measured so" }
    if let stale = pair.first(where: \.isStale) {
      return
        "\(Words.side(stale.key.side)) was not measured for \(stale.daysSinceMeasured) days"
    }
    return "the two sides were measured with different devices"
  }
}

/// Both rotations of one hip on one day.
enum RotationExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.rotation.map { result in
      Explainable(
        id: result.id,
        name:
          "Rotation, \(Words.side(result.side)): arc \(Display.number(result.arc))°, inward minus outward \(Display.change(result.balance))°"
      ) { explain(result, context) }
    }
  }

  private static func explain(_ result: RotationResult, _ context: ExplanationContext)
    -> Explanation
  {
    var text = Explanation(result.id, "Rotation of the \(Words.side(result.side)) hip")
    let inward = (result.arc + result.balance) / 2
    let outward = (result.arc - result.balance) / 2
    text.add(
      "arc",
      "\(Display.number(result.arc))° ±\(Display.figure(result.arcError, 1)) = \(Display.number(inward))° internal + \(Display.number(outward))° external, both of \(result.day)"
    )
    text.add(
      "balance",
      "\(Display.change(result.balance))° ±\(Display.figure(result.balanceError, 1)) = \(Display.number(inward))° − \(Display.number(outward))°"
    )
    text.add("error", "1.96 × √(R internal + R external), for the sum as for the difference")
    for direction in [Direction.internalRotation, .externalRotation] {
      let error = RangeOfMotionError.default(for: direction, acrossRaters: false)
      text.add(
        direction == .internalRotation ? "source" : "",
        "\(Words.direction(direction)): MDC95 \(Display.number(error.minimalDetectableChange))°, \(ExplainWords.source(error.setting, error.source, error.confidence))"
      )
    }
    text.add("day", "the newest one on which both were measured with one device")
    text.add("readings", context.places(result.rows))
    let names =
      ExplainWords.names(of: .internalRotation) + ExplainWords.names(of: .externalRotation)
    text.add("excluded", context.exclusions(naming: [names, ExplainWords.names(of: result.side)]))
    context.close(&text, rows: result.rows, methods: ["rom.mdc/1"])
    return text
  }
}

/// How far one series is below the mean of its named sample.
enum LimitationExplanation {
  static func all(_ context: ExplanationContext) -> [Explainable] {
    context.analysis.ranking.entries.enumerated().map { index, entry in
      Explainable(
        id: entry.id,
        name:
          "Place \(index + 1) by limitation, \(Words.series(entry.key)): \(Display.number(entry.deficit))° below a sample's mean"
      ) { explain(entry, place: index + 1, context) }
    }
  }

  private static func explain(
    _ entry: LimitationRanking.Entry, place: Int, _ context: ExplanationContext
  ) -> Explanation {
    var text = Explanation(
      entry.id, "How limited \(Words.series(entry.key)) is against a named sample")
    let norm = entry.reference
    let now = norm.mean - entry.deficit
    text.add(
      "distance",
      "\(Display.number(entry.deficit))° = mean \(Display.number(norm.mean))° − now \(Display.number(now))°; below zero is above the mean",
      "z = \(Display.figure(entry.z, 2)) = −(\(Display.number(entry.deficit))) / SD \(Display.number(norm.standardDeviation))°"
    )
    text.add("sample", ExplainWords.source(norm.setting, norm.source, norm.confidence))
    text.add(
      "place",
      "\(place) of \(context.analysis.ranking.entries.count), the lowest z first\(entry.isTiedWithFirst && place > 1 ? "; not told apart from the first by the error" : "")",
      "\(entry.isInsideBand ? "inside" : "outside") the sample's middle 95 %: \(Display.exactRange(norm.band.lowerBound, norm.band.upperBound))°",
      "a sample of other people, not a norm for this patient")
    let left = context.analysis.ranking.withoutReference.map(\.id)
    text.add(
      "excluded",
      left.isEmpty ? nil : "no sample is near enough for \(left.joined(separator: ", "))"
    )
    let rows = context.analysis.rangeOfMotion.first { $0.key == entry.key }?.now.rows ?? []
    text.add("readings", "\(context.places(rows)), explained by \(entry.key.id)")
    context.close(&text, rows: rows, methods: ["rom.limitation/1"])
    return text
  }
}
