internal import CLibCSV

/// Owns libcsv's parser and collects the cells of one record; lives inside one call of ``CSVReader``.
struct LibCSVParser: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  // Behind a pointer of its own, because libcsv keeps that pointer.
  private let collected: UnsafeMutablePointer<CollectedCells>
  private let delimiter: UInt8
  /// True from the first byte of a record until its row callback.
  private(set) var isInsideRecord = false

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    parser = .allocate(capacity: 1)
    collected = .allocate(capacity: 1)
    collected.initialize(to: CollectedCells())
    start()
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    collected.pointee.deallocate()
    collected.deallocate()
  }

  private func start() {
    // Both strict flags: either alone lets an unclosed quotation mark swallow the rest of the file in silence.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
  }

  var hasRecord: Bool { collected.pointee.hasRecord }
  /// The unquoted bytes of all cells of the record, and where each of them ends; valid until the next one begins.
  var bytes: UnsafeBufferPointer<UInt8> { collected.pointee.cellBytes }
  var ends: UnsafeBufferPointer<Int> { collected.pointee.cellEnds }

  mutating func reset() {
    csv_free(parser)
    start()
    beginRecord()
  }

  mutating func beginRecord() {
    collected.pointee.removeAll()
    isInsideRecord = false
  }

  private static let onCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      cell, length, context in
      context?.assumingMemoryBound(to: CollectedCells.self).pointee.append(cell, length)
    }

  private static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    context?.assumingMemoryBound(to: CollectedCells.self).pointee.hasRecord = true
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
}

/// The cells of one record, in memory that is kept from record to record: libcsv calls back for every cell of a file, and
/// an array's own bookkeeping would cost more than the cell.
private struct CollectedCells {
  private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 12)
  private var byteCount = 0
  private var ends = UnsafeMutableBufferPointer<Int>.allocate(capacity: 1 << 6)
  private var endCount = 0
  var hasRecord = false
  private static let slack = 16

  var cellBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[..<byteCount]) }
  var cellEnds: UnsafeBufferPointer<Int> { UnsafeBufferPointer(rebasing: ends[..<endCount]) }

  // Sums cannot overflow: they count what lies in memory.
  @inline(__always)
  mutating func append(_ cell: UnsafeMutableRawPointer?, _ length: Int) {
    if endCount == ends.count || byteCount &+ length &+ Self.slack > bytes.count {
      grow(by: length)
    }
    if let cell, length > 0 {
      let place = UnsafeMutableRawPointer(bytes.baseAddress.unsafelyUnwrapped + byteCount)
      if length <= Self.slack {
        // libcsv keeps a cell in a block of at least 128 bytes, and there is room behind ours: one wide copy of a short
        // cell costs less than finding out how short it is.
        place.storeBytes(of: cell.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      } else {
        place.copyMemory(from: cell, byteCount: length)
      }
      byteCount &+= length
    }
    ends.baseAddress.unsafelyUnwrapped[endCount] = byteCount
    endCount &+= 1
  }

  mutating func removeAll() { (byteCount, endCount, hasRecord) = (0, 0, false) }

  func deallocate() {
    bytes.deallocate()
    ends.deallocate()
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    if endCount == ends.count { ends = Self.grown(ends, endCount, to: endCount + 1) }
    let needed = byteCount + length + Self.slack
    if needed > bytes.count { bytes = Self.grown(bytes, byteCount, to: needed) }
  }

  private static func grown<Element>(
    _ old: UnsafeMutableBufferPointer<Element>, _ count: Int, to needed: Int
  ) -> UnsafeMutableBufferPointer<Element> {
    let new = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(needed, 2 * old.count))
    _ = new.update(fromContentsOf: old[..<count])
    old.deallocate()
    return new
  }
}
