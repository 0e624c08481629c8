internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// One element of `rom`: sessions, baseline, now, change, error, verdict.
struct RangeOfMotionJSON {
  let record: ClinicalRecord
  let analysis: PatientAnalysis

  func value(_ result: RangeOfMotionResult) -> JSONValue {
    .object(movement(result) + verdict(result) + course(result))
  }

  private func movement(_ result: RangeOfMotionResult) -> [(String, JSONValue)] {
    [
      ("id", .string(result.id)), ("direction", .string(result.key.direction.rawValue)),
      ("side", .string(result.key.side.rawValue)),
      ("motion", .optional(result.key.motion?.rawValue)),
      ("position", .optional(result.key.position)),
      ("series", .array(result.series.sessions.map { session($0, result.key) })),
      ("baseline", result.baseline.map(point) ?? .null), ("now", point(result.now)),
      ("change", .optional(result.change))
    ]
  }

  private func verdict(_ result: RangeOfMotionResult) -> [(String, JSONValue)] {
    let verdict = result.verdict
    return [
      ("error", result.error.map(error) ?? .null),
      ("verdict", .string(verdict.kind.rawValue)), ("confirmed", .bool(verdict.isConfirmed)),
      ("lean", .optional(verdict.lean?.rawValue)), ("basis", .string(verdict.basis.rawValue)),
      ("small", .bool(verdict.isSmall)), ("probability", .optional(verdict.probability)),
      ("reason", .string(reason(verdict.reason))),
      ("above_reference", .bool(result.isAboveReference)),
      ("comparable_since", .string(result.comparableSince.description)),
      ("days_since_measured", .integer(result.daysSinceMeasured))
    ]
  }

  private func course(_ result: RangeOfMotionResult) -> [(String, JSONValue)] {
    [
      ("trend", result.trend.map { trend($0, result) } ?? .null),
      ("check", check(result.check)),
      ("plateau", plateau(result.plateau)),
      ("since_best", result.lossSinceBest.map(loss) ?? .null),
      ("stands_on_its_own", .bool(result.standsOnItsOwn)),
      ("target", target(result)), ("reference", result.reference.map(reference) ?? .null)
    ]
  }

  private func session(_ session: RangeOfMotionSession, _ key: SeriesKey) -> JSONValue {
    .object([
      ("date", .string(session.day.description)), ("value", .number(session.value)),
      ("trials", .integer(session.trials)), ("spread", .number(session.spread)),
      ("device", .optional(session.device)), ("rater", .optional(session.rater)),
      ("position", .optional(key.position)),
      ("rows", .array(session.rows.map { .string(record.place(of: $0)) }))
    ])
  }

  private func point(_ session: RangeOfMotionSession) -> JSONValue {
    .object([("date", .string(session.day.description)), ("value", .number(session.value))])
  }

  private func error(_ error: ChangeError) -> JSONValue {
    let rater =
      error.acrossRaters
      ? "different raters" : error.raterAssumed ? "rater not recorded, taken as one" : "same rater"
    return .object([
      ("value", .number(error.value)), ("kind", .string("MDC95")),
      ("basis", .string("\(rater), device and position")),
      ("source", .string("\(error.published.source) (\(error.published.setting))")),
      ("confidence", .string(error.published.confidence.rawValue))
    ])
  }

