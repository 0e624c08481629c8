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

  public init(caption: String, columns: [Column], rows: [[Cell]]) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
