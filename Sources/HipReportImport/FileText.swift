internal import HipReportCSV
internal import HipReportDiagnostics

/// The text of a file as UTF-8: in memory, or with its beginning in memory and the rest where the file lies.
struct FileText: Sendable {
  /// All of the text, or the beginning of a stored one, to find its header in.
  let head: [UInt8]
  let encoding: DecodedText.Encoding
  let diagnostics: [Diagnostic]
  private let stored: StoredFile?
  /// The bytes of the file before its text.
  private let markLength: Int

  /// A larger header is no header.
  private static let headLength = 1 << 18
  /// The beginning must hold what the delimiter and the header are looked for in.
  private static let headLines = 100

  init(_ bytes: [UInt8], path: String) throws {
    let decoded = try DecodedText(fileBytes: bytes, path: path)
    head = decoded.bytes
    encoding = decoded.encoding
    diagnostics = decoded.diagnostics
    (stored, markLength) = (nil, 0)
  }

  /// Throws ``IrregularText`` where the file can only be understood as a whole: in another encoding than UTF-8, or with
  /// lines as long as files.
  init(beginningOf file: StoredFile, path: String) throws {
    let capacity = min(Self.headLength, file.byteCount)
    var beginning = [UInt8](repeating: 0, count: capacity)
    let count = try beginning.withUnsafeMutableBytes { try file.read(0, $0) }
    // Only whole lines: a cut inside a character would look like another encoding.
    guard count == capacity, let end = beginning.lastIndex(of: 10) else { throw IrregularText() }
    beginning.removeLast(count - end - 1)
    guard beginning.lazy.filter({ $0 == 10 }).count >= Self.headLines,
      beginning.withUnsafeBufferPointer(DecodedText.isUTF8),
      let decoded = try? DecodedText(fileBytes: beginning, path: path), decoded.encoding == .utf8
    else { throw IrregularText() }
    head = decoded.bytes
    encoding = decoded.encoding
    diagnostics = decoded.diagnostics
    stored = file
    markLength = beginning.count - decoded.bytes.count
  }

  var isStored: Bool { stored != nil }
  var byteCount: Int { stored?.byteCount ?? head.count }

  /// What lies behind the header, in chunks.
  func chunks(of body: CSVPart) -> TextChunks {
    if let stored {
      return TextChunks(
        from: markLength + body.range.lowerBound, firstLine: body.firstLine, stored.read)
    }
    return TextChunks(from: body.range.lowerBound, firstLine: body.firstLine) {
      [head] offset, memory in
      let range = offset..<min(offset + memory.count, head.count)
      head.withUnsafeBytes { memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
      return range.count
    }
  }

  /// The records of one chunk, each visited; throws ``IrregularText`` if it is not UTF-8 or one cannot be split.
  func read(
    _ chunk: CSVChunk, _ reader: CSVReader, visit: (CSVRecord) throws -> Void
  ) throws {
    // What is in memory was decoded.
    if isStored, !DecodedText.isUTF8(chunk.bytes) { throw IrregularText() }
    if try !reader.read(chunk, visit: visit).isEmpty { throw IrregularText() }
  }

  /// Every record behind the header in order. Throws ``IrregularText`` for a stored text that must be read whole.
  func read(
    _ body: CSVPart, _ reader: CSVReader, visit: (CSVRecord) throws -> Void
  ) throws -> [CSVFault] {
    guard isStored else { return try reader.read(head, part: body, visit: visit) }
    let chunks = chunks(of: body)
    let memory = chunks.memory()
    while let chunk = try chunks.next(into: memory) { try read(chunk, reader, visit: visit) }
    return []
  }
}
