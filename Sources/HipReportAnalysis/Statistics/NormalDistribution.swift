internal import Foundation

/// The standard normal distribution.
enum NormalDistribution {
  /// Half of a 95 % range is this many standard deviations.
  static let z95 = 1.959963984540054

  /// P(Z < z), without loss of digits in the lower tail.
  static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z * 0.5.squareRoot())
  }
}
