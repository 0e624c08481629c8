extension Diagnostic {
  /// The printed form in a compiler's style: place, finding, source line with a caret, consequence, help.
  ///
  /// Everything that comes from a file goes through ``printable(_:)``: a CSV cell must not move a terminal's cursor.
  public func text(alsoAt more: [SourceLocation] = []) -> String {
    var lines: [String] = []
    let place = location.map { Self.printable($0.description) + ": " } ?? ""
    lines.append("\(place)\(severity.rawValue)[\(code)]: \(Self.shown(message))")
    let gutter = String(repeating: " ", count: max(4, String(location?.line ?? 0).count + 2))
    if let excerpt, let location {
      let shown = Self.window(of: excerpt, width: 92 - gutter.count)
      let number = String(location.line)
      let indent = String(repeating: " ", count: gutter.count - number.count)
      lines.append("\(indent)\(number) | \(shown.text)")
      let caret = String(repeating: "^", count: max(1, shown.underlined.count))
      lines.append(
        "\(gutter) | \(String(repeating: " ", count: shown.underlined.lowerBound))\(caret)")
    }
    if let consequence { lines.append("\(gutter) = \(Self.shown(consequence))") }
    if !more.isEmpty {
      let shown = more.prefix(6).map { String($0.line) }.joined(separator: ", ")
      let rest = more.count > 6 ? ", …" : ""
      lines.append("\(gutter) = \(more.count) more like this (lines \(shown)\(rest))")
    }
    if let hint { lines.append("\(gutter) = help: \(Self.shown(hint))") }
    return lines.joined(separator: "\n")
  }

  /// A message quotes a cell, and a cell may be as long as it likes.
  private static func shown(_ text: String) -> String {
    let start = text.prefix(400)
    return printable(start.endIndex == text.endIndex ? text : start + "…")
  }

  /// The part of a long source line around the underlined characters.
  private static func window(of excerpt: Excerpt, width: Int) -> Excerpt {
    // A line may be as long as a file: only what can be shown of it is looked at.
    let text = excerpt.text
    let skipped = max(0, excerpt.underlined.lowerBound - width)
    let from = text.index(text.startIndex, offsetBy: skipped, limitedBy: text.endIndex)
    let near = text[(from ?? text.endIndex)...].prefix(3 * width)
    let isCut = near.endIndex < text.endIndex
    let characters = Array(printable(String(near)))
    let lower = min(excerpt.underlined.lowerBound - skipped, characters.count)
    let upper = min(max(excerpt.underlined.upperBound - skipped, lower), characters.count)
    guard skipped > 0 || isCut || characters.count > width else {
      return Excerpt(text: String(characters), underlined: lower..<upper)
    }
    let start = max(0, min(lower - 24, characters.count - width))
    let end = min(characters.count, start + width)
    let prefix = skipped + start > 0 ? "…" : ""
    let suffix = isCut || end < characters.count ? "…" : ""
    let shift = prefix.count - start
    return Excerpt(
      text: prefix + String(characters[start..<end]) + suffix,
      underlined: (lower + shift)..<(min(upper, end) + shift))
  }

  /// The text with control characters, line ends and bidirectional overrides shown as `·`.
  public static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F,
        0xFEFF:
        result.append("·")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension [Diagnostic] {
  /// The findings as printed, repeats folded: after the first two of a code and column in a file the others are
  /// counted, with their lines.
  public func text() -> String {
    var shown: [(diagnostic: Diagnostic, more: [SourceLocation])] = []
    var places: [FoldKey: [Int]] = [:]
    for diagnostic in self {
      let key = FoldKey(
        code: diagnostic.code, path: diagnostic.location?.path ?? "",
        field: diagnostic.field ?? "")
      if let location = diagnostic.location, let same = places[key], same.count >= 2 {
        shown[same[1]].more.append(location)
      } else {
        places[key, default: []].append(shown.count)
        shown.append((diagnostic, []))
      }
    }
    return shown.map { $0.diagnostic.text(alsoAt: $0.more) }.joined(separator: "\n")
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}

/// What makes two findings repeats of each other.
private struct FoldKey: Hashable {
  var code: String
  var path: String
  var field: String
}
