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
}
