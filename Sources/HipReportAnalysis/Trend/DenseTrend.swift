internal import Foundation

/// The trend with the covariance matrix of all sessions: for short series.
///
/// *Formula*: K = drift² t tᵀ + wander² C + offsets + factor² R is factored once for each setting. From L⁻¹1, L⁻¹y and
/// L⁻¹c of each quantity follow its mean and variance with a flat first level, the restricted likelihood, and, the first
/// n − 1 rows of L being the root without the last session, what the last reading was expected to be.
struct DenseTrend {
  private let design: TrendDesign
  private let quantities: [TrendQuantity]
  private let count: Int

  init(_ design: TrendDesign, _ quantities: [TrendQuantity]) {
    self.design = design
    self.quantities = quantities
    count = design.count
  }

  /// In the order of the grid: all scales of the first motion come first. `nil` where rounding leaves no root.
  func points(_ grid: TrendGrid, leavingOut: Bool = false) -> [TrendPoint]? {
    var units: [Double: Unit] = [:]
    var points: [TrendPoint] = []
    points.reserveCapacity(grid.motions.count * grid.scales.count)
    for motion in grid.motions {
      let unit = units[motion.constant] ?? Unit(design, quantities, motion.constant)
      units[motion.constant] = unit
      let base = covariance(motion, unit)
      for scale in grid.scales {
        guard let point = point(base, motion, unit, scale.factor, leavingOut) else { return nil }
        points.append(point)
      }
    }
    return points
  }

  /// Everything that a wandering rate of standard deviation 1 has to do with.
  private struct Unit {
    /// Lower triangle.
    var covariance: [Double]
    /// With each session, for each quantity.
    var withSessions: [[Double]]
    var variances: [Double]

    init(_ design: TrendDesign, _ quantities: [TrendQuantity], _ constant: Double) {
      let kernel = TrendKernel(constant: constant)
      let count = design.count
      covariance = Array(repeating: 0, count: count * count)
      for row in 0..<count {
        for column in 0...row {
          covariance[row * count + column] = kernel.level(design.weeks[column], design.weeks[row])
        }
      }
      withSessions = quantities.map { quantity in
        design.weeks.map { week in
          quantity.terms.reduce(0) { sum, term in
            sum + term.factor
              * (term.kind == .level
                ? kernel.level(term.week, week) : kernel.rate(term.week, level: week))
          }
        }
      }
      variances = quantities.map { quantity in
        var sum = 0.0
        for a in quantity.terms {
          for b in quantity.terms {
            let value =
              switch (a.kind, b.kind) {
              case (.level, .level): kernel.level(a.week, b.week)
              case (.rate, .level): kernel.rate(a.week, level: b.week)
              case (.level, .rate): kernel.rate(b.week, level: a.week)
              case (.rate, .rate): kernel.rate(a.week, b.week)
              }
            sum += a.factor * b.factor * value
          }
        }
        return sum
      }
    }
  }

  /// What a lasting rate of one degree a week adds to a quantity.
  private static func drift(_ quantity: TrendQuantity) -> Double {
    quantity.terms.reduce(0) { $0 + $1.factor * ($1.kind == .level ? $1.week : 1) }
  }

  /// Without the error of the readings; lower triangle.
  private func covariance(_ motion: TrendGrid.Motion, _ unit: Unit) -> [Double] {
    let drift = motion.drift * motion.drift
    let wander = motion.wander * motion.wander
    var result = unit.covariance
    for row in 0..<count {
      let slope = drift * design.weeks[row]
      for column in 0...row {
        let index = row * count + column
        result[index] = wander * result[index] + slope * design.weeks[column]
      }
    }
    guard !design.offsetVariances.isEmpty else { return result }
    for row in 0..<count where !design.offsets[row].isEmpty {
      for column in 0...row {
        result[row * count + column] += design.offsetCovariance(row, column)
      }
    }
    return result
  }

