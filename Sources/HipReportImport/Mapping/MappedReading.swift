internal import HipReportCSV
internal import HipReportModel

/// Reads one column of a mapped file as a field of the patient log. What a text of the column means is found out once.
///
/// An object, because every row asks each of them.
final class MappedReading {
  /// What a cell means, but for a unit that another column names.
  private enum Meaning {
    case nothing
    /// A grade in words, such as `WFL`, where a number is meant.
    case word
    case text(LogField, String)
    /// With the unit that the cell itself names.
    case number(LogField, plain: String, Double, unit: String?)
  }

  let field: LogField
  private let source: CompiledMapping.Source
  private let compiled: CompiledMapping
  /// Folded texts and what they mean.
  private let values: [String: String]
  private let decimal: NumberText.Decimal
  private let dates: MappedDates
  private let meanings = Remembered<Meaning>()
  private let units = Remembered<String>()
  /// Days without their times, where nothing but the day matters.
  private let days = Remembered<String?>()
  private let isDayAlone: Bool

  init(
    _ field: LogField, _ source: CompiledMapping.Source, _ compiled: CompiledMapping,
    _ values: [String: String], _ conventions: ColumnEvidence.Conventions, _ dates: MappedDates
  ) {
    self.field = field
    self.source = source
    self.compiled = compiled
    self.values = values
    self.dates = dates
    isDayAlone =
      field == .date && values.isEmpty
      && !compiled.missing.contains { $0.first?.isNumber ?? false }
    decimal = conventions.decimals[source.index] ?? .point
  }

  /// Puts the cell into its field, or into the one that its unit chooses; returns the unit of a load, and the one that
  /// a value's own row states.
  func read(_ record: CSVRecord, into cells: MappedCells) -> UnitStatement? {
    let cell = record[source.index]
    if cell.isEmpty { return nil }
    if field == .date, let timeIndex = source.timeIndex {
      // Two cells make one time, so that neither can be remembered alone.
      let day = dates.iso(cell.text, time: record.text(timeIndex))
      cells.set(.date, day ?? cell.text)
      return nil
    }
    if isDayAlone, let text = cell.isoDayWithLocalTime,
      let day = days.value(of: text, { dates.iso($0.text, time: nil) })
    {
      cells.set(.date, day)
      return nil
    }
    switch meanings.value(of: cell, meaning) {
    case .nothing: return nil
    case .word:
      cells.words.insert(field)
      return nil
    case .text(let field, let text):
      if field != self.field { cells.moved.insert(self.field) }
      cells.set(field, text)
      return nil
    case .number(let field, let plain, let value, let unit):
      if field != self.field { cells.moved.insert(self.field) }
      if let unit { return put(field, plain, value, unit, .suffix, into: cells) }
      if let unit = statedUnit(record) {
        return put(field, plain, value, unit, .column, into: cells)
      }
      let origin = source.isUnitFromTitle ? LoadUnitSource.header : .mapping
      return put(field, plain, value, source.unit, origin, into: cells)
    }
  }

  private func statedUnit(_ record: CSVRecord) -> String? {
    guard let index = source.unitIndex, !record[index].isEmpty else { return nil }
    let unit = units.value(of: record[index]) {
      let text = $0.text
      return compiled.missing.contains(CompiledMapping.written(text))
        ? "" : CompiledMapping.folded(text)
    }
    return unit.isEmpty ? nil : unit
  }

  private func meaning(of cell: CellBytes) -> Meaning {
    let text = cell.text
    let folded = CompiledMapping.folded(text)
    let written = CompiledMapping.written(text)
    if written.isEmpty || compiled.missing.contains(written) { return .nothing }
    let isNumeric = LogField.numericSet.contains(field)
    if isNumeric, compiled.words.contains(folded) { return .word }
    if let meaning = values[folded] {
      return meaning.isEmpty ? .nothing : .text(field, meaning)
    }
    if field == .date { return .text(.date, dates.iso(text, time: nil) ?? text) }
    return isNumeric ? number(text) : .text(field, text)
  }

