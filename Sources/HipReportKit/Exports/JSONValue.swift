/// JSON with its keys in the order in which they are written: the contract wants `signals` first.
enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
  static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

  /// The value of a key, or of keys joined by points (`error.value`); `nil` where there is none.
  subscript(_ path: String) -> JSONValue? {
    var value = self
    for key in path.split(separator: ".") {
      guard case .object(let members) = value,
        let member = members.first(where: { $0.0 == key })
      else { return nil }
      value = member.1
    }
    return value
  }

  /// The elements of an array; a value that is none is one element, and nothing none at all.
  var elements: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// On one line, without blanks, a line end at the end.
  var line: String {
    var bytes: [UInt8] = []
    writeCompact(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func writeCompact(to bytes: inout [UInt8]) {
    switch self {
    case .null, .bool, .integer, .number, .string: write(to: &bytes, indent: 0)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.writeCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.writeCompact(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Indented by two blanks, a line end at the end.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): Self.write(value, to: &bytes)
    case .number(let value): Self.write(value, to: &bytes)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      if values.isEmpty {
        bytes += "[]".utf8
        return
      }
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        Self.startItem(index, to: &bytes, indent: indent)
        value.write(to: &bytes, indent: indent + 2)
      }
      Self.endLine(to: &bytes, indent: indent)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, (key, value)) in members.enumerated() {
        Self.startItem(index, to: &bytes, indent: indent)
        Self.write(key, to: &bytes)
        bytes += ": ".utf8
        value.write(to: &bytes, indent: indent + 2)
      }
      Self.endLine(to: &bytes, indent: indent)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func startItem(_ index: Int, to bytes: inout [UInt8], indent: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    endLine(to: &bytes, indent: indent + 2)
  }

  private static func endLine(to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  /// To 6 decimals, without zeros at the end; what is not finite has no place in JSON.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      bytes += "null".utf8
      return
    }
    let millionths = (value * 1e6).rounded()
    guard abs(millionths) < 9e15 else {
      bytes += String(value).utf8
      return
    }
    let whole = Int(millionths) / 1_000_000
    var rest = abs(Int(millionths) % 1_000_000)
    if whole == 0, millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    write(whole, to: &bytes)
    if rest == 0 { return }
    bytes.append(UInt8(ascii: "."))
    var place = 100_000
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  /// Digit by digit: an export holds thousands of numbers, and a text for each of them would have to be made first.
  private static func write(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every string stands as it is.
    let isWritten = string.utf8.withContiguousStorageIfAvailable { text in
      guard text.allSatisfy(isPlain) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isWritten != true { bytes += escaped(string).utf8 }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escaped(_ string: String) -> String {
    var text = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || isFormat(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// What turns a line round on a terminal; JSON has another way to write it.
  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
