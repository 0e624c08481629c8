/// The columns of the patient log, in the order in which they are written.
public enum LogField: String, Sendable, CaseIterable {
  case date, time, patient, kind, direction, side, value, unit, motion, position, device, rater, trial
  case exercise, set
  case setType = "set_type"
  case reps
  case holdSeconds = "hold_s"
  case distanceMetres = "distance_m"
  case durationSeconds = "duration_s"
  case load, band, rpe, rir, fatigued
  case painBefore = "pain_before"
  case pain
  case painAfter = "pain_after"
  case feltIn = "felt_in"
  case contraction
  case leverMetres = "lever_m"
  case symptom, present, timing, measure, label
  case goalID = "goal_id"
  case due
  case sessionsPerWeek = "sessions_per_week"
  case sets, note

  /// A title without regard to case, blanks, hyphens and underscores.
  static func named(_ title: String) -> LogField? { byFoldedName[folded(title)] }

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
    uniqueKeysWithValues: allCases.map { (folded($0.rawValue), $0) })
}
