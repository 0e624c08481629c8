internal import HipReportModel

// The names by which exports and explanations call one result; those of series and curves stand with their keys.

extension DirectionBalance {
  /// `balance.extension`
  public var id: String { "balance.\(direction.rawValue)" }
}

extension PlannedExercise {
  /// `planned.good-morning`
  public var id: String { "planned.\(exercise)" }
}

extension SymptomDays {
  /// `symptom.pelvic_heaviness`
  public var id: String { "symptom.\(code)" }
}

extension ExerciseSymptoms {
  /// `exercise-symptom.good-morning.hip_pain`
  public var id: String { "exercise-symptom.\(exercise).\(code)" }
}

extension LimitationRanking.Entry {
  /// `limitation.flexion.right.passive.supine`
  public var id: String {
    "limitation.\(key.direction.rawValue).\(key.side.rawValue).\(key.suffix)"
  }
}

extension PatientAnalysis {
  /// Results of which there is one each.
  public static let periodID = "period"
  public static let severalSeriesID = "several-series"
  public static let adherenceID = "adherence"
  public static let effortID = "effort"
  public static let painID = "pain"
  public static let treatmentDaysID = "treatment-days"

  /// `signal.1`, `later-signal.1`, `question.1` and `finding.1` count from the first of the list.
  public static func signalID(_ index: Int) -> String { "signal.\(index + 1)" }
  public static func laterSignalID(_ index: Int) -> String { "later-signal.\(index + 1)" }
  public static func questionID(_ index: Int) -> String { "question.\(index + 1)" }
  public static func findingID(_ index: Int) -> String { "finding.\(index + 1)" }
}
