internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel
internal import HipReportReference

/// Reads one file through a mapping: once for what its columns prove, once for its rows.
///
/// An object, because a structure with so many parts would be copied for every row.
final class MappedFileImporter: Sendable {
  let options: ImportOptions
  let compiled: CompiledMapping
  let needsPatient: Bool
  private let dateColumn: Int?

  init(options: ImportOptions, compiled: CompiledMapping, needsPatient: Bool) {
    self.options = options
    self.compiled = compiled
    self.needsPatient = needsPatient
    dateColumn = compiled.columns(of: [.date]).first
  }

  func read(_ whole: FileBody, into empty: ImportedFile) throws -> ImportedFile {
    var (start, body) = (empty, whole)
    let path = body.reader.path
    start.titles = compiled.titles
    start.patientColumn = compiled.column(of: .patient)
    start.account.profile = compiled.mapping.profile
    try requireDate(body)
    let conventions = try conventions(body, &start)
    // What a row above said is known to who reads them all.
    if !compiled.mapping.dialect.fillDown.isEmpty { body.workers = 1 }
    start.account.dateOrder = conventions.dates.rawValue
    let stated = TimeZoneRule(compiled.mapping.locale.zone)
    if stated == nil, let name = options.zone?.unknownName, try statesOffset(body) {
      start.diagnostics.append(ImportMessages.zoneUnknown(name, path))
    }
    let zone = stated ?? options.zone
    let days = MappedDates(order: conventions.dates, zone: zone)
    return try body.read(
      into: start, day: { days.iso($0, time: nil).flatMap(CalendarDay.init(iso:)) }
    ) { [self] in
      let rows = MappedRows(
        compiled, conventions, dates: days, loadUnit: options.loadUnit?.rawValue, path: path)
      let repair = OverflowRepair(compiled, conventions, days)
      return RowReader(
        read: { [self] record, file in
          file.countRecord()
          if record.count > compiled.titles.count, let joining = repair.joining(of: record) {
            mend(record, joining, rows, into: &file)
          } else {
            read(record, rows, into: &file)
          }
        },
        finish: { rows.hand(over: &$0) })
    }
  }

  /// A mapping without a day would have every row rejected for one: the mapping is to be mended, not the rows.
  private func requireDate(_ body: FileBody) throws {
    if compiled.says(.date) || compiled.templates.isEmpty { return }
    let table = try DraftTable(titles: compiled.titles, body)
    let target = Array(LogField.date.name.utf8)
    let misspelt = compiled.mapping.columns.keys.sorted().first { name in
      LogField.named(name) == nil && editDistance(target, Array(name.utf8), limit: 1) != nil
    }
    let place = Finding(
      location: SourceLocation(path: body.reader.path, line: body.part.firstLine - 1))
    throw DiagnosticError(
      ImportMessages.mapNoDate(
        compiled.mapping.profile,
        looksLikeIt: DraftColumns.dateColumn(table.titles, table.cells).map { table.titles[$0] },
        misspelt: misspelt, place))
  }

  /// What the columns prove; throws what they leave open.
  private func conventions(
    _ body: FileBody, _ file: inout ImportedFile
  ) throws -> ColumnEvidence.Conventions {
    var evidence = ColumnEvidence(compiled, path: body.reader.path)
    try body.visit { evidence.look(at: $0) }
    let conventions = evidence.conventions(
      statedDates: options.dateOrder.flatMap { DayText.Order(rawValue: $0.rawValue) },
      statedDecimal: options.decimalSign.map { $0 == .comma ? .comma : .point })
    file.diagnostics += evidence.personsIgnored.map {
      ImportMessages.personsIgnored(compiled.titles[$0.column], $0.count, body.reader.path)
    }
    if conventions.problems.isEmpty { return conventions }
    throw DiagnosticError(
      conventions.problems.map { problem in
        ImportMessages.open(
          problem, titles: compiled.titles, readings: evidence.readings
        ) {
          evidence.place($0)
            ?? Finding(
              location: SourceLocation(path: body.reader.path, line: body.part.firstLine - 1))
        }
      })
  }

  /// Some time of the file is in UTC, or states how far it is ahead.
  private func statesOffset(_ body: FileBody) throws -> Bool {
    guard let column = compiled.column(of: .date) else { return false }
    var found = false
    try body.visit { record in
      if !found { found = DayText(record.text(column))?.offset != nil }
    }
    return found
  }

  /// Uses a record whose cells can be joined in one way only, if that was asked for; else says what would be used.
  private func mend(
    _ record: CSVRecord, _ joining: OverflowRepair.Joining, _ rows: MappedRows,
    into file: inout ImportedFile
  ) {
    let finding = file.finding(record, joining.joined.lowerBound)
    let title = compiled.titles[joining.joined.lowerBound]
    let text = String(decoding: joining.cells[joining.joined.lowerBound], as: UTF8.self)
    if options.repairsOverflow {
      file.diagnostics.append(ImportMessages.repaired(title, text, joining.joined, finding))
      record.withCells(joining.cells) { read($0, rows, into: &file) }
    } else {
      let width = ImportMessages.repairable(
        record.count, compiled.titles.count, title, text, joining.joined, finding)
      file.rejectWidth(of: record, width, day: rows.calendarDay)
    }
  }

  private func read(_ record: CSVRecord, _ rows: MappedRows, into file: inout ImportedFile) {
    guard file.admits(record, day: rows.calendarDay) else { return rows.forget() }
    if let date = dateColumn, file.passesOverTotals(record, date) { return }
    var isUsed = false
    let (rejects, findings) = (file.rejects.count, file.diagnostics.count)
    let outcome = rows.read(record) { source, problem in
      let cells = CellReader(record: record, source: source)
      isUsed = use(cells, problem, in: &file) || isUsed
    }
    switch outcome {
    case .other(let rowClass): file.count(rowClass)
    case .observations(_, let notTested):
      file.account.notTested += notTested
      isUsed = isUsed || notTested > 0
      if isUsed, file.rejects.count > rejects { file.keepInPart(sinceFinding: findings) }
      file.count(isUsed ? .used : .rejected)
    }
  }

  private func lookAtLoad(_ cells: CellReader, in file: inout ImportedFile) {
    guard let load = (try? cells.number(.load)) ?? nil,
      let unit = LogVocabulary.loadUnits[cells.bytes(.unit)]
    else { return }
    file.loadGrid.add(load, unit, line: cells.record.firstLine)
  }

  /// True if the row gave an observation; `problem` is what keeps it from being one.
  private func use(
    _ cells: CellReader, _ problem: Diagnostic?, in file: inout ImportedFile
  ) -> Bool {
    var importer = RowImporter(
      cells: cells, row: file.reference(cells.record.firstLine), needsPatient: needsPatient,
      keepsSets: file.keepsSets)
    do {
      if let problem { throw CellError(diagnostic: problem) }
      let row = try importer.read()
      file.use(row, cells)
      if row.load == .kilograms || row.load == .pounds { lookAtLoad(cells, in: &file) }
      if options.keepsCells { file.cells.append(CanonicalCells.of(row, cells)) }
      return true
    } catch let error as CellError {
      file.reject(cells.record, error.diagnostic, patient: cells.text(.patient) ?? "")
      if let question = importer.question { file.questions.append(question) }
      return false
    } catch {
      preconditionFailure("a row throws CellError only: \(error)")
    }
  }
}
