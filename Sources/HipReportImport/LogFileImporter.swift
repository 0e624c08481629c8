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
    if case .stored(let stored) = input.content {
      do {
        var file = try read(FileText(beginningOf: stored, path: input.path), sha256: "")
        if let sha256 = try stored.sha256() {
          file.account.sha256 = sha256
          return file
        }
      } catch is IrregularText {}
      // What follows reads the file as one, whatever is the matter with it.
    }
    let (bytes, sha256) = try input.whole()
    return try read(FileText(bytes, path: input.path), sha256: sha256)
  }

  private func read(_ text: FileText, sha256: String) throws -> ImportedFile {
    guard text.head.contains(where: { $0 > 32 }) else {
      if text.isStored { throw IrregularText() }
      throw DiagnosticError(ImportMessages.empty(input.path))
    }
    let delimiter =
      options.mappings.first?.delimiterByte ?? CSVDialect.delimiter(of: text.head)
    let reader = CSVReader(path: input.path, delimiter: delimiter)
    var file = ImportedFile(
      index: fileIndex,
      account: FileAccount(
        path: input.path, sha256: sha256, encoding: text.encoding.rawValue,
        delimiter: String(decoding: [delimiter], as: UTF8.self)),
      keepsSets: options.keepsSets, diagnostics: text.diagnostics)
    guard let header = try header(of: text, reader) else {
      // Not one line could be split into cells, or has any text in them.
      let faults = reader.read(text.head) { record in
        if record.bytes.isEmpty {
          file.countRecord()
          file.count(.blank)
        }
      }
      file.close(with: faults, day: CalendarDay.init(iso:))
      return file
    }
    file.diagnostics += header.diagnostics
    let body = FileBody(text: text, part: header.body, reader: reader, workers: options.workers)
    switch header.format {
    case .log(let header): return try readLog(body, header, into: file)
    case .mapped(let compiled):
      return try MappedFileImporter(
        options: options, compiled: compiled, needsPatient: needsPatient
      ).read(body, into: file)
    }
  }

  /// `nil` if no record can be read. Whatever speaks against the beginning of a stored file is said of the whole.
  private func header(of text: FileText, _ reader: CSVReader) throws -> HeaderSearch.Found? {
    let search = HeaderSearch(path: input.path, options: options)
    guard text.isStored else { return try search.find(in: text.head, reader) }
    guard let found = try? search.find(in: text.head, reader) else { throw IrregularText() }
    return found
  }

  private func readLog(
    _ body: FileBody, _ header: LogHeader, into empty: ImportedFile
  ) throws -> ImportedFile {
    if var persons = LogPersons(header) {
      try body.visit { persons.look(at: $0) }
      if let problem = persons.problem { throw DiagnosticError(problem) }
    }
    var start = empty
    start.titles = header.titles
    start.patientColumn = header.column(of: .patient)
    return try body.read(into: start, day: CalendarDay.init(iso:)) {
      let rows = LogRows(
        header: header, keepsCells: options.keepsCells, needsPatient: needsPatient,
        loadUnit: options.loadUnit)
      return RowReader { record, file in
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
  /// Asked of every row: it stands here and not in the object beside.
  private let isLoadUnitStated: Bool
  private let source: CellSource

  init(
    header: LogHeader, keepsCells: Bool, needsPatient: Bool,
    loadUnit: ImportOptions.LoadUnitChoice?
  ) {
    self.header = header
    self.keepsCells = keepsCells
    self.needsPatient = needsPatient
    isLoadUnitStated = loadUnit != nil
    source = CellSource(
      header: header, known: KnownTexts(),
      statedLoadUnit: loadUnit.map { $0 == .lb ? .pound : .kilogram })
  }

  func read(_ record: CSVRecord, into file: inout ImportedFile) {
    guard file.admits(record, day: CalendarDay.init(iso:)) else { return }
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
      if isLoadUnitStated, row.load != .none, importer.cells.isBlank(.unit) {
        file.account.loadUnitSource = .flag
      }
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
