/// Writes RFC 4180 text: comma, LF, quotation marks only where they are needed.
public struct CSVWriter: Sendable {
  public private(set) var text = ""

  public init() {}

  public mutating func append(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\n"
  }

  static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    // libcsv trims blanks around bare cells, so a cell that has them is quoted too.
    let hasOuterBlank =
      cell.first == " " || cell.last == " " || cell.first == "\t" || cell.last == "\t"
    guard needsQuotes || hasOuterBlank else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
