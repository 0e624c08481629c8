package import HipReportModel

/// What takes longer than a weekly page may: computed where it is shown, in `analyze`, `explain` and the re-evaluation.
package struct StrengthTrends: Sendable, Equatable {
  package var directions: [DirectionStrength]
  /// By the curve; none for a curve that tells too little.
  package var rates: [StrengthKey: StrengthRate]

  /// `record` as it stood on the day, and its sets where they have been put in order already.
  package static func analyse(
    _ record: ClinicalRecord, _ sets: StrengthSets? = nil, asOf: CalendarDay
  ) -> StrengthTrends {
    let sets = sets ?? StrengthSets(record.sets)
    var rates: [StrengthKey: StrengthRate] = [:]
    for (key, group) in sets.groups {
      // A curve begins with the episode, as everywhere.
      let start = record.profile.episodeStart.flatMap { start in
        group.sets.contains { $0.day >= start } ? start : nil
      }
      rates[key] = StrengthRate.of(CapacityRows(key, group, since: start).rows, asOf: asOf)
    }
    return StrengthTrends(
      directions: DirectionStrength.all(of: record, sets, asOf: asOf), rates: rates)
  }
}
