internal import Foundation

/// The level at every session of a series, given all of them: one pass forwards and one back.
///
/// *Answers*: where was the true angle at each session? Means only: what is asked is which was the highest. *Formula*: the
/// filter of ``KalmanTrend``, then r ← Zᵀv/F + (I − Zᵀ kᵀ/F) Tᵀ r from the last session to the first, level + its row of
/// the covariance times r; averaged over the grid. *Needs*: one session. *Reference*: Durbin and Koopman, Time Series
/// Analysis by State Space Methods, 2012, section 4.4.
struct LevelSmoother {
  private let design: TrendDesign

  init(_ design: TrendDesign) { self.design = design }

  /// In time order, as the design has its sessions.
  func levels(_ grid: TrendGrid) -> [Double] {
    var logs: [Double] = []
    var courses: [[Double]] = []
    for motion in grid.motions {
      for scale in grid.scales {
        let (logLikelihood, levels) = course(motion, scale.factor)
        logs.append(log(motion.prior * scale.prior) + logLikelihood)
        courses.append(levels)
      }
    }
    let weights = TrendPosterior.normalized(logs)
    return (0..<design.count).map { session in
      zip(weights, courses).reduce(0) { $0 + $1.0 * $1.1[session] }
    }
  }

  /// What the way back needs of one session.
  private struct Taken {
    var step: RateStep
    var loading: Loading
    var innovation: Double
    var variance: Double
    /// Covariance of the state with the reading, and of the state with the level, both before it was taken.
    var shown: [Double]
    var withLevel: [Double]
    var level: Double
  }

  /// One setting: its restricted likelihood, and the levels that it leads to.
  private func course(_ motion: TrendGrid.Motion, _ factor: Double) -> (Double, [Double]) {
    let scale = factor * factor
    let size = 3 + design.offsetVariances.count
    let filter = StateFilter(
      variances: [
        scale * design.variances[0], motion.wander * motion.wander, motion.drift * motion.drift
      ] + design.offsetVariances, capacity: size)
    filter.mean[StateFilter.level] = design.values[0]
    func withLevel() -> [Double] { (0..<size).map { filter[StateFilter.level, $0] } }
    let start = withLevel()
    var logLikelihood = 0.0
    var taken: [Taken] = []
    for session in 1..<max(1, design.count) {
      let step = RateStep(
        duration: design.weeks[session] - design.weeks[session - 1], deviation: motion.wander,
        constant: motion.constant)
      filter.advance(step)
      let offsets = design.offsets[session].map { 3 + $0 }
      let loading = Loading(
        components: [StateFilter.level] + offsets,
        values: Array(repeating: 1, count: 1 + offsets.count))
      let level = filter.mean[StateFilter.level]
      let before = withLevel()
      let (mean, variance) = filter.predict(loading, variance: scale * design.variances[session])
      let innovation = design.values[session] - mean
      taken.append(
        Taken(
          step: step, loading: loading, innovation: innovation, variance: variance,
          shown: (0..<size).map { filter.shown[$0] }, withLevel: before, level: level))
      filter.take(innovation: innovation, variance: variance)
      logLikelihood -= 0.5 * (log(variance) + innovation * innovation / variance)
    }
    return (logLikelihood, Self.back(taken, start, design.values[0]))
  }

  private static func back(_ taken: [Taken], _ start: [Double], _ first: Double) -> [Double] {
    var levels: [Double] = []
    var rest = Array(repeating: 0.0, count: start.count)
    for one in taken.reversed() {
      let share = (one.innovation - Cholesky.dot(one.shown, rest, rest.count)) / one.variance
      for (component, value) in zip(one.loading.components, one.loading.values) {
        rest[component] += value * share
      }
      levels.append(one.level + Cholesky.dot(one.withLevel, rest, rest.count))
      // Before the step: what level and rate were, they passed on.
      rest[StateFilter.drift] += one.step.duration * rest[StateFilter.level]
      rest[StateFilter.rate] =
        one.step.kept * rest[StateFilter.rate] + one.step.carried * rest[StateFilter.level]
    }
    levels.append(first + Cholesky.dot(start, rest, rest.count))
    return levels.reversed()
  }
}
