import HipReportAnalysis
import HipReportModel
import Testing

@Suite struct ReevaluationTests {
  private static func day(_ number: Int) -> CalendarDay { CalendarDay(number: 20_514 + number) }
  private static func row(_ line: Int) -> RowReference { RowReference(file: 0, line: line) }

  private static func visit(_ day: Int, _ label: String) -> DatedLabel {
    DatedLabel(day: Self.day(day), label: label, row: row(day + 1))
  }

  private static func record(_ visits: [DatedLabel]) -> ClinicalRecord {
    var record = ClinicalRecord(patient: PatientKey("P-1"))
    record.visits = visits
    return record
  }

  private static func reading(
    _ number: Int, _ degrees: Double, device: String = "goniometer", motion: Motion = .passive
  ) -> RangeOfMotionReading {
    RangeOfMotionReading(
      day: day(number), direction: .flexion, side: .right, motion: motion, position: "supine",
      device: device, rater: "KM", degrees: degrees, row: row(number + 100))
  }

  private static func analysis(_ record: ClinicalRecord, asOf: Int) throws -> PatientAnalysis {
    let period = try #require(AnalysisPeriod(record, asOf: day(asOf)))
    return PatientAnalysis.analyse(record, period: period)
  }

  // MARK: The period

  @Test("The period begins with the evaluation, and two visits on one day count once")
  func period() {
    let record = Self.record([
      Self.visit(0, "evaluation"), Self.visit(3, "treatment"), Self.visit(3, "treatment"),
      Self.visit(5, "missed"), Self.visit(7, "Treatment"), Self.visit(30, "treatment")
    ])
    let period = ReevaluationPeriod(record, end: Self.day(20), episodeStart: Self.day(0))
    #expect(period.start == Self.day(0) && period.beginning == .evaluation)
    #expect(period.treatmentDays == 3 && period.limit == 10 && !period.isDue)
  }

  @Test("It begins anew with a re-evaluation, whose own day belongs to the period before")
  func reevaluation() {
    let record = Self.record([
      Self.visit(0, "evaluation"), Self.visit(3, "treatment"), Self.visit(10, "re-evaluation"),
      Self.visit(12, "treatment"), Self.visit(20, "reevaluation")
    ])
    let later = ReevaluationPeriod(record, end: Self.day(25), episodeStart: Self.day(0))
    #expect(later.start == Self.day(20) && later.treatmentDays == 0)
    // On the day of a re-evaluation the report is about what came before it.
    let onTheDay = ReevaluationPeriod(record, end: Self.day(20), episodeStart: Self.day(0))
    #expect(onTheDay.start == Self.day(10) && onTheDay.beginning == .reevaluation)
    #expect(onTheDay.treatmentDays == 2 && onTheDay.episodeTreatmentDays == 5)
  }

  @Test("What is due is counted from the last report, whatever day was stated")
  func statedBeforeReport() {
    let record = Self.record(
      [Self.visit(0, "evaluation")] + (1...9).map { Self.visit($0, "treatment") }
        + [Self.visit(23, "reevaluation"), Self.visit(25, "treatment"), Self.visit(27, "treatment")]
    )
    let period = ReevaluationPeriod(
      record, end: Self.day(30), since: Self.day(0), episodeStart: Self.day(0))
    #expect(period.treatmentDays == 13 && period.treatmentDaysSinceReport == 2 && !period.isDue)
    #expect(NextDue(record, period, episodeStart: Self.day(0)).treatmentDaysLeft == 8)
    let later = ReevaluationPeriod(
      record, end: Self.day(22), since: Self.day(8), episodeStart: Self.day(0))
    #expect(later.treatmentDays == 2 && later.isDue)
  }

  @Test("On the day of the evaluation the report begins with it")
  func dayOfEvaluation() {
    let record = Self.record([Self.visit(3, "evaluation")])
    let period = ReevaluationPeriod(record, end: Self.day(3), episodeStart: Self.day(3))
    #expect(period.beginning == .evaluation && period.treatmentDays == 1)
  }

  @Test("An event called progress report begins it too, as on the weekly page")
  func progressReport() {
    var record = Self.record(
      (0..<6).map { Self.visit($0 * 7, $0 == 0 ? "evaluation" : "treatment") })
    record.events = [DatedLabel(day: Self.day(14), label: "Progress report", row: Self.row(90))]
    let period = ReevaluationPeriod(record, end: Self.day(40), episodeStart: Self.day(0))
    #expect(period.start == Self.day(14) && period.beginning == .progressReport)
    #expect(period.treatmentDays == 3 && period.lastReport == Self.day(14))
    #expect(TreatmentDays.count(of: record, asOf: Self.day(40))?.count == period.treatmentDays)
  }

  @Test("It warns at 8, 9 and 10 treatment days and not at 7", arguments: [7, 8, 9, 10, 11])
  func due(visits: Int) {
    let record = Self.record(
      (0..<visits).map { Self.visit($0, $0 == 0 ? "evaluation" : "treatment") })
    let period = ReevaluationPeriod(record, end: Self.day(40), episodeStart: Self.day(0))
    #expect(period.treatmentDays == visits)
    #expect(period.isDue == (visits >= 8))
  }

