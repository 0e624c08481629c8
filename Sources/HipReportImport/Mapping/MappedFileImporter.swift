internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Reads one file through a mapping: once for what its columns prove, once for its rows.
struct MappedFileImporter {
  let input: InputBytes
  let fileIndex: Int
  let options: ImportOptions
  let compiled: CompiledMapping

  func read(
    _ bytes: [UInt8], _ delimiter: UInt8, into empty: ImportedFile
  ) throws -> ImportedFile {
    var file = empty
    file.account.profile = compiled.mapping.profile
    let reader = CSVReader(path: input.path, delimiter: delimiter)
    var evidence = ColumnEvidence(compiled)
    var isHeader = true
    var problemPlaces: [Int: Finding] = [:]
    _ = reader.read(bytes) { record in
      if isHeader {
        if record.bytes.isEmpty { return }
        isHeader = false
        for column in 0..<record.count {
          problemPlaces[column] = record.finding(column, input.path)
        }
        if !compiled.unused.isEmpty {
          file.diagnostics.append(
            ImportMessages.columnsNotUsed(
              compiled.unused.map { compiled.titles[$0] }, compiled.mapping.profile,
              record.finding(compiled.unused[0], input.path)))
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
    for fault in faults {
      file.account.counts[.rejected, default: 0] += 1
      file.diagnostics.append(fault.diagnostic)
      file.rejects.append(
        RejectedRow(
          path: input.path, line: fault.line, code: fault.diagnostic.code,
          message: fault.diagnostic.message, header: compiled.titles, cells: [fault.raw]))
    }
    file.diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    file.rejects.sort { $0.line < $1.line }
    file.fatal = yieldProblems(of: file)
    return file
  }

  private func read(
    _ record: CSVRecord, _ rows: MappedRows, _ exercises: ExerciseNames,
    into file: inout ImportedFile
  ) {
    if record.bytes.isEmpty {
      file.account.counts[.blank, default: 0] += 1
      return
    }
    guard record.count == compiled.titles.count else {
      let first = min(record.count, compiled.titles.count)
      let isLong = record.count > compiled.titles.count
      reject(
        record,
        ImportMessages.width(
          record.count, compiled.titles.count,
          record.finding(isLong ? first : max(0, first - 1), input.path)), in: &file)
      file.account.counts[.rejected, default: 0] += 1
      // Cells that moved may be under other titles: any of them may be the day.
      let cells = (0..<record.count).map(record.text)
      file.ask(
        about: cells,
        day: cells.lazy.compactMap { rows.day($0).flatMap(CalendarDay.init(iso:)) }.first,
        RowReference(file: fileIndex, line: record.firstLine))
      return
    }
    switch rows.rows(of: record) {
    case .other(let rowClass): file.account.counts[rowClass, default: 0] += 1
    case .observations(let mapped, let notTested):
      file.account.notTested += notTested
      var isUsed = notTested > 0
      for row in mapped { isUsed = use(row, of: record, exercises, in: &file) || isUsed }
      file.account.counts[isUsed ? .used : .rejected, default: 0] += 1
    }
  }

  /// True if the row gave an observation.
  private func use(
    _ mapped: MappedRow, of record: CSVRecord, _ exercises: ExerciseNames,
    in file: inout ImportedFile
  ) -> Bool {
    let header = LogHeader(titles: compiled.titles, columns: mapped.columns)
    var importer = RowImporter(
      record: record, header: header, texts: mapped.texts, path: input.path,
      row: RowReference(file: fileIndex, line: record.firstLine), exercises: exercises)
    do {
      let row = try importer.read()
      file.account.observations[row.observation.kind, default: 0] += 1
      if let day = row.observation.day {
        file.account.firstDay = min(file.account.firstDay ?? day, day)
        file.account.lastDay = max(file.account.lastDay ?? day, day)
      }
      if case .set(let set) = row.observation {
        if set.loadKilograms != nil { file.account.loadUnits.insert("kg") }
        if set.loadWithoutUnit != nil { file.account.loadUnits.insert("") }
      }
      file.diagnostics += row.warnings
      if row.symptom != nil { file.account.observations[.symptom, default: 0] += 1 }
      if row.patient.isEmpty {
        let finding = record.finding(max(0, mapped.columns[LogField.patient.rawValue]), input.path)
        file.rowsWithoutPatient.append(
          (file.rows.count, rejected(record, ImportMessages.patientBlank(finding)), finding))
      }
      file.rows.append((RowReference(file: fileIndex, line: record.firstLine), row))
      if options.keepsCells { file.cells.append(CanonicalCells.of(row, importer.cells)) }
      return true
    } catch let error as CellError {
      reject(record, error.diagnostic, in: &file)
      if let question = importer.question { file.questions.append(question) }
      return false
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }

  private func reject(_ record: CSVRecord, _ diagnostic: Diagnostic, in file: inout ImportedFile) {
    file.diagnostics.append(diagnostic)
    file.rejects.append(rejected(record, diagnostic))
  }

  private func rejected(_ record: CSVRecord, _ diagnostic: Diagnostic) -> RejectedRow {
    RejectedRow(
      path: input.path, line: record.firstLine, code: diagnostic.code, message: diagnostic.message,
      header: compiled.titles, cells: (0..<record.count).map(record.text))
  }

  private func yieldProblems(of file: ImportedFile) -> [Diagnostic] {
    let account = file.account
    let (rejected, records) = (account.count(.rejected), account.records)
    if records == 0 { return [ImportMessages.headerOnly(input.path)] }
    if account.count(.used) == 0 {
      return [ImportMessages.nothingUsable(input.path, records: records)]
    }
    if rejected >= 10, rejected * 5 > records {
      return [ImportMessages.mostlyRejected(input.path, rejected: rejected, records: records)]
    }
    return []
  }
}
