internal import Foundation

/// The linked index row by row, forwards and then backwards.
///
/// *Formula*: the state is f, its wandering and lasting rate, the novelty shared by all exercises, the effect of the day, and
/// for each exercise that is open its constant, own gain and own novelty. An exercise that is not done again leaves its place
/// to the next new one. A ladder puts its unknown height and the error of each step in place of the constants. Backwards, r and N gather what later rows say: at a week with mean x and covariance P the answer
/// is x + P r with the variance P − P N P. *Reference*: Durbin and Koopman 2012, section 4.4.
struct LinkedIndexFilter {
  private static let novelty = 3
  private static let day = 4
  private static let firstLadder = 5

  private let design: LinkedIndexDesign
  /// In time order.
  private let weeks: [Double]
  private let recentStart: Double
  /// Where the height of each ladder stands; the errors of its steps follow.
  private let heights: [Int]
  private let firstExercise: Int
  private let size: Int

  init(_ design: LinkedIndexDesign, weeks: [Double], recentStart: Double) {
    self.design = design
    var heights: [Int] = []
    var next = Self.firstLadder
    for rungs in design.rungs {
      heights.append(next)
      next += 1 + rungs
    }
    self.heights = heights
    firstExercise = next
    self.weeks = weeks
    self.recentStart = recentStart
    // One more for the copy of f at the start of the last weeks.
    size = firstExercise + 3 * design.mostOpen + 1
  }

  /// What was done to the state, to be undone backwards.
  private enum Step {
    case advance(RateStep)
    /// The components forget what they were.
    case forget(Int, count: Int)
    case take(Loading, innovation: Double, variance: Double, gain: Int)
    /// The last component becomes a copy of f.
    case copy
    case ask(Int, mean: Double, row: Int)
  }

  func point(wander: Double, factor: Double) -> LinkedIndexPoint {
    let filter = StateFilter(
      variances: [0, wander * wander, LinkedIndexModel.drift * LinkedIndexModel.drift]
        + Array(repeating: 0, count: size - 3), capacity: size)
    filter.set(
      Self.novelty, mean: LinkedIndexModel.noveltyMean,
      variance: LinkedIndexModel.noveltyVariance)
    for component in Self.firstLadder..<firstExercise {
      filter.set(component, mean: 0, variance: 1)
    }
    for height in heights {
      filter.set(height, mean: 0, variance: LinkedIndexModel.exerciseVariance)
    }
    var tape: [Step] = []
    tape.reserveCapacity(4 * design.rows.count + 2 * weeks.count)
    // Gains of rows, and the covariances of f with the state where it is asked for.
    var store: [Double] = []
    store.reserveCapacity((design.rows.count + weeks.count) * size)
    var point = LinkedIndexPoint(
      logLikelihood: 0, means: Array(repeating: 0, count: weeks.count),
      variances: Array(repeating: 0, count: weeks.count), recentMean: 0, recentVariance: 0)
    forwards(filter, wander, factor * factor, &tape, &store, &point)
    backwards(tape, store, &point)
    return point
  }

