internal import CEmbeddedFiles
internal import HipReportCSV

/// An embedded data file as rows of named cells, read by the same CSV reader as a patient's file.
package struct ReferenceTable {
  package struct Row {
    let columns: [String: Int]
    let cells: [String]

    /// The cell of a column; empty if the file has no such column, which the tests of the data files exclude.
    package subscript(_ column: String) -> String { columns[column].map { cells[$0] } ?? "" }
    func number(_ column: String) -> Double? { Double(self[column]) }
    func integer(_ column: String) -> Int? { Int(self[column]) }
    /// A cell that holds several values.
    func list(_ column: String, separator: Unicode.Scalar) -> [String] {
      self[column].utf8.split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
    }
  }

  let header: [String]
  package let rows: [Row]

  package init(named name: String) {
    let file = embedded_file_named(name)
    self.init(
      named: name, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// `name` is for messages only.
  package init(named name: String, bytes: [UInt8]) {
    var header: [String] = []
    var columns: [String: Int] = [:]
    var rows: [Row] = []
    let faults = CSVReader(path: name).read(bytes) { record in
      let cells = (0..<record.count).map(record.text)
      if header.isEmpty {
        header = cells
        for (index, title) in cells.enumerated() { columns[title] = index }
      } else if cells.count == header.count {
        rows.append(Row(columns: columns, cells: cells))
      }
    }
    // The files are part of the program; a test reads each of them and fails on the first faulty row.
    assert(faults.isEmpty && !rows.isEmpty, "embedded file \(name) is damaged")
    self.header = header
    self.rows = rows
  }
}

/// How well a figure is founded.
public enum Confidence: String, Sendable {
  /// It stood in a publication that was read.
  case checked
  /// Computed from checked figures.
  case derived
  /// Widely cited, not yet checked against its source; high, medium or low trust.
  case unverifiedHigh = "unverified-high"
  case unverifiedMedium = "unverified-medium"
  case unverifiedLow = "unverified-low"
  /// A choice of this project, for a clinician to approve.
  case design

  public var isUnverified: Bool {
    self == .unverifiedHigh || self == .unverifiedMedium || self == .unverifiedLow
  }
}
