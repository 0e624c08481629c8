internal import Foundation

/// A mean over simulated series, with the error that drawing so many leaves.
struct Estimate: Sendable, Equatable {
  var value: Double
  /// Monte Carlo standard error.
  var error: Double
  /// What another simulation of the same thing would leave, see `Size`.
  var otherError: Double

  /// How many series another simulation drew, and on how many sets of dates.
  struct Size: Sendable {
    var designs: Int
    var series: Int

    /// Of the published tables: 10,000 series a cell on 40 sets of dates.
    static let published = Size(designs: 40, series: 10_000)
  }

  /// Series on the same dates are alike, and so their mean varies more than that of as many on their own dates:
  /// the variance between and within dates is told apart.
  init(designs: [[Double]], other: Size) {
    let kept = designs.map { $0.filter { !$0.isNaN } }.filter { !$0.isEmpty }
    let series = kept.reduce(0) { $0 + $1.count }
    let perDesign = Double(series) / Double(max(1, kept.count))
    let mean = kept.reduce(0) { $0 + $1.reduce(0, +) } / Double(max(1, series))
    var between = 0.0
    var within = 0.0
    for values in kept {
      let own = values.reduce(0, +) / Double(values.count)
      between += (own - mean) * (own - mean)
      for value in values { within += (value - own) * (value - own) }
    }
    between /= Double(max(1, kept.count - 1))
    within /= Double(max(1, series - kept.count))
    if perDesign < 1.5 { within = between }
    let dates = perDesign < 1.5 ? 0 : max(0, between - within / perDesign)
    value = mean
    error = (between / Double(max(1, kept.count))).squareRoot()
    otherError = (dates / Double(other.designs) + within / Double(other.series)).squareRoot()
    // Where all answers are the same, one more might differ.
    if error == 0, series > 0 {
      error = 1 / Double(series)
      otherError = 1 / Double(other.series)
    }
  }

  init(value: Double, error: Double, otherError: Double) {
    (self.value, self.error, self.otherError) = (value, error, otherError)
  }

  /// Of yes-or-no answers, each on its own.
  init(share answers: [Bool], other: Int) {
    self.init(
      designs: answers.map { [$0 ? 1 : 0] }, other: Size(designs: other, series: other))
  }

  /// The root of a mean of squares.
  var root: Estimate {
    let root = value.squareRoot()
    let scale = root > 0 ? 0.5 / root : 0
    return Estimate(value: root, error: error * scale, otherError: otherError * scale)
  }

  /// The mean of independent ones.
  static func mean(_ parts: [Estimate]) -> Estimate {
    let count = Double(max(1, parts.count))
    func error(_ errors: [Double]) -> Double {
      errors.reduce(0) { $0 + $1 * $1 }.squareRoot() / count
    }
    return Estimate(
      value: parts.reduce(0) { $0 + $1.value } / count, error: error(parts.map(\.error)),
      otherError: error(parts.map(\.otherError)))
  }
}
