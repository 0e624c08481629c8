internal import HipReportCSV
internal import HipReportImport

/// The patient log of everything that was used, in canonical units; columns that are blank throughout are left out.
enum PatientLogCSV {
  static func text(_ rows: [[String?]]) -> String {
    let used = LogField.allCases.filter { field in rows.contains { $0[field.rawValue] != nil } }
    var writer = CSVWriter()
    writer.append(used.map(\.name))
    for row in rows { writer.append(used.map { row[$0.rawValue] ?? "" }) }
    return writer.text
  }
}

extension ImportResult {
  /// The patient log as CSV, of an import that kept its cells; of one patient where one is named. `nil` where nothing was used.
  public func patientLogCSV(of patient: String? = nil) -> String? {
    // Where no row names anybody, the profile may.
    let cells = cells(of: patient, owner: record?.patient.identifier ?? "")
    return cells.isEmpty ? nil : PatientLogCSV.text(cells)
  }

  /// The used rows of a patient, or all. `owner` is whose rows without an identifier are.
  func cells(of patient: String?, owner: String = "") -> [[String?]] {
    guard let patient else { return cells }
    return cells.filter { ($0[LogField.patient.rawValue] ?? owner) == patient }
  }
}
