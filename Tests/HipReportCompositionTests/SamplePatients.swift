import Foundation
import HipReportKit

/// The four made-up patients of the repository.
enum SamplePatients {
  static let names = ["demo", "two-visits", "decline", "steady"]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func report(_ name: String) throws -> PatientReport {
    let file = root.appending(path: "datasets/patients/\(name)/patient.csv")
    return try PatientReport.weekly(ReportRequest(inputs: [file.path]))
  }
}
