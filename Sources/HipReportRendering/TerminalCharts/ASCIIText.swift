/// Text in pure ASCII that says the same.
enum ASCIIText {
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if !isMark(scalar) {
        result += replacements[scalar] ?? "?"
      }
    }
    return result
  }

  /// Marks that stand on the letter before them or join two: the letter says enough.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static let replacements: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in letters + signs {
      for scalar in letters.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static let signs: [(String, String)] = [
    ("°", " deg"), ("→", "->"), ("←", "<-"), ("±", "+/-"), ("−–‐‑‒", "-"), ("—", "--"),
    ("×", "x"), ("÷", "/"), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("≈", "~"), ("“”„«»", "\""),
    ("‘’‚′", "'"), ("″", "\""), ("…", "..."), ("•·", "."), ("½", "1/2"), ("¼", "1/4"),
    ("¾", "3/4"), ("²", "^2"), ("³", "^3"), ("µμ", "u"), ("€", "EUR"),
    ("\u{A0}\u{2009}\u{202F}", " "),
    ("▲", "^"), ("▼", "v"), ("●", "o"), ("†", "+"), ("§", "S."), ("№", "No.")
  ]

  private static let letters: [(String, String)] = [
    ("ÀÁÂÃÄÅĀĂĄ", "A"), ("àáâãäåāăą", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"),
    ("ďđð", "d"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"),
    ("ĤĦ", "H"), ("ĥħ", "h"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"),
    ("Ķ", "K"), ("ķ", "k"), ("ĹĻĽĿŁ", "L"), ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņň", "n"),
    ("ÒÓÔÕÖØŌŎŐ", "O"), ("òóôõöøōŏő", "o"), ("ŔŖŘ", "R"), ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"),
    ("śŝşšș", "s"), ("ŢŤŦȚ", "T"), ("ţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"), ("ùúûüũūŭůűų", "u"),
    ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýŷÿ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"),
    ("Æ", "AE"), ("æ", "ae"), ("Œ", "OE"), ("œ", "oe"), ("ß", "ss"), ("Þ", "Th"), ("þ", "th")
  ]
}
