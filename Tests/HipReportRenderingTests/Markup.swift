import Foundation

/// A strict little reader of markup: what is wrong with a page, or `nil`. (Foundation's XML reader forgives a tag that
/// is not closed.)
enum Markup {
  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input"]

  static func fault(of page: String) -> String? {
    var rest = page[...]
    if let doctype = rest.prefixMatch(of: /<!DOCTYPE html>\s*/) {
      rest = rest[doctype.range.upperBound...]
    }
    var open: [String] = []
    while let next = rest.first {
      if next == "<" {
        guard
          let tag = rest.prefixMatch(
            of: /<(\/?)([A-Za-z][A-Za-z0-9:-]*)((?:\s+[A-Za-z][A-Za-z0-9:_-]*="[^"<>]*")*)\s*(\/?)>/
          )
        else { return "no tag at “\(rest.prefix(60))”" }
        let name = String(tag.2)
        let names = tag.3.matches(of: /([A-Za-z0-9:_-]+)="/).map(\.1)
        if Set(names).count != names.count { return "an attribute of <\(name)> stands twice" }
        if let fault = entityFault(tag.3) { return fault }
        rest = rest[tag.range.upperBound...]
        if tag.1 == "/" {
          guard open.popLast() == name else { return "</\(name)> closes nothing" }
        } else if tag.4.isEmpty, !void.contains(name) {
          open.append(name)
        }
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        if open.last != "style", let fault = entityFault(rest[..<end]) { return fault }
        rest = rest[end...]
      }
    }
    return open.isEmpty ? nil : "<\(open.joined(separator: "> <"))> is open at the end"
  }

  /// An ampersand begins a named or numbered character.
  private static func entityFault(_ text: Substring) -> String? {
    for place in text.ranges(of: "&") {
      let tail = text[place.upperBound...]
      if tail.prefixMatch(of: /(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);/) == nil {
        return "a bare & at “\(tail.prefix(20))”"
      }
    }
    return nil
  }
}
