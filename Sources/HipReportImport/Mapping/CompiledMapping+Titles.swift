internal import Foundation

/// What a mapping makes of the titles of a file.
extension CompiledMapping {
  /// Columns that nothing uses. Found anew each time: of most formats nobody asks for them.
  var unused: [Int] {
    var used: Set<Int> = []
    for source in found.values {
      used.insert(source.index)
      if let unit = source.unitIndex { used.insert(unit) }
      if let time = source.timeIndex { used.insert(time) }
    }
    for template in templates {
      for source in template.sources.compactMap({ $0 }) { used.insert(source.index) }
      for fallback in template.fallbacks { used.insert(fallback.source.index) }
      for lookup in template.lookups { used.insert(lookup.index) }
      if let repeats = template.repeats { used.insert(repeats) }
    }
    let ignored = Set(mapping.ignore.map(Self.folded))
    return titles.indices.filter {
      !used.contains($0) && !ignored.contains(header.folded[$0])
    }
  }

  /// Columns that the mapping lists as not wanted.
  var ignored: [Int] {
    let ignored = Set(mapping.ignore.map(Self.folded))
    return titles.indices.filter { ignored.contains(header.folded[$0]) }
  }

  /// Columns whose title stands further left too, where it is used.
  var repeatedColumns: Set<Int> {
    let (unused, ignored) = (Set(self.unused), Set(mapping.ignore.map(Self.folded)))
    return Set(
      unused.filter { index in
        let title = header.folded[index]
        guard let first = header.places[title] else { return false }
        return first < index && !unused.contains(first) && !ignored.contains(title)
      })
  }

  /// The column that the first observation of a row takes a field from.
  func column(of field: LogField) -> Int? {
    templates.lazy.compactMap { template in
      template.sources[field.rawValue]?.index
        ?? template.lookups.first { $0.field == field }?.index
    }.first
  }

  /// A column of this name is in the file.
  func isFound(_ name: String) -> Bool { found[name] != nil }

  /// The header has this title, or a column of this name.
  func has(_ name: String) -> Bool { isFound(name) || hasTitle(name) }

  func hasTitle(_ title: String) -> Bool { header.places[Self.folded(title)] != nil }

  /// A cell as it is written, but for case and outer blanks: `-99` is not `99`.
  static func written(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
  }

  /// Case, outer blanks, and what stands between words mean nothing: `hip_flexion_l` is `hip flexion l`. Accents do.
  static func folded(_ text: String) -> String {
    let words = text.lowercased().split {
      $0 == " " || $0 == "_" || $0 == "-" || $0.isNewline || $0 == "\t"
    }
    // A cell of dashes alone stays what it is.
    return words.isEmpty
      ? text.trimmingCharacters(in: .whitespacesAndNewlines) : words.joined(separator: " ")
  }
}
