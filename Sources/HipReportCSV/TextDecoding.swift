public import HipReportDiagnostics

/// The bytes of a text file as UTF-8 without a byte-order mark, and what was found out about them.
public struct DecodedText: Sendable {
  public enum Encoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
  }

  public var bytes: [UInt8]
  public var encoding: Encoding
  public var diagnostics: [Diagnostic]

  /// Decodes a whole file. Throws ``DiagnosticError`` when the bytes are no text at all (a spreadsheet, a database…).
  public init(fileBytes: [UInt8], path: String) throws {
    if let kind = Self.nameOfBinaryFormat(fileBytes) {
      throw DiagnosticError(CSVMessages.notText(kind: kind, path: path))
    }
    let hasMark = fileBytes.starts(with: [0xEF, 0xBB, 0xBF])
    let fileBytes = hasMark ? Array(fileBytes.dropFirst(3)) : fileBytes
    let found = hasMark ? [CSVMessages.byteOrderMark(path: path)] : []
    if let units = Self.utf16Units(of: fileBytes) {
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
      encoding = .utf16
      diagnostics = found + [CSVMessages.utf16(path: path)]
    } else if Self.isUTF8(fileBytes) {
      bytes = fileBytes
      encoding = .utf8
      diagnostics = found
    } else if let mended = StrayBytes(of: fileBytes) {
      bytes = mended.text
      encoding = .utf8
      diagnostics = found + [CSVMessages.strayBytes(mended.count, path: path, line: mended.line)]
    } else {
      bytes = Windows1252.utf8(of: fileBytes[...])
      encoding = .windows1252
      diagnostics = found + [CSVMessages.windows1252(path: path)]
    }
  }

  /// Looked at where they lie: a file may be large, and a string of it would be a second one.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  package static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    (try? UTF8Span(validating: Span(_unsafeElements: bytes))) != nil
  }

  private static func nameOfBinaryFormat(_ bytes: [UInt8]) -> String? {
    let signatures: [(prefix: [UInt8], kind: String)] = [
      (Array("PK\u{3}\u{4}".utf8), "a spreadsheet or zip archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
      (Array("SQLite format 3".utf8), "an SQLite database"),
      (Array("bplist".utf8), "a property list"),
      (Array("%PDF".utf8), "a PDF"),
      (Array("<?xml".utf8), "an XML file"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
      ([0xFF, 0xD8, 0xFF], "a JPEG image"),
      ([0x1F, 0x8B], "a gzip archive")
    ]
    return signatures.first { bytes.starts(with: $0.prefix) }?.kind
      ?? (isJSON(bytes) ? "JSON" : nil)
  }

  /// It begins with an object, or with a list of objects, lists or texts.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(200).filter { $0 > 32 }
    guard start.count > 1 else { return false }
    let (first, second) = (start[0], start[1])
    return first == UInt8(ascii: "{") && second == UInt8(ascii: "\"")
      || first == UInt8(ascii: "[")
        && [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(second)
  }

  /// UTF-16 with a byte-order mark, or without one when every other byte of the beginning is zero.
  private static func utf16Units(of bytes: [UInt8]) -> [UInt16]? {
    let bigEndian: Bool
    var body = bytes[...]
    if bytes.starts(with: [0xFE, 0xFF]) {
      (bigEndian, body) = (true, bytes.dropFirst(2))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (bigEndian, body) = (false, bytes.dropFirst(2))
    } else {
      let head = bytes.prefix(64)
      guard head.count >= 8, head.contains(0) else { return nil }
      let zeroAtEven = head.enumerated().allSatisfy { $0.offset % 2 == 1 || $0.element == 0 }
      let zeroAtOdd = head.enumerated().allSatisfy { $0.offset % 2 == 0 || $0.element == 0 }
      guard zeroAtEven || zeroAtOdd else { return nil }
      bigEndian = zeroAtEven
    }
    var units: [UInt16] = []
    units.reserveCapacity(body.count / 2)
    var index = body.startIndex
    while index + 1 < body.endIndex {
      let (first, second) = (UInt16(body[index]), UInt16(body[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return units
  }
}
