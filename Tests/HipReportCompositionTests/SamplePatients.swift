import Foundation
import HipReportKit

/// The four made-up patients of the repository.
enum SamplePatients {
  static let names = ["demo", "two-visits", "decline", "steady"]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func report(_ name: String, voice: Voice = .clinician, language: Language = .english)
    throws -> PatientReport
  {
    let file = root.appending(path: "datasets/patients/\(name)/patient.csv")
    var request = ReportRequest(inputs: [file.path])
    request.voice = voice
    request.language = language
    return try PatientReport.weekly(request)
  }

  static func reevaluation(
    _ name: String, language: Language = .english
  ) throws -> PatientReport {
    let file = root.appending(path: "datasets/patients/\(name)/patient.csv")
    var request = ReportRequest(inputs: [file.path])
    request.language = language
    return try PatientReport.reevaluation(request)
  }
}
