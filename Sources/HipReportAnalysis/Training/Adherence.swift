public import HipReportModel

/// Planned against done in one week, and how much of the last 30 days is known.
public struct Adherence: Sendable, Equatable {
  public enum DayMark: Sendable { case trained, nothingDone, notRecorded, ahead }

  public struct WeekDay: Sendable, Equatable {
    public var day: CalendarDay
    public var mark: DayMark
  }

  public static let windowDays = 30

  /// The largest number of sessions a week in the week's plan; `nil` where none is stated.
  public var planned: Int?
  /// Distinct days with a set.
  public var done: Int
  /// Days with any entry in the last 30.
  public var daysWithData: Int
  /// Monday to Sunday.
  public var week: [WeekDay]
  /// None of its days is still to come: before, a share of the plan is a share so far.
  public var isWeekOver: Bool { !week.contains { $0.mark == .ahead } }

  public static func analyse(
    _ record: ClinicalRecord, week: CalendarWeek, asOf: CalendarDay
  ) -> Adherence {
    let trained = Set(record.sets.map(\.day))
    let recorded = Set(record.observationDays + record.visits.map(\.day))
    func mark(_ day: CalendarDay) -> DayMark {
      if trained.contains(day) { return .trained }
      if recorded.contains(day) { return .nothingDone }
      return day > asOf ? .ahead : .notRecorded
    }
    let windowStart = asOf - (windowDays - 1)
    return Adherence(
      planned: record.plannedSessions(on: week.sunday),
      done: week.days.count { trained.contains($0) },
      daysWithData: recorded.count { $0 >= windowStart && $0 <= asOf },
      week: week.days.map { WeekDay(day: $0, mark: mark($0)) })
  }
}
