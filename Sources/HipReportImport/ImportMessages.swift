internal import HipReportDiagnostics
internal import HipReportModel

/// The wording of every finding about the rows of a patient log: the user's terms, the cell quoted, what it means for
/// the report, one thing to do.
enum ImportMessages {
  static let rowNotUsed = "this row is not used"

  static func make(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ finding: Finding,
    _ consequence: String? = nil, _ hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, code, message, at: finding.location, excerpt: finding.excerpt,
      consequence: consequence, hint: hint)
  }

  // MARK: Header

  static func headerMissing(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.header-missing",
      "the first line is data: the header line with the column names is missing", finding,
      "without a header no cell can be told from another; nothing was read from this file",
      "put the column names on a line above it, such as: date,kind,direction,side,value")
  }

  static func noDateColumn(_ titles: [String], _ finding: Finding) -> Diagnostic {
    let known = titles.filter { LogField.named($0) != nil }
    let nearest = titles.lazy.compactMap { title -> String? in
      ["day", "datum", "datetime", "measured", "when", "dates"].contains(title.lowercased())
        ? title : nil
    }.first
    let hint =
      nearest.map { "rename the column \"\($0)\" to date" }
      ?? "every row needs a date; for another program's file draft a mapping: \(mapCommand(finding))"
    return make(
      .error, "import.no-date-column", "the header has no column named \"date\"", finding,
      "known columns: \(known.joined(separator: ", ")); nothing was read from this file", hint)
  }

  static func columnTwice(_ title: String, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.column-twice", "the column \"\(title)\" stands twice in the header",
      finding,
      "the first one is used, the other is kept as a note", "give one of them another name")
  }

  /// The same in another program's file.
  static func columnRepeated(_ title: String, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.column-twice", "the column \"\(title)\" stands twice in the header",
      finding, "the first one is used, the other is in no report",
      "give one of them another name, and name the one that counts in a mapping file")
  }

  static func unknownColumns(_ titles: [String], _ finding: Finding) -> Diagnostic {
    let names = titles.map { "\"\($0)\"" }.joined(separator: ", ")
    return make(
      .warning, "import.unknown-column",
      "the patient log has no column \(names)", finding, "its cells are kept as notes on their rows"
    )
  }

  static func headerRepeated(_ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.header-repeated", "the header stands here again", finding,
      "this line was skipped; it is no observation")
  }

  static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import.empty-file", "the file is empty", at: SourceLocation(path: path, line: 1),
      consequence: "there is nothing to report on",
      hint: "export it again, or take it out of the folder")
  }

  static func headerOnly(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "import.header-only", "the file has a header and no rows",
      at: SourceLocation(path: path, line: 1), consequence: "there is nothing to report on",
      hint: "export it again with the observations")
  }

  // MARK: Rows

  static func width(_ count: Int, _ expected: Int, _ finding: Finding) -> Diagnostic {
    let surplus = count > expected
    return make(
      .error, "import.width", "the row has \(count) cells, the header has \(expected)", finding,
      surplus
        ? "the cells from here on belong to no column, or a cell before them was split; \(rowNotUsed)"
        : "the row ends early, or two cells were joined; \(rowNotUsed)",
      surplus
        ? "put a cell that contains a comma in quotation marks"
        : "fill the missing cells with nothing: every row needs \(expected - 1) commas")
  }

  static func dateMissing(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.date-missing", "the row has no date", finding, rowNotUsed,
      "write the day as 2026-05-08 in every row; cells that were merged in a spreadsheet keep their text in the first one, "
        + "which a mapping fills down: dialect: {fill_down: [date]}")
  }

  static func kindUnclear(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.kind-unclear", "it cannot be told what kind of row this is", finding,
      rowNotUsed,
      "fill the column kind: \(ObservationKind.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  static func fieldMissing(
    _ field: LogField, _ kind: ObservationKind, _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.field-missing", "a \(kind.rawValue) row needs \(field.name)", finding,
      rowNotUsed, "fill the column \(field.name)")
  }

  static func duplicate(ofLine line: Int, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.duplicate",
      "every cell of this row, its trial included, equals line \(line)", finding,
      "it was counted once", "give a second reading its own trial number")
  }

  static func patientBlank(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.patient-blank", "the row names no patient, and the file holds several",
      finding,
      "it could be anybody's; \(rowNotUsed)", "fill the column patient")
  }

  // MARK: Cells

  /// `profile` is the format that a mapping reads; a patient log has none.
  static func notANumber(
    _ text: String, _ field: LogField, _ profile: String?, _ finding: Finding
  ) -> Diagnostic {
    let withPoint = String(text.map { $0 == "," ? "." : $0 })
    let suggestion = Double(withPoint) != nil && withPoint != text ? withPoint : nil
    let isWord = profile != nil && !text.contains(where: \.isNumber)
    let help =
      isWord
      ? "if it stands for no value, say so in a mapping file: extend: \(profile ?? ""), dialect: {missing: [\(quoted(text))]}"
      : "write digits only, with a point as decimal sign; leave the cell empty if it was not measured"
    return make(
      .error, "import.not-a-number", "\(field.name) \"\(text)\" is not a number", finding,
      rowNotUsed, suggestion.map { "the decimal sign is a point: \($0)" } ?? help)
  }

  /// A text as YAML takes it whatever is in it.
  static func quoted(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber } ? text : "\"\(text)\""
  }

  static func outOfRange(
    _ value: Double, _ range: ClosedRange<Double>, _ field: LogField, _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.range",
      "\(field.name) \(plain(value)) is outside \(plain(range.lowerBound))..\(plain(range.upperBound))",
      finding, rowNotUsed)
  }

  static func angleOutOfRange(
    _ degrees: Double, _ direction: Direction, _ accepted: ClosedRange<Double>,
    suggestions: [Double], _ finding: Finding
  ) -> Diagnostic {
    let name = direction.rawValue.split(separator: "_").joined(separator: " ")
    let readings = suggestions.map(plain).joined(separator: " or ")
    return make(
      .error, "import.range",
      "hip \(name) \(plain(degrees)) deg is outside \(plain(accepted.lowerBound))..\(plain(accepted.upperBound))",
      finding,
      (readings.isEmpty ? "" : "swapped digits or a lost decimal point would give \(readings); ")
        + rowNotUsed,
      "correct the value if it was mistyped: nothing is corrected for you")
  }

  static func angleUnusual(
    _ degrees: Double, _ direction: Direction, _ expected: ClosedRange<Double>, _ finding: Finding
  ) -> Diagnostic {
    let name = direction.rawValue.split(separator: "_").joined(separator: " ")
    return make(
      .warning, "import.unusual-angle",
      "hip \(name) \(plain(degrees)) deg is unusual (expected \(plain(expected.lowerBound))..\(plain(expected.upperBound)))",
      finding, "the row is used", "check the value, its sign and the zero position")
  }

  static func notACount(
    _ value: Double, _ range: ClosedRange<Int>, _ field: LogField, _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.not-a-count",
      "\(field.name) \(plain(value)) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
      finding, rowNotUsed,
      field == .reps
        ? "write whole repetitions; the seconds of a hold go into hold_s" : "write a whole number")
  }

  static func unknownWord(
    _ text: String, _ field: LogField, _ known: [String], profile: String? = nil,
    _ finding: Finding
  ) -> Diagnostic {
    let words = "\(field.name) is one of: \(known.joined(separator: ", "))"
    let help = profile.map {
      "say what it means in a mapping file: extend: \($0), values: {\(field.name): {\(quoted(text)): \(known.first ?? "")}}; "
    }
    return make(
      .error, "import.unknown-word", "\(field.name) \"\(text)\" is not known", finding, rowNotUsed,
      (help ?? "") + words)
  }

  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
