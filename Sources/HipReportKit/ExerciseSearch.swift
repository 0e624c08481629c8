internal import HipReportComposition
public import HipReportDiagnostics
internal import HipReportRendering
internal import HipReportReference

/// What the exercise catalogue has on some words; without words, all of it.
public struct ExerciseSearch: Sendable {
  private let words: [String]
  private let exercises: [Exercise]

  /// With `exact`, words that are an exercise's name, synonym or identifier find that one alone.
  public init(_ words: [String], exact: Bool = false) {
    self.words = words
    let named = exact ? ExerciseCatalogue.exercise(named: words.joined(separator: " ")) : nil
    exercises = named.map { [$0] } ?? ExerciseCatalogue.search(words)
  }

  public var count: Int { exercises.count }

  /// A table of at most 80 columns; one exercise, or with `inFull` each, with everything that is known of it.
  public func text(inFull: Bool) -> String {
    let document =
      inFull || exercises.count == 1
      ? ExerciseListing.details(exercises) : ExerciseListing.list(exercises)
    return TerminalRenderer(usesColour: false).render(document, images: [])
  }

  /// Schema `hipreport.exercises/1`.
  public var json: String { ExercisesJSON.value(exercises, words: words).text }

  /// What to say when nothing was found; `nil` when something was.
  public var diagnostic: Diagnostic? {
    guard exercises.isEmpty else { return nil }
    let asked = words.joined(separator: " ")
    let unknown = ExerciseCatalogue.unknownWords(words)
    let consequence =
      unknown.isEmpty || words.count == 1
      ? nil : "no exercise has \(unknown.map { "“\($0)”" }.joined(separator: " or "))"
    let hint =
      ExerciseCatalogue.suggestion(for: asked).map { "did you mean “\($0)”?" }
      ?? "fewer words find more; hipreport exercises lists all \(ExerciseCatalogue.all.count)"
    return Diagnostic(
      .error, "exercises.none", "no exercise is found by “\(asked)”", consequence: consequence,
      hint: hint)
  }
}
