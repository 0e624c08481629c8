internal import HipReportDocument

/// The markup of a table in a message. On a phone a row becomes a few lines, each behind the name of its column.
///
/// What can be said once is: a message has room for so many bytes only, and a style at each cell takes most of them.
enum MailTable {
  private static let rule = "border-bottom:1px solid #cbd2d9"

  static func markup(of table: Table, rows: Int) -> String {
    // A column of small pictures has no text, and nothing to show here.
    let shown = table.columns.indices.filter { column in
      column == 0 || table.rows.contains { column < $0.count && !$0[column].text.isEmpty }
    }
    guard !shown.isEmpty else { return "" }
    var result = ""
    if !table.caption.isEmpty {
      result += "<p class=\"muted\" style=\"margin:8px 0 2px 0;font-size:14px;color:#52606d\">"
      append(table.caption, to: &result)
      result += "</p>\n"
    }
    result += "<table class=\"stack\" width=\"100%\" cellpadding=\"5\" cellspacing=\"0\""
    result += " border=\"0\" style=\"border-collapse:collapse;font-size:14px;line-height:1.4\">\n"
    if shown.contains(where: { !table.columns[$0].title.isEmpty }) {
      result += "<thead><tr class=\"muted rule\" style=\"\(rule);color:#52606d\">"
      for column in shown {
        result += "<th scope=\"col\"\(place(table.columns[column])) style=\"font-weight:normal\">"
        append(table.columns[column].title, to: &result)
        result += "</th>"
      }
      result += "</tr></thead>\n"
    }
    result += "<tbody>\n"
    for row in table.rows.prefix(rows) { append(row, of: table, shown, to: &result) }
    return result + "</tbody></table>\n"
  }

  private static func append(
    _ row: [Table.Cell], of table: Table, _ shown: [Int], to result: inout String
  ) {
    result += "<tr class=\"rule\" valign=\"top\" style=\"\(rule)\">"
    for column in shown where column < row.count {
      if column == 0 {
        result += "<th scope=\"row\" align=\"left\">"
        append(row[0].text, to: &result)
        result += "</th>"
      } else {
        append(row[column], table.columns[column], to: &result)
      }
    }
    result += "</tr>\n"
  }

  private static func append(
    _ cell: Table.Cell, _ column: Table.Column, to result: inout String
  ) {
    let (name, colour) = tone(cell.tone)
    let classes = [column.alignment == .trailing ? "number" : "", name].filter { !$0.isEmpty }
    result += "<td\(place(column))"
    if !classes.isEmpty { result += " class=\"\(classes.joined(separator: " "))\"" }
    if !colour.isEmpty { result += " style=\"color:\(colour)\"" }
    result += ">"
    if !cell.text.isEmpty, !column.title.isEmpty {
      // Shown by the style sheet of phones only; without one, the head of the table says it.
      result += "<span class=\"name\" style=\"display:none\">"
      append(column.title + ": ", to: &result)
      result += "</span>"
    }
    append(cell.text, to: &result)
    result += "</td>"
  }

  /// Numbers stand right and are not broken; words are.
  private static func place(_ column: Table.Column) -> String {
    column.alignment == .trailing ? " align=\"right\" nowrap" : " align=\"left\""
  }

  private static func tone(_ tone: Table.Tone) -> (name: String, colour: String) {
    switch tone {
    case .plain: ("", "")
    case .better: ("better", "#1d6b34")
    case .worse, .alert: ("worse", "#a61b12")
    case .muted: ("muted", "#52606d")
    }
  }

  private static func append(_ text: String, to result: inout String) {
    HTMLTableRows.append(text, to: &result)
  }
}
