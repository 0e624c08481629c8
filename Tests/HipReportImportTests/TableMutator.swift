/// Makes damaged copies of a CSV file, the same ones for the same seed: what editors, spreadsheets, phones, mail programs
/// and half-finished downloads do to one, and what nobody would.
struct TableMutator {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let oddCells = [
    "", " ", "-", "\"", "\"\"", "\"a", "a\"b", "'", ",", ";", "\t", "\u{0}", "\r", "\n",
    "\"two\nlines\"", "1e400",
    "-1e400", "nan", "inf", "-0", "0", "1e-400", "0x10", "9223372036854775808",
    "-9223372036854775808",
    "0-9223372036854775807", "1,234,567.8", "1.234.567,8", "12,5", "12.5", "1 000", "٣٤", "½", "²",
    "−5", "+5", "1e5",
    String(repeating: "9", count: 400), "12:34:56", "99999:99999", "-1:00", ":", "0:0",
    "60 secondi", "20,00 kg", "45 lb",
    "5\u{301}", "999999999", "1000000", "0000-00-00", "2026-02-30", "9999-12-31", "1899-12-31",
    "2200-01-01",
    "31/12/2025", "12/31/2025", "1/2/03", "2026-05-08T23:59:59.999Z", "2026-01-01T00:00:00+99:99",
    "29 Feb 2025, 25:61", "3 mars 2026", "4 de mayo de 2026", "März 5 2026",
    "Mon, 4 May 2026, 11:00 PM", "mar. 3 mar. 26",
    "yes", "no", "left", "L", "both", "rom", "set", "symptom", "goal", "plan", "numbness",
    "pelvic_heaviness", "Rest Timer",
    "8-12", "12-8", "--", "4-/5", "💪🏽", "👩‍⚕️ hip", "ירך ימין", "\u{202E}txet",
    "e\u{301}\u{301}\u{301}", "\u{FEFF}date",
    "\u{1B}[2J", "=cmd()", "../../x", "腰", "n/a", "null", "date", "P-1", "P-2"
  ]

  private static let bytes: [[UInt8]] = [
    [0], [10], [13], [13, 10], [0x22], [0x22, 0x22], [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    [0xEF, 0xBB, 0xBF], [0xFE, 0xFF],
    [0x2C], [0x3B], [9], [0x1B, 0x5B], [0xF0, 0x9F], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0x80]
  ]

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
  mutating func upTo(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &generator) }
  mutating func oneOf<Element>(_ list: [Element]) -> Element { list[upTo(list.count)] }

  /// A copy with one to six injuries, and now and then in another encoding. Of a long file mostly an excerpt is taken.
  mutating func mutated(_ original: [UInt8], joining other: [UInt8]) -> [UInt8] {
    var bytes = original.count > 4096 && !chance(100) ? excerpt(of: original) : original
    for _ in 0...upTo(6) {
      switch upTo(12) {
      case 0...5: injureTable(&bytes, other)
      case 6, 7: injureCell(&bytes)
      default: injureBytes(&bytes)
      }
    }
    return chance(5) ? encoded(bytes) : bytes
  }

  private mutating func excerpt(of bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 10)
    let start = 1 + upTo(lines.count - 1)
    let end = min(lines.count, start + 1 + upTo(30))
    return Array((lines[..<1] + lines[start..<end]).joined(separator: [10]))
  }

  // MARK: Lines and columns

  private mutating func injureTable(_ bytes: inout [UInt8], _ other: [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let (one, two) = (upTo(lines.count), upTo(lines.count))
    switch upTo(12) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: two)
    case 2: lines.swapAt(one, two)
    case 3: lines.insert(lines[0], at: one)
    case 4: lines += other.split(separator: 10).map(Array.init)
    case 5: shuffleColumns(&lines)
    case 6: lines[one] += Array(repeating: delimiter(of: bytes), count: 1 + upTo(40))
    case 7: lines[one] = Array(lines[one].prefix(upTo(lines[one].count)))
    case 8: changeDelimiter(&lines, from: delimiter(of: bytes))
    case 9: lines.insert(contentsOf: Array(repeating: [], count: 1 + upTo(300)), at: one)
    case 10: lines.insert(Array(oneOf(Self.oddCells).utf8), at: upTo(2))
    default:
      let end: [UInt8] = oneOf([[13], [13, 10], [13, 13, 10], [10, 13], [10, 10]])
      bytes = Array(lines.joined(separator: end))
      return
    }
    bytes = Array(lines.joined(separator: [10]))
  }

  private mutating func shuffleColumns(_ lines: inout [[UInt8]]) {
    let delimiter = delimiter(of: lines[0])
    let width = lines[0].count { $0 == delimiter } + 1
    let order = Array(0..<width).shuffled(using: &generator)
    // Now and then the header stays as it was, or a column is lost.
    let first = chance(4) ? 1 : 0
    let kept = chance(4) ? order.dropLast() : order[...]
    for index in lines.indices.dropFirst(first) where !lines[index].isEmpty {
      let cells = lines[index].split(separator: delimiter, omittingEmptySubsequences: false)
      lines[index] = Array(
        kept.map { $0 < cells.count ? cells[$0] : [] }.joined(separator: [delimiter]))
    }
  }

  private mutating func changeDelimiter(_ lines: inout [[UInt8]], from old: UInt8) {
    let new = oneOf(Array(",;\t|: .".utf8))
    let count = chance(3) ? 1 + upTo(lines.count) : lines.count
    for index in lines.indices.prefix(count) {
      for place in lines[index].indices where lines[index][place] == old {
        lines[index][place] = new
      }
    }
  }

  private func delimiter(of bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 10 }
    return Array(";\t,".utf8).first { first.contains($0) } ?? UInt8(ascii: ",")
  }

  // MARK: Cells and bytes

  private mutating func injureCell(_ bytes: inout [UInt8]) {
    let delimiter = delimiter(of: bytes)
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let line = chance(6) ? 0 : upTo(lines.count)
    var cells = lines[line].split(separator: delimiter, omittingEmptySubsequences: false)
      .map(Array.init)
    let cell = upTo(cells.count)
    switch upTo(20) {
    case 0: cells[cell] = Array(repeating: oneOf(Array("a1 \",-".utf8)), count: 1 << (8 + upTo(9)))
    case 1: cells[cell] += Array(oneOf(Self.oddCells).utf8)
    case 2: cells[cell] = [0x22] + cells[cell] + [0x22]
    case 3: cells.swapAt(cell, upTo(cells.count))
    default: cells[cell] = Array(oneOf(Self.oddCells).utf8)
    }
    lines[line] = Array(cells.joined(separator: [delimiter]))
    bytes = Array(lines.joined(separator: [10]))
  }

  mutating func injureBytes(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = upTo(bytes.count)
    switch upTo(7) {
    case 0: bytes[place] ^= 1 << UInt8(upTo(8))
    case 1: bytes[place] = UInt8(upTo(256))
    case 2, 3: bytes.insert(contentsOf: oneOf(Self.bytes), at: place)
    case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + upTo(40)))
    case 5: if chance(3) { bytes.removeSubrange(place...) }
    default:
      // A digit of the file becomes another one: values and dates that nobody wrote.
      if let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) {
        bytes[digit] = UInt8(48 + upTo(10))
      }
    }
  }

  /// The file as another program would have saved it.
  private mutating func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch upTo(5) {
    case 0: return [0xEF, 0xBB, 0xBF] + bytes
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 3: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default:
      // What Windows-1252 has no sign for is lost, as it is there.
      return text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : UInt8(ascii: "?") }
    }
  }
}
