public import HipReportModel

/// Pain before, during and after exercise in one week, as the sets tell it.
public struct PainWeek: Sendable, Equatable {
  public struct Range: Sendable, Equatable {
    public var lowest: Double
    public var highest: Double
    /// Days with such an entry.
    public var days: Int
  }

  public var before: Range?
  public var during: Range?
  public var after: Range?
  /// The worst of the week from any entry, and its day.
  public var worst: PainDay?
  /// Days of the week up to "now" with any entry of pain, and without.
  public var recordedDays: Int
  public var blankDays: Int

  public static func analyse(
    _ record: ClinicalRecord, pain: [PainDay], week: CalendarWeek, asOf: CalendarDay
  ) -> PainWeek {
    let sets = record.sets.filter { week.contains($0.day) && $0.day <= asOf }
    func range(_ value: (ExerciseSet) -> Double?) -> Range? {
      let values = sets.compactMap { set in value(set).map { (set.day, $0) } }
      guard let low = values.map(\.1).min(), let high = values.map(\.1).max() else { return nil }
      return Range(lowest: low, highest: high, days: Set(values.map(\.0)).count)
    }
    let days = week.days.filter { $0 <= asOf }
    let recorded = pain.filter { week.contains($0.day) && $0.day <= asOf }
    return PainWeek(
      before: range(\.painBefore), during: range(\.painDuring), after: range(\.painAfter),
      worst: recorded.max { $0.worst < $1.worst }, recordedDays: recorded.count,
      blankDays: days.count - recorded.count)
  }
}
