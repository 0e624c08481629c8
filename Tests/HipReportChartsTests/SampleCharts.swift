import HipReportDocument

/// Made-up charts, each the smallest that shows its form, and the same with awkward data.
enum SampleCharts {
  static func chart(
    _ name: String, _ specification: ChartSpecification, title: String = "A title",
    words: String = "What it shows."
  ) -> Chart {
    Chart(
      name: name, title: title, message: words, alternativeText: words,
      dataTable: Table(caption: "", columns: [], rows: []), specification: specification)
  }

  static var three: [Chart] {
    [
      chart("range-of-motion", .rangeOfMotion(rangeOfMotion())),
      chart("change", .change(change())),
      chart("symptoms", .symptoms(symptoms()))
    ]
  }

  // MARK: Range of motion

  static let motionKey = RangeOfMotionChart.Key(
    left: "Left", right: "Right", errorBand: "baseline ± smallest detectable change",
    reference: "reference value", goal: "goal", visit: "visit", event: "flare or new treatment")

  static let directions = [
    "Flexion", "Extension", "Abduction", "Adduction", "Internal rotation", "External rotation"
  ]

  static func rangeOfMotion(
    weeks: Int = 12, perWeek: Int = 1, goal: Bool = true,
    moments: [ChartMoment] = [
      ChartMoment(week: 0, kind: .visit, label: ""), ChartMoment(week: 6, kind: .visit, label: ""),
      ChartMoment(week: 8.4, kind: .event, label: "")
    ]
  ) -> RangeOfMotionChart {
    let starts: [(left: Double, right: Double, reference: Double)] = [
      (96, 104, 120), (-4, 2, 20), (28, 33, 45), (14, 17, 25), (19, 27, 45), (31, 35, 45)
    ]
    let panels = zip(directions, starts).map { title, start in
      RangeOfMotionChart.Panel(
        title: title,
        lines: [
          line(.left, from: start.left, gain: 15, weeks, perWeek),
          line(.right, from: start.right, gain: 9, weeks, perWeek)
        ],
        levels: [
          .init(kind: .reference, degrees: start.reference, text: "ref \(Int(start.reference))°")
        ]
          + (goal && title == "Flexion"
            ? [.init(kind: .goal, degrees: 115, text: "goal 115°")] : []),
        note: "")
    }
    return RangeOfMotionChart(
      panels: panels, moments: moments.filter { $0.week <= Double(weeks) },
      lastWeek: Double(weeks), axisTitle: "weeks since baseline", key: motionKey)
  }

  /// A line with a gap in the middle, so that it has two runs.
  static func line(
    _ side: ChartSide, from start: Double, gain: Double, _ weeks: Int, _ perWeek: Int
  ) -> RangeOfMotionChart.Line {
    let count = weeks * perWeek
    let points = (0...count).map { step in
      let part = count == 0 ? 0 : Double(step) / Double(count)
      let wave = Double((step * 7 + (side == .left ? 0 : 3)) % 5) - 2
      return RangeOfMotionChart.Point(
        week: Double(step) / Double(max(perWeek, 1)),
        degrees: start + (gain * part).rounded() + (step == 0 ? 0 : wave))
    }
    let half = points.count / 2
    let runs = count < 4 ? [points] : [Array(points[..<half]), Array(points[(half + 1)...])]
    return RangeOfMotionChart.Line(
      side: side, runs: runs,
      errorBand: .init(low: start - 6, high: start + 6, fromWeek: 0, toWeek: Double(max(weeks, 1))),
      endLabel: degrees(points[points.count - 1].degrees))
  }

  static func degrees(_ value: Double) -> String {
    (value < 0 ? "−" : "") + "\(Int(value.magnitude))°"
  }

  /// Every panel another awkward case: nothing at all, a long note, one side, one point, equal values.
  static var awkwardMotion: RangeOfMotionChart {
    var chart = rangeOfMotion(
      moments: [
        ChartMoment(week: 0, kind: .visit, label: "baseline"),
        ChartMoment(week: 1, kind: .visit, label: "another visit with a long name"),
        ChartMoment(week: 11.5, kind: .event, label: "flare"),
        ChartMoment(week: 12, kind: .visit, label: "re-evaluation")
      ])
    chart.panels[0] = .init(title: long, lines: [], levels: [], note: "not measured")
    chart.panels[1].lines = []
    chart.panels[1].note = long
    chart.panels[2].lines.removeLast()
    chart.panels[3].lines = [
      .init(
        side: .right, runs: [[.init(week: 3, degrees: 22)]], errorBand: nil, endLabel: "22°")
    ]
    for index in chart.panels[4].lines.indices {
      chart.panels[4].lines[index].runs = [
        [.init(week: 0, degrees: 44), .init(week: 12, degrees: 45)]
      ]
      chart.panels[4].lines[index].endLabel = "45°"
    }
    chart.panels[4].levels.append(.init(kind: .goal, degrees: 45, text: "goal 45°"))
    chart.panels[5].levels = [.init(kind: .reference, degrees: 45, text: long)]
    chart.panels[5].lines[0].endLabel = long
    chart.axisTitle = long
    chart.key.errorBand = long
    return chart
  }

