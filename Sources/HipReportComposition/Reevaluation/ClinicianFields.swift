internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What only the clinician writes: left blank, and marked so.
enum ClinicianFields {
  static let mark = "clinician completes"

  private static let before = ["Diagnosis: treatment, medical", "Precautions", "Date of onset"]
  private static let dates = ["Certification from / to"]
  private static let after = [
    "Need for skilled care", "Plan: type and amount", "Plan: duration and frequency",
    "Changed goals"
  ]
  private static let signing = [
    "Signature and credentials", "Date written and signed", "Cosigned by, date"
  ]

  /// The label of each field, in the order of the document.
  static func labels(_ source: ReevaluationReport.Source) -> [String] {
    before + dates + assessments(ReevaluationGoals.shown(source)) + after + signing
  }

  private static func assessments(_ goals: [GoalCourse]) -> [String] {
    goals.isEmpty
      ? ["Assessment of progress"]
      : goals.map { "Assessment, goal \(Display.shortened($0.result.goal.id, 20))" }
  }

  static func assessment(_ source: ReevaluationReport.Source) -> Section {
    let labels = before + dates + assessments(ReevaluationGoals.shown(source)) + after
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
