internal import HipReportModel
internal import Foundation

/// The force of the left side in percent of the right, from the newest tests of both.
///
/// *Formula*: 100 · left / right. Beyond the error where the logarithm of the ratio exceeds 1.96 · √2 · 6 %.
/// *Needs*: newton or newton metre tests of both sides in one position, no more than two weeks apart.
/// *Reference*: Thorborg et al. 2010, Scand J Med Sci Sports 20:493-501 (6 % is taken).
package struct SideForce: Sendable, Equatable {
  package var left: StrengthTestSeries
  package var right: StrengthTestSeries
  package var percent: Double
  package var isBeyondError: Bool

  package var id: String {
    "reeval.side-force."
      + left.id.split(separator: ".").enumerated()
      .filter { ![0, 2].contains($0.offset) }.map { String($0.element) }.joined(separator: ".")
  }

  package static func all(of tests: [StrengthTestSeries]) -> [SideForce] {
    tests.filter { $0.side == .left && $0.unit != .manualMuscleTest }.compactMap { left in
      let right = tests.first {
        $0.side == .right && $0.direction == left.direction && $0.unit == left.unit
          && $0.position == left.position
          && abs($0.now.day - left.now.day) <= ControlledRange.mostDays
      }
      guard let right, left.now.value > 0, right.now.value > 0 else { return nil }
      let ratio = left.now.value / right.now.value
      return SideForce(
        left: left, right: right, percent: 100 * ratio,
        isBeyondError: abs(log(ratio)) > log(1 + StrengthTestSeries.errorPercent / 100))
    }
  }
}
