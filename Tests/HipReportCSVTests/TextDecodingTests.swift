import HipReportCSV
import HipReportDiagnostics
import Testing

@Suite struct TextDecodingTests {
  private static let text = "date,note\n2026-05-08,hüfte 腰 👩‍👩‍👧\n"

  private func decode(_ bytes: [UInt8]) throws -> DecodedText {
    try DecodedText(fileBytes: bytes, path: "t.csv")
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-8 stays as it is, without a finding")
  func utf8() throws {
    let decoded = try decode(Array(Self.text.utf8))
    #expect(decoded.bytes == Array(Self.text.utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.diagnostics.isEmpty)
  }

  @Test("A byte-order mark is taken off and noted")
  func byteOrderMark() throws {
    let decoded = try decode([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(decoded.bytes == Array(Self.text.utf8))
    #expect(decoded.diagnostics.map(\.code) == ["csv.byte-order-mark"])
    #expect(decoded.diagnostics.map(\.severity) == [.note])
  }

  @Test("UTF-16 is converted, in both byte orders", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let decoded = try decode(mark + Self.utf16(Self.text, bigEndian: bigEndian))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.text)
    #expect(decoded.encoding == .utf16)
    #expect(decoded.diagnostics.map(\.code) == ["csv.utf-16"])
  }

  @Test("UTF-16 without a byte-order mark is found by its zeros", arguments: [true, false])
  func utf16WithoutMark(bigEndian: Bool) throws {
    let text = "date,kind,direction,side,value,unit,note\n2026-05-08,rom,,,1,deg,腰\n"
    let decoded = try decode(Self.utf16(text, bigEndian: bigEndian))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.encoding == .utf16)
  }

  @Test("A few NUL bytes do not make UTF-16 of a text")
  func nulIsNotUTF16() throws {
    let bytes = Array("date,ki\u{0}nd\n2026-05-08,rom\n".utf8)
    let decoded = try decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.bytes == bytes)
  }

  @Test("Windows-1252 letters are read, with a warning")
  func windows1252() throws {
    let bytes: [UInt8] = [0x80, 0x92, 0x96, 0xE9, 0xFC, 0xDF, 0x20, 0xA0, 0xB0, 0x8E]
    let decoded = try decode(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "€’–éüß \u{A0}°Ž")
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.diagnostics.map(\.code) == ["csv.windows-1252"])
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A stray byte is read by itself; the letters of the rest stay what they are")
  func strayByte() throws {
    let bytes =
      Array("patient,note\nMüller,ok\nMüller,gel".utf8) + [0xE9, 0x0A] + Array("ünd €\n".utf8)
    let decoded = try decode(bytes)
    #expect(
      String(decoding: decoded.bytes, as: UTF8.self)
        == "patient,note\nMüller,ok\nMüller,gelé\nünd €\n")
    #expect(decoded.encoding == .utf8)
    #expect(decoded.diagnostics.map(\.code) == ["csv.stray-bytes"])
    #expect(decoded.diagnostics.first?.location?.line == 3)
  }

  @Test("A file of Windows-1252 in which two letters look like one of UTF-8 stays one")
  func chance() throws {
    let decoded = try decode(Array("M".utf8) + [0xFC, 0x6C, 0xE9, 0x20, 0xC3, 0xA9])
    #expect(decoded.encoding == .windows1252)
  }

  @Test("Every byte decodes to text: no file of single bytes is lost")
  func everyByte() throws {
    for byte in UInt8(1)...255 {
      let decoded = try decode([97, byte, 44, 98])
      let text = String(decoding: decoded.bytes, as: UTF8.self)
      #expect(text.unicodeScalars.count == 4, "byte \(byte)")
      #expect(text.hasPrefix("a") && text.hasSuffix(",b"), "byte \(byte)")
    }
  }

  struct Magic: CustomTestStringConvertible {
    var bytes: [UInt8]
    var name: String
    var testDescription: String { name }

    init(_ bytes: [UInt8], _ name: String) { (self.bytes, self.name) = (bytes, name) }
  }

  static let magics: [Magic] = [
    Magic([0x50, 0x4B, 0x03, 0x04, 0x14], "spreadsheet"),
    Magic([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Excel"),
    Magic(Array("SQLite format 3\u{0}".utf8), "SQLite"),
    Magic(Array("bplist00".utf8), "property list"), Magic(Array("%PDF-1.7".utf8), "PDF"),
    Magic(Array("<?xml version".utf8), "XML"),
    Magic([0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), Magic([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
    Magic([0x1F, 0x8B, 0x08], "gzip")
  ]

  @Test("What is no text is refused by name, with what to do", arguments: magics)
  func notText(magic: Magic) throws {
    let error = #expect(throws: DiagnosticError.self) {
      try decode(magic.bytes + Array("date,kind\n".utf8))
    }
    let finding = try #require(error?.diagnostics.first)
    #expect(finding.code == "csv.not-text")
    #expect(finding.severity == .error)
    #expect(finding.message.contains(magic.name))
    #expect(finding.hint?.contains("CSV") == true)
  }

  @Test("Nothing and next to nothing decode without a finding")
  func tiny() throws {
    for bytes in [[], [10], [44], [0], [0xC3, 0xA9]] as [[UInt8]] {
      let decoded = try decode(bytes)
      #expect(decoded.bytes == bytes)
      #expect(decoded.diagnostics.isEmpty)
    }
  }
}
