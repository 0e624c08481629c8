internal import HipReportDiagnostics

/// The wording of every finding about `patient.yaml`.
enum ProfileMessages {
  static func unreadable(_ path: String, _ problem: String, line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      .error, "profile.unreadable", "the profile cannot be read: \(problem)",
      at: SourceLocation(path: path, line: line, column: column),
      consequence: "goals, plan and profile are left out of the report",
      hint: "the format is YAML: name: value, with two blanks before what belongs to it")
  }

  static func unknownKey(
    _ path: String, _ key: String, nearest: String?, line: Int, column: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, "profile.unknown-key", "the profile has no key \"\(key)\"",
      at: SourceLocation(path: path, line: line, column: column),
      consequence: "its value is left out of the report",
      hint: nearest.map { "did you mean \($0)?" } ?? "remove it, or write it as a note in the log")
  }

  static func badValue(
    _ path: String, _ key: String, _ value: String, expected: String, line: Int, column: Int
  ) -> Diagnostic {
    Diagnostic(
      .error, "profile.value", "\(key) \"\(value)\" is not \(expected)",
      at: SourceLocation(path: path, line: line, column: column),
      consequence: "this value is left out of the report")
  }

  static func otherPatient(_ path: String, profile: String, data: String) -> Diagnostic {
    Diagnostic(
      .warning, "profile.other-patient",
      "the profile is of patient \"\(profile)\", the data of \"\(data)\"",
      at: SourceLocation(path: path, line: 1),
      consequence: "the profile was left out of the report")
  }
}
