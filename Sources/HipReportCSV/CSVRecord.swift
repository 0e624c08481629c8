package import HipReportDiagnostics

/// One record while it is being visited: byte spans into the reader's buffers, valid only inside the visit.
///
/// It is a pointer to where the reader keeps the record, because it is handed on for every row of a file. What is asked for
/// every cell is public: a compiler puts nothing less into the code of another module.
public struct CSVRecord {
  @usableFromInline
  struct Storage {
    @usableFromInline var bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline var ends: UnsafeBufferPointer<Int>
    var raw: UnsafeBufferPointer<UInt8>
    var firstLine: Int
    var lastLine: Int
    var delimiter: UInt8
    var end: Int
  }

  @usableFromInline let storage: UnsafePointer<Storage>

  init(_ storage: UnsafePointer<Storage>) { self.storage = storage }

  /// The unquoted bytes of all cells, one after the other.
  @inlinable public var bytes: UnsafeBufferPointer<UInt8> { storage.pointee.bytes }
  /// Where each cell ends in `bytes`; it begins where the one before it ends.
  @inlinable public var ends: UnsafeBufferPointer<Int> { storage.pointee.ends }
  /// The record as it stands in the file, without its last line end.
  package var raw: UnsafeBufferPointer<UInt8> { storage.pointee.raw }
  /// Physical lines from 1.
  package var firstLine: Int { storage.pointee.firstLine }
  package var lastLine: Int { storage.pointee.lastLine }
  package var delimiter: UInt8 { storage.pointee.delimiter }
  /// Where the next record begins in the text.
  package var end: Int { storage.pointee.end }

  @inlinable public var count: Int { ends.count }

  /// The bytes of one cell; empty for a cell that the record does not have.
  @inlinable @inline(__always)
  public subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let ends = ends
    guard index < ends.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(
      start: bytes.baseAddress.map { $0 + start }, count: ends[index] - start)
  }

  /// Visits the same record with other cells: raw text and lines stay as they are in the file.
  package func withCells<Result>(
    _ cells: [[UInt8]], _ body: (CSVRecord) throws -> Result
  ) rethrows -> Result {
    var end = 0
    let bytes = cells.flatMap { $0 }
    let ends = cells.map { cell in
      end += cell.count
      return end
    }
    return try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { ends in
        var copy = storage.pointee
        copy.bytes = bytes
        copy.ends = ends
        return try withUnsafePointer(to: &copy) { try body(CSVRecord($0)) }
      }
    }
  }

  package func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  package var rawText: String { String(decoding: raw, as: UTF8.self) }

  /// Where a cell stands in the file: its line, and its characters in that line, quotation marks included.
  ///
  /// libcsv reports no positions, so they are found again in the raw text; only findings need them.
  ///
  /// Of a line as long as a file only a part is given, around the cell; `column` counts from its true beginning.
  package func place(of index: Int) -> (line: Int, column: Int, excerpt: Diagnostic.Excerpt) {
    var (cell, lines, inQuotes) = (0, 0, false)
    var start = 0
    var cellLine = 0
    var end = raw.count
    var position = 0
    while position < raw.count {
      let byte = raw[position]
      if byte == UInt8(ascii: "\"") {
        inQuotes.toggle()
      } else if byte == delimiter, !inQuotes {
        if cell == index {
          end = position
          break
        }
        cell += 1
        (start, cellLine) = (position + 1, lines)
      } else if byte == 10 || (byte == 13 && !(position + 1 < raw.count && raw[position + 1] == 10))
      {
        lines += 1
      }
      position += 1
    }
    if cell < index { (start, end, cellLine) = (raw.count, raw.count, lines) }
    let line = lineBounds(containing: min(start, max(0, raw.count - 1)))
    let first = near(start, in: line)
    let lower = characters(first.lowerBound..<max(first.lowerBound, start))
    let upper = characters(first.lowerBound..<min(max(end, first.lowerBound), first.upperBound))
    let text = String(decoding: UnsafeBufferPointer(rebasing: raw[first]), as: UTF8.self)
    let before = first == line ? lower : characters(line.lowerBound..<max(line.lowerBound, start))
    return (
      firstLine + cellLine, before + 1,
      Diagnostic.Excerpt(text: text, underlined: lower..<max(lower, upper))
    )
  }

  private static let longestExcerpt = 4000

  /// The part of a long line around a position, cut between characters.
  private func near(_ position: Int, in line: Range<Int>) -> Range<Int> {
    guard line.count > Self.longestExcerpt else { return line }
    func isInside(_ index: Int) -> Bool { index < line.upperBound && raw[index] & 0xC0 == 0x80 }
    var lower = max(line.lowerBound, position - Self.longestExcerpt / 2)
    while isInside(lower) { lower += 1 }
    var upper = min(line.upperBound, lower + Self.longestExcerpt)
    while isInside(upper) { upper += 1 }
    return lower..<upper
  }

  private func lineBounds(containing position: Int) -> Range<Int> {
    func isEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
    var lower = min(position, raw.count)
    while lower > 0, !isEnd(raw[lower - 1]) { lower -= 1 }
    var upper = min(position, raw.count)
    while upper < raw.count, !isEnd(raw[upper]) { upper += 1 }
    return lower..<upper
  }

  private func characters(_ range: Range<Int>) -> Int {
    String(decoding: UnsafeBufferPointer(rebasing: raw[range]), as: UTF8.self).count
  }
}
