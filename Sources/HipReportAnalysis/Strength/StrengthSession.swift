public import HipReportModel

/// One work set, reduced to what a curve needs.
public struct StrengthSet: Sendable, Equatable {
  public var resistance: Resistance
  public var repetitions: Int?
  /// Seconds of a hold.
  public var seconds: Double?
  /// Repetitions in reserve; `nil` where no effort was told.
  public var reserve: Double?
  public var wasFatiguing: Bool?
  public var row: RowReference

  /// Harder resistance first, then the longer hold or more repetitions: what "best" means within one curve.
  static func isLess(_ a: StrengthSet, _ b: StrengthSet) -> Bool {
    (a.resistance.level, a.seconds ?? 0, a.repetitions ?? 0)
      < (b.resistance.level, b.seconds ?? 0, b.repetitions ?? 0)
  }

  var estimate: OneRepetitionMaximum? {
    repetitions.flatMap {
      OneRepetitionMaximum.estimate(
        load: resistance.level, repetitions: $0, inReserve: reserve)
    }
  }
}

/// The work sets of one day on one curve.
public struct StrengthSession: Sendable, Equatable {
  public var day: CalendarDay
  /// In the order of the log; never empty.
  public var sets: [StrengthSet]

  /// The hardest resistance, and on it the longest hold or the most repetitions.
  public var best: StrengthSet {
    sets.dropFirst().reduce(sets[0]) { StrengthSet.isLess($0, $1) ? $1 : $0 }
  }

  /// The work sets at the session's hardest resistance.
  public var topSets: [StrengthSet] {
    let top = sets.map(\.resistance.level).max() ?? 0
    return sets.filter { $0.resistance.level == top }
  }

  /// The mean of the first two sets at the hardest resistance that allow an estimate: later ones are tired ones, and
  /// their mean falls when a set is added.
  public var oneRepetitionMaximum: (value: Double, quality: OneRepetitionMaximum.Quality)? {
    let estimates = topSets.compactMap(\.estimate).prefix(2)
    guard !estimates.isEmpty else { return nil }
    let value = estimates.map(\.value).reduce(0, +) / Double(estimates.count)
    let qualities = estimates.map(\.quality)
    let quality: OneRepetitionMaximum.Quality =
      qualities.contains(.rough)
      ? .rough : qualities.allSatisfy { $0 == .measured } ? .measured : .ok
    return (value, quality)
  }
}
