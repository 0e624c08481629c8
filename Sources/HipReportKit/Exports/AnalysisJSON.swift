internal import HipReportAnalysis
internal import HipReportComposition
internal import HipReportModel
internal import HipReportReference

/// `hipreport analyze --format json`: the keys of schema `hipreport.analysis/1` that this version computes.
struct AnalysisJSON {
  let record: ClinicalRecord
  let analysis: PatientAnalysis
  let trends: StrengthTrends?
  let reevaluation: ReevaluationAnalysis?
  let words: ReevaluationWords?

  /// The weekly page shows no trend of strength and does not wait for it.
  init(record: ClinicalRecord, analysis: PatientAnalysis, isWeekly: Bool = false) {
    self.record = record
    self.analysis = analysis
    reevaluation = nil
    words = nil
    trends =
      isWeekly
      ? nil : StrengthTrends.analyse(record, analysis.strengthSets, asOf: analysis.period.asOf)
  }

  init(
    record: ClinicalRecord, analysis: PatientAnalysis, reevaluation: ReevaluationAnalysis,
    words: ReevaluationWords
  ) {
    self.record = record
    self.analysis = analysis
    self.reevaluation = reevaluation
    self.words = words
    trends = reevaluation.strength
  }

  var value: JSONValue {
    let strength = StrengthJSON(record: record, analysis: analysis, trends: trends).members
    let training = TrainingJSON(record: record, analysis: analysis).members
    var period: [(String, JSONValue)] = []
    if let reevaluation, let words {
      let part = ReevaluationJSON(record: record, reevaluation: reevaluation, words: words)
      period.append(("reevaluation", part.value))
    }
    return .object(movement + period + strength + training + rest)
  }

  /// What comes first: the signals, the patient, and range of motion.
  private var movement: [(String, JSONValue)] {
    [
      ("schema", .string("hipreport.analysis/1")),
      (
        "signals",
        .array(
          analysis.safety.signals.enumerated().map { signal($1, PatientAnalysis.signalID($0)) })
      ),
      (
        "signals_after_now",
        .array(
          analysis.safety.later.enumerated().map { signal($1, PatientAnalysis.laterSignalID($0)) })
      ),
      ("patient", .string(record.patient.identifier)),
      ("as_of", .string(analysis.period.asOf.description)),
      ("week", .string(analysis.period.week.description)),
      ("postpartum_weeks", .optional(analysis.postpartumWeeks)),
      (
        "rom",
        .array(
          analysis.rangeOfMotion.map {
            RangeOfMotionJSON(record: record, analysis: analysis).value($0)
          })
      ),
      ("since_last", ReevaluationJSON.sinceLast(analysis.sinceLast)),
      ("several_series", severalSeries),
      ("symmetry", .array(analysis.sideDifferences.map(symmetry))),
      ("rotation", .array(analysis.rotation.map(rotation))),
      ("limitation", .array(analysis.ranking.entries.map(limitation)))
    ]
  }

