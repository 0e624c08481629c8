internal import HipReportDiagnostics
internal import HipReportDocument

/// Plain lines of a given width.
enum TextLayout {
  /// Wraps at blanks; later lines begin with `indent`. A word longer than a line is cut, not lost.
  static func wrap(_ text: String, width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var (line, length) = ("", 0)
    for word in Diagnostic.printable(text).split(separator: " ") {
      // Counted once: a cell may be a single word of a hundred thousand letters.
      var letters = Array(word)[...]
      while true {
        let prefix = line.isEmpty ? (lines.isEmpty ? "" : indent) : " "
        if length + prefix.count + letters.count <= width {
          line += prefix + String(letters)
          length += prefix.count + letters.count
          break
        }
        if !line.isEmpty {
          lines.append(line)
          (line, length) = ("", 0)
        } else {
          let room = max(1, width - prefix.count)
          lines.append(prefix + String(letters.prefix(room)))
          letters = letters.dropFirst(room)
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  static func mark(_ mark: DayStrip.Mark) -> String {
    switch mark {
    case .done: "■"
    case .nothingDone: "□"
    case .notRecorded: "·"
    case .ahead: " "
    }
  }

  static func lines(of strip: DayStrip) -> [String] {
    let labels = strip.days.map { padded($0.label, 4) }.joined()
    let marks = strip.days.map { padded(mark($0.mark), 4) }.joined()
    return [trimmed(labels), trimmed(marks)] + wrap(strip.caption, width: TextRenderer.width)
  }

  /// The clinic's name, then its address and telephone. Its picture says no more.
  static func lines(of masthead: Masthead, width: Int) -> [String] {
    [masthead.name, masthead.lines.joined(separator: " · ")]
      .filter { !$0.isEmpty }.flatMap { wrap($0, width: width) }
  }

  /// The label with its mark, and a rule for each line that is left to be written on.
  static func lines(of field: BlankField) -> [String] {
    wrap("\(field.label) [\(field.mark)]:", width: TextRenderer.width, indent: "  ")
      + Array(repeating: "  " + String(repeating: "_", count: 76), count: max(1, field.lines))
  }

  static func padded(_ text: String, _ width: Int, trailing: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - text.count))
    return trailing ? fill + text : text + fill
  }

  static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A table in columns; the last column takes what is left and wraps.
struct TextTable {
  private let table: Table
  private let width: Int
  private let gap = 2

  init(_ table: Table, width: Int) {
    self.table = table
    self.width = width
  }

  /// `style` may colour a cell after it was laid out.
  func lines(style: (String, Table.Tone) -> String = { text, _ in text }) -> [String] {
    let widths = columnWidths()
    var lines = table.caption.isEmpty ? [] : TextLayout.wrap(table.caption, width: width)
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      let titles = table.columns.map { Table.Cell($0.title, tone: .muted) }
      lines += row(titles, widths, style)
    }
    for cells in table.rows { lines += row(cells, widths, style) }
    return lines
  }

  private func text(_ cell: Table.Cell) -> String {
    cell.course.map(Sparkline.blocks) ?? Diagnostic.printable(cell.text)
  }

  private func columnWidths() -> [Int] {
    var widths = table.columns.map(\.title.count)
    for cells in table.rows {
      for (index, cell) in cells.enumerated() where index < widths.count {
        widths[index] = max(widths[index], text(cell).count)
      }
    }
    // The widest column of words gives way, then the widest of all, until the row fits; words are cut last.
    func isTooWide() -> Bool { widths.reduce(0, +) + gap * max(0, widths.count - 1) > width }
    for floors in [longestWords(), widths.map { _ in Self.narrowest }] {
      for alignment in [Table.Alignment.leading, .trailing] {
        while isTooWide(),
          let widest = widths.indices.filter({
            table.columns[$0].alignment == alignment && widths[$0] > floors[$0]
          }).max(by: { widths[$0] < widths[$1] })
        {
          widths[widest] -= 1
        }
      }
    }
    return widths
  }

  private static let narrowest = 9
  /// A longer word is no word of ours.
  private static let longestKept = 16

  private func longestWords() -> [Int] {
    table.columns.indices.map { index in
      var longest = Self.narrowest
      for cells in table.rows where index < cells.count {
        for word in text(cells[index]).split(separator: " ") {
          longest = max(longest, min(Self.longestKept, word.count))
        }
      }
      return longest
    }
  }

  private func row(
    _ cells: [Table.Cell], _ widths: [Int], _ style: (String, Table.Tone) -> String
  ) -> [String] {
    let wrapped = zip(cells, widths).map { TextLayout.wrap(text($0.0), width: $0.1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var result = ""
      for (index, column) in table.columns.enumerated() where index < wrapped.count {
        let piece = line < wrapped[index].count ? wrapped[index][line] : ""
        let isLast = index == table.columns.count - 1
        let cell = TextLayout.padded(
          piece, isLast && column.alignment == .leading ? 0 : widths[index],
          trailing: column.alignment == .trailing)
        result += style(cell, cells[index].tone)
        if !isLast { result += String(repeating: " ", count: gap) }
      }
      return TextLayout.trimmed(result)
    }
  }
}

/// A course over time in eight heights of a block, on a scale of at least 20 units, so that noise does not look like
/// progress.
enum Sparkline {
  private static let blocks: [Character] = Array("▁▂▃▄▅▆▇█")
  private static let smallestSpan = 20.0

  static func blocks(_ values: [Double?]) -> String {
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { return "" }
    let span = max(smallestSpan, high - low)
    let start = (low + high) / 2 - span / 2
    return String(
      values.map { value -> Character in
        guard let value else { return " " }
        return blocks[min(7, max(0, Int((value - start) / span * 8)))]
      })
  }
}
