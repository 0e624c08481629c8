/// A cell as the oracle sees it: its text, and where it stands in the file.
struct OracleCell: Equatable {
  var text: String
  /// Physical line from 1, and characters in that line from 0.
  var line: Int
  var column: Int
  /// The first column behind the cell, in its first line.
  var endColumn: Int
}

struct OracleRecord: Equatable {
  var cells: [OracleCell]
  var firstLine: Int
  var lastLine: Int
  var raw: String
}

/// RFC 4180 read in the slowest and plainest way, for faultless text: a line is blank when it holds blanks only, and
/// blanks around a cell do not belong to it unless they are quoted.
struct Oracle {
  private let text: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var records: [OracleRecord] = []

  static func read(_ text: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) -> [OracleRecord] {
    var oracle = Oracle(text: text, delimiter: delimiter)
    while oracle.position < text.count { oracle.record() }
    return oracle.records
  }

  private init(text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  private func isLineEnd(_ index: Int) -> Bool { text[index] == 10 || text[index] == 13 }
  private func isBlank(_ index: Int) -> Bool {
    text[index] == 32 || (text[index] == 9 && delimiter != 9)
  }

  private mutating func record() {
    let start = position
    while position < text.count, isBlank(position) { position += 1 }
    if position == text.count || isLineEnd(position) {
      skipLineEnd()
      return
    }
    position = start
    var cells = [cell()]
    while position < text.count, text[position] == delimiter {
      position += 1
      cells.append(cell())
    }
    precondition(position == text.count || isLineEnd(position), "the text is not faultless")
    let raw = String(decoding: text[start..<position], as: UTF8.self)
    records.append(
      OracleRecord(
        cells: cells, firstLine: line(of: start), lastLine: line(of: position), raw: raw))
    skipLineEnd()
  }

  private mutating func skipLineEnd() {
    guard position < text.count else { return }
    let isPair = text[position] == 13 && position + 1 < text.count && text[position + 1] == 10
    position += isPair ? 2 : 1
  }

  private mutating func cell() -> OracleCell {
    let start = position
    var content: [UInt8] = []
    while position < text.count, isBlank(position) { position += 1 }
    if position < text.count, text[position] == UInt8(ascii: "\"") {
      position += 1
      while true {
        if text[position] != UInt8(ascii: "\"") {
          content.append(text[position])
        } else if position + 1 < text.count, text[position + 1] == UInt8(ascii: "\"") {
          content.append(text[position])
          position += 1
        } else {
          break
        }
        position += 1
      }
      position += 1
      while position < text.count, isBlank(position) { position += 1 }
    } else {
      while position < text.count, text[position] != delimiter, !isLineEnd(position) {
        content.append(text[position])
        position += 1
      }
      while let last = content.last, last == 32 || (last == 9 && delimiter != 9) {
        content.removeLast()
      }
    }
    let lineStart = (0..<start).last { isLineEnd($0) }.map { $0 + 1 } ?? 0
    let lineEnd = (start..<text.count).first { isLineEnd($0) } ?? text.count
    return OracleCell(
      text: String(decoding: content, as: UTF8.self), line: line(of: start),
      column: characters(lineStart..<start),
      endColumn: characters(lineStart..<min(position, lineEnd)))
  }

  private func characters(_ range: Range<Int>) -> Int {
    String(decoding: text[range], as: UTF8.self).count
  }

  /// The physical line of a byte: one more than the line ends before it, CRLF being one.
  private func line(of position: Int) -> Int {
    var line = 1
    for index in 0..<position where isLineEnd(index) {
      let isFirstOfPair = text[index] == 13 && index + 1 < text.count && text[index + 1] == 10
      if !isFirstOfPair { line += 1 }
    }
    return line
  }
}
