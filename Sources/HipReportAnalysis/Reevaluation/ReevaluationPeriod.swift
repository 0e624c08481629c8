public import HipReportModel

/// What a re-evaluation looks back on: from the last evaluation, re-evaluation or progress report before its end, or a stated day, to "now".
///
/// *Formula*: distinct days with an evaluation, treatment or re-evaluation, both ends included; two visits on one day are
/// one. *Degenerate cases*: no such visit: the period begins with the episode.
/// *Reference*: Medicare Benefit Policy Manual, chapter 15, section 220.3: at least once every 10 treatment days.
public struct ReevaluationPeriod: Sendable, Equatable {
  /// What the period begins with.
  public enum Beginning: String, Sendable {
    case stated, evaluation, reevaluation, episode
    /// An event of this name, which reports to a payer without a re-evaluation.
    case progressReport = "progress_report"
  }

  public var start: CalendarDay
  public var end: CalendarDay
  public var beginning: Beginning
  /// Treatment days of the period; the day of a report that begins it belongs to the period before.
  public var treatmentDays: Int
  /// Treatment days since the last report, or the evaluation, whatever the period begins with: what the next one is due by.
  public var treatmentDaysSinceReport: Int
  /// Treatment days of the whole episode up to the end.
  public var episodeTreatmentDays: Int
  public var limit: Int
  /// The last re-evaluation or progress report before the end, whatever the period begins with.
  public var lastReport: CalendarDay?

  /// The day that values are compared with beside the baseline: the stated one, or that of the last report.
  public var compared: CalendarDay? { beginning == .stated ? start : lastReport }

  /// From two days before the limit on.
  public var isDue: Bool { treatmentDaysSinceReport >= limit - 2 }

  private static let reports: Set = ["reevaluation", "re-evaluation"]

  public init(
    _ record: ClinicalRecord, end: CalendarDay, since: CalendarDay? = nil, episodeStart: CalendarDay
  ) {
    func label(_ visit: DatedLabel) -> String { visit.label.lowercased() }
    let visits = record.visits.filter { $0.day <= end && $0.day >= episodeStart }
    let progress = record.events.last {
      $0.day < end && $0.day > episodeStart && $0.event == .progressReport
    }?.day
    let reevaluated = visits.last { $0.day < end && Self.reports.contains(label($0)) }?.day
    let report = [progress, reevaluated].compactMap { $0 }.max()
    let evaluation = visits.first { label($0) == "evaluation" }?.day
    if let since {
      (start, beginning) = (since, .stated)
    } else if let report {
      (start, beginning) = (report, report == reevaluated ? .reevaluation : .progressReport)
    } else if let evaluation {
      (start, beginning) = (evaluation, .evaluation)
    } else {
      (start, beginning) = (min(episodeStart, end), .episode)
    }
    self.end = end
    lastReport = report
    let counted = Self.reports.union(["evaluation", "treatment"])
    let days = Set(visits.filter { counted.contains(label($0)) }.map(\.day))
    func count(since first: CalendarDay) -> Int {
      days.count { first == report ? $0 > first : $0 >= first }
    }
    treatmentDays = count(since: start)
    treatmentDaysSinceReport = count(since: report ?? evaluation ?? min(episodeStart, end))
    episodeTreatmentDays = days.count
    limit = max(1, record.profile.visitsPerProgressReport ?? TreatmentDays.usualLimit)
  }

  public func contains(_ day: CalendarDay) -> Bool { start <= day && day <= end }
}
