/// One session of a series as the trend sees it.
package struct TrendSession: Sendable, Equatable {
  /// Weeks, from any day that is the same for all.
  package var week: Double
  /// Mean of the trials, in degrees.
  package var value: Double
  /// Of that mean, from the known error; in degrees squared.
  package var variance: Double
  /// Sessions with the same number were measured with the same device.
  package var device: Int
  /// Sessions with the same number were measured by the same examiner.
  package var rater: Int

  package init(week: Double, value: Double, variance: Double, device: Int = 0, rater: Int = 0) {
    self.week = week
    self.value = value
    self.variance = variance
    self.device = device
    self.rater = rater
  }

  fileprivate static func comesFirst(_ a: Self, _ b: Self) -> Bool {
    (a.week, a.device, a.rater, a.value, a.variance)
      < (b.week, b.device, b.rater, b.value, b.variance)
  }
}

/// A sum of levels and rates of the course, each times a factor.
package struct TrendQuantity: Sendable, Equatable {
  enum Kind: Sendable { case level, rate }

  struct Term: Sendable, Equatable {
    var factor: Double
    var kind: Kind
    /// Weeks since the first session.
    var week: Double
  }

  var terms: [Term]

  /// How much of the unknown first level is in it.
  var levels: Double {
    var sum = 0.0
    for term in terms where term.kind == .level { sum += term.factor }
    return sum
  }

  /// Weeks count from the first session, here and below.
  package static func level(at week: Double) -> TrendQuantity {
    TrendQuantity(terms: [Term(factor: 1, kind: .level, week: week)])
  }

  package static func change(from first: Double, to last: Double) -> TrendQuantity {
    TrendQuantity(terms: [
      Term(factor: 1, kind: .level, week: last), Term(factor: -1, kind: .level, week: first)
    ])
  }

  /// In degrees a week, at one moment.
  package static func rate(at week: Double) -> TrendQuantity {
    TrendQuantity(terms: [Term(factor: 1, kind: .rate, week: week)])
  }
}

/// Sessions in time order, with the offsets that they may share.
///
/// Another device than that of the first session may read higher or lower by a fixed amount, and so may another examiner:
/// N(0, 4²) and N(0, 6²) degrees, whatever the factor of the error.
struct TrendDesign {
  static let deviceDeviation = 4.0
  static let raterDeviation = 6.0

  /// Where each session stands in what was given.
  var order: [Int]
  /// Since the first session.
  var weeks: [Double]
  var values: [Double]
  var variances: [Double]
  /// Indices into `offsetVariances`, none for what the first session was measured with.
  var offsets: [[Int]]
  var offsetVariances: [Double] = []
  /// Nothing was measured with this device or by this examiner before the last session.
  var lastIsNewSegment = false

  init(_ sessions: [TrendSession]) {
    order = sessions.indices.sorted { TrendSession.comesFirst(sessions[$0], sessions[$1]) }
    let sorted = order.map { sessions[$0] }
    let start = sorted.first?.week ?? 0
    weeks = sorted.map { $0.week - start }
    values = sorted.map(\.value)
    variances = sorted.map(\.variance)
    offsets = Array(repeating: [], count: sorted.count)
    guard let first = sorted.first, let last = sorted.last else { return }
    addOffsets(sorted.map(\.device), first.device, Self.deviceDeviation)
    addOffsets(sorted.map(\.rater), first.rater, Self.raterDeviation)
    let earlier = sorted.dropLast()
    lastIsNewSegment =
      !earlier.isEmpty
      && !(earlier.contains { $0.device == last.device }
        && earlier.contains { $0.rater == last.rater })
  }

  private mutating func addOffsets(_ segments: [Int], _ reference: Int, _ deviation: Double) {
    var known: [Int: Int] = [:]
    for (index, segment) in segments.enumerated() where segment != reference {
      let offset = known[segment] ?? offsetVariances.count
      if known.updateValue(offset, forKey: segment) == nil {
        offsetVariances.append(deviation * deviation)
      }
      offsets[index].append(offset)
    }
  }

  var count: Int { values.count }
  /// In weeks.
  var span: Double { weeks.last ?? 0 }

  /// Covariance of the offsets of two sessions.
  func offsetCovariance(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    for offset in offsets[a] where offsets[b].contains(offset) { sum += offsetVariances[offset] }
    return sum
  }
}
