internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A draft of a mapping file, made from a CSV file itself: what its titles suggest, with a few of its cells beside them.
///
/// What is not sure is left to the reader, marked TODO; nothing of it is used before somebody names the file.
public enum MappingDraft {
  private static let samples = 3
  /// As many words of a column are looked at.
  private static let distinct = 24
  private static let longestSample = 30

  /// Throws ``DiagnosticError`` when the bytes are no text or have no header.
  public static func text(of input: InputBytes) throws -> String {
    let decoded = try DecodedText(fileBytes: input.bytes, path: input.path)
    var titles: [String] = []
    var cells: [[String]] = []
    var rows = 0
    _ = CSVReader(path: input.path, delimiter: CSVDialect.delimiter(of: decoded.bytes))
      .read(decoded.bytes) { record in
        if record.bytes.isEmpty { return }
        if titles.isEmpty {
          titles = (0..<record.count).map(record.text)
          cells = Array(repeating: [], count: titles.count)
          return
        }
        rows += 1
        for index in titles.indices where index < record.count && cells[index].count < distinct {
          let text = record.text(index)
          if !text.isEmpty, !cells[index].contains(text) { cells[index].append(text) }
        }
      }
    guard !titles.isEmpty else { throw DiagnosticError(ImportMessages.empty(input.path)) }
    return draft(input.path, titles, cells, rows)
  }

  /// The name under which a mapping is found beside its file: `sheet.map.yaml` for `sheet.csv`.
  public static func name(for path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let name = path[folder.endIndex...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return "\(folder)\(stem.isEmpty ? "sheet" : stem).map.yaml"
  }

  private static func profile(for path: String) -> String {
    let name = self.name(for: path).split(separator: "/").last?.split(separator: ".").first
    return String(
      (name ?? "mine").lowercased().map {
        $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
      })
  }

  private static func opening(_ path: String, rows: Int) -> [String] {
    [
      "# A draft for \(shown(path)), \(rows) rows. Mend what is marked TODO; saved beside the sheet as",
      "# \(shown(name(for: path))) it is used by itself, from elsewhere with --map. Then:",
      "#   hipreport check \(shown(path))", "profile: \(profile(for: path))"
    ]
  }

  private static func draft(
    _ path: String, _ titles: [String], _ cells: [[String]], _ rows: Int
  ) -> String {
    if let known = FormatRecognition.undated(titles) {
      let dates = known.phases.map { "  \($0): TODO  # the day of these measurements: 2026-05-08" }
      let lines = opening(path, rows: rows) + ["extend: \(known.profile)", "dates:"] + dates
      return lines.joined(separator: "\n") + "\n"
    }
    let guesses = titles.map(TitleGuess.of)
    var taken: Set<LogField> = []
    var (columns, measures, rest): ([String], [String], [String]) = ([], [], [])
    var words: [String] = []
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let sample = cells[index].prefix(samples).map(shown).joined(separator: ", ")
      switch guesses[index] {
      case .field(let field) where taken.insert(field).inserted:
        columns.append("  \(field.name): \(quoted(title))  # \(sample)")
        words += unknownWords(of: field, cells[index])
      case .measure(let set):
        measures.append("  - {column: \(quoted(title)), set: {\(set)}}  # \(sample)")
      case .field, .unknown: rest.append("  - \(quoted(title))  # \(sample)")
      }
    }
    let kind =
      !measures.isEmpty || taken.contains(.direction)
      ? "rom" : taken.contains(.exercise) ? "set" : "TODO"
    let has = titles.filter { !$0.isEmpty }.prefix(3).map(quoted).joined(separator: ", ")
    var lines =
      opening(path, rows: rows) + [
        "kind: \(kind)  # \(kind == "TODO" ? "TODO: " : "")rom, strength, set, symptom, outcome, …",
        "match: {header_has: [\(has)]}",
        "locale: {date_order: auto, decimal: auto}  # proved from the columns, or asked for",
        "columns:"
      ]
    lines += columns
    if !taken.contains(.date) {
      lines.append(
        "  # TODO date: every observation needs a day: its column, or dates and phases below")
    }
    if kind == "rom", measures.isEmpty, !taken.contains(.side) {
      lines.append("  # TODO side: the column that says left or right")
    }
    if !words.isEmpty { lines += ["values:"] + words }
    if !measures.isEmpty { lines += ["measures:"] + measures }
    if !rest.isEmpty {
      lines +=
        [
          "# TODO: not used so far. Name a field for each under columns, or leave it here. A column of angles becomes",
          "# a measure:  measures: [{column: \"Title\", direction: flexion, side: left}]"
            + "  (side_from: \"Leg\" reads it)", "ignore:"
        ]
        + rest
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of a column that a report could not read, each with a place for what it means.
  private static func unknownWords(of field: LogField, _ cells: [String]) -> [String] {
    let known: (String) -> Bool
    switch field {
    case .direction: known = { LogVocabulary.directions[$0] != nil }
    case .side: known = { LogVocabulary.sides[$0] != nil }
    case .motion: known = { LogVocabulary.motions[$0] != nil }
    default: return []
    }
    let unknown = cells.filter { !known($0) }
    if unknown.isEmpty { return [] }
    return ["  \(field.name):"]
      + unknown.map { cell in
        let meaning = TitleGuess.meaning(of: cell, field)
        return "    \(quoted(cell)): \(meaning ?? "TODO")"
      }
  }

  /// Safe in YAML and on a terminal.
  private static func quoted(_ title: String) -> String {
    let printable = Diagnostic.printable(title)
    let escaped = printable.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"")
    return "\"\(escaped)\""
  }

  private static func shown(_ cell: String) -> String {
    let text = Diagnostic.printable(cell)
    return text.count > longestSample ? text.prefix(longestSample) + "…" : text
  }
}

/// What a title probably is, by the titles of the built-in formats.
enum TitleGuess {
  case field(LogField)
  /// A measure of its own, with the fields that it sets.
  case measure(String)
  case unknown

  static func of(_ title: String) -> TitleGuess {
    let folded = CompiledMapping.folded(title)
    if let set = measures[folded] { return .measure(set) }
    if let field = LogField.named(title) ?? fields[folded] { return .field(field) }
    return .unknown
  }

  /// What a word of a cell means in the built-in formats, whatever its language.
  static func meaning(of word: String, _ field: LogField) -> String? {
    let folded = CompiledMapping.folded(word)
    for mapping in FormatProfiles.all {
      for (known, meaning) in mapping.values[field.name] ?? [:]
      where CompiledMapping.folded(known) == folded {
        return meaning
      }
    }
    return nil
  }

  private static let fields: [String: LogField] = {
    var fields: [String: LogField] = [:]
    for mapping in FormatProfiles.all {
      for (name, column) in mapping.columns.sorted(by: { $0.key < $1.key }) {
        guard let field = LogField.named(name) else { continue }
        for title in column.titles {
          let folded = CompiledMapping.folded(title.text)
          if fields[folded] == nil { fields[folded] = field }
        }
      }
    }
    return fields
  }()

  private static let measures: [String: String] = {
    var measures: [String: String] = [:]
    for mapping in FormatProfiles.all where mapping.profile == "rom-wide" {
      for measure in mapping.measures {
        let set = measure.set.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
          .joined(separator: ", ")
        for title in measure.column.titles {
          measures[CompiledMapping.folded(title.text)] = set
        }
      }
    }
    return measures
  }()
}
