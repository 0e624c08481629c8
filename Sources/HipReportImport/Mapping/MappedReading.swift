internal import HipReportCSV
internal import HipReportModel

/// Reads one column of a mapped file as a field of the patient log. What a text of the column means is found out once.
///
/// An object, because every row asks each of them.
final class MappedReading {
  /// What a cell means, but for a unit that another column names.
  private enum Meaning {
    case nothing
    case text(LogField, String)
    /// With the unit that the cell itself names.
    case number(LogField, plain: String, Double, unit: String?)
  }

  let field: LogField
  private let source: CompiledMapping.Source
  private let compiled: CompiledMapping
  private let decimal: NumberText.Decimal
  private let dates: MappedDates
  private let meanings = Remembered<Meaning>()
  private let units = Remembered<String>()
  /// Days without their times, where nothing but the day matters.
  private let days = Remembered<String?>()
  private let isDayAlone: Bool

  init(
    _ field: LogField, _ source: CompiledMapping.Source, _ compiled: CompiledMapping,
    _ conventions: ColumnEvidence.Conventions, _ dates: MappedDates
  ) {
    self.field = field
    self.source = source
    self.compiled = compiled
    self.dates = dates
    isDayAlone =
      field == .date && compiled.values[.date] == nil
      && !compiled.missing.contains { $0.first?.isNumber ?? false }
    decimal = conventions.decimals[source.index] ?? .point
  }

  /// Puts the cell into its field, or into the one that its unit chooses; returns the unit of a load.
  func read(_ record: CSVRecord, into cells: MappedCells) -> LoadUnitStatement? {
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
    case .text(let field, let text):
      cells.set(field, text)
      return nil
    case .number(let field, let plain, let value, let unit):
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
    return units.value(of: record[index]) { CompiledMapping.folded($0.text) }
  }

  private func meaning(of cell: CellBytes) -> Meaning {
    let text = cell.text
    let folded = CompiledMapping.folded(text)
    if folded.isEmpty || compiled.missing.contains(folded) { return .nothing }
    if let meaning = compiled.values[field]?[folded] {
      return meaning.isEmpty ? .nothing : .text(field, meaning)
    }
    if field == .date { return .text(.date, dates.iso(text, time: nil) ?? text) }
    return LogField.numericSet.contains(field) ? number(text) : .text(field, text)
  }

  private func number(_ text: String) -> Meaning {
    if field == .durationSeconds || field == .holdSeconds, let seconds = UnitText.seconds(text) {
      return seconds == 0 && isZeroMissing(field) ? .nothing : .text(field, "\(seconds)")
    }
    let (number, suffix) = NumberText.split(text)
    guard let plain = NumberText.plain(number, decimal), let value = Double(plain) else {
      // The row's own reader says what is wrong with the cell, in its own words.
      return .text(field, text)
    }
    var (field, unit) = (field, suffix.isEmpty ? nil : suffix)
    if let chosen = source.suffixes[CompiledMapping.folded(suffix)] {
      (field, unit) = (chosen.field, chosen.unit)
    } else if field == .reps, UnitText.isSeconds(suffix) {
      // `60 seconds` in the column of repetitions is a hold.
      (field, unit) = (.holdSeconds, "s")
    }
    if value == 0, isZeroMissing(field) { return .nothing }
    return .number(field, plain: plain, value, unit: unit)
  }

  private func put(
    _ field: LogField, _ plain: String, _ value: Double, _ unit: String?,
    _ origin: LoadUnitSource, into cells: MappedCells
  ) -> LoadUnitStatement? {
    switch field {
    case .load:
      cells.set(field, plain)
      return unit.map { LoadUnitStatement(unit: UnitText.mass($0), source: origin) }
    case .distanceMetres: cells.set(field, UnitText.number(value * UnitText.metres(unit)))
    case .durationSeconds, .holdSeconds:
      let seconds = value * UnitText.seconds(inUnit: unit)
      cells.set(field, seconds == value ? plain : UnitText.number(seconds))
    case .value:
      cells.set(field, plain)
      if let unit, cells.isBlank(.unit) { cells.set(.unit, unit) }
    default: cells.set(field, plain)
    }
    return nil
  }

  private func isZeroMissing(_ field: LogField) -> Bool { compiled.zeroIsMissing.contains(field) }
}

/// Where the unit of a load is stated.
public enum LoadUnitSource: String, Sendable {
  case suffix, column, header, mapping, flag
}

/// The unit of a load and where it is stated.
struct LoadUnitStatement {
  var unit: String
  var source: LoadUnitSource
}

/// Units as exports write them.
enum UnitText {
  private static func bare(_ unit: String) -> String {
    unit.filter { $0 != "." && $0 != " " }
  }

  /// `kg` or `lb`; any other text stays, for the row's reader to refuse.
  static func mass(_ unit: String) -> String {
    switch bare(unit) {
    case "kg", "kgs", "kilogram", "kilograms": "kg"
    case "lb", "lbs", "pound", "pounds": "lb"
    default: unit
    }
  }

  /// A unit of loads, distances or times, or none of them.
  static func isKnown(_ unit: String) -> Bool {
    ["kg", "lb"].contains(mass(unit)) || ["m", "meters", "metres"].contains(bare(unit))
      || metres(unit) != 1 || seconds(inUnit: unit) != 1 || isSeconds(unit)
  }

  /// Metres in one of the unit; one where there is none.
  static func metres(_ unit: String?) -> Double {
    switch unit.map(bare) {
    case "km", "kilometers", "kilometres": 1000
    case "mi", "mile", "miles": 1609.344
    case "ft", "feet": 0.3048
    case "yd", "yards": 0.9144
    default: 1
    }
  }

  static func seconds(inUnit unit: String?) -> Double {
    switch unit.map(bare) {
    case "min", "mins", "minute", "minutes": 60
    case "h", "hour", "hours": 3600
    default: 1
    }
  }

  static func isSeconds(_ unit: String) -> Bool {
    ["s", "sec", "secs", "second", "seconds", "sek", "sekunden"].contains(bare(unit))
  }

  /// `0:05:30`, `1:15`; `nil` for a plain number.
  static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var total = 0
    for part in parts {
      guard let value = Int(part), (0..<100_000).contains(value) else { return nil }
      total = total * 60 + value
    }
    return total
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
