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
    try read(text, part: CSVPart(range: 0..<text.count, firstLine: 1), visit: visit)
  }

  /// The same for a part of the text that begins where a record does.
  package func read(
    _ text: [UInt8], part: CSVPart, visit: (CSVRecord) throws -> Void
  ) rethrows -> [CSVFault] {
    try text.withUnsafeBufferPointer { try read($0, part, visit: visit) }
  }

  /// The same for a chunk.
  package func read(
    _ chunk: CSVChunk, visit: (CSVRecord) throws -> Void
  ) rethrows -> [CSVFault] {
    try read(
      chunk.bytes, CSVPart(range: 0..<chunk.bytes.count, firstLine: chunk.firstLine), visit: visit)
  }

  private func read(
    _ text: UnsafeBufferPointer<UInt8>, _ part: CSVPart, visit: (CSVRecord) throws -> Void
  ) rethrows -> [CSVFault] {
    var faults: [CSVFault] = []
    var parser = LibCSVParser(delimiter: delimiter)
    var lines = PhysicalLines(text, part.range, firstNumber: part.firstLine)
    // Where the record that is being read began.
    var (recordLine, recordStart) = (part.firstLine, part.range.lowerBound)

    while let line = lines.next() {
      if !parser.isInsideRecord { (recordLine, recordStart) = (lines.number, line.lowerBound) }
      let errorOffset = parser.feed(UnsafeBufferPointer(rebasing: text[line]))
      let isLast = lines.isAtEnd
      if errorOffset == nil, isLast, !parser.hasRecord { parser.finish() }

      if errorOffset == nil, parser.hasRecord {
        var record = CSVRecord.Storage(
          bytes: parser.bytes, ends: parser.ends,
          raw: UnsafeBufferPointer(rebasing: text[recordStart..<lines.contentEnd(of: line)]),
          firstLine: recordLine, lastLine: lines.number, delimiter: delimiter,
          end: line.upperBound)
        try withUnsafePointer(to: &record) { try visit(CSVRecord($0)) }
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
