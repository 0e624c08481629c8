package import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What only the clinician writes: left blank, and marked so.
package enum ClinicianFields {
  static let mark = "clinician completes"

  private static let before = ["Diagnosis (treatment and medical)", "Precautions", "Date of onset"]
  private static let dates = ["Certification from / to"]
  private static let after = [
    "Need for skilled care", "Plan: type, amount, duration, frequency", "Changed goals"
  ]
  private static let signing = ["Signature and credentials", "Date", "Cosigned by, date"]

  /// The label of each field, for the data.
  package static func labels(_ goals: [GoalCourse]) -> [String] {
    before + dates + assessments(goals) + after + signing
  }

  private static func assessments(_ goals: [GoalCourse]) -> [String] {
    goals.isEmpty
      ? ["Assessment of progress"]
      : goals.map { "Assessment, goal \(Display.shortened($0.result.goal.id, 20))" }
  }

  static func assessment(_ source: ReevaluationReport.Source) -> Section {
    let labels = before + dates + assessments(source.reevaluation.goals) + after
    return Section(
      id: "clinician", title: "Clinician completes",
      blocks: labels.map { .field(BlankField(label: $0, mark: mark, lines: 1)) })
  }

  static func signature(_ source: ReevaluationReport.Source) -> Section {
    Section(
      id: "signature", title: "Signature: a draft until signed",
      blocks: signing.map { .field(BlankField(label: $0, mark: mark, lines: 1)) })
  }
}
