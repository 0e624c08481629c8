/// The cells of one observation that a mapping made of a record: texts of the patient log's fields, as a log would have
/// them. Its memory is kept from row to row.
final class MappedCells {
  private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 10)
  private var used = 0
  /// By the field's number; an empty one is a blank cell.
  private var spans = [Range<Int>](repeating: 0..<0, count: LogField.allCases.count)
  private(set) var fields = FieldSet()

  deinit { buffer.deallocate() }

  func removeAll() {
    used = 0
    fields = FieldSet()
  }

  /// Valid until the cells change.
  func bytes(_ field: LogField) -> CellBytes {
    fields.contains(field)
      ? CellBytes(rebasing: buffer[spans[field.rawValue]]) : CellBytes(start: nil, count: 0)
  }

  func isBlank(_ field: LogField) -> Bool { !fields.contains(field) }

  func clear(_ field: LogField) { fields.remove(field) }

  func set(_ field: LogField, _ bytes: CellBytes) {
    if bytes.isEmpty { return clear(field) }
    if used + bytes.count > buffer.count { grow(to: used + bytes.count) }
    _ = UnsafeMutableBufferPointer(rebasing: buffer[used...]).update(fromContentsOf: bytes)
    spans[field.rawValue] = used..<(used + bytes.count)
    used += bytes.count
    fields.insert(field)
  }

  func set(_ field: LogField, _ text: String) {
    var text = text
    text.withUTF8 { set(field, $0) }
  }

  private func grow(to needed: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * needed)
    _ = larger.update(fromContentsOf: buffer[..<used])
    buffer.deallocate()
    buffer = larger
  }
}
