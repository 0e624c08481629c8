package import HipReportDiagnostics
package import HipReportModel

extension ClinicalRecord {
  /// What to say of the warning signs of a record of which no report is made; `nil` where it has none. A danger that was read
  /// is said, whatever else is wrong.
  package var unreportedSignals: Diagnostic? {
    func place(_ row: RowReference) -> String { "\(files[row.file].path):\(row.line)" }
    let signals = symptoms.filter { $0.isPresent && SymptomCodes.signal($0.code) != nil }.map {
      "\($0.code) \($0.day) (\(place($0.row)))"
    }
    let questions = notes.filter { $0.kind == .unusedSymptom }.map {
      "\($0.text) \($0.day) (\(place($0.row)))"
    }
    let all = signals + questions
    return all.isEmpty ? nil : ImportMessages.signalsUnreported(all)
  }
}
