import HipReportDocument

/// Made-up charts for the drawings as text: each kind, and awkward ones.
enum SampleTextCharts {
  static let all: [String: ChartSpecification] = [
    "range-of-motion": .rangeOfMotion(motion(weeks: 12, perWeek: 1)),
    "range-of-motion-year": .rangeOfMotion(motion(weeks: 52, perWeek: 3)),
    "range-of-motion-awkward": .rangeOfMotion(awkwardMotion),
    "change": .change(change), "change-empty": .change(emptyChange),
    "symptoms": .symptoms(SampleTextSymptoms.chart(weeks: 12)),
    "symptoms-year": .symptoms(SampleTextSymptoms.chart(weeks: 52)),
    "symptoms-nothing": .symptoms(SampleTextSymptoms.nothing),
    "strength": .strength(SampleTextTraining.strength(weeks: 12)),
    "strength-year": .strength(SampleTextTraining.strength(weeks: 52)),
    "strength-awkward": .strength(SampleTextTraining.awkwardStrength),
    "adherence": .adherence(SampleTextTraining.adherence(weeks: 12)),
    "adherence-year": .adherence(SampleTextTraining.adherence(weeks: 53)),
    "adherence-one-week": .adherence(SampleTextTraining.adherence(weeks: 1)),
    "outcomes": .outcomes(SampleTextTraining.outcomes), "sparkline": .sparkline(sparkline)
  ]

  static let long =
    "A text far longer than anybody would put here, with 50% & <kinds> of “signs” − and no end at all"

  // MARK: Range of motion

  static func motion(weeks: Int, perWeek: Int) -> RangeOfMotionChart {
    let starts: [(title: String, left: Double, right: Double)] = [
      ("Flexion", 101.5, 110), ("Extension", -8.5, 2), ("Abduction", 31, 33),
      ("Adduction", 17, 17), ("Internal rotation", 22, 30), ("External rotation", 38, 43)
    ]
    return RangeOfMotionChart(
      panels: starts.map { start in
        .init(
          title: start.title,
          lines: [
            line(.left, start.left, 14, weeks, perWeek),
            line(.right, start.right, 3, weeks, perWeek)
          ],
          levels: start.title == "Flexion"
            ? [.init(kind: .reference, degrees: 122, text: "ref 122°")]
            : start.title == "Abduction"
              ? [.init(kind: .goal, degrees: 45.5, text: "goal 45.5°")] : [], note: "")
      },
      moments: [
        .init(week: 0, kind: .visit, label: ""), .init(week: 8.4, kind: .event, label: "")
      ], lastWeek: Double(weeks), axisTitle: "weeks since baseline", key: motionKey)
  }

  /// Two runs: nothing is joined over the middle.
  private static func line(
    _ side: ChartSide, _ start: Double, _ gain: Double, _ weeks: Int, _ perWeek: Int
  ) -> RangeOfMotionChart.Line {
    let count = weeks * perWeek
    let points = (0...count).map { step in
      let part = Double(step) / Double(max(count, 1))
      let wave = step == 0 ? 0 : Double((step * 7 + (side == .left ? 0 : 3)) % 5) - 2
      return RangeOfMotionChart.Point(
        week: Double(step) / Double(perWeek), degrees: start + (gain * part).rounded() + wave)
    }
    let half = points.count / 2
    return .init(
      side: side, runs: [Array(points[..<half]), Array(points[half...])],
      errorBand: .init(low: start - 9, high: start + 9, fromWeek: 0, toWeek: Double(weeks)),
      endLabel: degrees(points[points.count - 1].degrees))
  }

  static func degrees(_ value: Double) -> String {
    let whole = Int(value.magnitude)
    let half = value.magnitude - Double(whole) > 0.1 ? ".5" : ""
    return (value < 0 ? "−" : "") + "\(whole)\(half)°"
  }

  static let motionKey = RangeOfMotionChart.Key(
    left: "Left", right: "Right", errorBand: "baseline ± smallest detectable change",
    reference: "reference mean", goal: "goal", visit: "evaluation", event: "event")

  /// Not measured, one point, one side, equal values, no number at all, and long words.
  static var awkwardMotion: RangeOfMotionChart {
    var chart = motion(weeks: 4, perWeek: 1)
    chart.panels[0] = .init(title: "Flexion", lines: [], levels: [], note: "not measured")
    chart.panels[1] = .init(title: "Extension", lines: [], levels: [], note: "not measured")
    chart.panels[2].lines = [
      .init(side: .right, runs: [[.init(week: 2, degrees: 31)]], errorBand: nil, endLabel: "31°")
    ]
    chart.panels[3] = .init(title: long, lines: [], levels: [], note: long)
    chart.panels[4].lines[0].runs = [
      [.init(week: 0, degrees: 30), .init(week: .nan, degrees: 31), .init(week: 4, degrees: 30)]
    ]
    chart.panels[4].lines[1].runs = chart.panels[4].lines[0].runs
    chart.panels[5].lines[0].runs = [
      [.init(week: 1, degrees: .nan), .init(week: 2, degrees: .infinity)],
      [.init(week: 3, degrees: 1e300), .init(week: 4, degrees: 44)]
    ]
    chart.panels[5].lines[0].endLabel = long
    return chart
  }

  // MARK: Change

  static var change: ChangeChart {
    func row(_ side: ChartSide, _ from: Double, _ change: Double) -> ChangeChart.Row {
      let mark: ChangeChart.Mark = change > 9 ? .gain : change < -9 ? .loss : .within
      return .init(
        side: side, label: side == .left ? "Left" : "Right", change: change, error: 9,
        values: "\(degrees(from)) → \(degrees(from + change))",
        changeText: (change < 0 ? "" : "+") + degrees(change), mark: mark,
        note: mark == .within ? "within error" : "")
    }
    return ChangeChart(
      groups: [
        .init(title: "Flexion", rows: [row(.left, 101.5, 14), row(.right, 110, -2.5)]),
        .init(title: "Extension", rows: [row(.left, 6, -12), row(.right, 5, 0)]),
        .init(
          title: "Abduction",
          rows: [
            .init(
              side: .left, label: "Left, active", change: nil, error: nil, values: "35.5°",
              changeText: "", mark: .notCompared, note: "baseline only"),
            .init(
              side: .right, label: long, change: .nan, error: .infinity, values: long,
              changeText: "", mark: .within, note: long)
          ])
      ], axisTitle: "change since baseline, in degrees", key: changeKey)
  }

  static let changeKey = ChangeChart.Key(
    errorBand: "smallest detectable change", baseline: "baseline", now: "now",
    gain: "gain beyond error", loss: "loss beyond error", valuesColumn: "baseline → now",
    changeColumn: "change")

  static let emptyChange = ChangeChart(
    groups: [.init(title: "No rows", rows: [])], axisTitle: "degrees", key: changeKey)

  static let sparkline = SparklineChart(
    side: .left,
    runs: [
      [22, 23, .nan, 25, 26].enumerated().map { .init(week: Double($0), degrees: $1) },
      [27, 31, 35, 38].enumerated().map { .init(week: Double($0 + 8), degrees: $1) }
    ], reference: 35, smallestSpan: 15)
}
