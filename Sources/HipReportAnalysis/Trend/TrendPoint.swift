internal import Foundation

/// What one setting of the model says of a series.
struct TrendPoint {
  /// Restricted: the first level is integrated out. Without the constant of the normal density.
  var logLikelihood: Double
  /// Of each quantity asked for.
  var means: [Double]
  var variances: [Double]
  /// The last reading, expected from those before it.
  var expectedLast: ExpectedReading?
  var leaveOneOut: LeaveOneOut?

  struct ExpectedReading {
    /// Of the readings before it.
    var logLikelihood: Double
    var mean: Double
    /// With the error of the reading.
    var variance: Double
  }

  /// What the setting would say without one session, without fitting again.
  ///
  /// With P = K⁻¹ − K⁻¹11ᵀK⁻¹/1ᵀK⁻¹1, session i is expected at yᵢ − (Py)ᵢ/Pᵢᵢ with the variance 1/Pᵢᵢ, error included.
  /// A variance that is d larger divides the likelihood by √(1 + d Pᵢᵢ) and takes d (Py)ᵢ²/(1 + d Pᵢᵢ) from the sum of
  /// squares.
  struct LeaveOneOut {
    /// Variance of each reading in this setting.
    var errors: [Double]
    /// P y.
    var residuals: [Double]
    /// The diagonal of P.
    var precisions: [Double]
    /// Weight of each session in each quantity; all sessions of the first quantity come first.
    var weights: [Double]

    /// Added to the logarithm of the likelihood when a reading has another variance.
    func gain(_ session: Int, variance: Double) -> Double {
      let added = variance - errors[session]
      let scale = 1 + added * precisions[session]
      return 0.5 * (added * residuals[session] * residuals[session] / scale - log(scale))
    }

    /// Added to the logarithm of the likelihood when the session is left out.
    func gain(without session: Int) -> Double {
      let precision = precisions[session]
      return 0.5 * (residuals[session] * residuals[session] / precision - log(precision))
    }
  }

  /// Mean and variance of a quantity without one session.
  func without(_ session: Int, _ quantity: Int) -> (mean: Double, variance: Double)? {
    guard let leaveOneOut else { return nil }
    let weight = leaveOneOut.weights[quantity * leaveOneOut.errors.count + session]
    let precision = leaveOneOut.precisions[session]
    return (
      means[quantity] - weight * leaveOneOut.residuals[session] / precision,
      variances[quantity] + weight * weight / precision
    )
  }
}
