internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A draft of a mapping file, made from a CSV file itself: what its titles suggest, with a few of its cells beside them.
///
/// What is not sure is left to the reader, marked TODO; nothing of it is used before somebody names the file.
public enum MappingDraft {
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
      let lines =
        opening(path, rows: rows) + ["extend: \(known.profile)", "dates:"] + dates
        + unusedOfPhases(titles, cells, known)
      return lines.joined(separator: "\n") + "\n"
    }
    return (opening(path, rows: rows) + DraftColumns(titles, cells).lines).joined(separator: "\n")
      + "\n"
  }

  /// Columns that the format leaves alone, such as a rotation that is said to be neither internal nor external.
  private static func unusedOfPhases(
    _ titles: [String], _ cells: [[String]], _ known: FormatRecognition.Undated
  ) -> [String] {
    if known.unused.isEmpty { return [] }
    return [
      "# Not used. A column of angles becomes a measure, for example:",
      "# measures: [{column: \(quoted(titles[known.unused[0]])), direction: internal_rotation, side_from: hip_side, "
        + "phase: \(known.phases[0])}]",
      "ignore:"
    ]
      + known.unused.map { index in
        "  - \(quoted(titles[index]))  # \(cells[index].prefix(3).map(shown).joined(separator: ", "))"
      }
  }

  /// The words of a column that a report could not read, each with a place for what it means.
  static func unknownWords(of field: LogField, _ cells: [String]) -> [String] {
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
  static func quoted(_ title: String) -> String {
    let printable = Diagnostic.printable(title)
    let escaped = printable.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"")
    return "\"\(escaped)\""
  }

  static func shown(_ cell: String) -> String {
    let text = Diagnostic.printable(cell)
    return text.count > longestSample ? text.prefix(longestSample) + "…" : text
  }
}
