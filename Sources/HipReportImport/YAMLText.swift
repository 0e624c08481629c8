internal import Yams

/// What is asked of a YAML file before it is read: a small one can stand for more than fits into memory.
enum YAMLText {
  /// A profile or a mapping is a page, not a book.
  private static let largest = 256 * 1024

  /// Why the file is not read; `nil` for nearly every one.
  static func problem(_ bytes: [UInt8]) -> String? {
    if bytes.count > largest { return "it is longer than \(largest / 1024) kB" }
    return growsByAliases(bytes) ? "it refers to itself too often" : nil
  }

  /// A few aliases of aliases grow without bound when they are compared as keys or read one by one, so a file may have
  /// few: what begins with `*` behind a blank or a bracket is counted, inside a quoted text too.
  private static func growsByAliases(_ bytes: [UInt8]) -> Bool {
    let opening = Set(" \n\r\t[{,".utf8)
    func count(_ sign: Unicode.Scalar) -> Int {
      bytes.indices.count { index in
        bytes[index] == UInt8(ascii: sign) && (index == 0 || opening.contains(bytes[index - 1]))
          && index + 1 < bytes.count && bytes[index + 1] > 32
      }
    }
    return count("*") > 8 && count("&") > 0
  }

  /// What is wrong with the text, in plain words, and where.
  static func describe(_ error: YamlError) -> (problem: String, line: Int, column: Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (plain(problem), mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      (
        "\(keys.sorted().joined(separator: ", ")) stands twice",
        context.mark.line, context.mark.column
      )
    default: ("it is not YAML", 1, 1)
    }
  }

  /// The parser speaks of tokens and blocks.
  private static func plain(_ problem: String) -> String {
    if problem.contains("','") || problem.contains("flow") {
      return "a bracket or a comma is missing before this place"
    }
    if problem.contains("cannot start any token") {
      return "a text that begins with this sign, or a tab, needs quotation marks around it"
    }
    if problem.contains("end of stream") { return "a quotation mark is not closed" }
    if problem.contains("mapping values") || problem.contains("':'") {
      return "a colon is missing, is one too many, or stands in a text without quotation marks"
    }
    if problem.contains("block") || problem.contains("indent") {
      return "this line is indented otherwise than those that it belongs to"
    }
    return "it is not YAML: \(problem)"
  }
}
