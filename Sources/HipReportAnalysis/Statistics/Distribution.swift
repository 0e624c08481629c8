internal import CBoostMath
internal import Foundation

/// Distribution functions and quantiles; `nil` where there is no finite value.
package enum Distribution {
  /// P(X ≤ x) of the standard normal distribution, from the complementary error function: exact in both tails.
  package static func normal(below x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

  /// P(X ≥ x) of the standard normal distribution.
  package static func normal(above x: Double) -> Double { normal(below: -x) }

  /// The x that a standard normal value stays below with probability `p`.
  package static func normalQuantile(_ p: Double) -> Double? { finite(hip_normal_quantile(p)) }

  /// P(T ≤ x) of Student's t.
  package static func studentT(degreesOfFreedom: Double, below x: Double) -> Double? {
    finite(hip_student_t_cdf(degreesOfFreedom, x))
  }

  package static func studentTQuantile(degreesOfFreedom: Double, _ p: Double) -> Double? {
    finite(hip_student_t_quantile(degreesOfFreedom, p))
  }

  /// P(X ≤ x) of chi-squared.
  package static func chiSquared(degreesOfFreedom: Double, below x: Double) -> Double? {
    x == .infinity && degreesOfFreedom > 0 ? 1 : finite(hip_chi_squared_cdf(degreesOfFreedom, x))
  }

  package static func chiSquaredQuantile(degreesOfFreedom: Double, _ p: Double) -> Double? {
    finite(hip_chi_squared_quantile(degreesOfFreedom, p))
  }

  /// The factor of a two-sided 95 % range under a normal distribution.
  package static let z95 = 1.959963984540054

  /// The factor of a two-sided 90 % range under a normal distribution.
  package static let z90 = 1.6448536269514722

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
