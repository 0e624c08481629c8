/// JSON with its keys in the order in which they are written: the contract wants `signals` first.
indirect enum JSONValue {
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

  /// Indented by two blanks, a line end at the end.
  var text: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += Self.number(value)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      if values.isEmpty {
        text += "[]"
        return
      }
      Self.writeItems(values.map { (nil, $0) }, "[", "]", to: &text, indent: indent)
    case .object(let members):
      Self.writeItems(members.map { ($0.0, $0.1) }, "{", "}", to: &text, indent: indent)
    }
  }

  private static func writeItems(
    _ items: [(String?, JSONValue)], _ open: String, _ close: String, to text: inout String,
    indent: Int
  ) {
    let blanks = String(repeating: " ", count: indent + 2)
    text += open + "\n"
    for (index, (key, value)) in items.enumerated() {
      text += blanks
      if let key {
        write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indent: indent + 2)
      text += index == items.count - 1 ? "\n" : ",\n"
    }
    text += String(repeating: " ", count: indent) + close
  }

  /// To 6 decimals, without zeros at the end; what is not finite has no place in JSON.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let millionths = (value * 1e6).rounded()
    guard abs(millionths) < 9e15 else { return String(value) }
    let integer = Int64(millionths)
    var fraction = String(abs(integer) % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = integer < 0 ? "-" : ""
    let whole = String(abs(integer) / 1_000_000)
    return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
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
    text += "\""
  }

  /// What turns a line round on a terminal; JSON has another way to write it.
  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
