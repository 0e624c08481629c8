package import HipReportModel

/// One goal over the episode: its identifier stays, its wording and target may have been revised.
package struct GoalCourse: Sendable, Equatable {
  package var result: GoalResult
  /// The wordings and targets before the present one, oldest first.
  package var earlier: [Goal]
  /// How much of the way from baseline to target is done; `nil` where that way is not greater than the error of its
  /// measure, or nothing is compared.
  package var share: Double?

  package static func all(of results: [GoalResult]) -> [GoalCourse] {
    var courses: [GoalCourse] = []
    for result in results {
      if let index = courses.firstIndex(where: { $0.result.goal.id == result.goal.id }) {
        courses[index].earlier.append(courses[index].result.goal)
        courses[index].result = result
      } else {
        courses.append(GoalCourse(result: result, earlier: [], share: nil))
      }
    }
    for index in courses.indices { courses[index].share = share(courses[index].result) }
    return courses
  }

  private static func share(_ result: GoalResult) -> Double? {
    guard let baseline = result.baseline, let now = result.now, let target = result.goal.value,
      result.seriesID != nil, !result.isNearerThanError, result.reason != .notCompared,
      target != baseline
    else { return nil }
    return (now - baseline) / (target - baseline)
  }
}
