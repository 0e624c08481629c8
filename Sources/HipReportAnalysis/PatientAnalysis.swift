public import HipReportModel
internal import HipReportReference

/// What "now" is, and which week is reported.
public struct AnalysisPeriod: Sendable, Equatable {
  public var asOf: CalendarDay
  public var week: CalendarWeek
  /// "Now" was asked for, by a day or a week; else it is the newest observation.
  public var isStated: Bool

  /// `week` alone ends at its Sunday; `asOf` alone reports on its week; neither takes the newest observation.
  /// `nil` when there is no observation to take "now" from.
  public init?(_ record: ClinicalRecord, asOf: CalendarDay? = nil, week: CalendarWeek? = nil) {
    guard let newest = record.observationDays.max() ?? record.visits.map(\.day).max() else {
      guard let asOf else { return nil }
      self.init(asOf: asOf, week: week ?? CalendarWeek(containing: asOf), isStated: true)
      return
    }
    let now = asOf ?? newest
    guard let week else {
      self.init(asOf: now, week: CalendarWeek(containing: now), isStated: asOf != nil)
      return
    }
    self.init(
      asOf: asOf.map { min($0, week.sunday) } ?? week.sunday, week: week, isStated: true)
  }

  private init(asOf: CalendarDay, week: CalendarWeek, isStated: Bool) {
    self.asOf = asOf
    self.week = week
    self.isStated = isStated
  }

  /// The record as the period sees it.
  public func cut(_ record: ClinicalRecord) -> (record: ClinicalRecord, leftOut: Int) {
    record.upTo(asOf, keepingLaterEvents: !isStated)
  }
}

/// Every value that is computed for one patient; composition and the exports read from here.
public struct PatientAnalysis: Sendable, Equatable {
  public var patient: PatientKey
  public var period: AnalysisPeriod
  /// Rows after "now", which were left out.
  public var rowsLeftOut: Int
  public var safety: SafetyAnalysis
  public var rangeOfMotion: [RangeOfMotionResult]
  public var sideDifferences: [SideDifference]
  public var rotation: [RotationResult]
  /// All series of range of motion looked at together.
  package var severalSeries: SeveralSeries
  public var ranking: LimitationRanking
  public var adherence: Adherence
  public var coverage: [DirectionCoverage]
  public var symptoms: [SymptomDays]
  public var pain: [PainDay]
  public var painWeek: PainWeek
  public var exerciseSymptoms: [ExerciseSymptoms]
  public var goals: [GoalResult]
  public var strength: [StrengthCurve]
  /// What those curves are made of, for whoever computes more of it.
  package var strengthSets: StrengthSets
  public var strengthTests: [StrengthTestSeries]
  public var window: [FatigueWindow]
  /// What open signals ask of the exercises. A signal of a later day holds too: it is known, whatever week is looked at.
  public var holds: ProgressionHolds
  public var effort: EffortRecord
  public var feltIn: [FeltIn]
  public var balance: [DirectionBalance]
  public var plannedExercises: [PlannedExercise]
  public var treatmentDays: TreatmentDays?
  public var outcomes: [OutcomeResult]
  /// Sets whose exercise is not in the catalogue and whose row states no direction.
  public var setsWithoutDirection: Int
  /// At least one set of an exercise.
  public var isTrainingLogged: Bool
  /// From the first observation or visit to "now".
  public var daysOnRecord: Int
  /// Nothing of any kind was written in the reported week.
  public var isWeekSilent: Bool
  /// The first day of the episode: as stated, else of the first measurement or entry.
  public var episodeStart: CalendarDay
  public var postpartumWeeks: Int?
  /// The day that changes were asked to be counted from.
  public var statedBaseline: CalendarDay?
  /// Against the report before; `nil` where nothing was written up to its end.
  public var sinceLast: SinceLastReport?
  /// What the rules find in all of the above, in the order of reports.
  public var findings: [Finding] = []

  /// The week of care, from 1.
  public var weekOfCare: Int { max(0, period.asOf - episodeStart) / 7 + 1 }

  /// A signal asks for a call or for care: nothing speaks of more exercise until it is reviewed.
  public var asksForCare: Bool {
    (safety.open + safety.later).contains { $0.signalClass > .modify }
  }

  /// The log reaches as far back as it is looked at, and every set of it has a direction: what does not stand there was not
  /// written down, and is not hidden among sets that may have been anything.
  public var tellsWhatIsUntrained: Bool {
    daysOnRecord >= DirectionCoverage.windowDays && isTrainingLogged && setsWithoutDirection == 0
  }

