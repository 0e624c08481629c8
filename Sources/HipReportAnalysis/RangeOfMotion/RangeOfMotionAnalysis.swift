public import HipReportModel
internal import HipReportReference

/// Baseline, now, change and verdict of each series of range of motion.
public enum RangeOfMotionAnalysis {
  /// A series that was not measured for this long has no current verdict.
  public static let staleAfterDays = 28

  public static func results(
    of record: ClinicalRecord, asOf: CalendarDay, baseline stated: CalendarDay? = nil
  ) -> [RangeOfMotionResult] {
    RangeOfMotionSeries.all(of: record.rangeOfMotion).compactMap { series in
      result(of: series, profile: record.profile, asOf: asOf, statedBaseline: stated)
    }
  }

  static func result(
    of series: RangeOfMotionSeries, profile: PatientProfile, asOf: CalendarDay,
    statedBaseline: CalendarDay?
  ) -> RangeOfMotionResult? {
    let baseline = baseline(of: series, profile: profile, stated: statedBaseline)
    guard let last = series.sessions.last else { return nil }
    // Of two devices on the newest day, the baseline's is the one that can be compared, whichever row came last.
    let now =
      series.sessions.last { $0.day == last.day && $0.device == baseline?.device } ?? last
    let comparable = series.sessions.filter { $0.device == now.device }
    let daysSince = asOf - now.day
    var result = RangeOfMotionResult(
      series: series, baseline: baseline, previous: series.sessions.last { $0.day < now.day },
      now: now,
      change: nil, error: nil,
      verdict: Verdict(kind: .cannotSay, reason: .noBaseline, sessions: series.sessions.count),
      comparableSince: comparable.first?.day ?? now.day,
      slope: slope(of: comparable.filter { $0.day >= (baseline?.day ?? now.day) }, series),
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
    } else if let comparison = compare(baseline, now, in: series) {
      result.change = comparison.change
      result.error = comparison.error
      result.comparableSince = baseline.day
      result.verdict.kind = comparison.kind
      result.verdict.reason = comparison.kind == .notBeyondError ? .withinError : .beyondError
      let before = comparable.last { $0.day < now.day && $0.day > baseline.day }
      result.verdict.isConfirmed =
        comparison.kind != .notBeyondError
        && before.map { compare(baseline, $0, in: series)?.kind == comparison.kind } ?? false
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

  /// Two sessions against the error between them.
  private static func compare(
    _ first: RangeOfMotionSession, _ second: RangeOfMotionSession, in series: RangeOfMotionSeries
  ) -> (change: Double, error: ChangeError, kind: VerdictKind)? {
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
      change.value, error, !isBeyond ? .notBeyondError : change.value > 0 ? .improved : .worse
    )
  }

  /// Weighted least squares with the known error; the range comes from that error, not from the scatter.
  static func slope(
    of sessions: [RangeOfMotionSession], _ series: RangeOfMotionSeries
  ) -> KnownErrorSlope? {
    guard let first = sessions.first else { return nil }
    let model = MeasurementErrorModel(
      .default(for: series.key.direction, acrossRaters: false))
    let line = KnownErrorLine(
      weeks: sessions.map { Double($0.day - first.day) / 7 }, values: sessions.map(\.value),
      variances: sessions.map { model.variance(trials: $0.trials) })
    guard let line else { return nil }
    let range = line.slopeRange(MeasurementErrorModel.z95)
    return KnownErrorSlope(
      perWeek: line.slope, low: range.lowerBound, high: range.upperBound, sessions: sessions.count)
  }
}
