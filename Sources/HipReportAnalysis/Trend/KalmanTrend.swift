internal import Foundation

/// The trend session by session: for long series.
///
/// *Formula*: the state is the level, the wandering and the lasting rate, an offset for each other device and examiner, and
/// a copy of the level or the rate at each time that is asked about; the copies learn from later sessions. The flat first
/// level is exact: the filter starts at the first reading with its error. *Needs*: one session.
struct KalmanTrend {
  private let design: TrendDesign
  private let quantities: [TrendQuantity]
  /// Each level and rate that any quantity is made of, in time order.
  private let parts: [TrendQuantity.Term]
  /// Which part each term of each quantity is.
  private let places: [[Int]]

  init(_ design: TrendDesign, _ quantities: [TrendQuantity]) {
    self.design = design
    self.quantities = quantities
    var parts: [TrendQuantity.Term] = []
    for term in quantities.flatMap(\.terms)
    where !parts.contains(where: { $0.kind == term.kind && $0.week == term.week }) {
      parts.append(term)
    }
    parts.sort { $0.week < $1.week }
    self.parts = parts
    places = quantities.map { quantity in
      quantity.terms.map { term in
        parts.firstIndex { $0.kind == term.kind && $0.week == term.week } ?? 0
      }
    }
  }

  /// In the order of the grid: all scales of the first motion come first.
  func points(_ grid: TrendGrid) -> [TrendPoint] {
    grid.motions.flatMap { motion in
      grid.scales.map { point(motion, $0.factor) }
    }
  }

  /// Level and rate after each session, from it and those before it; for charts and tests.
  struct Filtered {
    var level: Double
    var levelDeviation: Double
    var rate: Double
  }

  func point(
    _ motion: TrendGrid.Motion, _ factor: Double, watch: ((Filtered) -> Void)? = nil
  ) -> TrendPoint {
    let count = design.count
    let scale = factor * factor
    let filter = StateFilter(
      variances: [
        scale * design.variances[0], motion.wander * motion.wander, motion.drift * motion.drift
      ], capacity: 3 + design.offsetVariances.count + parts.count)
    filter.mean[StateFilter.level] = design.values[0]
    var now = 0.0
    var slots = Array(repeating: -1, count: design.offsetVariances.count)
    var copies: [Int] = []
    var logLikelihood = 0.0
    var expected: TrendPoint.ExpectedReading?

    func advance(to week: Double) {
      guard week > now else { return }
      filter.advance(
        RateStep(duration: week - now, deviation: motion.wander, constant: motion.constant))
      now = week
    }
    func copyParts(before week: Double) {
      while copies.count < parts.count, parts[copies.count].week < week {
        let part = parts[copies.count]
        advance(to: part.week)
        copies.append(
          filter.append(
            sumOf: part.kind == .level
              ? [StateFilter.level] : [StateFilter.rate, StateFilter.drift]))
      }
    }
    func show() {
      watch?(
        Filtered(
          level: filter.mean[0], levelDeviation: filter[0, 0].squareRoot(),
          rate: filter.mean[1] + filter.mean[2]))
    }

    show()
    for session in 1..<max(1, count) {
      copyParts(before: design.weeks[session])
      advance(to: design.weeks[session])
      var loading = Loading(components: [StateFilter.level], values: [1])
      for offset in design.offsets[session] {
        if slots[offset] < 0 {
          slots[offset] = filter.append(variance: design.offsetVariances[offset])
        }
        loading.components.append(slots[offset])
        loading.values.append(1)
      }
      let (mean, variance) = filter.predict(loading, variance: scale * design.variances[session])
      let innovation = design.values[session] - mean
      if session == count - 1 {
        expected = .init(logLikelihood: logLikelihood, mean: mean, variance: variance)
      }
      filter.take(innovation: innovation, variance: variance)
      logLikelihood -= 0.5 * (log(variance) + innovation * innovation / variance)
      show()
    }
    copyParts(before: .infinity)
    var point = TrendPoint(
      logLikelihood: logLikelihood, means: [], variances: [], expectedLast: expected)
    for (quantity, places) in zip(quantities, places) {
      var mean = 0.0
      var variance = 0.0
      for (a, left) in zip(quantity.terms, places) {
        mean += a.factor * filter.mean[copies[left]]
        for (b, right) in zip(quantity.terms, places) {
          variance += a.factor * b.factor * filter[copies[left], copies[right]]
        }
      }
      point.means.append(mean)
      point.variances.append(variance)
    }
    return point
  }
}
