/// A part of a text that begins where a record begins.
package struct CSVPart: Sendable, Equatable {
  /// Its bytes.
  package var range: Range<Int>
  /// The physical line, from 1, on which it begins.
  package var firstLine: Int

  package init(range: Range<Int>, firstLine: Int) {
    self.range = range
    self.firstLine = firstLine
  }
}
