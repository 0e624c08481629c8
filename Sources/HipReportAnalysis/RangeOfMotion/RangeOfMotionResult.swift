public import HipReportModel
public import HipReportReference

/// The error that a change was held against.
public struct ChangeError: Sendable, Equatable {
  /// MDC95 of this change, in degrees.
  public var value: Double
  public var acrossRaters: Bool
  /// True if the series names no rater, so that one was assumed.
  public var raterAssumed: Bool
  public var published: RangeOfMotionError
}

/// Everything that is said of one series of range of motion.
public struct RangeOfMotionResult: Sendable, Equatable {
  public var series: RangeOfMotionSeries
  /// The session that changes are counted from; never chosen again.
  public var baseline: RangeOfMotionSession?
  /// The session before the newest.
  public var previous: RangeOfMotionSession?
  public var now: RangeOfMotionSession
  /// `now` minus `baseline` in degrees; `nil` where they are not compared.
  public var change: Double?
  public var error: ChangeError?
  public var verdict: Verdict
  /// The first session that the newest may be compared with.
  public var comparableSince: CalendarDay
  public var check: CrossCheck?
  /// All sessions since `comparableSince` together; `nil` for fewer than three or less than two weeks.
  package var trend: TrendResult?
  /// The days of the sessions that the trend saw.
  package var trendDays: [CalendarDay] = []
  public var lossSinceBest: LossSinceBest?
  public var plateau: PlateauResult?
  /// Improved or worse also after all series were looked at together.
  public var standsOnItsOwn = false
  /// The named sample that fits the series; `nil` where none does.
  public var reference: RangeOfMotionNorm?
  /// From the newest session to "now".
  public var daysSinceMeasured: Int

  public var key: SeriesKey { series.key }
  public var id: String { series.key.id }

  /// Above what 95 of 100 people of the reference reach: more is then not better.
  public var isAboveReference: Bool {
    reference.map { now.value > $0.band.upperBound } ?? false
  }

  /// Something is said of the change, or would be if it were greater.
  var hasVerdict: Bool { verdict.kind != .cannotSay }

  public var isStale: Bool { daysSinceMeasured >= RangeOfMotionAnalysis.staleAfterDays }
}
