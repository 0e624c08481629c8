package import HipReportDiagnostics

/// The wording of every finding about bytes and records.
package enum CSVMessages {
  package static func notText(kind: String, path: String) -> Diagnostic {
    Diagnostic(
      .error, "csv.not-text", "this is \(kind), not CSV text",
      at: SourceLocation(path: path, line: 1),
      consequence: "nothing was read from it",
      hint: "open it in the program that made it and export as CSV (UTF-8)")
  }

  static func byteOrderMark(path: String) -> Diagnostic {
    Diagnostic(
      .note, "csv.byte-order-mark", "the file begins with a byte-order mark",
      at: SourceLocation(path: path, line: 1), consequence: "it was skipped; nothing is lost")
  }

  static func utf16(path: String) -> Diagnostic {
    Diagnostic(
      .note, "csv.utf-16", "the file is UTF-16", at: SourceLocation(path: path, line: 1),
      consequence: "it was converted to UTF-8; nothing is lost")
  }

  static func windows1252(path: String) -> Diagnostic {
    Diagnostic(
      .warning, "csv.windows-1252", "the file is not UTF-8; it was read as Windows-1252",
      at: SourceLocation(path: path, line: 1),
      consequence:
        "letters with accents may be wrong, also in a patient's identifier; numbers and dates are not affected",
      hint: "export the file again as CSV (UTF-8)")
  }

  /// `line` is that of the first one.
  static func strayBytes(_ count: Int, path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, "csv.stray-bytes",
      "\(count) byte\(count == 1 ? " is" : "s are") not UTF-8, the first in this line; read as Windows-1252",
      at: SourceLocation(path: path, line: line),
      consequence: "a letter with an accent may be wrong there; all others are right",
      hint: "look at the letters of this line, and save the file as CSV (UTF-8)")
  }

  static func openQuote(path: String, line: Int, excerpt: Diagnostic.Excerpt) -> Diagnostic {
    Diagnostic(
      .error, "csv.open-quote", "a quotation mark opens here and is not closed",
      at: SourceLocation(path: path, line: line, column: excerpt.underlined.lowerBound + 1),
      excerpt: excerpt,
      consequence: "this line is set aside; reading goes on with the next line",
      hint: "close the quotation mark, or double it (\"\") if it belongs to the text")
  }

  static func strayQuote(path: String, line: Int, excerpt: Diagnostic.Excerpt) -> Diagnostic {
    Diagnostic(
      .error, "csv.stray-quote", "a quotation mark stands where none may stand",
      at: SourceLocation(path: path, line: line, column: excerpt.underlined.lowerBound + 1),
      excerpt: excerpt,
      consequence: "this line is set aside; reading goes on with the next line",
      hint: "put the whole cell in quotation marks and double (\"\") those inside it")
  }
}
