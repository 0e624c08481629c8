internal import HipReportCSV
internal import HipReportDiagnostics
internal import HipReportModel

/// A draft of a mapping file, made from a CSV file itself: what its titles suggest, with a few of its cells beside them.
///
/// What is not sure is left to the reader, marked TODO; nothing of it is used before somebody names the file.
public enum MappingDraft {
  private static let longestSample = 30

  /// Throws ``DiagnosticError`` when the bytes are no text or have no header.
  public static func text(of input: InputBytes) throws -> String {
    let decoded = try DecodedText(fileBytes: input.whole().bytes, path: input.path)
    let reader = CSVReader(
      path: input.path, delimiter: CSVDialect.delimiter(of: decoded.bytes))
    let header = DraftTable.headerLine(decoded.bytes, reader)
    let table = DraftTable(decoded.bytes, reader, below: header)
    guard !table.titles.isEmpty else { throw DiagnosticError(ImportMessages.empty(input.path)) }
    return draft(input.path, table, suspects: table.suspects(decoded.bytes, reader))
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
      "# A draft for \(Diagnostic.printable(path)), \(rows) rows. Mend what is marked TODO; saved beside the sheet as",
      "# \(Diagnostic.printable(name(for: path))) it is used by itself, from elsewhere with --map. Then:",
      "#   hipreport check \(Diagnostic.printable(ShellText.quoted(path)))",
      "profile: \(profile(for: path))"
    ]
  }

  private static func draft(
    _ path: String, _ table: DraftTable, suspects: Set<Int>
  ) -> String {
    let lines: [String]
    if let known = FormatRecognition.undated(table.titles) {
      lines =
        ["extend: \(known.profile)"] + personOfPhases(table, known) + ["dates:"]
        + known.phases.map(dateLine) + unusedOfPhases(table, known)
    } else {
      lines = DraftLines(DraftColumns(table.titles, table.cells, suspects: suspects)).text
    }
    return (opening(path, rows: table.rows) + lines).joined(separator: "\n") + "\n"
  }

  /// The day of a phase, which the sheet does not say.
  static func dateLine(_ phase: String) -> String {
    "  \(phase): TODO  # the day of these measurements: 2026-05-08"
  }

  private static func personOfPhases(
    _ table: DraftTable, _ known: FormatRecognition.Undated
  ) -> [String] {
    guard !known.namesPatient,
      let person = known.unused.first(where: { TitleWords(table.titles[$0]).namesPerson })
    else { return [] }
    return ["columns: {patient: \(quoted(table.titles[person]))}"]
  }

  /// Columns that the format leaves alone, such as a rotation that is said to be neither internal nor external.
  private static func unusedOfPhases(
    _ table: DraftTable, _ known: FormatRecognition.Undated
  ) -> [String] {
    let unused = known.unused.filter {
      known.namesPatient || !TitleWords(table.titles[$0]).namesPerson
    }
    if unused.isEmpty { return [] }
    var lines = ["# Not used."]
    let angles = unused.first { index in
      !table.cells[index].isEmpty && table.cells[index].allSatisfy(TitleGuess.startsWithNumber)
        && !TitleWords(table.titles[index]).isPersonal
    }
    if let angles {
      let phase = TitleWords(table.titles[angles]).looselyNamedPhase ?? known.phases[0]
      lines = [
        "# Not used. A column of angles becomes a measure, for example:",
        "# measures: [{column: \(quoted(table.titles[angles])), direction: internal_rotation, side_from: hip_side, "
          + "phase: \(phase)}]"
      ]
    }
    return lines + ["ignore:"]
      + unused.map { index in
        "  - \(quoted(table.titles[index]))  # \(DraftSample.text(table.titles[index], table.cells[index]))"
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
    let unknown = cells.filter { !known($0) && !TitleGuess.saysNothing($0) }
    if unknown.isEmpty { return [] }
    return ["  \(field.name):"]
      + unknown.map { cell in
        let meaning =
          (field == .side ? pairedSide(cell, cells) : nil) ?? TitleGuess.meaning(of: cell, field)
        return "    \(quoted(cell)): \(meaning ?? "TODO")"
      }
  }

  /// `D` beside `I` or `G` is the right side; alone it may be anything.
  private static func pairedSide(_ cell: String, _ cells: [String]) -> String? {
    let own = cell.lowercased()
    func holds(_ texts: [String]) -> Bool { cells.contains { texts.contains($0.lowercased()) } }
    if own == "d", holds(TitleWords.lefts) { return "right" }
    return TitleWords.lefts.contains(own) && holds(["d"]) ? "left" : nil
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
