public import HipReportModel
internal import HipReportReference

/// Baseline, now, change and verdict of each series of range of motion.
public enum RangeOfMotionAnalysis {
  /// A series that was not measured for this long has no current verdict.
  public static let staleAfterDays = 28

  public static func results(
    of record: ClinicalRecord, asOf: CalendarDay, baseline stated: CalendarDay? = nil
  ) -> [RangeOfMotionResult] {
    results(of: record, asOf: asOf, baseline: stated, TrendFits())
  }

  static func results(
    of record: ClinicalRecord, asOf: CalendarDay, baseline stated: CalendarDay?, _ fits: TrendFits
  ) -> [RangeOfMotionResult] {
    RangeOfMotionSeries.all(of: record.rangeOfMotion).compactMap { series in
      result(of: series, profile: record.profile, asOf: asOf, statedBaseline: stated, fits)
    }
  }

  private static func result(
    of series: RangeOfMotionSeries, profile: PatientProfile, asOf: CalendarDay,
    statedBaseline: CalendarDay?, _ fits: TrendFits
  ) -> RangeOfMotionResult? {
    let baseline = baseline(of: series, profile: profile, stated: statedBaseline)
    guard let last = series.sessions.last else { return nil }
    // Of two devices on the newest day, the baseline's is the one that can be compared, whichever row came last.
    let now =
      series.sessions.last { $0.day == last.day && $0.device == baseline?.device } ?? last
    let comparable = series.sessions.filter { $0.device == now.device }
    let daysSince = asOf - now.day
    var result = RangeOfMotionResult(
      series: series, baseline: baseline, previous: comparable.last { $0.day < now.day },
      now: now,
      change: nil, error: nil,
      verdict: Verdict(kind: .cannotSay, reason: .noBaseline, sessions: series.sessions.count),
      comparableSince: comparable.first?.day ?? now.day,
      check: CrossCheck(
        comparable.filter { $0.day >= (baseline?.day ?? now.day) },
        MeasurementErrorModel(.default(for: series.key.direction, acrossRaters: false))),
      reference: RangeOfMotionNorm.best(
        direction: series.key.direction, motion: series.key.motion, position: series.key.position,
        sex: profile.sex, age: profile.birthDate.map { (asOf - $0) * 4 / 1461 }),
      daysSinceMeasured: daysSince)
    guard let baseline else { return result }
    if baseline == now {
      result.verdict.reason = .firstValue
    } else if baseline.device != now.device {
      let change =
        series.sessions.first { $0.day > baseline.day && $0.device == now.device } ?? now
      result.verdict.reason = .deviceChanged(
        on: change.day, from: baseline.device, to: now.device)
      // What the new device says by itself; of the change since the baseline it says nothing.
      result.comparableSince = change.day
      addTrend(to: &result, since: change.day, fits)
    } else if let comparison = compare(baseline, now, in: series) {
      result.change = comparison.change
      result.error = comparison.error
      result.comparableSince = baseline.day
      let before = comparable.last { $0.day < now.day && $0.day > baseline.day }
      let kindBefore = before.flatMap { kind(of: series, from: baseline, to: $0, fits) }
      result.verdict.probability = comparison.probability
      result.verdict.kind = comparison.kind
      result.verdict.reason = comparison.kind == .notBeyondError ? .withinError : .beyondError
      result.verdict.isConfirmed =
        comparison.kind != .notBeyondError && kindBefore == comparison.kind
      addTrend(to: &result, since: baseline.day, fits)
      if let trend = result.trend {
        let call = TrendVerdict(
          trend, before: kindBefore, isFallBeyondError: comparison.kind == .worse)
        result.verdict = Verdict(
          kind: call.kind, isConfirmed: call.isConfirmed, lean: call.lean, isSmall: call.isSmall,
          probability: trend.probabilityOfRise, basis: .trend, reason: call.reason,
          sessions: series.sessions.count)
      }
    }
    if daysSince >= staleAfterDays {
      // The last value stands with its date; what it says of today is unknown.
      result.verdict = Verdict(
        kind: .cannotSay, reason: .stale(days: daysSince), sessions: series.sessions.count)
    }
    return result
  }

  private static func baseline(
    of series: RangeOfMotionSeries, profile: PatientProfile, stated: CalendarDay?
  ) -> RangeOfMotionSession? {
    if let stated { return series.sessions.first { $0.day >= stated } }
    guard let start = profile.episodeStart else { return series.sessions.first }
    return series.sessions.first { $0.day >= start } ?? series.sessions.first
  }

  private static func addTrend(
    to result: inout RangeOfMotionResult, since first: CalendarDay, _ fits: TrendFits
  ) {
    let course = SeriesTrend(result.series, since: first)
    let sessions = course.sessions(upTo: result.now)
    let rows = course.rows(of: sessions)
    guard let trend = fits.trend(of: rows) else { return }
    result.trend = trend
    result.trendDays = sessions.map(\.day)
    result.lossSinceBest = fits.loss(trend, rows, days: result.trendDays)
  }

  /// What was said when this session was the newest one.
  private static func kind(
    of series: RangeOfMotionSeries, from baseline: RangeOfMotionSession,
    to session: RangeOfMotionSession, _ fits: TrendFits
  ) -> VerdictKind? {
    guard let comparison = compare(baseline, session, in: series) else { return nil }
    let course = SeriesTrend(series, since: baseline.day)
    guard let trend = fits.trend(of: course.rows(of: course.sessions(upTo: session))) else {
      return comparison.kind
    }
    return TrendVerdict(trend, before: nil, isFallBeyondError: comparison.kind == .worse).kind
  }

  /// Two sessions against the error between them.
  private static func compare(
    _ first: RangeOfMotionSession, _ second: RangeOfMotionSession, in series: RangeOfMotionSeries
  ) -> (change: Double, error: ChangeError, kind: VerdictKind, probability: Double)? {
    // A blank rater in a series that names raters may be anybody.
    let acrossRaters =
      series.recordsRater
      && (first.rater == nil || second.rater == nil || first.rater != second.rater)
    let model = MeasurementErrorModel(
      .default(for: series.key.direction, acrossRaters: acrossRaters))
    guard let change = MeasuredDifference(model.measured(second), minus: model.measured(first))
    else { return nil }
    let error = ChangeError(
      value: change.margin(MeasurementErrorModel.z95), acrossRaters: acrossRaters,
      raterAssumed: !series.recordsRater, published: model.published)
    let isBeyond = change.isBeyond(MeasurementErrorModel.z95)
    return (
      change.value, error, !isBeyond ? .notBeyondError : change.value > 0 ? .improved : .worse,
      change.probabilityPositive
    )
  }
}
