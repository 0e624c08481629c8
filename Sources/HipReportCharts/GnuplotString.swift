/// The one place where a quoted gnuplot string comes into being.
///
/// gnuplot has no safe mode: a double-quoted string runs commands between backquotes, and a quote or
/// a line break inside a single-quoted one ends it, so that the rest of the text runs as a script.
/// Every text of a report therefore passes here, and nothing else in the module writes a quote.
enum GnuplotString {
  /// The text as a single-quoted gnuplot string, with apostrophes doubled.
  ///
  /// An apostrophe at the start becomes a typographic one: gnuplot reads the opening quote and a
  /// doubled apostrophe right behind it as an empty string and then refuses the rest.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView("'".unicodeScalars)
    var isStart = true
    for character in printable(text).unicodeScalars {
      if character != "'" {
        isStart = false
        result.append(character)
      } else if isStart {
        result.append(typographicApostrophe)
      } else {
        result.append(character)
        result.append(character)
      }
    }
    result.append("'")
    return String(result)
  }

  static let typographicApostrophe: Unicode.Scalar = "\u{2019}"

  /// The text as a label in a list of tics, where gnuplot reads `%` as the start of a format.
  static func quotedForTics(_ text: String) -> String {
    var doubled = ""
    for character in text.unicodeScalars {
      doubled.unicodeScalars.append(character)
      if character == "%" { doubled.unicodeScalars.append(character) }
    }
    return quoted(doubled)
  }

  /// The text without what a script, an SVG file or a reader's eye could trip over: control
  /// characters, line breaks, overrides of the writing direction, and `]]>`. Breaks and tabulators
  /// become spaces, so that words stay apart.
  static func printable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for character in text.unicodeScalars {
      switch character.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: kept.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      case 0x202A...0x202E, 0x2066...0x2069: continue
      case 0xFEFF, 0xFFF9...0xFFFB: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      // Taking `>` away where it would close the mark leaves nothing that could form a new one.
      case 0x3E where kept.suffix(2).elementsEqual("]]".unicodeScalars): continue
      default: kept.append(character)
      }
    }
    return String(kept)
  }
}

/// The one place where a number becomes gnuplot text: with a point, whatever the locale, and never
/// anything but a number.
enum GnuplotNumber {
  /// The number to four decimals; gnuplot's own word for a missing value if it is not finite.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    let rounded = value.magnitude < 1e9 ? (value * 10_000).rounded() / 10_000 : value
    if rounded == 0 { return "0" }
    let text = rounded.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
