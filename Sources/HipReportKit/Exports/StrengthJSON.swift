internal import HipReportAnalysis
internal import HipReportModel

/// `strength`, `window`, `strength_tests` and what belongs to them.
struct StrengthJSON {
  let record: ClinicalRecord
  let analysis: PatientAnalysis
  /// `nil` where they were not computed, which is told from there being none.
  let trends: StrengthTrends?

  var members: [(String, JSONValue)] {
    [
      ("strength", .array(analysis.strength.map(curve))),
      ("direction_strength", directions),
      ("strength_tests", .array(analysis.strengthTests.map(tests))),
      ("window", .array(analysis.window.map(window))),
      (
        "effort",
        .object([
          ("id", .string(PatientAnalysis.effortID)), ("sets", .integer(analysis.effort.sets)),
          ("recorded", .integer(analysis.effort.recorded))
        ])
      ),
      ("felt_in", .array(analysis.feltIn.map(feltIn)))
    ]
  }

  private var directions: JSONValue {
    guard let trends else { return .null }
    return .array(
      trends.directions.map { DirectionStrengthJSON(record: record).value($0) })
  }

  private func rows(_ rows: [RowReference]) -> JSONValue {
    .array(rows.map { .string(record.place(of: $0)) })
  }

  private func curve(_ curve: StrengthCurve) -> JSONValue {
    let rate = trends?.rates[curve.key]?.percentPerWeek
    return .object([
      ("id", .string(curve.id)), ("exercise", .string(curve.key.exercise)),
      ("name", .string(curve.exercise)),
      ("direction", .optional(curve.key.direction?.rawValue)),
      ("side", .optional(curve.key.side?.rawValue)),
      ("contraction", .string(curve.key.contraction.rawValue)),
      ("measure", .string(curve.measure.rawValue)), ("unit", .optional(curve.unit)),
      ("formula", .string(curve.formula)), ("points", .array(curve.points.map(point))),
      ("sessions_without_value", .integer(curve.sessionsWithoutValue)),
      ("warmup_sets", .integer(curve.warmupSets)),
      ("per_week_percent", .optional(rate?.value)), ("low", .optional(rate?.low)),
      ("high", .optional(rate?.high)),
      ("verdict", .string(curve.verdict.kind.rawValue)),
      ("confirmed", .bool(curve.verdict.isConfirmed)),
      ("reason", .string(reason(curve.verdict.reason))),
      ("change_percent", .optional(curve.verdict.changePercent)),
      ("error_percent", .optional(curve.verdict.errorPercent)),
      (
        "four_weeks_ago",
        curve.recent.map { recent in
          .object([
            ("date", .string(recent.before.day.description)),
            ("value", .number(recent.before.value)),
            ("direction", .string(recent.direction.rawValue))
          ])
        } ?? .null
      )
    ])
  }

  private func point(_ point: StrengthPoint) -> JSONValue {
    let resistance: [(String, JSONValue)] =
      switch point.best.resistance {
      case .body: [("load", .number(0))]
      case .kilograms(let load), .fileUnit(let load): [("load", .number(load))]
      case .band(let name, _, let level): [("band", .string(name)), ("rung", .number(level))]
      case .unrankedBand(let name):
        [("band", name.isEmpty ? .null : .string(name)), ("rung", .null)]
      }
    return .object(
      [
        ("date", .string(point.day.description)), ("value", .number(point.value)),
        ("sets", .integer(point.session.sets.count)),
        ("repetitions", .optional(point.best.repetitions)),
        ("hold_s", .optional(point.best.seconds))
      ] + resistance + [
        ("quality", .optional(point.quality?.rawValue)),
        ("personal_best", .bool(point.isPersonalBest)),
        ("rows", rows(point.session.sets.map(\.row)))
      ])
  }

  private func reason(_ reason: StrengthVerdict.Reason) -> String {
    switch reason {
    case .firstValue: "first value"
    case .stale(let days): "not trained for \(days) days"
    case .beyondError: "beyond the error of two sessions"
    case .withinError: "within the error of two sessions"
    case .resistanceChanged: "another resistance, about as often"
    case .notComparable: "another resistance, and not as often"
    }
  }

  private func window(_ window: FatigueWindow) -> JSONValue {
    .object([
      ("id", .string(window.id)), ("exercise", .string(window.exercise)),
      ("name", .string(window.name)),
      ("direction", .optional(window.direction?.rawValue)),
      ("side", .optional(window.side?.rawValue)), ("last", .string(window.last.description)),
      ("below", .integer(window.below)),
      ("inside", .integer(window.inside)), ("above", .integer(window.above)),
      ("short", .integer(window.short)), ("fatigue_unknown", .integer(window.fatigueUnknown)),
      ("state", .string(window.state.rawValue)),
      ("state_of_sets", .string(window.stateOfSets.rawValue)),
      ("fatigue_late", .bool(window.isFatigueLate)),
      ("held_by", .array(window.heldBy.map(JSONValue.string))),
      ("rows", rows(window.rows))
    ])
  }

  private func feltIn(_ felt: FeltIn) -> JSONValue {
    .object([
      ("id", .string(felt.id)), ("exercise", .string(felt.exercise)), ("name", .string(felt.name)),
      ("glutes", .integer(felt.glutes)), ("hamstrings", .integer(felt.hamstrings)),
      ("both", .integer(felt.both)), ("other", .integer(felt.other)),
      ("hamstrings_only", .bool(felt.isHamstringsOnly)),
      ("window_days", .integer(FeltIn.windowDays))
    ])
  }

  private func tests(_ series: StrengthTestSeries) -> JSONValue {
    .object([
      ("id", .string(series.id)), ("direction", .string(series.direction.rawValue)),
      ("side", .optional(series.side?.rawValue)), ("unit", .string(series.unit.rawValue)),
      ("position", .optional(series.position)),
      (
        "series",
        .array(
          series.sessions.map { session in
            .object([
              ("date", .string(session.day.description)), ("value", .number(session.value)),
              ("grade", .optional(session.grade)), ("trials", .integer(session.trials)),
              ("torque_nm", .optional(session.torque)), ("rows", rows(session.rows))
            ])
          })
      ),
      ("change_percent", .optional(series.changePercent)),
      (
        "error_percent",
        series.unit == .manualMuscleTest ? .null : .number(StrengthTestSeries.errorPercent)
      ),
      ("verdict", .string(series.verdict.rawValue)),
      ("reason", .string(reason(series.reason)))
    ])
  }

  private func reason(_ reason: StrengthTestSeries.Reason) -> String {
    switch reason {
    case .firstValue: "first value"
    case .beyondError: "beyond the error"
    case .withinError: "within the error"
    case .stale(let days): "not tested for \(days) days"
    case .changedSetting: "another tester or device"
    case .noForce: "a force of zero"
    }
  }
}
