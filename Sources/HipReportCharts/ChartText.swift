/// How wide a text will be, so that the layout can keep texts apart without asking gnuplot, which
/// measures nothing in its SVG terminal.
enum ChartText {
  /// The width in points, estimated from the advances of Inter with a little to spare for the fonts
  /// that stand in for it.
  static func width(_ text: String, _ font: ChartFont) -> Double {
    let table = font.isBold ? boldAdvances : regularAdvances
    var thousandths = 0
    for character in GnuplotString.printable(text).unicodeScalars {
      thousandths += advance(of: character, in: table)
    }
    return Double(thousandths) * font.size * 1.03 / 1000
  }

  /// The text, cut with an ellipsis where it is wider than `limit`.
  static func fitted(_ text: String, _ limit: Double, _ font: ChartFont) -> String {
    let text = GnuplotString.printable(text)
    // A limit that was computed from this very width may have lost a hair on the way.
    if width(text, font) <= limit + 0.01 { return text }
    let room = limit - width("…", font)
    var kept = ""
    var used = 0.0
    for character in text {
      used += width(String(character), font)
      if used > room { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most `lines` lines, broken between words; the last line is cut if it must be.
  static func wrapped(
    _ text: String, _ limit: Double, _ font: ChartFont, lines: Int
  ) -> [String] {
    let words = GnuplotString.printable(text).split(separator: " ").map(String.init)
    var result: [String] = []
    var line = ""
    for (index, word) in words.enumerated() {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || width(longer, font) <= limit {
        line = longer
      } else if result.count + 1 < lines {
        result.append(fitted(line, limit, font))
        line = word
      } else {
        line = ([line] + words[index...]).joined(separator: " ")
        break
      }
    }
    if !line.isEmpty { result.append(fitted(line, limit, font)) }
    return result
  }

  private static func advance(of character: Unicode.Scalar, in table: [Int]) -> Int {
    switch character.value {
    case 0x20..<0x7F: return table[Int(character.value) - 0x20]
    case 0xB0: return 460
    case 0x2013: return 500
    case 0x2026: return 821
    case 0x2190...0x21FF, 0x25A0...0x25FF: return 1010
    // Marks that stand on the letter before them, and joiners.
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    // Scripts and signs drawn in a full square.
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFF:
      return 1300
    case 0xA0..<0x0250: return 640
    case 0x0400..<0x0530: return 780
    default: return 900
    }
  }

  /// Thousandths of the type size, from the space to the tilde.
  private static let regularAdvances: [Int] = [
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605,
    636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598,
    587, 743, 740, 264, 543, 652, 562, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642,
    665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544,
    237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659
  ]

  private static let boldAdvances: [Int] = [
    232, 325, 392, 650, 655, 859, 674, 209, 409, 409, 565, 680, 303, 469, 298, 390, 688, 489, 630,
    659, 678, 645, 660, 595, 661, 660, 298, 303, 680, 680, 680, 562, 1031, 748, 661, 752, 727,
    613, 585, 761, 746, 281, 570, 690, 567, 915, 735, 782, 648, 783, 656, 655, 668, 729, 748,
    1036, 714, 724, 667, 409, 390, 409, 488, 477, 497, 580, 635, 587, 635, 598, 386, 633, 624,
    272, 272, 582, 272, 912, 622, 614, 632, 632, 409, 562, 388, 622, 586, 850, 574, 586, 572, 409,
    374, 409, 680
  ]
}
