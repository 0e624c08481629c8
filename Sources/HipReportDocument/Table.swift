/// A table with real column headers; the first column names the row.
public struct Table: Sendable, Equatable {
  public enum Alignment: Sendable { case leading, trailing }

  public struct Column: Sendable, Equatable {
    public var title: String
    public var alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// What a cell repeats by colour; never the only carrier of the meaning.
  public enum Tone: String, Sendable { case plain, better, worse, muted, alert }

  public struct Cell: Sendable, Equatable {
    public var text: String
    public var tone: Tone
    /// The values behind a small line of the course over time, oldest first; `nil` where it is broken.
    public var course: [Double?]?
    /// A small picture of the course, for forms that show pictures.
    public var picture: Chart?

    public init(
      _ text: String, tone: Tone = .plain, course: [Double?]? = nil, picture: Chart? = nil
    ) {
      self.text = text
      self.tone = tone
      self.course = course
      self.picture = picture
    }
  }

  public var caption: String
  public var columns: [Column]
  /// One array a row, as long as `columns`.
  public var rows: [[Cell]]

  /// What the cells lack behind their numbers so that the decimal points of a column stand above each other: `.0` for a
  /// whole number, or a dash, among tenths. One text a cell; empty for words, and in columns of whole numbers.
  public var decimalFills: [[String]] {
    let fractions = rows.map { row in
      zip(row, columns).map { cell, column in
        column.alignment == .trailing ? Self.fractionDigits(in: cell.text) : nil
      }
    }
    let most = columns.indices.map { column in
      fractions.compactMap { $0.indices.contains(column) ? $0[column] : nil }.max() ?? 0
    }
    return fractions.map { row in
      zip(row, most).map { digits, most in
        guard let digits, digits < most else { return "" }
        return (digits == 0 ? "." : "") + String(repeating: "0", count: most - digits)
      }
    }
  }

  /// The digits behind the point of the number that a text ends with, none for a dash; `nil` for words.
  private static func fractionDigits(in text: String) -> Int? {
    if text == "–" { return 0 }
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let last = text.utf8.reversed().prefix(while: isDigit).count
    guard last > 0 else { return nil }
    let before = text.utf8.dropLast(last)
    guard before.last == UInt8(ascii: "."), before.dropLast().last.map(isDigit) == true else {
      return 0
    }
    return last
  }

  public init(caption: String, columns: [Column], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
