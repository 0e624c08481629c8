internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference

/// The rows of one file, each accounted for.
struct ImportedFile {
  var account: FileAccount
  var rows: [(row: RowReference, imported: ImportedRow)] = []
  /// As many as `rows`, if they were asked for.
  var cells: [[String?]] = []
  /// Rows that are not used and speak of a symptom: they are asked about.
  var questions: [UnusedSymptom] = []
  /// Why no report can be made with this file.
  var fatal: [Diagnostic] = []
  var diagnostics: [Diagnostic] = []
  var rejects: [RejectedRow] = []
  /// The places of rows that name no patient, for the case that the file turns out to hold several.
  var rowsWithoutPatient: [(index: Int, reject: RejectedRow, finding: Finding)] = []
}

extension ImportedFile {
  /// A row whose cells cannot be told apart is asked about if any of them is the code of a signal.
  mutating func ask(about cells: [String], day: CalendarDay?, _ row: RowReference) {
    guard let code = cells.lazy.compactMap(SymptomCodes.signal).first else { return }
    questions.append(UnusedSymptom(patient: "", day: day, text: code, exercise: nil, row: row))
  }
}

/// A row that is not used and speaks of a symptom; without a day if that is what could not be read.
struct UnusedSymptom {
  var patient: String
  var day: CalendarDay?
  var text: String
  var exercise: String?
  var row: RowReference
}

