package import HipReportModel

/// An exercise that took the place of another one of its direction and side, and was not done beside it for two weeks.
///
/// *Answers*: where does the index have to bridge a gap that one kept exercise would have closed? *Formula*: the successor
/// was done a week after the last day of every exercise before it, and none of those was done for 14 days beside it; the
/// predecessor is the one that ended last. A test of force before and after it is an anchor. Counts all work sets, whether
/// they tell of effort or not. *What it does not show*: whether the exchange was right.
package struct ExerciseSwap: Sendable, Equatable {
  package static let overlapDays = 14
  package static let endedAfterDays = 7
  /// The key of the advice: keep one exercise, or one standard test, beside its successor.
  package static let advice = "keep_an_anchor"

  /// Identifiers in the catalogue, or folded names, and names as reports print them.
  package var from: String
  package var fromName: String
  package var to: String
  package var toName: String
  /// The first day of the successor.
  package var day: CalendarDay
  /// For how long both were done; less than 14.
  package var daysBeside: Int

  private struct Span {
    let exercise: String
    let name: String
    var first: CalendarDay
    var last: CalendarDay
  }

  static func all(
    of groups: [(key: StrengthKey, group: StrengthSets.Group)], tests: [CalendarDay],
    since start: CalendarDay?
  ) -> [ExerciseSwap] {
    var spans: [String: Span] = [:]
    for (key, group) in groups {
      for day in group.sets.lazy.map(\.day) where start.map({ day >= $0 }) ?? true {
        var span =
          spans[key.exercise]
          ?? Span(exercise: key.exercise, name: group.identity.name, first: day, last: day)
        span.first = min(span.first, day)
        span.last = max(span.last, day)
        spans[key.exercise] = span
      }
    }
    let ordered = spans.values.sorted { ($0.first, $0.exercise) < ($1.first, $1.exercise) }
    return ordered.compactMap { successor in
      let earlier = ordered.filter { $0.first < successor.first }
      let isTested =
        tests.contains { $0 < successor.first } && tests.contains { $0 >= successor.first }
      let isKept = earlier.contains {
        successor.last - $0.last < endedAfterDays
          || $0.last - successor.first >= overlapDays
      }
      guard !isTested, !isKept,
        let from = earlier.max(by: { ($0.last, $1.exercise) < ($1.last, $0.exercise) })
      else { return nil }
      return ExerciseSwap(
        from: from.exercise, fromName: from.name, to: successor.exercise,
        toName: successor.name, day: successor.first,
        daysBeside: max(0, from.last - successor.first))
    }
  }
}
