internal import HipReportModel
internal import HipReportReference

/// Which open signals forbid to think of harder work, and for which exercises.
///
/// A signal of the pelvic floor or of a nerve, and any that asks for a call or for care, holds everything until it is
/// reviewed; one of pain holds the exercise that it was felt with and that exercise's chain. Pain that names no exercise
/// may be any exercise's.
public struct ProgressionHolds: Sendable, Equatable {
  private var everywhere: [String] = []
  private var byExercise: [String: [String]] = [:]
  private var byChain: [String: [String]] = [:]

  public init(_ signals: [SafetySignal]) {
    for signal in signals where signal.isOpen {
      let holdsAll =
        signal.definition.group != .pain || signal.signalClass > .modify
        || signal.isFeltWithoutExercise
      if holdsAll {
        Self.add(signal.code, to: &everywhere)
        continue
      }
      for name in signal.exercises {
        let known = ExerciseCatalogue.exercise(named: name)
        let identity = ExerciseIdentity(name: name, id: known?.id)
        Self.add(signal.code, to: &byExercise[identity.slug, default: []])
        if let chain = known?.chain { Self.add(signal.code, to: &byChain[chain, default: []]) }
      }
    }
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
