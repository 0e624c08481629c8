/// The columns of a sheet as the lines of a mapping file.
struct DraftLines {
  private let columns: DraftColumns

  init(_ columns: DraftColumns) { self.columns = columns }

  var text: [String] {
    let kind = columns.kind
    var lines = [
      "kind: \(kind ?? "TODO")  # \(kind == nil ? "TODO: " : "")rom, strength, set, symptom, outcome, …",
      "match: {header_has: [\(match)]}"
    ]
    if columns.hasMissing {
      lines.append("dialect: {missing: [n/a, na, nt, \"-\", \"--\", \"—\"]}")
    }
    lines += [
      "locale: {date_order: auto, decimal: auto}  # proved from the columns, or asked for",
      "# Every field and what it means: hipreport formats show patient-log", "columns:"
    ]
    lines += columns.fields.filter { !isInGroup($0.field) }.map(fieldLine)
    // What is called so in rules on rows.
    lines += columns.mixed.enumerated().map { index, column in
      "  order\(index == 0 ? "" : "\(index + 1)"): \(Self.quoted(column))  # \(column.sample)"
    }
    lines += missing
    if !columns.words.isEmpty { lines += ["values:"] + columns.words }
    lines += zeros + rows + groups
    if !columns.measures.isEmpty { lines += ["measures:"] + columns.measures.map(measureLine) }
    return lines + dates + ignored
  }

  private static func quoted(_ column: DraftColumns.Column) -> String {
    MappingDraft.quoted(column.title)
  }

  private static func titled(_ column: DraftColumns.Column, _ unit: String?) -> String {
    unit.map { "[{title: \(quoted(column)), unit: \($0)}]" } ?? quoted(column)
  }

  /// What a log of our own has too would recognise that as well.
  private var match: String {
    let used =
      columns.measures.map(\.column.title) + columns.sided.map(\.column.title)
      + columns.fields.map(\.column.title)
    return (used.filter { LogField.named($0) == nil } + used.filter { LogField.named($0) != nil })
      .prefix(3).map(MappingDraft.quoted).joined(separator: ", ")
  }

  private func fieldLine(_ field: DraftColumns.Field) -> String {
    var titles = Self.titled(field.column, field.unit)
    if field.field == .patient, !columns.otherPersons.isEmpty {
      titles =
        "[\(([field.column] + columns.otherPersons).map(Self.quoted).joined(separator: ", "))]"
      return "  patient: \(titles)  # the first one of them counts"
    }
    return "  \(field.field.name): \(titles)  # \(field.column.sample)"
  }

  /// What every report of this kind needs and the sheet does not seem to have.
  private var missing: [String] {
    var lines: [String] = []
    if !columns.has(.date), !columns.hasPhases {
      lines.append(
        "  date: TODO  # every observation needs a day: its column; or no date here, and dates and phases below"
      )
    }
    if columns.kind == "rom", columns.measures.isEmpty, !columns.has(.side) {
      lines.append("  side: TODO  # the column that says left or right")
    }
    if !columns.suspects.isEmpty {
      let titles = columns.suspects.map(Self.quoted).joined(separator: ", ")
      lines.append(
        "  patient: TODO  # rows of one day and movement differ in \(titles): whose rows are they?")
      lines.append(
        "  # If it names nobody, take the line with patient out and list it under ignore.")
    }
    return lines
  }

  private var zeros: [String] {
    columns.has(.reps) && columns.has(.holdSeconds)
      ? ["zero_means_missing: [reps, hold_s]  # a set is one or the other"] : []
  }

  /// Words where numbers are expected say of a row that it is something else.
  private var rows: [String] {
    if columns.mixed.isEmpty { return [] }
    var lines = [
      "rows:  # TODO what a row with such a word is: rest, note, cardio, not_hip, skipped; or instead of class: TODO",
      "  # a field of the set:  set_type: warmup"
    ]
    for column in columns.mixed {
      lines += DraftColumns.mixedWords(column).map {
        "  - {when: {column: \(Self.quoted(column)), is: [\(MappingDraft.quoted($0))]}, class: TODO}"
      }
    }
    return lines
  }

  private func isInGroup(_ field: LogField) -> Bool {
    columns.sided.isEmpty && columns.setCount != nil && columns.repeatedFields.contains(field)
  }

  private var groups: [String] {
    let count = columns.setCount.map { "repeat: \(Self.quoted($0)), " } ?? ""
    func needs(_ fields: [LogField]) -> String {
      if fields.contains(.reps) { return "" }
      return
        ", needs: \(fields.contains(.holdSeconds) ? LogField.holdSeconds.name : fields[0].name)"
    }
    let opening = "groups:" + (count.isEmpty ? "" : "  # each row stands for so many sets")
    if !columns.sided.isEmpty {
      return [opening]
        + ["left", "right"].compactMap { side in
          let own = columns.sided.filter { $0.side == side }
          if own.isEmpty { return nil }
          var listed: [LogField: [String]] = [:]
          for part in own {
            listed[part.field, default: []].append(Self.titled(part.column, part.unit))
          }
          let fields = listed.keys.sorted { $0.rawValue < $1.rawValue }
          let titles = fields.map { field in
            let titles = listed[field, default: []]
            return
              "\(field.name): \(titles.count == 1 ? titles[0] : "[\(titles.joined(separator: ", "))]")"
          }
          return "  - {\(count)columns: {\(titles.joined(separator: ", "))}, set: {side: \(side)}"
            + "\(needs(fields))}  # \(own.map(\.column.sample).joined(separator: "; "))"
        }
    }
    guard columns.setCount != nil else { return [] }
    return [opening]
      + columns.fields.filter { isInGroup($0.field) }.map { field in
        "  - {\(count)columns: {\(field.field.name): \(Self.titled(field.column, field.unit))}"
          + "\(needs([field.field]))}  # \(field.column.sample)"
      }
  }

  private func measureLine(_ measure: DraftColumns.Measure) -> String {
    var set = measure.set.map { "\($0.0): \($0.1)" }
    if !measure.set.contains(where: { $0.0 == "side" }) {
      let column = columns.fields.first { $0.field == .side }?.column
      set.append(column.map { "side_from: \(Self.quoted($0))" } ?? "side: TODO")
    }
    if columns.hasPhases { set.append("phase: \(measure.phase ?? "TODO")") }
    return
      "  - {column: \(Self.quoted(measure.column)), \(set.joined(separator: ", "))}  # \(measure.column.sample)"
  }

  private var dates: [String] {
    let phases = Set(columns.measures.compactMap(\.phase)).sorted()
    return phases.isEmpty ? [] : ["dates:"] + phases.map(MappingDraft.dateLine)
  }

  private var ignored: [String] {
    if columns.rest.isEmpty { return [] }
    return [
      "# Not used so far. Name a field for each under columns, or leave it here. A column of angles becomes",
      "# a measure:  measures: [{column: \"Title\", direction: flexion, side: left}]  (side_from: \"Leg\" reads it)",
      "ignore:"
    ] + columns.rest.map { "  - \(Self.quoted($0))  # \($0.sample)" }
  }
}
