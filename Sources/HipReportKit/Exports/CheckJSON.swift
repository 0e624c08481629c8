internal import HipReportDiagnostics
internal import HipReportImport
internal import HipReportModel

/// `hipreport check --format json`: the keys of schema `hipreport.check/1`.
enum CheckJSON {
  static func value(_ result: ImportResult) -> JSONValue {
    .object([
      ("schema", .string("hipreport.check/1")),
      ("files", .array(result.files.map(file))),
      ("patients", .array(result.patients.map(patient))),
      ("diagnostics", .array(result.diagnostics.map(finding)))
    ])
  }

  private static func file(_ account: FileAccount) -> JSONValue {
    let unit = loadUnit(account.loadUnits)
    return .object([
      ("path", .string(account.path)), ("sha256", .string(account.sha256)),
      ("profile", .string(account.profile)), ("encoding", .string(account.encoding)),
      ("delimiter", .string(account.delimiter)), ("records", .integer(account.records)),
      (
        "counts",
        .object(RecordClass.allCases.map { ($0.rawValue, .integer(account.count($0))) })
      ),
      (
        "observations",
        .object(
          ObservationKind.allCases.map { kind in
            (kind.rawValue, .integer(account.observations[kind] ?? 0))
          } + [("not_tested", .integer(account.notTested))])
      ),
      (
        "units",
        .object([
          (
            "load",
            .object([
              ("unit", .optional(unit)),
              (
                "source",
                .string(unit == nil ? "none" : account.loadUnitSource?.rawValue ?? "column")
              )
            ])
          )
        ])
      ),
      (
        "dates",
        .object([
          ("order", .string(account.dateOrder)), ("first", day(account.firstDay)),
          ("last", day(account.lastDay))
        ])
      )
    ])
  }

  /// The unit that the file states for its loads; `nil` if it states none.
  private static func loadUnit(_ units: LoadUnits) -> String? {
    if units.isSuperset(of: [.kilogram, .pound]) { return "mixed" }
    return units.contains(.kilogram) ? "kg" : units.contains(.pound) ? "lb" : nil
  }

  private static func patient(_ summary: PatientSummary) -> JSONValue {
    func count(_ kind: ObservationKind) -> JSONValue { .integer(summary.counts[kind] ?? 0) }
    return .object([
      ("patient", .string(summary.identifier)), ("rom", count(.rom)), ("set", count(.set)),
      ("strength", count(.strength)), ("first", day(summary.first)), ("last", day(summary.last))
    ])
  }

  static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code)),
      ("file", .optional(diagnostic.location?.path)),
      ("line", .optional(diagnostic.location?.line)),
      ("column", .optional(diagnostic.location?.column)),
      ("message", .string(diagnostic.message)),
      ("consequence", .optional(diagnostic.consequence)), ("hint", .optional(diagnostic.hint)),
      ("count", .integer(diagnostic.count))
    ])
  }

  static func day(_ day: CalendarDay?) -> JSONValue { .optional(day?.description) }
}