  /// Windows of exercises that are still trained.
  public var recentWindows: [FatigueWindow] {
    window.filter { period.asOf - $0.last < DirectionCoverage.windowDays }
  }

  /// `lastReport` is the day that the report before ended with; without it, the Sunday before the week.
  public static func analyse(
    _ full: ClinicalRecord, period: AnalysisPeriod, baseline: CalendarDay? = nil,
    lastReport: CalendarDay? = nil
  ) -> PatientAnalysis {
    let (record, leftOut) = period.cut(full)
    var safety = SafetyAnalysis.analyse(record, week: period.week)
    // Without a row after "now" there is no signal after it.
    let later =
      leftOut == 0
      ? []
      : SafetyAnalysis.analyse(full, week: period.week).open.filter { $0.last > period.asOf }
    // One that is open already, and no more serious later, stands once.
    safety.later = later.filter { later in
      !safety.open.contains { $0.code == later.code && $0.signalClass >= later.signalClass }
    }
    let fits = TrendFits()
    var results = RangeOfMotionAnalysis.results(
      of: record, asOf: period.asOf, baseline: baseline, fits)
    let goals = GoalResult.all(of: record, results: results, asOf: period.asOf)
    let several = SeveralSeries(results.map { $0.hasVerdict ? $0.verdict.probability : nil })
    for index in results.indices {
      results[index].standsOnItsOwn = several.standsOnItsOwn[index]
      let isAtGoal = goals.contains {
        $0.seriesID == results[index].id && ($0.status == .met || $0.status == .reached)
      }
      results[index].plateau = PlateauResult(results[index], record, isAtGoal: isAtGoal)
    }
    let firstDay = (record.observationDays + record.visits.map(\.day)).min()
    let (week, asOf) = (period.week, period.asOf)
    let pain = PainDay.all(of: record)
    let sets = StrengthSets(record.sets)
    // It may have been felt with other exercises later: what is said once still holds all of them.
    let holds = ProgressionHolds(safety.open + later, questions: safety.questions)
    var analysis = PatientAnalysis(
      patient: record.patient, period: period, rowsLeftOut: leftOut,
      safety: safety, rangeOfMotion: results,
      sideDifferences: SideDifference.all(of: results),
      rotation: RotationResult.all(of: results), severalSeries: several,
      ranking: .ranking(of: results),
      adherence: .analyse(record, week: week, asOf: asOf),
      coverage: DirectionCoverage.all(of: record, asOf: asOf),
      symptoms: SymptomDays.all(of: record, week: week, asOf: asOf),
      pain: pain, painWeek: .analyse(record, pain: pain, week: week, asOf: asOf),
      exerciseSymptoms: ExerciseSymptoms.all(of: record),
      goals: goals,
      strength: StrengthAnalysis.curves(of: record, sets, asOf: asOf), strengthSets: sets,
      strengthTests: StrengthTestSeries.all(of: record, asOf: asOf),
      window: FatigueWindow.all(of: record, holds: holds, asOf: asOf), holds: holds,
      effort: .analyse(record, week: week), feltIn: FeltIn.all(of: record, asOf: asOf),
      balance: DirectionBalance.all(of: record, week: week, asOf: asOf),
      plannedExercises: PlannedExercise.all(of: record, week: week),
      treatmentDays: TreatmentDays.count(of: record, asOf: asOf),
      outcomes: OutcomeResult.all(of: record),
      setsWithoutDirection: record.sets.count {
        $0.exerciseID == nil && $0.statedDirection == nil
      },
      isTrainingLogged: !record.sets.isEmpty,
      daysOnRecord: firstDay.map { asOf - $0 + 1 } ?? 0,
      isWeekSilent: !(record.observationDays + record.visits.map(\.day)).contains {
        week.contains($0)
      },
      episodeStart: record.profile.episodeStart ?? firstDay ?? period.asOf,
      postpartumWeeks: record.profile.deliveryDate.flatMap { delivery in
        delivery <= period.asOf ? (period.asOf - delivery) / 7 : nil
      }, statedBaseline: baseline)
    analysis.findings = RuleRegistry.findings(
      in: RuleContext(record: record, analysis: analysis))
    let last = lastReport ?? min(week.monday, asOf) - 1
    analysis.sinceLast = ReportState(full, asOf: last, baseline: baseline, fits).map {
      SinceLastReport.between($0, on: last, ReportState(analysis))
    }
    return analysis
  }
}
