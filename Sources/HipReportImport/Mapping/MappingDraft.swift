internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A draft of a mapping file, made from a CSV file itself: what its titles suggest, with a few of its cells beside them.
///
/// What is not sure is left to the reader, marked TODO; nothing of it is used before somebody names the file.
public enum MappingDraft {
  private static let samples = 3
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
        for index in titles.indices where index < record.count && cells[index].count < samples {
          let text = record.text(index)
          if !text.isEmpty, !cells[index].contains(text) { cells[index].append(text) }
        }
      }
    guard !titles.isEmpty else { throw DiagnosticError(ImportMessages.empty(input.path)) }
    return draft(input.path, titles, cells, rows)
  }

  private static func draft(
    _ path: String, _ titles: [String], _ cells: [[String]], _ rows: Int
  ) -> String {
    let name =
      (path.split(separator: "/").last.map(String.init) ?? path)
      .split(separator: ".").first.map(String.init) ?? "mine"
    let profile = String(
      name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    let guesses = titles.map(TitleGuess.of)
    var taken: Set<LogField> = []
    var (columns, measures, rest): ([String], [String], [String]) = ([], [], [])
    for (index, title) in titles.enumerated() where !title.isEmpty {
      let sample = cells[index].map(shown).joined(separator: ", ")
      switch guesses[index] {
      case .field(let field) where taken.insert(field).inserted:
        columns.append("  \(field.name): \(quoted(title))  # \(sample)")
      case .measure(let set):
        measures.append("  - {column: \(quoted(title)), set: {\(set)}}  # \(sample)")
      case .field, .unknown: rest.append("  - \(quoted(title))  # \(sample)")
      }
    }
    let kind =
      !measures.isEmpty || taken.contains(.direction)
      ? "rom" : taken.contains(.exercise) ? "set" : "TODO"
    let has = titles.filter { !$0.isEmpty }.prefix(3).map(quoted).joined(separator: ", ")
    var lines = [
      "# A draft for \(shown(path)), \(rows) rows. Mend what is marked TODO, then:",
      "#   hipreport check \(shown(path)) --map \(profile).map.yaml",
      "# The grammar: hipreport formats show rom-long, and the page on format mappings.",
      "profile: \(profile)",
      "kind: \(kind)  # TODO: rom, strength, set, symptom, outcome, …",
      "match: {has: [\(has)]}",
      "dialect: {dates: auto, decimal: auto}  # proved from the columns, or asked for",
      "columns:"
    ]
    lines += columns
    if !taken.contains(.date) {
      lines.append(
        "  # TODO date: every observation needs a day; for a sheet without dates see phases")
    }
    if !measures.isEmpty { lines += ["measures:"] + measures }
    if !rest.isEmpty {
      lines +=
        [
          "# TODO: not used so far; name a field for each under columns, or leave it here",
          "ignore:"
        ]
        + rest
    }
    return lines.joined(separator: "\n") + "\n"
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
