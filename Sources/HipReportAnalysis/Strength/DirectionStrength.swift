internal import Foundation
package import HipReportModel

/// The linked strength index of one direction and side.
///
/// *Answers*: is this direction stronger than at the start, whatever exercises it was trained with? *Formula*: rows by
/// ``CapacityRows``, index by ``LinkedStrengthIndex``. *Needs*: told effort, holds or tests; six rows over three weeks.
/// *Degenerate cases*: refused, with the reason; the verdict is then that nothing can be said. Sides are never joined, and
/// sets of both legs or of an unknown side are apart. *What it does not show*: kilograms.
package struct DirectionStrength: Sendable, Equatable {
  /// One day with a row.
  package struct Point: Sendable, Equatable {
    package var day: CalendarDay
    /// 100 on the first day.
    package var index: Double
    package var low: Double
    package var high: Double
    /// The sets and trials that count on it.
    package var rows: [RowReference]
  }

  /// What the index rests on.
  package struct Exercise: Sendable, Equatable {
    package var series: CapacitySeries
    package var rows: Int
    package var first: CalendarDay
    package var last: CalendarDay
    package var link: Link
    /// Identifiers of those that were done before and after it began.
    package var beside: [String]
  }

  package enum Link: String, Sendable {
    /// From the first day on.
    case start
    /// Another one was done before and goes on.
    case overlap
    /// Only a neighbour on its ladder of bands came before.
    case ladder
    /// Only time links it with what came before.
    case bridged
  }

  package var direction: Direction
  /// `nil` where no row says which.
  package var side: Side?
  /// The days with rows, oldest first; empty where the index is refused.
  package var points: [Point] = []
  /// Mean of the last four weeks; `nil` where refused or stale.
  package var percentPerWeek: TrendEstimate?
  package var verdict: DirectionStrengthVerdict
  package var refusal: LinkedStrengthIndex.Refusal?
  package var rows: Int
  /// Older than the newest 400.
  package var rowsLeftOut: Int
  /// In the order in which they began.
  package var exercises: [Exercise]
  /// Sessions of an exercise that say nothing of strength, by why.
  package var silentSessions: [String: Int]
  /// Exercises of which the successor began without them, oldest first.
  package var swapsWithoutOverlap: [ExerciseSwap]

  package static let method = LinkedIndexModel.id

  /// `direction-strength.extension.left`
  package var id: String { Self.id(direction, side) }

  static func id(_ direction: Direction, _ side: Side?) -> String {
    "direction-strength.\(direction.rawValue).\(side?.rawValue ?? "unstated")"
  }

  package var now: Point? { points.last }

  /// Each direction and side with a work set or a test of force.
  package static func all(of record: ClinicalRecord, asOf: CalendarDay) -> [DirectionStrength] {
    all(of: record, StrengthSets(record.sets), asOf: asOf)
  }

  static func all(
    of record: ClinicalRecord, _ sets: StrengthSets, asOf: CalendarDay
  ) -> [DirectionStrength] {
    materials(record, sets).map { place, material in
      one(place, material, since: record.profile.episodeStart, asOf: asOf)
    }
  }

  /// The exchanges alone, which cost next to nothing.
  package static func swapsWithoutOverlap(
    of record: ClinicalRecord, _ sets: StrengthSets? = nil
  ) -> [(direction: Direction, side: Side?, swap: ExerciseSwap)] {
    materials(record, sets ?? StrengthSets(record.sets)).flatMap { place, material in
      material.swaps(since: material.start(record.profile.episodeStart))
        .map { (place.direction, place.side, $0) }
    }
  }

  /// What the index of each direction and side is fitted to, for whoever compares or times the fit; empty ones left out.
  package static func fits(
    of record: ClinicalRecord
  ) -> [(rows: [LinkedIndexRow], ladder: [String: LadderStep]?)] {
    materials(record, StrengthSets(record.sets)).map { _, material in
      let fit = CapacityFit(material.told(since: material.start(record.profile.episodeStart)).rows)
      return (fit.linked(), fit.ladder)
    }.filter { !$0.rows.isEmpty }
  }

  private static func materials(
    _ record: ClinicalRecord, _ sets: StrengthSets
  ) -> [(place: Place, material: Material)] {
    var places: [Place: Material] = [:]
    for (key, group) in sets.groups {
      guard let direction = key.direction, !group.sets.isEmpty else { continue }
      places[Place(direction: direction, side: key.side), default: Material()].groups
        .append((key, group))
    }
    for test in record.strengthTests where test.unit != .manualMuscleTest {
      places[Place(direction: test.direction, side: test.side), default: Material()].tests
        .append(test)
    }
    return places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private struct Place: Hashable, Comparable {
    let direction: Direction
    let side: Side?

    static func < (a: Self, b: Self) -> Bool {
      (a.direction.order, StrengthKey.sideRank(a.side))
        < (b.direction.order, StrengthKey.sideRank(b.side))
    }
  }

  private struct Material {
    var groups: [(key: StrengthKey, group: StrengthSets.Group)] = []
    var tests: [StrengthTest] = []

    /// What lies before the episode counts only where nothing follows.
    func start(_ stated: CalendarDay?) -> CalendarDay? {
      guard let stated else { return nil }
      let follows =
        tests.contains { $0.day >= stated }
        || groups.contains { $0.group.sets.contains { $0.day >= stated } }
      return follows ? stated : nil
    }

    /// The rows of its exercises and tests, and the sessions that say nothing.
    func told(since start: CalendarDay?) -> (rows: [CapacityRow], silent: [String: Int]) {
      var rows = CapacityRows.of(tests.filter { test in start.map { test.day >= $0 } ?? true })
      var silent: [String: Int] = [:]
      for (key, group) in groups {
        let told = CapacityRows(key, group, since: start)
        rows += told.rows
        silent.merge(told.silent.map { ($0.key.rawValue, $0.value) }) { $0 + $1 }
      }
      return (rows, silent)
    }

    func swaps(since start: CalendarDay?) -> [ExerciseSwap] {
      let days = tests.map(\.day).filter { day in start.map { day >= $0 } ?? true }
      return ExerciseSwap.all(of: groups, tests: days, since: start)
    }
  }

  private static func one(
    _ place: Place, _ material: Material, since stated: CalendarDay?, asOf: CalendarDay
  ) -> DirectionStrength {
    let start = material.start(stated)
    let (rows, silent) = material.told(since: start)
    let fit = CapacityFit(rows)
    var strength = DirectionStrength(
      direction: place.direction, side: place.side,
      verdict: DirectionStrengthVerdict(.refused), rows: fit.rows.count, rowsLeftOut: fit.leftOut,
      exercises: exercises(fit.rows), silentSessions: silent,
      swapsWithoutOverlap: material.swaps(since: start))
    strength.take(fit, asOf: asOf)
    return strength
  }

  private mutating func take(_ fit: CapacityFit, asOf: CalendarDay) {
    switch LinkedStrengthIndex.fit(
      rows: fit.linked(), at: fit.days.map(fit.week), ladder: fit.ladder)
    {
    case .failure(let refused): refusal = refused.reason
    case .success(let index):
      var sources: [CalendarDay: [RowReference]] = [:]
      for row in fit.rows { sources[row.day, default: []] += row.sources }
      points = zip(fit.days, index.points).map { day, point in
        Point(
          day: day, index: point.index, low: point.low, high: point.high,
          rows: (sources[day] ?? []).sorted())
      }
      verdict = DirectionStrengthVerdict(index, fit, asOf: asOf)
      if case .stale = verdict.reason { return }
      percentPerWeek = index.percentPerWeek
    }
  }

  /// `rows` in time order.
  private static func exercises(_ rows: [CapacityRow]) -> [Exercise] {
    var exercises: [Exercise] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.series.id] {
        exercises[place].rows += 1
        exercises[place].last = row.day
      } else {
        places[row.series.id] = exercises.count
        exercises.append(
          Exercise(
            series: row.series, rows: 1, first: row.day, last: row.day, link: .start, beside: []))
      }
    }
    for index in exercises.indices {
      let begins = exercises[index].first
      let earlier = exercises.filter { $0.first < begins }
      guard !earlier.isEmpty else { continue }
      exercises[index].beside = earlier.filter { $0.last >= begins }.map(\.series.id)
      let ladder = exercises[index].series.ladder
      exercises[index].link =
        !exercises[index].beside.isEmpty
        ? .overlap
        : earlier.contains { ladder != nil && $0.series.ladder == ladder } ? .ladder : .bridged
    }
    return exercises
  }
}
