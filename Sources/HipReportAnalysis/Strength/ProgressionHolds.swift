internal import HipReportModel
internal import HipReportReference

/// Which open signals forbid to think of harder work, and for which exercises.
///
/// A signal of the pelvic floor or of a nerve, and any that asks for a call or for care, holds everything until it is
/// reviewed; one of pain holds the exercise that it was felt with and that exercise's chain. Pain that names no exercise
/// may be any exercise's.
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

  public init(_ signals: [SafetySignal]) {
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
      for name in signal.exercises {
        let identity = ExerciseIdentity(named: name)
        Self.add(signal.code, to: &byExercise[identity.slug, default: []])
        if let chain = identity.known?.chain {
          Self.add(signal.code, to: &byChain[chain, default: []])
        }
      }
    }
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
    return codes
  }

  private static func add(_ code: String, to codes: inout [String]) {
    if !codes.contains(code) { codes.append(code) }
  }
}
