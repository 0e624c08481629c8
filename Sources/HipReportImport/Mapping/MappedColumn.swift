/// A column by its titles, in any language; the first one found is used.
public struct MappedColumn: Sendable, Decodable, Equatable {
  public struct Title: Sendable, Equatable {
    public var text: String
    /// The unit that this very title states.
    public var unit: String?
  }

  public var titles: [Title] = []
  /// The unit of the column whatever its title says.
  public var unit: String?
  /// The column of the row that names the unit.
  public var unitFrom: String?
  /// The column that holds the time of a date.
  public var timeFrom: String?
  /// Titles whose cell counts where this column's is blank, or is not there.
  public var otherwise: [Title] = []
  /// What stands behind a number, and the field that it means with its unit: `secondi: hold_s`, `minuti: duration_s min`.
  public var suffixes: [String: String] = [:]

  /// A title, a list of titles, or a mapping with `titles` and what is known of their cells.
  public init(from decoder: any Decoder) throws {
    if let one = try? decoder.singleValueContainer().decode(TitleForm.self) {
      titles = [one.title]
      return
    }
    if let several = try? decoder.singleValueContainer().decode([TitleForm].self) {
      titles = several.map(\.title)
      return
    }
    let values = try decoder.container(keyedBy: MappingKey.self)
    try values.reject(
      unknownTo: ["titles", "otherwise", "unit", "unit_from", "time_from", "suffixes"])
    titles = try values.decode([TitleForm].self, forKey: MappingKey("titles")).map(\.title)
    let otherwise: [TitleForm]? = try values.value("otherwise")
    self.otherwise = otherwise?.map(\.title) ?? []
    unit = try values.value("unit")
    unitFrom = try values.value("unit_from")
    timeFrom = try values.value("time_from")
    suffixes = try values.value("suffixes") ?? [:]
  }

  /// The column of one of a group of columns that repeat.
  func numbered(_ number: Int) -> MappedColumn {
    var column = self
    for index in titles.indices {
      column.titles[index].text = titles[index].text.replacing("{n}", with: "\(number)")
    }
    return column
  }

  /// A title alone, or `{title: Weight (kg), unit: kg}`.
  private struct TitleForm: Decodable {
    let title: Title

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        title = Title(text: text)
        return
      }
      let values = try decoder.container(keyedBy: MappingKey.self)
      try values.reject(unknownTo: ["title", "unit"])
      title = Title(
        text: try values.decode(String.self, forKey: MappingKey("title")),
        unit: try values.value("unit"))
    }
  }
}
