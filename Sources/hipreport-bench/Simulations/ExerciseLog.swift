internal import Foundation
internal import HipReportAnalysis

/// A made-up log of two exercises of one direction, twice a week for 16 weeks, in which exercises are exchanged.
struct ExerciseLog {
  enum Exchange: String, CaseIterable, Sendable {
    /// Both exercises stay.
    case never
    /// The new one is done beside the old one for a week and a half.
    case overlapping
    /// One at a time.
    case staggered
    /// Both at once, every four weeks.
    case allAtOnce
    /// Both at once, after two weeks without any.
    case afterBreak
    /// When an exercise looks 12 % better than at first: chance decides.
    case whenBetter

    var words: String {
      switch self {
      case .never: "none"
      case .overlapping: "overlap"
      case .staggered: "staggered"
      case .allAtOnce: "all at once"
      case .afterBreak: "at once, after a break"
      case .whenBetter: "when 12 % better"
      }
    }
  }

  /// The true logarithm of strength.
  enum Growth: CaseIterable, Sendable {
    case none, steady, saturating, layoff

    func strength(_ week: Double) -> Double {
      switch self {
      case .none: 0
      case .steady: 0.02 * week
      case .saturating: 0.40 * (1 - exp(-week / 6))
      case .layoff:
        week < 7
          ? 0.025 * week : week < 9 ? 0.175 - 0.05 * (week - 7) : 0.075 + 0.025 * (week - 9)
      }
    }
  }

  private(set) var rows: [LinkedIndexRow] = []
  /// The true change of the logarithm from the first to the last row.
  private(set) var change = 0.0

  private struct Exercise {
    var name: String
    var constant: Double
    var share: Double
    var novelty: Double
    var sessions = 0
    var firstWeek: Double?
    var firstValue: Double?
  }

  private let exchange: Exchange
  private let growth: Growth
  private let novelty: Double
  private var exercises: [Exercise] = []
  /// Those that are done, and when one of them will be left out.
  private var current: [Int] = []
  private var leaving: [(exercise: Int, week: Double)] = []
  private var nextExchange = 4.0
  private var breakUntil = 0.0

  /// `novelty`: how much a new exercise lacks at first.
  init(
    _ exchange: Exchange, _ growth: Growth, novelty: Double, _ randomness: inout Randomness
  ) {
    (self.exchange, self.growth, self.novelty) = (exchange, growth, novelty)
    current = [begin(&randomness), begin(&randomness)]
    var weeks: [Double] = []
    for index in 0..<32 {
      let isKept = randomness.uniform() > 0.12 || index == 0 || index == 31
      if isKept { weeks.append(Double(index / 2) + (index.isMultiple(of: 2) ? 0 : 3.0 / 7)) }
    }
    for (session, week) in weeks.enumerated() { train(session, week, &randomness) }
    change = growth.strength(rows.last?.week ?? 0) - growth.strength(0)
  }

  private mutating func begin(_ randomness: inout Randomness) -> Int {
    let constant = randomness.normal(2, deviation: 0.8)
    exercises.append(
      Exercise(
        name: "E\(exercises.count)", constant: constant,
        share: novelty > 0 ? randomness.normal(1, deviation: 0.15) : 1,
        novelty: novelty > 0 ? abs(randomness.normal(novelty, deviation: novelty / 3)) : 0))
    return exercises.count - 1
  }

  private mutating func exchange(at week: Double, _ randomness: inout Randomness) {
    switch exchange {
    case .never, .whenBetter: break
    case .allAtOnce where week >= nextExchange:
      current = [begin(&randomness), begin(&randomness)]
      nextExchange += 4
    case .staggered where week >= nextExchange / 2:
      let place = Int((nextExchange / 4).rounded(.toNearestOrEven)) % 2
      current[place] = begin(&randomness)
      nextExchange += 4
    case .overlapping where week >= nextExchange:
      current = current.suffix(2) + [begin(&randomness)]
      nextExchange += 3
      leaving.removeAll { $0.exercise == current[0] }
      leaving.append((current[0], week + 1.5))
    case .afterBreak where week >= nextExchange:
      current = [begin(&randomness), begin(&randomness)]
      nextExchange += 6
      breakUntil = week + 2
    case .allAtOnce, .staggered, .overlapping, .afterBreak: break
    }
    for (exercise, until) in leaving
    where week >= until && current.contains(exercise) && current.count > 2 {
      current.removeAll { $0 == exercise }
      leaving.removeAll { $0.exercise == exercise }
    }
  }

  private mutating func train(_ session: Int, _ week: Double, _ randomness: inout Randomness) {
    exchange(at: week, &randomness)
    guard week >= breakUntil else { return }
    let day = randomness.normal(deviation: 0.03)
    for (place, index) in current.enumerated() {
      exercises[index].sessions += 1
      let first = exercises[index].firstWeek ?? week
      exercises[index].firstWeek = first
      let exercise = exercises[index]
      let start = growth.strength(first)
      let lack = exercise.novelty * exp(-Double(exercise.sessions - 1) / 2)
      let value =
        start + exercise.share * (growth.strength(week) - start) + exercise.constant - lack
        + day + randomness.normal(deviation: 0.05)
      rows.append(
        LinkedIndexRow(week: week, session: session, exercise: exercise.name, logCapacity: value))
      guard exchange == .whenBetter else { continue }
      let before = exercise.firstValue ?? value
      exercises[index].firstValue = before
      if value - before > 0.12, exercise.sessions >= 3 { current[place] = begin(&randomness) }
    }
  }
}
