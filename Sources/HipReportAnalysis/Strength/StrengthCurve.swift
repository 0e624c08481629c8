public import HipReportModel

/// In what a curve is counted.
public enum StrengthMeasure: String, Sendable {
  case oneRepetitionMaximum = "e1rm"
  case load
  case repetitions = "reps"
  /// Seconds.
  case hold
  /// The rung of a band.
  case level
}

/// One session on a curve.
public struct StrengthPoint: Sendable, Equatable {
  public var day: CalendarDay
  /// In the curve's measure.
  public var value: Double
  public var best: StrengthSet
  public var quality: OneRepetitionMaximum.Quality?
  /// Better than every session before; the first session is none.
  public var isPersonalBest: Bool
  public var session: StrengthSession
}

/// The course of one exercise on one side in its own measure.
public struct StrengthCurve: Sendable, Equatable {
  public var key: StrengthKey
  /// As reports print it.
  public var exercise: String
  public var measure: StrengthMeasure
  /// Kilograms are claimed only where the file states the unit.
  public var isUnitKnown: Bool
  /// Sessions that the measure can show, oldest first; never empty.
  public var points: [StrengthPoint]
  /// Sessions that the measure cannot show, such as those without a told effort.
  public var sessionsWithoutValue: Int
  /// Warm-up sets, which stand apart.
  public var warmupSets: Int
  public var verdict: StrengthVerdict
  /// The newest session against the one about four weeks before it.
  public var recent: RecentChange?

  public var id: String { key.id }
  public var first: StrengthPoint { points[0] }
  public var now: StrengthPoint { points[points.count - 1] }

  /// `nil` where no kilogram may be claimed.
  public var unit: String? {
    switch measure {
    case .oneRepetitionMaximum, .load: isUnitKnown ? "kg" : nil
    case .repetitions: "rep"
    case .hold: "s"
    case .level: "rung"
    }
  }

  public var formula: String {
    switch measure {
    case .oneRepetitionMaximum:
      OneRepetitionMaximum.formula
        + ", mean of the first two work sets at the hardest load that allow it"
    case .load: "hardest load of the session; assistance counts as less than body weight"
    case .repetitions: "most repetitions of a work set at the hardest resistance"
    case .hold: "longest hold of a work set at the hardest resistance"
    case .level: "hardest band of the session, as a rung of its ladder"
    }
  }
}

/// The newest best set against the one of four weeks before.
public struct RecentChange: Sendable, Equatable {
  public enum Direction: String, Sendable { case up, down, same }

  public static let daysBack = 28
  /// A session this near to four weeks before is taken for it.
  public static let tolerance = 10

  public var before: StrengthPoint
  public var direction: Direction
}
