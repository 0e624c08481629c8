public import HipReportModel
internal import HipReportReference

/// How often one direction was trained, seen from the rep log.
///
/// *Answers*: which directions does the training leave out? *Formula*: distinct days with a set whose primary direction
/// it is: what the row states, else the catalogue's first. Mobility exercises are counted apart from strength.
/// *Degenerate cases*: sets of unknown exercises without a stated direction count for none, and are counted.
public struct DirectionCoverage: Sendable, Equatable {
  public static let windowDays = 14

  public var direction: Direction
  /// Days with strength work in the last 14.
  public var strengthDays: Int
  /// Days with mobility work in the last 14.
  public var mobilityDays: Int
  /// Days since strength work was last logged; `nil` if it never was.
  public var daysSinceStrength: Int?
  public var daysSinceMobility: Int?

  /// `coverage.internal_rotation`
  public var id: String { Self.id(direction) }
  static func id(_ direction: Direction) -> String { "coverage.\(direction.rawValue)" }

  public static func all(of record: ClinicalRecord, asOf: CalendarDay) -> [DirectionCoverage] {
    var strength: [Direction: Set<CalendarDay>] = [:]
    var mobility: [Direction: Set<CalendarDay>] = [:]
    for set in record.sets {
      let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
      guard let direction = set.statedDirection ?? exercise?.directions.first else { continue }
      if exercise?.purpose == .mobility {
        mobility[direction, default: []].insert(set.day)
      } else {
        strength[direction, default: []].insert(set.day)
      }
    }
    let start = asOf - (windowDays - 1)
    return Direction.allCases.map { direction in
      let strengthDays = strength[direction] ?? []
      let mobilityDays = mobility[direction] ?? []
      return DirectionCoverage(
        direction: direction, strengthDays: strengthDays.count { $0 >= start },
        mobilityDays: mobilityDays.count { $0 >= start },
        daysSinceStrength: strengthDays.max().map { asOf - $0 },
        daysSinceMobility: mobilityDays.max().map { asOf - $0 })
    }
  }
}
