internal import HipReportAnalysis
internal import HipReportDocument
internal import HipReportModel

/// Who a report speaks to. Both voices are composed from the same values and show them through the same functions.
public enum Voice: String, Sendable, CaseIterable { case clinician, patient }

/// The words of charts that differ between the voices.
struct ChartWords {
  let axis: String
  let goal: String
  let left: String
  let right: String
  let both: String
  let unrecorded: String
  private let voice: Voice

  init(_ voice: Voice) {
    self.voice = voice
    let isClinician = voice == .clinician
    axis = isClinician ? phrase("graph.axis") : phrase("graph.axis.patient")
    goal = isClinician ? phrase("graph.goal") : phrase("graph.goal.patient")
    left = phrase("graph.left")
    right = phrase("graph.right")
    both = phrase("graph.both")
    unrecorded = isClinician ? phrase("side.not-recorded") : phrase("graph.side-not-written")
  }

  func direction(_ direction: Direction) -> String {
    voice == .clinician ? Words.direction(direction) : PatientWords.direction(direction)
  }
}

extension ReportContext {
  func name(of key: SeriesKey) -> String {
    voice == .clinician ? Words.series(key) : PatientWords.series(key)
  }

  func symptom(_ code: String) -> String {
    voice == .clinician ? Words.symptom(code) : PatientWords.symptom(code)
  }
}

extension PageWords {
  static var ofLanguage: PageWords {
    PageWords(
      skip: phrase("page.skip"), noPicture: phrase("page.no-picture"),
      everyValue: phrase("page.every-value"))
  }
}
