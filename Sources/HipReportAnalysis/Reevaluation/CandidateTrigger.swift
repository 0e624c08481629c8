internal import HipReportModel

/// What may justify a re-evaluation, with its evidence. That one is met is the clinician's judgement, never ours.
package enum CandidateTrigger: Sendable, Equatable {
  /// Series that are worse beyond the error.
  case decline([SeriesKey])
  case scoreDecline([String])
  /// No series is beyond its error although this many weeks have passed.
  case noMeasuredChange(weeks: Int, series: Int)
  case significantChange([SeriesKey])
  case newSignals([SafetySignal])
  case treatmentDays(Int, limit: Int)

  /// Before four weeks a silence of the measurements says little: a design choice.
  static let fewestWeeks = 4

  static func all(
    of analysis: PatientAnalysis, _ period: ReevaluationPeriod
  ) -> [CandidateTrigger] {
    var triggers: [CandidateTrigger] = []
    let signals = analysis.safety.signals.filter { period.contains($0.first) }
    if !signals.isEmpty { triggers.append(.newSignals(signals)) }
    func series(_ kind: VerdictKind) -> [SeriesKey] {
      analysis.rangeOfMotion.filter { $0.verdict.kind == kind }.map(\.key)
    }
    let (worse, improved) = (series(.worse), series(.improved))
    if !worse.isEmpty { triggers.append(.decline(worse)) }
    let scores = analysis.outcomes.filter { $0.verdict == .worse }.map(\.measure)
    if !scores.isEmpty { triggers.append(.scoreDecline(scores)) }
    if !improved.isEmpty { triggers.append(.significantChange(improved)) }
    let weeks = (period.end - period.start) / 7
    if weeks >= fewestWeeks, let judged = unchanged(analysis, period) {
      triggers.append(.noMeasuredChange(weeks: weeks, series: judged))
    }
    if period.isDue {
      triggers.append(.treatmentDays(period.treatmentDaysSinceReport, limit: period.limit))
    }
    return triggers
  }

  /// How many series were judged, if none of them changed within the period. The verdicts look back to the start of the
  /// episode; a period that begins later is looked at by the sessions at its two ends.
  private static func unchanged(_ analysis: PatientAnalysis, _ period: ReevaluationPeriod) -> Int? {
    let (judged, changed): (Int, Int)
    if period.compared != nil {
      let pairs = DateComparison.all(of: analysis.rangeOfMotion, from: period.start)
      judged = pairs.count { $0.change != nil }
      changed = pairs.count { $0.reason == .beyondError }
    } else {
      judged = analysis.rangeOfMotion.count { $0.verdict.kind != .cannotSay }
      changed = analysis.rangeOfMotion.count {
        $0.verdict.kind == .improved || $0.verdict.kind == .worse
      }
    }
    return judged > 0 && changed == 0 ? judged : nil
  }
}
