internal import HipReportDocument

/// The markup of a table in a message, with a style at each cell. On a phone a row becomes a few lines, each behind the
/// name of its column.
enum MailTable {
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
    result +=
      "<table class=\"stack\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
      + "style=\"border-collapse:collapse;font-size:14px;line-height:1.4\">\n"
    if shown.contains(where: { !table.columns[$0].title.isEmpty }) {
      result += "<thead><tr>"
      for column in shown {
        result += "<th scope=\"col\" class=\"muted rule\" style=\"\(cell(table.columns[column]));"
        result += "font-weight:normal;color:#52606d\">"
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
    result += "<tr class=\"rule\">"
    for column in shown where column < row.count {
      let cell = row[column]
      let isName = column == 0
      result += isName ? "<th scope=\"row\"" : "<td"
      let (name, colour) = tone(cell.tone)
      result += " class=\"rule\(name.isEmpty ? "" : " \(name)")\" style=\""
      result += Self.cell(table.columns[column])
      if isName { result += ";font-weight:bold" }
      if !colour.isEmpty { result += ";color:\(colour)" }
      result += "\">"
      if !isName, !cell.text.isEmpty, !table.columns[column].title.isEmpty {
        // Shown by the style sheet of phones only; without one, the head of the table says it.
        result += "<span class=\"name muted\" style=\"display:none;color:#52606d\">"
        append(table.columns[column].title + ": ", to: &result)
        result += "</span>"
      }
      append(cell.text, to: &result)
      result += isName ? "</th>" : "</td>"
    }
    result += "</tr>\n"
  }

  private static func cell(_ column: Table.Column) -> String {
    let side = column.alignment == .trailing ? "right" : "left"
    return "text-align:\(side);vertical-align:top;padding:5px 6px;border-bottom:1px solid #cbd2d9"
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
