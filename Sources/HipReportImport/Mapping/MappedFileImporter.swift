internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Reads one file through a mapping: once for what its columns prove, once for its rows.
struct MappedFileImporter {
  let options: ImportOptions
  let compiled: CompiledMapping

  func read(
    _ bytes: [UInt8], _ reader: CSVReader, into empty: ImportedFile
  ) throws -> ImportedFile {
    var file = empty
    file.titles = compiled.titles
    file.account.profile = compiled.mapping.profile
    var evidence = ColumnEvidence(compiled)
    var isHeader = true
    var problemPlaces: [Int: Finding] = [:]
    _ = reader.read(bytes) { record in
      if isHeader {
        if record.bytes.isEmpty { return }
        isHeader = false
        for column in 0..<record.count {
          problemPlaces[column] = record.finding(column, reader.path)
        }
        if !compiled.unused.isEmpty {
          file.diagnostics.append(
            ImportMessages.columnsNotUsed(
              compiled.unused.map { compiled.titles[$0] }, compiled.mapping.profile,
              record.finding(compiled.unused[0], reader.path)))
        }
      } else {
        evidence.look(at: record)
      }
    }
    let conventions = evidence.conventions(
      statedDates: options.dateOrder.flatMap { DayText.Order(rawValue: $0.rawValue) },
      statedDecimal: options.decimalSign.map { $0 == .comma ? .comma : .point })
    if !conventions.problems.isEmpty {
      throw DiagnosticError(
        conventions.problems.map { problem in
          ImportMessages.open(problem, titles: compiled.titles) { problemPlaces[$0] }
        })
    }
    file.account.dateOrder = conventions.dates.rawValue
    let rows = MappedRows(
      compiled: compiled, conventions: conventions,
      zone: DayText.offset(compiled.mapping.dialect.zone), loadUnit: options.loadUnit?.rawValue)
    let exercises = ExerciseNames()
    isHeader = true
    let faults = reader.read(bytes) { record in
      if isHeader {
        if !record.bytes.isEmpty { isHeader = false }
        return
      }
      read(record, rows, exercises, into: &file)
    }
    file.close(with: faults, day: rows.calendarDay)
    return file
  }

  private func read(
    _ record: CSVRecord, _ rows: MappedRows, _ exercises: ExerciseNames,
    into file: inout ImportedFile
  ) {
    guard file.admits(record, patient: "", day: rows.calendarDay) else { return }
    switch rows.rows(of: record) {
    case .other(let rowClass): file.count(rowClass)
    case .observations(let mapped, let notTested):
      file.account.notTested += notTested
      var isUsed = notTested > 0
      for row in mapped { isUsed = use(row, of: record, exercises, in: &file) || isUsed }
      file.count(isUsed ? .used : .rejected)
    }
  }

  /// True if the row gave an observation.
  private func use(
    _ mapped: MappedRow, of record: CSVRecord, _ exercises: ExerciseNames,
    in file: inout ImportedFile
  ) -> Bool {
    let header = LogHeader(titles: compiled.titles, columns: mapped.columns)
    var importer = RowImporter(
      record: record, header: header, texts: mapped.texts, path: file.account.path,
      row: file.reference(record.firstLine), exercises: exercises)
    do {
      let row = try importer.read()
      file.use(row, of: record, patientColumn: max(0, mapped.columns[LogField.patient.rawValue]))
      if options.keepsCells { file.cells.append(CanonicalCells.of(row, importer.cells)) }
      return true
    } catch let error as CellError {
      file.reject(record, error.diagnostic, patient: "")
      if let question = importer.question { file.questions.append(question) }
      return false
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }
}
