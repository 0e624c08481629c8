public import HipReportDocument
internal import HipReportModel
public import HipReportReference

/// The exercise catalogue in words: a list, or exercises in full. It recommends nothing.
public enum ExerciseListing {
  private static let caution =
    "A catalogue, no advice: only an assessment can recommend an exercise."

  /// An empty line.
  private static let blank = Block.paragraph("")

  /// A row an exercise.
  public static func list(_ exercises: [Exercise]) -> Document {
    let table = Table(
      caption: "",
      columns: [
        .init("exercise"), .init("direction"), .init("load"), .init("contraction"), .init("level")
      ],
      rows: exercises.map { exercise in
        [
          .init(exercise.name),
          .init(exercise.directions.map(Words.shortDirection).joined(separator: ", ")),
          .init(load(exercise.loadModel)), .init(exercise.contraction.rawValue),
          .init(level(exercise))
        ]
      })
    return document([
      .table(table), blank,
      .paragraph(
        "\(Display.count(exercises.count, "exercise", "exercises")). One in full: hipreport exercises --details NAME"
      ),
      .paragraph(caution)
    ])
  }

  /// Everything that is known of each exercise.
  public static func details(_ exercises: [Exercise]) -> Document {
    document(exercises.flatMap { [.table(entry($0)), blank] } + [.paragraph(caution)])
  }

  private static func document(_ blocks: [Block]) -> Document {
    Document(title: "", language: "en", brief: blocks, sections: [], footer: [])
  }

  private static func entry(_ exercise: Exercise) -> Table {
    let neighbours = ExerciseCatalogue.neighbours(of: exercise)
    var facts = [
      ("also called", exercise.synonyms.joined(separator: "; ")),
      (
        "direction",
        Display.list(exercise.directions.map(Words.direction))
          + (exercise.directions.count > 1 ? "; volume counts for the first" : "")
      ),
      ("purpose", exercise.purpose.rawValue),
      ("muscles", exercise.muscles.map(plain).joined(separator: ", ")),
      ("load", load(exercise.loadModel)), ("contraction", exercise.contraction.rawValue),
      ("legs", legs(exercise.sideRule)), ("chain", "\(exercise.chain), level \(level(exercise))"),
      ("easier", neighbours.easier?.name ?? "none in this chain"),
      ("harder", neighbours.harder?.name ?? "none in this chain"), ("source", exercise.source)
    ]
    // The source says "design" itself; what else is not checked must be said.
    if exercise.confidence.isUnverified { facts.append(("confidence", "not verified")) }
    return Table(
      caption: exercise.name, columns: [.init(""), .init("")],
      rows: facts.filter { !$0.1.isEmpty }.map { [.init($0.0), .init($0.1)] })
  }

  private static func level(_ exercise: Exercise) -> String {
    let highest = ExerciseCatalogue.chain(of: exercise).last?.level ?? exercise.level
    return "\(exercise.level) of \(highest)"
  }

  private static func load(_ model: String) -> String {
    switch model {
    case "bodyweight": "body weight"
    case "external": "weight"
    default: plain(model)
    }
  }

  private static func legs(_ rule: String) -> String {
    switch rule {
    case "unilateral": "one at a time"
    case "bilateral": "both at once"
    default: "one or both"
    }
  }

  private static func plain(_ code: String) -> String {
    code.split(separator: "_").joined(separator: " ")
  }
}
