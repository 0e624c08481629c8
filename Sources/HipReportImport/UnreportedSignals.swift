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
    let words = notes.filter { $0.kind == .text && SymptomCodes.isUrgentHint($0.text) }.map {
      SymptomCodes.urgentWords($0.day, place($0.row))
    }
    let all = signals + questions + words
    return all.isEmpty ? nil : ImportMessages.signalsUnreported(all)
  }
}

extension RecordImporter {
  /// Every present signal of the input with its day and place.
  static func signals(in files: [ImportedFile], _ inputs: [InputBytes]) -> [String] {
    func place(_ row: RowReference) -> String { "\(inputs[row.file].path):\(row.line)" }
    return files.flatMap { file -> [String] in
      let used = file.rows.flatMap { _, row -> [SymptomEntry] in
        if case .symptom(let entry) = row.observation { return [entry] }
        return row.symptoms
      }.filter { $0.isPresent && SymptomCodes.signal($0.code) != nil }
      let words = file.rows.filter { SymptomCodes.isUrgentHint($0.imported.note ?? "") }
      return used.map { "\($0.code) \($0.day) (\(place($0.row)))" }
        + file.questions.map { "\($0.text) \($0.day?.description ?? "") (\(place($0.row)))" }
        + words.map { SymptomCodes.urgentWords($0.imported.day, place($0.row)) }
    }
  }
}
