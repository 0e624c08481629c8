package import HipReportModel

/// When a payer asks for the next paper, by rule and as a reminder: no payer is known to this program.
///
/// *Formula*: a progress report at the limit of treatment days; the plan of care certified within 30 days of the first
/// treatment day, and again within 90 days of it, and so on. *Degenerate cases*: no visit recorded: no certification.
/// *Reference*: Medicare Benefit Policy Manual, chapter 15, sections 220.1.3 and 220.3.
package struct NextDue: Sendable, Equatable {
  package struct Certification: Sendable, Equatable {
    /// The first treatment day of the episode; an evaluation is one.
    package var firstDay: CalendarDay
    /// By when the first certification is asked for.
    package var initialBy: CalendarDay
    /// The next end of 90 days, on or after "now".
    package var nextBy: CalendarDay
    package var daysLeft: Int
  }

  package static let id = "reeval.next-due"
  package static let initialDays = 30
  package static let intervalDays = 90

  /// Until the limit; 0 where it is reached or passed.
  package var treatmentDaysLeft: Int
  package var certification: Certification?

  package init(_ record: ClinicalRecord, _ period: ReevaluationPeriod, episodeStart: CalendarDay) {
    treatmentDaysLeft = max(0, period.limit - period.treatmentDaysSinceReport)
    let first = record.visits.filter {
      $0.day >= episodeStart && $0.day <= period.end
        && TreatmentDays.counted.contains($0.label.lowercased())
    }.map(\.day).min()
    certification = first.map { first in
      let intervals = max(1, (period.end - first + Self.intervalDays - 1) / Self.intervalDays)
      let next = first + intervals * Self.intervalDays
      return Certification(
        firstDay: first, initialBy: first + Self.initialDays, nextBy: next,
        daysLeft: next - period.end)
    }
  }
}
