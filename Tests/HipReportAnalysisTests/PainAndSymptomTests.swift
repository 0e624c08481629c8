import HipReportModel
import HipReportReference
import Testing

@testable import HipReportAnalysis

@Suite struct PainRuleTests {
  typealias Case = (before: Double?, during: Double?, after: Double?, timing: SymptomTiming?)

  private static func set(_ example: Case) -> ExerciseSet {
    var set = ExerciseSet(
      day: Sample.day(1), exercise: "Lunge", row: RowReference(file: 0, line: 2))
    set.painBefore = example.before
    set.painDuring = example.during
    set.painAfter = example.after
    return set
  }

  static let cases: [Case] = [
    // At least 2 above the pain during.
    (nil, 2, 4, .within2Hours), (nil, 2, 3.5, nil), (nil, 2, 3, nil), (nil, 4, 2, nil),
    (3, 3, 5, .within2Hours), (3, 3, 4, nil),
    // Where none was before.
    (nil, 0, 1, .within2Hours), (nil, 0, 0.5, .within2Hours), (0, 0, 1, .within2Hours),
    (nil, 0, 0, nil), (0, nil, 1, .within2Hours), (0, 0, 0, nil),
    // A blank is not zero.
    (nil, nil, 9, nil), (nil, nil, nil, nil), (nil, 9, nil, nil), (9, nil, nil, nil),
    (nil, nil, 1, nil),
    // From before to during.
    (1, 3, nil, .during), (1, 2.5, nil, nil), (3, 1, nil, nil), (1, 3, 3, .within2Hours),
    (2, 4, 3, .during)
  ]

  @Test("Numbers raise pain after exercise by the rule, and a blank raises nothing")
  func rule() {
    for example in Self.cases {
      #expect(SignalEntry.timingOfRise(Self.set(example)) == example.timing, "\(example)")
    }
  }

  @Test("A set with such a rise opens the signal of its exercise, another opens none")
  func signal() {
    func signals(_ example: Case) -> [SafetySignal] {
      SafetyAnalysis.analyse(
        Sample.record { $0.sets = [Self.set(example)] }, week: Sample.week(0)
      ).signals
    }
    let raised = signals((nil, 2, 4, .within2Hours))
    #expect(raised.map(\.code) == ["pain_increase"])
    #expect(raised.first?.exercise == "Lunge" && raised.first?.signalClass == .modify)
    #expect(signals((nil, 2, 3, nil)).isEmpty)
    #expect(signals((nil, nil, 9, nil)).isEmpty)
  }

  @Test("The worst pain of a day is the highest of sets, measurements and ratings; blanks are none")
  func painDays() {
    let row = RowReference(file: 0, line: 2)
    let record = Sample.record {
      $0.sets = [Self.set((1, 2, 4, nil)), Self.set((nil, nil, nil, nil))]
      $0.rangeOfMotion = [
        RangeOfMotionReading(
          day: Sample.day(1), direction: .flexion, side: .left, degrees: 90, pain: 6, row: row),
        RangeOfMotionReading(
          day: Sample.day(3), direction: .flexion, side: .left, degrees: 90, row: row)
      ]
      $0.outcomes = [
        OutcomeScore(day: Sample.day(2), measure: "NPRS", value: 0, row: row),
        OutcomeScore(day: Sample.day(4), measure: "PGQ", value: 40, row: row)
      ]
    }
    #expect(
      PainDay.all(of: record) == [
        PainDay(day: Sample.day(1), worst: 6), PainDay(day: Sample.day(2), worst: 0)
      ])
  }
}

@Suite struct SymptomDaysTests {
  private func entry(_ code: String, _ day: Int, _ isPresent: Bool) -> SymptomEntry {
    SymptomEntry(
      day: Sample.day(day), code: code, isPresent: isPresent, row: RowReference(file: 0, line: 2))
  }

  @Test("A day without an entry is neither present nor absent")
  func missing() throws {
    let record = Sample.record {
      $0.symptoms = [
        entry("limp", 0, true), entry("limp", 1, false), entry("limp", 2, false),
        entry("limp", 2, false), entry("limp", 8, true)
      ]
    }
    let days = SymptomDays.all(of: record, week: Sample.week(0), asOf: Sample.day(6))
    #expect(
      days == [SymptomDays(code: "limp", presentDays: 1, recordedDays: 3, unrecordedDays: 4)])
    #expect(days.first?.absentDays == 2)
  }

  @Test("A day with a yes and a no is a day with the symptom")
  func both() {
    let record = Sample.record { $0.symptoms = [entry("limp", 0, false), entry("limp", 0, true)] }
    let days = SymptomDays.all(of: record, week: Sample.week(0), asOf: Sample.day(6)).first
    #expect(days?.presentDays == 1 && days?.absentDays == 0)
  }

  @Test("Days still ahead are not missing")
  func ahead() {
    let record = Sample.record { $0.symptoms = [entry("limp", 0, false)] }
    let days = SymptomDays.all(of: record, week: Sample.week(0), asOf: Sample.day(2)).first
    #expect(days?.recordedDays == 1 && days?.unrecordedDays == 2)
  }

  @Test("A symptom that was written of earlier and not this week has seven days not recorded")
  func silentWeek() {
    let record = Sample.record { $0.symptoms = [entry("limp", 0, true)] }
    let days = SymptomDays.all(of: record, week: Sample.week(1), asOf: Sample.day(13)).first
    #expect(days?.recordedDays == 0 && days?.unrecordedDays == 7)
  }
}
