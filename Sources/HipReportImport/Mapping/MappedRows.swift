internal import Foundation
internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// Turns a record of a mapped file into rows of the patient log: the same fields with the same texts.
final class MappedRows {
  /// What a record is.
  enum Outcome {
    case observations(Int, notTested: Int)
    /// No observation, and of which class.
    case other(RecordClass)
  }

  /// One observation of a row, with the readings of its columns.
  final class Template {
    let compiled: CompiledMapping.Template
    let source: CellSource
    let constants: [(field: LogField, text: String)]
    let readings: [MappedReading]
    let fallbacks: [MappedReading]

    init(
      _ compiled: CompiledMapping.Template, _ source: CellSource, _ readings: [MappedReading],
      fallbacks: [MappedReading]
    ) {
      self.compiled = compiled
      self.source = source
      self.readings = readings
      self.fallbacks = fallbacks
      constants = LogField.allCases.compactMap { field in
        compiled.constants[field.rawValue].map { (field, $0) }
      }
    }
  }

  /// A rule, and whether it holds for each text of the column that it looks at, if it looks at one only.
  private final class Rule {
    let compiled: CompiledMapping.RowRule
    let column: Int?
    let answers = Remembered<Bool>()

    init(_ compiled: CompiledMapping.RowRule) {
      self.compiled = compiled
      let columns = compiled.when.columns
      column = columns.count == 1 ? columns.first : nil
    }
  }

  private let templates: [Template]
  private let rules: [Rule]
  private let missing: Set<String>
  private let values: [LogField: [String: String]]
  private let dates: MappedDates
  private let loadUnit: String?
  private let cells: MappedCells
  private let folded = Remembered<String>()
  private let blanks = Remembered<Bool>()
  /// Grades in words, said once of a file.
  private var words: Diagnostic?
  /// Fields whose blank cell means what a row above says, and what that was.
  private let filledDown: [LogField]
  private var above: [(field: LogField, text: String)] = []
  /// Where the unit of the last load was stated.
  private var loadUnitSource: LoadUnitSource?

  /// `loadUnit` states the unit of loads where the file does not.
  init(
    _ compiled: CompiledMapping, _ conventions: ColumnEvidence.Conventions, dates: MappedDates,
    loadUnit: String?, path: String
  ) {
    rules = compiled.rules.map(Rule.init)
    missing = compiled.missing
    values = compiled.values.merging(conventions.values) { own, together in
      own.merging(together) { own, _ in own }
    }
    let values = values
    let personal = PersonTitles.columns(of: compiled.titles)
    self.dates = dates
    self.loadUnit = loadUnit
    filledDown = compiled.mapping.dialect.fillDown.compactMap(LogField.named)
    let known = KnownTexts()
    let cells = MappedCells()
    self.cells = cells
    templates = compiled.templates.map { template in
      var columns = template.sources.map { $0?.index ?? -1 }
      for lookup in template.lookups { columns[lookup.field.rawValue] = lookup.index }
      let header = LogHeader(
        titles: compiled.titles, columns: columns, path: path, range: template.range,
        personal: personal, profile: compiled.mapping.profile)
      let readings = LogField.allCases.compactMap { field in
        template.sources[field.rawValue].map {
          MappedReading(field, $0, compiled, values[field] ?? [:], conventions, dates)
        }
      }
      return Template(
        template, CellSource(header: header, known: known, mapped: cells), readings,
        fallbacks: template.fallbacks.map {
          MappedReading(
            $0.field, $0.source, compiled, values[$0.field] ?? [:], conventions, dates)
        })
    }
  }

  /// Gives every observation of a record to `use`, with what is wrong with it if it cannot be one; the cells are valid
  /// inside the call only.
  func read(_ record: CSVRecord, use: (CellSource, Diagnostic?) -> Void) -> Outcome {
    if !filledDown.isEmpty { remember(record) }
    var overrides: [(LogField, String)] = []
    for rule in rules where holds(rule, record) {
      if let rowClass = rule.compiled.rowClass { return .other(rowClass) }
      overrides +=
        rule.compiled.captured.map { filled(rule.compiled.set, $0, record) } ?? rule.compiled.set
    }
    var (observations, notTested, noSets) = (0, 0, 0)
    // An observation without the value that it needs, and with another one.
    var unplaced: Template?
    for template in templates {
      if let condition = template.compiled.notTested, holds(condition, record) {
        notTested += 1
        continue
      }
      fill(template, record, overrides)
      if !cells.words.isEmpty, lacksForWord(template) {
        notTested += 1
        noteWord(template, record)
        continue
      }
      let needs = template.compiled.needs
      if !needs.isEmpty, !cells.fields.intersects(needs), !cells.moved.intersects(needs) {
        if cells.fields.intersects(Self.measured), unplaced == nil { unplaced = template }
        continue
      }
      guard let count = count(template, record) else {
        observations += 1
        use(template.source, badCount(template, record))
        continue
      }
      if count == 0 { noSets += 1 }
      for number in 0..<count {
        if template.compiled.repeats != nil { cells.set(.set, "\(number + 1)") }
        observations += 1
        use(template.source, nil)
      }
    }
    // A sheet without a single measure of the hip.
    if templates.isEmpty { return .other(.notHip) }
    if observations > 0 || notTested > 0 {
      return .observations(observations, notTested: notTested)
    }
    if noSets > 0 { return .other(.skipped) }
    guard let unplaced else { return .other(.blank) }
    use(unplaced.source, lacking(unplaced, record))
    return .observations(1, notTested: 0)
  }

