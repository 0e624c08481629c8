package import HipReportModel
package import HipReportReference

/// How hard a set was, as far as it was told.
extension ExerciseSet {
  /// Warm-ups and drop sets stand apart from the work.
  package var isWork: Bool { type == .work || type == .failure }

  /// In the order in which they were done: a log may be written newest first, and its set numbers tell.
  static func comesFirst(_ a: ExerciseSet, _ b: ExerciseSet) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.number != b.number { return (a.number ?? 0, a.row) < (b.number ?? 0, b.row) }
    return a.row < b.row
  }

  /// Repetitions in reserve: as stated, else from the rating of exertion, else none where the set went to failure or to
  /// fatigue. `nil` where nothing was told.
  package var reserve: Double? {
    if let repetitionsInReserve { return repetitionsInReserve }
    if let perceivedExertion { return 10 - perceivedExertion }
    return type == .failure || fatigued == true ? 0 : nil
  }

  /// Two repetitions in reserve or fewer are fatigue. Where the entries contradict each other the more cautious one
  /// counts: fatigue holds a progression back.
  package var wasFatiguing: Bool? {
    if type == .failure || fatigued == true { return true }
    let told = repetitionsInReserve ?? perceivedExertion.map { 10 - $0 }
    if let told { return told < 3 }
    return fatigued
  }

  /// Seconds of a hold. A duration without repetitions or distance is a hold where the exercise is one.
  package func seconds(as exercise: Exercise?) -> Double? {
    if let holdSeconds, holdSeconds > 0 { return holdSeconds }
    let isHold = exercise?.loadModel == "hold" || exercise?.contraction == .isometric
    guard isHold, repetitions == nil, distanceMetres == nil, let durationSeconds,
      durationSeconds > 0
    else { return nil }
    return durationSeconds
  }
}

extension [ExerciseSet] {
  /// In the order in which they were done. Places are put in order, not sets: a set has many parts to move.
  var inOrderDone: [ExerciseSet] {
    withUnsafeBufferPointer { sets in
      let isInOrder = sets.indices.dropFirst().allSatisfy {
        !ExerciseSet.comesFirst(sets[$0], sets[$0 - 1])
      }
      if isInOrder { return self }
      return sets.indices.sorted { ExerciseSet.comesFirst(sets[$0], sets[$1]) }.map { sets[$0] }
    }
  }
}
