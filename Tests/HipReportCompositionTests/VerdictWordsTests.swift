import HipReportComposition
import HipReportDocument
import HipReportModel
import Testing

/// Each state of a series that this version can reach, with the clinician's phrase for it.
@Suite struct VerdictWordsTests {
  private func verdict(_ readings: [RangeOfMotionReading], asOf: Int? = nil) -> String? {
    Synthetic.document(Synthetic.record { $0.rangeOfMotion = readings }, asOf: asOf)?
      .motionRow("Flexion, right")?.last?.text
  }

  @Test(
    "A state has its phrase",
    arguments: [
      ([90.0], "baseline only"),
      ([90, 101], "▲ beyond error (±10.0), 2 values"),
      ([90, 95, 101], "▲ improved, confirm next visit"),
      ([90, 101, 102], "▲ improved (+12 ±10.0)"),
      ([90, 98], "– no clear change (±10.0)"),
      ([90, 82], "– no clear change (±10.0)"),
      ([110, 99], "▼ worse, re-measure first"),
      ([110, 99, 98], "▼ worse"),
      // Above the mean of 122 by more than 1.96 standard deviations of 10.5.
      ([120, 143, 145], "● increased, above reference: check control")
    ])
  func phrase(values: [Double], phrase: String) {
    // Within two weeks: two sessions are compared.
    #expect(verdict(Synthetic.flexion(values, every: 6)) == phrase)
  }

  private static func course(_ count: Int, _ value: (Double) -> Double) -> [Double] {
    (0..<count).map { value(Double($0)) }
  }

  static let courses: [(values: [Double], phrase: String)] = [
    (course(9) { 80 + 2 * $0 }, "▲ improved (trend +16, 10 to 21)"),
    ([80, 83, 88, 88, 91], "▲ improved, confirm next visit"),
    (course(40) { 90 + 4.6 * min(1, $0 / 10) }, "▲ small gain (0.4 to 7)"),
    ([90, 95, 101], "↗ leaning better, not sure"),
    ([101, 95, 90], "↘ leaning worse, not sure"),
    ([100, 103, 99, 101], "– no clear change"),
    (course(26) { 100 + ($0.remainder(dividingBy: 2) == 0 ? 0.5 : -0.5) }, "= steady within 5°"),
    (course(9) { 110 - 3 * $0 }, "▼ worse"),
    ([100, 101, 99, 100, 101, 100, 125], "? latest value out of line, measure again"),
    (course(10) { 80 + 3 * $0 } + [92], "▼ sudden drop −18°, re-measure today"),
    (course(8) { 120 + 4 * $0 }, "● increased, above reference: check control")
  ]

  @Test("A state that all sessions together give has its phrase", arguments: courses)
  func phraseOfTrend(values: [Double], phrase: String) {
    #expect(verdict(Synthetic.flexion(values)) == phrase)
  }

  @Test("Another device is a new start, with its day")
  func device() {
    let readings = Synthetic.flexion([90, 101], devices: ["goniometer", "inclinometer"])
    #expect(verdict(readings) == "≠ device changed 9 Mar: new start")
  }

