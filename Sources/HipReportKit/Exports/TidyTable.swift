internal import HipReportCSV

/// One table of the CSV export: which elements of the JSON are its rows, and which keys its columns.
///
/// It is read from the tree that is printed as JSON, so that the two cannot disagree.
struct TidyTable {
  /// Without `.csv`.
  let name: String
  /// Where the rows are: a key, or several whose rows follow each other. An object is one row.
  let sources: [String]
  /// A key below each of them whose elements are the rows.
  let each: String?
  /// Titles with the keys behind them.
  let columns: [(title: String, path: String)]

  /// A column is named by its key, or `title=path`; a path that begins with `/` starts at the element that holds the row.
  init(_ name: String, from sources: String..., each: String? = nil, columns: String) {
    self.name = name
    self.sources = sources
    self.each = each
    self.columns = columns.split(whereSeparator: \.isWhitespace).map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], parts[parts.count - 1])
    }
  }

  /// Its first line, without the line end.
  var header: String { (["patient"] + columns.map(\.title)).joined(separator: ",") }

  /// RFC 4180; the patient stands first in every row, so that the tables of several can be joined.
  func text(of analysis: JSONValue) -> String {
    var writer = CSVWriter()
    writer.append(["patient"] + columns.map(\.title))
    let patient = Self.cell(analysis["patient"])
    for (row, holder) in rows(of: analysis) {
      writer.append(
        [patient]
          + columns.map { column in
            column.path.hasPrefix("/")
              ? Self.cell(holder[String(column.path.dropFirst())]) : Self.cell(row[column.path])
          })
    }
    return writer.text
  }

  private func rows(of analysis: JSONValue) -> [(row: JSONValue, holder: JSONValue)] {
    let holders = sources.flatMap { source in
      source == "/" ? [analysis] : analysis[source]?.elements ?? []
    }
    guard let each else { return holders.map { ($0, $0) } }
    return holders.flatMap { holder in (holder[each]?.elements ?? []).map { ($0, holder) } }
  }

  /// Empty means absent. Several texts of one cell are parted by a semicolon.
  private static func cell(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): value.isFinite ? JSONValue.number(value) : ""
    case .string(let text): CSVWriter.inert(text)
    case .array(let values):
      CSVWriter.inert(
        values.map { if case .string(let text) = $0 { text } else { cell($0) } }
          .joined(separator: ";"))
    // Counts by what is counted, such as `effort_not_told=3`.
    case .object(let members):
      CSVWriter.inert(members.map { "\($0.0)=\(cell($0.1))" }.joined(separator: ";"))
    }
  }
}
