/// Tells an SVG that only draws from one that may do something.
///
/// It is read tag by tag, and every element and attribute must be one of those below: what is not known is refused, not
/// passed over.
enum PlainSVG {
  private static let elements: Set = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "defs", "lineargradient", "radialgradient", "stop", "clippath", "title", "desc"
  ]

  /// Of these only a place within the picture may be named.
  private static let attributes: Set = [
    "xmlns", "version", "viewbox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx",
    "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "dx", "dy", "id", "class", "role", "fill",
    "stroke", "opacity", "offset", "transform", "color", "display", "visibility", "overflow",
    "gradientunits", "gradienttransform", "spreadmethod", "clippathunits", "preserveaspectratio",
    "textlength", "lengthadjust", "rotate", "letter-spacing", "word-spacing",
    "text-anchor", "dominant-baseline", "clip-path", "clip-rule", "paint-order"
  ]
  /// Families of attributes that set how something is drawn.
  private static let families = ["stroke-", "fill-", "stop-", "font-", "text-", "aria-", "xml:"]

  /// What it holds beside a drawing; `nil` where there is nothing.
  static func problem(_ text: String) -> String? {
    var rest = text[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    var depth = 0
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return "a comment does not end" }
        rest = rest[end.upperBound...]
        continue
      }
      if rest.hasPrefix("<?xml ") {
        guard let end = rest.firstRange(of: "?>") else { return "its first line does not end" }
        rest = rest[end.upperBound...]
        continue
      }
      if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
        return "it declares something (\(rest.prefix(10)))"
      }
      let tag = Tag(rest.dropFirst())
      if let problem = tag.problem { return problem }
      depth += tag.closes ? -1 : tag.isEmpty ? 0 : 1
      rest = tag.rest
    }
    return depth == 0 ? nil : "its elements do not close"
  }

  /// One tag, read to its end.
  private struct Tag {
    var closes = false
    var isEmpty = false
    var problem: String?
    var rest: Substring

    init(_ text: Substring) {
      rest = text
      if rest.first == "/" {
        closes = true
        rest.removeFirst()
      }
      let name = word()
      if !elements.contains(name.lowercased()) {
        problem = "it holds \(name.isEmpty ? "a tag without a name" : "<\(name.prefix(20))>")"
        return
      }
      while problem == nil {
        rest = rest.drop(while: \.isWhitespace)
        switch rest.first {
        case nil: problem = "a tag does not end"
        case ">":
          rest.removeFirst()
          return
        case "/":
          isEmpty = true
          rest.removeFirst()
        default: attribute()
        }
      }
    }

    private mutating func word() -> String {
      let word = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
      rest = rest[word.endIndex...]
      return String(word)
    }

    private mutating func attribute() {
      let name = word()
      let known = name.lowercased()
      rest = rest.drop(while: \.isWhitespace)
      guard !name.isEmpty, rest.first == "=" else {
        problem = "an attribute has no value"
        return
      }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      guard let quote = rest.first, quote == "\"" || quote == "'",
        let end = rest.dropFirst().firstIndex(of: quote)
      else {
        problem = "a value has no quotation marks"
        return
      }
      let value = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      let isKnown =
        attributes.contains(known)
        || families.contains { known.hasPrefix($0) && known != "xml:base" }
      if !isKnown {
        problem = "it has the attribute \(name.prefix(20))"
      } else if known != "xmlns", leadsOut(value) {
        problem = "\(name.prefix(20)) names another place"
      }
    }

    /// `url(#name)` stays within; any other, or an escape that may hide one, does not.
    private func leadsOut(_ value: Substring) -> Bool {
      let text = value.lowercased().filter { !$0.isWhitespace }
      if text.contains("&") || text.contains("\\") || text.contains("://")
        || text.contains("javascript:") || text.contains("data:")
      {
        return true
      }
      return text.ranges(of: "url(").contains { !text[$0.upperBound...].hasPrefix("#") }
    }
  }
}
