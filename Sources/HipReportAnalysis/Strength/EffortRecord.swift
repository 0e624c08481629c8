public import HipReportModel
internal import HipReportReference

/// Of how many work sets with repetitions the effort is known: without it the window cannot be judged.
public struct EffortRecord: Sendable, Equatable {
  public var sets: Int
  /// Sets with a fatigue entry, a rating of exertion, or repetitions in reserve.
  public var recorded: Int

  /// The work sets of strength exercises in one week.
  public static func analyse(_ record: ClinicalRecord, week: CalendarWeek) -> EffortRecord {
    var effort = EffortRecord(sets: 0, recorded: 0)
    for set in record.sets where set.isWork && week.contains(set.day) {
      let exercise = set.exerciseID.flatMap { ExerciseCatalogue.exercise(id: $0) }
      guard exercise?.purpose != .mobility, (set.repetitions ?? 0) > 0,
        set.seconds(as: exercise) == nil
      else { continue }
      effort.sets += 1
      if set.wasFatiguing != nil { effort.recorded += 1 }
    }
    return effort
  }
}
