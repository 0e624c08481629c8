internal import HipReportModel

extension ClinicalRecord {
  /// The order of rows in a file, and of files, must not change a report.
  mutating func sort() {
    rangeOfMotion.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    strengthTests.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    sets.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    symptoms.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    outcomes.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    bodyMass.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    visits.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    events.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    notes.sort { ($0.day, $0.row) < ($1.day, $1.row) }
  }
}
