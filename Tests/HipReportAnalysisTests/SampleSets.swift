import HipReportModel
import HipReportReference

@testable import HipReportAnalysis

/// Sets of a rep log in as few words as a test needs. A name is looked up in the catalogue, as the import does it.
extension Sample {
  static func set(
    _ exercise: String, _ day: Int, _ repetitions: Int? = nil, kg: Double? = nil,
    band: String? = nil, rir: Double? = nil, fatigued: Bool? = nil, side: Side? = .left,
    hold: Double? = nil, type: SetType = .work, _ change: (inout ExerciseSet) -> Void = { _ in }
  ) -> ExerciseSet {
    var set = ExerciseSet(
      day: Sample.day(day), exercise: exercise, type: type, row: RowReference(file: 0, line: 0))
    set.exerciseID = ExerciseCatalogue.exercise(named: exercise)?.id
    set.side = side
    set.repetitions = repetitions
    set.loadKilograms = kg
    set.band = band
    set.repetitionsInReserve = rir
    set.fatigued = fatigued
    set.holdSeconds = hold
    change(&set)
    return set
  }

  /// A record of one log, whose rows are numbered in the order of writing; a row that has its line keeps it.
  static func log(_ sets: [ExerciseSet], episodeStart: Int? = nil) -> ClinicalRecord {
    record { record in
      record.sets = sets
      for index in sets.indices where sets[index].row.line == 0 {
        record.sets[index].row.line = index + 2
      }
      record.profile.episodeStart = episodeStart.map(day)
    }
  }

  /// The curves as of the last day unless stated.
  static func curves(
    _ sets: [ExerciseSet], asOf: Int? = nil, episodeStart: Int? = nil
  ) -> [StrengthCurve] {
    StrengthAnalysis.curves(
      of: log(sets, episodeStart: episodeStart),
      asOf: asOf.map(day) ?? sets.map(\.day).max() ?? start)
  }

  /// The only curve that there should be.
  static func curve(
    _ sets: [ExerciseSet], asOf: Int? = nil, episodeStart: Int? = nil
  ) -> StrengthCurve? {
    let all = curves(sets, asOf: asOf, episodeStart: episodeStart)
    return all.count == 1 ? all[0] : nil
  }
}
