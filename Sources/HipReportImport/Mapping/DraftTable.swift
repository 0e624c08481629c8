internal import HipReportCSV

/// A sheet as a draft looks at it: its titles, and a few of the texts below each.
struct DraftTable {
  private(set) var titles: [String] = []
  private(set) var cells: [[String]] = []
  private(set) var rows = 0
  private let header: Int

  /// As many different texts of a column are looked at.
  private static let distinct = 24

  /// The line of the header, below what may stand above the table.
  static func headerLine(_ bytes: [UInt8], _ reader: CSVReader) -> Int {
    struct Enough: Error {}
    var lines: [(line: Int, cells: [String])] = []
    _ = try? reader.read(bytes) { record in
      if record.bytes.isEmpty { return }
      lines.append((record.firstLine, (0..<record.count).map(record.text)))
      if lines.count > HeaderGuess.longestPreamble { throw Enough() }
    }
    if lines.isEmpty { return 1 }
    return lines[HeaderGuess.index(of: lines.map(\.cells))].line
  }

  init(_ bytes: [UInt8], _ reader: CSVReader, below header: Int) {
    self.header = header
    var (titles, cells, rows): ([String], [[String]], Int) = ([], [], 0)
    _ = reader.read(bytes) { record in
      if record.bytes.isEmpty || record.firstLine < header { return }
      if titles.isEmpty {
        titles = (0..<record.count).map(record.text)
        cells = Array(repeating: [], count: titles.count)
        return
      }
      rows += 1
      Self.add(record, to: &cells)
    }
    (self.titles, self.cells, self.rows) = (titles, cells, rows)
  }

  /// Below a header that is known.
  init(titles: [String], _ body: FileBody) throws {
    header = body.part.firstLine - 1
    var cells = [[String]](repeating: [], count: titles.count)
    try body.visit { Self.add($0, to: &cells) }
    (self.titles, self.cells) = (titles, cells)
  }

  private static func add(_ record: CSVRecord, to cells: inout [[String]]) {
    for index in cells.indices where index < record.count && cells[index].count < distinct {
      let text = record.text(index)
      if !text.isEmpty, !cells[index].contains(text) { cells[index].append(text) }
    }
  }

  /// Columns that may say whose rows these are, where no title does.
  func suspects(_ bytes: [UInt8], _ reader: CSVReader) -> Set<Int> {
    let columns = DraftColumns(titles, cells)
    if columns.has(.patient) || columns.kind != "rom" { return [] }
    func places(_ fields: [LogField]) -> [Int] {
      columns.fields.filter { fields.contains($0.field) }
        .compactMap { field in titles.firstIndex(of: field.column.title) }
    }
    let unused = Set(columns.rest.map(\.title))
    var split = PersonSplit(
      columns: titles.indices.filter { unused.contains(titles[$0]) }, titles: titles,
      date: places([.date]).first, keys: places(PersonSplit.fields), path: reader.path)
    if split.isEmpty { return [] }
    _ = reader.read(bytes) { record in
      if record.firstLine > header, record.count == titles.count { split.look(at: record) }
    }
    return Set(split.found.map(\.column))
  }
}
