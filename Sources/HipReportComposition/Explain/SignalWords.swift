internal import HipReportAnalysis
internal import HipReportModel

/// What numbers of a set say of a rise of pain, as the analysis reads them.
enum SignalWords {
  static let painIncrease = SignalEntry.painIncrease

  static func tellsOfRise(_ set: ExerciseSet) -> Bool { SignalEntry.timingOfRise(set) != nil }
}
