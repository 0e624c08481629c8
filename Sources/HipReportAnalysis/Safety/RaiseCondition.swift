public import HipReportModel

/// One condition of a raising rule that was met.
public enum RaiseCondition: Sendable, Equatable {
  /// Of an entry of the signal itself; `nil` where none was written.
  case timing(SymptomTiming?)
  case recordedBefore(Bool)
  case bothSides
  case sideNotRecorded
  /// So many days of any seven had an entry, those of another code included where one is named.
  case days(Int, with: String?)
  /// An entry of another code is open as well.
  case with(String, onBothSides: Bool)

  /// In words that a machine can read: `timing at_rest`, `with fever`.
  public var code: String {
    switch self {
    case .timing(let timing): "timing \(timing?.rawValue ?? "not recorded")"
    case .recordedBefore(let wasRecorded): wasRecorded ? "recorded before" : "not recorded before"
    case .bothSides: "both sides"
    case .sideNotRecorded: "side not recorded"
    case .days(let days, let other):
      "\(days) or more days in 7" + (other.map { " with \($0)" } ?? "")
    case .with(let other, let onBothSides):
      "with \(other)" + (onBothSides ? " on both sides" : "")
    }
  }
}
