internal import CLibCSV
package import HipReportDiagnostics

/// A physical line, or several, that libcsv's strict mode refuses, set aside whole.
package struct CSVFault: Sendable {
  package var line: Int
  package var raw: String
  package var diagnostic: Diagnostic
}

/// Reads the records of decoded text through libcsv, in its strictest mode.
///
/// libcsv knows no line numbers, so it is fed one physical line at a time and the line on which a record begins is
/// noted. After an error its parser is dead; it is made anew and reading goes on behind the line that began the
/// faulty record, so that one bad quotation mark costs one line.
package struct CSVReader {
  package var path: String
  package var delimiter: UInt8

  /// A record that spans more lines or bytes than this is an unclosed quotation mark, not a long note.
  static let longestRecord = (lines: 100, bytes: 1 << 20)

  package init(path: String, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.path = path
    self.delimiter = delimiter
  }

  /// Visits every record in order, physically blank lines left out, and returns the lines that were set aside.
  package func read(_ text: [UInt8], visit: (CSVRecord) throws -> Void) rethrows -> [CSVFault] {
    try text.withUnsafeBufferPointer { try read($0, visit: visit) }
  }

  private func read(
    _ text: UnsafeBufferPointer<UInt8>, visit: (CSVRecord) throws -> Void
  ) rethrows -> [CSVFault] {
    var faults: [CSVFault] = []
    var parser = LibCSVParser(delimiter: delimiter)
    defer { parser.free() }
    var lines = PhysicalLines(text)
    // Where the record that is being read began.
    var (recordLine, recordStart) = (1, 0)

    while let line = lines.next() {
      if !parser.isInsideRecord { (recordLine, recordStart) = (lines.number, line.lowerBound) }
      let errorOffset = parser.feed(UnsafeBufferPointer(rebasing: text[line]))
      let isLast = lines.isAtEnd
      if errorOffset == nil, isLast, !parser.hasRecord { parser.finish() }

      if errorOffset == nil, parser.hasRecord {
        try parser.withCells { bytes, ends in
          try visit(
            CSVRecord(
              bytes: bytes, ends: ends,
              raw: UnsafeBufferPointer(
                rebasing: text[recordStart..<lines.contentEnd(of: line)]),
              firstLine: recordLine, lastLine: lines.number, delimiter: delimiter))
        }
        parser.beginRecord()
        continue
      }
      let isTooLong =
        lines.number - recordLine >= Self.longestRecord.lines
        || line.upperBound - recordStart > Self.longestRecord.bytes
      let isUnfinished = isLast && parser.isInsideRecord
      guard errorOffset != nil || isTooLong || isUnfinished else { continue }

      let first = lines.content(at: recordStart)
      let raw = String(decoding: UnsafeBufferPointer(rebasing: text[first]), as: UTF8.self)
      let refused = recordLine == lines.number ? errorOffset : nil
      faults.append(
        CSVFault(
          line: recordLine, raw: raw,
          diagnostic: diagnostic(raw: raw, line: recordLine, refusedByte: refused)))
      parser.reset()
      lines.resume(after: first, number: recordLine)
    }
    return faults
  }

  private func diagnostic(raw: String, line: Int, refusedByte: Int?) -> Diagnostic {
    let bytes = Array(raw.utf8)
    let mark = refusedByte.map { strayMark(bytes, refused: $0) } ?? openingMark(bytes)
    let column = String(decoding: bytes.prefix(mark), as: UTF8.self).count
    let excerpt = Diagnostic.Excerpt(text: raw, underlined: column..<(column + 1))
    return refusedByte == nil
      ? CSVMessages.openQuote(path: path, line: line, excerpt: excerpt)
      : CSVMessages.strayQuote(path: path, line: line, excerpt: excerpt)
  }

  /// libcsv stops at a quotation mark in a bare cell, but behind one that text follows.
  private func strayMark(_ bytes: [UInt8], refused: Int) -> Int {
    bytes.prefix(refused + 1).lastIndex(of: UInt8(ascii: "\"")) ?? 0
  }

  /// The mark that begins the last quoted cell; a doubled one closes it and opens it again.
  private func openingMark(_ bytes: [UInt8]) -> Int {
    var (opening, isInside, justClosed) = (0, false, false)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") {
        if !isInside, !justClosed { opening = index }
        justClosed = isInside
        isInside.toggle()
      } else {
        justClosed = false
      }
    }
    return opening
  }
}

