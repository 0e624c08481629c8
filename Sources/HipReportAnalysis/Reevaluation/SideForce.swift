internal import HipReportModel
internal import Foundation

/// The force of the left side in percent of the right, from the newest tests of both.
///
/// *Formula*: 100 · left / right. Beyond the error where the logarithm of the ratio exceeds 1.96 · √2 · 6 %.
/// *Needs*: newton or newton metre tests of both sides in one position, by one tester with one device, no more than two weeks
/// apart, and of the last 28 days.
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

  static func all(of tests: [StrengthTestSeries], asOf: CalendarDay) -> [SideForce] {
    let current = tests.filter { asOf - $0.now.day < RangeOfMotionAnalysis.staleAfterDays }
    return current.filter { $0.side == .left && $0.unit != .manualMuscleTest }.compactMap { left in
      let right = current.first {
        $0.side == .right && $0.direction == left.direction && $0.unit == left.unit
          && $0.position == left.position && $0.now.setting.isComparable(with: left.now.setting)
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
