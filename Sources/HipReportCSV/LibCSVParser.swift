internal import CLibCSV
internal import Glibc

/// Owns libcsv's parser and collects the cells of one record; lives inside one call of ``CSVReader``.
struct LibCSVParser: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  // Behind a pointer of its own, because libcsv keeps that pointer.
  private let collected: UnsafeMutablePointer<collected_cells>
  private let delimiter: UInt8
  /// True from the first byte of a record until its row callback.
  private(set) var isInsideRecord = false

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    parser = .allocate(capacity: 1)
    collected = .allocate(capacity: 1)
    collected.initialize(to: collected_cells())
    start()
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    free(collected.pointee.bytes)
    free(collected.pointee.ends)
    collected.deallocate()
  }

  private func start() {
    // Both strict flags: either alone lets an unclosed quotation mark swallow the rest of the file in silence.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
  }

  var hasRecord: Bool { collected.pointee.has_record }
  /// The unquoted bytes of all cells of the record; valid until the next one begins.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: collected.pointee.bytes, count: collected.pointee.byte_count)
  }
  /// Where each of the cells ends.
  var ends: UnsafeBufferPointer<Int> {
    UnsafeRawPointer(collected.pointee.ends).map {
      UnsafeBufferPointer(
        start: $0.assumingMemoryBound(to: Int.self), count: collected.pointee.end_count)
    } ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  mutating func reset() {
    csv_free(parser)
    start()
    beginRecord()
  }

  mutating func beginRecord() {
    collected.pointee.byte_count = 0
    collected.pointee.end_count = 0
    collected.pointee.has_record = false
    isInsideRecord = false
  }

  /// Feeds one physical line; returns the offset of the offending byte if strict mode refuses it.
  mutating func feed(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    let used = csv_parse(
      parser, line.baseAddress, line.count, collected_add_cell, collected_end_record, collected)
    // State 0 is "row not begun": a blank line leaves the parser there.
    isInsideRecord = !hasRecord && parser.pointee.pstate != 0
    return used < line.count ? used : nil
  }

  /// Ends the input: gives the last record of a file without a final line end.
  mutating func finish() {
    guard isInsideRecord else { return }
    // An unclosed quotation mark makes this fail, and it still emits the half-read record: that one is not ours.
    if csv_fini(parser, collected_add_cell, collected_end_record, collected) != 0 {
      collected.pointee.has_record = false
    }
  }
}
