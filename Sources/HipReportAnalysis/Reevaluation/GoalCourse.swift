package import HipReportModel

/// One goal over the episode: its identifier stays, its wording and target may have been revised.
///
/// *Formula*: share = (now − baseline) / (target − baseline), where the way from baseline to target is greater than the
/// error of its measure: a published detectable change of a score, the error of two sessions of range of motion.
/// *Degenerate cases*: no published error, another device, or nothing measured: no share.
package struct GoalCourse: Sendable, Equatable {
  package var result: GoalResult
  /// The wordings and targets before the present one, oldest first; the day of a revision is that of the next one.
  package var earlier: [Goal]
  /// What its measure was at the last re-evaluation or on the stated day; `nil` where there was none, or it is not compared.
  package var atLastReport: Double?
  package var share: Double?

  package var id: String { "reeval.goal.\(result.goal.id)" }

  /// The day of the newest revision.
  package var revised: CalendarDay? { earlier.isEmpty ? nil : result.goal.day }

  /// `lastReport` is the day that the values are compared with.
  package static func all(
    of record: ClinicalRecord, _ analysis: PatientAnalysis, lastReport: CalendarDay?
  ) -> [GoalCourse] {
    let histories = record.goalHistories
    return analysis.goals.map { result in
      GoalCourse(
        result: result,
        earlier: histories.first { $0.current.id == result.goal.id }?.earlier ?? [],
        atLastReport: lastReport.flatMap { value(of: result, on: $0, record, analysis) },
        share: share(result, analysis))
    }
  }

  private static func value(
    of result: GoalResult, on day: CalendarDay, _ record: ClinicalRecord,
    _ analysis: PatientAnalysis
  ) -> Double? {
    if let id = result.seriesID {
      guard let series = analysis.rangeOfMotion.first(where: { $0.id == id }),
        let session = series.series.sessions.last(where: { $0.day <= day }),
        session.device == series.now.device
      else { return nil }
      return session.value
    }
    guard case .other(let measure)? = result.goal.measure else { return nil }
    return OutcomeResult.scores(of: measure, in: record).last { $0.day <= day }?.value
  }

  private static func share(_ result: GoalResult, _ analysis: PatientAnalysis) -> Double? {
    guard let baseline = result.baseline, let now = result.now, let target = result.goal.value,
      result.reason != .notCompared, target != baseline, exceedsError(result, analysis)
    else { return nil }
    return (now - baseline) / (target - baseline)
  }

  /// The way is longer than its measure's error; what has no known error has no share.
  private static func exceedsError(_ result: GoalResult, _ analysis: PatientAnalysis) -> Bool {
    guard let baseline = result.baseline, let target = result.goal.value else { return false }
    if let id = result.seriesID {
      guard let error = analysis.rangeOfMotion.first(where: { $0.id == id })?.error else {
        return false
      }
      return abs(target - baseline) > error.value
    }
    guard case .other(let measure)? = result.goal.measure else { return false }
    let outcome = analysis.outcomes.first { $0.measure.lowercased() == measure.lowercased() }
    return outcome?.detectableChange.map { abs(target - baseline) > $0 } ?? false
  }
}
