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
  }

  package var period: ReevaluationPeriod
  package var strength: StrengthTrends
  /// Only where a day was stated: two dates side by side.
  package var twoDates: [DateComparison]
  package var goals: [GoalCourse]
  package var control: [ControlledRange]
  package var weeks: [Week]
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
      goals: GoalCourse.all(of: analysis.goals),
      control: ControlledRange.all(of: analysis.rangeOfMotion),
      weeks: weeks(of: record, analysis, period),
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
      let held = record.plan.filter { ($0.day ?? week.monday) <= week.sunday }
      weeks.append(
        Week(
          week: week, planned: held.compactMap(\.sessionsPerWeek).max(),
          done: days.count(where: trained.contains),
          daysWithData: days.count(where: written.contains),
          worstPain: analysis.pain.filter { days.contains($0.day) }.map(\.worst).max()))
      week = CalendarWeek(containing: week.monday + 7)
    }
    return weeks
  }
}

/// What may stand behind a change or hide one, as far as the data tell.
package enum Barrier: Sendable, Equatable {
  case deviceChanged(SeriesKey, on: CalendarDay, from: String?, to: String?)
  case ratersDiffer([SeriesKey])
  case event(CalendarDay, String)
  case gap(from: CalendarDay, to: CalendarDay)
  case notMeasured([Direction])
  case stale([SeriesKey])
  /// `silent` of the work sets with repetitions.
  case effortNotRecorded(silent: Int, sets: Int)
  case programmeChanges([CalendarDay])

  /// Days without any entry from which a gap is said.
  static let shortestGap = 7

  static func all(
    of record: ClinicalRecord, _ analysis: PatientAnalysis, _ period: ReevaluationPeriod
  ) -> [Barrier] {
    var barriers: [Barrier] = analysis.rangeOfMotion.compactMap { result in
      guard case .deviceChanged(let day, let from, let to) = result.verdict.reason else {
        return nil
      }
      return .deviceChanged(result.key, on: day, from: from, to: to)
    }
    let raters = analysis.rangeOfMotion.filter { $0.error?.acrossRaters ?? false }.map(\.key)
    if !raters.isEmpty { barriers.append(.ratersDiffer(raters)) }
    let events = record.events.filter { period.contains($0.day) }
    let isProgramme = { (event: DatedLabel) in
      event.label.lowercased().filter(\.isLetter) == "programmechange"
    }
    let changes = Set(events.filter(isProgramme).map(\.day)).sorted()
    if !changes.isEmpty { barriers.append(.programmeChanges(changes)) }
    barriers += events.filter {
      !isProgramme($0) && !["signal reviewed", "progress report"].contains($0.label.lowercased())
    }.map { .event($0.day, $0.label) }
    let days = Set(record.observationDays.filter(period.contains) + [period.start, period.end])
      .sorted()
    barriers += zip(days, days.dropFirst()).filter { $1 - $0 > shortestGap }.map {
      .gap(from: $0 + 1, to: $1 - 1)
    }
    let measured = Set(analysis.rangeOfMotion.map(\.key.direction))
    let never = Direction.allCases.filter { !measured.contains($0) }
    if !never.isEmpty { barriers.append(.notMeasured(never)) }
    let stale = analysis.rangeOfMotion.filter(\.isStale).map(\.key)
    if !stale.isEmpty { barriers.append(.stale(stale)) }
    let sets = record.sets.filter {
      period.contains($0.day) && $0.type == .work && $0.repetitions != nil
    }
    let silent = sets.count { $0.fatigued == nil }
    if silent > 0 { barriers.append(.effortNotRecorded(silent: silent, sets: sets.count)) }
    return barriers
  }
}

/// What may justify a re-evaluation, with its evidence. That one is met is the clinician's judgement, never ours.
package enum CandidateTrigger: Sendable, Equatable {
  /// Series that are worse beyond the error.
  case decline([SeriesKey])
  case scoreDecline([String])
  /// No series is beyond its error although this many weeks have passed.
  case noMeasuredChange(weeks: Int, series: Int)
  case significantChange([SeriesKey])
  case newSignals([SafetySignal])
  case treatmentDays(Int, limit: Int)

  /// Before four weeks a silence of the measurements says little: a design choice.
  static let fewestWeeks = 4

  static func all(
    of analysis: PatientAnalysis, _ period: ReevaluationPeriod
  ) -> [CandidateTrigger] {
    var triggers: [CandidateTrigger] = []
    let signals = analysis.safety.signals.filter { period.contains($0.first) }
    if !signals.isEmpty { triggers.append(.newSignals(signals)) }
    func series(_ kind: VerdictKind) -> [SeriesKey] {
      analysis.rangeOfMotion.filter { $0.verdict.kind == kind }.map(\.key)
    }
    let (worse, improved) = (series(.worse), series(.improved))
    if !worse.isEmpty { triggers.append(.decline(worse)) }
    let scores = analysis.outcomes.filter { $0.verdict == .worse }.map(\.measure)
    if !scores.isEmpty { triggers.append(.scoreDecline(scores)) }
    if !improved.isEmpty { triggers.append(.significantChange(improved)) }
    let weeks = (period.end - period.start) / 7
    let judged = analysis.rangeOfMotion.count { $0.verdict.kind != .cannotSay }
    if improved.isEmpty, worse.isEmpty, judged > 0, weeks >= fewestWeeks {
      triggers.append(.noMeasuredChange(weeks: weeks, series: judged))
    }
    if period.isDue {
      triggers.append(.treatmentDays(period.treatmentDays, limit: period.limit))
    }
    return triggers
  }
}
