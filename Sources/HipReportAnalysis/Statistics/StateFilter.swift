internal import Foundation

/// The step of a level that follows a rate: how long, and what of the rate is left after it.
struct RateStep {
  var duration: Double
  /// e^(−duration / τ).
  var kept: Double
  /// What one unit of the rate adds to the level.
  var carried: Double
  /// What the wandering of the rate adds to the variances of level and rate and to their covariance.
  var levelNoise: Double
  var rateNoise: Double
  var jointNoise: Double

  /// `deviation` is the standard deviation of the wandering part of the rate, `constant` its time constant.
  init(duration: Double, deviation: Double, constant: Double) {
    self.duration = duration
    let lost = -expm1(-duration / constant)
    kept = 1 - lost
    carried = constant * lost
    let variance = deviation * deviation
    let lostTwice = -expm1(-2 * duration / constant)
    levelNoise =
      variance * constant * (2 * duration - constant * (4 * lost - lostTwice))
    jointNoise = variance * constant * (2 * lost - lostTwice)
    rateNoise = variance * lostTwice
  }
}

/// Which components of a state one reading shows, and how much of each.
struct Loading {
  var components: [Int]
  var values: [Double]
}

/// A Gaussian state that takes one reading at a time.
///
/// *Formula*: the Kalman filter with scalar readings; the components 0, 1 and 2 are a level, the wandering part of its
/// rate and the lasting part. Others stand still: offsets, and copies of what was before. *Reference*: Durbin and
/// Koopman, Time Series Analysis by State Space Methods, 2012.
final class StateFilter {
  static let level = 0
  static let rate = 1
  static let drift = 2

  let capacity: Int
  private(set) var count: Int
  let mean: UnsafeMutablePointer<Double>
  /// Symmetric, `capacity` in a row.
  let covariance: UnsafeMutablePointer<Double>
  /// Covariance of the state with the newest reading.
  let shown: UnsafeMutablePointer<Double>

  /// Uncorrelated components with mean zero.
  init(variances: [Double], capacity: Int) {
    self.capacity = max(capacity, variances.count)
    count = variances.count
    mean = .allocate(capacity: self.capacity)
    shown = .allocate(capacity: self.capacity)
    covariance = .allocate(capacity: self.capacity * self.capacity)
    mean.initialize(repeating: 0, count: self.capacity)
    shown.initialize(repeating: 0, count: self.capacity)
    covariance.initialize(repeating: 0, count: self.capacity * self.capacity)
    for index in variances.indices { self[index, index] = variances[index] }
  }

  deinit {
    mean.deallocate()
    shown.deallocate()
    covariance.deallocate()
  }

  subscript(row: Int, column: Int) -> Double {
    get { covariance[row &* capacity &+ column] }
    set { covariance[row &* capacity &+ column] = newValue }
  }

  /// Level and rate move on.
  func advance(_ step: RateStep) {
    let level = covariance
    let rate = covariance + capacity
    let drift = covariance + 2 * capacity
    for column in 0..<count {
      level[column] += step.carried * rate[column] + step.duration * drift[column]
      rate[column] *= step.kept
    }
    for row in 0..<count {
      let left = covariance + row * capacity
      left[0] += step.carried * left[1] + step.duration * left[2]
      left[1] *= step.kept
    }
    level[0] += step.levelNoise
    level[1] += step.jointNoise
    rate[0] += step.jointNoise
    rate[1] += step.rateNoise
    mean[0] += step.carried * mean[1] + step.duration * mean[2]
    mean[1] *= step.kept
  }

  /// What the next reading is expected to be, and its variance; its covariance with the state is in `shown`.
  func predict(_ loading: Loading, variance: Double) -> (mean: Double, variance: Double) {
    shown.update(repeating: 0, count: count)
    var expected = 0.0
    for (component, value) in zip(loading.components, loading.values) {
      let row = covariance + component * capacity
      for index in 0..<count { shown[index] += value * row[index] }
      expected += value * mean[component]
    }
    var total = variance
    for (component, value) in zip(loading.components, loading.values) {
      total += value * shown[component]
    }
    return (expected, total)
  }

  /// Takes the reading in that was just predicted.
  func take(innovation: Double, variance: Double) {
    let scale = 1 / variance
    for row in 0..<count {
      let gain = shown[row] * scale
      mean[row] += gain * innovation
      let left = covariance + row * capacity
      for column in 0..<count { left[column] -= gain * shown[column] }
    }
  }

  /// A new component, uncorrelated with the others.
  func append(variance: Double) -> Int {
    let new = count
    count += 1
    set(new, mean: 0, variance: variance)
    return new
  }

  /// The component forgets everything.
  func set(_ component: Int, mean value: Double, variance: Double) {
    for index in 0..<count {
      self[component, index] = 0
      self[index, component] = 0
    }
    self[component, component] = variance
    mean[component] = value
  }

  /// A component that keeps what the sum of others is now.
  func append(sumOf components: [Int]) -> Int {
    let new = count
    count += 1
    var value = 0.0
    for index in 0..<new {
      var sum = 0.0
      for component in components { sum += self[component, index] }
      self[new, index] = sum
      self[index, new] = sum
    }
    var variance = 0.0
    for component in components {
      variance += self[new, component]
      value += mean[component]
    }
    self[new, new] = variance
    mean[new] = value
    return new
  }
}