  private var rest: [(String, JSONValue)] {
    [
      ("adherence", adherence),
      ("coverage", .array(analysis.coverage.map(coverage))),
      ("symptoms", .array(analysis.symptoms.map(symptom))),
      (
        "questions",
        .array(
          analysis.safety.questions.enumerated().map {
            question($1, PatientAnalysis.questionID($0))
          })
      ),
      (
        "findings",
        .array(analysis.findings.enumerated().map { finding($1, PatientAnalysis.findingID($0)) })
      ),
      ("goals", .array(analysis.goals.map(goal))),
      ("methods", .array(methods)),
      (
        "inputs",
        .array(
          record.files.map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) }
        )
      )
    ]
  }

  private func rows(_ rows: [RowReference]) -> JSONValue {
    .array(rows.map { .string(record.place(of: $0)) })
  }

  private func signal(_ signal: SafetySignal, _ id: String) -> JSONValue {
    .object([
      ("id", .string(id)), ("code", .string(signal.code)),
      ("class", .string(signal.signalClass.rawValue)),
      ("base_class", .string(signal.definition.baseClass.rawValue)),
      ("raised_by", .optional(signal.raisedBy)), ("first", .string(signal.first.description)),
      ("last", .string(signal.last.description)), ("days", .integer(signal.days)),
      ("open", .bool(signal.isOpen)), ("reviewed", CheckJSON.day(signal.reviewed)),
      ("side", .optional(signal.side?.rawValue)),
      ("exercise", .optional(signal.exercise)),
      ("exercises", .array(signal.exercises.map(JSONValue.string))),
      ("exercise_sessions", signal.exercise == nil ? .null : .integer(signal.exerciseSessions)),
      (
        "exercise_sessions_with_signal",
        signal.exercise == nil ? .null : .integer(signal.exerciseSessionsWithSignal)
      ),
      ("timing", .optional(signal.timing?.rawValue)), ("rows", rows(signal.rows))
    ])
  }

  private func symmetry(_ side: SideDifference) -> JSONValue {
    .object([
      ("id", .string(side.id)), ("difference", .optional(side.difference)),
      ("low", .optional(side.low)), ("high", .optional(side.high)),
      ("verdict", .string(side.verdict.rawValue))
    ])
  }

  private func limitation(_ entry: LimitationRanking.Entry) -> JSONValue {
    .object([
      ("id", .string(entry.id)), ("series", .string(entry.key.id)),
      ("below_mean", .number(entry.deficit)),
      ("z", .number(entry.z)), ("inside_band", .bool(entry.isInsideBand)),
      ("tied_with_first", .bool(entry.isTiedWithFirst)),
      ("reference", .string(entry.reference.setting)), ("source", .string(entry.reference.source)),
      ("confidence", .string(entry.reference.confidence.rawValue))
    ])
  }

  private var adherence: JSONValue {
    let adherence = analysis.adherence
    return .object([
      ("id", .string(PatientAnalysis.adherenceID)), ("planned", .optional(adherence.planned)),
      ("done", .integer(adherence.done)),
      ("days_with_data", .integer(adherence.daysWithData)),
      ("window_days", .integer(Adherence.windowDays))
    ])
  }

  private func coverage(_ coverage: DirectionCoverage) -> JSONValue {
    .object([
      ("id", .string(coverage.id)), ("direction", .string(coverage.direction.rawValue)),
      ("window_days", .integer(DirectionCoverage.windowDays)),
      ("strength_days", .integer(coverage.strengthDays)),
      ("mobility_days", .integer(coverage.mobilityDays)),
      ("days_since_strength", .optional(coverage.daysSinceStrength)),
      ("days_since_mobility", .optional(coverage.daysSinceMobility))
    ])
  }

  private func symptom(_ days: SymptomDays) -> JSONValue {
    .object([
      ("id", .string(days.id)), ("code", .string(days.code)),
      ("recorded_days", .integer(days.recordedDays)),
      ("present_days", .integer(days.presentDays)),
      ("unrecorded_days", .integer(days.unrecordedDays))
    ])
  }

  private func question(_ question: SafetyQuestion, _ id: String) -> JSONValue {
    .object([
      ("id", .string(id)),
      ("date", .string(question.day.description)),
      ("codes", .array(question.codes.map(JSONValue.string))), ("text", .string(question.text)),
      ("row", .string(record.place(of: question.row)))
    ])
  }

  private func finding(_ finding: Finding, _ id: String) -> JSONValue {
    .object([
      ("id", .string(id)), ("rule", .string(finding.rule.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("text", .string(FindingWords.text(finding))),
      ("because", .array(finding.because.map(JSONValue.string)))
    ])
  }

  private func goal(_ result: GoalResult) -> JSONValue {
    .object([
      ("id", .string(result.goal.id)), ("status", .string(result.status.rawValue)),
      ("reason", .string(Self.reason(result.reason))), ("baseline", .optional(result.baseline)),
      ("now", .optional(result.now)), ("target", .optional(result.goal.value)),
      ("due", CheckJSON.day(result.goal.due)), ("series", .optional(result.seriesID))
    ])
  }

  private static func reason(_ reason: GoalResult.Reason) -> String {
    switch reason {
    case .declared: "declared met"
    case .dropped: "dropped"
    case .atTargetTwice: "at target in two sessions running"
    case .atTargetOnce: "at target once"
    case .belowTarget: "below target; nothing is forecast of this measure"
    case .open(let day): "neither likely nor unlikely by \(day)"
    case .unlikely(let day): "reached by \(day) in fewer than one of five such courses"
    case .overdue: "below target, and its day has passed"
    case .noForecast(let why): "no forecast: \(why)"
    case .notMeasured: "not measured"
    case .notFollowed: "its measure is not followed"
    case .notCompared: "measured in a new way"
    }
  }

  private func rotation(_ result: RotationResult) -> JSONValue {
    .object([
      ("id", .string(result.id)), ("side", .string(result.side.rawValue)),
      ("date", .string(result.day.description)), ("arc", .number(result.arc)),
      ("arc_error", .number(result.arcError)), ("balance", .number(result.balance)),
      ("balance_error", .number(result.balanceError)), ("rows", rows(result.rows))
    ])
  }

  /// The sentence and the counts of all series of range of motion together.
  private var severalSeries: JSONValue {
    let several = analysis.severalSeries
    return .object([
      ("id", .string(PatientAnalysis.severalSeriesID)), ("series", .integer(several.series)),
      ("assessed", .integer(several.assessed)),
      ("improved", .integer(several.improved)), ("worse", .integer(several.worse)),
      ("improved_by_chance_low", .number(several.improvedByChance.lowerBound)),
      ("improved_by_chance_high", .number(several.improvedByChance.upperBound)),
      (
        "stand_on_their_own",
        .array(analysis.rangeOfMotion.filter(\.standsOnItsOwn).map { .string($0.id) })
      ),
      ("sentence", .optional(SeveralSeriesWords.sentence(several)))
    ])
  }

  private var methods: [JSONValue] {
    Method.all.map { method in
      .object([
        ("id", .string(method.id)), ("text", .string(method.text)),
        ("source", .string(method.source))
      ])
    }
  }
}