  @Test("A stated day begins it; without visits the episode does")
  func stated() {
    let record = Self.record([Self.visit(0, "evaluation"), Self.visit(9, "treatment")])
    let stated = ReevaluationPeriod(
      record, end: Self.day(20), since: Self.day(5), episodeStart: Self.day(0))
    #expect(stated.start == Self.day(5) && stated.beginning == .stated)
    #expect(stated.treatmentDays == 1)
    let none = ReevaluationPeriod(Self.record([]), end: Self.day(20), episodeStart: Self.day(2))
    #expect(none.start == Self.day(2) && none.beginning == .episode && none.treatmentDays == 0)
  }

  // MARK: Two dates

  @Test("Two dates are held against the error of their sessions; another device is not compared")
  func twoDates() throws {
    var record = Self.record([])
    record.rangeOfMotion = [Self.reading(0, 80), Self.reading(20, 110)]
    let same = try Self.analysis(record, asOf: 20)
    let pair = try #require(
      DateComparison.all(of: same.rangeOfMotion, from: Self.day(10)).first)
    #expect(pair.change == 30 && pair.reason == .beyondError)
    #expect(pair.error == same.rangeOfMotion.first?.error?.value)

    record.rangeOfMotion[1].device = "inclinometer"
    let other = try Self.analysis(record, asOf: 20)
    let changed = try #require(
      DateComparison.all(of: other.rangeOfMotion, from: Self.day(10)).first)
    #expect(changed.change == nil && changed.error == nil && changed.reason == .deviceChanged)
    let early = DateComparison.all(of: same.rangeOfMotion, from: Self.day(-1)).first
    #expect(early?.reason == .notMeasuredBefore)
    let late = DateComparison.all(of: same.rangeOfMotion, from: Self.day(20)).first
    #expect(late?.reason == .notMeasuredSince)
  }

  @Test("Passive minus active is of the same device and of days near to each other")
  func control() throws {
    var record = Self.record([])
    record.rangeOfMotion = [Self.reading(0, 110), Self.reading(7, 95, motion: .active)]
    let near = try Self.analysis(record, asOf: 7)
    #expect(ControlledRange.all(of: near.rangeOfMotion).map(\.difference) == [15])
    record.rangeOfMotion[1].device = "inclinometer"
    #expect(ControlledRange.all(of: try Self.analysis(record, asOf: 7).rangeOfMotion).isEmpty)
    record.rangeOfMotion[1] = Self.reading(7, 95, motion: .active)
    record.rangeOfMotion[1].position = "prone"
    #expect(ControlledRange.all(of: try Self.analysis(record, asOf: 7).rangeOfMotion).isEmpty)
    record.rangeOfMotion[1] = Self.reading(15, 95, motion: .active)
    #expect(ControlledRange.all(of: try Self.analysis(record, asOf: 15).rangeOfMotion).isEmpty)
  }

  // MARK: Since the last report

  @Test("What changed since the last report stands by weight: signals, worse, goals, improved")
  func sinceLast() throws {
    var record = Self.record([])
    // Day 0 is a Monday: days 0 to 6 are the week before, 7 to 13 the reported one.
    record.rangeOfMotion = [Self.reading(0, 80), Self.reading(6, 82), Self.reading(9, 120)]
    record.goals = [
      Goal(id: "G1", label: "bend", measure: .rangeOfMotion(.flexion, .right), value: 115)
    ]
    record.symptoms = [
      SymptomEntry(day: Self.day(2), code: "numbness", isPresent: true, row: Self.row(50)),
      SymptomEntry(day: Self.day(9), code: "pelvic_heaviness", isPresent: true, row: Self.row(51))
    ]
    record.events = [DatedLabel(day: Self.day(8), label: "signal reviewed", row: Self.row(60))]
    let since = try #require(try Self.analysis(record, asOf: 10).sinceLast)
    #expect(since.day == Self.day(6))
    #expect(since.changes.map(\.weight) == since.changes.map(\.weight).sorted())
    guard case .newSignal(let new) = since.changes.first else {
      Issue.record("a new signal is first")
      return
    }
    #expect(new.code == "pelvic_heaviness")
    let closed = since.changes.contains { change in
      if case .closedSignal(let signal) = change { signal.code == "numbness" } else { false }
    }
    #expect(closed)
    #expect(
      since.changes.contains { change in
        if case .goal(let goal, _, .reached) = change { goal.id == "G1" } else { false }
      })
  }

  @Test("A signal that was open and has become worse is raised, whatever side it now has too")
  func raised() throws {
    var record = Self.record([])
    record.symptoms = [(2, Side.left, 50), (9, .right, 51)].map { day, side, line in
      SymptomEntry(
        day: Self.day(day), code: "numbness", isPresent: true, side: side, row: Self.row(line))
    }
    let analysis = try Self.analysis(record, asOf: 10)
    let signal = try #require(analysis.safety.signals.first)
    #expect(signal.side == .both && signal.raise != nil)
    #expect(analysis.sinceLast?.changes == [.raisedSignal(signal)])
  }

  @Test("Without anything new nothing is said, and before the first entry there was no report")
  func nothingNew() throws {
    var record = Self.record([])
    record.rangeOfMotion = [Self.reading(0, 80)]
    #expect(try Self.analysis(record, asOf: 3).sinceLast == nil)
    #expect(try Self.analysis(record, asOf: 8).sinceLast?.changes == [])
  }
}
