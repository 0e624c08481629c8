/// What the columns of an unknown sheet probably are, as the lines of a mapping file.
struct DraftColumns {
  /// As many cells are shown beside a title.
  private static let samples = 3

  private var fields: [(field: LogField, title: String, unit: String?, sample: String)] = []
  private var measures: [(title: String, set: [(String, String)], sample: String)] = []
  private var setCount: String?
  private var rest: [(title: String, sample: String)] = []
  private var words: [String] = []

  init(_ titles: [String], _ cells: [[String]]) {
    let date = Self.dateColumn(titles, cells)
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let sample = cells[index].prefix(Self.samples).map(MappingDraft.shown).joined(separator: ", ")
      let guess = TitleGuess.of(title, cells: cells[index])
      switch index == date ? .field(.date, unit: nil) : guess {
      case .field(let field, let unit)
      where !fields.contains { $0.field == field } && (field != .date || index == date):
        fields.append((field, title, unit, sample))
        words += MappingDraft.unknownWords(of: field, cells[index])
      case .measure(let direction, let side, let motion):
        var set = [("direction", direction)]
        if let side { set.append(("side", side)) }
        if let motion { set.append(("motion", motion)) }
        measures.append((title, set, sample))
      case .setCount where setCount == nil: setCount = title
      default: rest.append((title, sample))
      }
    }
  }

  /// The first column of days, one that is called so before others.
  private static func dateColumn(_ titles: [String], _ cells: [[String]]) -> Int? {
    let days = titles.indices.filter { index in
      !cells[index].isEmpty && cells[index].allSatisfy { DayText($0) != nil }
    }
    return days.first { TitleGuess.known(titles[$0]) == .field(.date, unit: nil) } ?? days.first
  }

  private func has(_ field: LogField) -> Bool { fields.contains { $0.field == field } }

  private var kind: String? {
    if !measures.isEmpty || (has(.direction) && has(.value)) { return "rom" }
    if has(.exercise), has(.reps) || has(.holdSeconds) || has(.load) { return "set" }
    return nil
  }

  /// The field that says how often the row's set was done: repetitions or seconds, if there is only one of them.
  private var repeated: LogField? {
    guard setCount != nil, kind == "set", has(.reps) != has(.holdSeconds) else { return nil }
    return has(.reps) ? .reps : .holdSeconds
  }

  var lines: [String] {
    // What a log of our own has too would recognise that as well.
    let used = measures.map(\.title) + fields.map(\.title)
    let has =
      (used.filter { LogField.named($0) == nil } + used.filter { LogField.named($0) != nil })
      .prefix(3).map(MappingDraft.quoted).joined(separator: ", ")
    var lines = [
      "kind: \(kind ?? "TODO")  # \(kind == nil ? "TODO: " : "")rom, strength, set, symptom, outcome, …",
      "match: {header_has: [\(has)]}",
      "locale: {date_order: auto, decimal: auto}  # proved from the columns, or asked for",
      "columns:"
    ]
    lines += fields.filter { $0.field != repeated }.map {
      "  \($0.field.name): \(Self.column($0.title, $0.unit))  # \($0.sample)"
    }
    lines += missing
    if !words.isEmpty { lines += ["values:"] + words }
    lines += groupLines
    if !measures.isEmpty { lines += ["measures:"] + measures.map(measureLine) }
    if !rest.isEmpty {
      lines +=
        [
          "# Not used so far. Name a field for each under columns, or leave it here. A column of angles becomes",
          "# a measure:  measures: [{column: \"Title\", direction: flexion, side: left}]  (side_from: \"Leg\" reads it)",
          "ignore:"
        ] + rest.map { "  - \(MappingDraft.quoted($0.title))  # \($0.sample)" }
    }
    return lines
  }

  private static func column(_ title: String, _ unit: String?) -> String {
    let title = MappingDraft.quoted(title)
    return unit.map { "[{title: \(title), unit: \($0)}]" } ?? title
  }

  /// What every report of this kind needs and the sheet does not seem to have.
  private var missing: [String] {
    var lines: [String] = []
    if !has(.date) {
      lines.append(
        "  # TODO date: every observation needs a day: its column, or dates and phases below")
    }
    if kind == "rom", measures.isEmpty, !has(.side) {
      lines.append("  # TODO side: the column that says left or right")
    }
    return lines
  }

  private var groupLines: [String] {
    guard let setCount, kind == "set" else { return [] }
    guard let repeated, let column = fields.first(where: { $0.field == repeated }) else {
      return ["# \(MappingDraft.quoted(setCount)) is not used: each row counts as one set."]
    }
    let needs = repeated == .reps ? "" : ", needs: \(repeated.name)"
    return [
      "groups:  # each row stands for so many sets",
      "  - {repeat: \(MappingDraft.quoted(setCount)), columns: {\(repeated.name): \(Self.column(column.title, column.unit))}\(needs)}  # \(column.sample)"
    ]
  }

  private func measureLine(
    _ measure: (title: String, set: [(String, String)], sample: String)
  ) -> String {
    var set = measure.set.map { "\($0.0): \($0.1)" }
    if !measure.set.contains(where: { $0.0 == "side" }) {
      let column = fields.first { $0.field == .side }
      set.append(column.map { "side_from: \(MappingDraft.quoted($0.title))" } ?? "side: TODO")
    }
    return
      "  - {column: \(MappingDraft.quoted(measure.title)), \(set.joined(separator: ", "))}  # \(measure.sample)"
  }
}
