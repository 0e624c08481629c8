internal import HipReportDocument

/// The rows of a table as markup, each text escaped here.
///
/// The tables behind the charts have thousands of cells: a template engine looks up each of them several times, and
/// took a fifth of a report's time.
enum HTMLTableRows {
  static func markup(of table: Table) -> String {
    let classes = table.columns.map { $0.alignment == .trailing ? "number" : "words" }
    var result = ""
    for (row, fills) in zip(table.rows, table.decimalFills) {
      result += "<tr><th scope=\"row\">"
      append(row.first?.text ?? "", to: &result)
      result += "</th>"
      for ((cell, fill), columnClass) in zip(zip(row, fills), classes).dropFirst() {
        result += "<td class=\"\(columnClass)"
        if cell.tone != .plain { result += " \(cell.tone.rawValue)" }
        if !fill.isEmpty { result += "\" data-fill=\"\(fill)" }
        result += "\">"
        append(cell.text, to: &result)
        if let picture = cell.picture { result += HTMLPage.smallPlace(of: picture.name) }
        result += "</td>"
      }
      result += "</tr>\n"
    }
    return result
  }

  static func append(_ text: String, to result: inout String) {
    let shown = HTMLRenderer.shown(text)
    guard shown.utf8.contains(where: isSpecial) else {
      result += shown
      return
    }
    for character in shown.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