  /// Fields whose value makes a row more than a blank one.
  private static let measured = FieldSet([
    .value, .reps, .holdSeconds, .durationSeconds, .distanceMetres
  ])
  private static let value = FieldSet([.value])

  /// The measured value is a word, and nothing else makes the row an observation.
  private func lacksForWord(_ template: Template) -> Bool {
    let needs = template.compiled.needs.isEmpty ? Self.value : template.compiled.needs
    return cells.words.intersects(needs) && !cells.fields.intersects(needs)
  }

  private func noteWord(_ template: Template, _ record: CSVRecord) {
    if words != nil {
      words?.count += 1
      return
    }
    let header = template.source.header
    let column = LogField.allCases.lazy.filter(cells.words.contains).compactMap(header.column).first
    words = ImportMessages.wordForNumber(
      record.text(column ?? 0), header.finding(record, column ?? 0))
  }

  /// Gives a file what was found out about the rows that were read since the last time.
  func hand(over file: inout ImportedFile) {
    file.account.loadUnitSource = loadUnitSource ?? file.account.loadUnitSource
    if let words { file.addOnce(words) }
    (words, loadUnitSource) = (nil, nil)
  }

  /// A row that cannot be read may have said something else: those below it are not filled from further up.
  func forget() { above = [] }

  private func remember(_ record: CSVRecord) {
    for reading in templates.first?.readings ?? [] where filledDown.contains(reading.field) {
      cells.removeAll()
      _ = reading.read(record, into: cells)
      if cells.isBlank(reading.field) { continue }
      above.removeAll { $0.field == reading.field }
      above.append((reading.field, cells.bytes(reading.field).text))
    }
    cells.removeAll()
  }

  /// The fields of a rule with what its expression found: `Clamshell left` is a clamshell, done on the left.
  private func filled(
    _ set: [(LogField, String)], _ captured: (column: Int, expression: NSRegularExpression),
    _ record: CSVRecord
  ) -> [(LogField, String)] {
    let text = record.text(captured.column)
    let whole = NSRange(text.startIndex..., in: text)
    guard let match = captured.expression.firstMatch(in: text, range: whole),
      let range = Range(match.range(at: 1), in: text)
    else { return set }
    return set.map { ($0.0, $0.1.replacing("$1", with: text[range])) }
  }

  func calendarDay(_ text: String) -> CalendarDay? {
    dates.iso(text, time: nil).flatMap(CalendarDay.init(iso:))
  }

  private func fill(_ template: Template, _ record: CSVRecord, _ overrides: [(LogField, String)]) {
    cells.removeAll()
    for (field, text) in template.constants { cells.set(field, text) }
    var stated: UnitStatement?
    for reading in template.readings {
      if let unit = reading.read(record, into: cells) { stated = unit }
    }
    for reading in template.fallbacks where cells.isBlank(reading.field) {
      if let unit = reading.read(record, into: cells) { stated = unit }
    }
    for lookup in template.compiled.lookups where lookup.index < record.count {
      let cell = record[lookup.index]
      let folded = foldedText(cell)
      if let meaning = lookup.map[folded] ?? values[lookup.field]?[folded] {
        cells.set(lookup.field, meaning)
      } else if isBlank(cell) {
        cells.clear(lookup.field)
      } else {
        // The row's own reader knows the word, or quotes it.
        cells.set(lookup.field, cell)
      }
    }
    for (field, text) in above where cells.isBlank(field) { cells.set(field, text) }
    for (field, text) in overrides { cells.set(field, text) }
    if cells.isBlank(.load) {
      if let stated { state(stated) }
      return
    }
    let unit = stated ?? loadUnit.map { UnitStatement(field: .load, unit: $0, source: .flag) }
    if let unit {
      state(unit)
      loadUnitSource = unit.source
    }
  }

  private func state(_ unit: UnitStatement) {
    cells.set(.unit, unit.unit)
    if unit.source == .suffix { cells.unitField = unit.field }
  }

  /// Nothing, or a text that says as much.
  func isBlank(_ bytes: CellBytes) -> Bool {
    if bytes.isEmpty { return true }
    return blanks.value(of: bytes) {
      let written = CompiledMapping.written($0.text)
      return written.isEmpty || missing.contains(written)
    }
  }

  private func foldedText(_ bytes: CellBytes) -> String {
    folded.value(of: bytes) { CompiledMapping.folded($0.text) }
  }

  private func holds(_ rule: Rule, _ record: CSVRecord) -> Bool {
    guard let column = rule.column, column < record.count else {
      return holds(rule.compiled.when, record)
    }
    return rule.answers.value(of: record[column]) { _ in holds(rule.compiled.when, record) }
  }

  private func holds(_ condition: CompiledMapping.Condition, _ record: CSVRecord) -> Bool {
    switch condition {
    case .never: return false
    case .isOne(let column, let texts):
      return column < record.count && texts.contains(foldedText(record[column]))
    case .isBlank(let column, let blank):
      return (column >= record.count || isBlank(record[column])) == blank
    case .matches(let column, let expression):
      guard column < record.count else { return false }
      let text = record.text(column)
      return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    case .all(let parts): return parts.allSatisfy { holds($0, record) }
    case .any(let parts): return parts.contains { holds($0, record) }
    case .not(let part): return !holds(part, record)
    }
  }
}
