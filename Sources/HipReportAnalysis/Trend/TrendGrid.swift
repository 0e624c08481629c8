internal import Foundation

/// The settings of the trend model that are averaged over, each with what it is believed before the data.
///
/// The numbers are part of the contract: `id` names them and changes with them.
package struct TrendGrid: Sendable, Equatable {
  /// How the true angle may move.
  package struct Motion: Sendable, Equatable {
    package var prior: Double
    /// Standard deviation of the lasting rate, in degrees a week.
    package var drift: Double
    /// Standard deviation of the wandering rate, in degrees a week.
    package var wander: Double
    /// After this many weeks a wandering rate is down to 37 %.
    package var constant: Double

    package init(prior: Double, drift: Double, wander: Double, constant: Double) {
      self.prior = prior
      self.drift = drift
      self.wander = wander
      self.constant = constant
    }
  }

  /// How far the published error may be wrong.
  package struct ErrorScale: Sendable, Equatable {
    package var prior: Double
    /// Factor of the standard error.
    package var factor: Double

    package init(prior: Double, factor: Double) {
      self.prior = prior
      self.factor = factor
    }
  }

  package var id: String
  package var motions: [Motion]
  package var scales: [ErrorScale]

  package init(id: String, motions: [Motion], scales: [ErrorScale]) {
    self.id = id
    self.motions = motions
    self.scales = scales
  }

  package static let defaultScales = [
    ErrorScale(prior: 0.20, factor: 0.7), ErrorScale(prior: 0.45, factor: 1),
    ErrorScale(prior: 0.25, factor: 1.4), ErrorScale(prior: 0.10, factor: 2)
  ]

  /// For what was: a lasting rate is not drawn towards zero.
  package static let describe = TrendGrid(
    id: "describe-1",
    motions: [0, 0.4, 0.8, 1.6].map {
      Motion(prior: 0.25, drift: 3, wander: $0, constant: 6)
    }, scales: defaultScales)

  /// For what comes: every rate dies away.
  package static let forecast = TrendGrid(
    id: "forecast-1",
    motions: [(0.5, 0.3), (1.2, 0.4), (2.5, 0.3)].flatMap { wander, prior in
      [6.0, 24].map { Motion(prior: prior / 2, drift: 0, wander: wander, constant: $0) }
    }, scales: defaultScales)
}

/// Covariances of the course of the true angle since the first session, for a wandering rate of standard deviation 1.
struct TrendKernel {
  /// In weeks.
  var constant: Double

  /// Of the courses at two times.
  func level(_ s: Double, _ t: Double) -> Double {
    let ratio = min(s, t) / constant
    let kept = exp(-abs(t - s) / constant)
    return constant * constant * (2 * ratio + expm1(-ratio) * (1 + kept))
  }

  /// Of the rate at one time with the course at another.
  func rate(_ t: Double, level u: Double) -> Double {
    let whole = -expm1(-t / constant)
    if u <= t { return constant * (whole + expm1(-(t - u) / constant)) }
    return constant * (whole - expm1(-(u - t) / constant))
  }

  func rate(_ s: Double, _ t: Double) -> Double { exp(-abs(s - t) / constant) }
}
