/// One element of an SVG file, as little of XML as gnuplot writes.
struct SVGElement {
  enum Child {
    case element(SVGElement)
    /// As it stood in the file: entities are kept as they are.
    case text(String)
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var children: [Child]

  subscript(_ attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      if let index = attributes.firstIndex(where: { $0.name == attribute }) {
        if let newValue {
          attributes[index].value = newValue
        } else {
          attributes.remove(at: index)
        }
      } else if let newValue {
        attributes.append((attribute, newValue))
      }
    }
  }

  var elements: [SVGElement] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// Writes the element, each inner element on a line of its own so that changes are readable.
  func write(to output: inout String) {
    output += "<"
    output += name
    for attribute in attributes {
      output += " "
      output += attribute.name
      output += "=\""
      output += attribute.value
      output += "\""
    }
    if children.isEmpty {
      output += "/>"
      return
    }
    output += ">"
    var hasElements = false
    for child in children {
      switch child {
      case .text(let text): output += text
      case .element(let element):
        hasElements = true
        output += "\n"
        element.write(to: &output)
      }
    }
    output += hasElements ? "\n</" : "</"
    output += name
    output += ">"
  }

  /// Text as XML wants it, in content and in attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in GnuplotString.printable(text).unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

/// Reads an SVG file of gnuplot into elements, and refuses one that is not well formed or not whole.
struct SVGParser {
  private let bytes: [UInt8]
  private var position = 0

  /// The root element; `nil` for anything that is not one whole, well-formed element.
  static func parse(_ bytes: [UInt8]) -> SVGElement? {
    var parser = SVGParser(bytes: bytes)
    parser.skipProlog()
    guard let root = parser.element(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.position == bytes.count ? root : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let start = text.utf8Start
    for offset in 0..<count where bytes[position + offset] != start[offset] { return false }
    return true
  }

  private mutating func skip(past text: StaticString) -> Bool {
    while position < bytes.count {
      if starts(with: text) {
        position += text.utf8CodeUnitCount
        return true
      }
      position += 1
    }
    return false
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private mutating func skipProlog() {
    skipSpace()
    while starts(with: "<?") || starts(with: "<!") {
      guard skip(past: ">") else { return }
      skipSpace()
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func name() -> String? {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The bytes up to a delimiter as text; `nil` where they are no text that XML allows.
  private mutating func text(until end: UInt8) -> String? {
    let start = position
    var all: UInt8 = 0
    while position < bytes.count, bytes[position] != end, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] < 0x20, !Self.isSpace(bytes[position]) { return nil }
      all |= bytes[position]
      position += 1
    }
    guard position < bytes.count else { return nil }
    // Nearly all is ASCII, of which no byte can be wrong.
    return all < 0x80
      ? String(decoding: bytes[start..<position], as: UTF8.self)
      : String(validating: bytes[start..<position], as: UTF8.self)
  }

  private mutating func element(depth: Int) -> SVGElement? {
    guard depth < 64, take(UInt8(ascii: "<")), let name = name() else { return nil }
    var element = SVGElement(name: name, attributes: [], children: [])
    while true {
      skipSpace()
      if starts(with: "/>") {
        position += 2
        return element
      }
      if take(UInt8(ascii: ">")) { break }
      guard let attribute = attribute() else { return nil }
      element.attributes.append(attribute)
    }
    while position < bytes.count {
      if starts(with: "</") {
        position += 2
        guard self.name() == name else { return nil }
        skipSpace()
        return take(UInt8(ascii: ">")) ? element : nil
      }
      if starts(with: "<") {
        guard let child = self.element(depth: depth + 1) else { return nil }
        element.children.append(.element(child))
      } else {
        guard let text = text(until: UInt8(ascii: "<")) else { return nil }
        element.children.append(.text(text))
      }
    }
    return nil
  }

  private mutating func attribute() -> (name: String, value: String)? {
    guard let name = name() else { return nil }
    skipSpace()
    guard take(UInt8(ascii: "=")) else { return nil }
    skipSpace()
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    position += 1
    guard let value = text(until: quote), take(quote) else { return nil }
    guard quote == UInt8(ascii: "'"), value.utf8.contains(UInt8(ascii: "\"")) else {
      return (name, value)
    }
    let parts = value.split(separator: "\"", omittingEmptySubsequences: false)
    return (name, parts.joined(separator: "&quot;"))
  }
}
