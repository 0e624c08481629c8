internal import HipReportDiagnostics
internal import HipReportModel

/// The wording of findings about units, counts of sets, and cells that a format does not expect.
extension ImportMessages {
  static let valueNotUsed = "this value is not used"

  /// `cell` is what stands where the unit does, which may be a number with it.
  static func fieldWithoutMeaning(
    _ unit: String, _ kind: ObservationKind, cell: String, _ finding: Finding
  ) -> Diagnostic {
    let isInCell = cell != unit && cell.lowercased().contains(unit.lowercased())
    let hint =
      switch kind {
      case .rom: "an angle is in degrees: 95, 95° or 95 deg"
      case .strength:
        "write N, kgf, lbf, Nm or mmt; kilograms of force are kgf, pounds of force lbf"
      default: "write kg or lb, and nothing else behind the number"
      }
    return make(
      .error, "import.unit",
      (isInCell ? "\"\(cell)\": " : "") + "\"\(unit)\" is no unit of a \(kind.rawValue) row",
      finding, rowNotUsed, hint)
  }

  static func unitMissing(_ profile: String?, _ finding: Finding) -> Diagnostic {
    make(
      .error, "import.field-missing", "a strength row needs unit", finding, rowNotUsed,
      profile == nil
        ? "fill the column unit"
        : "state it in the mapping file, if it is the same in every row: constants: {unit: kgf}")
  }

  static func setsInSetRow(_ sets: Double, _ finding: Finding) -> Diagnostic {
    make(
      .warning, "import.sets-in-set-row", "the row says that there were \(plain(sets)) sets",
      finding,
      "it is counted as one set: the column sets belongs to plan rows",
      "write a row for each set, or map the file with groups and repeat: \(mapCommand(finding))")
  }

  static func notACountOfSets(_ text: String, _ most: Int, _ finding: Finding) -> Diagnostic {
    make(
      .error, "import.not-a-count", "\"\(text)\" is not a number of sets from 0 to \(most)",
      finding,
      rowNotUsed, "write a whole number; leave the cell empty for one set")
  }

  static func neededBlank(_ title: String, _ finding: Finding) -> Diagnostic {
    make(
      .error, "import.field-missing", "the row has a value, and none in \"\(title)\"", finding,
      "nobody can tell what it belongs to; \(rowNotUsed)", "fill in that cell, or empty the row")
  }

  /// A finding that is said once of a file.
  static func countingOthers(_ finding: Diagnostic) -> Diagnostic {
    guard finding.count > 1 else { return finding }
    var finding = finding
    let others = finding.count - 1
    finding.consequence =
      (finding.consequence ?? "")
      + "; so \(others == 1 ? "is 1 more row" : "are \(others) more rows")"
    return finding
  }

  static func wordForNumber(_ text: String, _ finding: Finding) -> Diagnostic {
    make(
      .note, "import.word-for-number", "\"\(text)\" is a grade in words, and no number", finding,
      "such a value is counted as not tested")
  }
}
