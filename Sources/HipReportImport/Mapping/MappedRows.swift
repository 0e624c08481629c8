internal import Foundation
internal import HipReportCSV
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
  private final class Template {
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
  /// Fields whose blank cell means what a row above says, and what that was.
  private let filledDown: [LogField]
  private var above: [(field: LogField, text: String)] = []
  /// Where the unit of the last load was stated.
  private(set) var loadUnitSource: LoadUnitSource?

  /// `loadUnit` states the unit of loads where the file does not.
  init(
    _ compiled: CompiledMapping, _ conventions: ColumnEvidence.Conventions, dates: MappedDates,
    loadUnit: String?, path: String
  ) {
    rules = compiled.rules.map(Rule.init)
    missing = compiled.missing
    values = compiled.values
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
        titles: compiled.titles, columns: columns, path: path, range: template.range)
      let readings = LogField.allCases.compactMap { field in
        template.sources[field.rawValue].map {
          MappedReading(field, $0, compiled, conventions, dates)
        }
      }
      return Template(
        template, CellSource(header: header, known: known, mapped: cells), readings,
        fallbacks: template.fallbacks.map {
          MappedReading($0.field, $0.source, compiled, conventions, dates)
        })
    }
  }

  /// Gives every observation of a record to `use`; the cells are valid inside the call only.
  func read(_ record: CSVRecord, use: (CellSource) -> Void) -> Outcome {
    if !filledDown.isEmpty { remember(record) }
    var overrides: [(LogField, String)] = []
    for rule in rules where holds(rule, record) {
      if let rowClass = rule.compiled.rowClass { return .other(rowClass) }
      overrides +=
        rule.compiled.captured.map { filled(rule.compiled.set, $0, record) } ?? rule.compiled.set
    }
    var (observations, notTested) = (0, 0)
    for template in templates {
      if let condition = template.compiled.notTested, holds(condition, record) {
        notTested += 1
        continue
      }
      fill(template, record, overrides)
      if let needs = template.compiled.needs, cells.isBlank(needs) { continue }
      for number in 1...count(template, record) {
        if template.compiled.repeats != nil { cells.set(.set, "\(number)") }
        observations += 1
        use(template.source)
      }
    }
    // A sheet without a single measure of the hip.
    if templates.isEmpty { return .other(.notHip) }
    if observations == 0, notTested == 0 { return .other(.blank) }
    return .observations(observations, notTested: notTested)
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

  /// For how many sets the row stands: one, if it does not say.
  private func count(_ template: Template, _ record: CSVRecord) -> Int {
    guard let column = template.compiled.repeats, let count = record[column].plainNumber,
      count == count.rounded(), (1...50).contains(count)
    else { return 1 }
    return Int(count)
  }

  func calendarDay(_ text: String) -> CalendarDay? {
    dates.iso(text, time: nil).flatMap(CalendarDay.init(iso:))
  }

  private func fill(_ template: Template, _ record: CSVRecord, _ overrides: [(LogField, String)]) {
    cells.removeAll()
    for (field, text) in template.constants { cells.set(field, text) }
    var stated: LoadUnitStatement?
    for reading in template.readings {
      if let unit = reading.read(record, into: cells) { stated = unit }
    }
    for reading in template.fallbacks where cells.isBlank(reading.field) {
      if let unit = reading.read(record, into: cells) { stated = unit }
    }
    for lookup in template.compiled.lookups where lookup.index < record.count {
      let folded = foldedText(record[lookup.index])
      if lookup.map.isEmpty {
        if let meaning = values[lookup.field]?[folded] {
          cells.set(lookup.field, meaning)
        } else {
          cells.set(lookup.field, record[lookup.index])
        }
      } else if let meaning = lookup.map[folded] {
        cells.set(lookup.field, meaning)
      } else {
        cells.clear(lookup.field)
      }
    }
    for (field, text) in above where cells.isBlank(field) { cells.set(field, text) }
    for (field, text) in overrides { cells.set(field, text) }
    if cells.isBlank(.load) { return }
    let unit = stated ?? loadUnit.map { LoadUnitStatement(unit: $0, source: .flag) }
    if let unit {
      cells.set(.unit, unit.unit)
      loadUnitSource = unit.source
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
      let isBlank =
        column >= record.count || record[column].isEmpty
        || missing.contains(foldedText(record[column]))
        || record[column].allSatisfy { $0 == 32 }
      return isBlank == blank
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
