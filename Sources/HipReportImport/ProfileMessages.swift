internal import HipReportDiagnostics

/// The wording of every finding about `patient.yaml`.
enum ProfileMessages {
  static let wording = YAMLValues.Wording(
    unreadable: unreadable, unknownKey: unknownKey, badValue: badValue)

  private static func unreadable(_ place: SourceLocation, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, "profile.unreadable", "the profile cannot be read: \(problem)",
      at: place,
      consequence: "goals, plan and profile are left out of the report",
      hint: "the format is YAML: name: value, with two blanks before what belongs to it")
  }

  private static func unknownKey(
    _ place: SourceLocation, _ key: String, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, "profile.unknown-key", "the profile has no key \"\(key)\"",
      at: place,
      consequence: "its value is left out of the report",
      hint: nearest.map { "did you mean \($0)?" } ?? "remove it, or write it as a note in the log")
  }

  private static func badValue(
    _ place: SourceLocation, _ key: String, _ value: String, expected: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "profile.value", "\(key) \"\(value)\" is not \(expected)",
      at: place,
      consequence: "this value is left out of the report")
  }

  static func unnamed(_ path: String, chosen: String) -> Diagnostic {
    Diagnostic(
      .warning, "profile.unnamed",
      "the data holds several patients, and the profile does not say of which of them it is",
      at: SourceLocation(path: path, line: 1),
      consequence: "the profile was left out of the report",
      hint: "write the identifier into it, such as patient: \(chosen)")
  }

  static func otherPatient(_ path: String, profile: String, data: String) -> Diagnostic {
    Diagnostic(
      .warning, "profile.other-patient",
      "the profile is of patient \"\(profile)\", the data of \"\(data)\"",
      at: SourceLocation(path: path, line: 1),
      consequence: "the profile was left out of the report")
  }
}
