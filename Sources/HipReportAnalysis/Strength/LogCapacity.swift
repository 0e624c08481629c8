internal import Foundation

/// The work of one set as one number that can be compared within an exercise.
///
/// *Answers*: how much could be moved, on a scale where equal steps are equal percentages? *Formula*: ln(load) +
/// ln(1 + (repetitions + in reserve)/30), the logarithm of Epley's estimate; without a load its logarithm counts as zero.
/// *Assumes*: the effort was told. *Needs*: one repetition. *Degenerate cases*: no repetition gives none.
/// *Reference*: Epley 1985; the error is that of one repetition, and of 0.3 for each held in reserve (design choice).
package struct LogCapacity: Sendable, Equatable {
  package var value: Double
  /// Standard error, on the same scale.
  package var error: Double

  package static func of(load: Double?, repetitions: Int, inReserve: Double) -> LogCapacity? {
    guard repetitions >= 1, inReserve >= 0 else { return nil }
    let toFailure = Double(repetitions) + inReserve
    let weight = load.map { $0 > 0 ? log($0) : 0 } ?? 0
    return LogCapacity(
      value: weight + log(1 + toFailure / 30), error: (1 + 0.3 * inReserve) / (30 + toFailure))
  }

  /// A hold: half of the logarithm of its seconds.
  package static func ofHold(seconds: Double) -> LogCapacity? {
    guard seconds > 0 else { return nil }
    return LogCapacity(value: 0.5 * log(seconds), error: 0.10)
  }
}
