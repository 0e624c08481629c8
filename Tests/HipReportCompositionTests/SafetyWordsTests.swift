import HipReportComposition
import HipReportDocument
import HipReportModel
import Testing

@Suite struct SafetyWordsTests {
  private func document(_ symptoms: [SymptomEntry], asOf: Int? = nil) -> Document? {
    Synthetic.document(
      Synthetic.record {
        $0.symptoms = symptoms
        $0.sets = [Synthetic.set("Lunge", 6)]
      }, asOf: asOf)
  }

  @Test("A signal of the lowest class says MODIFY, what, when and at which exercise")
  func modify() {
    let alerts = document([
      Synthetic.symptom("pelvic_heaviness", 5, timing: .during, exercise: "Lunge")
    ])?.alertTexts
    #expect(
      alerts == [
        "MODIFY: pelvic heaviness, 7 Mar, during Lunge (1 of 2 sessions). Ask. Open since 7 Mar, 2 days."
      ])
  }

  @Test("A signal to call about says CALL PATIENT, no harder work, and why it was raised")
  func contact() throws {
    let alert = try #require(
      document([Synthetic.symptom("pelvic_heaviness", 6, timing: .atRest)])?.alertTexts.first)
    #expect(alert.hasPrefix("CALL PATIENT: pelvic heaviness, 8 Mar, at rest."))
    #expect(alert.contains("No harder work until reviewed."))
    #expect(alert.contains("Raised from modify: timing at rest."))
  }

  @Test("An emergency says so and asks to confirm that she has been seen")
  func emergency() throws {
    let alert = try #require(document([Synthetic.symptom("fever", 6)])?.alertTexts.first)
    #expect(alert.hasPrefix("EMERGENCY SIGN: fever"))
    #expect(alert.contains("Confirm she has been seen."))
  }

  @Test("An old emergency stands before a new and milder signal; this week's before an older one")
  func order() {
    let alerts = document([
      Synthetic.symptom("fever", 0), Synthetic.symptom("limp", 1),
      Synthetic.symptom("pelvic_pressure", 13, timing: .during)
    ])?.alertTexts.map { $0.prefix { $0 != ":" } }
    // The limp is raised by the fever.
    #expect(alerts == ["EMERGENCY SIGN", "EMERGENCY SIGN", "MODIFY"])
    let older = document([
      Synthetic.symptom("limp", 1), Synthetic.symptom("pelvic_pressure", 13, timing: .during)
    ])?.alertTexts.map { $0.prefix { $0 != ":" } }
    #expect(older == ["MODIFY", "CALL PATIENT"])
  }

  @Test("Without an open signal it says that none is recorded, never that there are none")
  func quiet() {
    #expect(document([])?.alertTexts == ["SAFETY: no signal recorded"])
    let answered = document([Synthetic.symptom("fever", 6, present: false)])
    #expect(answered?.alertTexts == ["SAFETY: no signal recorded"])
  }

  @Test("Missing days stand beside the days that were answered")
  func missingDays() {
    let five = (0..<5).map { Synthetic.symptom("limp", $0, present: false) }
    #expect(
      document(five, asOf: 6)?.items("safety").first
        == "New limp: answered “no” 5 of 7 days; 2 not recorded.")
    let mixed = five + [Synthetic.symptom("limp", 5)]
    #expect(
      document(mixed, asOf: 6)?.items("safety").first
        == "New limp: present 1 of 7 days; answered “no” 5 of 7 days; 1 not recorded.")
    #expect(
      document(five, asOf: 13)?.items("safety").first
        == "Nothing written this week about new limp.")
  }

  @Test("A review of the week is told, and the signal is no longer an alert")
  func reviewed() {
    let record = Synthetic.record {
      $0.symptoms = [Synthetic.symptom("limp", 1)]
      $0.sets = [Synthetic.set("Lunge", 6)]
      $0.events = [
        DatedLabel(day: Synthetic.day(2), label: "signal reviewed", row: Synthetic.row(9))
      ]
    }
    let document = Synthetic.document(record)
    #expect(
      document?.alertTexts == [
        "SAFETY: no open signal; the last was new limp, 3 Mar, reviewed 4 Mar"
      ])
    #expect(document?.items("safety").contains("Reviewed 4 Mar: new limp of 3 Mar.") == true)
  }

  @Test("A word in a note is asked about, with the note and its place, and is no signal")
  func question() {
    let record = Synthetic.record {
      $0.sets = [Synthetic.set("Lunge", 6)]
      $0.notes = [
        Note(
          day: Synthetic.day(6), text: "foot went numb", exercise: "Lunge", row: Synthetic.row(12))
      ]
    }
    #expect(
      Synthetic.document(record)?.alertTexts == [
        "ASK: about numbness, leg? 8 Mar, Lunge: “foot went numb” (patient.csv:12)",
        "SAFETY: no signal recorded"
      ])
  }
}
