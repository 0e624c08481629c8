/// The cells of one observation that a mapping made of a record: texts of the patient log's fields, as a log would have
/// them. Its memory is kept from row to row.
final class MappedCells {
  private struct State {
    var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 10)
    var used = 0
    /// By the field's number; an empty one is a blank cell.
    var spans = [Range<Int>](repeating: 0..<0, count: LogField.allCases.count)
    var fields = FieldSet()
    var moved = FieldSet()
    var words = FieldSet()
    var unitField: LogField?
  }

  // Behind a pointer: every cell of a file comes through here, and the checks on an object's variables cost as much as
  // the copying.
  private let state: UnsafeMutablePointer<State>

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.pointee.buffer.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  var fields: FieldSet { state.pointee.fields }

  /// Fields whose column's cell has a unit that puts it into another field.
  var moved: FieldSet {
    get { state.pointee.moved }
    set { state.pointee.moved = newValue }
  }

  /// Fields whose cell has a grade in words instead of a number.
  var words: FieldSet {
    get { state.pointee.words }
    set { state.pointee.words = newValue }
  }

  /// The field whose own cell states the unit.
  var unitField: LogField? {
    get { state.pointee.unitField }
    set { state.pointee.unitField = newValue }
  }

  func removeAll() {
    state.pointee.used = 0
    state.pointee.fields = FieldSet()
    state.pointee.moved = FieldSet()
    state.pointee.words = FieldSet()
    state.pointee.unitField = nil
  }

  /// Valid until the cells change.
  func bytes(_ field: LogField) -> CellBytes {
    fields.contains(field)
      ? CellBytes(rebasing: state.pointee.buffer[state.pointee.spans[field.rawValue]])
      : CellBytes(start: nil, count: 0)
  }

  func isBlank(_ field: LogField) -> Bool { !fields.contains(field) }

  func clear(_ field: LogField) { state.pointee.fields.remove(field) }

  func set(_ field: LogField, _ bytes: CellBytes) {
    if bytes.isEmpty { return clear(field) }
    let (start, end) = (state.pointee.used, state.pointee.used + bytes.count)
    if end > state.pointee.buffer.count { grow(to: end) }
    _ = UnsafeMutableBufferPointer(rebasing: state.pointee.buffer[start...])
      .update(fromContentsOf: bytes)
    state.pointee.spans[field.rawValue] = start..<end
    state.pointee.used = end
    state.pointee.fields.insert(field)
  }

  func set(_ field: LogField, _ text: String) {
    var text = text
    text.withUTF8 { set(field, $0) }
  }

  private func grow(to needed: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * needed)
    _ = larger.update(fromContentsOf: state.pointee.buffer[..<state.pointee.used])
    state.pointee.buffer.deallocate()
    state.pointee.buffer = larger
  }
}
