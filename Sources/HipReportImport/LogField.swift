/// The columns of the patient log, in the order in which they are written. Numbered, so that a row finds its columns
/// in an array: a log has dozens of columns and thousands of rows.
public enum LogField: Int, Sendable, CaseIterable {
  case date, time, patient, kind, direction, side, value, unit, motion, position, device, rater,
    trial
  case exercise, set, setType, reps, holdSeconds, distanceMetres, durationSeconds
  case load, band, rpe, rir, fatigued, painBefore, pain, painAfter, feltIn, contraction, leverMetres
  case symptom, present, timing, measure, label, goalID, due, sessionsPerWeek, sets, note

  /// The title of the column.
  public var name: String {
    switch self {
    case .setType: "set_type"
    case .holdSeconds: "hold_s"
    case .distanceMetres: "distance_m"
    case .durationSeconds: "duration_s"
    case .painBefore: "pain_before"
    case .painAfter: "pain_after"
    case .feltIn: "felt_in"
    case .leverMetres: "lever_m"
    case .goalID: "goal_id"
    case .sessionsPerWeek: "sessions_per_week"
    default: "\(self)"
    }
  }

  /// A title without regard to case, blanks, hyphens and underscores.
  static func named(_ title: String) -> LogField? {
    // No name of a field is longer, and a title may be as long as a file.
    title.utf8.count > 100 ? nil : byFoldedName[folded(title)]
  }

  static func folded(_ title: String) -> String {
    String(
      decoding: title.utf8.compactMap { byte in
        switch byte {
        case 65...90: byte + 32
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), 9: nil
        default: byte
        }
      }, as: UTF8.self)
  }

  private static let byFoldedName = Dictionary(
    uniqueKeysWithValues: allCases.map { (folded($0.name), $0) })
}

/// Some of the fields. Most fields of a row are blank, and asking for one must cost next to nothing.
struct FieldSet: Sendable {
  private var bits: UInt64 = 0

  init(_ fields: [LogField] = []) { for field in fields { insert(field) } }

  var isEmpty: Bool { bits == 0 }
  func intersects(_ other: FieldSet) -> Bool { bits & other.bits != 0 }
  func contains(_ field: LogField) -> Bool { bits & (1 << UInt64(field.rawValue)) != 0 }
  mutating func insert(_ field: LogField) { bits |= 1 << UInt64(field.rawValue) }
  mutating func remove(_ field: LogField) { bits &= ~(1 << UInt64(field.rawValue)) }
}
