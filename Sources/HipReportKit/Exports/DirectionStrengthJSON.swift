internal import HipReportAnalysis
internal import HipReportModel

/// One element of `direction_strength`: the linked index of a direction and side, what it rests on, and what it lacks.
struct DirectionStrengthJSON {
  let record: ClinicalRecord

  func value(_ strength: DirectionStrength) -> JSONValue {
    .object(index(strength) + basis(strength))
  }

  private func index(_ strength: DirectionStrength) -> [(String, JSONValue)] {
    let verdict = strength.verdict
    let rate = strength.percentPerWeek
    return [
      ("id", .string(strength.id)), ("direction", .string(strength.direction.rawValue)),
      ("side", .optional(strength.side?.rawValue)),
      (
        "points",
        .array(
          strength.points.map { point in
            .object([
              ("date", .string(point.day.description)), ("index", .number(point.index)),
              ("low", .number(point.low)), ("high", .number(point.high)),
              ("rows", .array(point.rows.map { .string(record.place(of: $0)) }))
            ])
          })
      ),
      ("per_week_percent", .optional(rate?.value)), ("low", .optional(rate?.low)),
      ("high", .optional(rate?.high)), ("verdict", .string(verdict.kind.rawValue)),
      ("confirmed", .bool(verdict.isConfirmed)), ("lean", .optional(verdict.lean?.rawValue)),
      ("probability", .optional(verdict.probability)),
      ("reason", .string(reason(strength))), ("refused", .optional(strength.refusal?.rawValue)),
      ("method", .string(DirectionStrength.method))
    ]
  }

  private func basis(_ strength: DirectionStrength) -> [(String, JSONValue)] {
    let swaps = strength.swapsWithoutOverlap
    func count(_ link: DirectionStrength.Link) -> JSONValue {
      .integer(strength.exercises.count { $0.link == link })
    }
    return [
      ("rows", .integer(strength.rows)), ("rows_left_out", .integer(strength.rowsLeftOut)),
      ("exercises", .array(strength.exercises.map(exercise))),
      (
        "links",
        .object([
          ("overlap", count(.overlap)), ("ladder", count(.ladder)), ("bridged", count(.bridged))
        ])
      ),
      (
        "silent_sessions",
        .object(
          strength.silentSessions.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("swaps_without_overlap", .array(swaps.map(swap))),
      ("advice", swaps.isEmpty ? .null : .string(ExerciseSwap.advice))
    ]
  }

  private func exercise(_ exercise: DirectionStrength.Exercise) -> JSONValue {
    .object([
      ("id", .string(exercise.series.id)), ("exercise", .string(exercise.series.exercise)),
      ("name", .string(exercise.series.name)), ("test", .bool(exercise.series.isTest)),
      ("rows", .integer(exercise.rows)), ("first", .string(exercise.first.description)),
      ("last", .string(exercise.last.description)), ("link", .string(exercise.link.rawValue)),
      ("beside", .array(exercise.beside.map(JSONValue.string)))
    ])
  }

  private func swap(_ swap: ExerciseSwap) -> JSONValue {
    .object([
      ("date", .string(swap.day.description)), ("from", .string(swap.from)),
      ("from_name", .string(swap.fromName)), ("to", .string(swap.to)),
      ("to_name", .string(swap.toName)), ("days_beside", .integer(swap.daysBeside))
    ])
  }

  private func reason(_ strength: DirectionStrength) -> String {
    switch strength.verdict.reason {
    case .refused: refusal(strength.refusal)
    case .stale(let days): "nothing that tells of strength for \(days) days"
    case .beyondError: "change is beyond the error"
    case .withinError: "change is within the error"
    case .latestAbove(let percent):
      "the latest day alone raises it by \(JSONValue.number(percent).text) %: see the next one"
    case .latestBelow(let percent):
      "the latest day alone lowers it by \(JSONValue.number(-percent).text) %: see the next one"
    }
  }

  private func refusal(_ refusal: LinkedStrengthIndex.Refusal?) -> String {
    switch refusal {
    case .fewRows, nil:
      "fewer than \(LinkedStrengthIndex.fewestRows) sessions that tell of strength"
    case .shortSpan: "less than three weeks"
    case .nothingRepeated: "no exercise was done twice"
    case .tooUncertain: "not comparable across exercises; see the single exercises"
    case .unknownRung: "a band stands on no ladder"
    }
  }
}
