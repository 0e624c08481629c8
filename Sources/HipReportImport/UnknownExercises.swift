internal import HipReportDiagnostics

/// The exercises of one file that the catalogue does not have: each is named once, however many rows it fills.
struct UnknownExercises {
  private struct Exercise {
    let name: String
    /// What was probably meant.
    let suggestion: String?
    let first: Finding
    var rows: Int
  }

  private var exercises: [Exercise] = []
  private var places: [String: Int] = [:]

  mutating func add(
    _ name: String, suggestion: @autoclosure () -> String?, at finding: @autoclosure () -> Finding
  ) {
    if let place = places[name] {
      exercises[place].rows += 1
    } else {
      add(Exercise(name: name, suggestion: suggestion(), first: finding(), rows: 1))
    }
  }

  /// Adds those of a part of the file that follows.
  mutating func add(_ next: UnknownExercises) {
    for exercise in next.exercises {
      if let place = places[exercise.name] {
        exercises[place].rows += exercise.rows
      } else {
        add(exercise)
      }
    }
  }

  private mutating func add(_ exercise: Exercise) {
    places[exercise.name] = exercises.count
    exercises.append(exercise)
  }

  /// One finding a name that is probably misspelt, and one for all others: most of them belong to no hip.
  func diagnostics(isLog: Bool) -> [Diagnostic] {
    let misspelt = exercises.filter { $0.suggestion != nil }.map { exercise in
      ImportMessages.exerciseUnknown(
        exercise.name, rows: exercise.rows, suggestion: exercise.suggestion, isLog: isLog,
        exercise.first)
    }
    let others = exercises.filter { $0.suggestion == nil }
    guard let first = others.first else { return misspelt }
    if others.count == 1 {
      return misspelt + [
        ImportMessages.exerciseUnknown(
          first.name, rows: first.rows, suggestion: nil, isLog: isLog, first.first)
      ]
    }
    // The longest first: what fills the log is looked at first.
    let sorted = others.enumerated().sorted {
      ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset)
    }
    return misspelt + [
      ImportMessages.exercisesUnknown(
        sorted.map { ($0.element.name, $0.element.rows) }, isLog: isLog, first.first)
    ]
  }
}
