/// A part of a text that begins where a record begins, so that parts can be read side by side.
package struct CSVPart: Sendable, Equatable {
  /// Its bytes.
  package var range: Range<Int>
  /// The physical line, from 1, on which it begins.
  package var firstLine: Int

  package init(range: Range<Int>, firstLine: Int) {
    self.range = range
    self.firstLine = firstLine
  }

  /// Divides the part into some of about equal size, each cut behind a line end that lies outside quotation marks.
  ///
  /// A stray quotation mark puts a cut inside a record. Whoever reads the parts must be ready to read the text whole if one
  /// of them has a fault.
  package func parts(of text: [UInt8], count: Int) -> [CSVPart] {
    text.withUnsafeBufferPointer { text in
      var parts: [CSVPart] = []
      var (start, line) = (range.lowerBound, firstLine)
      for number in 1..<max(count, 1) {
        let middle = max(start, range.lowerBound + range.count / count * number)
        var marks = Marks(in: text, start..<middle)
        var end = middle
        while end < range.upperBound {
          marks.add(text, end)
          end += 1
          if text[end - 1] == 10, !marks.isQuoted { break }
        }
        if end >= range.upperBound { break }
        parts.append(CSVPart(range: start..<end, firstLine: line))
        (start, line) = (end, line + marks.lines)
      }
      parts.append(CSVPart(range: start..<range.upperBound, firstLine: line))
      return parts
    }
  }

  /// What a stretch of text holds of the bytes that decide where records end. Counted without branches, so that a
  /// compiler can count many at once.
  private struct Marks {
    private var (quotes, feeds, returns, pairs) = (0, 0, 0, 0)

    var isQuoted: Bool { quotes % 2 == 1 }
    /// Line ends: LF, CRLF and lone CR.
    var lines: Int { feeds + returns - pairs }

    init(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      for index in range { add(text, index) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) {
      let byte = text[index]
      quotes &+= byte == UInt8(ascii: "\"") ? 1 : 0
      feeds &+= byte == 10 ? 1 : 0
      returns &+= byte == 13 ? 1 : 0
      pairs &+= byte == 10 && index > 0 && text[index - 1] == 13 ? 1 : 0
    }
  }
}
