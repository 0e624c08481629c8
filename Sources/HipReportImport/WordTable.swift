/// Words of a vocabulary with their synonyms, matched without regard to case, blanks, hyphens and underscores.
///
/// A table is a pointer to what is never freed: vocabularies live as long as the program, and they are asked for several
/// cells of every row, where counting who refers to one costs more than the look-up.
struct WordTable<Word: Sendable>: Sendable {
  private struct Contents {
    let known: [String]
    let words: [String: Word]
    /// The words as they are mostly written, which saves folding them.
    let exact: [String: Word]
    /// The short ones of them.
    let packed: UnsafeMutableBufferPointer<(text: UInt64, word: Word)>
  }

  nonisolated(unsafe) private let contents: UnsafeMutablePointer<Contents>

  /// The words as a message names them.
  var known: [String] { contents.pointee.known }

  init(_ entries: [(names: [String], word: Word)]) {
    let all = entries.flatMap { entry in entry.names.map { ($0, entry.word) } }
    var words: [String: Word] = [:]
    for (name, word) in all { words[LogField.folded(name)] = word }
    let short = all.compactMap { name, word in
      Array(name.utf8).withUnsafeBufferPointer(\.packed).map { (text: $0, word: word) }
    }
    let packed = UnsafeMutableBufferPointer<(text: UInt64, word: Word)>.allocate(
      capacity: short.count)
    _ = packed.initialize(from: short)
    contents = .allocate(capacity: 1)
    contents.initialize(
      to: Contents(
        known: entries.compactMap(\.names.first), words: words,
        exact: Dictionary(all, uniquingKeysWith: { first, _ in first }), packed: packed))
  }

  subscript(_ text: String) -> Word? {
    contents.pointee.exact[text] ?? contents.pointee.words[LogField.folded(text)]
  }

  subscript(_ bytes: CellBytes) -> Word? {
    if let text = bytes.packed {
      for entry in contents.pointee.packed where entry.text == text { return entry.word }
    }
    return self[bytes.text]
  }
}
