public import HipReportModel

/// One exercise in one week: what was planned and what was done.
public struct PlannedExercise: Sendable, Equatable {
  public var exercise: String
  public var name: String
  /// Sessions a week; `nil` where the plan states none or does not name the exercise.
  public var plannedSessions: Int?
  public var plannedSets: Int?
  /// True if the plan names it at all.
  public var isPlanned: Bool
  /// Distinct days.
  public var doneSessions: Int
  /// Work sets.
  public var doneSets: Int

  /// The plan's exercises in its order, then what was done without being planned, by name.
  public static func all(of record: ClinicalRecord, week: CalendarWeek) -> [PlannedExercise] {
    var rows = record.plan(on: week.sunday).map { exercise, item in
      PlannedExercise(
        exercise: exercise.slug, name: exercise.name, plannedSessions: item.sessionsPerWeek,
        plannedSets: item.sets, isPlanned: true, doneSessions: 0, doneSets: 0)
    }
    var places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.exercise, $0) })
    var days: [String: Set<CalendarDay>] = [:]
    var identities = ExerciseIdentities()
    for set in record.sets where week.contains(set.day) {
      let identity = identities.identity(of: set)
      let place: Int
      if let known = places[identity.slug] {
        place = known
      } else {
        place = rows.count
        places[identity.slug] = place
        rows.append(
          PlannedExercise(
            exercise: identity.slug, name: identity.name, plannedSessions: nil, plannedSets: nil,
            isPlanned: false, doneSessions: 0, doneSets: 0))
      }
      if set.isWork { rows[place].doneSets += 1 }
      days[identity.slug, default: []].insert(set.day)
    }
    for (slug, place) in places { rows[place].doneSessions = days[slug]?.count ?? 0 }
    return rows.filter(\.isPlanned)
      + rows.filter { !$0.isPlanned }.sorted { $0.exercise < $1.exercise }
  }
}
