internal import HipReportAnalysis
internal import HipReportModel
internal import HipReportReference

/// One element of `rom`: sessions, baseline, now, change, error, verdict.
struct RangeOfMotionJSON {
  let record: ClinicalRecord
  let analysis: PatientAnalysis

  func value(_ result: RangeOfMotionResult) -> JSONValue {
    let verdict = result.verdict
    return .object([
      ("id", .string(result.id)), ("direction", .string(result.key.direction.rawValue)),
      ("side", .string(result.key.side.rawValue)),
      ("motion", .optional(result.key.motion?.rawValue)),
      ("position", .optional(result.key.position)),
      ("series", .array(result.series.sessions.map { session($0, result.key) })),
      ("baseline", result.baseline.map(point) ?? .null), ("now", point(result.now)),
      ("change", .optional(result.change)), ("error", result.error.map(error) ?? .null),
      ("verdict", .string(verdict.kind.rawValue)), ("confirmed", .bool(verdict.isConfirmed)),
      ("lean", .optional(verdict.lean?.rawValue)), ("basis", .string(verdict.basis.rawValue)),
      ("probability", .null), ("reason", .string(reason(verdict.reason))),
      ("above_reference", .bool(result.isAboveReference)),
      ("comparable_since", .string(result.comparableSince.description)),
      ("days_since_measured", .integer(result.daysSinceMeasured)), ("trend", .null),
      ("check", check(result.slope)),
      (
        "plateau",
        .object([
          ("state", .string("cannot_say")), ("probability", .null), ("confounders", .array([]))
        ])
      ),
      ("target", target(result)), ("reference", result.reference.map(reference) ?? .null)
    ])
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
    case .noBaseline: "no session on or after the stated baseline"
    }
  }

  private func check(_ slope: KnownErrorSlope?) -> JSONValue {
    guard let slope else { return .null }
    return .object([
      ("ols_per_week", .number(slope.perWeek)), ("ols_low", .number(slope.low)),
      ("ols_high", .number(slope.high)), ("sessions", .integer(slope.sessions))
    ])
  }

  private func target(_ result: RangeOfMotionResult) -> JSONValue {
    guard let goal = analysis.goals.first(where: { $0.seriesID == result.id }),
      let value = goal.goal.value
    else { return .null }
    return .object([
      ("value", .number(value)), ("source", .string("goal \(goal.goal.id)")),
      ("forecast_low", .null), ("forecast_high", .null)
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
