internal import HipReportDiagnostics
internal import HipReportModel

/// The wording of findings about dates, words, and the record as a whole.
extension ImportMessages {
  static func notAnIsoDate(_ text: String, _ finding: Finding) -> Diagnostic {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).compactMap { Int($0) }
    var readings: [String] = []
    if parts.count == 3, parts[2] > 31 {
      for (day, month) in [(parts[0], parts[1]), (parts[1], parts[0])] {
        if let reading = CalendarDay(year: parts[2], month: month, day: day) {
          if !readings.contains(reading.description) { readings.append(reading.description) }
        }
      }
    }
    return make(
      .error, "import.date-format", "date \"\(text)\" is not written as year-month-day", finding,
      readings.isEmpty
        ? "this row is not used"
        : "it could mean \(readings.joined(separator: " or ")); this row is not used",
      "write the day as \(readings.first ?? "2026-05-08")")
  }

  static func noSuchDay(_ text: String, _ year: Int, _ month: Int, _ finding: Finding) -> Diagnostic
  {
    let days =
      (1...12).contains(month)
      ? "that month has \(CalendarDay.daysInMonth(year: year, month: month)) days; "
      : "there is no month \(month); "
    return make(
      .error, "import.no-such-day", "there is no day \(text)", finding,
      days + "this row is not used", "correct the date")
  }

  static func yearOutOfRange(_ text: String, _ finding: Finding) -> Diagnostic {
    make(
      .error, "import.year", "the year of \(text) is outside 1900..2199", finding,
      "this row is not used", "correct the date")
  }

  static func dateFarBehind(
    _ day: CalendarDay, before next: CalendarDay, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.date-far-behind",
      "the oldest date \(day) is \(next - day) days before the next one, \(next)", finding,
      "changes are counted from the oldest session, which may be a mistyped year or another episode",
      "correct the date, or count from the right day: --baseline \(next)")
  }

  static func dateFarAhead(
    _ day: CalendarDay, after previous: CalendarDay, _ finding: Finding
  ) -> Diagnostic {
    make(
      .error, "import.date-far-ahead",
      "the newest date \(day) is \(day - previous) days after the one before it, \(previous)",
      finding,
      "\"now\" is the newest date, so a mistyped year would make every other value look old; nothing was reported",
      "correct the date, or say what now is: --as-of \(previous) leaves the later rows out, --as-of \(day) keeps them"
    )
  }

  static func exerciseUnknown(
    _ name: String, rows: Int, suggestion: String?, isLog: Bool, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.unknown-exercise",
      "the exercise \"\(name)\" is not in the catalogue of hip exercises", finding,
      rows == 1
        ? "its row is used; it counts for no direction unless one is stated"
        : "its \(rows) rows are used; they count for no direction unless one is stated",
      suggestion.map { "if you mean \"\($0)\", \(isLog ? "write that" : aliasHint)" }
        ?? unknownHint(isLog: isLog))
  }

  /// `exercises` with the number of their rows.
  static func exercisesUnknown(
    _ exercises: [(name: String, rows: Int)], isLog: Bool, _ finding: Finding
  ) -> Diagnostic {
    let rows = exercises.reduce(0) { $0 + $1.rows }
    let listed = exercises.prefix(5).map { "\"\($0.name)\" (\($0.rows))" }.joined(separator: ", ")
    let more = exercises.count > 5 ? " and \(exercises.count - 5) more" : ""
    var diagnostic = make(
      .warning, "import.unknown-exercise",
      "\(exercises.count) exercises are not in the catalogue of hip exercises: \(listed)\(more)",
      finding,
      "their \(rows) rows are used; they count for no direction unless one is stated",
      unknownHint(isLog: isLog))
    diagnostic.count = exercises.count
    return diagnostic
  }

  private static let aliasHint =
    "say so under exercise_alias in a mapping file that extends this format"

  private static func unknownHint(isLog: Bool) -> String {
    isLog
      ? "if one trains the hip, fill the column direction" : "if one trains the hip, \(aliasHint)"
  }

  static func symptomUnknown(_ code: String, _ suggestion: String?, _ finding: Finding)
    -> Diagnostic
  {
    make(
      .error, "import.unknown-symptom", "the symptom \"\(code)\" is not known", finding,
      "it is NOT counted as a safety signal; the report asks about it. This row is not used",
      suggestion.map { "if it is \($0), write that" }
        ?? "the codes are those of the safety signals, such as numbness, pelvic_heaviness, bladder_leak"
    )
  }

  static func presentMissing(_ code: String, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.present-missing", "it is not said whether \(code) was present", finding,
      "it was taken as present, to be on the safe side", "fill the column present with yes or no")
  }

  static func presentContradicted(
    _ code: String, _ severity: Double, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.present-contradicted",
      "\(code) is answered \"no\" and rated \(plain(severity))", finding,
      "it was taken as present, to be on the safe side", "correct present or value")
  }

  static func symptomElsewhere(
    _ code: String, _ kind: ObservationKind, _ finding: Finding
  ) -> Diagnostic {
    make(
      .warning, "import.symptom-elsewhere", "\(code) stands in a \(kind.rawValue) row", finding,
      "it is counted as a symptom of that day", "give symptoms rows of their own, kind symptom")
  }

  static func signalsUnreported(_ places: [String]) -> Diagnostic {
    let listed = places.prefix(10).joined(separator: ", ")
    let more = places.count > 10 ? " and \(places.count - 10) more" : ""
    return Diagnostic(
      .error, "import.signals-unreported",
      "SAFETY SIGNALS are in this input, and no report is made of them: \(listed)\(more)",
      consequence: "ask the patient about them; do not wait for the report")
  }

  static func fileSetAside(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "import.file-set-aside", "\(path) is no patient log and was left out",
      at: SourceLocation(path: path, line: 1),
      consequence: "the other files of the folder are used",
      hint: "take it out of the folder, or name the files to read")
  }

  static func symptomWithoutCode(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.field-missing", "a symptom row needs symptom", finding,
      "this row is not used; the report asks about it", "fill the column symptom")
  }

  static func outcomeUnknown(_ measure: String, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.unknown-measure", "the outcome measure \"\(measure)\" is not known",
      finding,
      "it is kept without a verdict: its error and the direction of better are unknown")
  }

  static func spread(_ degrees: Double, _ what: String, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.spread",
      "the trials of \(what) on one day differ by \(plain(degrees)) deg", finding,
      "their mean is used", "check the readings")
  }

  static func sideNeeded(_ finding: Finding) -> Diagnostic {
    make(
      .error, "import.field-missing", "a rom row needs side: left or right", finding,
      "a hip without its side is comparable with nothing; this row is not used",
      "fill the column side")
  }

  // MARK: The whole input

  static func mostlyRejected(_ path: String, rejected: Int, records: Int) -> Diagnostic {
    let share = rejected * 2 > records ? "half" : "a fifth"
    return Diagnostic(
      .error, "import.mostly-rejected",
      "\(rejected) of \(records) rows cannot be used", at: SourceLocation(path: path, line: 1),
      consequence:
        "more than \(share) is wrong: this is probably another format; nothing was reported",
      hint: "hipreport check \(path) lists every row")
  }

  /// The law of the account is broken: no report is made of a file of which nobody knows what became.
  static func unaccounted(_ path: String, records: Int, accounted: Int) -> Diagnostic {
    Diagnostic(
      .error, "import.unaccounted",
      "\(records) records were read, and \(accounted) are accounted for",
      at: SourceLocation(path: path, line: 1),
      consequence: "this is a fault of hipreport, not of the file; nothing was reported",
      hint: "please report it, with a line of the file that shows it and nobody's data")
  }

  static func nothingUsable(_ path: String, records: Int) -> Diagnostic {
    Diagnostic(
      .error, "import.nothing-usable",
      records == 1 ? "the only row cannot be used" : "none of the \(records) rows can be used",
      at: SourceLocation(path: path, line: 1), consequence: "there is nothing to report on",
      hint: "mend the findings above, first the one that repeats")
  }

  /// No fault of the data: an account holds them all, a report has to know whose it is.
  static func severalPatients(_ identifiers: [String], isAccount: Bool) -> Diagnostic {
    return Diagnostic(
      isAccount ? .note : .error, "import.several-patients",
      "the input holds \(identifiers.count) patients: \(listed(identifiers))",
      consequence: isAccount
        ? "a report is about one of them" : "a report is about one patient; nothing was reported",
      hint: "choose one: --patient \(ShellText.quoted(identifiers.first ?? ""))")
  }

  static func unnamedFolder(_ place: String, other: String, patient: String?) -> Diagnostic {
    let choice = patient.map {
      "--patient \(ShellText.quoted($0)) where they are that patient's, or "
    }
    return Diagnostic(
      .error, "import.unnamed-folder",
      "the rows of \"\(place)\" name no patient, and \"\(other)\" lies in another folder",
      consequence: "they may be of two patients; nothing was reported",
      hint: (choice ?? "") + "write patient: and an identifier into patient.yaml beside each")
  }

  private static func listed(_ identifiers: [String]) -> String {
    identifiers.prefix(20).map { "\"\($0)\"" }.joined(separator: ", ")
      + (identifiers.count > 20 ? " and \(identifiers.count - 20) more" : "")
  }

  static func patientNotFound(_ identifier: String, _ identifiers: [String]) -> Diagnostic {
    Diagnostic(
      .error, "import.patient-not-found", "the input holds no patient \"\(identifier)\"",
      consequence: identifiers.isEmpty ? "it names none" : "it holds \(listed(identifiers))",
      hint: "check the identifier")
  }

  static func unsafeIdentifier(_ key: PatientKey) -> Diagnostic {
    Diagnostic(
      .warning, "import.unsafe-identifier",
      "the patient identifier \"\(key.identifier)\" has characters that do not belong in a path",
      consequence: "files are written under \(key.pathComponent) instead",
      hint: "use letters, digits, point, hyphen and underscore only")
  }

  static func strict(rejected: Int) -> Diagnostic {
    Diagnostic(
      .error, "import.strict",
      "\(rejected == 1 ? "1 row was" : "\(rejected) rows were") rejected, and --strict was given",
      consequence: "nothing was written", hint: "mend the rows above, or leave --strict out")
  }
}
