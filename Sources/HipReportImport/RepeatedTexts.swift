internal import Glibc

/// The distinct texts of a column, numbered as they come: a log repeats some hundred texts in thousands of rows, and what
/// is made of a text need only be made once.
struct RepeatedTexts: ~Copyable {
  /// Beyond this many texts a column repeats too little to be worth remembering.
  static let limit = 1 << 14

  private struct Table {
    var bytes: [UInt8] = []
    var ends: [Int] = [0]
    /// By hash: the number of a text, or -1. Open addressing, at most half full.
    var slots = [Int32](repeating: -1, count: 64)
    /// The number that was found last: rows come in runs of one day, one patient and one exercise.
    var latest = -1
  }

  // Behind a pointer, and part of whatever asks: it is asked for several cells of every row, where counting who refers to
  // an object, and the checks on its variables, cost as much as the search.
  private let table: UnsafeMutablePointer<Table>

  init() {
    table = .allocate(capacity: 1)
    table.initialize(to: Table())
  }

  deinit {
    table.deinitialize(count: 1)
    table.deallocate()
  }

  var count: Int { table.pointee.ends.count - 1 }

  /// The number of a text, new or known; `nil` when there are too many.
  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let latest = table.pointee.latest
    if latest >= 0, isEqual(latest, text) { return latest }
    let mask = table.pointee.slots.count - 1
    var slot = Self.hash(text) & mask
    while true {
      let number = Int(table.pointee.slots[slot])
      if number < 0 { break }
      if isEqual(number, text) {
        table.pointee.latest = number
        return number
      }
      slot = (slot + 1) & mask
    }
    guard count < Self.limit else { return nil }
    let number = count
    table.pointee.bytes += text
    table.pointee.ends.append(table.pointee.bytes.count)
    table.pointee.slots[slot] = Int32(number)
    if 2 * count > table.pointee.slots.count { grow() }
    return number
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = table.pointee.ends[number]
    guard table.pointee.ends[number + 1] - start == text.count else { return false }
    return table.pointee.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let other = text.baseAddress else { return true }
      return memcmp(base + start, other, text.count) == 0
    }
  }

  private func grow() {
    let mask = 4 * table.pointee.slots.count - 1
    var slots = [Int32](repeating: -1, count: mask + 1)
    table.pointee.bytes.withUnsafeBufferPointer { bytes in
      for number in 0..<count {
        let text = bytes[table.pointee.ends[number]..<table.pointee.ends[number + 1]]
        var slot = Self.hash(UnsafeBufferPointer(rebasing: text)) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(number)
      }
    }
    table.pointee.slots = slots
  }

  /// Mixes the length with eight bytes at a time; the last eight may overlap those before them.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt64(truncatingIfNeeded: text.count)
    if text.count >= 8, let base = UnsafeRawPointer(text.baseAddress) {
      var offset = 0
      while offset + 8 < text.count {
        hash = mixed(hash, base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      hash = mixed(hash, base.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
    } else {
      var word: UInt64 = 0
      for byte in text { word = word << 8 | UInt64(byte) }
      hash = mixed(hash, word)
    }
    return Int(truncatingIfNeeded: hash)
  }

  /// Both halves of a wide product: the high one depends on every bit.
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// What is made of each text of a column, made when it is first met.
struct Remembered<Value>: ~Copyable {
  private let texts = RepeatedTexts()
  private struct Values {
    var elements = UnsafeMutablePointer<Value>.allocate(capacity: 16)
    var count = 0
    var capacity = 16
  }

  // Behind a pointer for the same reason.
  private let values: UnsafeMutablePointer<Values>

  init() {
    values = .allocate(capacity: 1)
    values.initialize(to: Values())
  }

  deinit {
    values.pointee.elements.deinitialize(count: values.pointee.count)
    values.pointee.elements.deallocate()
    values.deallocate()
  }

  func value(
    of text: UnsafeBufferPointer<UInt8>, _ make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    guard let number = texts.number(of: text) else { return make(text) }
    if number == values.pointee.count { append(make(text)) }
    return values.pointee.elements[number]
  }

  private func append(_ value: Value) {
    if values.pointee.count == values.pointee.capacity {
      let larger = UnsafeMutablePointer<Value>.allocate(capacity: 2 * values.pointee.capacity)
      larger.moveInitialize(from: values.pointee.elements, count: values.pointee.count)
      values.pointee.elements.deallocate()
      values.pointee.elements = larger
      values.pointee.capacity *= 2
    }
    (values.pointee.elements + values.pointee.count).initialize(to: value)
    values.pointee.count += 1
  }
}
