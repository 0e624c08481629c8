/// The titles of a header, folded once: every format looks at them, and a header may be long.
struct FoldedTitles: Sendable {
  let titles: [String]
  let folded: [String]
  /// The first column of each folded title.
  let places: [String: Int]

  init(_ titles: [String]) {
    self.titles = titles
    folded = titles.map(CompiledMapping.folded)
    places = Dictionary(
      folded.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