  private func forwards(
    _ filter: StateFilter, _ wander: Double, _ scale: Double, _ tape: inout [Step],
    _ store: inout [Double], _ point: inout LinkedIndexPoint
  ) {
    var now = 0.0
    var asked = 0
    var isCopied = false
    var session = -1
    var places = Array(repeating: -1, count: design.spans.count)
    var free = (0..<design.mostOpen).map { firstExercise + 3 * $0 }

    func advance(to week: Double) {
      guard week > now else { return }
      let step = RateStep(
        duration: week - now, deviation: wander, constant: LinkedIndexModel.constant)
      filter.advance(step)
      tape.append(.advance(step))
      now = week
    }
    /// Answers what is asked for before a week, and keeps f at the start of the last weeks.
    func ask(before week: Double) {
      while true {
        let next = asked < weeks.count ? weeks[asked] : .infinity
        if !isCopied, recentStart < week, recentStart <= next {
          advance(to: recentStart)
          filter.copyLevel(to: size - 1)
          tape.append(.copy)
          isCopied = true
        } else if next < week {
          advance(to: next)
          tape.append(.ask(asked, mean: filter.mean[0], row: store.count))
          store.append(contentsOf: UnsafeBufferPointer(start: filter.covariance, count: size))
          asked += 1
        } else {
          return
        }
      }
    }

    for (index, row) in design.rows.enumerated() {
      ask(before: row.week)
      advance(to: row.week)
      if row.session != session {
        session = row.session
        filter.set(Self.day, mean: 0, variance: LinkedIndexModel.dayVariance)
        tape.append(.forget(Self.day, count: 1))
      }
      if places[row.exercise] < 0 {
        let place = free.removeLast()
        places[row.exercise] = place
        filter.set(
          place, mean: 0,
          variance: design.ladders[row.exercise] == nil ? LinkedIndexModel.exerciseVariance : 0)
        filter.set(place + 1, mean: 0, variance: LinkedIndexModel.ownGainVariance)
        filter.set(place + 2, mean: 0, variance: LinkedIndexModel.ownNoveltyVariance)
        tape.append(.forget(place, count: 3))
      }
      let place = places[row.exercise]
      let loading = loading(of: row, place)
      let (mean, variance) = filter.predict(loading, variance: scale * row.errorVariance)
      let innovation = row.value - (design.steps[row.exercise]?.offset ?? 0) - mean
      tape.append(
        .take(loading, innovation: innovation, variance: variance, gain: store.count))
      for component in 0..<size { store.append(filter.shown[component] / variance) }
      filter.take(innovation: innovation, variance: variance)
      point.logLikelihood -= 0.5 * (log(variance) + innovation * innovation / variance)
      if design.spans[row.exercise].upperBound == index { free.append(place) }
    }
    // Rows of one week have no last weeks.
    if isCopied {
      let last = size - 1
      point.recentMean = filter.mean[0] - filter.mean[last]
      point.recentVariance = filter[0, 0] + filter[last, last] - 2 * filter[0, last]
    }
    isCopied = true
    ask(before: .infinity)
  }

  private func loading(of row: LinkedIndexDesign.Row, _ place: Int) -> Loading {
    var loading = Loading(
      components: [0, Self.novelty, Self.day, place, place + 1, place + 2],
      values: [1, row.novelty, 1, 1, row.ownWeeks, row.novelty])
    if let step = design.steps[row.exercise], let ladder = design.ladders[row.exercise] {
      loading.components.append(heights[ladder])
      loading.values.append(1)
      for rung in 0..<max(0, step.rung) {
        loading.components.append(heights[ladder] + 1 + rung)
        loading.values.append(step.deviation)
      }
    }
    return loading
  }

  private func backwards(
    _ tape: [Step], _ store: [Double], _ point: inout LinkedIndexPoint
  ) {
    let later = LaterRows(size)
    store.withUnsafeBufferPointer { store in
      guard let store = store.baseAddress else { return }
      for step in tape.reversed() {
        switch step {
        case .advance(let step): later.advance(step)
        case .forget(let first, let count):
          for component in first..<(first + count) { later.forget(component) }
        case .copy: later.copy()
        case .take(let loading, let innovation, let variance, let gain):
          later.take(loading, innovation, variance, store + gain)
        case .ask(let index, let mean, let row):
          let answer = later.answer(store + row)
          point.means[index] = mean + answer.mean
          point.variances[index] = store[row] - answer.variance
        }
      }
    }
  }
}

extension StateFilter {
  /// A component that has none of its own becomes what the level is now.
  fileprivate func copyLevel(to component: Int) {
    for index in 0..<count {
      let value = self[Self.level, index]
      self[component, index] = value
      self[index, component] = value
    }
    self[component, component] = self[Self.level, Self.level]
    mean[component] = mean[Self.level]
  }
}
