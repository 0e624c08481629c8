public import HipReportDocument

/// A page whose pictures are still to come.
public struct HTMLPage: Sendable {
  let text: String
  /// The markup in the place of a picture that could not be drawn.
  let missingPicture: String

  private static let placeStart = "<!--picture "
  /// A small picture in a table's row is missed silently: the row has its numbers.
  private static let smallStart = "<!--small "
  private static let placeEnd = "-->"

  /// The mark where a picture goes. No text of a document can look like it: the template escapes every `<`.
  static func place(of chart: String) -> String { placeStart + chart + placeEnd }

  static func smallPlace(of chart: String) -> String { smallStart + chart + placeEnd }

  /// The page with its pictures.
  public func filled(with images: [ChartImage]) -> String {
    let pictures = Dictionary(
      images.filter { $0.size == .full }.map { ($0.name, $0.svg) },
      uniquingKeysWith: { first, _ in first })
    var result = ""
    var rest = text[...]
    while let start = Self.first("<!--", in: rest),
      let end = Self.first(Self.placeEnd, in: rest[start.upperBound...])
    {
      result += rest[..<start.lowerBound]
      let mark = rest[start.lowerBound..<end.lowerBound]
      let isSmall = mark.hasPrefix(Self.smallStart)
      let name = mark.dropFirst((isSmall ? Self.smallStart : Self.placeStart).count)
      result += pictures[String(name)] ?? (isSmall ? "" : missingPicture)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// By bytes: a page has hundreds of thousands, and characters are ten times as dear to compare.
  private static func first(_ mark: String, in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    guard let head = mark.utf8.first else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: head) {
      if bytes[start...].starts(with: mark.utf8) {
        return start..<bytes.index(start, offsetBy: mark.utf8.count)
      }
      from = bytes.index(after: start)
    }
    return nil
  }
}
