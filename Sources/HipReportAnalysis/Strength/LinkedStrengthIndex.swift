internal import Foundation

/// Strength of one direction across exercises that come and go.
///
/// *Answers*: is the person stronger than at the start, although the exercises have changed? *Formula*: y = f(t) + constant
/// of the exercise + own gain + novelty e^(−(k−1)/2) + day + error, all Gaussian, averaged over the grid `index-1`;
/// index = 100 e^f. *Assumes*: exercises of one direction and side gain together but for an own gain of half a percent a
/// week. *Needs*: six rows over three weeks, one exercise done twice. *Degenerate cases*: below that, or where the range is
/// too wide, it is refused. *Reference*: time-product-dummy index numbers, de Haan and Krsinich 2014, J Bus Econ
/// Stat 32:341-358; the priors are design choices.
package struct LinkedStrengthIndex: Sendable, Equatable {
  /// The index at one week; 100 is the first one.
  package struct Point: Sendable, Equatable {
    /// As it was asked for.
    package var week: Double
    package var index: Double
    package var low: Double
    package var high: Double
    /// Of the logarithm of the index.
    package var log: GaussianMixture
  }

  /// How the sessions hang together.
  package struct Links: Sendable, Equatable {
    /// New exercises that were done beside one that was done before and is done again.
    package var overlapping: Int
    /// New exercises that only time links with those before.
    package var bridged: Int
  }

  package enum Refusal: String, Sendable {
    case shortSpan = "short_span"
    case fewRows = "few_rows"
    case nothingRepeated = "nothing_repeated"
    /// Exercises cannot be compared with each other; each has a curve of its own.
    case tooUncertain = "too_uncertain"
    case unknownRung = "unknown_rung"
  }

  /// In weeks.
  package static let shortestSpan = 3.0
  package static let fewestRows = 6
  /// Standard deviation of the logarithm of the newest index.
  package static let largestDeviation = 0.20
  /// The rate is that of so many weeks up to the last row.
  package static let rateWeeks = 4.0

  package var method: String
  /// In the order in which they were asked for.
  package var points: [Point]
  /// At the last row.
  package var now: Point
  /// Mean of the last weeks, in percent a week.
  package var percentPerWeek: TrendEstimate
  package var links: Links

  /// Sessions of one direction and side. Weeks before the first row are taken as the first.
  package static func fit(
    rows: [LinkedIndexRow], at weeks: [Double], ladder: [String: LadderStep]? = nil,
    largestDeviation: Double = largestDeviation
  ) -> Result<LinkedStrengthIndex, Refused> {
    guard let design = LinkedIndexDesign(rows, ladder: ladder) else {
      return .failure(Refused(reason: .unknownRung))
    }
    if design.rows.count < fewestRows { return .failure(Refused(reason: .fewRows)) }
    if design.span < shortestSpan { return .failure(Refused(reason: .shortSpan)) }
    guard design.isAnythingRepeated else { return .failure(Refused(reason: .nothingRepeated)) }
    guard let index = estimate(design, at: weeks),
      index.now.log.standardDeviation <= largestDeviation
    else { return .failure(Refused(reason: .tooUncertain)) }
    return .success(index)
  }

  package struct Refused: Error, Sendable, Equatable {
    package var reason: Refusal
  }

  /// Without the refusals; needs one row.
  static func estimate(
    _ design: LinkedIndexDesign, at weeks: [Double]
  ) -> LinkedStrengthIndex? {
    let asked = weeks.map { max(0, $0 - design.start) } + [design.span]
    let order = asked.indices.sorted { asked[$0] < asked[$1] }
    let times = order.map { asked[$0] }
    let recentStart = max(0, design.span - rateWeeks)
    let points = self.points(design, times, recentStart)
    let weights = weights(points)
    let logs = logs(points)
    var results: [Int: Point] = [:]
    for (place, given) in order.enumerated() {
      let log = logs[place]
      results[given] = Point(
        week: given < weeks.count ? weeks[given] : design.span + design.start,
        index: 100 * exp(log.mean), low: 100 * exp(log.quantile(0.025)),
        high: 100 * exp(log.quantile(0.975)), log: log)
    }
    let span = max(design.span - recentStart, .leastNonzeroMagnitude)
    let rate = GaussianMixture(
      weights: weights, means: points.map { 100 * $0.recentMean / span },
      deviations: points.map { 100 * deviation($0.recentVariance) / span })
    guard let now = results.removeValue(forKey: weeks.count) else { return nil }
    return LinkedStrengthIndex(
      method: LinkedIndexModel.id, points: weeks.indices.compactMap { results[$0] }, now: now,
      percentPerWeek: TrendEstimate(rate), links: design.links)
  }

  /// What each setting is believed after the data.
  private static func weights(_ points: [LinkedIndexPoint]) -> [Double] {
    let priors = LinkedIndexModel.wanders.flatMap { wander in
      LinkedIndexModel.scales.map { Foundation.log(wander.prior * $0.prior) }
    }
    return TrendPosterior.normalized(zip(priors, points).map { $0 + $1.logLikelihood })
  }

  /// The logarithm of the index at each week that was asked for.
  static func logs(_ points: [LinkedIndexPoint]) -> [GaussianMixture] {
    let weights = weights(points)
    return (points.first?.means.indices ?? 0..<0).map { place in
      GaussianMixture(
        weights: weights, means: points.map { $0.means[place] },
        deviations: points.map { deviation($0.variances[place]) })
    }
  }

  /// Row by row, unless that costs more than the whole matrix.
  private static func points(
    _ design: LinkedIndexDesign, _ times: [Double], _ recentStart: Double
  ) -> [LinkedIndexPoint] {
    let open = Double(3 * design.mostOpen + 6 + design.rungs.reduce(0) { $0 + $1 + 1 })
    let count = Double(design.rows.count)
    let matrixCost = count * count * (count / 6 + Double(times.count) / 2)
    if 4 * count * open * open > matrixCost {
      let dense = LinkedIndexDense(design, weeks: times, recentStart: recentStart)
      if let points = dense.points() { return points }
    }
    let filter = LinkedIndexFilter(design, weeks: times, recentStart: recentStart)
    return LinkedIndexModel.wanders.flatMap { wander in
      LinkedIndexModel.scales.map { filter.point(wander: wander.value, factor: $0.factor) }
    }
  }

  /// At the start nothing is uncertain.
  private static func deviation(_ variance: Double) -> Double { max(variance, 1e-14).squareRoot() }
}

extension LinkedIndexDesign {
  /// One exercise was done in two sessions.
  var isAnythingRepeated: Bool {
    var sessions: [Int: Int] = [:]
    return rows.contains { row in
      if let earlier = sessions[row.exercise] { return earlier != row.session }
      sessions[row.exercise] = row.session
      return false
    }
  }

  /// An exercise that begins after the first session is linked by overlap if one of those done before goes on.
  var links: LinkedStrengthIndex.Links {
    var links = LinkedStrengthIndex.Links(overlapping: 0, bridged: 0)
    guard let first = rows.first?.session else { return links }
    for span in spans where rows[span.lowerBound].session != first {
      let begins = rows[span.lowerBound]
      let isOverlapping = spans.contains { other in
        let before = rows[other.lowerBound]
        let after = rows[other.upperBound]
        return (before.week, before.session) < (begins.week, begins.session)
          && before.session != begins.session
          && (after.session == begins.session || after.week >= begins.week)
      }
      if isOverlapping { links.overlapping += 1 } else { links.bridged += 1 }
    }
    return links
  }
}
