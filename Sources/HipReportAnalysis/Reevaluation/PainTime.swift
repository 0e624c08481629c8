package import HipReportModel

/// Pain before, during and after exercise in seven days, at one of three times of the episode.
///
/// *Formula*: the highest entry of each day and phase, and the mean of these days; the worst is the highest of any entry.
/// *Degenerate cases*: no entry in the seven days: no mean, and 0 days. A blank is not a zero.
/// *What it does not show*: days without an entry, which may have been the bad ones.
package struct PainTime: Sendable, Equatable {
  package enum Occasion: String, Sendable {
    /// The seven days from the first entry of the episode on.
    case baseline
    /// The seven days up to the last re-evaluation or progress report, or to the stated day.
    case last
    /// The seven days up to "now".
    case now
  }

  package static let days = 7

  package var occasion: Occasion
  package var from: CalendarDay
  package var to: CalendarDay
  /// Means of the days' highest entries, 0 to 10.
  package var before: Double?
  package var during: Double?
  package var after: Double?
  package var worst: Double?
  /// Days with any entry of pain.
  package var recordedDays: Int
  package var rows: [RowReference]

  package var id: String { "reeval.pain.\(occasion.rawValue)" }

  /// Empty where no pain was ever written down.
  package static func all(
    of record: ClinicalRecord, _ analysis: PatientAnalysis, _ period: ReevaluationPeriod
  ) -> [PainTime] {
    let days = analysis.pain.map(\.day)
    guard let first = days.first(where: { $0 >= analysis.episodeStart }) ?? days.first else {
      return []
    }
    var times = [PainTime(.baseline, from: first, record, analysis)]
    if let compared = period.compared, compared >= first {
      times.append(PainTime(.last, from: compared - (Self.days - 1), record, analysis))
    }
    times.append(PainTime(.now, from: period.end - (Self.days - 1), record, analysis))
    return times
  }

  private init(
    _ occasion: Occasion, from: CalendarDay, _ record: ClinicalRecord, _ analysis: PatientAnalysis
  ) {
    let to = from + (Self.days - 1)
    let sets = record.sets.filter { from <= $0.day && $0.day <= to }
    func mean(_ pain: (ExerciseSet) -> Double?) -> Double? {
      var highest: [CalendarDay: Double] = [:]
      for set in sets {
        if let value = pain(set) { highest[set.day] = max(highest[set.day] ?? 0, value) }
      }
      return highest.isEmpty
        ? nil
        : highest.sorted { $0.key < $1.key }.map(\.value).reduce(0, +) / Double(highest.count)
    }
    self.occasion = occasion
    (self.from, self.to) = (from, to)
    (before, during, after) = (mean(\.painBefore), mean(\.painDuring), mean(\.painAfter))
    let pain = analysis.pain.filter { from <= $0.day && $0.day <= to }
    worst = pain.map(\.worst).max()
    recordedDays = pain.count
    rows = sets.filter { $0.painBefore != nil || $0.painDuring != nil || $0.painAfter != nil }
      .map(\.row)
  }
}
