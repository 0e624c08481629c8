internal import Foundation
internal import HipReportCSV
internal import HipReportModel

/// Turns a record of a mapped file into rows of the patient log: the same fields with the same texts.
struct MappedRows {
  /// What a record is.
  enum Outcome {
    case observations([MappedRow], notTested: Int)
    /// No observation, and of which class.
    case other(RecordClass)
  }

  let compiled: CompiledMapping
  let conventions: ColumnEvidence.Conventions
  /// Minutes ahead of UTC to which times in UTC are brought; `nil` leaves them.
  let zone: Int?
  /// States the unit of loads that the file does not.
  let loadUnit: String?

  func rows(of record: CSVRecord) -> Outcome {
    var overrides: [(LogField, String)] = []
    for rule in compiled.rules where holds(rule.when, record) {
      if let rowClass = rule.rowClass { return .other(rowClass) }
      overrides += rule.set
    }
    var rows: [MappedRow] = []
    var notTested = 0
    for template in compiled.templates {
      if let condition = template.notTested, holds(condition, record) {
        notTested += 1
        continue
      }
      let row = row(of: record, template, overrides)
      if let needs = template.needs, row.texts[needs.rawValue] == nil { continue }
      rows.append(row)
    }
    if rows.isEmpty, notTested == 0 { return .other(.blank) }
    return .observations(rows, notTested: notTested)
  }

  private func row(
    of record: CSVRecord, _ template: CompiledMapping.Template, _ overrides: [(LogField, String)]
  ) -> MappedRow {
    var row = MappedRow(
      texts: template.constants,
      columns: template.sources.map { $0?.index ?? -1 })
    for field in LogField.allCases {
      guard let source = template.sources[field.rawValue], source.index < record.count else {
        continue
      }
      read(field, source, record, into: &row)
    }
    for lookup in template.lookups where lookup.index < record.count {
      let text = record.text(lookup.index)
      row.columns[lookup.field.rawValue] = lookup.index
      row.texts[lookup.field.rawValue] =
        lookup.map.isEmpty ? text : lookup.map[CompiledMapping.folded(text)]
    }
    for (field, value) in overrides { row.texts[field.rawValue] = value.isEmpty ? nil : value }
    settleLoadUnit(&row)
    return row
  }

  private func read(
    _ field: LogField, _ source: CompiledMapping.Source, _ record: CSVRecord,
    into row: inout MappedRow
  ) {
    guard !record[source.index].isEmpty else { return }
    let text = record.text(source.index)
    let folded = CompiledMapping.folded(text)
    if folded.isEmpty || compiled.missing.contains(folded) { return }
    if let meaning = compiled.values[field]?[folded] {
      row.texts[field.rawValue] = meaning.isEmpty ? nil : meaning
      return
    }
    switch field {
    case .date: row.texts[field.rawValue] = day(text) ?? text
    case _ where LogField.numericSet.contains(field):
      readNumber(text, field, source, record, into: &row)
    default: row.texts[field.rawValue] = text
    }
  }

  func day(_ text: String) -> String? {
    DayText(text)?.iso(conventions.dates, zone: zone)
  }

  func calendarDay(_ text: String) -> CalendarDay? { day(text).flatMap(CalendarDay.init(iso:)) }

  private func readNumber(
    _ text: String, _ field: LogField, _ source: CompiledMapping.Source, _ record: CSVRecord,
    into row: inout MappedRow
  ) {
    if field == .durationSeconds || field == .holdSeconds, let seconds = Self.seconds(text) {
      row.texts[field.rawValue] = seconds == 0 && isZeroMissing(field) ? nil : "\(seconds)"
      return
    }
    let (number, suffix) = NumberText.split(text)
    guard let plain = NumberText.plain(number, conventions.decimals[source.index] ?? .point),
      let value = Double(plain)
    else {
      // The row's own reader says what is wrong with the cell, in its own words.
      row.texts[field.rawValue] = text
      return
    }
    if value == 0, isZeroMissing(field) { return }
    var unit = suffix.isEmpty ? nil : suffix
    if unit == nil, let index = source.unitIndex, index < record.count, !record[index].isEmpty {
      unit = CompiledMapping.folded(record.text(index))
    }
    unit = unit ?? source.unit
    switch field {
    case .load:
      row.texts[field.rawValue] = plain
      row.loadUnit = unit.map(Self.massUnit)
    case .distanceMetres:
      row.texts[field.rawValue] = Self.text(value * Self.metres(unit))
    case .durationSeconds, .holdSeconds:
      row.texts[field.rawValue] = Self.text(value * (unit == "min" ? 60 : 1))
    case .value where unit != nil && row.texts[LogField.unit.rawValue] == nil:
      row.texts[field.rawValue] = plain
      row.texts[LogField.unit.rawValue] = unit
    case .reps where unit.map(Self.isTime) ?? false:
      // `60 seconds` in the column of repetitions is a hold.
      row.texts[LogField.holdSeconds.rawValue] = plain
    default: row.texts[field.rawValue] = plain
    }
  }

  private func isZeroMissing(_ field: LogField) -> Bool { compiled.zeroIsMissing.contains(field) }

  private func settleLoadUnit(_ row: inout MappedRow) {
    guard row.texts[LogField.load.rawValue] != nil else { return }
    if let unit = row.loadUnit ?? loadUnit { row.texts[LogField.unit.rawValue] = unit }
  }

  private static func massUnit(_ unit: String) -> String {
    switch unit.filter({ $0 != "." && $0 != " " }) {
    case "kg", "kgs", "kilogram", "kilograms": "kg"
    case "lb", "lbs", "pound", "pounds": "lb"
    default: unit
    }
  }

  private static func metres(_ unit: String?) -> Double {
    switch unit.map({ $0.filter { $0 != "." && $0 != " " } }) {
    case "km", "kilometers", "kilometres": 1000
    case "mi", "mile", "miles": 1609.344
    case "ft", "feet": 0.3048
    case "yd", "yards": 0.9144
    default: 1
    }
  }

  private static func isTime(_ unit: String) -> Bool {
    ["s", "sec", "secs", "second", "seconds", "sek", "sekunden"].contains(unit)
  }

  /// `0:05:30`, `1:15`; `nil` for a plain number.
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var total = 0
    for part in parts {
      guard let value = Int(part), value >= 0 else { return nil }
      total = total * 60 + value
    }
    return total
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }

  private func holds(_ condition: CompiledMapping.Condition, _ record: CSVRecord) -> Bool {
    switch condition {
    case .never: return false
    case .isOne(let column, let texts):
      return column < record.count && texts.contains(CompiledMapping.folded(record.text(column)))
    case .isBlank(let column, let blank):
      let isBlank =
        column >= record.count || record[column].isEmpty
        || compiled.missing.contains(CompiledMapping.folded(record.text(column)))
        || record.text(column).allSatisfy { $0 == " " }
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

/// One observation of a mapped record: the texts of the patient log's fields, and the columns that they came from.
struct MappedRow {
  /// By the field's number; `nil` is blank.
  var texts: [String?]
  /// By the field's number; -1 for what no column gave.
  var columns: [Int]
  var loadUnit: String?
}
