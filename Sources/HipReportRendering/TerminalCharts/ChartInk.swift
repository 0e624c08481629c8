internal import HipReportDiagnostics
internal import HipReportDocument

/// A mark in its two forms.
struct ChartGlyph: Equatable {
  let unicode: Character
  let ascii: Character

  init(_ unicode: Character, _ ascii: Character) {
    self.unicode = unicode
    self.ascii = ascii
  }

  /// A side: in ASCII its letter.
  static func side(_ side: ChartSide) -> ChartGlyph {
    switch side {
    case .left: .init("●", "L")
    case .right: .init("◆", "R")
    case .both: .init("■", "B")
    case .unrecorded: .init("▪", "U")
    }
  }

  /// The same side, hollow.
  static func hollowSide(_ side: ChartSide) -> ChartGlyph {
    switch side {
    case .left: .init("○", "l")
    case .right: .init("◇", "r")
    case .both: .init("□", "b")
    case .unrecorded: .init("▫", "u")
    }
  }

  static func symptom(_ mark: SymptomChart.Lane.Mark) -> ChartGlyph {
    switch mark {
    case .emergency: .init("█", "!")
    case .contact: .init("▲", "^")
    case .modify: .init("▼", "v")
    case .noted: .init("●", "o")
    case .absent: .init("○", "-")
    }
  }

  static func moment(_ kind: ChartMoment.Kind) -> ChartGlyph {
    switch kind {
    case .visit: .init("┴", "|")
    case .event: .init("▼", "v")
    }
  }

  /// The error band of a side; the second side has another line, so that two are told apart.
  static func band(_ side: ChartSide) -> ChartGlyph {
    side == .right ? .init("┊", ":") : .init("│", "|")
  }

  /// Marks of two sides at one place.
  static let several = ChartGlyph("◈", "&")
  static let score = ChartGlyph("●", "o")
  static let join = ChartGlyph("·", ".")
  static let reference = ChartGlyph("┄", "-")
  static let goal = ChartGlyph("─", "=")
  static let best = ChartGlyph("★", "*")
  static let above = ChartGlyph("+", "+")
  static let noEntry = ChartGlyph("·", ".")
  static let flag = ChartGlyph("!", "!")
}

/// Marks and words in one of the two forms, and the room that they take, which is the same in both.
struct ChartInk {
  let isASCII: Bool

  func callAsFunction(_ glyph: ChartGlyph) -> Character { isASCII ? glyph.ascii : glyph.unicode }

  func text(_ glyph: ChartGlyph) -> String { String(self(glyph)) }

  /// The words as they may reach a terminal.
  func words(_ text: String) -> String {
    let printable = Diagnostic.printable(text)
    return isASCII ? ASCIIText.plain(printable) : printable
  }

  /// The columns that a text takes in the wider of the two forms, so that both are laid out alike.
  static func columns(_ text: String) -> Int {
    let text = Diagnostic.printable(text)
    return max(TextCanvas.columns(text), ASCIIText.plain(text).count)
  }

  /// The words, cut to the columns; both forms are cut behind the same letter.
  func fitted(_ text: String, _ width: Int) -> String {
    guard Self.columns(text) > width else { return words(text) }
    var (kept, used) = ("", 3)
    for character in Diagnostic.printable(text) {
      used += max(TextCanvas.columns(character), ASCIIText.plain(String(character)).count)
      if used > width { break }
      kept.append(character)
    }
    return words(TextLayout.trimmed(kept) + "…")
  }

  /// The entries of a key in lines; one without words or marks is left out, and none is broken.
  func key(_ entries: [(glyphs: [ChartGlyph], words: String)]) -> [String] {
    var lines: [String] = []
    var used = 0
    for entry in entries where !entry.words.isEmpty && !entry.glyphs.isEmpty {
      let marks = String(entry.glyphs.map { self($0) })
      let width = entry.glyphs.count + 1 + Self.columns(entry.words)
      let room = ChartTextRenderer.width - entry.glyphs.count - 1
      let text = marks + " " + fitted(entry.words, room)
      if let last = lines.last, used + 3 + width <= ChartTextRenderer.width {
        lines[lines.count - 1] = last + "   " + text
        used += 3 + width
      } else {
        lines.append(text)
        used = width
      }
    }
    return lines
  }
}
