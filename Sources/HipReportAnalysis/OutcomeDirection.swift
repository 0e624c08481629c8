internal import HipReportReference

/// Which way an outcome measure gets better: a sign error here would invert a clinical conclusion.
enum OutcomeDirection {
  static func lowerIsBetter(_ measure: String) -> Bool? {
    OutcomeMeasure.measure(abbreviation: measure).map { !$0.higherIsBetter }
  }
}
