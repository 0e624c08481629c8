internal import Foundation
internal import HipReportAnalysis

/// How a true angle goes, in degrees since the first session.
enum Course: String, CaseIterable, Sendable {
  case flat
  /// 0.8 degrees a week.
  case steady
  /// Towards 15 degrees.
  case saturating
  /// Nothing for half of the time, then 1.2 degrees a week.
  case late
  /// One degree a week, and 8 degrees lost on the way.
  case setback
  /// A rate that comes and goes.
  case wandering

  /// The true angle at each week.
  func values(_ weeks: [Double], _ randomness: inout Randomness) -> [Double] {
    let span = weeks.last ?? 0
    switch self {
    case .flat: return weeks.map { _ in 0 }
    case .steady: return weeks.map { 0.8 * $0 }
    case .saturating: return weeks.map { 15 * (1 - exp(-$0 / 4)) }
    case .late: return weeks.map { max(0, 1.2 * ($0 - span / 2)) }
    case .setback: return weeks.map { $0 - ($0 > 0.6 * span ? 8 : 0) }
    case .wandering: return Self.wander(weeks, &randomness)
    }
  }

  /// The rate is drawn from the stationary process of deviation 0.8 and constant 3 weeks; steps of a twentieth of a week
  /// are short enough for the sum to be the integral.
  private static func wander(_ weeks: [Double], _ randomness: inout Randomness) -> [Double] {
    var rate = randomness.normal(deviation: 0.8)
    var level = 0.0
    var now = 0.0
    return weeks.map { week in
      let steps = Int(((week - now) * 20).rounded(.up))
      guard steps > 0 else { return level }
      let step = (week - now) / Double(steps)
      let kept = exp(-step / 3)
      for _ in 0..<steps {
        let before = rate
        rate = kept * rate + randomness.normal(deviation: 0.8 * (1 - kept * kept).squareRoot())
        level += 0.5 * (before + rate) * step
      }
      now = week
      return level
    }
  }
}

/// How a reading is off.
struct ReadingError: Sendable {
  /// The error that the analysis is told of: 3.0 degrees between sessions, 1.8 between trials.
  static let told = ErrorComponents(session: 3.0 * 3.0, trial: 1.8 * 1.8)

  /// How many times larger the error really is.
  var factor = 1.0
  /// The share of readings that are 15 degrees off besides.
  var grossShare = 0.0

  func draw(trials: Int = 1, _ randomness: inout Randomness) -> Double {
    var error = randomness.normal(deviation: factor * Self.told.session.squareRoot())
    let trial = factor * Self.told.trial.squareRoot() / Double(trials).squareRoot()
    error += randomness.normal(deviation: trial)
    if grossShare > 0, randomness.uniform() < grossShare {
      error += randomness.uniform() < 0.5 ? 15 : -15
    }
    return error
  }
}

enum SessionDates {
  /// Different days over 4 to 26 weeks, at irregular distances.
  static func irregular(_ count: Int, _ randomness: inout Randomness) -> [Double] {
    var span = randomness.uniform(4, 26)
    while true {
      let gaps = randomness.parts(count - 1, shape: 1.5).map { $0 * span }
      if (gaps.min() ?? 0) >= 1.0 / 7 {
        var day = 0.0
        var days = [0.0]
        for gap in gaps {
          day += gap * 7
          days.append(day.rounded())
        }
        if Set(days).count == count { return days.map { $0 / 7 } }
        span = randomness.uniform(4, 26)
      } else if count > 12, span < 8 {
        span = randomness.uniform(8, 26)
      }
    }
  }
}

extension Course {
  /// Sessions that start at 30 degrees, with what the analysis is told of their error.
  static func sessions(
    _ weeks: [Double], _ truth: [Double], _ error: ReadingError, trials: Int = 1,
    _ randomness: inout Randomness
  ) -> [TrendSession] {
    zip(weeks, truth).map { week, angle in
      TrendSession(
        week: week, value: 30 + angle + error.draw(trials: trials, &randomness),
        variance: ReadingError.told.variance(trials: trials))
    }
  }
}