  private func point(
    _ base: [Double], _ motion: TrendGrid.Motion, _ unit: Unit, _ factor: Double,
    _ leavingOut: Bool
  ) -> TrendPoint? {
    var matrix = base
    let errors = design.variances.map { factor * factor * $0 }
    for index in 0..<count { matrix[index * count + index] += errors[index] }
    guard let root = Cholesky(matrix, size: count) else { return nil }
    let ones = root.solve(Array(repeating: 1, count: count))
    let values = root.solve(design.values)
    let whole = Restricted(root, ones, values, count)
    var point = TrendPoint(
      logLikelihood: whole.logLikelihood, means: [], variances: [],
      expectedLast: expectedLast(root, ones, values))
    let wander = motion.wander * motion.wander
    var solved: [[Double]] = []
    for (index, quantity) in quantities.enumerated() {
      let drift = Self.drift(quantity)
      let slope = motion.drift * motion.drift * drift
      var with = unit.withSessions[index]
      for session in 0..<count {
        with[session] = wander * with[session] + slope * design.weeks[session]
      }
      var row = root.solve(with)
      let open = quantity.levels - Cholesky.dot(row, ones, count)
      let prior = wander * unit.variances[index] + slope * drift
      point.means.append(Cholesky.dot(row, values, count) + open * whole.level)
      point.variances.append(
        prior - Cholesky.dot(row, row, count) + open * open / whole.information)
      if leavingOut {
        let share = open / whole.information
        for session in 0..<count { row[session] += share * ones[session] }
        solved.append(row)
      }
    }
    if leavingOut { point.leaveOneOut = leaveOneOut(root, ones, values, whole, errors, solved) }
    return point
  }

  /// The first level and the likelihood without it, from the first `count` sessions.
  private struct Restricted {
    var information: Double
    var level: Double
    var logLikelihood: Double

    init(_ root: Cholesky, _ ones: [Double], _ values: [Double], _ count: Int) {
      information = Cholesky.dot(ones, ones, count)
      let sum = Cholesky.dot(ones, values, count)
      level = sum / information
      // The squares are taken around the level, so that a large level takes no digits.
      var squares = 0.0
      for index in 0..<count {
        let distance = values[index] - level * ones[index]
        squares += distance * distance
      }
      logLikelihood = -root.logPivots(count) - 0.5 * (log(information) + squares)
    }
  }

  private func expectedLast(
    _ root: Cholesky, _ ones: [Double], _ values: [Double]
  ) -> TrendPoint.ExpectedReading? {
    guard count > 1 else { return nil }
    let earlier = count - 1
    let whole = Restricted(root, ones, values, earlier)
    // The last row of the root times its pivot is what the last reading has in common with those before it.
    let pivot = root.pivot(earlier)
    let open = ones[earlier] * pivot
    let mean = design.values[earlier] - pivot * (values[earlier] - whole.level * ones[earlier])
    return TrendPoint.ExpectedReading(
      logLikelihood: whole.logLikelihood, mean: mean,
      variance: pivot * pivot + open * open / whole.information)
  }

  private func leaveOneOut(
    _ root: Cholesky, _ ones: [Double], _ values: [Double], _ whole: Restricted,
    _ errors: [Double], _ solved: [[Double]]
  ) -> TrendPoint.LeaveOneOut {
    let inverse = root.inverse()
    var residuals = Array(repeating: 0.0, count: count)
    var precisions = residuals
    var levels = residuals
    var weights = Array(repeating: 0.0, count: count * solved.count)
    for row in 0..<count {
      let start = row * count
      let distance = values[row] - whole.level * ones[row]
      for column in 0...row {
        let element = inverse[start + column]
        residuals[column] += element * distance
        precisions[column] += element * element
        levels[column] += element * ones[row]
      }
      for quantity in solved.indices {
        let value = solved[quantity][row]
        for column in 0...row {
          weights[quantity * count + column] += inverse[start + column] * value
        }
      }
    }
    for session in 0..<count {
      precisions[session] -= levels[session] * levels[session] / whole.information
    }
    return TrendPoint.LeaveOneOut(
      errors: errors, residuals: residuals, precisions: precisions, weights: weights)
  }
}