  @Test("What was not measured for 28 days says so with its date, and shows no change")
  func stale() throws {
    let readings = Synthetic.flexion([90, 101])
    #expect(verdict(readings, asOf: 34) == "▲ beyond error (±10.0), 2 values")
    #expect(verdict(readings, asOf: 35) == "not measured for 28 days (9 Mar)")
    let record = Synthetic.record { $0.rangeOfMotion = readings }
    let row = try #require(
      Synthetic.document(record, asOf: 35)?.motionRow("Flexion, right"))
    #expect(row.map(\.text).prefix(6) == ["Flexion, right", "90", "90", "101", "–", "–"])
  }

  @Test("A direction that was never measured on a side has a row that says so")
  func neverMeasured() {
    let document = Synthetic.document(
      Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([90]) })
    for label in ["Flexion, left", "Adduction, right", "External rotation, left"] {
      #expect(document?.motionRow(label)?.last?.text == "not measured")
    }
  }

  @Test("The tone repeats the verdict: better, worse, muted, and an alert above the reference")
  func tone() {
    func tone(_ values: [Double]) -> Table.Tone? {
      Synthetic.document(Synthetic.record { $0.rangeOfMotion = Synthetic.flexion(values) })?
        .motionRow("Flexion, right")?.last?.tone
    }
    #expect(tone([90, 101]) == .better)
    #expect(tone([110, 99]) == .worse)
    #expect(tone([90, 91]) == .muted)
    #expect(tone([90]) == .muted)
    #expect(tone([120, 143]) == .alert)
  }

  @Test("The error is printed to a tenth and never rounded down")
  func error() {
    func error(_ trials: Int) -> String? {
      let readings = [0, 7].flatMap { number in
        (1...trials).map { trial in
          RangeOfMotionReading(
            day: Synthetic.day(number), direction: .flexion, side: .right, motion: .passive,
            position: "supine", device: "goniometer", rater: "KM", trial: trial, degrees: 90,
            row: Synthetic.row(number + trial))
        }
      }
      return Synthetic.document(Synthetic.record { $0.rangeOfMotion = readings })?
        .motionRow("Flexion, right")?[5].text
    }
    // 10 √(68/59) = 10.7357, 10, 10 √(56/59) = 9.7424, 10 √(109/118) = 9.6111.
    #expect(error(1) == "±10.8")
    #expect(error(2) == "±10.0")
    #expect(error(3) == "±9.8")
    #expect(error(4) == "±9.7")
  }

  @Test("A change and a negative value have a minus sign, a gain its plus")
  func signs() {
    func row(_ values: [Double]) -> [String]? {
      Synthetic.document(Synthetic.record { $0.rangeOfMotion = Synthetic.flexion(values) })?
        .motionRow("Flexion, right")?.map(\.text)
    }
    #expect(row([90, 84.5])?[4] == "−5.5")
    #expect(row([90, 95])?[4] == "+5")
    #expect(row([90, 90])?[4] == "0")
    #expect(row([-5, -3.5])?[1...3] == ["−5", "−5", "−3.5"])
  }

  @Test(
    "The summary says a sudden drop by itself, not as a change beyond an error whose range holds zero"
  )
  func dropInSummary() throws {
    func summary(_ values: [Double]) throws -> String {
      let record = Synthetic.record { $0.rangeOfMotion = Synthetic.flexion(values) }
      return "\(try #require(Synthetic.document(record)))"
    }
    let fallen = try summary([110, 108, 110, 109, 111, 110, 109, 110, 110, 85])
    #expect(fallen.contains("Sudden drop, re-measure today: right flexion (−25°)."))
    #expect(!fallen.contains("has become worse beyond"))
    let steady = try summary(Array(repeating: 110, count: 14))
    #expect(steady.contains("1 series is steady within 5°."))
  }

  @Test("A sudden drop beside open pain at night asks for a call, alone for a new measurement")
  func dropWithPain() throws {
    func lines(_ symptoms: [SymptomEntry]) -> [String] {
      let record = Synthetic.record {
        $0.rangeOfMotion = Synthetic.flexion([100, 101, 99, 100, 101, 100, 75])
        $0.symptoms = symptoms
      }
      return Synthetic.document(record)?.items("next-week") ?? []
    }
    let alone = try #require(lines([]).first { $0.hasPrefix("Re-measure today") })
    #expect(!alone.contains("call"))
    let atNight = lines([Synthetic.symptom("night_pain", 40)])
    #expect(
      atNight.contains {
        $0.hasPrefix("Re-measure today") && $0.hasSuffix("open: call the patient today.")
      })
  }

  @Test(
    "A sudden drop beyond the error is said once, held against two sessions, and drawn as no loss")
  func suddenDropOnce() throws {
    let record = Synthetic.record { $0.rangeOfMotion = Synthetic.flexion([100, 119.6, 88]) }
    let document = try #require(Synthetic.document(record))
    let chart = try #require(document.charts.first { $0.name == "change" })
    guard case .change(let change) = chart.specification else {
      Issue.record("the chart of changes is another one")
      return
    }
    let row = try #require(change.groups.first?.rows.first)
    #expect(row.mark == .notCompared && row.note == "sudden drop" && row.change == nil)
    #expect(chart.message.contains("0 losses") && chart.message.contains("Not compared: 1"))
    let text = Synthetic.text(record)
    #expect(text.contains("Re-measure today") && !text.contains("Re-measure first"))
    #expect(!text.contains("−14 to 8"))
  }
}
