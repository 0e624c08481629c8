internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// What only the clinician writes: left blank, and marked so.
enum ClinicianFields {
  static var mark: String { phrase("reeval.field.mark") }

  private static var before: [String] {
    [
      phrase("reeval.field.diagnosis"), phrase("reeval.field.precautions"),
      phrase("reeval.field.onset")
    ]
  }
  private static var dates: [String] { [phrase("reeval.field.certification")] }
  private static var after: [String] {
    [
      phrase("reeval.field.need"), phrase("reeval.field.plan-type"),
      phrase("reeval.field.plan-duration"), phrase("reeval.field.goals")
    ]
  }
  private static var signing: [String] {
    [
      phrase("reeval.field.signature"), phrase("reeval.field.signed"),
      phrase("reeval.field.cosigned")
    ]
  }

  /// The label of each field, in the order of the document.
  static func labels(_ source: ReevaluationReport.Source) -> [String] {
    before + dates + assessments(ReevaluationGoals.shown(source)) + after + signing
  }

  private static func assessments(_ goals: [GoalCourse]) -> [String] {
    goals.isEmpty
      ? [phrase("reeval.field.assessment")]
      : goals.map {
        phrase("reeval.field.assessment-goal", ["goal": Display.shortened($0.result.goal.id, 20)])
      }
  }

  static func assessment(_ source: ReevaluationReport.Source) -> Section {
    let labels = before + dates + assessments(ReevaluationGoals.shown(source)) + after
    return Section(
      id: "clinician", title: phrase("section.clinician"),
      blocks: labels.map { .field(BlankField(label: $0, mark: mark, lines: 1)) })
  }

  static func signature(_ source: ReevaluationReport.Source) -> Section {
    Section(
      id: "signature", title: phrase("section.signature"),
      blocks: signing.map { .field(BlankField(label: $0, mark: mark, lines: 1)) })
  }
}
