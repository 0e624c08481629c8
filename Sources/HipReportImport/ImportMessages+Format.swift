internal import HipReportDiagnostics

/// The wording of findings about a file's format and conventions.
extension ImportMessages {
  static func formatTie(_ profiles: [String], _ finding: Finding) -> Diagnostic {
    make(
      .error, "import.format-tie",
      "the header fits several formats alike: \(profiles.joined(separator: ", "))", finding,
      "the file was not read: the wrong one would move values between columns",
      "say which: --map with the output of: hipreport formats show \(profiles[0])")
  }

  static func mapNotFitting(_ profile: String, _ lacking: String, _ finding: Finding) -> Diagnostic
  {
    make(
      .error, "import.map-not-fitting", "the mapping file \"\(profile)\" does not fit: \(lacking)",
      finding, "nothing was read from this file", "mend the mapping file, or leave --map out")
  }

  /// Its columns may hold names and addresses: none of them is printed.
  static func redcap(_ finding: Finding) -> Diagnostic {
    var place = finding
    place.excerpt = nil
    return make(
      .error, "import.redcap",
      "this is a REDCap export: its columns have the names of the project's own fields",
      place, "no column of it is known as a measurement of the hip; nothing was read",
      "write a mapping file: hipreport formats show rom-wide > project.map.yaml, then --map project.map.yaml"
    )
  }

  static func columnsNotUsed(
    _ titles: [String], _ profile: String, _ finding: Finding
  ) -> Diagnostic {
    make(
      .note, "import.columns-not-used",
      "the format \(profile) does not use \(titles.map { "\"\($0)\"" }.joined(separator: ", "))",
      finding, "these cells are in no report")
  }

  static func open(
    _ problem: ColumnEvidence.Problem, titles: [String], place: (Int) -> Finding?
  ) -> Diagnostic {
    func make(
      _ column: Int, _ code: String, _ message: String, _ consequence: String, _ hint: String
    ) -> Diagnostic {
      let finding = place(column)
      return Diagnostic(
        .error, code, message, at: finding?.location, excerpt: finding?.excerpt,
        consequence: consequence, hint: hint)
    }
    func title(_ column: Int) -> String { titles.indices.contains(column) ? titles[column] : "" }
    switch problem {
    case .datesOpen(let column, let example):
      return make(
        column, "import.dates-open",
        "every date of the column \"\(title(column))\" may be read in two ways: \(readings(example))",
        "nothing in the file says which; it was not read", "--dates dmy or --dates mdy")
    case .datesMixed(let column, let dmy, let mdy):
      return make(
        column, "import.dates-mixed",
        "the column \"\(title(column))\" has dates of two orders: \(dmy) has its day first, \(mdy) its month",
        "the file was not read", "export it again, or mend the dates of one kind")
    case .decimalsOpen(let column, let example):
      return make(
        column, "import.decimals-open",
        "\"\(example)\" in the column \"\(title(column))\" may have a decimal comma or a comma between thousands",
        "nothing in the file says which; it was not read", "--decimal , or --decimal .")
    case .decimalsMixed(let column, let point, let comma):
      return make(
        column, "import.decimals-mixed",
        "the column \"\(title(column))\" has both decimal signs: \"\(point)\" and \"\(comma)\"",
        "the file was not read",
        "mend one of them, or say --decimal . and the other ones are rejected")
    }
  }

  static func preamble(_ lines: Int, _ finding: Finding) -> Diagnostic {
    make(
      .note, "import.preamble",
      lines == 1
        ? "the table begins below one other line" : "the table begins below \(lines) other lines",
      finding, "they were passed over", nil)
  }

  private static func readings(_ example: String) -> String {
    let day = DayText(example)
    let both = [DayText.Order.dmy, .mdy].compactMap { day?.iso($0, zone: nil) }
    return "\(example) is \(both.joined(separator: " or "))"
  }
}
