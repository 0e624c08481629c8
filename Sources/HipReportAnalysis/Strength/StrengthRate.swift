internal import HipReportModel

/// How fast one exercise changes.
///
/// *Answers*: by how many percent a week did the last four weeks change what is moved in this exercise? *Formula*: the grid
/// `index-1` over the rows of one curve, without novelty and without own gain: both are part of what happened in the
/// exercise. *Needs*: three sessions over 14 days with a told effort or a hold. *Degenerate cases*: below that, not trained
/// for 28 days, or too uncertain: none. *What it does not show*: strength beyond this exercise.
package struct StrengthRate: Sendable, Equatable {
  package static let fewestSessions = 3
  package static let shortestDays = 14

  /// In percent a week, of the last four weeks up to the last session or of all there are.
  package var percentPerWeek: TrendEstimate
  package var sessions: Int

  static func of(_ rows: [CapacityRow], asOf: CalendarDay) -> StrengthRate? {
    let fit = CapacityFit(rows)
    guard let first = fit.days.first, let last = fit.days.last,
      fit.days.count >= fewestSessions, last - first >= shortestDays,
      asOf - last < StrengthVerdict.staleAfterDays,
      let design = LinkedIndexDesign(fit.linked(), ladder: fit.ladder), design.isAnythingRepeated,
      let trend = LinkedStrengthIndex.estimate(design.ofExercisesThemselves, at: []),
      trend.now.log.standardDeviation <= LinkedStrengthIndex.largestDeviation
    else { return nil }
    return StrengthRate(percentPerWeek: trend.percentPerWeek, sessions: fit.days.count)
  }
}
