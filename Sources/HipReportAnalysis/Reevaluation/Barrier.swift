package import HipReportModel

/// What may stand behind a change or hide one, as far as the data tell.
package enum Barrier: Sendable, Equatable {
  case deviceChanged(SeriesKey, on: CalendarDay, from: String?, to: String?)
  case ratersDiffer([SeriesKey])
  case events([DatedLabel])
  case gap(from: CalendarDay, to: CalendarDay)
  case notMeasured([Direction])
  case stale([SeriesKey])
  /// `silent` of the work sets with repetitions.
  case effortNotRecorded(silent: Int, sets: Int)
  case programmeChanges([CalendarDay])

  /// The rule that finds it.
  package var rule: String {
    switch self {
    case .deviceChanged: "barrier.device/1"
    case .ratersDiffer: "barrier.rater/1"
    case .events: "barrier.event/1"
    case .gap: "barrier.gap/1"
    case .notMeasured: "barrier.not-measured/1"
    case .stale: "barrier.stale/1"
    case .effortNotRecorded: "barrier.effort/1"
    case .programmeChanges: "barrier.programme/1"
    }
  }

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
    let changes = Set(events.filter { $0.event == .programmeChange }.map(\.day)).sorted()
    if !changes.isEmpty { barriers.append(.programmeChanges(changes)) }
    let others = events.filter { $0.event == nil }
    if !others.isEmpty { barriers.append(.events(others)) }
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
