internal import HipReportCSV
internal import HipReportModel

/// Mends a record that has too many cells because a text with the delimiter in it was written without quotation marks.
///
/// A record is mended only if exactly one way of joining neighbouring cells fits every column. Types alone do not say: a
/// comma may belong to either of two texts. A column whose texts are known from the file's good rows decides.
struct OverflowRepair {
  /// One way of joining cells that fits.
  struct Joining {
    /// The cells that belong together.
    var joined: ClosedRange<Int>
    var cells: [[UInt8]]
  }

  private let compiled: CompiledMapping
  private let conventions: ColumnEvidence.Conventions
  private let dates: MappedDates
  /// Dates, numbers and units: none of them has a delimiter inside.
  private let typedColumns: Set<Int>

  init(
    _ compiled: CompiledMapping, _ conventions: ColumnEvidence.Conventions, _ dates: MappedDates
  ) {
    self.compiled = compiled
    self.conventions = conventions
    self.dates = dates
    var typed: Set<Int> = []
    for template in compiled.templates {
      for field in LogField.allCases {
        guard let source = template.sources[field.rawValue] else { continue }
        if field == .date || LogField.numericSet.contains(field) { typed.insert(source.index) }
        if let unit = source.unitIndex { typed.insert(unit) }
      }
    }
    typedColumns = typed
  }

  /// The only joining that fits; `nil` where none does, or several.
  func joining(of record: CSVRecord) -> Joining? {
    let excess = record.count - compiled.titles.count
    // Without a column of known texts nothing could tell one joining from another.
    guard excess > 0, excess <= 8, !conventions.closed.isEmpty, let raw = rawCells(of: record)
    else { return nil }
    var found: [Joining] = []
    for first in compiled.titles.indices where !typedColumns.contains(first) {
      let joined = first...(first + excess)
      let text = raw[joined].joined(separator: [record.delimiter])
      let cells = raw[..<first] + [Array(text)] + raw[(joined.upperBound + 1)...]
      let joining = Joining(joined: joined, cells: cells.map(Self.trimmed))
      if fits(joining.cells) { found.append(joining) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The cells as they stand between the delimiters; `nil` if any is quoted: it needs no mending.
  private func rawCells(of record: CSVRecord) -> [[UInt8]]? {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in record.raw {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == record.delimiter, !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.count == record.count ? cells : nil
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
    var cell = cell.drop(while: isBlank)
    while let last = cell.last, isBlank(last) { cell.removeLast() }
    // An empty quoted cell is an empty cell.
    if cell.count >= 2, cell.first == UInt8(ascii: "\""), cell.last == UInt8(ascii: "\"") {
      return Array(cell.dropFirst().dropLast())
    }
    return Array(cell)
  }

  private func fits(_ cells: [[UInt8]]) -> Bool {
    let texts = cells.map { String(decoding: $0, as: UTF8.self) }
    for (column, known) in conventions.closed where !texts[column].isEmpty {
      if !known.contains(texts[column]) { return false }
    }
    return compiled.templates.allSatisfy { template in
      LogField.allCases.allSatisfy { field in
        guard let source = template.sources[field.rawValue] else { return true }
        return fits(texts[source.index], field, source)
          && (source.unitIndex.map { isUnit(texts[$0]) } ?? true)
      }
    }
  }

  private func fits(_ text: String, _ field: LogField, _ source: CompiledMapping.Source) -> Bool {
    if text.isEmpty { return true }
    if field == .date { return dates.iso(text, time: nil) != nil }
    guard LogField.numericSet.contains(field) else { return true }
    let decimal = conventions.decimals[source.index] ?? .point
    if UnitText.duration(text, decimal) != nil { return true }
    return NumberText.plain(NumberText.split(text).number, decimal) != nil
  }

  private func isUnit(_ text: String) -> Bool {
    text.isEmpty || UnitText.isKnown(CompiledMapping.folded(text))
  }
}
