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
    var rows: [PlannedExercise] = []
    var places: [String: Int] = [:]
    var starts: [Int: CalendarDay] = [:]
    // A later line about the same exercise replaces an earlier one: the programme was changed. A line without a day is
    // the profile's, and the first.
    for item in record.plan where (item.day ?? week.sunday) <= week.sunday {
      let identity = ExerciseIdentity(name: item.exercise, id: item.exerciseID)
      let row = PlannedExercise(
        exercise: identity.slug, name: identity.name, plannedSessions: item.sessionsPerWeek,
        plannedSets: item.sets, isPlanned: true, doneSessions: 0, doneSets: 0)
      let place = places[identity.slug] ?? rows.count
      if place == rows.count {
        places[identity.slug] = place
        rows.append(row)
      } else if let start = starts[place], item.day.map({ $0 < start }) ?? true {
        continue
      } else {
        rows[place] = row
      }
      starts[place] = item.day
    }
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
