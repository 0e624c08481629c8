internal import HipReportDocument

/// Makes gnuplot's SVG fit to stand inside a page or alone: named and described in our words, ids that are
/// the chart's own, and nothing that draws nothing.
struct SVGCleaner {
  enum Purpose {
    /// Inside a page, which can replace every colour.
    case page
    /// A file that stands alone: its colours are fixed, on a white ground, and it has a size.
    case file
  }

  private let chart: Chart
  private let purpose: Purpose
  private let prefix: String
  /// The ids that something refers to.
  private var used: Set<String> = []

  /// The `<svg>` element; `nil` where the file is not well formed or not whole.
  static func clean(_ file: [UInt8], for chart: Chart, purpose: Purpose) -> String? {
    guard var root = SVGParser.parse(file), root.name == "svg", let box = root["viewBox"] else {
      return nil
    }
    var cleaner = SVGCleaner(chart, purpose)
    cleaner.collectUses(in: root, definitions: cleaner.definitions(in: root))
    root.children = cleaner.cleaned(root.children)
    root.attributes = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", box), ("role", "img"),
      ("aria-labelledby", "\(cleaner.prefix)-title \(cleaner.prefix)-desc"),
      ("font-family", "Inter, Helvetica, Arial, sans-serif")
    ]
    root.attributes += Self.common
    let words = [
      cleaner.description("title", chart.title),
      cleaner.description("desc", chart.alternativeText)
    ]
    var output = ""
    switch purpose {
    case .page: root.children = words + root.children
    case .file:
      root.attributes += Self.size(of: box)
      root.children = words + [Self.ground] + root.children
      output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    }
    output.reserveCapacity(file.count)
    root.write(to: &output)
    if purpose == .file { output += "\n" }
    return output
  }

  private init(_ chart: Chart, _ purpose: Purpose) {
    self.chart = chart
    self.purpose = purpose
    let allowed = chart.name.unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    prefix = "chart-" + String(allowed)
  }

  /// What gnuplot repeats on every group stands once on the root.
  private static let common: [(name: String, value: String)] = [
    ("fill", "none"), ("stroke-linecap", "round"), ("stroke-linejoin", "round")
  ]

  /// The width and height of a `viewBox` in points, as large as the chart is printed.
  private static func size(of box: String) -> [(name: String, value: String)] {
    let sides = box.split(separator: " ").suffix(2)
    return zip(["width", "height"], sides).map { ($0, "\($1)pt") }
  }

  private static let ground = SVGElement.Child.element(
    SVGElement(
      name: "rect",
      attributes: [
        ("width", "100%"), ("height", "100%"), ("fill", ChartColour.background.hex)
      ], children: []))

  private func description(_ name: String, _ text: String) -> SVGElement.Child {
    .element(
      SVGElement(
        name: name, attributes: [("id", "\(prefix)-\(name)")],
        children: [.text(SVGElement.escaped(text))]))
  }

  // MARK: References

  private func definitions(in root: SVGElement) -> [String: SVGElement] {
    var found: [String: SVGElement] = [:]
    for element in root.elements {
      if element.name == "defs" {
        for definition in element.elements {
          if let id = definition["id"] { found[id] = definition }
        }
      } else {
        found.merge(definitions(in: element)) { first, _ in first }
      }
    }
    return found
  }

  private mutating func collectUses(in element: SVGElement, definitions: [String: SVGElement]) {
    if let target = element["xlink:href"], target.hasPrefix("#") {
      let id = String(target.dropFirst())
      if used.insert(id).inserted, let definition = definitions[id] {
        collectUses(in: definition, definitions: definitions)
      }
    }
    for child in element.elements where child.name != "defs" {
      collectUses(in: child, definitions: definitions)
    }
  }

  // MARK: Elements

  private func cleaned(_ children: [SVGElement.Child]) -> [SVGElement.Child] {
    var result: [SVGElement.Child] = []
    for case .element(let element) in children {
      for kept in cleaned(element) { append(kept, to: &result) }
    }
    return result
  }

  /// Groups that follow each other with the same attributes become one.
  private func append(_ element: SVGElement, to result: inout [SVGElement.Child]) {
    if element.name == "g", case .element(var last)? = result.last, last.name == "g",
      last.attributes.elementsEqual(element.attributes, by: ==)
    {
      last.children += element.children
      result[result.count - 1] = .element(last)
    } else {
      result.append(.element(element))
    }
  }

  /// What is left of an element: nothing, itself, or what was in it.
  private func cleaned(_ element: SVGElement) -> [SVGElement] {
    switch element.name {
    case "title", "desc", "filter": return []
    case "text": return text(element)
    case "rect" where element["id"] == nil && element["fill"] == "none": return []
    case "path" where element["id"] == nil && !Self.draws(element["d"] ?? ""): return []
    default: break
    }
    if let id = element["id"], element.name != "g", !used.contains(id) { return [] }
    var result = element
    result.attributes = attributes(of: element)
    result.children = cleaned(element.children)
    switch element.name {
    case "defs": return result.children.isEmpty ? [] : [result]
    case "g":
      if result.children.isEmpty { return [] }
      let inner = result.elements
      if result.attributes.isEmpty { return inner }
      guard inner.count == 1, inner[0].name == "text" else { return [result] }
      guard result["transform"] == nil || inner[0]["transform"] == nil else { return [result] }
      // A text alone in its group takes over what it does not say itself.
      var text = inner[0]
      text.attributes =
        result.attributes.filter { text[$0.name] == nil && $0.name != "stroke-width" }
        + text.attributes
      return [text]
    default: return [result]
    }
  }

  private func text(_ element: SVGElement) -> [SVGElement] {
    var result = element
    result.attributes = attributes(of: element)
    result.children = element.children.filter { child in
      if case .text(let text) = child { !text.isEmpty } else { false }
    }
    return result.children.isEmpty ? [] : [result]
  }

  private func attributes(of element: SVGElement) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for (name, value) in element.attributes {
      switch name {
      case "id":
        if used.contains(value) { result.append((name, "\(prefix)-\(value)")) }
      case "xlink:href":
        result.append(("href", "#\(prefix)-\(value.dropFirst())"))
      case "class", "style", "font-family": continue
      // Everything we draw has a colour of its own; the defaults of groups are never seen.
      case "color" where element.name == "g": continue
      case "stroke" where element.name == "g" && value == "currentColor": continue
      case "fill", "stroke", "color":
        if Self.isCommon(element, name, value) { continue }
        result.append((name, colour(value)))
      case "points", "d", "fill-opacity", "font-size", "stroke-width":
        result.append((name, tight(value)))
      default:
        if Self.isCommon(element, name, value) { continue }
        result.append((name, value))
      }
    }
    return result
  }

  /// Whether a path has more than places to start from.
  private static func draws(_ path: String) -> Bool {
    path.utf8.contains { $0 != UInt8(ascii: "M") && (0x41...0x7A).contains($0) }
  }

  private static func isCommon(_ element: SVGElement, _ name: String, _ value: String) -> Bool {
    element.name == "g" && common.contains { $0.name == name && $0.value == value }
  }

  /// The value without spaces at the ends or two together, and a number without idle zeros.
  private func tight(_ value: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isBetween = false
    for byte in value.utf8 {
      if byte <= UInt8(ascii: " ") {
        isBetween = !bytes.isEmpty
      } else {
        if isBetween { bytes.append(UInt8(ascii: " ")) }
        isBetween = false
        bytes.append(byte)
      }
    }
    let words = String(decoding: bytes, as: UTF8.self)
    return Double(words).map(GnuplotNumber.text) ?? words
  }

  // MARK: Colours

  /// A colour of the palette, in a page as a property with the colour itself behind it; any other value as it is.
  private func colour(_ value: String) -> String {
    guard let known = Self.rgb(value).flatMap({ Self.palette[$0] }) else { return value }
    return switch purpose {
    case .page: known.property
    case .file: known.hex
    }
  }

  /// Written once: a page has thousands of colours.
  private static let palette: [Int: (property: String, hex: String)] = {
    var palette: [Int: (property: String, hex: String)] = [:]
    for colour in ChartColour.allCases {
      guard let number = rgb(colour.hex) else { continue }
      palette[number] = ("var(\(colour.property),\(colour.hex))", colour.hex)
    }
    return palette
  }()

  /// `rgb( 11,  79, 138)`, `#0B4F8A` or `white` as one number.
  private static func rgb(_ value: String) -> Int? {
    if value == "white" { return 0xFFFFFF }
    if value.hasPrefix("#") { return Int(value.dropFirst(), radix: 16) }
    guard value.hasPrefix("rgb(") else { return nil }
    var result = 0
    var part = 0
    for byte in value.utf8.dropFirst(4) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        part = min(part * 10 + Int(byte - UInt8(ascii: "0")), 255)
      case UInt8(ascii: ","), UInt8(ascii: ")"):
        result = result << 8 + part
        part = 0
      case UInt8(ascii: " "): continue
      default: return nil
      }
    }
    return result <= 0xFFFFFF ? result : nil
  }
}
