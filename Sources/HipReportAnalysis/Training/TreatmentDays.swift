public import HipReportModel

/// Treatment days since the last progress report, which payers count.
///
/// *Formula*: distinct days with an evaluation, treatment or re-evaluation; two visits on one day are one. The count
/// begins with the evaluation, and anew on the day after a re-evaluation or an event labelled `progress report`.
/// *Reference*: Medicare Benefit Policy Manual, chapter 15, section 220.3: at least once every 10 treatment days.
public struct TreatmentDays: Sendable, Equatable {
  public static let usualLimit = 10

  public var count: Int
  public var limit: Int
  /// The day of the last report; `nil` where the count runs from the first visit.
  public var lastReport: CalendarDay?

  /// The labels of visits that count, in small letters.
  package static let counted: Set = ["evaluation", "treatment", "reevaluation", "re-evaluation"]

  /// From two days before the limit on.
  public var isDue: Bool { count >= limit - 2 }

  /// `nil` where no visit was recorded, and after a discharge.
  public static func count(of record: ClinicalRecord, asOf: CalendarDay) -> TreatmentDays? {
    let visits = record.visits.filter {
      $0.day <= asOf && counted.contains($0.label.lowercased())
    }
    guard !visits.isEmpty, record.discharge(upTo: asOf) == nil else { return nil }
    let reports =
      visits.filter { $0.label.lowercased().hasPrefix("re") }.map(\.day)
      + record.events.filter {
        $0.day <= asOf && $0.event == .progressReport
      }.map(\.day)
    let start = record.profile.episodeStart
    let last = reports.filter { day in start.map { day > $0 } ?? true }.max()
    let days = Set(visits.map(\.day)).filter { day in
      last.map { day > $0 } ?? start.map { day >= $0 } ?? true
    }
    return TreatmentDays(
      count: days.count, limit: max(1, record.profile.visitsPerProgressReport ?? usualLimit),
      lastReport: last)
  }
}
