package import HipReportDiagnostics

/// The wording of every finding about `hipreport.yaml`.
package enum SettingsMessages {
  static let wording = YAMLValues.Wording(
    unreadable: unreadable, unknownKey: unknownKey, badValue: badValue)

  private static func unreadable(_ place: SourceLocation, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, "settings.unreadable", "the settings cannot be read: \(problem)", at: place,
      consequence: "the report is made as if this file were not there",
      hint: "the format is YAML: name: value, with two blanks before what belongs to it")
  }

  private static func unknownKey(
    _ place: SourceLocation, _ key: String, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, "settings.unknown-key", "the settings have no key \"\(key)\"", at: place,
      consequence: "its value is passed over",
      hint: nearest.map { "did you mean \($0)?" } ?? "remove it")
  }

  private static func badValue(
    _ place: SourceLocation, _ key: String, _ value: String, expected: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "settings.value",
      value.isEmpty ? "\(key) is not \(expected)" : "\(key) \"\(value)\" is not \(expected)",
      at: place,
      consequence: "this value is passed over")
  }

  static func notHere(_ place: SourceLocation, _ group: String) -> Diagnostic {
    Diagnostic(
      .warning, "settings.not-here",
      "\(group) may not be set by a file that lies beside the input", at: place,
      consequence:
        "it is passed over: a folder that somebody sent must not run a program or choose where something goes",
      hint: "write it into ~/.config/hipreport/hipreport.yaml, or name this file with --config")
  }

  package static func logo(_ place: SourceLocation, _ path: String, _ problem: String) -> Diagnostic
  {
    Diagnostic(
      .error, "settings.logo", "the logo \"\(path)\" is not used: \(problem)", at: place,
      consequence: "the letterhead is printed without it",
      hint: "a PNG or JPEG of at most 256 kB beside the settings does, as does a plain SVG")
  }
}
