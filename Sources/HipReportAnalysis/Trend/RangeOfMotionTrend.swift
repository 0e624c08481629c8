/// The course of one series from all its sessions, with the known error of measurement.
///
/// *Answers*: where is the true angle now, how far has it come, how fast is it going, and how sure is that?
/// *Formula*: y = a + b t + f(t) + offsets + error, with a flat, b ~ N(0, 3²) degrees a week, f an integrated
/// Ornstein-Uhlenbeck process, the error's variance known up to a factor; averaged over the grid `describe-1`.
/// *Assumes*: normal errors, independent between sessions, and a course without sudden steps. *Needs*: three sessions over
/// 14 days. *Degenerate cases*: fewer sessions or a shorter span give none; sessions of one day are taken as they are.
/// *Reference*: Taylor, Cumberland and Sy 1994, J Am Stat Assoc 89:727-736 (the process); grid and priors are design
/// choices.
package enum RangeOfMotionTrend {
  package static let fewestSessions = 3
  /// In weeks.
  package static let shortestSpan = 2.0
  /// The rate is that of so many weeks up to the last session, or of all if there are fewer.
  package static let rateWeeks = 4.0
  /// In degrees; a smaller change is said to be small.
  package static let smallChange = 5.0

  /// `nil` unless there are three sessions over 14 days, each with a positive variance. The order of the sessions does not
  /// matter.
  package static func fit(sessions: [TrendSession]) -> TrendResult? {
    guard sessions.allSatisfy({ $0.variance > 0 && $0.value.isFinite && $0.week.isFinite }) else {
      return nil
    }
    let design = TrendDesign(sessions)
    guard design.count >= fewestSessions, design.span >= shortestSpan else { return nil }
    let last = design.span
    let rateSpan = min(rateWeeks, last)
    let plateauSpan = min(Plateau.weeks, last)
    let quantities: [TrendQuantity] = [
      .level(at: last), .change(from: 0, to: last), .change(from: last - rateSpan, to: last),
      .change(from: last - plateauSpan, to: last)
    ]
    guard
      let posterior = TrendPosterior(design, quantities, grid: .describe, leavingOut: true),
      let guarded = posterior.expectedLast()
    else { return nil }
    return TrendResult(
      method: TrendGrid.describe.id, sessionCount: design.count, spanWeeks: last,
      figures: TrendFigures(
        level: TrendEstimate(posterior.mixture(0)), change: TrendEstimate(posterior.mixture(1)),
        ratePerWeek: TrendEstimate(posterior.mixture(2, times: 1 / rateSpan))),
      rateWeeks: rateSpan,
      latest: LatestReading(expected: guarded, reading: design.values[design.count - 1]),
      plateauProbability: Plateau.isAllowed(design)
        ? posterior.mixture(3, times: 1 / plateauSpan).probability(below: Plateau.rate) : nil,
      outlier: TrendOutlier(posterior, design, rateSpan: rateSpan), sessions: sessions)
  }
}

/// A number with its 95 % range.
package struct TrendEstimate: Sendable, Equatable {
  package var value: Double
  package var low: Double
  package var high: Double
  /// For the probability of any other limit.
  package var distribution: GaussianMixture

  init(_ distribution: GaussianMixture) {
    self.distribution = distribution
    value = distribution.mean
    low = distribution.quantile(0.025)
    high = distribution.quantile(0.975)
  }
}

/// In degrees, and degrees a week; on the scale of the first session's device and examiner.
package struct TrendFigures: Sendable, Equatable {
  /// At the last session.
  package var level: TrendEstimate
  /// From the first session to the last one.
  package var change: TrendEstimate
  /// Mean of the last weeks, not the rate of the last day.
  package var ratePerWeek: TrendEstimate
}

/// What the sessions of one series say together.
package struct TrendResult: Sendable, Equatable {
  /// Names the model with all its numbers.
  package var method: String
  package var sessionCount: Int
  package var spanWeeks: Double
  package var figures: TrendFigures
  /// How many weeks the rate is of.
  package var rateWeeks: Double
  package var latest: LatestReading
  /// P(mean rate of the last six weeks < 0.5 degrees a week); `nil` where there is too little for it.
  package var plateauProbability: Double?
  package var outlier: TrendOutlier?
  package let sessions: [TrendSession]

  package var level: TrendEstimate { figures.level }
  package var change: TrendEstimate { figures.change }
  package var ratePerWeek: TrendEstimate { figures.ratePerWeek }

  /// P(change > 0).
  package var probabilityOfRise: Double { change.distribution.probability(above: 0) }
  /// P(change ≥ 5 degrees).
  package var probabilityOfAtLeastSmall: Double {
    change.distribution.probability(above: RangeOfMotionTrend.smallChange)
  }
  /// P(|change| < 5 degrees).
  package var probabilityOfStable: Double {
    let limit = RangeOfMotionTrend.smallChange
    return max(
      0,
      1 - change.distribution.probability(above: limit)
        - change.distribution.probability(below: -limit))
  }
}

/// Whether the last reading is one that those before it let expect.
///
/// *Answers*: should the last reading be measured again before anything is said? *Formula*: z = (reading − mean) / standard
/// deviation of the reading expected from the earlier sessions, error included; raised where |z| > 2.
package struct LatestReading: Sendable, Equatable {
  /// In degrees, with the device and examiner of the last session.
  package var expected: Double
  package var deviation: Double
  package var z: Double

  package var isRaised: Bool { abs(z) > 2 }

  init(expected distribution: GaussianMixture, reading: Double) {
    expected = distribution.mean
    deviation = distribution.standardDeviation
    z = (reading - expected) / deviation
  }
}

/// When it can be asked whether gains have slowed.
enum Plateau {
  static let weeks = 6.0
  /// In degrees a week.
  static let rate = 0.5
  static let fewestSessions = 6
  static let fewestRecent = 3

  static func isAllowed(_ design: TrendDesign) -> Bool {
    design.count >= fewestSessions && design.span >= weeks
      && design.weeks.count { $0 >= design.span - weeks } >= fewestRecent
  }
}

/// One earlier session that is more probably a gross error than not.
///
/// *Answers*: which reading may be wrong, and what would be said without it? It is never dropped silently. *Formula*: a
/// gross error has 25 times the variance, each session is one with min(0.03, 0.6/n) before the data.
/// *Needs*: at most 60 sessions. The last session is left to ``LatestReading``.
package struct TrendOutlier: Sendable, Equatable {
  /// Into the sessions as they were given.
  package var index: Int
  package var probability: Double
  /// As if the session had not been.
  package var without: TrendFigures

  init?(_ posterior: TrendPosterior, _ design: TrendDesign, rateSpan: Double) {
    guard let probabilities = posterior.grossErrors(design)?.dropFirst().dropLast(),
      let largest = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }),
      probabilities[largest] >= 0.5
    else { return nil }
    let session = largest - 1
    guard let level = posterior.mixture(0, without: session),
      let change = posterior.mixture(1, without: session),
      let rate = posterior.mixture(2, without: session, times: 1 / rateSpan)
    else { return nil }
    index = design.order[session]
    probability = probabilities[largest]
    without = TrendFigures(
      level: TrendEstimate(level), change: TrendEstimate(change),
      ratePerWeek: TrendEstimate(rate))
  }
}