/// Splits bytes at LF, CRLF and lone CR, counting physical lines from 1.
private struct PhysicalLines {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The number of the line that `next()` gave last.
  private(set) var number = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  var isAtEnd: Bool { position >= text.count }

  /// The next line with its line end.
  mutating func next() -> Range<Int>? {
    guard position < text.count else { return nil }
    let start = position
    var end = content(at: start).upperBound
    if end < text.count {
      let isPair = text[end] == 13 && end + 1 < text.count && text[end + 1] == 10
      end += isPair ? 2 : 1
    }
    position = end
    number += 1
    return start..<end
  }

  /// The line that begins at a position, without its line end.
  func content(at start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text[end] != 10, text[end] != 13 { end += 1 }
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

/// Owns libcsv's parser and collects the cells of one record; lives inside one call of ``CSVReader``.
private struct LibCSVParser {
  /// What the C callbacks write to; behind a pointer of its own, because libcsv keeps that pointer.
  private struct Collected {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var hasRecord = false
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let collected: UnsafeMutablePointer<Collected>
  private let delimiter: UInt8
  /// True from the first byte of a record until its row callback.
  private(set) var isInsideRecord = false

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    parser = .allocate(capacity: 1)
    collected = .allocate(capacity: 1)
    collected.initialize(to: Collected())
    start()
  }

  private func start() {
    // Both strict flags: either alone lets an unclosed quotation mark swallow the rest of the file in silence.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
  }

  func free() {
    csv_free(parser)
    parser.deallocate()
    collected.deinitialize(count: 1)
    collected.deallocate()
  }

  var hasRecord: Bool { collected.pointee.hasRecord }

  mutating func reset() {
    csv_free(parser)
    start()
    beginRecord()
  }

  mutating func beginRecord() {
    collected.pointee.bytes.removeAll(keepingCapacity: true)
    collected.pointee.ends.removeAll(keepingCapacity: true)
    collected.pointee.hasRecord = false
    isInsideRecord = false
  }

  private static let onCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      cell, length, context in
      guard let collected = context?.assumingMemoryBound(to: Collected.self) else { return }
      if let cell, length > 0 {
        collected.pointee.bytes.append(
          contentsOf: UnsafeRawBufferPointer(start: cell, count: length))
      }
      collected.pointee.ends.append(collected.pointee.bytes.count)
    }

  private static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    context?.assumingMemoryBound(to: Collected.self).pointee.hasRecord = true
  }

  /// Feeds one physical line; returns the offset of the offending byte if strict mode refuses it.
  mutating func feed(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    let used = csv_parse(parser, line.baseAddress, line.count, Self.onCell, Self.onRow, collected)
    // State 0 is "row not begun": a blank line leaves the parser there.
    isInsideRecord = !hasRecord && parser.pointee.pstate != 0
    return used < line.count ? used : nil
  }

  /// Ends the input: gives the last record of a file without a final line end.
  mutating func finish() {
    guard isInsideRecord else { return }
    // An unclosed quotation mark makes this fail, and it still emits the half-read record: that one is not ours.
    if csv_fini(parser, Self.onCell, Self.onRow, collected) != 0 {
      collected.pointee.hasRecord = false
    }
  }

  func withCells<R>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>) throws -> R
  ) rethrows -> R {
    try collected.pointee.bytes.withUnsafeBufferPointer { bytes in
      try collected.pointee.ends.withUnsafeBufferPointer { ends in try body(bytes, ends) }
    }
  }
}
