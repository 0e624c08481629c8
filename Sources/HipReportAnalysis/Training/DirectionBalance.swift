public import HipReportModel
internal import HipReportReference

/// The dose of training that one direction got, by week, and in which kinds of contraction.
///
/// *Answers*: is the work spread over the six directions? *Formula*: work sets of strength exercises count for their
/// primary direction: what the row states, else the catalogue's first. Volume load is sets × repetitions × kilograms,
/// where kilograms were written; time under tension is repetitions × seconds of holds. *What it does not show*: strength;
/// more volume is a dose, not a result.
public struct DirectionBalance: Sendable, Equatable {
  public static let weeksShown = 8

  public struct Week: Sendable, Equatable {
    public var week: CalendarWeek
    public var days: Int
    public var sets: Int
    public var repetitions: Int
    /// Kilograms; `nil` where no set of the week has a load above zero in kilograms.
    public var volumeLoad: Double?
    /// Seconds; `nil` where no set of the week is a hold.
    public var secondsUnderTension: Double?
  }

  public var direction: Direction
  /// The last eight weeks up to the reported one, oldest first.
  public var weeks: [Week]
  /// Work sets of the last 28 days by what the row or the catalogue calls them; mixed work has both phases.
  public var concentricSets: Int
  public var eccentricSets: Int
  public var isometricSets: Int
  public var mixedSets: Int

  static let contractionDays = 28

  public static func all(
    of record: ClinicalRecord, week: CalendarWeek, asOf: CalendarDay
  ) -> [DirectionBalance] {
    let weeks = (0..<weeksShown).reversed().map { back in
      CalendarWeek(containing: week.monday - 7 * back)
    }
    var tallies: [Direction: [CalendarWeek: WeekTally]] = [:]
    var contractions: [Direction: [Contraction: Int]] = [:]
    let first = weeks.first?.monday ?? week.monday
    let contractionStart = asOf - (contractionDays - 1)
    for set in record.sets where set.isWork && set.day <= asOf {
      guard set.day >= first || set.day >= contractionStart else { continue }
      let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
      guard exercise?.purpose != .mobility,
        let direction = set.statedDirection ?? exercise?.directions.first
      else { continue }
      if set.day >= contractionStart {
        let kind = set.contraction ?? exercise?.contraction ?? .mixed
        contractions[direction, default: [:]][kind, default: 0] += 1
      }
      tallies[direction, default: [:]][CalendarWeek(containing: set.day), default: WeekTally()]
        .add(set, exercise)
    }
    return Direction.allCases.map { direction in
      let kinds = contractions[direction] ?? [:]
      return DirectionBalance(
        direction: direction,
        weeks: weeks.map { (tallies[direction]?[$0] ?? WeekTally()).week($0) },
        concentricSets: kinds[.concentric] ?? 0, eccentricSets: kinds[.eccentric] ?? 0,
        isometricSets: kinds[.isometric] ?? 0, mixedSets: kinds[.mixed] ?? 0)
    }
  }
}

private struct WeekTally {
  private var days: Set<CalendarDay> = []
  private var sets = 0
  private var repetitions = 0
  private var volume = 0.0
  private var seconds = 0.0

  mutating func add(_ set: ExerciseSet, _ exercise: Exercise?) {
    days.insert(set.day)
    sets += 1
    repetitions += set.repetitions ?? 0
    if case .kilograms(let load) = Resistance.of(set, exercise), load > 0 {
      volume += load * Double(set.repetitions ?? 0)
    }
    if let hold = set.seconds(as: exercise) {
      seconds += hold * Double(max(1, set.repetitions ?? 1))
    }
  }

  func week(_ week: CalendarWeek) -> DirectionBalance.Week {
    .init(
      week: week, days: days.count, sets: sets, repetitions: repetitions,
      volumeLoad: volume > 0 ? volume : nil, secondsUnderTension: seconds > 0 ? seconds : nil)
  }
}
