internal import Foundation
internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Rows that are kept out of the report, whole, and what is asked about them.
extension ImportedFile {
  /// Keeps a row out of the report, and whole. A record of several observations is kept once.
  mutating func reject(_ record: CSVRecord, _ diagnostic: Diagnostic, patient: String) {
    if let last = rejects.last, last.line == record.firstLine {
      if last.code != diagnostic.code { diagnostics.append(diagnostic) }
      return
    }
    diagnostics.append(diagnostic)
    rejects.append(rejected(record, diagnostic, patient: patient))
  }

  /// The record that was rejected last gave other values, which are used: the findings must not speak of the whole row.
  mutating func keepInPart(sinceFinding first: Int) {
    rejects[rejects.count - 1].isInPart = true
    for index in diagnostics.indices[first...] {
      diagnostics[index].consequence = diagnostics[index].consequence?
        .replacing(ImportMessages.rowNotUsed, with: ImportMessages.valueNotUsed)
    }
    rejects[rejects.count - 1].message += "; the row's other values are used"
  }

  /// Rejects a record with too many or too few cells: which is which, nobody knows.
  mutating func rejectWidth(of record: CSVRecord, day: DayReader) {
    let first = min(record.count, titles.count)
    let column = record.count > titles.count ? first : max(0, first - 1)
    rejectWidth(
      of: record, ImportMessages.width(record.count, titles.count, finding(record, column)),
      day: day)
  }

  mutating func rejectWidth(
    of record: CSVRecord, _ diagnostic: Diagnostic, day: DayReader
  ) {
    let cells = (0..<record.count).map(record.text)
    let patient = patientColumn.flatMap { $0 < cells.count ? cells[$0] : nil } ?? ""
    reject(record, diagnostic, patient: patient)
    count(.rejected)
    ask(about: cells, patient: patient, line: record.firstLine, day: day)
  }

  mutating func setAside(_ fault: CSVFault, day: DayReader) {
    countRecord()
    count(.rejected)
    var diagnostic = fault.diagnostic
    // Which of its cells tells who somebody is, nobody knows.
    if !personal.isEmpty || fault.raw.utf8.contains(UInt8(ascii: "@")) { diagnostic.excerpt = nil }
    diagnostics.append(diagnostic)
    // By bytes: what was set aside may be a whole file.
    let delimiter = account.delimiter.utf8.first ?? UInt8(ascii: ",")
    let cells = fault.raw.utf8.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String(decoding: $0.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        .trimmingCharacters(in: .whitespaces)
    }
    // Up to the first quotation mark the cells stand where they belong.
    let delimiters = fault.raw.utf8.prefix { $0 != UInt8(ascii: "\"") }.count { $0 == delimiter }
    let patient = patientColumn.flatMap { $0 < delimiters ? cells[$0] : nil } ?? ""
    rejects.append(
      RejectedRow(
        path: account.path, line: fault.line, code: fault.diagnostic.code,
        message: fault.diagnostic.message, header: titles, cells: [fault.raw], patient: patient))
    ask(about: cells, patient: patient, line: fault.line, day: day)
  }

  /// A row whose cells cannot be told apart is asked about if any of them is the code of a signal, or has words that hint
  /// at one. Any of them may be the day.
  private mutating func ask(
    about cells: [String], patient: String, line: Int, day: DayReader
  ) {
    guard
      let text = cells.lazy.compactMap(SymptomCodes.signal).first
        ?? cells.first(where: SymptomCodes.isHint)
    else { return }
    questions.append(
      UnusedSymptom(
        patient: patient, day: cells.lazy.compactMap(day).first, text: text, exercise: nil,
        row: reference(line), line: cells))
  }

  private func rejected(
    _ record: CSVRecord, _ diagnostic: Diagnostic, patient: String
  ) -> RejectedRow {
    RejectedRow(
      path: account.path, line: record.firstLine, code: diagnostic.code,
      message: diagnostic.message, header: titles, cells: (0..<record.count).map(record.text),
      patient: patient)
  }
}
