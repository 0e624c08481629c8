internal import CEmbeddedFiles
internal import Foundation
internal import Yams

/// The built-in formats: mapping files like a user's own, embedded in the program.
public enum FormatProfiles {
  /// In the order of their names.
  public static let names = [
    "fitbod", "fitnotes-body", "fitnotes", "gymbook", "hevy", "home-programme", "liftosaur",
    "redcap",
    "rom-long", "rom-phases", "rom-sides", "rom-wide", "strong", "stronglifts", "vald-dynamo",
    "vald-forceframe"
  ]

  /// The patient log has columns and no mapping.
  public static let logName = "patient-log"

  static let all: [Mapping] = names.compactMap(mapping)

  static func mapping(named name: String) -> Mapping? {
    text(of: name).flatMap { try? YAMLDecoder().decode(Mapping.self, from: $0) }
  }

  /// The mapping file as it is written, to be copied and edited.
  public static func text(of name: String) -> String? {
    if name == logName { return PatientLogColumns.text }
    guard names.contains(name) else { return nil }
    let file = embedded_file_named("\(name).map.yaml")
    guard file.count > 0 else { return nil }
    return String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  /// What each format is, for a list.
  public static var descriptions: [(name: String, about: String)] {
    [(logName, "hipreport's own log, one row an observation")]
      + all.map { ($0.profile, $0.about ?? "") }
  }
}
