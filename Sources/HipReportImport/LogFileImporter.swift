internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Reads one file: a patient log, or another format through its mapping. Throws ``DiagnosticError`` when nothing of
/// the file can be used.
struct LogFileImporter {
  let input: InputBytes
  let fileIndex: Int
  var options = ImportOptions()
  /// The input holds several patients: a row that names none is rejected.
  var needsPatient = false

  func read() throws -> ImportedFile {
    let text = try DecodedText(fileBytes: input.bytes, path: input.path)
    guard text.bytes.contains(where: { $0 > 32 }) else {
      throw DiagnosticError(ImportMessages.empty(input.path))
    }
    let delimiter =
      options.mappings.first?.delimiterByte ?? CSVDialect.delimiter(of: text.bytes)
    let reader = CSVReader(path: input.path, delimiter: delimiter)
    var file = ImportedFile(
      index: fileIndex,
      account: FileAccount(
        path: input.path, sha256: input.sha256, encoding: text.encoding.rawValue,
        delimiter: String(decoding: [delimiter], as: UTF8.self)),
      keepsSets: options.keepsSets, diagnostics: text.diagnostics)
    guard
      let header = try HeaderSearch(path: input.path, options: options).find(in: text.bytes, reader)
    else {
      // Not one line could be split into cells, or has any text in them.
      let faults = reader.read(text.bytes) { record in
        if record.bytes.isEmpty {
          file.countRecord()
          file.count(.blank)
        }
      }
      file.close(with: faults, day: CalendarDay.init(iso:))
      return file
    }
    file.diagnostics += header.diagnostics
    let parts = FileParts(bytes: text.bytes, body: header.body, workers: options.workers)
    switch header.format {
    case .log(let header): return try readLog(parts, reader, header, into: file)
    case .mapped(let compiled):
      return try MappedFileImporter(
        options: options, compiled: compiled, needsPatient: needsPatient
      ).read(parts, reader, into: file)
    }
  }

  private func readLog(
    _ parts: FileParts, _ reader: CSVReader, _ header: LogHeader, into empty: ImportedFile
  ) throws -> ImportedFile {
    if var persons = LogPersons(header) {
      _ = reader.read(parts.bytes, part: parts.body) { persons.look(at: $0) }
      if let problem = persons.problem { throw DiagnosticError(problem) }
    }
    var start = empty
    start.titles = header.titles
    return parts.read(into: start, day: CalendarDay.init(iso:)) { part, file in
      let rows = LogRows(
        header: header, keepsCells: options.keepsCells, needsPatient: needsPatient)
      return reader.read(parts.bytes, part: part) { record in
        file.countRecord()
        rows.read(record, into: &file)
      }
    }
  }
}

/// Reads the records of a patient log.
private struct LogRows {
  let header: LogHeader
  let keepsCells: Bool
  let needsPatient: Bool
  private let source: CellSource

  init(header: LogHeader, keepsCells: Bool, needsPatient: Bool) {
    self.header = header
    self.keepsCells = keepsCells
    self.needsPatient = needsPatient
    source = CellSource(header: header, known: KnownTexts())
  }

  func read(_ record: CSVRecord, into file: inout ImportedFile) {
    guard
      file.admits(
        record, patient: header.column(of: .patient).map(record.text) ?? "",
        day: CalendarDay.init(iso:))
    else { return }
    if let date = header.column(of: .date), file.passesOverTotals(record, date) { return }
    var importer = RowImporter(
      cells: CellReader(record: record, source: source), row: file.reference(record.firstLine),
      needsPatient: needsPatient, keepsSets: file.keepsSets)
    do {
      let row = try importer.read()
      if let line = file.lineOfDuplicate(record, row) {
        file.count(.duplicate)
        file.diagnostics.append(
          ImportMessages.duplicate(ofLine: line, header.finding(record, 0)))
        return
      }
      file.count(.used)
      file.use(row, importer.cells)
      if keepsCells { file.cells.append(CanonicalCells.of(row, importer.cells)) }
    } catch let error as CellError {
      file.count(.rejected)
      file.reject(record, error.diagnostic, patient: importer.cells.text(.patient) ?? "")
      if let question = importer.question { file.questions.append(question) }
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }
}