  private func reason(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .firstValue: "first value"
    case .beyondError: "change is greater than the error"
    case .withinError: "change is not greater than the error"
    case .deviceChanged(let day, let from, let to):
      "device changed on \(day) from \(from ?? "not recorded") to \(to ?? "not recorded")"
    case .stale(let days): "not measured for \(days) days"
    case .latestAbove(let expected):
      "the latest value is far above the \(JSONValue.number(expected).text) that the others let expect: measure again"
    case .latestBelow(let drop):
      "the latest value is \(JSONValue.number(-drop).text) below what the others let expect: re-measure today"
    case .noBaseline: "no session on or after the stated baseline"
    }
  }

  private func check(_ check: CrossCheck?) -> JSONValue {
    guard let check else { return .null }
    return .object([
      ("ols_per_week", .number(check.leastSquares.perWeek)),
      ("ols_low", .optional(check.leastSquares.low)),
      ("ols_high", .optional(check.leastSquares.high)),
      ("theil_sen_per_week", .optional(check.theilSen?.perWeek)),
      ("theil_sen_low", .optional(check.theilSen?.low)),
      ("theil_sen_high", .optional(check.theilSen?.high)),
      ("theil_sen_level", .optional(check.theilSen?.level)), ("sessions", .integer(check.sessions))
    ])
  }

  private func trend(_ trend: TrendResult, _ result: RangeOfMotionResult) -> JSONValue {
    .object([
      ("method", .string(trend.method)), ("n", .integer(trend.sessionCount)),
      ("level", .number(trend.level.value)), ("level_low", .number(trend.level.low)),
      ("level_high", .number(trend.level.high)), ("change", .number(trend.change.value)),
      ("change_low", .number(trend.change.low)), ("change_high", .number(trend.change.high)),
      ("rate_per_week", .number(trend.ratePerWeek.value)),
      ("rate_low", .number(trend.ratePerWeek.low)), ("rate_high", .number(trend.ratePerWeek.high)),
      ("rate_weeks", .number(trend.rateWeeks)),
      ("probability_at_least_5", .number(trend.probabilityOfAtLeastSmall)),
      ("probability_within_5", .number(trend.probabilityOfStable)),
      ("recorded_to_5", .bool(result.series.isRecordedToFive)),
      ("guard", .bool(trend.latest.isRaised)), ("expected", .number(trend.latest.expected)),
      ("z", .number(trend.latest.z)), ("outlier", outlier(trend, result))
    ])
  }

  private func outlier(_ trend: TrendResult, _ result: RangeOfMotionResult) -> JSONValue {
    guard let outlier = trend.outlier, result.trendDays.indices.contains(outlier.index) else {
      return .null
    }
    return .object([
      ("date", .string(result.trendDays[outlier.index].description)),
      ("probability", .number(outlier.probability)),
      ("level_without", .number(outlier.without.level.value)),
      ("change_without", .number(outlier.without.change.value)),
      ("change_without_low", .number(outlier.without.change.low)),
      ("change_without_high", .number(outlier.without.change.high))
    ])
  }

  private func loss(_ loss: LossSinceBest) -> JSONValue {
    .object([
      ("date", .string(loss.day.description)), ("change", .number(loss.change)),
      ("low", .number(loss.low)), ("high", .number(loss.high)),
      ("probability", .number(loss.probability))
    ])
  }

  private func plateau(_ plateau: PlateauResult?) -> JSONValue {
    .object([
      ("state", .string((plateau?.state ?? .cannotSay).rawValue)),
      ("probability", .optional(plateau?.probability)),
      ("has_gained", plateau?.hasGained.map(JSONValue.bool) ?? .null),
      (
        "confounders",
        .array((plateau?.confounders ?? []).map { .string($0.rawValue) })
      )
    ])
  }

  private func target(_ result: RangeOfMotionResult) -> JSONValue {
    guard let goal = analysis.goals.first(where: { $0.seriesID == result.id }),
      let value = goal.goal.value
    else { return .null }
    return .object([
      ("value", .number(value)), ("source", .string("goal \(goal.goal.id)")),
      ("forecast_low", .optional(goal.forecast?.lowerBound)),
      ("forecast_high", .optional(goal.forecast?.upperBound))
    ])
  }

  private func reference(_ norm: RangeOfMotionNorm) -> JSONValue {
    .object([
      ("mean", .number(norm.mean)), ("sd", .number(norm.standardDeviation)),
      ("low", .number(norm.band.lowerBound)), ("high", .number(norm.band.upperBound)),
      ("population", .string(norm.setting)), ("source", .string(norm.source)),
      ("confidence", .string(norm.confidence.rawValue))
    ])
  }
}
