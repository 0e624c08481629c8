internal import HipReportReference

/// `hipreport exercises --format json`: the keys of schema `hipreport.exercises/1`.
enum ExercisesJSON {
  static func value(_ exercises: [Exercise], words: [String]) -> JSONValue {
    .object([
      ("schema", .string("hipreport.exercises/1")), ("words", strings(words)),
      ("exercises", .array(exercises.map(exercise)))
    ])
  }

  private static func exercise(_ exercise: Exercise) -> JSONValue {
    let neighbours = ExerciseCatalogue.neighbours(of: exercise)
    return .object([
      ("id", .string(exercise.id)), ("name", .string(exercise.name)),
      ("synonyms", strings(exercise.synonyms)),
      ("directions", strings(exercise.directions.map(\.rawValue))),
      ("purpose", .string(exercise.purpose.rawValue)),
      ("load_model", .string(exercise.loadModel)),
      ("contraction", .string(exercise.contraction.rawValue)),
      ("side_rule", .string(exercise.sideRule)), ("chain", .string(exercise.chain)),
      ("level", .integer(exercise.level)), ("easier", .optional(neighbours.easier?.id)),
      ("harder", .optional(neighbours.harder?.id)), ("muscles", strings(exercise.muscles)),
      ("seed", .bool(exercise.isNamedByTherapist)), ("source", .string(exercise.source)),
      ("confidence", .string(exercise.confidence.rawValue))
    ])
  }

  private static func strings(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }
}
