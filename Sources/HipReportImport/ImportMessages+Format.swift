internal import HipReportDiagnostics

/// The wording of findings about a file's format and conventions.
extension ImportMessages {
  /// Each format with the titles that it has no use for.
  static func formatTie(
    _ formats: [(profile: String, unused: [String])], _ finding: Finding
  ) -> Diagnostic {
    let differences = formats.map { format in
      let titles = format.unused.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
      return titles.isEmpty
        ? "\(format.profile) knows every column" : "\(format.profile) does not know \(titles)"
    }
    return make(
      .error, "import.format-tie",
      "the header fits several formats alike: \(formats.map(\.profile).joined(separator: ", "))",
      finding,
      "\(differences.joined(separator: "; ")); the file was not read: the wrong one would move values between columns",
      "say which: --map with the output of: hipreport formats show \(formats[0].profile)")
  }

  /// `foreign` are titles that a patient log calls otherwise; `nearest` says of the likeliest formats what they lack.
  static func formatUnknown(
    _ titles: [String], _ foreign: [String], _ nearest: [String], _ finding: Finding
  ) -> Diagnostic {
    let other =
      foreign.isEmpty
      ? "a patient log has none of them, or too few"
      : "a patient log has no \(foreign.map { "\"\($0)\"" }.joined(separator: ", "))"
    return make(
      .error, "import.format-unknown",
      "the header with its \(titles.count) columns is of no known format", finding,
      "\(([other] + nearest).joined(separator: "; ")); nothing was read from this file",
      "draft a mapping file from it: \(mapCommand(finding)); a log of your own needs a column date")
  }

  static func mapCommand(_ finding: Finding) -> String {
    let path = finding.location.path
    return
      "hipreport map \(ShellText.quoted(path)) --output \(ShellText.quoted(MappingDraft.name(for: path)))"
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
    _ problem: ColumnEvidence.Problem, titles: [String], readings spans: String,
    place: (Int) -> Finding?
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
        "\(spans)nothing in the file says which; it was not read", "--dates dmy or --dates mdy")
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
    case .personsUnused(let column, let count):
      var diagnostic = make(
        column, "import.persons-unused",
        "the column \"\(title(column))\" names \(count) persons, and is not read as the patient",
        "one report would be made of several people; the file was not read",
        "name it in a mapping file: columns: {patient: \"\(title(column))\"}; or list it under ignore there"
      )
      // No name belongs on a terminal.
      diagnostic.excerpt = nil
      return diagnostic
    case .personsPossible(let column, let count):
      var diagnostic = make(
        column, "import.persons-unused",
        "the column \"\(title(column))\" may say whose rows these are: readings of one day, movement and side differ in it",
        "one report could be made of \(count) people; the file was not read",
        "name it in a mapping file: columns: {patient: \"\(title(column))\"}; or list it under ignore there"
      )
      diagnostic.excerpt = nil
      return diagnostic
    case .decimalsMixed(let column, let point, let comma):
      return make(
        column, "import.decimals-mixed",
        "the column \"\(title(column))\" has both decimal signs: \"\(point)\" and \"\(comma)\"",
        "the file was not read",
        "mend one of them, or say --decimal . and the other ones are rejected")
    }
  }

  /// No name belongs on a terminal: the place has no excerpt.
  static func personsInLog(_ title: String, _ finding: Finding) -> Diagnostic {
    Diagnostic(
      .error, "import.persons-unused",
      "the column \"\(title)\" may say whose rows these are, and the log has no column patient",
      at: finding.location,
      consequence: "one report could be made of several people; the file was not read",
      hint: "call it patient if it does, note if it does not")
  }

  static func personsIgnored(_ title: String, _ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .note, "import.persons-ignored",
      "the mapping ignores the column \"\(title)\", which may say whose rows these are",
      at: SourceLocation(path: path, line: 1),
      consequence: "it holds \(count) different texts; all rows are taken as one person's",
      hint: "if they are several people's: columns: {patient: \"\(title)\"}")
  }

  static func mapNoDate(
    _ profile: String, looksLikeIt: String?, misspelt: String?, _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.map-no-date",
      "the mapping \(profile) names no column as date"
        + (looksLikeIt.map { "; \"\($0)\" looks like it" } ?? ""),
      finding, "every observation needs a day; nothing was read from this file",
      misspelt.map { "\"\($0)\" under columns is no field of the log: write date" }
        ?? "add it to the mapping file: columns: {date: \"\(looksLikeIt ?? "TITLE")\"}")
  }

  static func mapTitlesMissing(
    _ titles: [String], _ profile: String, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.map-title-missing",
      "the mapping \(profile) names \(titles.map { "\"\($0)\"" }.joined(separator: ", ")), which the file does not have",
      finding, "what stands there in other files is in no report",
      "compare the spelling with the header, or take it out of the mapping file")
  }

  static func totals(_ finding: Finding) -> Diagnostic {
    make(
      .note, "import.totals-row", "this row sums the table up and has no day", finding,
      "it was passed over")
  }

  static func repairable(
    _ count: Int, _ titles: Int, _ title: String, _ text: String, _ joined: ClosedRange<Int>,
    _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.width", "the row has \(count) cells, the header has \(titles)", finding,
      "a text with a comma was written without quotation marks: \(cells(joined)) joined give \(title) = \(text), "
        + "and no other joining fits every column; \(rowNotUsed)",
      "--repair overflow uses such rows, and lists each")
  }

  static func repaired(
    _ title: String, _ text: String, _ joined: ClosedRange<Int>, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.repaired", "\(cells(joined)) were joined: \(title) = \(text)", finding,
      "the row is used; no other joining fits every column",
      "compare one with the program that wrote the file")
  }

  private static func cells(_ joined: ClosedRange<Int>) -> String {
    joined.count == 2
      ? "cells \(joined.lowerBound + 1) and \(joined.upperBound + 1)"
      : "cells \(joined.lowerBound + 1) to \(joined.upperBound + 1)"
  }

  static func unitContradiction(_ found: LoadGrid.Contradiction, path: String) -> Diagnostic {
    let isKilogram = found.stated == .kilogram
    let (stated, other) = isKilogram ? ("kg", "pounds") : ("lb", "kilograms")
    let factor = isKilogram ? 1 / UnitFactor.kilogramsPerPound : UnitFactor.kilogramsPerPound
    let quarters = (found.example.load * factor * 4).rounded() / 4
    let number = quarters == quarters.rounded() ? "\(Int(quarters))" : "\(quarters)"
    return Diagnostic(
      .warning, "import.unit-contradiction",
      "the file says \(stated), but \(found.percent)% of its \(found.loads) loads are whole quarters of \(other)",
      at: SourceLocation(path: path, line: found.example.line),
      consequence:
        "for example \(found.example.load) \(stated) is \(number) \(isKilogram ? "lb" : "kg"); the loads are kept in \(stated) as the file says",
      hint:
        "if the loads were lifted in \(other), the app has converted them, and nothing is to be done; if the title is wrong, state the unit in a mapping file that extends this format"
    )
  }

  static func changedSince(
    _ name: String, _ kept: SourceLocation, _ left: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "import.changed", "\"\(name)\" says something else here than in \(left)",
      at: kept, consequence: "the newer file counts; the other row is a duplicate",
      hint: "if both happened, give them in one file", field: left.path)
  }

  static func sameDayTwice(_ count: Int, path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import.same-day-twice",
      count == 1
        ? "another file has a row of the same day and name that says something else"
        : "another file has \(count) rows of the same day and name that say something else",
      at: SourceLocation(path: path, line: 1),
      consequence: "both are used, as two entries",
      hint: "if one file is a corrected copy of the other, give only that one")
  }

  static func phasesUndated(
    _ phases: [String], _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.phases-undated",
      "this is a sheet of phases (\(phases.joined(separator: ", "))) without their days", finding,
      "a change needs two days; nothing was read",
      "\(mapCommand(finding)), fill in the days there, and read the sheet again"
    )
  }

  static func zoneUnknown(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import.unknown-zone", "this machine's time zone \"\(name)\" is not known",
      at: SourceLocation(path: path, line: 1),
      consequence:
        "times in UTC keep the day that they have there, which may be the day before or after",
      hint: "set the variable TZ to a name such as Europe/Berlin")
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
