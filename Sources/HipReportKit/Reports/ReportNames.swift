/// The names under which a report is written.
extension PatientReport {
  /// The folder below the patient's: the week, or the day that a re-evaluation ends with.
  var folderName: String { reevaluation == nil ? "\(week)" : "reeval-\(asOf)" }

  /// The page's files without their ends; each voice has its own.
  var fileName: String {
    if reevaluation != nil { return "reeval" }
    return voice == .patient ? "weekly-patient" : "weekly"
  }

  /// The values, which are the same in every voice.
  var valuesFileName: String { reevaluation == nil ? "weekly.json" : "reeval.json" }
}
