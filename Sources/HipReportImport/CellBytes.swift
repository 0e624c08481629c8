/// The bytes of one cell.
typealias CellBytes = UnsafeBufferPointer<UInt8>

extension CellBytes {
  var text: String { String(decoding: self, as: UTF8.self) }

  /// A text of at most seven bytes as one number, which is compared sooner than it is read; `nil` for a longer one.
  var packed: UInt64? {
    guard count <= 7, let base = UnsafeRawPointer(baseAddress) else { return count == 0 ? 0 : nil }
    let length = UInt64(count) << 56
    if count >= 4 {
      // Two halves that overlap, with their length, are as good as all bytes in a row.
      let first = base.loadUnaligned(as: UInt32.self)
      let last = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return length | UInt64(first) | UInt64(last >> (8 * UInt32(8 - count))) << 32
    }
    var packed: UInt64 = 0
    for byte in self { packed = packed << 8 | UInt64(byte) }
    return packed | length
  }

  /// The number that plain decimal digits mean, correctly rounded; `nil` for any other form, which may be a number too.
  var plainNumber: Double? {
    var (mantissa, digits, fraction) = (0, 0, 0)
    var isFraction = false
    var index = 0
    let isNegative = first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < count {
      let byte = self[index]
      if byte &- 48 <= 9 {
        mantissa = mantissa &* 10 &+ Int(byte &- 48)
        digits &+= 1
        if isFraction { fraction &+= 1 }
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        return nil
      }
      index &+= 1
    }
    // Fifteen digits and a power of ten up to 15 are exact in a Double, so that one division rounds once.
    guard digits > 0, digits <= 15 else { return nil }
    let value = fraction == 0 ? Double(mantissa) : Double(mantissa) / Self.powersOfTen[fraction]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  ]
}

/// Days that most programs write, told apart by their bytes: an export has thousands of distinct times on few days.
extension CellBytes {
  private func hasDigit(_ index: Int) -> Bool { self[index] &- 48 <= 9 }

  /// `2026-`: the first number of a date is its year.
  var beginsWithYear: Bool {
    count > 4 && hasDigit(0) && hasDigit(1) && hasDigit(2) && hasDigit(3)
      && self[4] == UInt8(ascii: "-")
  }

  /// The day of `2026-03-05 17:30:00`, a time that states no offset from UTC; `nil` for any other form.
  var isoDayWithLocalTime: CellBytes? {
    guard count > 11, beginsWithYear, hasDigit(5), hasDigit(6), self[7] == UInt8(ascii: "-"),
      hasDigit(8), hasDigit(9), self[10] == 32 || self[10] == UInt8(ascii: "T")
    else { return nil }
    for index in 11..<count where !hasDigit(index) {
      if self[index] != UInt8(ascii: ":"), self[index] != UInt8(ascii: ".") { return nil }
    }
    return CellBytes(rebasing: self[..<10])
  }
}
