package import HipReportModel

/// What was written beside a symptom or a set in the period: the patient's words, unedited.
package struct PatientStatement: Sendable, Equatable {
  package var day: CalendarDay
  package var text: String
  /// The symptom that it was written with.
  package var code: String?
  package var exercise: String?
  package var row: RowReference

  /// Newest first. Notes on visits, events and measurements are the clinic's words and not among them.
  package static func all(
    of record: ClinicalRecord, in period: ReevaluationPeriod
  ) -> [PatientStatement] {
    let symptoms = Dictionary(
      record.symptoms.map { ($0.row, $0.code) }, uniquingKeysWith: { first, _ in first })
    let sets = Set(record.sets.map(\.row))
    return record.notes.filter {
      $0.kind == .text && period.contains($0.day) && !$0.text.allSatisfy(\.isWhitespace)
        && (symptoms[$0.row] != nil || sets.contains($0.row))
    }.map {
      PatientStatement(
        day: $0.day, text: $0.text, code: symptoms[$0.row], exercise: $0.exercise, row: $0.row)
    }.sorted { ($1.day, $1.row) < ($0.day, $0.row) }
  }
}
