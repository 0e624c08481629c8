internal import Foundation

/// The linked index with the covariance matrix of all rows: where many exercises are open at once.
struct LinkedIndexDense {
  private let design: LinkedIndexDesign
  private let weeks: [Double]
  private let recentStart: Double
  /// Everything but f and the error; lower triangle.
  private let base: [Double]
  /// Rows less what is expected of them.
  private let values: [Double]

  init(_ design: LinkedIndexDesign, weeks: [Double], recentStart: Double) {
    self.design = design
    self.weeks = weeks
    self.recentStart = recentStart
    let rows = design.rows
    values = rows.map { row in
      row.value - LinkedIndexModel.noveltyMean * row.novelty
        - (design.steps[row.exercise]?.offset ?? 0)
    }
    var base = Array(repeating: 0.0, count: rows.count * rows.count)
    for row in rows.indices {
      for column in 0...row {
        base[row * rows.count + column] = Self.covariance(design, rows[row], rows[column])
      }
    }
    self.base = base
  }

  private static func covariance(
    _ design: LinkedIndexDesign, _ a: LinkedIndexDesign.Row, _ b: LinkedIndexDesign.Row
  ) -> Double {
    var novelty = LinkedIndexModel.noveltyVariance
    var sum = a.session == b.session ? LinkedIndexModel.dayVariance : 0
    if a.exercise == b.exercise {
      novelty += LinkedIndexModel.ownNoveltyVariance
      sum += LinkedIndexModel.ownGainVariance * a.ownWeeks * b.ownWeeks
    }
    if let left = design.steps[a.exercise], let right = design.steps[b.exercise] {
      // One unknown height for the whole ladder, and an error of each step that adds up.
      if left.ladder == right.ladder {
        sum += LinkedIndexModel.exerciseVariance
        sum += left.deviation * right.deviation * Double(min(left.rung, right.rung))
      }
    } else if a.exercise == b.exercise {
      sum += LinkedIndexModel.exerciseVariance
    }
    return sum + novelty * a.novelty * b.novelty
  }

  /// In the order of the grid; `nil` where rounding leaves no root.
  func points() -> [LinkedIndexPoint]? {
    let count = design.rows.count
    let kernel = TrendKernel(constant: LinkedIndexModel.constant)
    let drift = LinkedIndexModel.drift * LinkedIndexModel.drift
    let times = design.rows.map(\.week)
    // The first is the start of the last weeks, the second the last row.
    let asked = [recentStart, design.span] + weeks
    let unitRows = asked.map { week in times.map { kernel.level(week, $0) } }
    var unit = base
    for row in 0..<count {
      for column in 0...row { unit[row * count + column] = kernel.level(times[row], times[column]) }
    }
    var points: [LinkedIndexPoint] = []
    for wander in LinkedIndexModel.wanders {
      let variance = wander.value * wander.value
      func joint(_ unit: Double, _ s: Double, _ t: Double) -> Double {
        variance * unit + drift * s * t
      }
      var matrix = base
      for row in 0..<count {
        for column in 0...row {
          let index = row * count + column
          matrix[index] += joint(unit[index], times[row], times[column])
        }
      }
      let with = asked.indices.map { place in
        (0..<count).map { joint(unitRows[place][$0], asked[place], times[$0]) }
      }
      let priors = asked.map { joint(kernel.level($0, $0), $0, $0) }
      let common = joint(kernel.level(recentStart, design.span), recentStart, design.span)
      for scale in LinkedIndexModel.scales {
        var whole = matrix
        for row in 0..<count {
          whole[row * count + row] += scale.factor * scale.factor * design.rows[row].errorVariance
        }
        guard let root = Cholesky(whole, size: count) else { return nil }
        let left = root.solve(values)
        let solved = with.map(root.solve)
        func known(_ a: Int, _ b: Int) -> Double { Cholesky.dot(solved[a], solved[b], count) }
        let means = solved.map { Cholesky.dot($0, left, count) }
        let variances = priors.indices.map { priors[$0] - known($0, $0) }
        points.append(
          LinkedIndexPoint(
            logLikelihood: -root.logPivots(count) - 0.5 * Cholesky.dot(left, left, count),
            means: Array(means.dropFirst(2)), variances: Array(variances.dropFirst(2)),
            recentMean: means[1] - means[0],
            recentVariance: variances[0] + variances[1] - 2 * (common - known(0, 1))))
      }
    }
    return points
  }
}