  // MARK: Change

  static let changeKey = ChangeChart.Key(
    errorBand: "baseline ± smallest detectable change", baseline: "baseline", now: "now",
    gain: "gain beyond error", loss: "loss beyond error", valuesColumn: "baseline → now",
    changeColumn: "change")

  static func change() -> ChangeChart {
    let values: [(left: Double, right: Double, from: Double)] = [
      (17, 14, 96), (8, -9, 6), (10, 4, 28), (7, 5, 14), (-3, 11, 19), (8, 6, 31)
    ]
    var groups = zip(directions, values).map { title, value in
      ChangeChart.Group(
        title: title,
        rows: [
          row(.left, "Left", value.from, value.left), row(.right, "Right", value.from, value.right)
        ])
    }
    groups[5].rows[1] = ChangeChart.Row(
      side: .right, label: "Right", change: nil, error: nil, values: "35°", changeText: "",
      mark: .notCompared, note: "measured once")
    return ChangeChart(
      groups: groups, axisTitle: "change since baseline, degrees", key: changeKey)
  }

  static func row(
    _ side: ChartSide, _ label: String, _ from: Double, _ change: Double
  ) -> ChangeChart.Row {
    let mark: ChangeChart.Mark = change >= 6 ? .gain : change <= -6 ? .loss : .within
    return ChangeChart.Row(
      side: side, label: label, change: change, error: 6,
      values: "\(degrees(from)) → \(degrees(from + change))",
      changeText: (change < 0 ? "" : "+") + degrees(change), mark: mark,
      note: mark == .within ? "within error" : "")
  }

  static var awkwardChange: ChangeChart {
    var chart = change()
    for index in chart.groups.indices {
      chart.groups[index].rows[0].label = "Left, prone, knee 90°"
    }
    chart.groups[0].title = long
    chart.groups[1].rows = [chart.groups[1].rows[0]]
    chart.groups[2].rows[0].label = long
    chart.groups[3].rows[0].values = long
    chart.groups[3].rows[1].note = long
    chart.groups[4].rows[0].changeText = long
    chart.groups[5].rows[1].note = long
    chart.groups.append(.init(title: "No rows", rows: []))
    chart.axisTitle = long
    chart.key.valuesColumn = long
    chart.key.gain = long
    return chart
  }

  // MARK: Symptoms

  static let symptomKey = SymptomChart.Key(
    day: "worst of the day", weekWorst: "worst of the week", noEntry: "no entry",
    emergency: "emergency", contact: "contact the clinic", modify: "modify exercise", noted: "felt",
    absent: "asked, absent")

  static func symptoms(weeks: Int = 12, lanes: Bool = true) -> SymptomChart {
    var pain: [SymptomChart.DayValue] = []
    var blank: [Double] = []
    var worst: [SymptomChart.WeekValue] = []
    for week in 0..<max(weeks, 1) {
      var highest = -1.0
      for day in 0..<7 {
        let at = Double(week) + Double(day) / 7
        let number = week * 7 + day
        if number % 6 == 4 || week == 5 {
          blank.append(at)
          continue
        }
        let value = min(
          max(7 - Double(week) * 5 / Double(max(weeks, 6)) + Double(number * 5 % 4) - 2, 0), 10)
        pain.append(.init(week: at, value: value.rounded()))
        highest = max(highest, value.rounded())
      }
      if highest >= 0 {
        worst.append(.init(fromWeek: Double(week), toWeek: Double(week) + 1, value: highest))
      }
    }
    let named: [SymptomChart.Lane] = [
      .init(
        label: "pain up within 2 h",
        entries: [.init(week: 1.3, mark: .modify), .init(week: 5.4, mark: .contact)]),
      .init(label: "tingling, numbness", entries: [.init(week: 5.7, mark: .emergency)]),
      .init(
        label: "pelvic heaviness",
        entries: (0..<10).map { .init(week: Double($0), mark: $0 == 3 ? .modify : .absent) }),
      .init(label: "bladder or bowel control", entries: [.init(week: 3.4, mark: .emergency)])
    ]
    return SymptomChart(
      pain: pain, weekWorst: worst, unrecordedWeeks: blank, lanes: lanes ? named : [],
      moments: [
        ChartMoment(week: 0, kind: .visit, label: ""), ChartMoment(week: 6, kind: .visit, label: "")
      ].filter { $0.week <= Double(weeks) },
      lastWeek: Double(weeks), title: "Pain, 0 to 10", axisTitle: "weeks since baseline",
      key: symptomKey)
  }

  static var awkwardSymptoms: SymptomChart {
    var chart = symptoms()
    chart.title = long
    chart.lanes[0].label = long
    chart.lanes[2].label = "numbness or tingling in the saddle area"
    chart.key.contact = long
    chart.axisTitle = long
    chart.moments.append(.init(week: 6.2, kind: .event, label: "a flare with a long description"))
    chart.moments.append(.init(week: 6.4, kind: .visit, label: "visit"))
    return chart
  }

  static let long =
    "A text far longer than anybody would put here, with words_and^signs {of} 50% & <kinds> to the end"
}
