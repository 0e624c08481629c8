public import HipReportModel
internal import HipReportReference

/// A direction that is stretched for weeks, still feels tight, and does not gain.
public struct StretchWithoutGain: Sendable, Equatable {
  public struct Series: Sendable, Equatable {
    public var key: SeriesKey
    /// Degrees since the first session, with the 95 % range.
    public var change: Double
    public var low: Double
    public var high: Double
    /// That it has changed by five degrees or more.
    public var probability: Double
  }

  public var direction: Direction
  public var series: [Series]
  /// Days with mobility work of the direction in the last four weeks.
  public var stretchDays: Int
  public var tight: TightDays
}

/// *Answers*: is it time to assess why it feels tight, instead of stretching on? *Needs*: a current series with a trend of
/// at least four weeks, mobility work in each of the last four weeks, and tightness whose newest word is not "no".
/// *Degenerate cases*: another device, a last reading out of line, tightness of another place: silent.
struct StretchWithoutGainRule: Rule {
  static let weeks = 4
  static let daysAWeek = 2
  static let improbable = 0.20

  let id = RuleID.stretchWithoutGain
  let citation =
    "the therapist's text: hip flexors that are stretched consistently and keep feeling tight are to be assessed"
  let thresholds = [
    RuleThreshold("weeks of stretching", Double(weeks)),
    RuleThreshold("days of stretching in each week, at least", Double(daysAWeek)),
    RuleThreshold("degrees that count as a gain", RangeOfMotionTrend.smallChange),
    RuleThreshold("probability of such a gain, below", improbable)
  ]

  func findings(in context: RuleContext) -> [Finding] {
    let tightness = Tightness(context.record)
    guard tightness.entries.contains(where: { $0.isPresent && context.isCurrent($0.day) }) else {
      return []
    }
    return Direction.allCases.compactMap { direction in
      var found: [StretchWithoutGain.Series] = []
      var stretched: Set<CalendarDay> = []
      var tight: [TightDays] = []
      for side in [Side.right, .left] {
        let days = Self.stretchDays(direction, side, context)
        guard Self.isConsistent(days, asOf: context.asOf),
          let own = tightness.days(direction, side, needsPlace: false, isCurrent: context.isCurrent)
        else { continue }
        let series = Self.withoutGain(direction, side, context)
        if series.isEmpty { continue }
        found += series
        stretched.formUnion(days)
        tight.append(own)
      }
      guard let most = tight.max(by: { $0.days < $1.days }) else { return nil }
      return Finding(
        id, .ask,
        .stretchWithoutGain(
          StretchWithoutGain(
            direction: direction, series: found, stretchDays: stretched.count, tight: most)),
        because: found.map(\.key.id) + [Tightness.id, DirectionCoverage.id(direction)])
    }
  }

  /// Every current series of the hip in that direction; none if one of them may have gained.
  private static func withoutGain(
    _ direction: Direction, _ side: Side, _ context: RuleContext
  ) -> [StretchWithoutGain.Series] {
    let own = context.analysis.rangeOfMotion.currentPassiveFirst.filter {
      $0.key.direction == direction && $0.key.side == side
    }
    let series = own.compactMap { result -> StretchWithoutGain.Series? in
      guard result.change != nil, !result.verdict.isGuarded, let trend = result.trend,
        trend.spanWeeks >= Double(weeks), trend.probabilityOfAtLeastSmall < improbable
      else { return nil }
      return .init(
        key: result.key, change: trend.change.value, low: trend.change.low,
        high: trend.change.high, probability: trend.probabilityOfAtLeastSmall)
    }
    return series.count == own.count ? series : []
  }

  /// A set that names no side may have been of either.
  private static func stretchDays(
    _ direction: Direction, _ side: Side, _ context: RuleContext
  ) -> Set<CalendarDay> {
    Set(
      context.record.sets.lazy.filter { set in
        guard context.asOf - set.day < 7 * weeks, set.day <= context.asOf,
          [side, .both, nil].contains(set.side),
          let exercise = set.exerciseID.flatMap({ ExerciseCatalogue.exercise(id: $0) })
        else { return false }
        return exercise.purpose == .mobility
          && (set.statedDirection ?? exercise.directions.first) == direction
      }.map(\.day))
  }

  private static func isConsistent(_ days: Set<CalendarDay>, asOf: CalendarDay) -> Bool {
    (0..<weeks).allSatisfy { week in days.count { (asOf - $0) / 7 == week } >= daysAWeek }
  }
}