/// Reads one patient log. Throws ``DiagnosticError`` when nothing of the file can be used.
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
    var file = ImportedFile(
      account: FileAccount(
        path: input.path, sha256: input.sha256, encoding: text.encoding.rawValue,
        delimiter: String(decoding: [delimiter], as: UTF8.self)),
      diagnostics: text.diagnostics)
    if let compiled = try recognised(text.bytes, delimiter) {
      return try MappedFileImporter(
        input: input, fileIndex: fileIndex, options: options, compiled: compiled
      ).read(text.bytes, delimiter, into: file)
    }
    var header: LogHeader?
    var seen: [[UInt8]: Int] = [:]
    let exercises = ExerciseNames()
    let faults = try CSVReader(path: input.path, delimiter: delimiter).read(text.bytes) { record in
      if let header {
        read(record, header, exercises, &seen, into: &file)
      } else {
        let read = try LogHeader(record, path: input.path)
        file.diagnostics += read.diagnostics
        header = read
      }
    }
    for fault in faults { set(aside: fault, header: header?.titles ?? [], in: &file) }
    // What the reader refused is known only at the end; people mend a file from its top.
    file.diagnostics.sort { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
    file.rejects.sort { $0.line < $1.line }
    file.fatal = yieldProblems(of: file, hasHeader: header != nil)
    return file
  }

  /// The mapping that the header asks for; `nil` for a patient log.
  private func recognised(_ bytes: [UInt8], _ delimiter: UInt8) throws -> CompiledMapping? {
    struct Enough: Error {}
    var found: Result<CompiledMapping?, DiagnosticError> = .success(nil)
    do {
      _ = try CSVReader(path: input.path, delimiter: delimiter).read(bytes) { record in
        if record.bytes.isEmpty { return }
        found = FormatRecognition.mapping(
          for: record, path: input.path, own: options.mappings, among: FormatProfiles.all)
        throw Enough()
      }
    } catch is Enough {}
    return try found.get()
  }

  private func read(
    _ record: CSVRecord, _ header: LogHeader, _ exercises: ExerciseNames,
    _ seen: inout [[UInt8]: Int], into file: inout ImportedFile
  ) {
    if record.bytes.isEmpty {
      file.account.counts[.blank, default: 0] += 1
      return
    }
    if header.isRepeated(in: record) {
      file.account.counts[.skipped, default: 0] += 1
      file.diagnostics.append(ImportMessages.headerRepeated(record.finding(0, input.path)))
      return
    }
    guard record.count == header.titles.count else {
      let first = min(record.count, header.titles.count)
      let finding = record.finding(
        record.count > header.titles.count ? first : max(0, first - 1), input.path)
      reject(
        record, header, ImportMessages.width(record.count, header.titles.count, finding), in: &file)
      file.ask(
        about: (0..<record.count).map(record.text), day: CalendarDay(iso: record.text(0)),
        RowReference(file: fileIndex, line: record.firstLine))
      return
    }
    var importer = RowImporter(
      record: record, header: header, path: input.path,
      row: RowReference(file: fileIndex, line: record.firstLine), exercises: exercises)
    do {
      let row = try importer.read()
      if let line = lineOfDuplicate(record, header, row, &seen) {
        file.account.counts[.duplicate, default: 0] += 1
        file.diagnostics.append(
          ImportMessages.duplicate(ofLine: line, record.finding(0, input.path)))
        return
      }
      use(row, of: record, header, note: importer.note(), in: &file)
      if options.keepsCells { file.cells.append(CanonicalCells.of(row, importer.cells)) }
    } catch let error as CellError {
      reject(record, header, error.diagnostic, in: &file)
      if let question = importer.question { file.questions.append(question) }
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }

  /// A measurement whose every cell, a stated trial included, equals another's was entered twice. Sets never are
  /// duplicates: three equal sets are three sets.
  private func lineOfDuplicate(
    _ record: CSVRecord, _ header: LogHeader, _ row: ImportedRow, _ seen: inout [[UInt8]: Int]
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

  private func use(
    _ row: ImportedRow, of record: CSVRecord, _ header: LogHeader, note: String?,
    in file: inout ImportedFile
  ) {
    file.account.counts[.used, default: 0] += 1
    file.account.observations[row.observation.kind, default: 0] += 1
    let day = row.observation.day
    if let day {
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
      let finding = record.finding(header.column(of: .patient) ?? 0, input.path)
      file.rowsWithoutPatient.append(
        (
          file.rows.count,
          rejected(record, header, ImportMessages.patientBlank(finding)), finding
        ))
    }
    file.rows.append((RowReference(file: fileIndex, line: record.firstLine), row))
  }

  private func reject(
    _ record: CSVRecord, _ header: LogHeader, _ diagnostic: Diagnostic,
    in file: inout ImportedFile
  ) {
    file.account.counts[.rejected, default: 0] += 1
    file.diagnostics.append(diagnostic)
    file.rejects.append(rejected(record, header, diagnostic))
  }

  private func rejected(
    _ record: CSVRecord, _ header: LogHeader, _ diagnostic: Diagnostic
  ) -> RejectedRow {
    RejectedRow(
      path: input.path, line: record.firstLine, code: diagnostic.code, message: diagnostic.message,
      header: header.titles, cells: (0..<record.count).map(record.text),
      patient: header.column(of: .patient).map(record.text) ?? "")
  }

  private func set(aside fault: CSVFault, header: [String], in file: inout ImportedFile) {
    file.account.counts[.rejected, default: 0] += 1
    file.diagnostics.append(fault.diagnostic)
    file.rejects.append(
      RejectedRow(
        path: input.path, line: fault.line, code: fault.diagnostic.code,
        message: fault.diagnostic.message, header: header, cells: [fault.raw]))
    let delimiter = Character(file.account.delimiter)
    let cells = fault.raw.split(separator: delimiter, omittingEmptySubsequences: false).map {
      String($0.filter { $0 != "\"" && $0 != " " })
    }
    file.ask(
      about: cells, day: cells.first.flatMap { CalendarDay(iso: $0) },
      RowReference(file: fileIndex, line: fault.line))
  }

  /// A file that gives next to nothing is another format, not a bad patient log: a report on the rest would mislead.
  private func yieldProblems(of file: ImportedFile, hasHeader: Bool) -> [Diagnostic] {
    let account = file.account
    let (rejected, records) = (account.count(.rejected), account.records)
    if !hasHeader { return [ImportMessages.empty(input.path)] }
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

extension Observation {
  var symptom: SymptomEntry? {
    if case .symptom(let entry) = self { entry } else { nil }
  }

  /// The day of something that was observed; goals and plans are dated but not observed.
  var day: CalendarDay? {
    switch self {
    case .rangeOfMotion(let reading): reading.day
    case .strength(let test): test.day
    case .set(let set): set.day
    case .symptom(let entry): entry.day
    case .outcome(let score): score.day
    case .body(let mass): mass.day
    case .visit(let label), .event(let label): label.day
    case .goal: nil
    case .plan(let item): item.day
    }
  }
}
