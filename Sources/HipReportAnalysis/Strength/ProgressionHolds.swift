internal import HipReportModel
internal import HipReportReference

/// Which open signals forbid to think of harder work, and for which exercises.
///
/// A signal of the pelvic floor or of a nerve, and any that asks for a call or for care, holds everything until it is
/// reviewed; one of pain holds the exercise that it was felt with and that exercise's chain, and pain at the pubic
/// symphysis also wide-stance, one-leg and adductor work. Pain that names no exercise may be any exercise's. An open
/// question holds the exercise that it names, and everything if it asks about something urgent: what is not answered is
/// not quiet.
public struct ProgressionHolds: Sendable, Equatable {
  /// What the signals ask of one exercise; the stricter wins.
  public enum Demand: Sendable, Comparable {
    case none
    /// No harder work until reviewed.
    case keep
    /// A signal was felt with this very exercise: stop it or make it easier.
    case stopOrEase
    /// A signal asks for a call or for care: pause.
    case pause
  }

  private var highest: SignalClass?
  private var everywhere: [String] = []
  private var byExercise: [String: [String]] = [:]
  private var byChain: [String: [String]] = [:]
  private var feltWith: Set<String> = []
  private var pubic: [String] = []

  /// What stands for an open question among the codes.
  public static let question = "question"
  private static let pubicPain = "pubic_pain"

  public init(_ signals: [SafetySignal], questions: [SafetyQuestion] = []) {
    let open = signals.filter(\.isOpen)
    highest = open.map(\.signalClass).max()
    for signal in open {
      for name in signal.exercises {
        feltWith.insert(ExerciseIdentity(named: name).slug)
      }
      let holdsAll =
        signal.definition.group != .pain || signal.signalClass > .modify
        || signal.isFeltWithoutExercise
      if holdsAll {
        Self.add(signal.code, to: &everywhere)
        continue
      }
      if signal.code == Self.pubicPain { pubic = [signal.code] }
      for name in signal.exercises { hold(name, for: signal.code) }
    }
    for question in questions {
      if let exercise = question.exercise {
        hold(exercise, for: Self.question)
        // Nobody is told to go on as before with what may have hurt.
        feltWith.insert(ExerciseIdentity(named: exercise).slug)
      }
      // A swollen calf is no matter of the exercise beside which it was written.
      if question.isUrgent || (question.exercise == nil && question.codes.isEmpty) {
        Self.add(Self.question, to: &everywhere)
      }
    }
  }

  private mutating func hold(_ exercise: String, for code: String) {
    let identity = ExerciseIdentity(named: exercise)
    Self.add(code, to: &byExercise[identity.slug, default: []])
    if let chain = identity.known?.chain { Self.add(code, to: &byChain[chain, default: []]) }
  }

  /// Wide stance, one leg, or the adductors.
  private static func loadsSymphysis(_ exercise: Exercise) -> Bool {
    exercise.sideRule == "unilateral"
      || exercise.directions.contains { $0 == .adduction || $0 == .abduction }
  }

  /// By the identifier in the catalogue, or the folded name of an exercise that it does not know.
  public func demand(on exercise: String) -> Demand {
    let chain = ExerciseCatalogue.exercise(id: exercise)?.chain
    if codes(exercise: exercise, chain: chain).isEmpty { return .none }
    if let highest, highest > .modify { return .pause }
    return feltWith.contains(exercise) ? .stopOrEase : .keep
  }

  /// The codes that hold an exercise; empty where none does.
  func codes(exercise: String, chain: String?) -> [String] {
    var codes = everywhere
    for code in (byExercise[exercise] ?? []) + (chain.flatMap { byChain[$0] } ?? []) {
      Self.add(code, to: &codes)
    }
    if let pubicPain = pubic.first,
      ExerciseCatalogue.exercise(id: exercise).map(Self.loadsSymphysis) ?? true
    {
      Self.add(pubicPain, to: &codes)
    }
    return codes
  }

  private static func add(_ code: String, to codes: inout [String]) {
    if !codes.contains(code) { codes.append(code) }
  }
}
