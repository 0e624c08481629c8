package import HipReportModel

/// The plan as it holds on a day.
extension ClinicalRecord {
  /// One line an exercise, in the order of the plan. A later line about the same exercise replaces an earlier one: the
  /// programme was changed. A line without a day is the profile's, and the first.
  package func plan(on day: CalendarDay) -> [(exercise: ExerciseIdentity, item: PlanItem)] {
    var lines: [(exercise: ExerciseIdentity, item: PlanItem)] = []
    var places: [String: Int] = [:]
    for item in plan where (item.day ?? day) <= day {
      let exercise = ExerciseIdentity(name: item.exercise, id: item.exerciseID)
      if let place = places[exercise.slug] {
        if let start = lines[place].item.day, item.day.map({ $0 < start }) ?? true { continue }
        lines[place] = (exercise, item)
      } else {
        places[exercise.slug] = lines.count
        lines.append((exercise, item))
      }
    }
    return lines
  }

  /// The largest number of sessions a week in the plan of a day; `nil` where none is stated.
  package func plannedSessions(on day: CalendarDay) -> Int? {
    plan(on: day).compactMap(\.item.sessionsPerWeek).max()
  }
}
