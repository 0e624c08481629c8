public import HipReportModel

/// The published measurement error of range of motion: what one examiner, or two, can tell apart.
public struct RangeOfMotionError: Sendable, Equatable {
  /// MDC95 of the difference between two sessions of two trials each, in degrees.
  public var minimalDetectableChange: Double
  public var population: String
  public var sampleSize: Int?
  public var device: String
  public var source: String
  public var confidence: Confidence

  /// The default for one direction; `acrossRaters` when two examiners measured.
  public static func `default`(for direction: Direction, acrossRaters: Bool) -> RangeOfMotionError {
    let key = acrossRaters ? "any" : direction.rawValue
    guard let error = table[key] else {
      preconditionFailure("rom_mdc_defaults.csv has no row for \(key)")
    }
    return error
  }

  private static let table: [String: RangeOfMotionError] = Dictionary(
    uniqueKeysWithValues: ReferenceTable(named: "rom_mdc_defaults.csv").rows.map { row in
      (
        row["direction"],
        RangeOfMotionError(
          minimalDetectableChange: row.number("mdc95_deg") ?? .nan, population: row["population"],
          sampleSize: row.integer("n"), device: row["device"], source: row["source"],
          confidence: Confidence(rawValue: row["confidence"]) ?? .unverifiedLow)
      )
    })

  /// `hip OA, 50-84 y, n 22, inclinometer`
  public var setting: String {
    ([population, sampleSize.map { "n \($0)" }, device].compactMap { $0 }).joined(separator: ", ")
  }
}

/// The angles outside of which a reading is rejected or questioned, in degrees.
public struct RangeOfMotionLimits: Sendable {
  public var accepted: ClosedRange<Double>
  public var expected: ClosedRange<Double>

  public static func limits(for direction: Direction) -> RangeOfMotionLimits {
    table[direction] ?? RangeOfMotionLimits(accepted: -180...180, expected: -180...180)
  }

  private static let table: [Direction: RangeOfMotionLimits] = Dictionary(
    uniqueKeysWithValues: ReferenceTable(named: "rom_limits.csv").rows.compactMap { row in
      guard let direction = Direction(rawValue: row["direction"]),
        let low = row.number("reject_below"), let high = row.number("reject_above"),
        let warnLow = row.number("warn_below"), let warnHigh = row.number("warn_above")
      else { return nil }
      return (direction, RangeOfMotionLimits(accepted: low...high, expected: warnLow...warnHigh))
    })
}
