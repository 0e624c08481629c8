/// A questionnaire or rating that patients fill in.
public struct OutcomeMeasure: Sendable, Equatable {
  public var name: String
  public var abbreviation: String
  public var scores: ClosedRange<Double>
  /// True where a higher score is better.
  public var higherIsBetter: Bool
  /// As the source states it: one number, or a band such as `7-14`.
  public var minimalDetectableChange: String
  /// Such as `MDC95`, or what the source says of it.
  public var detectableLevel: String
  public var minimalImportantChange: String
  public var population: String
  public var source: String
  public var confidence: Confidence

  /// Every row of the table; a measure may have several, one a population.
  public static let all: [OutcomeMeasure] = ReferenceTable(named: "outcome_measures.csv").rows
    .map { row in
      let low = row.number("score_min") ?? 0
      return OutcomeMeasure(
        name: row["instrument"], abbreviation: row["abbrev"],
        scores: low...max(low, row.number("score_max") ?? 100),
        higherIsBetter: row["better"] == "higher", minimalDetectableChange: row["mdc"],
        detectableLevel: row["mdc_level"],
        minimalImportantChange: row["mcid"], population: row["population"], source: row["source"],
        confidence: Confidence(rawValue: row["confidence"]) ?? .unverifiedLow)
    }

  public static func measure(abbreviation: String) -> OutcomeMeasure? {
    rows(abbreviation: abbreviation).first
  }

  /// Every population's row of one measure.
  public static func rows(abbreviation: String) -> [OutcomeMeasure] {
    let folded = ExerciseCatalogue.folded(abbreviation)
    return all.filter { ExerciseCatalogue.folded($0.abbreviation) == folded }
  }

  /// The published detectable change in points, `7-14` as a range; `nil` where none is published.
  public var detectable: ClosedRange<Double>? { Self.range(minimalDetectableChange) }

  /// The published important change in points: one figure, a range, or several; `nil` where none is.
  public var important: ClosedRange<Double>? { Self.range(minimalImportantChange) }

  private static func range(_ text: String) -> ClosedRange<Double>? {
    let numbers = text.split { "-/ ".contains($0) }.map { Double($0) }
    let known = numbers.compactMap { $0 }
    // A cell with words in it is advice and no figure.
    guard known.count == numbers.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return low...high
  }
}
