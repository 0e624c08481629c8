/// Both rotations of one hip together, and which way they lean.
///
/// *Answers*: how far does the hip turn in all, and is its turning shifted inwards or outwards?
/// *Formula*: arc = internal + external, balance = internal − external; the variances are V_i + V_e ± 2 ρ √(V_i V_e).
/// *Assumes*: both from the same session and position. A neutral position that was taken wrongly adds to one what it takes
/// from the other: the arc does not feel it, the balance feels it twice.
/// *Needs*: both rotations. *Degenerate cases*: an error of zero, or ρ outside −1 to 1: `nil`.
/// *Reference*: Kouyoumdjian et al. 2012, Orthop Traumatol Surg Res 98:17-23 (healthy hips are often unequal in balance).
package struct RotationArc: Sendable, Equatable {
  /// Degrees.
  package var arc: MeasuredValue
  /// Degrees; above zero turns inwards further than outwards.
  package var balance: MeasuredValue

  package init?(
    internal inward: MeasuredValue, external outward: MeasuredValue, correlation: Double = 0
  ) {
    guard
      let balance = MeasuredDifference(inward, minus: outward, correlation: correlation),
      let arcError = MeasuredDifference.standardError(
        inward.variance, outward.variance, correlation: -correlation)
    else { return nil }
    arc = MeasuredValue(inward.value + outward.value, variance: arcError * arcError)
    self.balance = MeasuredValue(
      balance.value, variance: balance.standardError * balance.standardError)
  }

  package var standardError: Double { arc.variance.squareRoot() }

  /// Of the arc of one session against that of another with the same error.
  package func minimalDetectableChange(_ z: Double = Distribution.z95) -> Double {
    z * (2 * arc.variance).squareRoot()
  }
}
