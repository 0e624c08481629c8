package import HipReportModel

/// One symptom over the period: felt, answered with "no", and not written about.
package struct PeriodSymptom: Sendable, Equatable {
  package var code: String
  /// Days on which it was felt.
  package var present: [CalendarDay]
  /// Days with nothing but a "no".
  package var absentDays: Int
  package var unrecordedDays: Int
  /// With what it was felt, each once, in the order of the days.
  package var exercises: [String]
  package var rows: [RowReference]

  package var id: String { "reeval.symptom.\(code)" }

  package static func all(
    of record: ClinicalRecord, in period: ReevaluationPeriod
  ) -> [PeriodSymptom] {
    let entries = record.symptoms.filter { period.contains($0.day) }
    let days = period.end - period.start + 1
    return Set(entries.map(\.code)).sorted().map { code in
      let own = entries.filter { $0.code == code }
      let present = own.filter(\.isPresent)
      let (felt, written) = (Set(present.map(\.day)), Set(own.map(\.day)))
      var exercises: [String] = []
      for name in present.compactMap(\.exercise) where !exercises.contains(name) {
        exercises.append(name)
      }
      return PeriodSymptom(
        code: code, present: felt.sorted(), absentDays: written.count - felt.count,
        unrecordedDays: days - written.count, exercises: exercises, rows: own.map(\.row))
    }
  }
}