  /// A number with its unit. Nothing of a cell is cut off: what is not understood as a whole stays as it is, and the row's
  /// own reader says what is wrong with it.
  private func number(_ text: String) -> Meaning {
    if let time = time(text) { return time }
    let (number, suffix) = NumberText.split(text)
    guard let plain = NumberText.plain(number, decimal), let value = Double(plain) else {
      return .text(field, text)
    }
    var target: (field: LogField, unit: String?) = (field, nil)
    if let chosen = source.suffixes[CompiledMapping.folded(suffix)] {
      target = chosen
    } else if !suffix.isEmpty {
      guard let unit = unit(of: suffix) else { return .text(field, text) }
      target = unit
    }
    if value == 0, isZeroMissing(target.field) { return .nothing }
    return .number(target.field, plain: plain, value, unit: target.unit)
  }

  /// `1:30` and `1m 30s`, also in a column of repetitions: a time is no count. There `5m` alone may be metres.
  private func time(_ text: String) -> Meaning? {
    let isTime = field == .durationSeconds || field == .holdSeconds
    guard isTime || field == .reps, let time = UnitText.duration(text, decimal) else { return nil }
    let chosen = time.unit.flatMap { source.suffixes[CompiledMapping.folded($0)]?.field }
    guard time.parts > 1 || (isTime && chosen == nil) else { return nil }
    let target = chosen ?? (isTime ? field : .holdSeconds)
    guard target == .holdSeconds || target == .durationSeconds else { return .text(field, text) }
    if time.seconds == 0, isZeroMissing(field) || isZeroMissing(target) { return .nothing }
    return .text(target, UnitText.number(time.seconds))
  }

  /// What a text behind a number of this field means; `nil` if it is no unit of the field.
  private func unit(of suffix: String) -> (field: LogField, unit: String?)? {
    switch field {
    case .load, .value:
      // `4/5` and `20 kg x 2` are no number with a unit.
      return suffix.first == "/" || suffix.contains(where: \.isNumber) ? nil : (field, suffix)
    case .reps:
      if UnitText.isRepetitions(suffix) { return (field, nil) }
      // `60 seconds` in the column of repetitions is a hold.
      return UnitText.seconds(inUnit: suffix) == nil ? nil : (.holdSeconds, suffix)
    case .distanceMetres, .leverMetres:
      return UnitText.metres(suffix) == nil ? nil : (field, suffix)
    case .holdSeconds, .durationSeconds:
      return UnitText.duration(inUnit: suffix) == nil ? nil : (field, suffix)
    case .pain, .painBefore, .painAfter, .rpe:
      return suffix.filter { $0 != " " } == "/10" ? (field, nil) : nil
    default: return nil
    }
  }

  private func put(
    _ field: LogField, _ plain: String, _ value: Double, _ unit: String?,
    _ origin: LoadUnitSource, into cells: MappedCells
  ) -> UnitStatement? {
    switch field {
    case .load:
      cells.set(field, plain)
      return unit.map { UnitStatement(field: .load, unit: UnitText.mass($0), source: origin) }
    case .distanceMetres, .leverMetres: put(field, plain, value, UnitText.metres(unit), unit, cells)
    case .durationSeconds, .holdSeconds:
      put(field, plain, value, UnitText.duration(inUnit: unit), unit, cells)
    case .value:
      cells.set(field, plain)
      guard let unit else { return nil }
      // What the row itself states wins over everything that is said of the whole file.
      if origin == .suffix || origin == .column {
        return UnitStatement(field: .value, unit: unit, source: origin)
      }
      if origin == .header || cells.isBlank(.unit) { cells.set(.unit, unit) }
    default: cells.set(field, plain)
    }
    return nil
  }

  /// A unit that is none of the field's stays behind its number, for the row's reader to refuse.
  private func put(
    _ field: LogField, _ plain: String, _ value: Double, _ factor: Double?, _ unit: String?,
    _ cells: MappedCells
  ) {
    guard let factor else { return cells.set(field, "\(plain) \(unit ?? "")") }
    cells.set(field, factor == 1 ? plain : UnitText.number(value * factor))
  }

  private func isZeroMissing(_ field: LogField) -> Bool { compiled.zeroIsMissing.contains(field) }
}

/// Where the unit of a load is stated.
public enum LoadUnitSource: String, Sendable {
  case suffix, column, header, mapping, flag
}

/// The unit of a load or a value, and where it is stated.
struct UnitStatement {
  var field: LogField
  var unit: String
  var source: LoadUnitSource
}
