package import HipReportModel

/// What a re-evaluation needs beyond the analysis of a week.
package struct ReevaluationAnalysis: Sendable, Equatable {
  /// One week of the period.
  package struct Week: Sendable, Equatable {
    package var week: CalendarWeek
    /// Largest number of sessions a week that the plan held then; `nil` where none is stated.
    package var planned: Int?
    package var done: Int
    package var daysWithData: Int
    package var worstPain: Double?

    package var id: String { "reeval.week.\(week)" }
  }

  package var period: ReevaluationPeriod
  package var strength: StrengthTrends
  /// Only where a day was stated: two dates side by side.
  package var twoDates: [DateComparison]
  package var goals: [GoalCourse]
  package var control: [ControlledRange]
  package var weeks: [Week]
  /// Pain at the start, at the last re-evaluation, and now.
  package var pain: [PainTime]
  package var statements: [PatientStatement]
  package var symptoms: [PeriodSymptom]
  package var sideForces: [SideForce]
  package var endRangePain: [EndRangePain]
  package var due: NextDue
  package var barriers: [Barrier]
  package var triggers: [CandidateTrigger]

  /// `record` as it stood at the end of the period.
  package static func analyse(
    _ record: ClinicalRecord, _ analysis: PatientAnalysis, period: ReevaluationPeriod
  ) -> ReevaluationAnalysis {
    ReevaluationAnalysis(
      period: period, strength: .analyse(record, analysis.strengthSets, asOf: period.end),
      twoDates: period.beginning == .stated
        ? DateComparison.all(of: analysis.rangeOfMotion, from: period.start) : [],
      goals: GoalCourse.all(of: record, analysis, lastReport: period.compared),
      control: ControlledRange.all(of: analysis.rangeOfMotion),
      weeks: weeks(of: record, analysis, period),
      pain: PainTime.all(of: record, analysis, period),
      statements: PatientStatement.all(of: record, in: period),
      symptoms: PeriodSymptom.all(of: record, in: period),
      sideForces: SideForce.all(of: analysis.strengthTests, asOf: period.end),
      endRangePain: EndRangePain.all(of: record, analysis.rangeOfMotion),
      due: NextDue(record, period, episodeStart: analysis.episodeStart),
      barriers: Barrier.all(of: record, analysis, period),
      triggers: CandidateTrigger.all(of: analysis, period))
  }

  private static func weeks(
    of record: ClinicalRecord, _ analysis: PatientAnalysis, _ period: ReevaluationPeriod
  ) -> [Week] {
    let trained = Set(record.sets.map(\.day))
    let written = Set(record.observationDays)
    var weeks: [Week] = []
    var week = CalendarWeek(containing: period.start)
    while week.monday <= period.end {
      let days = week.days.filter(period.contains)
      weeks.append(
        Week(
          week: week, planned: record.plannedSessions(on: week.sunday),
          done: days.count(where: trained.contains),
          daysWithData: days.count(where: written.contains),
          worstPain: analysis.pain.filter { days.contains($0.day) }.map(\.worst).max()))
      week = CalendarWeek(containing: week.monday + 7)
    }
    return weeks
  }
}
