package import HipReportModel

/// One thing that raises a signal: a symptom that was present, or pain that the numbers of a set show.
package struct SignalEntry {
  var day: CalendarDay
  var code: String
  var side: Side?
  var timing: SymptomTiming?
  var exercise: String?
  var severity: Double?
  var time: TimeOfDay?
  var row: RowReference

  /// The signal that numbers raise.
  package static let painIncrease = "pain_increase"
  /// A rise by this much on the scale of 0 to 10 is a rise.
  static let painRise = 2.0

  /// Codes raise, numbers support: every present symptom, and every set after which pain was higher.
  static func all(of record: ClinicalRecord, isSignal: (String) -> Bool) -> [SignalEntry] {
    let symptoms = record.symptoms.filter { $0.isPresent && isSignal($0.code) }.map { entry in
      SignalEntry(
        day: entry.day, code: entry.code, side: entry.side, timing: entry.timing,
        exercise: entry.exercise, severity: entry.severity, time: entry.time, row: entry.row)
    }
    let pains = record.sets.compactMap { set in
      timingOfRise(set).map { timing in
        SignalEntry(
          day: set.day, code: painIncrease, side: set.side, timing: timing, exercise: set.exercise,
          severity: max(set.painDuring ?? 0, set.painAfter ?? 0), time: set.time, row: set.row)
      }
    }
    return (symptoms + pains).sorted { ($0.day, $0.row) < ($1.day, $1.row) }
  }

  /// Pain within two hours at least 2 above the pain during, or where none was before; or the same from before to
  /// during. A blank is not zero: where the earlier value is missing, nothing is concluded.
  package static func timingOfRise(_ set: ExerciseSet) -> SymptomTiming? {
    if let after = set.painAfter {
      let earlier = [set.painDuring, set.painBefore].compactMap { $0 }
      if earlier.contains(where: { after >= $0 + painRise }) { return .within2Hours }
      if earlier.contains(0), earlier.allSatisfy({ $0 == 0 }), after > 0 { return .within2Hours }
    }
    if let during = set.painDuring, let before = set.painBefore, during >= before + painRise {
      return .during
    }
    return nil
  }
}
