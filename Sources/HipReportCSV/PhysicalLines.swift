internal import Glibc

/// Splits bytes at LF, CRLF and lone CR, counting physical lines.
struct PhysicalLines {
  private let text: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  /// Where the next lone CR stands, as far as is known: most files have none, and it is looked for once.
  private var nextReturn: Int
  /// From where it was looked for: between the two there is none.
  private var searchedFrom: Int
  /// The number of the line that `next()` gave last.
  private(set) var number: Int

  /// The lines of a part of the text, whose first line has the number that is given.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, firstNumber: Int) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    number = firstNumber - 1
    nextReturn = range.lowerBound - 1
    searchedFrom = range.lowerBound
  }

  var isAtEnd: Bool { position >= end }

  /// The next line with its line end.
  mutating func next() -> Range<Int>? {
    guard position < end else { return nil }
    let start = position
    var lineEnd = contentEnd(from: start)
    if lineEnd < end {
      let isPair = text[lineEnd] == 13 && lineEnd + 1 < end && text[lineEnd + 1] == 10
      lineEnd += isPair ? 2 : 1
    }
    position = lineEnd
    number += 1
    return start..<lineEnd
  }

  /// Where the line that begins at a position ends, without its line end.
  private mutating func contentEnd(from start: Int) -> Int {
    if nextReturn < start || start < searchedFrom {
      nextReturn = find(13, from: start, to: end)
      searchedFrom = start
    }
    return find(10, from: start, to: nextReturn)
  }

  private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    guard let base = text.baseAddress, start < end,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return end }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  /// The line that begins at a position, without its line end.
  func content(at start: Int) -> Range<Int> {
    var end = start
    while end < self.end, text[end] != 10, text[end] != 13 { end += 1 }
    return start..<end
  }

  func contentEnd(of line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, text[end - 1] == 10 || text[end - 1] == 13 { end -= 1 }
    return end
  }

  /// Goes back to behind the line `first`, which has the given number.
  mutating func resume(after first: Range<Int>, number: Int) {
    position = first.lowerBound
    self.number = number - 1
    _ = next()
  }
}
