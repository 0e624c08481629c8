/// Writes RFC 4180 text: comma, LF, quotation marks only where they are needed.
public struct CSVWriter: Sendable {
  public private(set) var text = ""

  public init() {}

  public mutating func append(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\n"
  }

  /// Text that a spreadsheet would take for a formula, with an apostrophe in front: it is shown, and not run.
  ///
  /// For tables that are opened by hand. Numbers are not given to it, and a patient log, which is read again, neither.
  public static func inert(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": "'" + text
    default: text
    }
  }

  static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    // libcsv trims blanks around bare cells, so a cell that has them is quoted too.
    func isBlank(_ byte: UInt8?) -> Bool { byte == 32 || byte == 9 }
    let hasOuterBlank = isBlank(cell.utf8.first) || isBlank(cell.utf8.last)
    guard needsQuotes || hasOuterBlank else { return cell }
    // By bytes: a quotation mark under a combining mark is one character with it, and must be doubled all the same.
    let quote = UInt8(ascii: "\"")
    let doubled = cell.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
