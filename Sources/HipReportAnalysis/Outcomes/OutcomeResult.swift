public import HipReportModel
public import HipReportReference

/// One outcome measure over time, against its own error.
///
/// *Answers*: did the score change by more than answering it twice does? *Formula*: newest minus first score of the
/// episode; several scores of one day are their mean. A published band of errors counts with its upper end. *Needs*: two
/// days; a published minimal detectable change, else nothing is said. *What it does not show*: an important change is one
/// that a group of other people called so.
public struct OutcomeResult: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    case firstValue
    case beyondError
    case withinError
    /// No minimal detectable change is published for it.
    case noError
    /// A rating of change or a screening test: no series to compare.
    case notASeries
    case unknownMeasure
  }

  public struct Score: Sendable, Equatable {
    public var day: CalendarDay
    public var value: Double
    public var rows: [RowReference]
  }

  /// The abbreviation in the table, or the name as it was written.
  public var measure: String
  public var definition: OutcomeMeasure?
  /// Oldest first; never empty.
  public var scores: [Score]
  public var verdict: VerdictKind
  public var reason: Reason
  /// In points of the measure; `nil` where none is published.
  public var detectableChange: Double?
  /// Of which level it is, such as `MDC90`.
  public var detectableLevel: String?
  /// The published important change, or the range of it.
  public var importantChange: ClosedRange<Double>?
  public var sources: [String]
  /// The change in the direction of better has reached the low end of what is called important, and is beyond the error
  /// where one is published.
  public var isImportant: Bool?

  /// `outcome.PGQ`; letters, digits and underscores only, whatever the measure was called.
  public var id: String {
    "outcome."
      + String(
        measure.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }

  public var baseline: Score { scores[0] }
  public var now: Score { scores[scores.count - 1] }
  public var change: Double? { scores.count > 1 ? now.value - baseline.value : nil }
  /// Higher or lower, whichever is better for the measure.
  public var isBetter: Bool {
    guard let change, let lowerIsBetter else { return false }
    return lowerIsBetter ? change < 0 : change > 0
  }

  /// In either direction: the published figure is one of improvement, and a loss of that size is no smaller.
  public var isAsLargeAsImportant: Bool {
    guard let change, let importantChange else { return false }
    return abs(change) >= importantChange.lowerBound - 1e-9
      && abs(change) > (detectableChange ?? 0) - 1e-9
  }

  public var lowerIsBetter: Bool? { definition.map { !$0.higherIsBetter } }

  /// A rating of change is the change; a screening test must never become a claim of progress.
  static let notSeries: Set = ["GROC", "EPDS"]

  public static func all(of record: ClinicalRecord) -> [OutcomeResult] {
    var scores: [String: [OutcomeScore]] = [:]
    for score in record.outcomes { scores[score.measure, default: []].append(score) }
    return scores.keys.sorted().compactMap { measure in
      result(measure, days(of: scores[measure] ?? []), since: record.profile.episodeStart)
    }
  }

  /// The scores that a measure is followed by: a day's mean, from the beginning of the episode on where any lies there.
  static func scores(of measure: String, in record: ClinicalRecord) -> [Score] {
    let all = record.outcomes.filter { $0.measure.lowercased() == measure.lowercased() }
    return inEpisode(days(of: all), since: record.profile.episodeStart)
  }

  private static func inEpisode(_ all: [Score], since start: CalendarDay?) -> [Score] {
    let episode = start.map { start in all.filter { $0.day >= start } } ?? all
    return episode.isEmpty ? all : episode
  }

  private static func days(of scores: [OutcomeScore]) -> [Score] {
    Dictionary(grouping: scores, by: \.day).map { day, scores in
      Score(
        day: day, value: scores.map(\.value).reduce(0, +) / Double(scores.count),
        rows: scores.map(\.row).sorted())
    }.sorted { $0.day < $1.day }
  }

  private static func result(
    _ measure: String, _ all: [Score], since start: CalendarDay?
  ) -> OutcomeResult? {
    let scores = inEpisode(all, since: start)
    guard let first = scores.first, let last = scores.last else { return nil }
    let rows = OutcomeMeasure.rows(abbreviation: measure)
    var result = OutcomeResult(
      measure: rows.first?.abbreviation ?? measure, definition: rows.first, scores: scores,
      verdict: .cannotSay, reason: .unknownMeasure, sources: [])
    guard let definition = rows.first else { return result }
    // The table's first figure of a measure is the one nearest to these patients.
    let error = rows.first { $0.detectable != nil }
    let important = rows.first { $0.important != nil }
    result.detectableChange = error?.detectable?.upperBound
    result.detectableLevel = error.map(\.detectableLevel).flatMap { $0.isEmpty ? nil : $0 }
    result.importantChange = important?.important
    for row in [important, error].compactMap({ $0 }) where !result.sources.contains(row.source) {
      result.sources.append(row.source)
    }
    if notSeries.contains(measure) {
      result.reason = .notASeries
      result.sources = [definition.source]
      return result
    }
    guard scores.count > 1 else {
      result.reason = .firstValue
      return result
    }
    let gain = (last.value - first.value) * (definition.higherIsBetter ? 1 : -1)
    // A change inside the error is no change that anybody could have felt.
    let floor = result.detectableChange ?? 0
    result.isImportant = result.importantChange.map {
      gain >= $0.lowerBound - 1e-9 && gain > floor + 1e-9
    }
    guard let error = result.detectableChange else {
      result.reason = .noError
      return result
    }
    let isBeyond = abs(gain) > error + 1e-9
    result.reason = isBeyond ? .beyondError : .withinError
    result.verdict = !isBeyond ? .notBeyondError : gain > 0 ? .improved : .worse
    return result
  }
}
