internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Reads one file: a patient log, or another format through its mapping. Throws ``DiagnosticError`` when nothing of
/// the file can be used.
struct LogFileImporter {
  let input: InputBytes
  let fileIndex: Int
  var options = ImportOptions()

  func read() throws -> ImportedFile {
    let text = try DecodedText(fileBytes: input.bytes, path: input.path)
    guard text.bytes.contains(where: { $0 > 32 }) else {
      throw DiagnosticError(ImportMessages.empty(input.path))
    }
    let delimiter = CSVDialect.delimiter(of: text.bytes)
    let file = ImportedFile(
      index: fileIndex,
      account: FileAccount(
        path: input.path, sha256: input.sha256, encoding: text.encoding.rawValue,
        delimiter: String(decoding: [delimiter], as: UTF8.self)),
      diagnostics: text.diagnostics)
    let reader = CSVReader(path: input.path, delimiter: delimiter)
    if let compiled = try recognised(text.bytes, reader) {
      return try MappedFileImporter(options: options, compiled: compiled)
        .read(text.bytes, reader, into: file)
    }
    return try readLog(text.bytes, reader, into: file)
  }

  /// The mapping that the header asks for; `nil` for a patient log.
  private func recognised(_ bytes: [UInt8], _ reader: CSVReader) throws -> CompiledMapping? {
    struct Enough: Error {}
    var found: Result<CompiledMapping?, DiagnosticError> = .success(nil)
    do {
      _ = try reader.read(bytes) { record in
        if record.bytes.isEmpty { return }
        found = FormatRecognition.mapping(
          for: record, path: input.path, own: options.mappings, among: FormatProfiles.all)
        throw Enough()
      }
    } catch is Enough {}
    return try found.get()
  }

  private func readLog(
    _ bytes: [UInt8], _ reader: CSVReader, into empty: ImportedFile
  ) throws -> ImportedFile {
    var file = empty
    var header: LogHeader?
    var seen: [[UInt8]: Int] = [:]
    let exercises = ExerciseNames()
    let faults = try reader.read(bytes) { record in
      if let header {
        read(record, header, exercises, &seen, into: &file)
      } else {
        let read = try LogHeader(record, path: input.path)
        file.diagnostics += read.diagnostics
        file.titles = read.titles
        header = read
      }
    }
    file.close(with: faults, day: CalendarDay.init(iso:))
    return file
  }

  private func read(
    _ record: CSVRecord, _ header: LogHeader, _ exercises: ExerciseNames,
    _ seen: inout [[UInt8]: Int], into file: inout ImportedFile
  ) {
    let patient = header.column(of: .patient).map(record.text) ?? ""
    guard file.admits(record, patient: patient, day: CalendarDay.init(iso:)) else { return }
    var importer = RowImporter(
      record: record, header: header, path: input.path, row: file.reference(record.firstLine),
      exercises: exercises)
    do {
      let row = try importer.read()
      if let line = lineOfDuplicate(record, row, &seen) {
        file.count(.duplicate)
        file.diagnostics.append(
          ImportMessages.duplicate(ofLine: line, record.finding(0, input.path)))
        return
      }
      file.count(.used)
      file.use(row, of: record, patientColumn: header.column(of: .patient) ?? 0)
      if options.keepsCells { file.cells.append(CanonicalCells.of(row, importer.cells)) }
    } catch let error as CellError {
      file.count(.rejected)
      file.reject(record, error.diagnostic, patient: patient)
      if let question = importer.question { file.questions.append(question) }
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }

  /// A measurement whose every cell, a stated trial included, equals another's was entered twice. Sets never are
  /// duplicates: three equal sets are three sets.
  private func lineOfDuplicate(
    _ record: CSVRecord, _ row: ImportedRow, _ seen: inout [[UInt8]: Int]
  ) -> Int? {
    let hasTrial: Bool
    switch row.observation {
    case .rangeOfMotion(let reading): hasTrial = reading.trial != nil
    case .strength(let test): hasTrial = test.trial != nil
    default: hasTrial = false
    }
    guard hasTrial else { return nil }
    // The cells' ends belong to the key: "1,23" and "12,3" have the same bytes.
    var key = Array(record.bytes)
    for end in record.ends {
      key += [0, UInt8(truncatingIfNeeded: end), UInt8(truncatingIfNeeded: end >> 8)]
    }
    if let line = seen[key] { return line }
    seen[key] = record.firstLine
    return nil
  }
}
